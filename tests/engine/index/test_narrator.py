"""Who is asked about by name, and says "I" in the text, is found there."""

import pytest

from engine.index.absent import absent_words
from engine.index.narrator import as_author, names_of, unnamed
from engine.strategy.desk import Desk
from tests.engine.ingest.makers import epub
from tests.helpers.queue import work_off

WOODS = (
    "<p>I went to the woods because I wished to live slowly, and to see whether I could learn what they had to teach. "
    "I built my house there with a borrowed axe, and it cost me twenty-eight dollars.</p>"
)
TOWN = (
    "<p>The town lies on a river that gives it water and fish. Its market opens at six, and the farmers bring apples, "
    "butter and news. Nobody in the town has ever been in a hurry, as far as anybody knows.</p>"
)


@pytest.fixture
def memoir(pipeline, tmp_path):
    """A document of Ada Quillfern, who tells of herself, and one of Bertha Stone, who tells of a town."""
    epub(tmp_path / "a.epub", [("Woods", WOODS), ("Town", TOWN)], title="Woods", author="Ada Quillfern; Bo Li")
    epub(tmp_path / "b.epub", [("Market", TOWN), ("River", TOWN)], title="A Town", author="Bertha Stone")
    list(pipeline.add([tmp_path / "a.epub", tmp_path / "b.epub"]))
    work_off(pipeline)
    return pipeline


@pytest.fixture
def ask(memoir):
    connection, documents = memoir.library.connection(), memoir.library.documents()
    return lambda question, language="English": as_author(connection, question, documents, language)


def test_every_author_is_known_by_name_and_surname():
    assert names_of("Ada Quillfern; Bo Li and Cy Doe") == ("Ada Quillfern", "Quillfern", "Cy Doe", "Bo Li", "Doe")
    assert names_of("") == ()


@pytest.mark.parametrize(
    ("question", "language", "again"),
    [
        ("Why did Quillfern go to the woods?", "English", "Why did I go to the woods?"),
        ("What did Ada Quillfern’s house cost?", "English", "What did my house cost?"),
        ("why did quillfern go to the woods?", "English", "why did I go to the woods?"),
        ("why did they cut the quillfern?", "English", ""),
        ("Warum ging Quillfern in den Wald?", "German", "Warum ging ich in den Wald?"),
        ("Was kostete Quillferns Haus?", "German", "Was kostete mein Haus?"),
        ("Why did they cut the quillfern?", "English", ""),
        ("Why did Quillfernson go to the woods?", "English", ""),
        ("When does Stone say that the market opens?", "English", ""),
        ("Who built the house?", "English", ""),
        ("Quillfern は どこ?", "Japanese", ""),
    ],
)
def test_an_author_who_says_i_is_asked_as_i(ask, question, language, again):
    assert ask(question, language) == again


@pytest.mark.parametrize(
    ("question", "names", "language", "again"),
    [
        ("What did Mr. Marsh's sister sell?", ["Mr. Marsh"], "English", "What did their sister sell?"),
        ("Where did the Tall Man meet Ann Lee?", ["Tall Man", "Ann Lee"], "English", "Where did they meet they?"),
        ("Where did Ann meet Ann Lee?", ["Ann", "Ann Lee"], "English", "Where did they meet they?"),
        ("Where did Annabel live?", ["Ann"], "English", "Where did Annabel live?"),
        ("Who is Mr. Marsh?", ["Mr. Marsh"], "English", "Who is Mr. Marsh?"),
        ("Warum ging Hans Müller in den Wald?", ["Hans Müller", "Wald"], "German", "Warum ging sie in den Wald?"),
        ("Où va Jean ?", ["Jean"], "French", "Où va ils ?"),
        ("Ann は どこ?", ["Ann"], "Japanese", "Ann は どこ?"),
        ("What was sold?", [], "English", "What was sold?"),
    ],
)
def test_a_pronoun_stands_for_each_name(question, names, language, again):
    assert unnamed(question, names, language) == again


def test_what_the_author_did_is_found_by_meaning(memoir, monkeypatch):
    def cosine(text):
        found = memoir.asker.search(text, [], 8, "dense", read=False)
        return next(c.dense for c in found if "twenty-eight" in c.text)

    with_it = cosine("Why did Ada Quillfern move?")
    monkeypatch.setattr("engine.strategy.desk.retold", lambda *_: "")
    assert with_it > cosine("Why did Ada Quillfern move?") + 0.005


def test_a_text_that_never_names_its_author_does_not_lack_the_name(memoir, monkeypatch):
    monkeypatch.setattr("engine.index.absent.LONG", 1)
    [ada] = [d.id for d in memoir.library.documents() if d.author.startswith("Ada")]
    text = "Why did Quillfern go to the woods with a borrowed axe and a submarine?"
    assert set(absent_words(memoir.library.connection(), text, [ada])[ada]) == {"go", "quillfern", "submarine"}
    assert set(Desk(library=memoir.library, workshop=memoir.workshop).absent(text, {ada})[ada]) == {"go", "submarine"}
