"""Pages that were laid out from a file's own characters are never taken for scans, however odd these are."""

import base64
import random

import pymupdf
import pytest

from engine.ingest.parser import DocumentParser
from tests.engine.ingest import makers


@pytest.mark.parametrize(
    "text", ["[[[[ **** //// ____ " * 400, "+-----+-----+\n|  .  |  -  |\n" * 300, "bcdfg hjklm npqrs " * 300],
    ids=["signs", "boxes", "no vowels"],
)
@pytest.mark.parametrize("kind", ["txt", "epub"])
def test_odd_characters_are_read_as_they_are(tmp_path, read, text, kind):
    path = tmp_path / f"a.{kind}"
    if kind == "epub":
        makers.epub(path, [("One", "".join(f"<p>{line}</p>" for line in text.split("\n")))])
    else:
        path.write_text(text)
    found = read(path)
    assert all(page.confidence == 1 for page in found.pages)
    assert found.text.strip()


def test_a_table_of_many_cells_is_no_drawing(tmp_path, read):
    rows = "<tr>" + "<td>7</td>" * 12 + "</tr>"
    found = read(makers.epub(tmp_path / "a.epub", [("One", f"<table>{rows * 60}</table>")]))
    assert all(page.confidence == 1 for page in found.pages)


def test_a_picture_of_a_page_waits_to_be_recognised(tmp_path, read):
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, 300, 400, random.Random(1).randbytes(300 * 400), False)
    source = base64.b64encode(pixels.tobytes("png")).decode()
    path = makers.epub(tmp_path / "a.epub", [("", f'<p><img src="data:image/png;base64,{source}"/></p>')])
    assert [page.confidence for page in read(path).pages].count(0) == 1


def test_a_hyphen_of_the_text_stays_wherever_a_line_or_page_ends(tmp_path):
    tails = ("white", "two", "known", "made")
    words = [f"{head}-{tail}" for head in ("snow", "self", "thirty", "well") for tail in tails]
    text = " ".join(words[(7 * at) % len(words)] + "." * (at % 17 == 16) for at in range(4000))
    path = tmp_path / "hyphens.txt"
    path.write_text(text, encoding="utf-8")
    with DocumentParser().open(path) as document:
        pages = [page.text for page in document.pages()]
    assert len(pages) > 3
    assert "".join(pages).split() == text.split()
