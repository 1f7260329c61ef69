"""What reaches the language model: in reading order, within the budget, leaning sentences with what they lean on."""

from dataclasses import replace

import numpy as np
import pytest

from engine.answer.prompts import SMALL, STANDARD, messages, numbered, style_for
from engine.answer.quotes import best_sentence
from engine.answer.select import EvidenceBudget, number_evidence, with_context
from engine.values import Passage, PrunedPassage, Span, Turn

SENTENCES = ["The Keeper", "Tobias Quill was the keeper.", "He had a grey parrot.", "It rained.", "Ships were lost."]


def pruned(kept, probabilities=(0.1, 0.8, 0.5, 0.02, 0.3), document="d", start=100, sentences=SENTENCES):
    spans, at = [], start
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence) + 1))
        at += len(sentence) + 1
    passage = Passage(
        document=document, span=Span(start, at), text=" ".join(sentences) + " ", sentences=tuple(spans), page=4,
        heading="Varn > The Keeper", score=1.0,
    )
    return PrunedPassage(passage=passage, relevance=0.8, probabilities=tuple(probabilities), kept=tuple(kept))


def count(text):
    return len(text.split())


def test_evidence_is_numbered_in_reading_order_with_exact_places():
    evidence = number_evidence([pruned([4, 1, 2])], count, EvidenceBudget(tokens=100))
    assert [(e.number, e.text) for e in evidence] == [
        (1, "Tobias Quill was the keeper."), (2, "He had a grey parrot."), (3, "Ships were lost.")
    ]
    assert evidence[0].span == Span(111, 111 + len("Tobias Quill was the keeper."))
    assert best_sentence(evidence).number == 1
    assert best_sentence(()) is None


def test_the_budget_takes_the_likeliest_and_at_least_one():
    assert [e.text for e in number_evidence([pruned([1, 2, 4])], count, EvidenceBudget(tokens=22))] == [
        "Tobias Quill was the keeper.", "He had a grey parrot."
    ]
    assert len(number_evidence([pruned([1, 2, 4])], count, EvidenceBudget(tokens=1))) == 1
    near_best = EvidenceBudget(tokens=100, share_of_best=0.5)
    assert [e.number for e in number_evidence([pruned([1, 2, 4])], count, near_best)] == [1, 2]
    assert len(number_evidence([pruned([1, 2, 4])], count, EvidenceBudget(tokens=100, sentences=1))) == 1


def test_headings_are_no_evidence():
    assert [e.text for e in number_evidence([pruned([0, 3])], count, EvidenceBudget(tokens=100))] == ["It rained."]


def test_documents_stand_together_the_best_first():
    second = pruned([1], (0, 0.9, 0, 0, 0), document="e", start=0)
    evidence = number_evidence([pruned([1, 2]), second], count, EvidenceBudget(tokens=100))
    assert [e.document for e in evidence] == ["e", "d", "d"]


@pytest.mark.parametrize("empty", ["Who was the keeper?", "“Was he?”", "The keepers were:", "谁是看守人？", "من هو؟"])
def test_a_question_or_an_announcement_is_quoted_only_where_nothing_else_is(empty):
    sentences = ["The Keeper", empty, "He had a parrot."]
    both = number_evidence([pruned([1, 2], (0, 0.9, 0.2), sentences=sentences)], count, EvidenceBudget(tokens=100))
    assert best_sentence(both).text == "He had a parrot."
    assert best_sentence(both[:1]).text == empty


def test_a_sure_passage_takes_the_chance_of_the_others():
    doubtful = replace(pruned([1], (0, 0.2, 0, 0, 0), document="e", start=0), relevance=0.25)
    sure = replace(pruned([1, 2], (0, 0.6, 0.3, 0, 0)), relevance=0.95)
    alone = number_evidence([doubtful], count, EvidenceBudget(tokens=100))[0].probability
    found = number_evidence([doubtful, sure], count, EvidenceBudget(tokens=100))
    assert [e.document for e in found] == ["d", "d", "e"]
    assert found[2].probability < 0.1 * alone
    assert sum(e.probability for e in found) <= 1
    assert found[0].probability == pytest.approx(2 * found[1].probability)


