"""A text as its tokens are written: bare spans, kinds of character, white space around, places in lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.runtime.encoder import TokenSpace
from engine.segment.characters import CLASSES, DIGIT_BIT, END_BIT, NEWLINE_BIT, SPACE_BIT, classes
from engine.values import Float32

Int64 = NDArray[np.int64]
FEATURES = 31
_LINE_LIMIT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTokens:
    """Tokens of a text: ids, bare spans (start == end for a lone word mark) and the text's class bits [characters]."""

    ids: Int64
    start: Int64
    end: Int64
    bits: NDArray[np.uint16]

    def part(self, start: int, end: int) -> WrittenTokens:
        """What is written between two code points, as a text of its own."""
        low, high = np.searchsorted(self.start, [start, end])
        return WrittenTokens(
            ids=self.ids[low:high], start=self.start[low:high] - start, end=self.end[low:high] - start,
            bits=self.bits[start:end],
        )


def write_tokens(space: TokenSpace, text: str) -> WrittenTokens:
    """Tokens with their bare spans, and the class bits of the code points."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    bits = classes(points)
    solid = (bits & SPACE_BIT) == 0
    ids, start, end = space.spans(text, np.flatnonzero(solid & ~np.append(False, solid[:-1])))
    return WrittenTokens(ids=ids, start=start, end=end, bits=bits)


def features(tokens: WrittenTokens) -> Float32:
    """Float32 [tokens, 31], columns in this order.

    0-10 one where the span holds a code point of the class CLASSES[i]; 11 its first code point is upper-case; 12 all
    its letters are upper-case and it has two; 13 white space (or the text's beginning) stands before it; 14-17 white
    space before: none, blanks only, one line break, more; 18-21 the same after; 22 its last code point is an end mark;
    23 length / 10; 24 distance of its end from the line's beginning, 25 length of its line, 26 length of the next line
    (each cut to 200, / 100); 27 end marks per token of the text * 10; 28 upper-case letters per cased letter * 10;
    29 line breaks per token * 10; 30 constant one.
    """
    bits, start, end = tokens.bits, tokens.start, tokens.end
    count = len(start)
    out = np.zeros((count, FEATURES), np.float32)
    if not count:
        return out
    sums = [_running(bits, 1 << number) for number in range(len(CLASSES))]
    inside = [total[end] - total[start] for total in sums]
    for number, number_inside in enumerate(inside):
        out[:, number] = number_inside > 0
    padded = np.append(bits, np.uint16(0))
    out[:, 11] = padded[start] & 1
    out[:, 12] = (inside[0] >= 2) & (inside[1] == 0)
    breaks = _running(bits, NEWLINE_BIT)
    before = np.concatenate([[0], end[:-1]])
    gap = _gap(start - before, breaks[start] - breaks[np.minimum(before, start)])
    gap[0] = 3
    out[np.arange(count), 14 + gap] = 1
    out[np.arange(count), 18 + np.append(gap[1:], 3)] = 1
    out[:, 13] = gap > 0
    out[:, 22] = (padded[np.maximum(end - 1, 0)] & END_BIT) > 0
    out[:, 23] = (end - start) / 10
    out[:, 24:27] = _lines(bits, end)
    out[:, 27] = 10 * sums[3][-1] / count
    out[:, 28] = 10 * sums[0][-1] / max(int(sums[0][-1] + sums[1][-1]), 1)
    out[:, 29] = 10 * breaks[-1] / count
    out[:, 30] = 1
    return out


def end_marks_per_token(tokens: WrittenTokens) -> float:
    """How often the text has a full stop, question mark and the like."""
    return float(((tokens.bits & END_BIT) > 0).sum() / max(len(tokens.ids), 1))


def characters_a_line(tokens: WrittenTokens) -> float:
    """Code points of a line without white space, on average over the lines that have any."""
    line_of = _running(tokens.bits, NEWLINE_BIT)[1:][(tokens.bits & SPACE_BIT) == 0]
    return len(line_of) / max(len(np.unique(line_of)), 1)


def digit_share(tokens: WrittenTokens) -> float:
    """Share of the tokens that hold a digit."""
    total = _running(tokens.bits, DIGIT_BIT)
    return float(np.count_nonzero(total[tokens.end] - total[tokens.start]) / max(len(tokens.ids), 1))


def _lines(bits: NDArray[np.uint16], end: Int64) -> Float32:
    """Float32 [tokens, 3]: place in the line, length of the line, length of the next, each cut to 200 and / 100."""
    size = len(bits)
    edges = np.concatenate([[-1], np.flatnonzero(bits & NEWLINE_BIT), [size, size]])
    line = np.minimum(np.searchsorted(edges, end, side="left"), len(edges) - 2)
    place = np.minimum(end - edges[line - 1] - 1, _LINE_LIMIT)
    own = np.minimum(edges[line] - edges[line - 1] - 1, _LINE_LIMIT)
    following = np.clip(edges[line + 1] - edges[line] - 1, 0, _LINE_LIMIT)
    return (np.stack([place, own, following], axis=1) / 100).astype(np.float32)


def _running(bits: NDArray[np.uint16], bit: int) -> Int64:
    total = np.zeros(len(bits) + 1, np.int64)
    np.cumsum((bits & bit) > 0, out=total[1:])
    return total


def _gap(width: Int64, breaks: Int64) -> Int64:
    return np.where(width <= 0, 0, np.where(breaks == 0, 1, np.where(breaks == 1, 2, 3)))
