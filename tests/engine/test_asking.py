"""Follow-ups stand alone; scopes hold; a question without evidence never reaches the model."""

import pytest

from engine.asking import NOT_FOUND_TEXT
from engine.errors import UnknownDocumentError, UsageError
from engine.events import Answered, EvidenceFound, Planned, Retrieved
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import Question, Turn

HISTORY = (Turn(question="Who was the first keeper?", answer="Tobias Quill [1]."),)


@pytest.fixture(scope="module")
def pipeline(indexed_home):
    made = Pipeline(Paths.resolve(indexed_home))
    yield made
    made.close()


def ask(pipeline, text, **options):
    return list(pipeline.asker.ask(Question(text=text, generate=False, **options)))


def test_events_come_in_order_and_are_measured(pipeline):
    planned, retrieved, found, answered = ask(pipeline, "Who was the first keeper?")
    assert [type(e) for e in (planned, retrieved, found, answered)] == [Planned, Retrieved, EvidenceFound, Answered]
    assert (planned.strategy, planned.waits) == ("direct", False)
    assert retrieved.searched == 1.0
    assert retrieved.found >= retrieved.read >= 1
    assert 0 < answered.answer.seconds.retrieve < answered.answer.seconds.total
    assert answered.answer.tokens.retrieved > answered.answer.tokens.kept > 0


def test_a_follow_up_finds_what_it_means(pipeline):
    *_, answered = ask(pipeline, "How long did he live in the tower?", history=HISTORY)
    assert "thirty years" in answered.answer.evidence[0].passage.text


def test_a_threshold_keeps_less_when_it_is_higher(pipeline):
    counts = [
        sum(len(p.kept) for p in ask(pipeline, "Who was the keeper?", threshold=t)[-1].answer.evidence)
        for t in (0.001, 0.1, 0.9)
    ]
    assert counts == sorted(counts, reverse=True)


def test_without_pruning_everything_is_kept(pipeline):
    *_, answered = ask(pipeline, "Who was the keeper?", prune=False)
    assert all(len(p.kept) == len(p.probabilities) for p in answered.answer.evidence)


def test_no_sentence_is_shown_twice(pipeline):
    *_, answered = ask(pipeline, "What happened in the storm?")
    spans = [s for p in answered.answer.evidence for s in p.passage.sentences]
    assert len(spans) == len(set(spans))


def test_what_the_document_does_not_say(pipeline):
    *_, answered = ask(pipeline, "How many goals did Brazil score in the football final?")
    assert answered.answer.not_found
    assert answered.answer.text == NOT_FOUND_TEXT
    assert answered.answer.evidence


def test_a_scope_that_does_not_exist_is_said(pipeline):
    with pytest.raises(UnknownDocumentError):
        ask(pipeline, "Who?", documents=("ffff",))


def test_a_question_edited_to_stand_alone_is_searched_for_as_it_is(pipeline):
    *_, answered = ask(pipeline, "And he?", history=HISTORY, standalone="Who built the lighthouse at Varn?")
    assert answered.answer.standalone == "Who built the lighthouse at Varn?"
    assert "Ottoline Marsh" in answered.answer.evidence[0].passage.text


def test_the_answer_is_marked_in_the_best_sentence_before_any_word(pipeline):
    found = next(e for e in ask(pipeline, "Who was the first keeper?") if isinstance(e, EvidenceFound))
    assert found.best.text[found.marked.start : found.marked.end] == "Tobias Quill"


def test_a_strategy_that_does_not_exist_is_said(pipeline):
    with pytest.raises(UsageError, match="guess"):
        ask(pipeline, "Who?", strategy="guess")


def test_an_answer_is_silent_in_the_language_of_the_question(pipeline):
    *_, answered = ask(pipeline, "Wie viele Tore schoss Brasilien im Finale der Weltmeisterschaft?")
    assert answered.answer.not_found
    assert answered.answer.text == "Das Dokument sagt es nicht."
