"""The order of search and reading together."""

from dataclasses import replace

import pytest

from engine.retrieve.rerank import READ, in_turn, reranked, stretch, without_repeats
from engine.values import Candidate, Chunk, Passage, PrunedPassage, Span


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
    found = reranked(candidates(0.9, 0.8, 0.7), [0.02, 0.03, 0.97])
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


def pruned(*probabilities):
    """A passage of sentences of ten characters each."""
    spans = tuple(Span(i * 10, i * 10 + 10) for i in range(len(probabilities)))
    text = "Nine sign " * len(spans)
    passage = Passage(
        document="d", span=Span(0, len(text)), text=text, sentences=spans, page=0, heading="", score=1.0
    )
    return PrunedPassage(passage=passage, relevance=0.5, probabilities=probabilities, kept=())


def test_a_result_is_moved_to_the_sentence_that_answers():
    chunk = Span(20, 40)
    assert stretch(pruned(0.0, 0.0, 0.0, 0.0, 0.9), [50] * 5, chunk) == Span(20, 50)
    assert stretch(pruned(0.9, 0.0, 0.0, 0.0, 0.0), [50] * 5, chunk) == Span(0, 30)
    assert stretch(pruned(0.0, 0.0, 0.0, 0.0, 0.0), [50] * 5, chunk) == chunk


def test_a_result_holds_one_sentence_at_least():
    assert stretch(pruned(0.1, 0.9), [500, 500], Span(0, 10)) == Span(10, 20)


def test_what_a_better_result_holds_is_not_shown_again():
    one, two, far = candidates(0.9, 0.8, 0.7)
    two = replace(two, chunk=replace(two.chunk, span=Span(2, 10)))
    assert without_repeats([one, two, far]) == [one, far]
    other = replace(two, chunk=replace(two.chunk, document="e"))
    assert without_repeats([one, other]) == [one, other]


def test_what_two_questions_find_comes_in_turns():
    one, two, far = candidates(0.9, 0.8, 0.7)
    assert order(in_turn([[one, two], [far]])) == [0, 2, 1]
    assert [c.score for c in in_turn([[one, two], [far]])] == [0.9, 0.7, 0.7]
    assert in_turn([[one, two], [one]]) == [one, two]
    assert in_turn([[]]) == []
