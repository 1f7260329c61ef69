"""Sentences to chunks: whole sentences of one section, about 80 to 160 tokens, cut at paragraph ends where possible.

After SAGE (arXiv 2503.01713): a chunk should be complete in itself. Tables and lists stay whole up to the hard limit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.values import Block, BlockKind, Chunk, DocumentId, Section, Span

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkSizes:
    """In encoder tokens: where a chunk may end, and where it must."""

    enough: int = 80
    most: int = 160


class SentenceChunker:
    """Chunker Protocol: greedy over sentences with a look at what follows."""

    def __init__(self, count_tokens: CountTokens, sizes: ChunkSizes | None = None) -> None:
        """`count_tokens` gives the encoder's tokens of each text."""
        self._count, self._sizes = count_tokens, sizes or ChunkSizes()

    def chunks(
        self, document: DocumentId, text: str, sentences: Sequence[Span], blocks: Sequence[Block],
        sections: Sequence[Section], base: int = 0,
    ) -> list[Chunk]:
        """Chunks in reading order that together hold every sentence once."""
        if not sentences:
            return []
        tokens = self._count([text[s.start - base : s.end - base] for s in sentences])
        finder = _Finder(blocks, sections)
        groups: list[list[int]] = []
        current: list[int] = []
        size = 0
        for index, sentence in enumerate(sentences):
            if current and self._must_cut(sentences, current, index, size + tokens[index], finder):
                groups.append(current)
                current, size = [], 0
            current.append(index)
            size += tokens[index]
            if size >= self._sizes.enough and self._may_cut(sentence, sentences, index, finder):
                groups.append(current)
                current, size = [], 0
        if current:
            groups.append(current)
        return [
            Chunk(
                document=document, index=number,
                span=Span(sentences[group[0]].start, sentences[group[-1]].end),
                page=finder.page(sentences[group[0]].start),
                section=finder.section(sentences[group[0]].start),
            )
            for number, group in enumerate(groups)
        ]

    def _must_cut(
        self, sentences: Sequence[Span], current: list[int], index: int, size: int, finder: _Finder
    ) -> bool:
        """Before this sentence: the section changes, or the chunk would grow past its limit."""
        first, here = sentences[current[0]], sentences[index]
        return size > self._sizes.most or finder.section(first.start) != finder.section(here.start)

    def _may_cut(self, sentence: Span, sentences: Sequence[Span], index: int, finder: _Finder) -> bool:
        """After this sentence: its block ends here and is no heading, and no table or list is torn apart."""
        if index + 1 == len(sentences):
            return True
        here, following = finder.block(sentence.start), finder.block(sentences[index + 1].start)
        if here is None or following is None or here is following:
            return False
        if here.kind is BlockKind.HEADING:
            return False
        return not (here.kind is following.kind and here.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE))


class _Finder:
    """Block, section and page by offset, by bisection."""

    def __init__(self, blocks: Sequence[Block], sections: Sequence[Section]) -> None:
        self._blocks = sorted(blocks, key=lambda block: block.span.start)
        self._block_starts = [block.span.start for block in self._blocks]
        order = sorted(range(len(sections)), key=lambda i: (sections[i].span.start, sections[i].level))
        self._section_order = order
        self._section_starts = [sections[i].span.start for i in order]

    def block(self, offset: int) -> Block | None:
        """The block that holds the offset, or the last before it."""
        at = bisect_right(self._block_starts, offset) - 1
        return self._blocks[at] if at >= 0 else None

    def page(self, offset: int) -> int:
        """The page on which the offset's block begins."""
        block = self.block(offset)
        return block.page if block else 0

    def section(self, offset: int) -> int | None:
        """The innermost section that began last before the offset, as an index into the given list."""
        at = bisect_right(self._section_starts, offset) - 1
        return self._section_order[at] if at >= 0 else None
