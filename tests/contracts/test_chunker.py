"""Every Chunker: each sentence once, in order, within a section, no larger than the limit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.segment.chunks import ChunkSizes, SentenceChunker
from engine.stages import Chunker
from engine.values import Block, BlockKind, Section, Span


def words(texts):
    return [len(t.split()) for t in texts]


@pytest.fixture
def chunker():
    return SentenceChunker(words, ChunkSizes(enough=20, most=40))


def build(lengths, blocks_of, section_starts):
    """A text of sentences with the given word counts, `blocks_of` sentences to a block."""
    text, spans = "", []
    for count in lengths:
        sentence = " ".join(["w"] * count) + ". "
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    groups = [spans[i : i + blocks_of] for i in range(0, len(spans), blocks_of)]
    blocks = [Block(kind=BlockKind.PARAGRAPH, span=Span(g[0].start, g[-1].end), page=0) for g in groups]
    sections = [
        Section(title=str(i), level=1, span=Span(spans[at].start, len(text)), page=0)
        for i, at in enumerate(section_starts) if at < len(spans)
    ]
    return text, spans, blocks, sections


def test_is_a_chunker(chunker):
    assert isinstance(chunker, Chunker)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(1, 30), max_size=60), st.integers(1, 5), st.lists(st.integers(0, 59), max_size=4))
def test_every_sentence_once_in_order_within_its_section(lengths, blocks_of, starts):
    chunker = SentenceChunker(words, ChunkSizes(enough=20, most=40))
    text, spans, blocks, sections = build(lengths, blocks_of, sorted(set(starts)))
    chunks = chunker.chunks("d", text, spans, blocks, sections)
    assert [c.index for c in chunks] == list(range(len(chunks)))
    inside = [[s for s in spans if c.span.start <= s.start and s.end <= c.span.end] for c in chunks]
    assert [s for group in inside for s in group] == spans
    for chunk, group in zip(chunks, inside, strict=True):
        assert sum(words([text[s.start : s.end] for s in group])) <= 40 or len(group) == 1
        starts_inside = [s for s in sections if chunk.span.start < s.span.start < chunk.span.end]
        assert not starts_inside


def test_chunks_end_with_their_paragraph_where_they_can(chunker):
    text, spans, blocks, sections = build([8, 8, 8, 8, 8, 8], 3, [0])
    chunks = chunker.chunks("d", text, spans, blocks, sections)
    assert [c.span.end for c in chunks] == [blocks[0].span.end, blocks[1].span.end]


def test_nothing_gives_nothing(chunker):
    assert chunker.chunks("d", "", [], [], []) == []
