"""Sentence ends with the segmenter's graph: numpy, tokenizers and onnxruntime only, mirrored by the engine.

One decision per token of the e5 tokenizer: does a sentence end after it? The token's e5 row says what it means, the
features below how it is written and what white space stands around it. Blocks of CORE tokens overlap by HALO tokens on
both sides, as far as the convolutions see, so the result does not depend on where a block begins.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
CORE, HALO = 960, 32
END_MARKS = ".!?\u2026\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964\u0965\u203c\u2047\u2048\u2049"
MIDDLE_MARKS = ",;:\u060c\u061b\u3001\uff0c\uff1b\uff1a\u00b7\u30fb"
QUOTES = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u2039\u203a\u201e\u201a\u300c\u300d\u300e\u300f`"
CLASSES = ("upper", "lower", "digit", "end", "middle", "open", "close", "quote", "dash", "other", "dense")
FEATURES = 31
LINE_LIMIT = 200
_SPACE = re.compile(r"\s")
_CATEGORY = {"Lu": 1, "Lt": 1, "Ll": 2, "Ps": 32, "Pi": 32, "Pe": 64, "Pf": 64, "Pd": 256}
_DENSE_RANGES = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x0E00, 0x0E7F), (0x20000, 0x3FFFF))
SPACE_BIT, NEWLINE_BIT = 1 << 11, 1 << 12


def character_class(character: str) -> int:
    """Bits of CLASSES in order, then white space (2048) and line break (4096)."""
    if character.isspace():
        return SPACE_BIT | (NEWLINE_BIT if character in "\n\r\x0b\x0c\x85\u2028\u2029" else 0)
    category = unicodedata.category(character)
    if character in END_MARKS:
        return 8
    if character in MIDDLE_MARKS:
        return 16
    if character in QUOTES:
        return 128 | _CATEGORY.get(category, 0)
    if category in _CATEGORY:
        return _CATEGORY[category]
    if category[0] == "N":
        return 4
    if category[0] in "PS":
        return 512
    return 1024 if any(low <= ord(character) <= high for low, high in _DENSE_RANGES) else 0


class _Table:
    """Class bits of all code points, filled for a plane when a text first needs it."""

    def __init__(self) -> None:
        self.bits = np.zeros(0x110000, np.uint16)
        self.known = np.zeros(0x110000 >> 8, bool)

    def __call__(self, points: NDArray[np.uint32]) -> NDArray[np.uint16]:
        pages = np.unique(points >> 8)
        for page in pages[~self.known[pages]].tolist():
            start = page << 8
            self.bits[start : start + 256] = [character_class(chr(point)) for point in range(start, start + 256)]
            self.known[page] = True
        return self.bits[points]


classes = _Table()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Tokens of a text of n code points: `ids` int64 [t], `start` and `end` int64 [t] without white space."""

    ids: Ints
    start: Ints
    end: Ints
    bits: NDArray[np.uint16]


def tokenise(tokenizer: Tokenizer, text: str) -> Tokens:
    """Tokens with their bare spans (start == end for a lone word mark) and the class bits [n] of the code points."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    bits = classes(points)
    encoded = tokenizer.encode(f" {_SPACE.sub(' ', text)}", add_special_tokens=False)
    offsets = np.maximum(np.array(encoded.offsets, np.int64).reshape(-1, 2) - 1, 0)
    solid = np.flatnonzero((bits & SPACE_BIT) == 0)
    following = np.append(solid, len(points))[np.searchsorted(solid, offsets[:, 0])]
    end = offsets[:, 1]
    return Tokens(ids=np.array(encoded.ids, np.int64), start=np.minimum(following, end), end=end, bits=bits)


def features(tokens: Tokens) -> Floats:
    """Float32 [t, 31] of every token, columns in this order.

    0-10 one where the span holds a code point of the class CLASSES[i]; 11 its first code point is upper-case; 12 all
    its letters are upper-case and it has two; 13 white space (or the text's beginning) stands before it; 14-17 white
    space before: none, blanks only, one line break, more; 18-21 the same after; 22 its last code point is an end mark;
    23 length / 10; 24 distance of its end from the line's beginning, 25 length of its line, 26 length of the next line
    (each cut to 200, / 100); 27 end marks per token of the text * 10; 28 upper-case letters per cased letter * 10;
    29 line breaks per token * 10; 30 constant one.
    """
    bits, start, end = tokens.bits, tokens.start, tokens.end
    count, size = len(start), len(bits)
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
    after = np.append(gap[1:], 3)
    out[np.arange(count), 18 + after] = 1
    out[:, 13] = gap > 0
    out[:, 22] = (padded[np.maximum(end - 1, 0)] & 8) > 0
    out[:, 23] = (end - start) / 10
    edges = np.concatenate([[-1], np.flatnonzero(bits & NEWLINE_BIT), [size, size]])
    line = np.minimum(np.searchsorted(edges, end, side="left"), len(edges) - 2)
    out[:, 24] = np.minimum(end - edges[line - 1] - 1, LINE_LIMIT) / 100
    out[:, 25] = np.minimum(edges[line] - edges[line - 1] - 1, LINE_LIMIT) / 100
    out[:, 26] = np.clip(edges[line + 1] - edges[line] - 1, 0, LINE_LIMIT) / 100
    out[:, 27] = 10 * sums[3][-1] / count
    out[:, 28] = 10 * sums[0][-1] / max(int(sums[0][-1] + sums[1][-1]), 1)
    out[:, 29] = 10 * breaks[-1] / count
    out[:, 30] = 1
    return out


def _running(bits: NDArray[np.uint16], bit: int) -> Ints:
    return np.concatenate([[0], np.cumsum((bits & bit) > 0)])


def _gap(width: Ints, breaks: Ints) -> Ints:
    return np.where(width <= 0, 0, np.where(breaks == 0, 1, np.where(breaks == 1, 2, 3)))


def probabilities(
    session: ort.InferenceSession, rows: Callable[[Ints], Floats], tokens: Tokens, batch: int = 2
) -> Floats:
    """Probability float32 [t] that a sentence ends after each token; `rows` gives e5 rows [u, 384] of token ids [u]."""
    count = len(tokens.ids)
    if not count:
        return np.zeros(0, np.float32)
    unique, inverse = np.unique(tokens.ids, return_inverse=True)
    table = np.concatenate([np.zeros((1, 384), np.float32), rows(unique)])
    core = min(CORE, count)
    blocks = -(-count // core)
    index = np.zeros((blocks * core + 2 * HALO,), np.int64)
    index[HALO : HALO + count] = inverse + 1
    wide = np.zeros((len(index), FEATURES), np.float32)
    wide[HALO : HALO + count] = features(tokens)
    where = np.arange(blocks)[:, None] * core + np.arange(core + 2 * HALO)
    out = np.empty((blocks, core), np.float32)
    for at in range(0, blocks, batch):
        part = where[at : at + batch]
        logits = session.run(["logit"], {"rows": table, "index": index[part], "features": wide[part]})[0]
        out[at : at + batch] = logits[:, HALO : HALO + core]
    return 1 / (1 + np.exp(-out.reshape(-1)[:count]))


def sentence_ends(tokens: Tokens, probability: Floats, threshold: float) -> list[int]:
    """Offsets just after each sentence's last code point; the text's last token always ends one."""
    solid = tokens.end > tokens.start
    ends = tokens.end[solid & (probability >= threshold)]
    last = tokens.end[solid][-1:] if solid.any() else ends[:0]
    return np.union1d(ends, last).tolist()


if __name__ == "__main__":
    sys.exit(__doc__)
