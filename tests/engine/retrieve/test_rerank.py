"""The order of search and reading together."""

import pytest

from engine.retrieve.rerank import READ, reranked
from engine.values import Candidate, Chunk, Span


def candidates(*scores):
    return [
        Candidate(
            chunk=Chunk(document="d", index=i, span=Span(i * 10, i * 10 + 9), page=0), text=f"text {i}", heading="",
            score=score, dense=0.5, words=1.0,
        )
        for i, score in enumerate(scores)
    ]


def order(found):
    return [candidate.chunk.index for candidate in found]


def test_a_passage_that_answers_passes_one_that_does_not():
    found = reranked(candidates(0.9, 0.8, 0.7), [0.02, 0.05, 0.97])
    assert order(found) == [2, 0, 1]
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_where_reading_says_the_same_of_all_the_search_decides():
    assert order(reranked(candidates(0.9, 0.8, 0.7), [0.4, 0.4, 0.4])) == [0, 1, 2]


@pytest.mark.parametrize("chances", [[0.0, 1.0], [1.0, 0.0]])
def test_certainty_stays_finite(chances):
    found = reranked(candidates(0.5, 0.4), chances)
    assert all(abs(c.score) < 2 for c in found)
    assert found[0].chunk.index == chances.index(1.0)


def test_what_was_not_read_counts_as_unlikely():
    found = reranked(candidates(*(1 - i / 100 for i in range(READ + 5))), [0.5] * READ)
    assert order(found)[:READ] == list(range(READ))
    assert order(reranked(candidates(0.9, 0.89), [0.001])) == [0, 1]
    assert reranked([], []) == []
