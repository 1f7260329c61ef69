"""Every Segmenter: ends are increasing, complete, and leave the text as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.segment.rules import RuleSegmenter
from engine.stages import Segmenter


@pytest.fixture(scope="module", params=["rules"])
def segmenter(request):
    return {"rules": RuleSegmenter}[request.param]()


def sentences(segmenter, text):
    [ends] = segmenter.ends([text])
    return [text[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=False)]


def test_is_a_segmenter(segmenter):
    assert isinstance(segmenter, Segmenter)


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=300))
def test_sentences_joined_equal_the_text(text):
    segmenter = RuleSegmenter()
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


def test_many_texts_at_once_equal_one_by_one(segmenter):
    texts = ["One. Two.", "", "Three", "第一句。第二句。"]
    assert segmenter.ends(texts) == [segmenter.ends([t])[0] for t in texts]
    assert segmenter.ends([]) == []
