"""Every text of the window, and every sentence of the engine, stands finished in every language."""

from __future__ import annotations

import ast
import re
import time
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt, QTranslator

from app import translation
from app.action_table import MENUS
from app.engine_phrases import PHRASES
from assets.translations import make
from assets.translations.phrases import phrases

OTHERS = [path for path in make.sources() if path.stem != f"lectern_{make.SOURCE_LANGUAGE}"]
MARKS = re.compile(r"\{\d*[^}]*\}|%L?n|\*\.[a-z]+|https?://[\w./:]+|`[^`]+`|;;")
SAME = frozenset({"", "p. {0}", "Zoom", "Version {0}", "{0} MB"})


def names(paths):
    return [path.stem.removeprefix("lectern_") for path in paths]


@pytest.fixture
def speaking(qapp):
    """Speak a language in a test, and English again after it."""
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            yield context.findtext("name"), message.findtext("source"), forms, message.get("numerus") == "yes"


def test_the_languages_that_are_offered_are_those_that_there_are():
    assert set(names(make.sources())) == set(translation.LANGUAGES)


@pytest.mark.parametrize("path", make.sources(), ids=names(make.sources()))
def test_nothing_is_unfinished_unknown_or_gone(path, tmp_path):
    assert make.unfinished(path) == []
    again = tmp_path / path.name
    again.write_bytes(path.read_bytes())
    make.update(again)
    assert again.read_text() == path.read_text(), "texts have changed: run `make translations`"


def test_the_engines_sentences_are_those_of_its_sources():
    assert tuple(map(str, PHRASES)) == phrases(make.ROOT), "sentences have changed: run `make translations`"


@pytest.mark.parametrize("path", OTHERS, ids=names(OTHERS))
def test_no_value_is_lost(path):
    for _context, source, forms, plural in messages(path):
        wanted = sorted(MARKS.findall(source.replace("`", "")))
        for form in forms:
            found = sorted(MARKS.findall(form.replace("`", "")))
            # A form for one or two may say the number in words; it then has no other value less.
            if plural and "%n" not in form:
                found = sorted([*found, "%n"])
            assert [mark.rstrip(".:") for mark in found] == [mark.rstrip(".:") for mark in wanted], (source, form)
        assert source in SAME or source[-1:] != "…" or forms[0].rstrip().endswith("…"), (source, forms)


@pytest.mark.parametrize("path", OTHERS, ids=names(OTHERS))
def test_menus_keep_keys_of_their_own(path):
    titles = {title for title, _names in MENUS}
    found = {source: forms[0] for _context, source, forms, _plural in messages(path) if source in titles}
    assert found.keys() == titles
    keys = [text[text.index("&") + 1].casefold() for text in found.values()]
    assert len(set(keys)) == len(keys), found
    for _context, source, forms, _plural in messages(path):
        assert ("&" in source) == ("&" in forms[0]), source


@pytest.mark.parametrize("path", make.sources(), ids=names(make.sources()))
def test_what_is_shipped_is_what_the_sources_say(path, tmp_path, qapp):
    fresh = tmp_path / "fresh.qm"
    make.release(path, fresh)
    shipped, made = QTranslator(), QTranslator()
    assert shipped.load(str(path.with_suffix(".qm")))
    assert made.load(str(fresh))
    for context, source, forms, plural in messages(path):
        for number in (1, 2, 3, 11, 100) if plural else (-1,):
            text = shipped.translate(context, source, None, number)
            assert text == made.translate(context, source, None, number), "run `make translations`"
            assert text in forms


def test_texts_are_found_under_the_names_that_the_window_asks_by():
    """Qt asks by the class's name; a text that lupdate filed elsewhere would stay English."""
    path = make.HERE / "lectern_de.ts"
    filed = {(context, source) for context, source, _forms, _plural in messages(path)}
    asked = set()
    for file in sorted((make.ROOT / "app").rglob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            context = node.name if isinstance(node, ast.ClassDef) else ""
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant):
                    name = ast.unparse(call.func)
                    if name in ("self.tr", "tr", "_t") and isinstance(call.args[0].value, str):
                        asked.add((context if name == "self.tr" else "", call.args[0].value))
                    assert not name.endswith(".tr") or name == "self.tr", f"{file.name}: {name} is filed under no class"
    assert len(asked) > 300
    assert asked <= filed, asked - filed


