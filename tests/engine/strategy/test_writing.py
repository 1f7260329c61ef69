"""Writing on a real library: no model, a claim that fails, a stop in the middle, other languages, tiny contexts."""

import re
import shutil
import threading
import time

import pytest

from engine.answer.generate import GroundedAnswerer
from engine.answer.prompts import SMALL, STANDARD, for_speed, messages
from engine.cite.claims import check
from engine.errors import Cancelled, ModelError
from engine.events import Answered, EvidenceFound, Restarted, TokenProduced
from engine.pipeline import Pipeline
from engine.runtime.language_model import LlamaModel
from engine.runtime.paths import Paths
from engine.strategy import writing
from engine.strategy.desk import Course, Found
from engine.values import EvidenceSentence, Passage, PrunedPassage, Question, Span, Turn


@pytest.fixture
def pipeline(tmp_path, indexed_home):
    shutil.copytree(indexed_home, tmp_path / "home")
    made = Pipeline(Paths.resolve(tmp_path / "home"))
    yield made
    made.close()


def ask(pipeline, text, **options):
    return list(pipeline.asker.ask(Question(text=text, **options)))


@pytest.fixture
def without_models(pipeline):
    """The language models are installed in none of the folders that are looked into."""
    catalogue = pipeline.workshop.catalogue
    real = catalogue.locate
    catalogue.locate = lambda entry: None if entry.kind == "language" else real(entry)
    return pipeline


def test_without_a_model_the_best_sentence_stands_as_the_answer(without_models):
    events = ask(without_models, "Who was the first keeper?")
    found = next(e for e in events if isinstance(e, EvidenceFound))
    answer = events[-1].answer
    assert answer.text == "“The first keeper was called Tobias Quill.” [1]"
    assert (answer.extractive, answer.model, answer.not_found) == (True, "", False)
    assert answer.citations[0].span == found.best.span
    assert answer.citations[0].boxes


def test_a_model_that_was_named_and_is_not_there_is_said(without_models):
    with pytest.raises(ModelError, match="not installed"):
        ask(without_models, "Who was the first keeper?", model="qwen3-4b")


@pytest.mark.parametrize(
    ("question", "strategy"), [("Summarise it", "whole"), ("How often is the lamp mentioned?", "list")]
)
def test_other_strategies_need_no_model_either(without_models, question, strategy):
    answer = ask(without_models, question, agreed=True, strategy=strategy)[-1].answer
    assert answer.strategy == strategy
    assert answer.citations


class Forger:
    """A language model that claims what the evidence does not say until it has read `needs` in its prompt."""

    name, context_tokens, stopped = "forger", 4096, False

    def __init__(self, needs):
        self.needs, self.prompts = needs, []

    def count_tokens(self, text):
        return len(text.split())

    def generate(self, messages, *, max_tokens, grammar=None, prefill=""):
        self.prompts.append(messages[-1]["content"])
        number = next((line[1] for line in self.prompts[-1].split("\n") if self.needs and self.needs in line), None)
        yield f"He had a grey parrot [{number}]." if number else "He owned seven elephants [1]."


def evidence_of(*sentences, kept):
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence)
    passage = Passage(
        document="d", span=Span(0, at), text="".join(sentences), sentences=tuple(spans), page=0, heading="", score=1.0
    )
    chance = tuple(0.9 if i in kept else 0.1 for i in range(len(sentences)))
    return Found(passages=(PrunedPassage(passage=passage, relevance=0.9, probabilities=chance, kept=kept),),
                 candidates=1, holds=True)


def generated(pipeline, model, found):
    desk = pipeline.asker.desk
    course = Course(question=Question(text="What pet had he?"), standalone="What pet had he?",
                    reached=desk.reached(Question(text="")))
    answerer = GroundedAnswerer(model, STANDARD)
    evidence = writing.number_evidence(found.passages, model.count_tokens, STANDARD.budget)
    work = writing._Work(answerer=answerer, evidence=evidence, tokens=writing.TokenCounts())
    events = []
    generating = writing._generate(desk, course, found, work)
    while True:
        try:
            events.append(next(generating))
        except StopIteration as end:
            return events, end.value


def test_an_unsupported_claim_is_asked_again_with_wider_evidence(pipeline):
    model = Forger(needs="parrot")
    found = evidence_of("Quill kept the light. ", "He had a grey parrot. ", "It rained. ", kept=(0,))
    events, answer = generated(pipeline, model, found)
    assert [e.reason for e in events if isinstance(e, Restarted)] == ["unsupported"]
    assert len(model.prompts) == 2
    assert "parrot" not in model.prompts[0]
    assert answer.text == "He had a grey parrot [1]."
    assert all(c.supported for c in answer.citations)


def test_what_stays_unsupported_is_marked_and_not_asked_forever(pipeline):
    model = Forger(needs="")
    found = evidence_of("Quill kept the light. ", "He had a grey parrot. ", kept=(0,))
    _, answer = generated(pipeline, model, found)
    assert len(model.prompts) == 2
    assert [c.supported for c in answer.citations] == [False]
    model = Forger(needs="")
    generated(pipeline, model, evidence_of("Quill kept the light. ", kept=(0,)))
    assert len(model.prompts) == 1, "there is nothing wider to read"


