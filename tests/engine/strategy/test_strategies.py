"""Each strategy on a real library with the real default model: what it finds, cites, keeps and shows on its way."""

import pytest

from engine.events import Answered, EvidenceFound, Planned, Progress, TokenProduced
from engine.strategy.notes import Notes, SectionNote
from engine.strategy.scan import asked, sought
from engine.strategy.whole import topic_of
from engine.values import Question, Span


def run(two_books, text, *titles, **options):
    pipeline, ids = two_books
    question = Question(text=text, documents=tuple(ids[title] for title in titles), **options)
    events = list(pipeline.asker.ask(question))
    answers = [e.answer for e in events if isinstance(e, Answered)]
    return events, answers[-1] if answers else None


def sentences_of(two_books, answer):
    pipeline, _ = two_books
    return [pipeline.library.text(c.document, c.span) for c in answer.citations]


def test_a_count_cites_every_hit(two_books):
    _, answer = run(two_books, "How many times is the mill mentioned?", "The Harbour Book")
    assert answer.strategy == "list"
    assert answer.text.startswith("**4 times in 4 sentences")
    assert [c.n for c in answer.citations] == [1, 2, 3, 4]
    assert all("mill" in text.lower() for text in sentences_of(two_books, answer))


def test_a_quoted_phrase_is_counted_as_it_stands(two_books):
    _, answer = run(two_books, "How often does “forty sheep” occur?")
    assert len(answer.citations) == 1
    assert sentences_of(two_books, answer) == ["The shepherd had forty sheep and one goat."]


def test_a_count_of_nothing_is_silence(two_books):
    _, answer = run(two_books, "How many times is the submarine mentioned?")
    assert answer.not_found
    assert answer.citations == ()


def test_a_list_shows_hits_as_it_goes(two_books):
    events, answer = run(two_books, "List every animal that the shepherd had", "The Mountain Book")
    assert answer.strategy == "list"
    assert any(isinstance(e, TokenProduced) for e in events)
    assert any(isinstance(e, Progress) and e.stage == "scan" for e in events)
    assert any("forty sheep" in text for text in sentences_of(two_books, answer))


@pytest.mark.parametrize(
    ("question", "words"),
    [("How often is Queequeg mentioned?", ["queequeg"]),
     ("List every ship that the Pequod met", ["ship", "pequod", "met"]),
     ("How many times does “white whale” occur?", ["white whale"])],
)
def test_what_a_list_looks_for(question, words):
    assert sought(question) == words


@pytest.mark.parametrize(
    ("order", "thing"),
    [("List every ship that the Pequod met", "ship that the Pequod met"),
     ("Please give me all of the animals", "animals"),
     ("Nenne alle Schiffe im Hafen", "Schiffe im Hafen"),
     ("Which ships did the Pequod meet?", "Which ships did the Pequod meet?")],
)
def test_the_pruner_is_asked_for_the_thing_and_not_given_the_order(order, thing):
    assert asked(order) == thing


def test_a_summary_goes_through_every_section_and_the_second_time_reads_nothing(two_books):
    pipeline, ids = two_books
    events, answer = run(two_books, "Summarise the book", "The Harbour Book")
    assert answer.strategy == "whole"
    progress = [e for e in events if isinstance(e, Progress) and e.stage == "sections"]
    assert [(e.done, e.total) for e in progress] == [(1, 3), (2, 3), (3, 3)]
    for title in ("The Harbour", "The Key", "The Mill"):
        assert f"**{title}**" in answer.text
    assert len(answer.citations) >= 3
    planned = [next(e for e in run(two_books, "Summarise the book", "The Harbour Book")[0] if isinstance(e, Planned))]
    assert planned[0].seconds == 0.0
    assert (pipeline.paths.home / "cache" / "notes" / f"{ids['The Harbour Book']}.json").is_file()


def test_a_summary_may_be_of_one_chapter_or_about_one_thing(two_books):
    _, answer = run(two_books, "Summarise the chapter The Flock", "The Mountain Book")
    assert {c.page for c in answer.citations} == {1}
    _, answer = run(two_books, "How does the goat change throughout the book?", "The Mountain Book")
    assert all("goat" in text for text in sentences_of(two_books, answer))
    assert topic_of("How does Elizabeth's opinion of Darcy change?") == "Elizabeth opinion Darcy"
    assert topic_of("Summarise chapter 3") == ""


def test_a_damaged_note_counts_as_none(tmp_path):
    notes = Notes(tmp_path, "d")
    notes.keep("k", SectionNote(text="It rained [1].", spans=(Span(3, 9),)))
    assert Notes(tmp_path, "d").get("k") == SectionNote(text="It rained [1].", spans=(Span(3, 9),))
    (tmp_path / "cache" / "notes" / "d.json").write_text('{"k": 7')
    assert Notes(tmp_path, "d").get("k") is None


def test_two_documents_stand_side_by_side_with_their_own_evidence(two_books):
    _, ids = two_books
    events, answer = run(two_books, "Compare the books on solitude")
    assert answer.strategy == "compare"
    rows = answer.text.split("\n")
    assert rows[0].count("|") == 3
    assert {c.document for c in answer.citations} == set(ids.values())
    assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert sum(isinstance(e, EvidenceFound) for e in events) == 2


def test_a_thread_is_followed_from_name_to_name(two_books):
    text = "Who painted the mill in which the woman lives to whom Corwin Thale gave his key?"
    _, answer = run(two_books, text, "The Harbour Book", generate=False, strategy="two-hop")
    assert answer.strategy == "two-hop"
    assert 2 <= len(answer.steps) <= 5
    kept = [
        p.passage.text[s.start - p.passage.span.start : s.end - p.passage.span.start]
        for p in answer.evidence for i, s in enumerate(p.passage.sentences) if i in p.kept
    ]
    assert any("gave his key to Mirela Ostrand" in text for text in kept)
    assert any("Desmond Arkwright" in text for text in kept)


def test_a_plain_question_takes_no_second_step(two_books):
    _, answer = run(two_books, "Who built the hut on Mount Sorrel?", "The Mountain Book", generate=False)
    assert (answer.strategy, answer.steps) == ("direct", ())


def test_a_long_one_waits_for_the_person(two_books, monkeypatch):
    monkeypatch.setattr("engine.strategy.estimate.LONG_S", 0.0)
    text = "What is the gist of the book?"
    events, answer = run(two_books, text, "The Mountain Book")
    assert answer is None
    assert len(events) == 1
    assert events[0].waits
    assert events[0].parts == 2
    _, answer = run(two_books, text, "The Mountain Book", agreed=True)
    assert answer.strategy == "whole"
