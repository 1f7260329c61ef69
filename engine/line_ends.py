"""Lines of running text put together: a blank between them, nothing, or a hyphen that was the line's taken away."""

from __future__ import annotations

from collections.abc import Iterable

SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
_CJK = (
    (0x2E80, 0x2FDF), (0x3000, 0x30FF), (0x3100, 0x312F), (0x31A0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF),
)
_AROUND_WORDS = ".,;:!?()[]\"'“”‘’"


def is_cjk(char: str) -> bool:
    """Whether a character is of a script that is written without spaces."""
    code = ord(char)
    return code >= 0x2E80 and any(low <= code <= high for low, high in _CJK)


def page_words(lines: Iterable[str]) -> frozenset[str]:
    """The whole words of a page's lines, folded: what tells a hyphen of a line from one of a word."""
    found: set[str] = set()
    for line in lines:
        parts = line.casefold().split()
        found.update(part.strip(_AROUND_WORDS) for part in (parts[:-1] if line[-1:] == "-" else parts))
    return frozenset(found)


def splits_word(before: str, after: str, words: frozenset[str], *, typeset: bool) -> bool:
    """Whether `before` ends in a hyphen that only its line put there; `after` is the next line.

    A page that was `typeset` here has no such hyphens: its lines are broken at hyphens that are there, and get none.
    Of any other page `words` tell, and where they do not, a small letter that follows.
    """
    if before[-1:] not in HYPHENS:
        return False
    if before[-1] == SOFT_HYPHEN:
        return True
    if typeset:
        return False
    head = ""
    for char in reversed(before[:-1]):
        if not (char.isalpha() or char == "-"):
            break
        head = char + head
    tail = ""
    for char in after:
        if not char.isalpha():
            break
        tail += char
    if not head or not tail or not head[-1].isalpha():
        return False
    if (head + tail).casefold() in words:
        return True
    return tail[0].islower() and f"{head}-{tail}".casefold() not in words


def stand_apart(before: str, after: str, *, broken: bool) -> bool:
    """Whether a blank belongs between two pieces of text, neither empty; `broken` says that a line ends between."""
    last = before[-1]
    if last == " " or (is_cjk(last) and is_cjk(after[0])):
        return False
    return not (broken and last in HYPHENS and before[-2:-1].isalnum())


def runs_on(start: str, *, full: bool, unended: bool, flush: bool) -> bool:
    """Whether a block that begins with the character `start` is the rest of one on the column or page before.

    That one has no end mark: its last line is `full`, or it is running text (`unended`) whose lines are not justified.
    `flush`: the block begins like the rest of a paragraph, without an indent.
    """
    return (full and (start.islower() or flush)) or (unended and start.islower())
