"""A name that one or two documents of a library hold says which of them a question means."""

import pytest

from engine.index.named import documents_named
from engine.strategy.retelling import meant
from engine.values import Question
from tests.engine.ingest.makers import epub
from tests.helpers.queue import work_off

TEXTS = {
    "Houses": "<p>Late in autumn Mr. Marsh came to Holm with his sister Agnes. He was six feet tall, and so thin that "
              "the boys of the village laughed at him.</p>",
    "Fields": "<p>Behind the village there is a field where tall rushes grow. The tallest man cut them, and "
              "how tall he was nobody of the village could say.</p>",
    "Boats": "<p>The tall mast of the boat was seen from the village. How tall was it? The keeper of Holm measured it, "
             "twice.</p>",
    "Mills": "<p>I ground the barley of the whole valley, and a tall man of Holm carried the sacks to my mill.</p>",
}


@pytest.fixture
def library(pipeline, tmp_path):
    """Four short books and their identifiers by title; the last one's author tells of himself."""
    for title, text in TEXTS.items():
        author = "Tobias Quill" if title == "Mills" else ""
        epub(tmp_path / f"{title}.epub", [("One", text)], title=title, author=author)
    list(pipeline.add(sorted(tmp_path.glob("*.epub"))))
    work_off(pipeline)
    return pipeline, {d.title: d.id for d in pipeline.library.documents()}


def test_a_name_in_few_documents_tells_which(library):
    pipeline, ids = library
    connection, documents = pipeline.library.connection(), pipeline.library.documents()
    assert documents_named(connection, ["Marsh"], documents) == (ids["Houses"],)
    assert documents_named(connection, ["Mr. Marsh", "Ostrand"], documents) == (ids["Houses"],)
    assert documents_named(connection, ["Quill"], documents) == (ids["Mills"],)
    assert documents_named(connection, ["Holm"], documents) == ()
    assert documents_named(connection, ["Ostrand"], documents) == ()
    few = [d for d in documents if d.id in (ids["Houses"], ids["Fields"])]
    assert documents_named(connection, ["Marsh"], few) == ()


def test_a_question_to_the_whole_library_means_the_documents_that_it_names(library):
    pipeline, ids = library
    for text in ("How tall was Mr. Marsh of Varn?", "how tall was mr. marsh of varn?"):
        assert meant(pipeline.library, Question(text=text)) == (ids["Houses"],)
    assert meant(pipeline.library, Question(text="How tall was the mast?")) == ()
    assert meant(pipeline.library, Question(text="Wie hoch ist der Mast im Dorf?")) == ()


def test_what_they_say_comes_first_and_the_others_stay(library):
    pipeline, ids = library
    retriever = pipeline.asker.desk.retriever()
    found = retriever.retrieve(Question(text="How tall was the man whom Agnes Marsh kept house for?"), 4, cut=False)
    assert found[0].chunk.document == ids["Houses"]
    assert {c.chunk.document for c in found} == set(ids.values())
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    alone = retriever.retrieve(Question(text="How tall was Agnes Marsh?", documents=(ids["Boats"],)), 4, cut=False)
    assert {c.chunk.document for c in alone} == {ids["Boats"]}
