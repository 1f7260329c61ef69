"""A question without capitals is given those of its documents' names."""

import pytest

from engine.index.capitals import with_capitals
from tests.engine.ingest.makers import epub
from tests.helpers.queue import work_off

HOUSE = (
    "<p>Late in autumn, Mr. Marsh came to Holm with his sister Agnes. The house at Holm, Marsh said, was too large for "
    "a man of his age; a smaller one was found. Rain fell for a week, and of the cellar nothing stayed dry.</p>"
)
FIELD = (
    "<p>Behind the marsh there is a field where rushes grow. Autumn came, and the farmers of the valley cut them and "
    "carried them home on their backs, for no cart can drive there.</p>"
)


@pytest.fixture
def houses(pipeline, tmp_path):
    """A document where Marsh is a man, and one where a marsh is a marsh."""
    epub(tmp_path / "a.epub", [("One", HOUSE), ("Two", HOUSE.replace("autumn", "spring"))], title="Houses")
    epub(tmp_path / "b.epub", [("One", FIELD), ("Two", FIELD.replace("Autumn", "Winter"))], title="Fields")
    list(pipeline.add([tmp_path / "a.epub", tmp_path / "b.epub"]))
    work_off(pipeline)
    return pipeline


def test_a_word_that_a_document_never_writes_small_is_a_name_there(houses):
    connection = houses.library.connection()
    house, field = sorted(houses.library.documents(), key=lambda d: d.title == "Fields")
    question = "when did mr. marsh come to holm with agnes in autumn?"
    assert with_capitals(connection, question, [house.id]) == "when did Mr. Marsh come to Holm with Agnes in autumn?"
    assert with_capitals(connection, question, [field.id]) == question
    assert with_capitals(connection, question) == "when did Mr. marsh come to Holm with Agnes in autumn?"


def test_of_many_documents_the_whole_library_is_asked(houses, monkeypatch):
    [field] = [d.id for d in houses.library.documents() if d.title == "Fields"]
    question = "who came to holm?"
    assert with_capitals(houses.library.connection(), question, [field]) == question
    monkeypatch.setattr("engine.index.capitals._MOST_DOCUMENTS", 0)
    assert with_capitals(houses.library.connection(), question, [field]) == "who came to Holm?"
