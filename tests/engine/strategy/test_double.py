"""A question that asks two things: both are answered, each from its own evidence, and each may stay unanswered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.events import Answered, EvidenceFound, Restarted, TokenProduced
from engine.strategy import double
from engine.strategy.desk import Course, Found
from engine.strategy.writing import Written
from engine.values import Citation, Passage, PrunedPassage, Question, Span, TokenCounts


@pytest.mark.parametrize(("question", "asked"), [
    ("Who was Vincent Spaulding, and what was he digging?",
     ("Who was Vincent Spaulding?", "What was Vincent Spaulding digging?")),
    ("Why was Thoreau put into jail and how large was the house he built?",
     ("Why was Thoreau put into jail?", "How large was the house Thoreau built?")),
    ("How deep is the pond, and with what did Thoreau cut down the pines?",
     ("How deep is the pond?", "With what did Thoreau cut down the pines?")),
    ("Wer war der Wärter und wann wurde der Turm gebaut?", ("Wer war der Wärter?", "Wann wurde der Turm gebaut?")),
    ("Qui était le gardien et quand est-il mort ?", ("Qui était le gardien?", "Quand est-il mort?")),
])
def test_two_questions_in_one(question, asked):
    assert double.parts(question) == asked


@pytest.mark.parametrize("question", [
    "What does Machiavelli say of mercenaries and auxiliaries?",
    "What is the difference between what he was and what he became?",
    "When and where was he born?",
    "Tell me who he is and what he does",
    "Summarise the book",
    "What must he recognise, and whom?",
    "",
])
def test_one_question_stays_one(question):
    assert double.parts(question) == (question,)


@given(st.text(alphabet="Who what andAn,? éwie", max_size=60))
def test_any_text_has_at_least_one_part_and_never_many(text):
    assert 1 <= len(double.parts(text)) <= 3


def ask(two_books, text, **options):
    pipeline, _ = two_books
    events = list(pipeline.asker.ask(Question(text=text, **options)))
    return events, next(e.answer for e in events if isinstance(e, Answered))


BOTH = "When was the harbour of Port Ansel dug, and what was the goat of the shepherd called?"


def test_both_parts_are_answered_from_their_own_evidence(two_books):
    _, ids = two_books
    events, answer = ask(two_books, BOTH)
    assert "1790" in answer.text
    assert "Baroness" in answer.text
    assert {c.document for c in answer.citations} == set(ids.values())
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert all(c.boxes for c in answer.citations)
    assert answer.steps == double.parts(BOTH)
    found = next(e for e in events if isinstance(e, EvidenceFound))
    assert [s.number for s in found.sentences] == list(range(1, len(found.sentences) + 1))
    streamed = "".join(e.text for e in events if isinstance(e, TokenProduced))
    assert "1790" in streamed
    assert "Baroness" in streamed


def test_one_part_may_stay_unanswered(two_books, monkeypatch):
    monkeypatch.setattr("engine.index.absent.LONG", 1)
    _, ids = two_books
    text = "Which telephone had the mayor of the harbour, and who painted the mill at Quillon?"
    events, answer = ask(two_books, text, documents=(ids["The Harbour Book"],), generate=False)
    assert not answer.not_found
    assert any("Desmond Arkwright" in s.text for e in events if isinstance(e, EvidenceFound) for s in e.sentences)
    events, answer = ask(two_books, text, documents=(ids["The Harbour Book"],))
    assert answer.text.startswith("The document does not say: which telephone had the mayor of the harbour? ")
    assert "Arkwright" in answer.text
    streamed = "".join(e.text for e in events if isinstance(e, TokenProduced))
    assert streamed.startswith("The document does not say: which telephone had the mayor of the harbour? ")


def test_silence_on_both_is_silence(two_books, monkeypatch):
    monkeypatch.setattr("engine.index.absent.LONG", 1)
    _, ids = two_books
    text = "Which telephone had the mayor of the harbour, and which submarine had the priest of the harbour?"
    _, answer = ask(two_books, text, documents=(ids["The Harbour Book"],))
    assert answer.not_found
    assert answer.text == "The document does not say."
    assert answer.absent == ("submarine", "telephone")
    assert answer.citations == ()


def test_who_asks_for_the_straight_way_gets_it(two_books):
    _, answer = ask(two_books, BOTH, strategy="direct", generate=False)
    assert answer.steps == ()


def passage(start, chances, kept, document="d"):
    spans = tuple(Span(start + 10 * i, start + 10 * i + 10) for i in range(len(chances)))
    text = "".join(f"{s.start:>9} " for s in spans)
    made = Passage(document=document, span=Span(start, start + len(text)), text=text, sentences=spans, page=0,
                   heading="", score=1.0)
    return PrunedPassage(passage=made, relevance=max(chances), probabilities=chances, kept=kept)


def found(*passages):
    return Found(passages=passages, candidates=len(passages), holds=True)


def test_no_sentence_stands_in_two_passages():
    first = found(passage(0, (0.1, 0.9, 0.2), (1,)))
    second = found(passage(10, (0.3, 0.8, 0.7), (1, 2)), passage(0, (0.5, 0.5), (0,), document="e"))
    made = double.together([first, second])
    by_document = {(p.passage.document, p.passage.span): p for p in made.passages}
    assert by_document[("d", Span(0, 30))].kept == (1, 2)
    assert by_document[("d", Span(0, 30))].probabilities == (0.1, 0.9, 0.8)
    rest = by_document[("d", Span(30, 40))]
    assert (rest.kept, rest.probabilities, rest.passage.text) == ((0,), (0.7,), f"{30:>9} ")
    assert ("e", Span(0, 20)) in by_document
    assert made.candidates == 3


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)), min_size=1, max_size=5))
def test_together_loses_and_doubles_no_kept_sentence(places):
    parts = [found(passage(10 * start, (0.6,) * size, tuple(range(size)))) for start, size in places]
    made = double.together(parts).passages
    kept = [p.passage.sentences[i] for p in made for i in p.kept]
    everything = [s for p in made for s in p.passage.sentences]
    assert len(everything) == len(set(everything))
    assert set(kept) == set(everything) == {s for p in parts for q in p.passages for s in q.passage.sentences}
    assert {p.passage.text[s.start - p.passage.span.start : s.end - p.passage.span.start].strip()
            for p in made for s in p.passage.sentences} == {str(s.start) for s in everything}


def citation(n, start):
    return Citation(n=n, document="d", page=0, span=Span(start, start + 5), text="Text.")


def test_marks_are_counted_on_and_a_sentence_has_one_number():
    one = Written(text="It was red [1].", tokens=TokenCounts(prompt=5), citations=(citation(1, 0),))
    two = Written(text="He was old [1]. It was red [2].", tokens=TokenCounts(prompt=7),
                  citations=(citation(1, 50), citation(2, 0)))
    made = double.joined([one, two])
    assert made.text == "It was red [1]. He was old [2]. It was red [1]."
    assert [(c.n, c.span.start) for c in made.citations] == [(1, 0), (2, 50)]
    assert made.tokens.prompt == 12
    assert not made.not_found


def test_what_is_written_anew_keeps_the_part_before(two_books, monkeypatch):
    pipeline, _ = two_books
    desk = pipeline.asker.desk
    question = Question(text="Who?")
    course = Course(question=question, standalone="Who?", reached=desk.reached(question))

    def anew(*_):
        yield TokenProduced(text="Wrong")
        yield Restarted(reason="unsupported")
        yield TokenProduced(text="Right.")
        return Written(text="Right.", tokens=TokenCounts())

    monkeypatch.setattr(double, "written", anew)
    before = [Written(text="First.", tokens=TokenCounts())]
    events = list(double._part(desk, double._Part(course=course, found=found()), None, (), before))
    after = events[next(i for i, e in enumerate(events) if isinstance(e, Restarted)) :]
    assert "".join(e.text for e in after if isinstance(e, TokenProduced)) == "First. Right."
