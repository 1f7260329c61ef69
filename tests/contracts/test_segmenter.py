"""Every Segmenter: ends are increasing, complete, and leave the text as it is."""

import shutil

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import ModelError
from engine.runtime.paths import install_root
from engine.segment.neural import NeuralSegmenter
from engine.segment.overlap import mean_logits
from engine.segment.punctuated import PunctuatedEnds
from engine.segment.rules import RuleSegmenter
from engine.stages import Segmenter

SHIPPED = install_root() / "models" / "segmenter"


@pytest.fixture(scope="module", params=["rules", "neural"])
def segmenter(request, tokens):
    made = {
        "rules": RuleSegmenter,
        "neural": lambda: NeuralSegmenter.load(SHIPPED, tokens, threads=1),
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
    segmenter = NeuralSegmenter.load(SHIPPED, tokens, threads=1)
    text = "the food was great i loved it we will go back again the staff were friendly"
    ends = segmenter.ends([text])[0]
    assert len(ends) >= 2
    assert all(text[end - 1] == " " or end == len(text) for end in ends)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The lamp went out Nobody saw it We walked home in the dark", "The lamp went out "),
        ("Der Zug kam sehr spät an Wir haben lange im Regen gewartet", "Der Zug kam sehr spät an "),
        ("El tren llegó muy tarde Nadie nos dijo nada", "El tren llegó muy tarde "),
    ],
)
def test_the_network_cuts_where_only_punctuation_is_gone(tokens, text, first):
    segmenter = NeuralSegmenter.load(SHIPPED, tokens, threads=1)
    assert sentences(segmenter, text)[0] == first


def test_a_page_without_end_marks_is_cut_within_a_book(tokens):
    segmenter = NeuralSegmenter.load(SHIPPED, tokens, threads=1)
    told = "The keeper was Tobias Quill. He lived in the tower."
    bare = "the food was great i loved it we will go back again the staff were friendly and the room was clean"
    ends = segmenter.ends([told] * 80 + [bare] * 40 + [told] * 80)
    assert ends[:80] == ends[120:] == [[29, 51]] * 80
    inside = [len(found) for found in ends[80:120]]
    assert sum(3 <= count <= 6 for count in inside) >= 20, "all but the half pages at its edges"


def test_a_long_text_without_end_marks_is_cut_alike_all_over(tokens):
    segmenter = NeuralSegmenter.load(SHIPPED, tokens, threads=1)
    told = "we took the train at six it was late again nobody told us why so we waited in the rain\n"
    [ends] = segmenter.ends([told * 60])
    assert set(range(len(told), 60 * len(told) + 1, len(told))) <= set(ends)
    assert 120 <= len(ends) <= 260


@pytest.mark.parametrize(
    "text",
    [
        "1847 12.4 3,100 88\n1848 13.9 2,950 91\n" * 60,  # a table
        "Oil\nWicks\nGlass\nBrass polish\n" * 60,  # a list
        "The lamp went out. Nobody saw it! Did you?\n" * 60,
    ],
)
def test_only_running_text_without_end_marks_is_read_by_the_second_network(tokens, text):
    quick = PunctuatedEnds(SHIPPED / "segmenter.int8.onnx", tokens, threads=1)
    segmenter = NeuralSegmenter(quick, lambda: pytest.fail("the second network was made"), tokens, (0.5, 0.23))
    rows = text.splitlines()
    assert [ends[-1] for ends in segmenter.ends(rows)] == [len(row) for row in rows]


def test_blocks_that_overlap_count_by_their_mean():
    spans = []

    def read(some):
        spans.extend(some)
        return [np.full(end - start, start, np.float32) for start, end in some]

    assert mean_logits(10, 4, 3, read).tolist() == [0, 0, 0, 1.5, 3, 3, 4.5, 6, 6, 6]
    assert spans == [(0, 4), (3, 7), (6, 10)]
    assert mean_logits(0, 4, 3, read).tolist() == []


def test_a_missing_model_is_said(tokens, tmp_path):
    with pytest.raises(ModelError, match="segmenter is missing"):
        NeuralSegmenter.load(tmp_path, tokens)


def test_a_missing_second_graph_is_said_at_once(tokens, tmp_path):
    for name in ("model.toml", "segmenter.int8.onnx"):
        shutil.copy(SHIPPED / name, tmp_path)
    with pytest.raises(ModelError, match="segmenter is missing"):
        NeuralSegmenter.load(tmp_path, tokens)
