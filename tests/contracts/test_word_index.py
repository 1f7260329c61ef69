"""Every WordIndex: BM25 order, scopes, and queries that mean harm are only words."""

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.index import carried
from engine.index.carried import rows_of
from engine.index.forms import forms_of
from engine.index.words import FtsWordIndex, fts_query
from engine.lexicon import fold
from engine.library.store import Library
from engine.stages import WordIndex
from engine.values import Chunk, Span
from tests.helpers.documents import write_story

TEXTS = ["The first keeper was called Tobias Quill.", "A grey parrot lived in the tower.", "灯塔建于一八四七年。",
         "Die Lampe ging im Sturm aus.", "प्रकाश स्तम्भ का पहला रक्षक काले तोते के साथ रहता था।",
         "तट की काली रात में समुद्री जहाज़ डूब गए।"]


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "home")
    document, _ = library.add_document(write_story(tmp_path / "a.pdf"))
    spans, at = [], 0
    for text in TEXTS:
        spans.append(Span(at, at + len(text)))
        at += len(text)
    chunks = [Chunk(document=document.id, index=i, span=s, page=0) for i, s in enumerate(spans)]
    library.store_chunks(
        document.id, sentences=np.asarray(spans, np.int32), chunks=chunks, texts=TEXTS, headings=["Varn"] * 6,
        words=[fold(t) for t in TEXTS], heading_words=["Varn"] * 6,
    )
    yield library
    library.close()


@pytest.fixture
def index(library):
    return FtsWordIndex(library.connection)


def test_is_a_word_index(index):
    assert isinstance(index, WordIndex)


@pytest.mark.parametrize(
    "query, best",
    [("Who was the first keeper?", 0), ("parrots", 1), ("灯塔", 2), ("Wann ging die Lampe aus?", 3), ("QUILL", 0)],
)
def test_finds_words_in_any_script_and_form(index, query, best):
    found = index.query(query, 3)
    assert found[0][1] == best
    assert all(score > 0 for *_, score in found)


def test_a_word_has_its_vowel_signs(index):
    assert fts_query("पहला रक्षक कौन था?") == '"पहला" OR "रक्षक"'
    assert index.query("रक्षक", 5)[0][1] == 4
    assert index.query("समुद्री जहाज़", 5)[0][1] == 5
    assert index.query("कलम", 5) == [], "its letters stand in both, the word in neither"


@pytest.mark.parametrize("text, query", [
    ("How did the captain die in the war?", '"captain" OR "die" OR "war"'),  # small words in German alone
    ("Wann war die Lampe alt?", '"lampe" OR "alt"'),
    ("Qui était l’homme qui vivait dans l'île ?", '"homme" OR "vivait" OR "île"'),
    ("Chi era l'uomo dell’isola?", '"uomo" OR "isola"'),
])
def test_small_words_are_those_of_the_question_s_language(text, query):
    assert fts_query(text) == query


@pytest.mark.parametrize("text, question", [
    ("Drei Brücken führten ins Dorf.", "Wie viele Brücken gab es? Welche Brücke war es?"),
    ("Die Häuser standen am Hafen.", "Wem gehörte das Haus?"),
    ("An der Straße zum Hafen.", "Wohin führen die Straßen?"),
    ("Los pescadores vivían en barcas.", "¿Quién era el pescador?"),
    ("В деревне было три моста.", "Кто построил мост?"),
    ("Ein Leuchtturm aus Stein.", "Wer hat die Leuchttürme gebaut?"),
    ("بنى الحارس المنارة القديمة.", "من هو حارس الجزيرة؟"),
    ("नाविकों ने किताबें पढ़ीं।", "नाविक कौन था?"),
])
def test_another_form_of_a_word_is_found(tmp_path, text, question):
    library = _filled(tmp_path, ["Nothing of the kind.", text, "12 34"])
    assert [index for _, index, _ in FtsWordIndex(library.connection).query(question, 1)] == [1]
    library.close()


def test_forms_are_words_of_the_same_stem_alone(tmp_path):
    library = _filled(tmp_path, ["Die Hand und der Handel.", "Hände, Händen und Handwerk."])
    connection = library.connection()
    assert set(forms_of(connection, "hand", "German")) == {"hand", "handen"}  # FTS5 has cut the e of "hande"
    assert forms_of(connection, "hand", "English") == forms_of(connection, "hand", "Thai") == []
    assert forms_of(connection, "1848", "German") == forms_of(connection, "ei", "German") == []
    library.close()


def test_a_scope_without_the_document_finds_nothing(index):
    assert index.query("keeper", 5, ["0000"]) == []


def test_stop_words_alone_are_searched_rather_than_nothing():
    assert fts_query("what is it") == '"what" OR "is" OR "it"'
    assert fts_query("?!") == ""


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_hostile_queries_never_raise(text):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    query = fts_query(text)
    if query:
        connection.execute("SELECT * FROM words WHERE words MATCH ?", (query,)).fetchall()
    connection.close()


