"""Passages are read until one surely answers, and all of them where none does."""

import pytest

from engine.prune.cross_encoder import CrossEncoderPruner
from engine.prune.fusion import Fusion
from engine.prune.reading import FIRST, OUTDONE, SURE, read_in_turn
from engine.values import Passage, Span

ANSWER = "The first keeper of the Varn lighthouse was Tobias Quill. He came from Oban in 1847."
OTHERS = [
    f"On day {n} of the month the gulls sat on the rocks. The sea was grey. A ship passed far out." for n in range(20)
]
QUESTION = "Who was the first keeper of the Varn lighthouse?"


@pytest.fixture(scope="module")
def pruner(catalogue, tokens):
    graph = catalogue.require("pruner")
    return CrossEncoderPruner(graph, tokens, Fusion.load(graph.parent / "fusion.toml"))


def passage(text):
    spans, at = [], 0
    for sentence in text.split(". "):
        end = min(at + len(sentence) + 2, len(text))
        spans.append(Span(at, end))
        at = end
    return Passage(
        document="d", span=Span(0, len(text)), text=text, sentences=tuple(spans), page=0, heading="", score=0.5
    )


def test_a_sure_answer_ends_the_reading(pruner):
    read = read_in_turn(pruner, QUESTION, [passage(t) for t in [OTHERS[0], ANSWER, *OTHERS[1:12]]])
    assert len(read) == FIRST
    assert read[1].relevance >= SURE


def test_without_one_every_passage_is_read(pruner):
    passages = [passage(t) for t in OTHERS[:14]]
    read = read_in_turn(pruner, QUESTION, passages)
    assert [p.passage for p in read] == passages
    assert max(p.relevance for p in read) < SURE


def test_what_is_read_is_what_all_at_once_would_give(pruner):
    passages = [passage(t) for t in OTHERS[:8]]
    at_once = pruner.prune(QUESTION, passages, threshold=0.1)
    in_turn = read_in_turn(pruner, QUESTION, passages, threshold=0.1)
    assert [p.kept for p in in_turn] == [p.kept for p in at_once]
    assert [p.relevance for p in in_turn] == pytest.approx([p.relevance for p in at_once], abs=0.02)


def test_nothing_to_read_is_nothing(pruner):
    assert read_in_turn(pruner, QUESTION, []) == []


NEAR = [
    "The harbour of Varn has a lighthouse. Its oil came by boat.",
    "Angus Bell kept bees near Varn. The lighthouse could be seen from his garden.",
    "A lighthouse keeper is paid by the harbour. Few of them stay for long.",
]


def test_what_the_likeliest_passage_outdoes_is_dropped(pruner):
    passages = [passage(t) for t in (ANSWER, *NEAR)]
    alone, together = pruner.prune(QUESTION, passages), read_in_turn(pruner, QUESTION, passages)
    chances = [p.standing / (1 + p.standing) for p in together]
    assert 0 in together[0].kept
    for own, competing, chance in zip(alone, together, chances, strict=True):
        assert set(competing.kept) <= set(own.kept)
        gone = {own.probabilities[i] / own.relevance * chance for i in set(own.kept) - set(competing.kept)}
        assert all(value < OUTDONE * max(chances) for value in gone)
    assert sum(len(p.kept) for p in together) < sum(len(p.kept) for p in alone)
