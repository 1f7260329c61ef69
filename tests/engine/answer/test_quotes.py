"""What is quoted follows what is known: one sentence where one is likely, more where several are."""

import pytest

from engine.answer.quotes import MOST, founded, likely, quoted
from engine.values import Citation, EvidenceSentence, Span


def sentences(*chances, text="Sentence {n}."):
    return tuple(
        EvidenceSentence(
            number=n, document="d", span=Span(20 * n, 20 * n + 11), text=text.format(n=n), page=n, heading="",
            probability=chance,
        )
        for n, chance in enumerate(chances, start=1)
    )


@pytest.mark.parametrize("chances, numbers", [
    ((0.9, 0.05, 0.02), [1]), ((0.2, 0.5, 0.4), [2, 3, 1]), ((0.3, 0.3, 0.3, 0.3, 0.3), [1, 2, 3]), ((0.1,), [1]),
    ((), []),
])
def test_sentences_nearly_as_likely_stand_beside_the_best(chances, numbers):
    assert [s.number for s in likely(sentences(*chances))] == numbers
    assert len(numbers) <= MOST


def test_a_question_is_quoted_only_for_want_of_others():
    asking, saying = sentences(0.5, text="Who was it?"), sentences(0.2, 0.19)
    assert likely((*asking, *saying))[0].text == "Sentence 1."
    assert [s.text for s in likely(asking)] == ["Who was it?"]
    assert all(not s.text.endswith("?") for s in likely((*asking, *saying)))


def test_quotations_are_numbered_as_their_citations():
    text, citations = quoted(sentences(0.2, 0.5, text="“It was {n},” he said."), first=3)
    assert text == "“It was 1,” he said.” [3]\n\n“It was 2,” he said.” [4]"
    assert [(c.n, c.page, c.span, c.text) for c in citations] == [
        (3, 1, Span(20, 31), "“It was 1,” he said."), (4, 2, Span(40, 51), "“It was 2,” he said."),
    ]
    assert quoted(()) == ("", ())


def test_the_best_sentence_stands_beneath_an_answer_that_does_not_cite_it():
    evidence = sentences(0.2, 0.5)
    cited = tuple(Citation(n=n, document="d", page=n, span=s.span, text=s.text) for n, s in enumerate(evidence, 1))
    text, citations = founded("It was so. [1]", cited[:1], evidence)
    assert text == "It was so. [1]\n\n“Sentence 2.” [2]"
    assert citations == cited
    assert founded("It was so. [1] [2]", cited, evidence) == ("It was so. [1] [2]", cited)
    assert founded("It was so.", (), ()) == ("It was so.", ())
