"""Lines put together: which hyphens go, and where a blank stands."""

import pytest

from engine.line_ends import page_words, runs_on, splits_word, stand_apart

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize("before, after, words, gone", [
    ("a crea-", "ture of", NONE, True), ("a crea\u2010", "ture of", NONE, True), ("a crea\u00ad", "Ture", NONE, True),
    ("snow-", "white", page_words(["a snow-white hill"]), False), ("Anglo-", "Saxon", NONE, False),
    ("Anglo-", "Saxon", page_words(["AngloSaxon"]), True), ("1990-", "1995", NONE, False), ("so -", "and", NONE, False),
    ("crea", "ture", NONE, False), ("", "ture", NONE, False), ("-", "ture", NONE, False), ("crea-", "", NONE, False),
])
def test_a_hyphen_of_the_line_goes(before, after, words, gone):
    assert splits_word(before, after, words, typeset=False) is gone


def test_what_was_laid_out_here_has_only_hyphens_of_words():
    assert not splits_word("a crea-", "ture of", NONE, typeset=True)
    assert splits_word("a crea\u00ad", "ture of", NONE, typeset=True)


def test_half_a_word_is_no_word_of_the_page():
    assert page_words(["The (whale), a crea-", "ture"]) == {"the", "whale", "a", "ture"}


@pytest.mark.parametrize("before, after, broken, apart", [
    ("one", "two", True, True), ("one", "two", False, True), ("one ", "two", True, False),
    ("snow-", "white", True, False), ("snow-", "white", False, True), ("so -", "and", True, True),
    ("\u5c71", "\u306e", True, False), ("\u5c71", "a", True, True),
])
def test_a_blank_stands_between_words(before, after, broken, apart):
    assert stand_apart(before, after, broken=broken) is apart


@pytest.mark.parametrize("start, ends, goes_on", [
    ("a", {"full"}, True), ("A", {"full"}, False), ("A", {"full", "flush"}, True), ("a", {"unended"}, True),
    ("A", {"unended", "flush"}, False), ("a", {"flush"}, False),
])
def test_a_block_runs_on(start, ends, goes_on):
    assert runs_on(start, **{name: name in ends for name in ("full", "unended", "flush")}) is goes_on
