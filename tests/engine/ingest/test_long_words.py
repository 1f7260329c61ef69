"""Words longer than a line are read to their end, and do not hold anything up."""

from __future__ import annotations

import base64
import random
import time

import pymupdf
import pytest

from engine.ingest.reflow import lay_out_parts
from tests.engine.ingest import makers

ADDRESS = "https://example.org/archive/of/the/harbour/1847/" + "/".join(f"ledger{n}" for n in range(20)) + "?lamp=green"


@pytest.mark.parametrize("kind", ["txt", "md", "html", "epub"])
def test_an_address_is_read_to_its_end(tmp_path, read, kind):
    path = tmp_path / f"a.{kind}"
    said = f"See {ADDRESS} for the ledgers, {'W' * 90} for the rest. {makers.LOREM}"
    if kind == "epub":
        makers.epub(path, [("One", f"<p>{said}</p>")])
    else:
        path.write_text({"txt": said, "md": f"# One\n\n{said}\n", "html": f"<html><body><p>{said}</p></body>"}[kind])
    found = read(path, rendition=tmp_path / "r.pdf")
    assert f"See{ADDRESS}forthe" in "".join(found.text.split())
    assert found.text.count("W") == 90
    page = found.pages[0]
    assert page.boxes[:, 2].max() <= page.width_pt, "nothing stands past the edge"


def test_a_picture_within_a_document_is_no_word():
    pixels = pymupdf.Pixmap(pymupdf.csRGB, 90, 90, random.Random(1).randbytes(90 * 90 * 3), False)
    source = base64.b64encode(pixels.tobytes("png")).decode()
    assert len(source) > 8000
    document, _ = lay_out_parts(iter([f'<p>Seen: <img src="data:image/png;base64,{source}"/></p>']), None, print)
    assert len(document[0].get_images()) == 1


def test_a_word_of_half_a_million_characters(tmp_path, read):
    path = tmp_path / "a.txt"
    word = "".join(f"{number:x}g" for number in range(100_000))
    path.write_text(f"Before {word} after.")
    began = time.monotonic()
    found = read(path)
    assert time.monotonic() - began < 100, "MuPDF alone takes half an hour"
    assert f"Before{word}after." == "".join(found.text.split())
