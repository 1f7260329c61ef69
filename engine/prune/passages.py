"""Candidates to passages: each chunk with its neighbours up to the encoder's length, overlaps merged.

No sentence stands in two passages, so none is shown or paid for twice.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.stages import Embedder
from engine.values import Candidate, DocumentId, Passage, Span

CountTokens = Callable[[Sequence[str]], list[int]]


class SentenceSource(Protocol):
    """What is needed of the library."""

    def text(self, id: DocumentId, span: Span | None = None) -> str:  # noqa: A002
        """Text of a span."""
        ...

    def sentences(self, id: DocumentId, span: Span | None = None) -> NDArray[np.int32]:  # noqa: A002
        """int32 [n, 2], those touching the span."""
        ...


def passages_of(
    library: SentenceSource, candidates: Sequence[Candidate], count: CountTokens, *, most_tokens: int = 220,
    reach_characters: int = 500,
) -> list[Passage]:
    """Passages in the order of their best candidate. `reach_characters` bounds the look to either side."""
    passages: list[Passage] = []
    taken: dict[DocumentId, list[Span]] = {}
    for candidate in candidates:
        document, core = candidate.chunk.document, candidate.chunk.span
        if any(span.start <= core.start and core.end <= span.end for span in taken.get(document, [])):
            continue
        around = Span(max(0, core.start - reach_characters), core.end + reach_characters)
        sentences = [Span(int(a), int(b)) for a, b in library.sentences(document, around)]
        sentences = [s for s in sentences if not any(s.overlaps(t) for t in taken.get(document, []))]
        chosen = _grow(library, document, sentences, core, (count, most_tokens))
        if not chosen:
            continue
        span = Span(chosen[0].start, chosen[-1].end)
        taken.setdefault(document, []).append(span)
        passages.append(
            Passage(
                document=document, span=span, text=library.text(document, span), sentences=tuple(chosen),
                page=candidate.chunk.page, heading=candidate.heading, score=candidate.score,
                cosine=None if math.isnan(candidate.dense) else candidate.dense,
            )
        )
    return passages


def compared(embedder: Embedder, question: str, passage: Passage) -> Passage:
    """The passage with its own cosine, where no search has found it."""
    if not passage.sentences:
        return passage
    [asked], [said] = embedder.embed_queries([question]), embedder.embed_sentences([passage.text])
    return replace(passage, cosine=float(asked @ said))


def _grow(
    library: SentenceSource, document: DocumentId, sentences: list[Span], core: Span,
    budget: tuple[CountTokens, int],
) -> list[Span]:
    """The chunk's sentences, then neighbours before and after in turn while the budget of tokens lasts."""
    inside = [i for i, s in enumerate(sentences) if s.start >= core.start and s.end <= core.end]
    if not inside:
        return []
    count, most = budget
    base = sentences[0].start
    text = library.text(document, Span(base, sentences[-1].end))
    tokens = count([text[s.start - base : s.end - base] for s in sentences])
    first, last = inside[0], inside[-1]
    total = sum(tokens[first : last + 1])
    grew = True
    while grew:
        grew = False
        adjacent_before = first > 0 and sentences[first - 1].end == sentences[first].start
        if adjacent_before and total + tokens[first - 1] <= most:
            first -= 1
            total += tokens[first]
            grew = True
        adjacent_after = last + 1 < len(sentences) and sentences[last].end == sentences[last + 1].start
        if adjacent_after and total + tokens[last + 1] <= most:
            last += 1
            total += tokens[last]
            grew = True
    return sentences[first : last + 1]
