"""The shared hard files each end as their index says. Skipped only where the folder is absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import DocumentError, PasswordError

PDFS = Path(__file__).resolve().parents[4] / "shared" / "data" / "pdfs"
pytestmark = pytest.mark.shared_data

READ = {
    "multicolumn.pdf": (3, "Lorem ipsum dolor sit amet, consectetuer adipiscing elit."),
    "tracemonkey.pdf": (14, "TraceMonkey supports all the JavaScript features of SpiderMonkey"),
    "federal-register-2020-17221.pdf": (15, "Indonesia, resulting in 189 fatalities."),
    "WARN-Report-for-7-1-2015-to-03-25-2016.pdf": (16, "Company: Maxim Integrated Product | City: San Jose"),
    "scotus-transcript-p1.pdf": (1, "before the Supreme Court of the United States at 1:01 p.m."),
    "amt_handbook_sample.pdf": (1, "Boots self-locking nuts are made with three different spring styles"),
    "nics-background-checks-2015-11-rotated.pdf": (1, "Territory: Alabama | Permit: 18,870 | Handgun: 23,022"),
    "right_to_left_01.pdf": (1, "تحسين الإنتاجية وحل المشكلات"),
    "issue-67-example.pdf": (22, "项目: 应交税费 | 报告期末余额: 84,791.64"),
    "jo.pdf": (1, "わたくしといふ現象は假定された有機交流電燈のひとつの青い照明です"),
    "issue-449-vertical.pdf": (1, "Test Vertical Layout"),
    "160F-2019.pdf": (1, "Certificat de salaire"),
    "GeoTopo-komprimiert.pdf": (117, "so sagt man, dass die Eigenschaft lokal gilt."),
}
SCANS = {
    "c02-22.pdf": 1, "multipage.pdf": 5,  # its fourth page has a layer of text already
    "ocr_test_rotated_180.pdf": 1, "hugemono.pdf": 1,
    "truetype_font_nomapping.pdf": 1, "malformed-from-issue-932.pdf": 1,
}


@pytest.mark.parametrize("name", READ)
def test_text(read, name):
    pages, words = READ[name]
    found = read(PDFS / name)
    assert len(found.pages) == pages
    text = " ".join(found.text.split())
    assert words in text or words.replace("项目", "项 目") in text
    assert found.skipped == ()


@pytest.mark.parametrize("name", SCANS)
def test_pages_without_usable_text_wait_for_recognition(read, name):
    found = read(PDFS / name)
    waiting = [page for page in found.pages if page.confidence == 0]
    assert len(waiting) == SCANS[name]


def test_an_upside_down_scan_is_recognised():
    from engine.ingest.parser import DocumentParser

    with DocumentParser().open(PDFS / "ocr_test_rotated_180.pdf") as parsed:
        [page] = list(parsed.pages())
    assert "Docling bundles PDF document conversion to JSON and Markdown" in " ".join(page.text.split())
    assert page.confidence > 0.9


@pytest.mark.parametrize(
    ("name", "password", "pages"), [("password-example.pdf", "test", 4), ("aes-256.pdf", "foo", 1)]
)
def test_passwords(read, name, password, pages):
    with pytest.raises(PasswordError):
        read(PDFS / name)
    assert len(read(PDFS / name, password=password).pages) == pages


@pytest.mark.parametrize("name", ["poppler-742-0-fuzzed.pdf", "truncated-tracemonkey.pdf"])
def test_refusals(read, name):
    with pytest.raises(DocumentError, match="damaged") as caught:
        read(PDFS / name)
    assert caught.value.remedy
