"""Sentences and chunks of a document as its pages come, its first words searchable before its last are read.

What comes out does not depend on when pages came: they are cut in groups whose edges are fixed, and the last chunk of
a group waits for the next. A document that was stopped goes on at the end of its last stored chunk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from engine.lexicon import fold
from engine.library.store import Library
from engine.segment.chunks import SentenceChunker
from engine.situate.headings import heading_path
from engine.values import Block, BlockKind, Chunk, Document, Section, Span
from engine.workshop import Workshop

_EDGES = (0, 4, 16)
_GROUP_PAGES = 32
Sections = Callable[[], Sequence[Section]]


class WordStream:
    """Indexes the words of one document. The caller holds the writer's lock."""

    def __init__(self, library: Library, workshop: Workshop, document: Document) -> None:
        """Go on where the stored chunks agree with the stored text; those behind are dropped."""
        self._library, self._workshop, self._document = library, workshop, document
        self._chunker = SentenceChunker(workshop.embedder.count_tokens)
        until = library.words_until(document.id)
        self.first, self._at = library.chunks_before(document.id, until)
        if self.first < document.chunks:
            library.cut_chunks(document.id, until)
        self._count = self.first
        self._page = _edge_before(library.paragraph_page(document.id, self._at)) if self._at else 0
        self._waiting: list[Span] = []
        self._blocks: list[Block] = []

    @property
    def chunks(self) -> int:
        """How many chunks are stored."""
        return self._count

    def advance(self, pages: int, sections: Sections, *, complete: bool = False) -> bool:
        """Index what `pages` stored pages allow; `complete` where no more will come. True where there was anything.

        `sections` is called only where something is to be indexed.
        """
        moved = False
        while self._page < pages:
            stop = _edge_after(self._page)
            if stop > pages and not complete:
                break
            blocks, closed = self._library.blocks_on(self._document.id, self._page, min(stop, pages))
            if not closed and not complete:
                break
            self._cut(blocks)
            self._page = stop
            self._store(sections(), last=complete and stop >= pages)
            moved = True
        if complete and not moved:
            self._store(sections(), last=True)
        return moved

    def _cut(self, blocks: list[Block]) -> None:
        """Add the sentences of whole blocks to those that wait for a chunk."""
        if not blocks:
            return
        base = blocks[0].span.start
        text = self._library.text(self._document.id, Span(base, max(block.span.end for block in blocks)))
        spans = [span for block in blocks for span in _units(block, text, base)]
        ends = self._workshop.segmenter.ends([text[s.start - base : s.end - base] for s in spans])
        for span, stops in zip(spans, ends, strict=True):
            for start, end in zip([0, *stops[:-1]], stops, strict=True):
                sentence = Span(span.start + start, span.start + end)
                if sentence.start >= self._at and text[sentence.start - base : sentence.end - base].strip():
                    self._waiting.append(sentence)
        self._blocks += blocks

    def _store(self, sections: Sequence[Section], *, last: bool) -> None:
        """Store the chunks of the sentences that wait; the last one stays back while more may come."""
        id_, waiting = self._document.id, self._waiting
        base = waiting[0].start if waiting else 0
        text = self._library.text(id_, Span(base, waiting[-1].end)) if waiting else ""
        made = self._chunker.chunks(id_, text, waiting, self._blocks, sections, base)
        keep = made if last else made[:-1]
        rest = [] if last else [s for s in waiting if made and s.start >= made[-1].span.start]
        until = None if last else (rest[0].start if rest else None)
        if keep or last:
            self._append(keep, text, base, sections, until)
        self._waiting = rest
        self._blocks = [block for block in self._blocks if rest and block.span.end > rest[0].start]

    def _append(
        self, chunks: Sequence[Chunk], text: str, base: int, sections: Sequence[Section], until: int | None
    ) -> None:
        numbered = [replace(chunk, index=self._count + place) for place, chunk in enumerate(chunks)]
        texts = [text[c.span.start - base : c.span.end - base].strip() for c in numbered]
        headings = [heading_path(self._document.title, sections, c.section) for c in numbered]
        stop = numbered[-1].span.end if numbered else 0
        sentences = [sentence for sentence in self._waiting if sentence.end <= stop]
        if until is None:
            until = self._library.document(self._document.id).characters
        self._library.append_chunks(
            self._document.id, sentences=np.asarray(sentences, np.int32).reshape(-1, 2), chunks=numbered, texts=texts,
            headings=headings, words=[fold(t) for t in texts], heading_words=[fold(h) for h in headings], until=until,
        )
        self._count += len(numbered)


def _edge_before(page: int) -> int:
    return max([*(edge for edge in _EDGES if edge <= page), page // _GROUP_PAGES * _GROUP_PAGES])


def _edge_after(page: int) -> int:
    later = [edge for edge in _EDGES if edge > page]
    return later[0] if later else page // _GROUP_PAGES * _GROUP_PAGES + _GROUP_PAGES


def _units(block: Block, text: str, base: int) -> list[Span]:
    """What the segmenter reads at once: a block, or each row of a table and each line of a listing."""
    if block.kind not in (BlockKind.TABLE, BlockKind.CODE):
        return [block.span]
    spans, start = [], block.span.start
    for line in text[block.span.start - base : block.span.end - base].splitlines(keepends=True):
        spans.append(Span(start, start + len(line)))
        start += len(line)
    return spans
