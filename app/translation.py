"""The interface's language: which there are, which is in force, and the engine's English sentences in it.

Texts of classes are theirs (`self.tr`); texts outside of classes go through :func:`tr`. The engine speaks English; what
it says to the person goes through :func:`said`, which knows its sentences from app/engine_phrases.py.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QRect, QRectF, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.theme.paths import assets

SYSTEM = "system"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ar": "العربية"}
"""Languages that the window speaks, each by its own name."""
ENGINE = "Engine"
_NUMBERS = {"ar": "ar_AE"}
"""Where a language is written with more than one set of digits: the region whose digits documents and counts have."""
_VALUE = re.compile(r"\{\d+\}")
_MANY_VALUES = 3
_FROM_THE_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def tr(text: str, note: str | None = None, n: int = -1) -> str:
    """A text that stands outside of any class. `n` is the number in it, for languages' plural forms."""
    return QCoreApplication.translate("", text, note, n)


def language_of(choice: str, wanted: list[str] | None = None) -> str:
    """The language for a choice of the settings: itself, or for "system" the first of the system's that there is.

    `wanted` replaces the system's languages, such as ["de-AT", "en"], the most wanted first.
    """
    if choice in LANGUAGES:
        return choice
    for tag in QLocale.system().uiLanguages() if wanted is None else wanted:
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def install(application: QApplication, choice: str) -> str:
    """Speak a language from now on: words, plural forms, numbers and direction. Returns its code.

    Windows that are open keep the words they were made with.
    """
    language = language_of(choice)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt, "qtbase"), (str(assets() / "translations"), "lectern")):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
    system = QLocale.system()
    spoken = QLocale(_NUMBERS.get(language, language))
    # Whoever reads the interface in their system's language keeps the system's way with numbers and dates.
    QLocale.setDefault(spoken if system.language() != spoken.language() or language in _NUMBERS else system)
    application.setLayoutDirection(spoken.textDirection())
    return language


def number(value: float, decimals: int = 0) -> str:
    """A number as the person's language writes it."""
    return QLocale().toString(float(value), "f", decimals)


def mirrored() -> bool:
    """Whether the interface runs from right to left."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def visual(box: QRectF, within: QRect | QRectF) -> QRectF:
    """A place in what is painted by hand, on the other side where the interface runs from right to left."""
    if not mirrored():
        return box
    whole = QRectF(within)
    return box.translated(2 * whole.center().x() - 2 * box.center().x(), 0)


def isolated(text: str) -> str:
    """A document's own words as they stand within the interface's, where one of the two runs from right to left.

    Its direction is then its own, and neither its full stop nor what stands beside it changes sides.
    """
    return f"\u2068{text}\u2069" if text and (mirrored() or _FROM_THE_RIGHT.search(text)) else text


def said(text: str) -> str:
    """An English sentence of the engine in the person's language; what is not known stays as it is."""
    if not text:
        return text
    translated = QCoreApplication.translate(ENGINE, text)
    if translated != text:
        return translated
    for literals, source in _templates():
        if text.startswith(literals[0]) and text.endswith(literals[-1]) and all(part in text for part in literals):
            match = re.fullmatch(_pattern(literals, text), text, re.DOTALL)
            if match is not None:
                return QCoreApplication.translate(ENGINE, source).format(*map(_value, match.groups()))
    return text


def _value(text: str) -> str:
    """A value within a sentence: a decimal number as the language writes it, or words that are known themselves."""
    whole, _point, fraction = text.partition(".")
    if whole.isdecimal() and fraction.isdecimal():
        return number(float(text), len(fraction))
    translated = said(text)
    return isolated(text) if translated == text else translated  # a file's name, an address


@cache
def _templates() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Sentences with values in them, cut at the values, the most telling first."""
    found = [text for text in _phrases() if _VALUE.search(text)]
    found.sort(key=lambda text: -len(_VALUE.sub("", text)))
    return tuple((tuple(_VALUE.split(text)), text) for text in found)


@cache
def _phrases() -> tuple[str, ...]:
    from app.engine_phrases import PHRASES

    return tuple(str(phrase) for phrase in PHRASES)


def _pattern(literals: tuple[str, ...], text: str) -> str:
    """What finds the values of a sentence that this text may be."""
    value = "(.+?)"
    if len(literals) > _MANY_VALUES:
        # Where many values stand side by side, known parts are told by their words: they hold commas of their own.
        parts = [re.escape(phrase) for phrase in _phrases() if phrase in text]
        value = f"({'|'.join([*parts, '.+?'])})"
    return value.join(re.escape(part) for part in literals)
