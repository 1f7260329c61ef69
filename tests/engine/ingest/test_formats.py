"""Every format that the handbook names is read, by its content and not by its name."""

from __future__ import annotations

import pytest

from engine.errors import DocumentError, PasswordError
from tests.engine.ingest import makers

MARKDOWN = """# The Ledger

A short account of *forty* ships.

## Winter

- iron braces
- a new lamp

| Ship | Tons |
| --- | --- |
| Aurora | 310 |
| Ceres | 1204 |

```
count(ships)
```

## Spring

[A link](https://example.org/secret) and nothing more. <script>alert(1)</script>
"""


def _write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def test_epub(tmp_path, read):
    path = makers.epub(tmp_path / "a.epub", [("Winter", f"<p>{makers.LOREM}</p>" * 3), ("Spring", "<p>Ice broke.</p>")])
    found = read(path, rendition=tmp_path / "r.pdf")
    assert (found.head.title, found.head.author, found.head.format) == ("The Ledger", "A. Keeper", "epub")
    assert [section.title for section in found.sections] == ["Winter", "Spring"]
    assert found.text[found.sections[1].span.start :].startswith("Spring")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert found.head.rendition == tmp_path / "r.pdf"


def test_small_capitals_keep_their_letters(tmp_path, read):
    body = "<style>.s { font-variant: small-caps; }</style><p>By <span class='s'>Wells</span> himself.</p>"
    found = read(makers.epub(tmp_path / "book.epub", [("One", body)]), rendition=tmp_path / "r.pdf")
    assert "By Wells himself." in found.text


def test_a_rendition_is_used_again_and_pages_stay_the_same(tmp_path, read):
    path = makers.epub(tmp_path / "a.epub", [("Winter", f"<p>{makers.LOREM}</p>" * 30)])
    first = read(path, rendition=tmp_path / "r.pdf")
    made = (tmp_path / "r.pdf").stat().st_mtime_ns
    second = read(path, rendition=tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").stat().st_mtime_ns == made
    assert [page.text for page in first.pages] == [page.text for page in second.pages]
    assert second.head.title == "The Ledger"


def test_markdown(tmp_path, read):
    found = read(_write(tmp_path / "a.md", MARKDOWN))
    assert found.head.title == "The Ledger"
    assert [(section.title, section.level) for section in found.sections] == [
        ("The Ledger", 1), ("Winter", 2), ("Spring", 2),
    ]
    assert ("list_item", "• iron braces") in found.blocks
    assert "Ship: Ceres | Tons: 1204" in found.text
    assert "count(ships)" in found.text
    assert "https://example.org/secret" not in found.text


def test_text_with_headings_counts_as_markdown_whatever_its_name(tmp_path, read):
    found = read(_write(tmp_path / "a.txt", MARKDOWN))
    assert found.head.format == "markdown"
    assert len(found.sections) == 3


def test_plain_text_in_several_encodings(tmp_path, read):
    text = "CHAPTER I\n\nDer Wärter zählte vierzig Schiffe in jenem Winter\n"
    text += "und schrieb jeden Namen in ein grünes Buch.\n\n"
    text += "CHAPTER II\n\nNiemand fragte ihn.\n"
    for name, encoding in (("a", "utf-8"), ("b", "utf-16"), ("c", "cp1252"), ("d", "utf-8-sig")):
        found = read(_write(tmp_path / f"{name}.txt", text, encoding))
        assert "vierzig Schiffe in jenem Winter und schrieb jeden Namen in ein grünes Buch." in found.text
        assert [section.title for section in found.sections] == ["CHAPTER I", "CHAPTER II"]


def test_html_loses_what_acts_and_what_is_fetched(tmp_path, read):
    (tmp_path / "secret.txt").write_text("the password is swordfish")
    html = (
        "<!doctype html><html><head><title>Ships &amp; Ice</title><script>document.write('ran')</script>"
        f"<link rel=stylesheet href='file://{tmp_path}/secret.txt'></head><body><h1>Ships</h1>"
        f"<p>Forty ships.</p><iframe src='file://{tmp_path}/secret.txt'></iframe>"
        f"<object data='secret.txt'></object><img src='http://example.org/x.png' onerror='x'></body></html>"
    )
    found = read(_write(tmp_path / "a.html", html))
    assert found.head.title == "Ships & Ice"
    assert "Forty ships." in found.text
    assert "swordfish" not in found.text
    assert "ran" not in found.text


def test_external_entities_are_not_followed(tmp_path, read):
    (tmp_path / "secret.txt").write_text("swordfish")
    entity = f'<!DOCTYPE FictionBook [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    text = (
        f'<?xml version="1.0"?>{entity}<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body>'
        "<section><title><p>Ice</p></title><p>Before &x; after.</p></section></body></FictionBook>"
    )
    said = []
    try:
        said.append(read(_write(tmp_path / "a.fb2", text)).text)
    except DocumentError as error:
        said.append(str(error) + error.details)
    assert said
    assert "swordfish" not in said[0]


