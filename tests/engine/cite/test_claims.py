"""Claims get their marks as they end, marks are renumbered, and what nothing supports is said to be unsupported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cite.claims import MARK, check, claims, only_points, stream_with_marks
from engine.values import EvidenceSentence, Span

TEXTS = ("The first keeper was called Tobias Quill.", "The tower is forty-one metres high and was painted green.",
         "Nineteen ships had been lost in 1846.")
EVIDENCE = tuple(
    EvidenceSentence(number=n, document="d", span=Span(n * 100, n * 100 + len(t)), text=t, page=n, heading="",
                     probability=0.5)
    for n, t in enumerate(TEXTS, start=1)
)


def stream(text, size=3):
    pieces = (text[i : i + size] for i in range(0, len(text), size))
    return list(stream_with_marks(pieces, EVIDENCE, "Who?", own_marks=False))


def test_each_claim_gets_its_mark_as_it_ends():
    text = "".join(stream("The keeper was Tobias Quill. The tower was painted green."))
    assert text == "The keeper was Tobias Quill. [1] The tower was painted green. [2]"


def test_words_are_shown_before_their_claim_ends():
    pieces = stream("The keeper was Tobias Quill and so on without an end")
    assert pieces[0].strip() == "The"
    assert "".join(pieces).endswith("[1]")


@pytest.mark.parametrize("text", ["Mr. Quill was the keeper.", "T. Quill was the keeper."])
def test_an_abbreviation_does_not_end_a_claim(text):
    assert "".join(stream(text)) == f"{text} [1]"


@given(st.text(max_size=120))
def test_nothing_of_the_text_is_lost(text):
    shown = "".join(stream_with_marks(iter([text]), EVIDENCE, "", own_marks=False))
    assert MARK.sub("", shown).replace(" ", "").split() == MARK.sub("", text).replace(" ", "").split()


def test_marks_are_renumbered_in_order_of_appearance():
    checked = check("The tower was painted green [2]. The keeper was Tobias Quill [1].", EVIDENCE, "")
    assert checked.text == "The tower was painted green [1]. The keeper was Tobias Quill [2]."
    assert [(c.n, c.span.start, c.supported) for c in checked.citations] == [(1, 200, True), (2, 100, True)]
    assert checked.supported_share == 1.0


def test_marks_that_do_not_exist_vanish():
    checked = check("The tower was painted green [2] [9].", EVIDENCE, "")
    assert checked.text == "The tower was painted green [1]."


@pytest.mark.parametrize("claim", ["The tower was painted red by pirates [2].", "Twelve ships were lost in 1912 [3]."])
def test_a_claim_that_its_sentence_does_not_say_is_marked(claim):
    checked = check(claim, EVIDENCE, "")
    assert [c.supported for c in checked.citations] == [False]
    assert checked.supported_share == 0.0


def test_claims_and_their_marks():
    assert claims("One [1]. Two [2][3] Three") == [("One", [1]), ("Two", [2, 3]), ("Three", [])]
    assert claims("") == []


@pytest.mark.parametrize("claim", [
    "Sentence", "Sentence 2", "Sentences 1, 2 and 12", "The sentences that say this are", "See sentence 3",
    "The answer can be found in sentence", "The evidence", "Satz 3",
])
def test_what_only_points_is_told(claim):
    assert only_points(claim)


@pytest.mark.parametrize("claim", ["Sentence", "The sentences that say this are", "2"])
def test_a_claim_that_only_points_says_nothing(claim):
    checked = check(f"{claim} [2].", EVIDENCE, "")
    assert (checked.text, checked.citations, checked.supported_share) == ("", (), 0.0)


@pytest.mark.parametrize("claim", [
    "The answer is 7", "No", "The answer is no", "The sentence was death", "Sentence 2 says that he drowned", "Clerval",
])
def test_a_short_claim_is_not_taken_for_a_pointer(claim):
    assert not only_points(claim)


def test_a_pointer_is_left_out_of_an_answer_that_says_something():
    checked = check("Sentence [1]. The tower was painted green [2].", EVIDENCE, "")
    assert checked.text == "The tower was painted green [1]."
    assert [c.span.start for c in checked.citations] == [200]
    assert checked.supported_share == 1.0


def test_a_wrong_mark_gives_way_to_the_sentence_that_says_it():
    text = "The tower was painted green [1]. The keeper was Tobias Quill [3]. Ships were eaten [1]."
    checked = check(text, EVIDENCE, "")
    assert checked.text == "The tower was painted green. [1] The keeper was Tobias Quill. [2] Ships were eaten [2]."
    assert [(c.span.start, c.supported) for c in checked.citations] == [(200, True), (100, False)]
