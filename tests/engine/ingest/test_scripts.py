"""Scripts whose letters change their shape: what is laid out is read as it was written."""

import pytest

from engine.ingest.right_to_left import mend_brackets, with_directions
from tests.engine.ingest.makers import page_of

ARABIC = (
    "حصل على دبلومه الأكاديمي (1895 - 1914) من المدرسة، وذلك خلال الحرب. ثم عاد إلى بلاده الأولى لأن الإسلام كان هناك."
    " أول [ثانٍ] نهاية."
)
HEBREW = "המגדלור נבנה בשנת 1847 (על ידי טוביאס קוויל) והאור נראה למרחוק."
HINDI = "यह प्रकाश स्तम्भ क्षत्रिय राजा ने 1947 में (लाल पत्थर से) बनाया और आज भी खड़ा है।"
THAI = "ประภาคารสร้างในปี 1847 น้ำทะเลอยู่ใกล้ (มาก)"
TAMIL = "விளக்கம் 1847 இல் கட்டப்பட்டது"


@pytest.mark.parametrize("kind", ["txt", "html", "md"])
@pytest.mark.parametrize(
    "text", [ARABIC, HEBREW, HINDI, THAI, TAMIL], ids=["Arabic", "Hebrew", "Hindi", "Thai", "Tamil"]
)
def test_a_text_is_read_as_it_was_written(tmp_path, read, text, kind):
    path = tmp_path / f"page.{kind}"
    path.write_text(f"<html><body><p>{text}</p></body></html>" if kind == "html" else text, encoding="utf-8")
    assert words(read(path).pages) == text.split()


def test_a_latin_book_with_a_word_of_arabic_keeps_its_brackets(tmp_path, read):
    text = "The word salam (سلام means peace) stands (as ever) in the first line (of three)."
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    assert words(read(path).pages) == text.split()


def words(pages) -> list[str]:
    return " ".join(page.text for page in pages).split()


def test_brackets_are_turned_where_that_gives_them_partners():
    page = page_of("עברית )סוגריים( וכן", "Latin (stays) here", "שורה ]שנייה[")
    mend_brackets(page)
    assert [line.text for line in page.lines] == ["עברית (סוגריים) וכן", "Latin (stays) here", "שורה [שנייה]"]
    assert "".join(page.chars) == "".join(line.text for line in page.lines)


def test_brackets_that_have_partners_stay():
    page = page_of("עברית (סוגריים) וכן", "1) ראשון", "2) שני")
    mend_brackets(page)
    assert [line.text for line in page.lines] == ["עברית (סוגריים) וכן", "1) ראשון", "2) שני"]


def test_paragraphs_say_their_direction():
    items = f"<ul><li>one</li><li><b>{HEBREW}</b></li></ul>"
    html = f"<h1>Title</h1><p class='x'>{HEBREW}</p>{items}<p dir='ltr'>{HEBREW}</p>"
    made = with_directions(html)
    assert made.count('dir="rtl"') == 2
    assert "<p dir=\"rtl\" class='x'>" in made
    assert '<li dir="rtl"><b>' in made
    assert with_directions("<p>plain</p>") == "<p>plain</p>"