@pytest.mark.parametrize(
    ("kept", "expected"), [((2,), (1, 2)), ((3,), (2, 3)), ((1,), (1,)), ((0,), (0,)), ((4,), (4,))]
)
def test_a_leaning_sentence_brings_the_one_before(kept, expected):
    assert with_context(pruned(kept)).kept == expected


def test_an_answer_in_dialogue_brings_its_question():
    talk = pruned([1], (0.1, 0.9), sentences=["“Who broke the glass?”".replace("”", "") + "", "“A gull,” said Quill."])
    assert with_context(talk).kept == (0, 1)


def test_small_models_read_plain_text_large_ones_numbers():
    evidence = number_evidence([pruned([1, 2])], count, EvidenceBudget(tokens=100))
    assert style_for(135_000_000) is SMALL
    assert style_for(1_500_000_000) is style_for(0) is STANDARD
    small = messages(SMALL, "Who?", evidence)[-1]["content"]
    assert "[1]" not in small
    assert small.endswith("Question: Who?")
    large = messages(STANDARD, "Who?", evidence, [Turn(question="Before?", answer="Yes.")])
    assert [m["role"] for m in large] == ["system", "user", "assistant", "user"]
    assert "[1] Tobias Quill was the keeper." in large[-1]["content"]
    assert numbered(evidence).startswith("(Varn > The Keeper)\n[1]")


def test_what_holds_a_rare_name_counts_for_more():
    sentences = ["Ulm paid ten crowns for the pony.", "Corvick paid seventy crowns for the pony.", "It rained."]
    passage = pruned([0, 1], (0.4, 0.2, 0.1), sentences=sentences)
    for rare, best in (((), "Ulm"), (("Corvick",), "Corvick"), (("Nobody",), "Ulm")):
        found = number_evidence([passage], count, EvidenceBudget(tokens=100), rare=rare)
        assert best_sentence(found).text.startswith(best)


def test_of_two_alike_the_one_that_the_search_likes_better_is_the_best():
    first, second = pruned([1], document="d"), pruned([1], document="e", start=0)
    for better in (first, second):
        ranked = [replace(p, passage=replace(p.passage, score=0.9 if p is better else 0.3)) for p in (first, second)]
        found = number_evidence(ranked, count, EvidenceBudget(tokens=100))
        assert best_sentence(found).document == better.passage.document
    # A passage that surely does not answer stays behind, whatever the search says.
    poor = replace(first, relevance=0.02, probabilities=(0, 0.02, 0, 0, 0))
    behind = replace(second, passage=replace(second.passage, score=0.3))
    assert best_sentence(number_evidence([poor, behind], count, EvidenceBudget(tokens=100))).document == "e"


def test_among_the_likeliest_the_one_most_alike_the_question_is_the_best():
    def alike(sentences):
        asked.append(sentences)
        return np.asarray([0.9 if "parrot" in s else 0.8 for s in sentences], np.float32)

    asked = []
    evidence = number_evidence([pruned([1, 2], (0, 0.4, 0.3, 0, 0.1))], count, EvidenceBudget(tokens=100), alike=alike)
    assert asked == [["Tobias Quill was the keeper.", "He had a grey parrot."]]
    assert best_sentence(evidence).text == "He had a grey parrot."
    assert [e.probability for e in evidence] == [pytest.approx(0.286, abs=0.01), pytest.approx(0.355, abs=0.01)]
    # What is nearly certain is not overturned by sounding alike.
    passage = replace(pruned([1, 2], (0, 0.9, 0.05, 0, 0)), relevance=0.95)
    sure = number_evidence([passage], count, EvidenceBudget(tokens=100), alike=alike)
    assert best_sentence(sure).text == "Tobias Quill was the keeper."
