"""Sentences and chunks of a document as its pages come, its first words searchable before its last are read.

What comes out does not depend on when pages came: they are cut in groups of pages whose edges are fixed, each stored
whole or not at all. A document that was stopped goes on with the first group that is not stored.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace

import numpy as np

from engine.lexicon import fold
from engine.library.store import Library
from engine.segment.chunks import SentenceChunker
from engine.situate.headings import heading_path
from engine.values import Block, BlockKind, Document, Section, Span
from engine.workshop import Workshop

_EDGES = (0, 4, 16)
_GROUP_PAGES = 32
_ROW = 480
"""Code points up to which a line of a table is one sentence. Of short cells there are no longer ones (layout.py)."""
_STEP_S = 0.25
_PATIENCE_S = 1.0
Sections = Callable[[], Sequence[Section]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Whole blocks of the pages before page `edge`; `text` begins at `base` and the group's words end at `until`."""

    edge: int
    blocks: list[Block]
    text: str
    base: int
    until: int


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
        for group, sentences in self._cut(self._due(pages, complete=complete, go_on=go_on)):
            self._store(group, sentences, sections())
            self._page = group.edge
            moved = True
        return moved

    def _due(self, pages: int, *, complete: bool, go_on: Callable[[], bool]) -> Iterator[_Group]:
        """The groups that `pages` stored pages fill, from the first that is not stored."""
        id_, page = self._document.id, self._page
        while page < pages and go_on():
            edge = _edge_after(page)
            if edge > pages and not complete:
                return
            blocks, closed = self._library.blocks_on(id_, page, min(edge, pages))
            if not closed and not complete:
                return
            if complete and edge >= pages:
                until = self._library.document(id_).characters
            else:
                until = self._library.page_span(id_, min(edge, pages) - 1).end
            base = blocks[0].span.start if blocks else until
            until = max([until, *(block.span.end for block in blocks)])
            stop = max((block.span.end for block in blocks), default=base)
            text = self._library.text(id_, Span(base, stop)) if blocks else ""
            yield _Group(edge=edge, blocks=blocks, text=text, base=base, until=until)
            page = edge

    def _cut(self, groups: Iterator[_Group]) -> Iterator[tuple[_Group, list[Span]]]:
        """Groups with their sentences: the next is cut on a thread of its own while the caller stores one."""
        with ThreadPoolExecutor(1, thread_name_prefix="sentences") as pool:
            waiting: tuple[_Group, Future[list[Span]]] | None = None
            for group in groups:
                following = group, pool.submit(self._sentences, group)
                if waiting:
                    yield waiting[0], waiting[1].result()
                waiting = following
            if waiting:
                yield waiting[0], waiting[1].result()

    def _first_block(self, pages: int) -> int:
        """Where the first block begins that no stored group holds, in code points."""
        for page in range(self._page, pages, _GROUP_PAGES):
            blocks, _ = self._library.blocks_on(self._document.id, page, page + _GROUP_PAGES)
            if blocks:
                return blocks[0].span.start
        return self._document.characters

    def _store(self, group: _Group, sentences: list[Span], sections: Sequence[Section]) -> None:
        """Store a group of whole blocks, all of it or nothing."""
        id_, text, base = self._document.id, group.text, group.base
        made = self._chunker.chunks(id_, text, sentences, group.blocks, sections, base)
        chunks = [replace(chunk, index=self._count + place) for place, chunk in enumerate(made)]
        texts = [text[c.span.start - base : c.span.end - base].strip() for c in chunks]
        headings = [heading_path(self._document.title, sections, c.section) for c in chunks]
        self._library.append_chunks(
            id_, sentences=np.asarray(sentences, np.int32).reshape(-1, 2), chunks=chunks, texts=texts,
            headings=headings, words=[fold(t) for t in texts], heading_words=[fold(h) for h in headings],
            until=group.until,
        )
        self._count += len(chunks)

    def _sentences(self, group: _Group) -> list[Span]:
        text, base = group.text, group.base
        units = [unit for block in group.blocks for unit in _units(block, text, base)]
        read = [text[span.start - base : span.end - base] for span, whole in units if not whole]
        ends = iter(self._workshop.segmenter.ends(read))
        found: list[Span] = []
        for span, whole in units:
            stops = [span.end - span.start] if whole else next(ends)
            found += [
                Span(span.start + start, span.start + end) for start, end in zip([0, *stops[:-1]], stops, strict=True)
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
        """End it after the groups that it is at."""
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


def _units(block: Block, text: str, base: int) -> list[tuple[Span, bool]]:
    """What is cut at once, and whether it is one sentence as it is.

    A row of a table is, unless its cells hold sentences of their own. The segmenter reads these, blocks, and each line
    of a listing.
    """
    if block.kind not in (BlockKind.TABLE, BlockKind.CODE):
        return [(block.span, False)]
    units, start = [], block.span.start
    for line in text[block.span.start - base : block.span.end - base].splitlines(keepends=True):
        units.append((Span(start, start + len(line)), block.kind is BlockKind.TABLE and len(line) <= _ROW))
        start += len(line)
    return units

