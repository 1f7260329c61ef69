"""Where a sentence's white space belongs: behind it, so that sentences joined equal the text."""

from __future__ import annotations

from collections.abc import Sequence

from engine.segment.abbreviations import goes_on


def with_space(text: str, ends: Sequence[int]) -> list[int]:
    """The rising ends that end a sentence, moved over the white space behind them; the last is len(text)."""
    out: list[int] = []
    for end in ends:
        if goes_on(text, end):
            continue
        at = end
        while at < len(text) and text[at].isspace():
            at += 1
        if at > (out[-1] if out else 0):
            out.append(at)
    if text and (not out or out[-1] != len(text)):
        out.append(len(text))
    return out
