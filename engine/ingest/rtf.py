"""RTF to HTML: paragraphs, rows of tables, and footnotes, which the converter leaves out, below their paragraph."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

_NOTE = re.compile(rb"\{(?:\\super\s*)?(?:\\chftn\s*)?\\(?:footnote|\*\\footnote)\b")
_HEAD = re.compile(rb"\{\\rtf\d*(?:\\[a-z]+-?\d*[ \r\n]?)*")
_BRACE = re.compile(rb"\\[\\{}]|[{}]")
_MARK = "\ue000{}\ue001"
_MARKED = re.compile("\ue000(\\d+)\ue001")
_PIECE_LINES = 2000


def blocks(data: bytes, paragraph: Callable[[str], str]) -> Iterator[str]:
    """HTML in pieces of a file's bytes, which name their encoding themselves; `paragraph` makes HTML of a line."""
    from striprtf.striprtf import rtf_to_text

    body, found = _without_notes(data)
    head = _head(data)
    notes = [" ".join(_text(rtf_to_text, head + note + b"}").split()) for note in found]
    lines = _text(rtf_to_text, body).split("\n")
    for at in range(0, len(lines), _PIECE_LINES):
        yield "".join(_html(lines[at : at + _PIECE_LINES], notes, paragraph))


def _head(data: bytes) -> bytes:
    """What a note needs of the file to be read alone: the encoding, and that of each font."""
    found = _HEAD.match(data)
    fonts = data.find(b"{\\fonttbl")
    end = _end(data, fonts + 1) if fonts >= 0 else -1
    return (found[0] if found is not None else b"{\\rtf1 ") + (data[fonts : end + 1] if end >= 0 else b"")


def _text(convert: object, data: bytes) -> str:
    assert callable(convert)
    return str(convert(data.decode("cp1252", "replace"), errors="ignore"))


def _without_notes(data: bytes) -> tuple[bytes, list[bytes]]:
    """The text with a mark in place of each footnote, and what stands in these."""
    kept, at = bytearray(), 0
    notes: list[bytes] = []
    for match in _NOTE.finditer(data):
        if match.start() < at:
            continue  # a note within a note
        if (end := _end(data, match.end())) < 0:
            break  # the file was cut off: whatever comes now is not closed either
        kept += data[at : match.start()] + rb"\u57344?%d\u57345?" % (len(notes) + 1)
        notes.append(data[match.end() : end])
        at = end + 1
    return bytes(kept + data[at:]), notes


def _end(data: bytes, start: int) -> int:
    """Where the group that is open at `start` is closed, or -1."""
    depth = 1
    for match in _BRACE.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    return -1


def _html(lines: list[str], notes: list[str], paragraph: Callable[[str], str]) -> Iterator[str]:
    is_table = False
    for line in lines:
        is_row = line.rstrip().endswith("|") and line.count("|") > 1
        if is_row != is_table:
            yield "<table>" if is_row else "</table>"
            is_table = is_row
        below = [int(number) for number in _MARKED.findall(line)]
        words = _MARKED.sub(r"[\1]", line).strip()
        if is_row:
            cells = html.escape(words).rstrip("|").split("|")
            yield "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in cells) + "</tr>"
        elif words:
            yield paragraph(words)
        for number in below:
            if not is_row and number <= len(notes) and notes[number - 1]:
                yield f"<p><small>[{number}] {html.escape(notes[number - 1])}</small></p>"
    if is_table:
        yield "</table>"
