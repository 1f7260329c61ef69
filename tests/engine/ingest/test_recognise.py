"""Scans are read offline, whichever way up, with a confidence and a place for every character."""

from __future__ import annotations

import pymupdf
import pytest

from engine.ingest.parser import DocumentParser
from tests.engine.ingest import makers

TEXT = "The harbour froze before the last boat was home. Forty ships were counted."


@pytest.mark.parametrize("turn", [0, 180])
def test_a_scan_is_recognised(tmp_path, turn):
    path = makers.picture_pdf(tmp_path / "scan.pdf", TEXT, turn)
    with DocumentParser(recognise=False).open(path) as parsed:
        [page] = list(parsed.pages())
        assert (page.text, page.confidence, page.recognised) == ("", 0.0, False)
        found = parsed.recognise(0)
    assert " ".join(found.text.split()) == TEXT
    assert found.recognised
    assert found.confidence > 0.8
    assert found.boxes.shape == (len(found.text), 4)
    first, last = found.text.index("harbour"), found.text.index("counted")
    upper = found.boxes[first, 1] < found.boxes[last, 1]
    assert upper == (turn == 0)


def test_recognised_words_stand_where_they_are_seen(tmp_path):
    path = makers.picture_pdf(tmp_path / "scan.pdf", "ALPHA")
    with DocumentParser().open(path) as parsed:
        [found] = list(parsed.pages())
    assert found.recognised
    assert found.text.strip() == "ALPHA"
    seen = found.boxes[:5]
    pixmap = pymupdf.open(path)[0].get_pixmap(
        clip=pymupdf.Rect(*seen[:, :2].min(axis=0).tolist(), *seen[:, 2:].max(axis=0).tolist())
    )
    assert min(pixmap.samples) < 80


def test_an_empty_page_needs_no_recognition(tmp_path):
    document = pymupdf.open()
    document.new_page()
    page = document.new_page()
    page.insert_text((72, 100), "Only this page has text on it.")
    document.save(tmp_path / "a.pdf")
    document.close()
    with DocumentParser().open(tmp_path / "a.pdf") as parsed:
        assert [page.confidence for page in parsed.pages()] == [1.0, 1.0]
        assert parsed.recognise(0).text == ""
