"""Every Segmenter: ends are increasing, complete, and leave the text as it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import ModelError
from engine.runtime.paths import install_root
from engine.segment.neural import NeuralSegmenter
from engine.segment.rules import RuleSegmenter
from engine.stages import Segmenter


@pytest.fixture(scope="module", params=["rules", "neural"])
def segmenter(request, tokens):
    made = {
        "rules": RuleSegmenter,
        "neural": lambda: NeuralSegmenter.load(install_root() / "models" / "segmenter", tokens, threads=1),
    }
    return made[request.param]()


def sentences(segmenter, text):
    [ends] = segmenter.ends([text])
    return [text[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=False)]


def test_is_a_segmenter(segmenter):
    assert isinstance(segmenter, Segmenter)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_sentences_joined_equal_the_text(segmenter, text):
    [ends] = segmenter.ends([text])
    assert ends == sorted(set(ends))
    assert (ends[-1] if ends else 0) == len(text)
    assert "".join(sentences(segmenter, text)) == text


def test_splits_plain_sentences(segmenter):
    text = "The lamp went out. Nobody saw it! Did you?"
    assert [s.strip() for s in sentences(segmenter, text)] == ["The lamp went out.", "Nobody saw it!", "Did you?"]


def test_keeps_abbreviations_together(segmenter):
    text = "Dr. Marsh paid $3.50 to Mr. Quill. He said nothing."
    assert [s.strip() for s in sentences(segmenter, text)] == ["Dr. Marsh paid $3.50 to Mr. Quill.", "He said nothing."]


def test_many_texts_at_once_are_each_cut_within_themselves(segmenter):
    texts = ["The keeper was Tobias Quill. He lived in the tower.", "", "Three stayed", "第一句。第二句。"]
    assert segmenter.ends(texts) == [[29, 51], [], [12], [4, 8]]
    assert segmenter.ends([]) == []


def test_a_text_longer_than_a_batch_is_cut_to_its_end(segmenter):
    text = "The lamp went out. " * 15_000
    [ends] = segmenter.ends([text])
    assert ends[-1] == len(text)
    assert len(ends) == pytest.approx(15_000, rel=0.02)


def test_the_network_cuts_where_punctuation_and_case_are_gone(tokens):
    segmenter = NeuralSegmenter.load(install_root() / "models" / "segmenter", tokens, threads=1)
    text = "the food was great i loved it we will go back again the staff were friendly"
    ends = segmenter.ends([text])[0]
    assert len(ends) >= 2
    assert all(text[end - 1] == " " or end == len(text) for end in ends)


def test_a_missing_model_is_said(tokens, tmp_path):
    with pytest.raises(ModelError, match="segmenter is missing"):
        NeuralSegmenter.load(tmp_path, tokens)
