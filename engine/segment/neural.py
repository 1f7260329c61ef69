"""Sentence ends by two small networks of Lectern's own: a quick one, and one for stretches without end marks.

After SaT (arXiv 2406.16678): trained with case, punctuation and spaces taken away, so that text without them is cut
too. One decision a token of the e5 tokenizer: does a sentence end after it?
"""

from __future__ import annotations

import threading
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import Protocol

import numpy as np

from engine.errors import ModelError
from engine.runtime.encoder import TokenSpace
from engine.segment.overlap import sigmoid
from engine.segment.punctuated import PunctuatedEnds
from engine.segment.space import with_space
from engine.segment.unpunctuated import UnpunctuatedEnds
from engine.segment.written import (
    Int64,
    WrittenTokens,
    characters_a_line,
    digit_share,
    end_marks_per_token,
    write_tokens,
)
from engine.values import Float32

_HARD_BREAK = "\n\n"
_SCARCE = 0.01
_LINE = 30
"""Code points of a line from which on more than one sentence may stand in it."""
_NUMBERS = 0.15
"""Share of the tokens that hold a digit, above which it is a table that is read."""
_GROUP_CHARACTERS = 200_000
_STRETCH_CHARACTERS = 1200
"""Whether end marks are scarce is asked of so much text at a time, half a page: a book may hold a table or a list."""


class Ends(Protocol):
    """One of the networks."""

    def logits(self, tokens: WrittenTokens) -> Float32:
        """Logit float32 [tokens] that a sentence ends after each token."""
        ...


class NeuralSegmenter:
    """Segmenter Protocol over the shipped graphs. Thread-safe."""

    name = "Lectern segmenter"

    def __init__(
        self,
        punctuated: Ends,
        unpunctuated: Callable[[], Ends],
        tokens: TokenSpace,
        thresholds: tuple[float, float],
    ) -> None:
        """A sentence ends from the first probability on; where end marks are scarce, from the second, asked of both."""
        self._punctuated, self._make_second, self._tokens = punctuated, unpunctuated, tokens
        self._unpunctuated: Ends | None = None
        self._guard = threading.Lock()
        self._threshold, self._bare_threshold = thresholds

    @classmethod
    def load(cls, folder: Path, tokens: TokenSpace, *, threads: int | None = None) -> NeuralSegmenter:
        """From a model's folder: model.toml names the graphs and the thresholds. Raises ModelError."""
        try:
            card = tomllib.loads((folder / "model.toml").read_text(encoding="utf-8"))
            graphs = {file["role"]: folder / file["path"] for file in card["files"]}
            thresholds = float(card["threshold"]), float(card["bare_threshold"])
            plain, bare = graphs["segmenter"], graphs["unpunctuated"]
            bare.stat()
        except (OSError, KeyError, ValueError) as error:
            raise ModelError("The segmenter is missing or damaged.", "Install Lectern again.", str(error)) from error
        quick = PunctuatedEnds(plain, tokens, threads=threads)
        return cls(quick, partial(UnpunctuatedEnds, bare, tokens, threads=threads), tokens, thresholds)

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
        written = write_tokens(self._tokens, _HARD_BREAK.join(texts))
        chosen = np.concatenate([self._chosen(*stretch) for stretch in _stretches(written, texts)])
        out: list[list[int]] = []
        base = 0
        for text in texts:
            stop = base + len(text)
            inside = chosen[np.searchsorted(chosen, base, side="right") : np.searchsorted(chosen, stop, side="right")]
            out.append(with_space(text, (inside - base).tolist()))
            base = stop + len(_HARD_BREAK)
        return out

    def _chosen(self, written: WrittenTokens, base: int, bare: bool) -> Int64:
        """Ends int64 [n] in a stretch of text that begins at `base`. Where end marks are scarce, both networks vote."""
        logits, threshold = self._punctuated.logits(written), self._threshold
        if bare:
            with self._guard:
                self._unpunctuated = self._unpunctuated or self._make_second()
            logits += self._unpunctuated.logits(written)
            logits, threshold = logits * np.float32(0.5), self._bare_threshold
        return written.end[(written.end > written.start) & (sigmoid(logits) >= threshold)] + base


def _stretches(written: WrittenTokens, texts: Sequence[str]) -> Iterator[tuple[WrittenTokens, int, bool]]:
    """What is written, cut between texts where end marks begin or cease to be scarce: (part, its beginning, scarce)."""
    edges = [0]
    stop = 0
    for text in texts:
        stop += len(text) + len(_HARD_BREAK)
        if stop - edges[-1] >= _STRETCH_CHARACTERS:
            edges.append(stop)
    edges[max(1, len(edges) - 1) :] = [stop]  # what is left over goes with the page before it
    pages = [(start, end, _is_bare(written.part(start, end))) for start, end in pairwise(edges)]
    for bare, run in groupby(pages, key=itemgetter(2)):
        held = list(run)
        yield written.part(held[0][0], held[-1][1]), held[0][0], bare


def _is_bare(written: WrittenTokens) -> bool:
    """Whether end marks are scarce in what is not a table, a list or a row of numbers, of which lines are the ends."""
    if end_marks_per_token(written) >= _SCARCE:
        return False
    return characters_a_line(written) >= _LINE and digit_share(written) < _NUMBERS


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
