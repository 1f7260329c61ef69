"""Endless repetition: small models get caught saying one thing again and again. Noticed as it happens, and cut."""

from __future__ import annotations

KEPT_CHARACTERS = 1200
_SHORTEST, _LONGEST = 8, 380


def repeats(text: str) -> int:
    """Length in characters of the piece that the text ends with three times over, or 0."""
    for size in range(_SHORTEST, min(_LONGEST, len(text) // 3) + 1):
        piece = text[-size:]
        if text[-2 * size : -size] == piece and text[-3 * size : -2 * size] == piece and piece.strip():
            return size
    return 0


def without_repetition(text: str) -> str:
    """The text with a piece that it repeats to its end said once."""
    text = text.rstrip()
    size = repeats(text)
    if not size:
        return text
    while len(text) >= 2 * size and text[-size:] == text[-2 * size : -size]:
        text = text[:-size]
    return text.rstrip()
