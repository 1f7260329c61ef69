"""Text that runs from right to left, put back into the order and the signs in which it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.ingest.extract import Line, PageText

_LETTER = re.compile(r"[^\W\d_]")
_LETTER_FROM_THE_RIGHT = re.compile(r"(?![\d_])[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?<=\w)")
_FIRST = "\u0590"
_NAMES = "p|h[1-6]|li|td|th|blockquote|dt|dd"
_BLOCK = re.compile(rf"(<(?:{_NAMES})\b(?![^<>]*\sdir=))(?=([^<>]*>)((?:(?!</?(?:{_NAMES})\b).)*))", re.DOTALL)
"""The head of a block's tag; its end and what stands in the block are looked at only."""
_TAG = re.compile("<[^<>]*>")
_ALEFS, _LAM = "\u0622\u0623\u0625\u0627", "\u0644"
_OPENING, _CLOSING = "([{\u00ab\u2039", ")]}\u00bb\u203a"
_OTHER_HAND = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))


def mend_ligatures(page: PageText, chars: list[str], boxes: list[Any]) -> None:
    """Put the halves of right-to-left ligatures (lam-alef) back in order; MuPDF turns them with the line.

    Some fonts draw lam and alef apart, the alef without a width of its own: then they stand right. A page shows which.
    """
    for place in range(len(chars) - 1):
        if chars[place] < _FIRST:
            continue
        box, after = boxes[place], boxes[place + 1]
        if not (
            box[2] - box[0] < 0.01 < after[2] - after[0] and _LETTER_FROM_THE_RIGHT.match(chars[place])
            and abs(box[0] - after[2]) < 0.5 and chars[place + 1] >= _FIRST
        ):
            continue
        if chars[place] in _ALEFS and place and chars[place - 1] == _LAM:
            page.lam_apart |= chars[place + 1] != _LAM
            if page.lam_apart:
                continue
        chars[place], chars[place + 1] = chars[place + 1], chars[place]


def mend_brackets(page: PageText) -> None:
    """Turn the brackets of right-to-left lines where a file has them as they look instead of as they are meant.

    They are turned on the whole page or not at all: whichever leaves fewer of them without a partner.
    """
    if not any(map(_LETTER_FROM_THE_RIGHT.search, (line.text for line in page.lines))):
        return
    rows = [row for row in _rows(page.lines) if is_right_to_left("".join(line.text for line in row))]
    lines = [line for row in rows for line in row]
    places = [place for line in lines for place in range(line.lo, line.hi) if page.chars[place] in _OTHER_HAND]
    found = [page.chars[place] for place in places]
    turned = [_OTHER_HAND[bracket] for bracket in found]
    if _alone(turned) < _alone(found):
        for place, bracket in zip(places, turned, strict=True):
            page.chars[place] = bracket
        for line in lines:
            line.text = "".join(_OTHER_HAND.get(char, char) for char in line.text)


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Pieces that follow each other on one base line."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.v0 + line.v1 - rows[-1][-1].v0 - rows[-1][-1].v1) < line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def with_directions(html: str) -> str:
    """HTML of one's own making with the direction of each paragraph that runs from right to left."""
    if not _LETTER_FROM_THE_RIGHT.search(html):
        return html
    return _BLOCK.sub(
        lambda found: f'{found[1]} dir="rtl"' if is_right_to_left(_TAG.sub("", found[3])) else found[0], html
    )


def _alone(brackets: list[str]) -> int:
    """How many have no partner."""
    alone = depth = 0
    for bracket in brackets:
        if bracket in _OPENING:
            depth += 1
        elif depth:
            depth -= 1
        else:
            alone += 1
    return alone + depth


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are of a script that runs so."""
    from_the_right = len(_LETTER_FROM_THE_RIGHT.findall(text))
    return from_the_right > 0 and 2 * from_the_right > len(_LETTER.findall(text))
