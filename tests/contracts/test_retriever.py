"""Every Retriever: best first, scoped, no duplicates, cut where the score falls off."""

import numpy as np
import pytest

from engine.pipeline import Pipeline
from engine.retrieve.hybrid import FusionWeights, HybridRetriever
from engine.runtime.paths import Paths
from engine.stages import Retriever
from engine.values import Chunk, Question, SituatedChunk, Span

TEXTS = ["the keeper of the tower", "a green tower", "ships on the reef", "the keeper of the tower", "silver watch"]


class Shelf:
    """Five chunks in memory: the least a retriever needs of a library."""

    def situated_chunks(self, id, indexes=None):
        return [
            SituatedChunk(
                chunk=Chunk(document=id, index=i, span=Span(i * 100, i * 100 + 90), page=i), text=TEXTS[i], heading=""
            )
            for i in (indexes if indexes is not None else range(len(TEXTS)))
        ]


class Fixed:
    """An index that always gives the same hits."""

    def __init__(self, *hits):
        self.hits = list(hits)

    def query(self, what, k, documents=()):
        return [h for h in self.hits if not documents or h[0] in documents][:k]


class NoVectors:
    def embed_queries(self, queries):
        return np.ones((len(queries), 1), np.float32)


def retriever(dense, words, **weights):
    return HybridRetriever(Shelf(), NoVectors(), Fixed(*dense), Fixed(*words), FusionWeights(**weights))


def test_is_a_retriever():
    assert isinstance(retriever([], []), Retriever)


def test_what_both_lists_name_comes_first():
    found = retriever([("d", 1, 0.9), ("d", 0, 0.8), ("d", 2, 0.7)], [("d", 0, 9.0), ("d", 4, 2.0)]).retrieve(
        Question(text="keeper"), 10
    )
    assert found[0].chunk.index == 0
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_nearly_equal_texts_count_once(monkeypatch):
    page = "This report is confidential and may not be passed on to others without written leave of the board, page {}."
    monkeypatch.setattr("tests.contracts.test_retriever.TEXTS", [page.format(n) for n in range(4)] + ["silver watch"])
    hits = [("d", n, 1 - n / 10) for n in range(5)]
    found = retriever(hits, []).retrieve(Question(text="report"), 10)
    assert [c.chunk.index for c in found] == [0, 4]


def test_equal_texts_count_once():
    found = retriever([("d", 0, 0.9), ("d", 3, 0.8)], []).retrieve(Question(text="keeper"), 10)
    assert [c.text for c in found] == ["the keeper of the tower"]


def test_a_span_narrows_one_document():
    found = retriever([("d", i, 1 - i / 10) for i in range(5)], []).retrieve(
        Question(text="x", documents=("d",), span=Span(100, 250)), 10
    )
    assert {c.chunk.index for c in found} == {1, 2}


def test_the_cut_follows_the_fall_of_the_score():
    hits = [("d", 0, 10.0), ("d", 1, 9.5), ("d", 2, 0.2), ("d", 4, 0.1)]
    found = retriever([], hits, least=1).retrieve(Question(text="x"), 10)
    assert [c.chunk.index for c in found] == [0, 1]


def test_nothing_found_is_an_empty_list():
    assert retriever([], []).retrieve(Question(text="x"), 10) == []


@pytest.mark.parametrize("mode", ["hybrid", "dense", "words"])
def test_on_a_real_library_each_mode_finds_the_keeper(indexed_home, mode):
    pipeline = Pipeline(Paths.resolve(indexed_home))
    try:
        found = pipeline.asker.search("first keeper of the lighthouse", (), 3, mode)
        assert "Tobias Quill" in found[0].text
        assert found[0].heading == "Tales of Varn > The Keeper"
        assert found[0].chunk.page == 1
    finally:
        pipeline.close()
