"""What may be asked next names people and headings of the evidence, and nothing that was just asked."""

from engine.strategy.suggest import first_questions, follow_ups
from engine.values import Passage, PrunedPassage, Span


def passage(text, heading, *sentences):
    spans = [Span(text.index(s), text.index(s) + len(s)) for s in sentences] or [Span(0, len(text))]
    return PrunedPassage(
        passage=Passage(
            document="d", span=Span(0, len(text)), text=text, sentences=tuple(spans), page=0, heading=heading, score=1.0
        ),
        relevance=0.9, probabilities=(0.9,) * len(spans), kept=tuple(range(len(spans))),
    )


def test_people_and_headings():
    evidence = [passage("The tower was built by Ottoline Marsh, who knew Tobias Quill.", "Varn > The Great Storm")]
    assert follow_ups("Who built the tower?", evidence) == (
        "Who is Ottoline Marsh?", "Who is Tobias Quill?", "What else does it say about The Great Storm?"
    )
    assert follow_ups("Who was Ottoline Marsh, and Tobias Quill, in the great storm?", evidence) == ()
    assert follow_ups("Who?", [passage("It rained on Mount Sorrel.", "Chapter IV")]) == ()
    assert follow_ups("Who?", []) == ()


def test_the_beginning_of_a_sentence_and_a_heading_name_nobody():
    text = "Removing Lectern\n\nRemoving Lectern leaves the library. Deleting Books frees space."
    evidence = [passage(text, "Handbook", "Removing Lectern", "Removing Lectern leaves the library.",
                        "Deleting Books frees space.")]
    assert follow_ups("How is it removed?", evidence) == ()


def test_follow_ups_speak_the_language_of_the_question():
    evidence = [passage("Den Turm baute damals Ottilie Marsch.", "Varn > Der große Sturm")]
    assert follow_ups("Wer hat den Turm gebaut?", evidence) == (
        "Wer ist Ottilie Marsch?", "Was steht hier noch zum Thema „Der große Sturm“?"
    )


def test_a_story_is_asked_about_its_people():
    told = [
        "When it rained, said Quill, the keeper came down. Then Mr. Marsh laughed, and Quill asked for tea.",
        "The keeper told Mr. Marsh about the storm. “It is late,” said Quill, and gave Mr. Marsh a lamp.",
        "He went to Varn with Mr. Marsh, and from Varn to the Old Tower. Nobody at Varn saw the Old Tower.",
        "He loved the Old Tower.",
    ]
    assert first_questions(["Chapter I", "II"], told) == (
        "Who is Mr. Marsh?", "Who is Quill?", "What does it say about the Old Tower?"
    )


def test_a_manual_is_asked_how_things_are_done():
    headings = ["Welcome", "1. Open your first document", "The Notebook", "If answers are slow", "Figures: all"]
    body = ["Open a document from the notebook of your choice. Removing Lectern is easy, and so is the notebook."]
    assert first_questions(headings, body) == (
        "How do I open my first document?", "What does it say about the notebook?",
        "What should I do if answers are slow?",
    )


def test_a_heading_that_asks_is_asked():
    body = ["Ein Raum ist eine Menge, und die Menge ist nicht leer."]
    assert first_questions(["1.2 Was ist Topologie?", "Metrische Räume"], body) == (
        "Was ist Topologie?", "Was steht hier zum Thema „Metrische Räume“?"
    )
    assert first_questions([], body) == ()


def test_an_author_on_the_cover_is_no_topic():
    headings = ["E. Thornbury", "J. R. R. Tolkien", "Weather and its signs", "Lamps and their oil"]
    asked = first_questions(headings, ["The weather turned. The lamps were lit at seven."])
    assert asked
    assert not any("Thornbury" in question or "Tolkien" in question for question in asked)