class Pointer(Forger):
    """A language model that says where the answer stands, and never what it is."""

    def generate(self, messages, *, max_tokens, grammar=None, prefill=""):
        self.prompts.append(messages[-1]["content"])
        yield "Sentence [2]."


class Parrot(Forger):
    """A language model that says the example of its instructions over."""

    def generate(self, messages, *, max_tokens, grammar=None, prefill=""):
        self.prompts.append(messages)
        yield re.search(r"“([^”]+)”", messages[0]["content"])[1]


def test_the_example_of_the_instructions_is_no_answer(pipeline):
    found = evidence_of("Quill kept the light. ", "He had a grey parrot. ", kept=(0, 1))
    _, answer = generated(pipeline, Parrot(needs=""), found)
    assert answer.not_found
    assert answer.text == "The document does not say."
    found = evidence_of("The keeper lit the lamp by hand. ", kept=(0,))
    _, answer = generated(pipeline, Parrot(needs=""), found)
    assert not answer.not_found


def test_an_answer_that_only_points_gives_way_to_the_sentence(pipeline):
    model = Pointer(needs="")
    found = evidence_of("Quill kept the light. ", "He had a grey parrot. ", "It rained. ", kept=(0, 1))
    events, answer = generated(pipeline, model, found)
    assert [e.reason for e in events if isinstance(e, Restarted)] == ["unsupported"]
    assert answer.text == "“He had a grey parrot.” [1]"
    assert answer.extractive
    assert [c.supported for c in answer.citations] == [True]


def test_a_stop_ends_the_question_within_a_fifth_of_a_second(pipeline):
    pipeline.workshop.answerer()
    ended, stopped = [], []
    tokens = threading.Event()

    def run():
        try:
            for event in pipeline.asker.ask(Question(text="Tell everything about the lighthouse.", prune=False)):
                if isinstance(event, TokenProduced):
                    tokens.set()
        except Cancelled:
            ended.append(time.perf_counter())

    thread = threading.Thread(target=run)
    thread.start()
    assert tokens.wait(60)
    stopped.append(time.perf_counter())
    pipeline.workshop.loaded_language_model.stop()
    thread.join(20)
    assert ended, "the answer was finished before it was stopped, or the stop was not told"
    assert ended[0] - stopped[0] < 0.2
    assert isinstance(ask(pipeline, "Who was the first keeper?")[-1], Answered)


@pytest.mark.parametrize(("question", "tongue"), [
    ("Wer war der erste Wärter?", "German"), ("Qui était le premier gardien ?", "French"),
    ("¿Quién fue el primer guardián?", "Spanish"), ("第一任看守人是谁？", "Chinese"),
])
def test_the_model_is_asked_for_the_language_of_the_question(question, tongue):
    sentence = EvidenceSentence(number=1, document="d", span=Span(0, 2), text="A.", page=0, heading="", probability=1.0)
    for style in (SMALL, STANDARD):
        assert messages(style, question, [sentence])[-1]["content"].endswith(f"Answer in {tongue}.")
        assert "Answer in" not in messages(style, "Who was the first keeper?", [sentence])[-1]["content"]


def test_a_tiny_context_still_answers(pipeline):
    path = pipeline.workshop.catalogue.require("smollm2-135m")
    model = LlamaModel(path, name="tiny", context_tokens=256, threads=2, gpu_layers=0)
    pipeline.workshop._language = ("smollm2-135m", model)
    history = tuple(Turn(question=f"Who was keeper {n}?", answer="Nobody knows. " * 30) for n in range(4))
    answer = ask(pipeline, "What colour was the tower painted?", history=history)[-1].answer
    assert "green" in answer.text
    assert answer.tokens.prompt < 256


def test_old_turns_become_lines_when_the_context_fills():
    turns = [Turn(question=f"Question {n}?", answer=f"Answer {n} is long. " + "More words. " * 20) for n in range(4)]
    made = messages(STANDARD, "And now?", (), turns)
    assert [m["role"] for m in made] == ["system", "user", "assistant", "user", "assistant", "user"]
    assert "- Question 0? Answer 0 is long." in made[-1]["content"]
    assert "More words" not in made[-1]["content"]
    model = Forger(needs="")
    model.context_tokens = 300
    tight = GroundedAnswerer(model, STANDARD)._messages("And now?", (), turns)
    assert sum(len(m["content"].split()) for m in tight) < sum(len(m["content"].split()) for m in made)
    assert "Question 3?" in str(tight)


def test_evidence_is_what_can_be_read_in_a_few_seconds():
    assert for_speed(STANDARD, 30.0).budget.tokens == 360
    assert for_speed(STANDARD, 100.0).budget.tokens == 600
    assert for_speed(STANDARD, float("inf")).budget.tokens == STANDARD.budget.tokens
    assert for_speed(SMALL, 30.0) is SMALL


def test_a_name_that_only_begins_like_one_of_the_text_is_no_support():
    sentence = EvidenceSentence(
        number=1, document="d", span=Span(0, 2), text="He came at Michaelmas and took it from Mr. Morris.", page=0,
        heading="", probability=1.0,
    )
    assert check("It was taken by Michael Morris [1].", [sentence], "Who took it?").supported_share == 0.0
