"""Sentences and chunks of a document as its pages come, its first words searchable before its last are read.

What comes out does not depend on when pages came: they are cut in groups of pages whose edges are fixed, each stored
whole or not at all. A document that was stopped goes on with the first group that is not stored.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace

import numpy as np

from engine.lexicon import fold
from engine.library.store import Library
from engine.segment.chunks import SentenceChunker
from engine.situate.headings import heading_path
from engine.values import Block, BlockKind, Document, Section, Span
from engine.workshop import Workshop

_EDGES = (0, 4, 16)
_GROUP_PAGES = 32
_STEP_S = 0.25
_PATIENCE_S = 1.0
Sections = Callable[[], Sequence[Section]]


class WordStream:
    """Indexes the words of one document. The caller holds the writer's lock."""

    def __init__(self, library: Library, workshop: Workshop, document: Document) -> None:
        """Find where the stored chunks agree with the stored text to; nothing is changed yet."""
        self._library, self._workshop, self._document = library, workshop, document
        self._chunker = SentenceChunker(workshop.embedder.count_tokens)
        self._page = _edge_before(library.page_at(document.id, library.words_until(document.id)))
        self._start = self._first_block(document.parsed_pages)
        self.first, _ = library.chunks_before(document.id, self._start)
        """Index of the first chunk that is made anew."""
        self._count = self.first

    def begin(self) -> None:
        """Drop the chunks from `first` on."""
        if self.first < self._document.chunks:
            self._library.cut_chunks(self._document.id, self._start)

    def is_due(self, pages: int) -> bool:
        """Whether `pages` stored pages fill a group that is not indexed; its last block may still be open."""
        return _edge_after(self._page) <= pages

    def advance(
        self, pages: int, sections: Sections, *, complete: bool = False, go_on: Callable[[], bool] = lambda: True
    ) -> bool:
        """Index what `pages` stored pages allow; `complete` where no more will come. True where there was anything.

        `sections` is called only where something is to be indexed; `go_on` is asked before each group.
        """
        moved = False
        while self._page < pages and go_on():
            stop = _edge_after(self._page)
            if stop > pages and not complete:
                break
            blocks, closed = self._library.blocks_on(self._document.id, self._page, min(stop, pages))
            if not closed and not complete:
                break
            last = complete and stop >= pages
            self._store(blocks, sections(), min(stop, pages) - 1, last=last)
            self._page = stop
            moved = True
        return moved

    def _first_block(self, pages: int) -> int:
        """Where the first block begins that no stored group holds, in code points."""
        for page in range(self._page, pages, _GROUP_PAGES):
            blocks, _ = self._library.blocks_on(self._document.id, page, page + _GROUP_PAGES)
            if blocks:
                return blocks[0].span.start
        return self._document.characters

    def _store(self, blocks: list[Block], sections: Sequence[Section], page: int, *, last: bool) -> None:
        """Store a group of whole blocks that ends with `page`."""
        id_ = self._document.id
        until = self._library.document(id_).characters if last else self._library.page_span(id_, page).end
        base = blocks[0].span.start if blocks else until
        stop = max((block.span.end for block in blocks), default=until)
        text = self._library.text(id_, Span(base, stop)) if blocks else ""
        sentences = self._sentences(blocks, text, base)
        made = self._chunker.chunks(id_, text, sentences, blocks, sections, base)
        chunks = [replace(chunk, index=self._count + place) for place, chunk in enumerate(made)]
        texts = [text[c.span.start - base : c.span.end - base].strip() for c in chunks]
        headings = [heading_path(self._document.title, sections, c.section) for c in chunks]
        self._library.append_chunks(
            id_, sentences=np.asarray(sentences, np.int32).reshape(-1, 2), chunks=chunks, texts=texts,
            headings=headings, words=[fold(t) for t in texts], heading_words=[fold(h) for h in headings],
            until=max(until, stop),
        )
        self._count += len(chunks)

    def _sentences(self, blocks: Sequence[Block], text: str, base: int) -> list[Span]:
        spans = [span for block in blocks for span in _units(block, text, base)]
        ends = self._workshop.segmenter.ends([text[s.start - base : s.end - base] for s in spans])
        found = [
            Span(span.start + start, span.start + end)
            for span, stops in zip(spans, ends, strict=True)
            for start, end in zip([0, *stops[:-1]], stops, strict=True)
        ]
        return [s for s in found if text[s.start - base : s.end - base].strip()]


class WordThread:
    """Indexes words on a thread of its own, so that pages go on being read and stored meanwhile.

    It works while it is followed: when the caller is held up for a second (a question goes first), it pauses too.
    """

    def __init__(self, words: WordStream) -> None:
        """Nothing runs yet."""
        self._words = words
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="words")
        self._running: Future[bool] | None = None
        self._called = 0.0

    def __enter__(self) -> WordThread:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it after the group that it is at."""
        self._called = 0.0
        self._pool.shutdown()

    def follow(self, pages: int, sections: Sections) -> bool:
        """Let it index what `pages` stored pages allow. True where words were stored since the last call.

        Raises what indexing raised.
        """
        self._called = time.monotonic()
        if self._running is not None and not self._running.done():
            return False
        moved = self._running is not None and self._running.result()
        self._running = None
        if self._words.is_due(pages):
            known = sections()  # as of these pages: the caller changes them while the thread works
            self._running = self._pool.submit(self._words.advance, pages, lambda: known, go_on=self._is_followed)
        return moved

    def rest(self, pages: int, sections: Sections) -> Iterator[None]:
        """Index all that `pages` stored pages hold, the last ones; yields several times a second meanwhile."""
        moved = True
        while moved or self._running is not None:
            moved = self.follow(pages, sections)
            if self._running is not None:
                wait([self._running], _STEP_S)
            yield
        self._words.advance(pages, sections, complete=True)

    def _is_followed(self) -> bool:
        return time.monotonic() - self._called < _PATIENCE_S


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
