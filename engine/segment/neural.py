"""Sentence ends by a small network of Lectern's own: convolutions over tokens and the way they are written.

After SaT (arXiv 2406.16678): trained with case, punctuation and spaces taken away, so that text without them is cut
too. One decision a token of the e5 tokenizer: does a sentence end after it? Blocks overlap as far as the convolutions
see, so the result does not depend on where one begins.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.runtime.encoder import TokenSpace
from engine.runtime.onnx_session import Session, open_session
from engine.segment.characters import CLASSES, END_BIT, NEWLINE_BIT, SPACE_BIT, classes
from engine.segment.space import with_space
from engine.values import Float32

Int64 = NDArray[np.int64]
FEATURES = 31
CORE, HALO = 960, 32
_LINE_LIMIT = 200
_BLOCKS_AT_ONCE = 2
_HARD_BREAK = "\n\n"
_SCARCE = 0.01
_GROUP_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTokens:
    """Tokens of a text: ids, bare spans (start == end for a lone word mark) and the text's class bits [characters]."""

    ids: Int64
    start: Int64
    end: Int64
    bits: NDArray[np.uint16]


class NeuralSegmenter:
    """Segmenter Protocol over the shipped graph. Thread-safe."""

    name = "Lectern segmenter"

    def __init__(
        self, graph: Path, tokens: TokenSpace, thresholds: tuple[float, float], *, threads: int | None = None
    ) -> None:
        """Load the graph. A sentence ends from a probability on: the second one holds where end marks are scarce."""
        self._session: Session = open_session(graph, threads=threads)
        self._tokens = tokens
        self._threshold, self._bare_threshold = thresholds

    @classmethod
    def load(cls, folder: Path, tokens: TokenSpace, *, threads: int | None = None) -> NeuralSegmenter:
        """From a model's folder: model.toml names the graph and the threshold. Raises ModelError."""
        try:
            card = tomllib.loads((folder / "model.toml").read_text(encoding="utf-8"))
            graph = folder / card["files"][0]["path"]
            thresholds = float(card["threshold"]), float(card["bare_threshold"])
        except (OSError, KeyError, IndexError, ValueError) as error:
            raise ModelError("The segmenter is missing or damaged.", "Install Lectern again.", str(error)) from error
        return cls(graph, tokens, thresholds, threads=threads)

    def ends(self, texts: Sequence[str]) -> list[list[int]]:
        """End offsets of each text's sentences, in code points; the last is len(text).

        Texts are read many at once, a blank line between them, so that short blocks cost what one long text does; not
        all at once, so that memory stays flat.
        """
        out: list[list[int]] = []
        for group in _groups(texts):
            out += self._ends_of_group(group)
        return out

    def _ends_of_group(self, texts: Sequence[str]) -> list[list[int]]:
        joined = _HARD_BREAK.join(texts)
        written = write_tokens(self._tokens, joined)
        threshold = self._bare_threshold if end_marks_per_token(written) < _SCARCE else self._threshold
        chosen = written.end[(written.end > written.start) & (self.probabilities(written) >= threshold)]
        out: list[list[int]] = []
        base = 0
        for text in texts:
            stop = base + len(text)
            inside = chosen[np.searchsorted(chosen, base, side="right") : np.searchsorted(chosen, stop, side="right")]
            out.append(with_space(text, (inside - base).tolist()))
            base = stop + len(_HARD_BREAK)
        return out

    def probabilities(self, tokens: WrittenTokens) -> Float32:
        """Probability float32 [tokens] that a sentence ends after each token."""
        count = len(tokens.ids)
        if not count:
            return np.zeros(0, np.float32)
        unique, inverse = np.unique(tokens.ids, return_inverse=True)
        hidden = self._tokens.table.hidden
        rows = np.concatenate([np.zeros((1, hidden), np.float32), self._tokens.table.rows(unique)])
        core = min(CORE, count)
        blocks = -(-count // core)
        index = np.zeros(blocks * core + 2 * HALO, np.int64)
        index[HALO : HALO + count] = inverse + 1
        wide = np.zeros((len(index), FEATURES), np.float32)
        wide[HALO : HALO + count] = features(tokens)
        where = np.arange(blocks)[:, None] * core + np.arange(core + 2 * HALO)
        out = np.empty((blocks, core), np.float32)
        for at in range(0, blocks, _BLOCKS_AT_ONCE):
            part = where[at : at + _BLOCKS_AT_ONCE]
            own, place = np.unique(index[part], return_inverse=True)  # the graph projects every row that it is given
            inputs = {"rows": rows[own], "index": place.reshape(part.shape), "features": wide[part]}
            logits = self._session.run(inputs)[0]
            out[at : at + _BLOCKS_AT_ONCE] = logits[:, HALO : HALO + core]
        chances: Float32 = (1 / (1 + np.exp(-out.reshape(-1)[:count]))).astype(np.float32)
        return chances


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


def _groups(texts: Sequence[str]) -> Iterator[list[str]]:
    """Consecutive texts of at most `_GROUP_CHARACTERS` together; a longer one stands alone."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > _GROUP_CHARACTERS:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    if group:
        yield group

