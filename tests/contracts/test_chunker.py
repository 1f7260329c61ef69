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
    return SentenceChunker(words, ChunkSizes(aim=28, most=40))


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
    chunker = SentenceChunker(words, ChunkSizes(aim=28, most=40))
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


def test_a_chunk_is_cut_where_the_subject_changes():
    before = ["The lamp stood on the gallery. ", "Its lamp oil came from Varn. ", "Quill trimmed the lamp each day. "]
    after = ["Parrots live for sixty years. ", "A parrot eats seeds and fruit. ", "Grey parrots can speak. "]
    text, spans = "", []
    for sentence in before + after:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    block = [Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)), page=0)]
    chunks = SentenceChunker(words, ChunkSizes(aim=16, most=24)).chunks("d", text, spans, block, [])
    assert [c.span.end for c in chunks] == [spans[2].end, spans[5].end]


def test_a_heading_stays_with_what_follows_and_a_table_with_itself():
    lengths = [20, 2, 20, 4, 4, 4]
    text, spans, _, _ = build(lengths, 1, [])
    kinds = [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH, *[BlockKind.TABLE] * 3]
    blocks = [Block(kind=k, span=s, page=0) for k, s in zip(kinds, spans, strict=True)]
    chunks = SentenceChunker(words, ChunkSizes(aim=22, most=40)).chunks("d", text, spans, blocks, [])
    ends = {c.span.end for c in chunks}
    assert spans[0].end in ends
    assert not ends & {spans[1].end, spans[3].end, spans[4].end}


def test_chunks_of_a_long_text_are_near_the_size_aimed_at(chunker):
    text, spans, blocks, sections = build([5, 9, 7, 3, 8] * 40, 3, [0])
    sizes = [len(text[c.span.start : c.span.end].split()) for c in chunker.chunks("d", text, spans, blocks, sections)]
    assert 24 <= sum(sizes) / len(sizes) <= 34


def test_nothing_gives_nothing(chunker):
    assert chunker.chunks("d", "", [], [], []) == []