def test_fb2(tmp_path, read):
    text = (
        '<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">'
        "<description><title-info><book-title>Ice</book-title></title-info></description><body><section>"
        "<title><p>Winter</p></title><p>The harbour froze.</p></section></body></FictionBook>"
    )
    found = read(_write(tmp_path / "a.fb2", text))
    assert found.head.format == "fb2"
    assert "The harbour froze." in found.text


def test_docx_with_a_table(tmp_path, read):
    found = read(makers.docx(tmp_path / "a.docx"))
    assert (found.head.title, found.head.author, found.head.format) == ("On Towers", "B. Builder", "docx")
    assert "The tower leans by three degrees." in found.text
    assert "Part: Lamp | Cost: 40" in found.text
    assert found.sections[0].title == "The Tower"


def test_odt_and_rtf(tmp_path, read):
    found = read(makers.odt(tmp_path / "a.odt"))
    assert "The harbour froze before the last boat was home." in found.text
    assert found.sections[0].title == "The Harbour"
    rtf = r"{\rtf1\ansi{\fonttbl\f0 Times;}\f0 The lamp cost forty pounds.\par Nobody paid.\par}"
    found = read(_write(tmp_path / "a.rtf", rtf))
    assert "The lamp cost forty pounds." in found.text


def test_a_comic_waits_for_recognition(tmp_path, read):
    found = read(makers.cbz(tmp_path / "a.cbz"))
    assert found.head.format == "cbz"
    assert found.pages[0].text == ""
    assert found.pages[0].confidence == 0


def test_the_name_does_not_matter(tmp_path, read):
    makers.book(tmp_path / "real.pdf", 2).rename(tmp_path / "photo.jpg")
    assert read(tmp_path / "photo.jpg").head.format == "pdf"


def test_a_very_long_text_is_laid_out_in_parts(tmp_path, read):
    paragraph = makers.LOREM.strip() + "\n\n"
    path = _write(tmp_path / "a.txt", paragraph * 3000)
    found = read(path, rendition=tmp_path / "r.pdf")
    assert found.text.count("green ledger") == 3000
    assert found.head.page_count > 500


def test_passwords(tmp_path, read):
    path = makers.pdf(
        tmp_path / "a.pdf", [[(72, 100, "Behind the lock.", 11.0)]], encryption=5, user_pw="open", owner_pw="own"
    )
    with pytest.raises(PasswordError, match="locked with a password") as caught:
        read(path)
    assert caught.value.remedy
    with pytest.raises(PasswordError, match="not the password"):
        read(path, password="wrong")
    assert read(path, password="open").text.strip() == "Behind the lock."


@pytest.mark.parametrize("compressed", [False, True])
def test_mobi(tmp_path, read, compressed):
    body = f"<h1>Winter</h1><p>{makers.LOREM * 12}</p><h1>Spring</h1><p>The ice broke – at last.</p>"
    path = makers.mobi(tmp_path / "a.mobi", body, compressed=compressed)
    found = read(path, rendition=tmp_path / "r.pdf")
    assert (found.head.title, found.head.format) == ("The Ledger", "mobi")
    assert "The ice broke – at last." in found.text
    assert " ".join(found.text.split()).count("forty ships that winter") == 12
    assert found.head.rendition == tmp_path / "r.pdf"


def test_xps(tmp_path, read):
    pages = [makers.wrapped(f"Page {number}. {makers.LOREM}", 80, 120, 600, 14) for number in (1, 2)]
    found = read(makers.xps(tmp_path / "a.xps", pages))
    assert found.head.format == "xps"
    assert found.head.page_count == 2
    assert "Page 2. The lighthouse keeper counted forty ships that winter" in " ".join(found.text.split())
    assert found.head.rendition is None
