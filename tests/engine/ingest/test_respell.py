"""Words of Indic scripts, whose glyphs do not say which characters they are, are read as they were written."""

import numpy as np
import pytest

from engine import written_text
from engine.ingest.extract import page_text
from engine.ingest.parser import DocumentParser
from engine.ingest.reflow import lay_out_parts
from engine.ingest.respell import respell
from engine.values import ReadingStyle
from tests.engine.ingest.makers import page_of

HINDI = (
    "स्वतंत्रता के बाद वाराणसी को ही आधिकारिक नाम के रूप में अपनाया गया, तीनों धाराओं के पूर्वी छोर पर विद्यार्थी पुर्ज़े "
    "बनाते हैं। मुस्लिम बुनकरों को दर्जा मिला, शिल्पशास्त्र के आधार पर शर्मा ने किनारे से कार्यालय तक रास्ता बनवाया। जिसमें "
    "हुईं चर्चाएँ मणिकर्णिका पर सूर्योदय तक चलीं, क्योंकि पर्यटकों की पंक्ति में अधिकांश चिकित्सा के लिए आए थे।"
)
BENGALI = "বাংলাদেশের রাজধানী ঢাকা শহরটি বুড়িগঙ্গা নদীর তীরে অবস্থিত। কর্মচারীদের অর্থ দেওয়া হতো, শিল্পীদের নির্মাণ চলে।"
KANNADA = "ಬೆಂಗಳೂರು ಕರ್ನಾಟಕದ ರಾಜಧಾನಿ. ಕೆಂಪೇಗೌಡರು ಈ ನಗರವನ್ನು ನಿರ್ಮಿಸಿದರು."


def laid_out(text, style=None):
    parts = [f"<h1>Page</h1><p>{text}</p>", f"<p>Plain words.</p><p>{text}</p>"]
    pdf, _ = lay_out_parts(iter(parts), None, _beat, style)
    return pdf


def _beat(_share):
    """Nobody waits."""


@pytest.mark.parametrize("text", [HINDI, BENGALI, KANNADA], ids=["Hindi", "Bengali", "Kannada"])
@pytest.mark.parametrize("style", [None, ReadingStyle(width_pt=300, size_pt=16)], ids=["fixed", "large"])
def test_every_word_is_read_as_it_was_written(text, style):
    pdf = laid_out(text, style)
    pages = [page_text(pdf, index, is_typeset=True) for index in range(pdf.page_count)]
    words = [word for page in pages for line in page.lines for word in line.text.split()]
    assert words == ["Page", *text.split(), "Plain", "words.", *text.split()]
    for page in pages:
        assert page.boxes.shape == (len(page.chars), 4)
        assert page.boxes.dtype == np.float32
        assert (page.boxes[:, 0] <= page.boxes[:, 2]).all()
        for line in page.lines:
            assert line.text == "".join(page.chars[line.lo : line.hi])
            assert (page.boxes[line.lo : line.hi, 3] <= line.v1 + 1).all()


def test_pages_without_such_a_script_keep_nothing():
    pdf = laid_out("Plain words and an é.")
    assert [written_text.kept(pdf, index) for index in range(pdf.page_count)] == [""] * pdf.page_count
    assert all(pdf.xref_get_key(pdf.page_xref(i), written_text.KEY)[0] == "null" for i in range(pdf.page_count))


def test_what_is_kept_outlives_saving(tmp_path):
    pdf, _ = lay_out_parts(iter([f"<p>{HINDI}</p>"]), tmp_path / "laid.pdf", _beat)
    assert "".join(written_text.kept(pdf, 0).split()) == "".join(HINDI.split())


def test_what_differs_takes_the_box_of_what_it_replaces():
    page = page_of("तीनाें दल", "abc")
    respell(page, "तीनों दल abc")
    assert [line.text for line in page.lines] == ["तीनों दल", "abc"]
    assert page.boxes[3].tolist() == [3, 0, 5, 10]
    assert page.boxes[page.lines[1].lo].tolist() == [9, 0, 10, 10]


def test_other_scripts_and_texts_that_part_for_good_stay():
    page = page_of("ab\N{BULLET}c तीन", "xyz")
    respell(page, "ab\uf0b7c तीन xyz")
    assert [line.text for line in page.lines] == ["ab\N{BULLET}c तीन", "xyz"]
    page = page_of("तीन दल", "एक")
    respell(page, "q" * 60)
    assert [line.text for line in page.lines] == ["तीन दल", "एक"]
    respell(page_of(), "तीन")


def test_a_foreign_file_cannot_say_what_its_pages_do_not_show(tmp_path):
    path = tmp_path / "foreign.pdf"
    pdf, _ = lay_out_parts(iter([f"<p>{HINDI}</p>"]), None, _beat)
    written_text.keep(pdf, 0, HINDI.replace("वाराणसी", "दिल्ली"))
    pdf.save(path)
    with DocumentParser().open(path) as document:
        text = "".join(page.text for page in document.pages())
    assert "वाराणसी" in text
    assert "दिल्ली" not in text
    pdf.xref_set_key(pdf.page_xref(0), written_text.KEY, "99999 0 R")
    pdf.save(path)
    with DocumentParser().open(path) as document:
        assert [page.text for page in document.pages()] == [text]
        assert not document.skipped
