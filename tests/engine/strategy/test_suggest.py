"""What may be asked next names people and headings of the evidence, and nothing that was just asked."""

from engine.strategy.suggest import follow_ups
from engine.values import Passage, PrunedPassage, Span


def passage(text, heading):
    span = Span(0, len(text))
    return PrunedPassage(
        passage=Passage(document="d", span=span, text=text, sentences=(span,), page=0, heading=heading, score=1.0),
        relevance=0.9, probabilities=(0.9,), kept=(0,),
    )


def test_people_and_headings():
    evidence = [passage("The tower was built by Ottoline Marsh, who knew Tobias Quill.", "Varn > The Great Storm")]
    assert follow_ups("Who built the tower?", evidence) == (
        "Who is Ottoline Marsh?", "Who is Tobias Quill?", "What else does it say about The Great Storm?"
    )
    assert follow_ups("Who was Ottoline Marsh, and Tobias Quill, in the great storm?", evidence) == ()
    assert follow_ups("Who?", [passage("It rained on Mount Sorrel.", "Chapter IV")]) == ()
    assert follow_ups("Who?", []) == ()
