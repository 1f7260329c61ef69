"""Tokens word by word are those that the tokenizer gives for the whole text."""

import numpy as np
import pytest

from engine.runtime import pieces

TEXTS = [
    "Mrs. Bennet's  daughters, \u201cMiss\u201d Lydia!\n\nNetherfield\u00a0Park\twas let.",
    "\u706f\u5854\u5efa\u4e8e1847\u5e74\u3002 \u300c\u6e2f\u300d \u307e\u305f\u660e\u65e5 Der Leuchtturm",
    "\u0627\u0644\u0645\u0646\u0627\u0631\u0629 \u0628\u064f\u0646 \ufb01nal \u00b4x cafe\u0301 \U0001f6a2 ...",
]


def word_starts(text: str) -> np.ndarray:
    return np.array([i for i, c in enumerate(text) if not c.isspace() and (i == 0 or text[i - 1].isspace())], np.int64)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_the_tokens_of_its_words(tokens, text):
    [whole] = tokens.encode([" " + text])
    ids, starts, ends = tokens.spans(text, word_starts(text))
    assert ids.tolist() == whole.ids
    assert ends.tolist() == [max(end - 1, 0) for _, end in whole.offsets]
    assert not any(c.isspace() for a, b in zip(starts, ends, strict=True) for c in text[a:b])
    assert tokens.count([text, "", "  \n", text + " "]) == [len(ids), 0, 0, len(ids)]


def test_no_more_words_are_remembered_than_fit(tokens, monkeypatch):
    asked = []

    def tokenise(words):
        asked.extend(words)
        return tokens._words._tokenise(words)

    monkeypatch.setattr(pieces, "_REMEMBERED", 4)
    words = pieces.WordTokens(tokenise)
    assert words.counts(["one two three", "two one"]) == [3, 2]
    assert asked == ["one", "two", "three"]
    assert words.counts(["four five one", "x" * 40]) == tokens.count(["four five one", "x" * 40])
    assert asked == ["one", "two", "three", "four", "five", "x" * 40], "the long one is not remembered"
    words.counts(["x" * 40])
    assert asked[-1] == "x" * 40
    assert len(asked) == 7


def test_words_of_an_empty_text(tokens):
    ids, starts, ends = tokens.spans(" \n", np.zeros(0, np.int64))
    assert len(ids) == len(starts) == len(ends) == 0
