"""A passage on its card: rows of a table and paragraphs begin lines, sentences of a paragraph do not."""

from __future__ import annotations

from app.ask.passage_view import PassageView
from engine.values import Passage, PrunedPassage, Span
from tests.app.conftest import close

SENTENCES = ("Ship: Ceres | Tons: 12\n", "Ship: Dione | Tons: 88\n\n", "Both were old. ", "None was sold.")


def passage(kept):
    ends = [sum(map(len, SENTENCES[: i + 1])) for i in range(len(SENTENCES))]
    return PrunedPassage(
        passage=Passage(
            document="d", span=Span(0, ends[-1]), text="".join(SENTENCES), page=0, heading="", score=1.0,
            sentences=tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False)),
        ),
        relevance=0.7, probabilities=(0.5, 0.1, 0.3, 0.2), kept=kept,
    )


def test_rows_stand_in_lines_of_their_own(theme):
    whole = PassageView(passage((0, 1, 2, 3)), theme)
    assert whole.toPlainText().split("\n") == [
        "Ship: Ceres | Tons: 12", "Ship: Dione | Tons: 88", "Both were old. None was sold. "
    ]
    some = PassageView(passage((0, 2)), theme)
    assert some.toPlainText() == "Ship: Ceres | Tons: 12 … Both were old. …"
    some.set_whole(True)
    assert some.toPlainText() == whole.toPlainText()
    close(whole)
    close(some)
