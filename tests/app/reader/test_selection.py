from __future__ import annotations

from app.reader import selection
from app.reader.selection import Caret
from engine.render.requests import PageText, TextLine
from engine.values import Rect


def line(text, x, y, block):
    edges = tuple(x + 6.0 * i for i in range(len(text) + 1))
    return TextLine(text=text, rect=Rect(x, y, edges[-1], y + 12), edges=edges, block=block)


TEXT = PageText(page=4, lines=(
    line("The whale was a crea-", 50, 100, 0),
    line("ture of the \ufb01rst rank.", 50, 114, 0),
    line("A second column begins", 300, 100, 1),
    line("here and ends well-", 300, 114, 1),
    line("Known to all.", 300, 128, 1),
))
START, END = selection.whole(TEXT)


def test_the_nearest_place_stays_in_its_column():
    assert selection.caret_at(TEXT, 50 + 6 * 4, 105) == Caret(4, 0, 4)
    assert selection.caret_at(TEXT, 290, 106) == Caret(4, 2, 0)
    assert selection.caret_at(TEXT, 60, 500) == Caret(4, 1, 2)
    assert selection.caret_at(PageText(page=0, lines=()), 1, 1) is None


def test_copied_text_has_no_broken_words():
    copied = selection.plain(TEXT, START, END)
    assert copied == (
        "The whale was a creature of the first rank.\n\nA second column begins here and ends well-Known to all."
    )


def copied(*lines, typeset=False):
    text = PageText(page=0, lines=tuple(line(words, 50, 14 * n, 0) for n, words in enumerate(lines)), typeset=typeset)
    return selection.plain(text, *selection.whole(text))


def test_a_hyphen_of_the_word_is_copied():
    broken = ("It was snow-", "white and", "three-", "cornered")
    assert copied(*broken) == "It was snowwhite and threecornered"
    assert copied(*broken, typeset=True) == "It was snow-white and three-cornered"
    assert copied("It was snow-", "white, as snow-white as ever") == "It was snow-white, as snow-white as ever"


def test_lines_without_words_between_letters_are_copied():
    assert copied("\u5c71\u306e\u4e0a", "\u306b\u96ea") == "\u5c71\u306e\u4e0a\u306b\u96ea"
    assert copied("one", "   ", "two") == "one two"


def test_rectangles_follow_the_characters():
    rects = selection.rects(TEXT, Caret(4, 0, 4), Caret(4, 1, 4))
    assert rects == [Rect(74, 100, 176, 112), Rect(50, 114, 74, 126)]
    other_page = PageText(page=5, lines=TEXT.lines[:1])
    assert selection.rects(other_page, Caret(4, 0, 4), Caret(6, 0, 1)) == [Rect(50, 100, 176, 112)]


def test_words_and_paragraphs():
    start, end = selection.word_at(TEXT, Caret(4, 0, 5))
    assert TEXT.lines[0].text[start.column : end.column] == "whale"
    assert selection.line_range(TEXT, Caret(4, 3, 2)) == (Caret(4, 2, 0), Caret(4, 4, 13))


def test_a_quote_is_found_whatever_its_spaces_and_hyphens():
    rects = selection.locate(TEXT, "was a  creature\nof the first")
    assert [round(r.x0) for r in rects] == [50 + 6 * 10, 50]
    assert selection.locate(TEXT, "no such words") == []
    assert selection.locate(TEXT, " … ") == []
