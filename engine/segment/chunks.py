"""Sentences to chunks: whole sentences of one section, about 80 to 160 tokens, cut where the meaning turns.

After SAGE (arXiv 2503.01713): a chunk should be complete in itself. Of all ways to cut a section the cheapest is taken,
by dynamic programming: near the size aimed at, and through the places that `boundaries` finds cheap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.segment.boundaries import cut_costs
from engine.values import Block, Chunk, DocumentId, Section, Span

CountTokens = Callable[[Sequence[str]], list[int]]
_SIZE_COST = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkSizes:
    """In encoder tokens: the size aimed at, and the size that only a single longer sentence may pass."""

    aim: int = 130
    most: int = 160


class SentenceChunker:
    """Chunker Protocol: the cheapest cuts of each section."""

    def __init__(self, count_tokens: CountTokens, sizes: ChunkSizes | None = None) -> None:
        """`count_tokens` gives the encoder's tokens of each text."""
        self._count, self._sizes = count_tokens, sizes or ChunkSizes()
        aim = self._sizes.aim
        self._size_costs = [_SIZE_COST * ((size - aim) / aim) ** 2 for size in range(self._sizes.most + 1)]

    def chunks(
        self, document: DocumentId, text: str, sentences: Sequence[Span], blocks: Sequence[Block],
        sections: Sequence[Section], base: int = 0,
    ) -> list[Chunk]:
        """Chunks in reading order that together hold every sentence once."""
        if not sentences:
            return []
        texts = [text[s.start - base : s.end - base] for s in sentences]
        tokens = self._count(texts)
        finder = _Finder(blocks, sections)
        made: list[Chunk] = []
        for first, stop in _runs([finder.section(s.start) for s in sentences]):
            costs = cut_costs(texts[first:stop], [finder.block(s.start) for s in sentences[first:stop]])
            for low, high in self._groups(tokens[first:stop], costs):
                start = sentences[first + low].start
                made.append(
                    Chunk(
                        document=document, index=len(made), span=Span(start, sentences[first + high - 1].end),
                        page=finder.page(start), section=finder.section(start),
                    )
                )
        return made

    def _groups(self, tokens: Sequence[int], costs: Sequence[float]) -> list[tuple[int, int]]:
        """Half-open sentence ranges of least total cost; O(n w) for w sentences to the largest chunk."""
        count, most = len(tokens), self._sizes.most
        best = [0.0] + [float("inf")] * count
        came = [0] * (count + 1)
        for stop in range(1, count + 1):
            size = 0
            cut = costs[stop - 1] if stop < count else 0.0
            for start in range(stop - 1, -1, -1):
                size += tokens[start]
                if size > most and start < stop - 1:
                    break
                cost = best[start] + cut + self._size_costs[min(size, most)]
                if cost < best[stop]:
                    best[stop], came[stop] = cost, start
        groups, stop = [], count
        while stop:
            groups.append((came[stop], stop))
            stop = came[stop]
        return groups[::-1]


def _runs(sections: Sequence[int | None]) -> list[tuple[int, int]]:
    """Half-open ranges of consecutive sentences in the same section."""
    edges = [i for i in range(1, len(sections)) if sections[i] != sections[i - 1]]
    return list(zip([0, *edges], [*edges, len(sections)], strict=True))


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
