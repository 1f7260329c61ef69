"""RTF gives its paragraphs, its tables, and its footnotes below the paragraph that they belong to."""

from __future__ import annotations

import time

HEAD = r"{\rtf1\ansi\ansicpg1251{\fonttbl\f0\fcharset204 Times;}{\*\generator X;}\f0 "


def write(path, body):
    path.write_bytes((HEAD + body + "}").encode("ascii"))
    return path


def test_footnotes_stand_below_their_paragraph(tmp_path, read):
    note = r"{\footnote \pard\plain {\chftn} A note: \'cf\'f0\'e8\'e2\'e5\'f2, with {\i braces} and \{signs\}.}"
    found = read(write(tmp_path / "a.rtf", rf"The lamp{{\super\chftn}}{note} was green.\par Next paragraph.\par"))
    text = " ".join(found.text.split())
    assert "The lamp[1] was green." in text
    assert "[1] A note: Привет, with braces and {signs}." in text
    assert text.index("was green") < text.index("A note") < text.index("Next paragraph")


def test_rows_and_chapters(tmp_path, read):
    rows = "".join(
        rf"\trowd\cellx100\cellx200 {ship}\intbl\cell {year}\intbl\cell\row " for ship, year in
        (("Ship", "Lost"), ("Anna", "1846"), ("Berta", "1851"))
    )
    found = read(write(tmp_path / "a.rtf", rf"Chapter 1\par Ships were lost.\par {rows}\pard After them.\par"))
    kinds = {text.strip(): kind for kind, text in found.blocks}
    assert kinds["Chapter 1"] == "heading"
    [table] = [text for text, kind in kinds.items() if kind == "table"]
    assert table.splitlines()[1].replace("Ship: ", "").replace("Lost: ", "") == "Anna | 1846"
    assert "After them." in found.text


def test_broken_groups_take_no_time(tmp_path, read):
    began = time.monotonic()
    found = read(write(tmp_path / "a.rtf", r"Words before. " + r"{\footnote " * 3000 + r"{" * 20_000 + "words."))
    assert "Words before." in found.text
    assert time.monotonic() - began < 60