@pytest.mark.parametrize("text", ['" OR 1 --', "NEAR(a b)", "text:x*", "a AND NOT b", "^(", "'; DROP TABLE words", '"'])
def test_query_syntax_is_only_words(text, index):
    assert isinstance(index.query(text, 5), list)


def test_a_name_is_carried_to_the_chunks_that_follow_it(tmp_path):
    library = _filled(tmp_path, [
        "He lit the lamp at six.", "The sea was grey.", "Gulls cried.", "Tobias Quill went up the stairs.",
        "He lit the lamp at seven.", "A ship passed far out.", "Rain fell.", "The wind rose.", "He lit the lamp late.",
    ])
    found = FtsWordIndex(library.connection).query("When was the lamp lit by Tobias Quill?", 9)
    places = [index for _, index, _ in found]
    assert places.index(4) < places.index(8) < places.index(0), "further on counts for more than before"
    library.close()


def test_rarity_is_counted_within_the_scope(tmp_path):
    library = _filled(tmp_path, ["Quill wrote.", "Quill slept.", "Quill ate a pear.", "Quill sang.", "A pear fell."])
    best = FtsWordIndex(library.connection).query("Quill's pear", 5)[0]
    assert best[1] == 2
    library.close()


@pytest.mark.parametrize("wrong", ["parot", "parrrot", "Tobais parrto"])
def test_a_slip_of_the_pen_still_finds_the_word(index, wrong):
    assert index.query(wrong, 3)[0][1] in (0, 1)


@pytest.mark.parametrize("unknown", ["zebra", "xylophone", "par"])
def test_a_word_unlike_any_other_finds_nothing(index, unknown):
    assert index.query(unknown, 3) == []


def test_a_possessive_is_the_name(index):
    assert index.query("Quill’s", 3)[0][1] == 0
    assert fts_query("Hester's young man") == '"hester" OR "young" OR "man"'


def test_within_a_document_chunks_stand_as_bm25_orders_them(tmp_path):
    words = ["lamp", "oil", "tower", "stair", "sea", "gull", "rain", "wind", "ship", "rope"]
    generator = np.random.default_rng(3)
    texts = [" ".join(generator.choice(words, size=int(generator.integers(4, 30)))) + "." for _ in range(40)]
    library = _filled(tmp_path, texts)
    connection = library.connection()
    [rows] = rows_of(connection, [library.documents()[0].id])
    for word in words:
        hits = carried._hits(connection, f'"{word}"', rows)
        known = connection.execute("SELECT rowid, -bm25(words, 1, ?) FROM words WHERE words MATCH ?", (0.6, word))
        theirs = np.zeros(rows.count)
        for rowid, score in known:
            theirs[rowid - rows.first] = score
        assert ((hits > 0) == (theirs > 0)).all()
        assert np.corrcoef(hits, theirs)[0, 1] > 0.97
    library.close()


def test_in_a_large_library_the_rarer_words_choose_the_documents(tmp_path, monkeypatch):
    texts = ["The keeper lit the lamp."] * 30 + ["The keeper lit a candle."]
    library = _filled(tmp_path, texts, each_its_own=True)
    index = FtsWordIndex(library.connection)
    last = library.connection().execute("SELECT document FROM chunks ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert index._rarer(['"keeper"', '"candle"']) == [], "a small library is ranked whole"
    monkeypatch.setattr("engine.index.words._RANKED", 10)
    assert index._rarer(['"keeper"', '"candle"', '"zebra"']) == ['"candle"']
    assert {document for document, *_ in index.query("Which keeper lit a candle?", 9)} == {last}
    assert len({document for document, *_ in index.query("keeper", 50)}) == 12, "of common words alone the best"
    others = [document.id for document in library.documents() if document.id != last]
    assert index.query("Which keeper lit a candle?", 9, others), "without the rarer word the common ones count"
    library.close()


def _filled(tmp_path, texts, *, each_its_own=False):
    """A library of one document with the texts as its chunks, or of one document for each text."""
    library = Library.open(tmp_path / "filled")
    for number, held in enumerate([[text] for text in texts] if each_its_own else [texts]):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Book {number}", encoding="utf-8")
        document, _ = library.add_document(path)
        spans, at = [], 0
        for text in held:
            spans.append(Span(at, at + len(text)))
            at += len(text)
        library.store_chunks(
            document.id, sentences=np.asarray(spans, np.int32),
            chunks=[Chunk(document=document.id, index=i, span=s, page=0) for i, s in enumerate(spans)],
            texts=held, headings=["Book"] * len(held), words=[fold(t) for t in held],
            heading_words=["Book"] * len(held),
        )
    return library
