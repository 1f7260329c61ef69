"""A question is asked without its names as well, however it is typed."""

import pytest

from engine.strategy.retelling import retold
from engine.values import Question
from tests.engine.ingest.makers import epub
from tests.helpers.queue import work_off

HOUSE = (
    "<p>Late in autumn, Mr. Marsh came to Holm with his sister Agnes. The house at Holm, Marsh said, was too large for "
    "a man of his age; a smaller one was found. Rain fell for a week, and of the cellar nothing stayed dry.</p>"
)
FIELD = (
    "<p>Behind it there is a field where rushes grow. They cut them in autumn and carried them home, for no cart "
    "can drive there.</p>"
)


@pytest.fixture
def houses(pipeline, tmp_path):
    """A document that names Agnes in one chapter and says "they" in the other."""
    epub(tmp_path / "a.epub", [("One", HOUSE), ("Two", FIELD)], title="Houses")
    list(pipeline.add([tmp_path / "a.epub"]))
    work_off(pipeline)
    return pipeline


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("What did Agnes say of the cellar?", "What did they say of the cellar?"),
        ("what did agnes say of the cellar?", "what did they say of the cellar?"),
        ("what stayed dry?", ""),
        ("Who is Mr. Marsh?", ""),
        ("who is mr. marsh?", ""),
    ],
)
def test_a_question_is_told_again_where_it_names_somebody(houses, text, again):
    assert retold(houses.library, Question(text=text)) == again


def test_naming_nobody_brings_the_paragraph_nearer_that_names_nobody(houses, monkeypatch):
    def cosine():
        found = houses.asker.search("What did Agnes Holm carry home from the field?", [], 8, "dense", read=False)
        return next(c.dense for c in found if "rushes" in c.text)

    with_it = cosine()
    monkeypatch.setattr("engine.index.narrator.unnamed", lambda question, *_: question)
    assert with_it > cosine() + 0.005
