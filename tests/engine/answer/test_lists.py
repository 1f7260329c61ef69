"""A sentence that leads to a list brings the list along, and is quoted with it."""

import pytest

from engine.answer.lists import items_after, lead_of
from engine.answer.quotes import best_sentence, founded, likely
from engine.answer.select import EvidenceBudget, number_evidence, with_context
from tests.engine.answer.test_select import count, pruned

SPACE = ["A space is a set X with a family T with these properties", "(i) The empty set is in T.", "(ii) So is X.",
         "It is not more.", "(iii) So is every union.", "Elements of T are called open.", "They may be many.",
         "They may be few.", "(iv) This is another list."]


@pytest.mark.parametrize("texts, items", [
    (SPACE, [1, 2, 3, 4]), (["It needs:", "- a lamp", "- a wick", "It burns."], [1, 2]),
    (["Es gelten folgende Regeln.", "1. Keine.", "2. Alle."], [1, 2]), (["He said so.", "1. The first."], []),
    (["It needs:", "a lamp"], []), (["(a) One:", "(b) Two."], []), (["It needs:"], []), (["It needs:", "a) oil"], [1]),
    (["It needs:", *[f"{n}. item" for n in range(1, 30)]], list(range(1, 13))),
    (["The steps are as follows", "• Go.", "• Come.", "Then rest.", "Then sleep.", "Then wake.", "• Go."], [1, 2]),
])
def test_a_list_is_what_its_items_are(texts, items):
    assert list(items_after(texts, 0)) == items


def evidence(tokens=100, kept=(0,), chances=(0.8, 0.02, 0.02, 0.02, 0.02, 0.3, 0, 0, 0)):
    whole = with_context(pruned(kept, chances, sentences=SPACE))
    return number_evidence([whole], count, EvidenceBudget(tokens=tokens, sentences=2, share_of_best=0.5))


def test_the_list_is_evidence_however_unlikely_each_item():
    assert [s.text for s in evidence()] == SPACE[:5]
    assert [s.text for s in evidence(tokens=45)] == SPACE[:3]
    assert evidence()[1].probability < evidence()[0].probability


def test_what_was_withheld_stays_away():
    withheld = pruned([0, 1, 4], (0.8, *[0.1] * 8), sentences=SPACE)
    made = number_evidence([withheld], count, EvidenceBudget(tokens=100, sentences=1))
    assert [s.text for s in made] == [SPACE[0], SPACE[1], SPACE[4]]


def test_it_is_quoted_with_its_lead():
    found = evidence(kept=(0, 5))
    assert [s.text for s in likely(found)] == SPACE[:5]
    text, citations = founded("It is so.", (), found)
    assert [c.text for c in citations] == SPACE[:5]
    assert text.endswith("“(iii) So is every union.” [5]")


def test_an_item_has_its_lead():
    assert [lead_of(SPACE, index) for index in range(9)] == [None, 0, 0, None, 0, None, None, None, None]
    assert lead_of(["- one", "- two"], 1) is None


def test_an_item_is_quoted_below_its_lead():
    found = evidence(tokens=35, kept=(4,), chances=(0.01, 0, 0, 0, 0.9, 0, 0, 0, 0))
    assert [s.text for s in found] == [SPACE[0], SPACE[4]]
    assert best_sentence(found).text == SPACE[4]
    assert [s.text for s in likely(found)] == [SPACE[0], SPACE[4]]


@pytest.mark.parametrize("label", ["Definition 1", "Figure 2.3:", "Kapitel IV", "Table 7"])
def test_the_label_of_a_part_is_no_answer(label):
    passage = pruned([0, 1], (0.6, 0.3), sentences=[label, "It rained."])
    found = number_evidence([passage], count, EvidenceBudget(tokens=100))
    assert best_sentence(found).text == "It rained."


def test_an_announcement_with_its_list_says_something():
    texts = ["It needs:", "- a lamp of oil", "It burned all night long."]
    whole = with_context(pruned([0, 2], (0.6, 0.1, 0.4), sentences=texts))
    found = number_evidence([whole], count, EvidenceBudget(tokens=100))
    assert best_sentence(found).text == "It needs:"
    alone = number_evidence([pruned([0, 2], (0.6, 0.1, 0.4), sentences=texts)], count, EvidenceBudget(tokens=100))
    assert best_sentence(alone).text == "It burned all night long."


def test_a_title_that_repeats_the_question_is_no_answer():
    texts = ["Federal Register", "The rule takes effect in May."]
    found = number_evidence([pruned([0, 1], (0.6, 0.3), sentences=texts)], count, EvidenceBudget(tokens=100))
    assert best_sentence(found).text == "Federal Register"
    asked = "When does the rule of the federal register take effect?"
    assert best_sentence(found, asked).text == "The rule takes effect in May."
    assert [s.text for s in likely(found, asked)] == ["The rule takes effect in May."]
    assert best_sentence(found[:1], asked).text == "Federal Register"