def test_words_numbers_and_plural_forms(speaking):
    assert speaking("de") == "de"
    assert translation.tr("%n passages found", "", 1) == "1 Passage gefunden"
    assert translation.tr("%n passages found", "", 7) == "7 Passagen gefunden"
    assert translation.number(1.25, 1) == "1,3"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's own dialogs speak it too"
    assert speaking("en") == "en"
    assert translation.tr("%n passages found", "", 1) == "1 passage found"


def test_the_engines_sentences_are_said_with_their_values(speaking):
    speaking("de")
    assert translation.said("story.pdf is empty.") == "story.pdf ist leer."
    said = translation.said("a: b.pdf cannot be opened: the parser took longer than 20 s.")
    assert said == "a: b.pdf kann nicht geöffnet werden: Der Parser hat länger als 20 s gebraucht."
    from engine.servers.consent import INDEX, LANGUAGE, consent_text

    for name in (LANGUAGE, INDEX):
        for address in ("http://127.0.0.1:8080/v1", "https://example.org/v1", "http://example.org"):
            assert not re.search(r"\b(your|the|of|a|that)\b", translation.said(consent_text(name, address)))
    assert translation.said("nobody wrote this sentence") == "nobody wrote this sentence"
    assert translation.said("") == ""


@pytest.mark.parametrize(("wanted", "language"), [
    (["de-AT", "en-US"], "de"), (["nl-NL", "fr-BE"], "fr"), (["ja-JP"], "en"), ([], "en"), (["es_MX"], "es"),
])
def test_the_system_language_is_taken_where_there_is_one(wanted, language):
    assert translation.language_of("system", wanted) == language
    assert translation.language_of("fr", wanted) == "fr"
    assert translation.language_of("xx", wanted) == language


def test_direction_follows_the_language(speaking, qapp):
    speaking("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().language() == QLocale.Language.German


def test_make_says_what_is_left(tmp_path, monkeypatch, capsys):
    source = (make.HERE / "lectern_de.ts").read_text(encoding="utf-8")
    target = tmp_path / "lectern_de.ts"
    target.write_text(source.replace("<translation>Öffnen …</translation>", '<translation type="unfinished"/>'))
    monkeypatch.setattr(make, "sources", lambda: [target])
    monkeypatch.setattr(make, "TABLE", tmp_path / "phrases.py")
    assert make.main() == 1
    assert "'Open…' is not translated" in capsys.readouterr().out
    assert (tmp_path / "lectern_de.qm").stat().st_size > 10_000


def test_arabic_runs_from_right_to_left_and_has_six_plural_forms(speaking, qapp):
    speaking("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    forms = [translation.tr("%n passages found", "", number) for number in (0, 1, 2, 5, 20, 100)]
    assert len({re.sub(r"\d+", "", form) for form in forms}) == 6
    speaking("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_what_is_painted_by_hand_is_mirrored_too(speaking):
    row, sign = QRectF(10, 0, 100, 20), QRectF(14, 2, 16, 16)
    assert translation.visual(sign, row) == sign
    speaking("ar")
    assert translation.visual(sign, row) == QRectF(90, 2, 16, 16)
    assert translation.number(1234.5, 1).replace(",", "") == "1234.5", "one set of digits everywhere"


def test_the_first_sentence_of_the_engine_is_said_without_a_pause(speaking):
    speaking("de")
    translation._templates.cache_clear()
    started = time.thread_time()
    translation.said("CPU, 2 threads")
    translation.said("a.pdf cannot be opened: the parser crashed.")
    assert time.thread_time() - started < 0.05
