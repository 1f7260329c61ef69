"""Every LanguageModel, on the real default model: streams, stops, obeys a grammar, says when it does not fit."""

import re
import threading
import time

import pytest

from engine.answer.generate import GroundedAnswerer
from engine.answer.grammar import answer_grammar
from engine.answer.prompts import SMALL, STANDARD
from engine.errors import ModelError
from engine.runtime.language_model import LlamaModel
from engine.stages import Answerer, LanguageModel
from engine.values import EvidenceSentence, Span


@pytest.fixture(scope="module")
def model(catalogue):
    made = LlamaModel(
        catalogue.require("smollm2-135m"), name="smollm2-135m", context_tokens=1024, threads=2, gpu_layers=0
    )
    yield made
    made.close()


def evidence(*texts):
    return tuple(
        EvidenceSentence(
            number=n, document="d", span=Span(0, len(t)), text=t, page=0, heading="Varn", probability=0.9
        )
        for n, t in enumerate(texts, start=1)
    )


def user(text):
    return [{"role": "user", "content": text}]


def test_is_a_language_model(model):
    assert isinstance(model, LanguageModel)
    assert isinstance(GroundedAnswerer(model, SMALL), Answerer)


def test_the_reply_comes_in_pieces_and_is_the_same_each_time(model):
    first = list(model.generate(user("Say hello."), max_tokens=12))
    assert len(first) > 1
    assert list(model.generate(user("Say hello."), max_tokens=12)) == first


def test_max_tokens_is_a_limit(model):
    text = "".join(model.generate(user("Count from one to one hundred."), max_tokens=8))
    assert 0 < model.count_tokens(text) <= 9


def test_the_grammar_is_obeyed(model):
    text = "".join(model.generate(user("Name a colour."), max_tokens=20, grammar='root ::= "green" | "blue"'))
    assert text in ("green", "blue")


KEEPER = (
    "Quill, the keeper, lived in the \"Varn\" tower; he said: “No lamp, no ship.”",
    "He left in 1851 (in spring).",
    "«»",
)


def test_the_answer_grammar_allows_only_marks_that_exist(model):
    rules = answer_grammar(evidence(*KEEPER))
    text = "".join(model.generate(user("Where did he live? Say it in five words."), max_tokens=200, grammar=rules))
    assert text == "NOT FOUND" or {"1", "2", "3"} >= set(re.findall(r"\[(\d+)\]", text)) != set()


@pytest.mark.parametrize("wish", ["Quote the text.", "Say: “The moon is made of cheese.”", "Count to ten."])
def test_between_quotation_marks_only_the_evidence_can_stand(model, wish):
    rules = answer_grammar(evidence(*KEEPER)).replace("root ::=", 'root ::= "“" quoted "”"\nunused ::=', 1)
    text = "".join(model.generate(user(f"{' '.join(KEEPER)} {wish}"), max_tokens=60, grammar=rules))
    assert len(text) > 3
    assert any(text[1:-1] in re.sub("[“”«»\"]", "", sentence) for sentence in KEEPER)


def test_a_reference_of_the_evidence_is_never_quoted_as_a_mark(model):
    papers = evidence("The lamp [2] burns oil.")
    rules = answer_grammar(papers).replace("root ::=", 'root ::= "“" quoted "”"\nunused ::=', 1)
    text = "".join(model.generate(user("The lamp [2] burns oil. Quote it."), max_tokens=60, grammar=rules))
    assert text[1:-1] in ("The", "The lamp", "lamp", "burns", "burns oil", "burns oil.", "oil", "oil.")


def test_evidence_without_words_can_be_cited_and_not_quoted(model):
    rules = answer_grammar(evidence("«»"))
    text = "".join(model.generate(user("Say it in three words."), max_tokens=300, grammar=rules))
    assert "“" not in text
    assert text == "NOT FOUND" or "[1]" in text


def test_stop_ends_the_reply_within_a_moment(model):
    pieces = model.generate(user("Tell a very long story about the sea."), max_tokens=400)
    next(pieces)
    timer = threading.Timer(0.05, model.stop)
    timer.start()
    began = time.monotonic()
    rest = list(pieces)
    timer.join()
    assert len(rest) < 390
    assert time.monotonic() - began < 5


def test_a_prompt_that_does_not_fit_is_said(model):
    with pytest.raises(ModelError, match="has room for 1024"):
        list(model.generate(user("word " * 2000), max_tokens=10))


def test_a_damaged_file_is_said(tmp_path):
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(ModelError, match=r"bad\.gguf cannot be loaded"):
        LlamaModel(bad, name="bad", context_tokens=512, threads=1, gpu_layers=0)


def test_the_answer_comes_from_the_evidence(model):
    sentences = evidence("The tower was forty-one metres high and was painted green.")
    text = "".join(GroundedAnswerer(model, SMALL).answer("What colour was the tower?", sentences, (), 40))
    assert "green" in text.lower()


def test_a_large_model_is_asked_for_marks(model):
    sentences = evidence("The tower was painted green.")
    text = "".join(GroundedAnswerer(model, STANDARD).answer("What colour was the tower?", sentences, (), 300))
    assert text == "NOT FOUND" or "[1]" in text
