"""Every Parser: a head, pages in order whose offsets go on, a box for each character, sections within the text."""

import numpy as np
import pytest

from engine.errors import DocumentError, PasswordError
from engine.ingest.parser import DocumentParser
from engine.stages import ParsedFile, Parser
from tests.engine.ingest import makers


@pytest.fixture(params=[DocumentParser])
def parser(request):
    return request.param()


@pytest.fixture(params=["pdf", "epub", "txt"])
def path(request, tmp_path):
    if request.param == "pdf":
        return makers.book(tmp_path / "a.pdf", 7)
    if request.param == "epub":
        chapters = [(f"Chapter {n}", f"<p>{makers.LOREM}</p>" * 12) for n in range(3)]
        return makers.epub(tmp_path / "a.epub", chapters)
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(f"Chapter {n}\n\n" + makers.LOREM * 9 for n in range(1, 4)))
    return path


def test_it_is_a_parser(parser, path, tmp_path):
    assert isinstance(parser, Parser)
    parsed = parser.open(path, rendition=tmp_path / "r.pdf")
    assert isinstance(parsed, ParsedFile)
    assert parsed.title
    assert parsed.page_count > 0
    assert parsed.rendition in (None, tmp_path / "r.pdf")
    assert parsed.rendition is None or parsed.rendition.read_bytes().startswith(b"%PDF")
    parsed.close()
    parsed.close()


def test_pages_join_to_a_text_in_which_everything_has_its_place(parser, path, tmp_path):
    parsed = parser.open(path, rendition=tmp_path / "r.pdf")
    pages = list(parsed.pages())
    sections = parsed.sections()
    parsed.close()
    assert [page.index for page in pages] == list(range(parsed.page_count))
    text = "".join(page.text for page in pages)
    start = 0
    for page in pages:
        assert page.start == start
        start += len(page.text)
        assert page.boxes.dtype == np.float32
        assert page.boxes.shape == (len(page.text), 4)
        assert (page.boxes[:, 2] >= page.boxes[:, 0]).all()
        assert (page.boxes[:, 3] >= page.boxes[:, 1]).all()
        assert page.boxes.max(initial=0) <= max(page.width_pt, page.height_pt) + 20
        assert 0 <= page.confidence <= 1
        for first, second in zip(page.blocks, page.blocks[1:], strict=False):
            assert text[first.span.end : second.span.start] == "\n\n"
        for block in page.blocks:
            assert block.page == page.index
            assert page.span.start <= block.span.start < block.span.end <= page.span.end
            assert (block.level > 0) == (block.kind == "heading")
    assert "\x00" not in text
    assert text.isprintable() or {char for char in text if not char.isprintable()} == {"\n"}
    text.encode("utf-8")
    assert len(sections) >= 2
    for section in sections:
        assert 0 <= section.span.start <= section.span.end <= len(text)
        if section.parent is not None:
            outer = sections[section.parent]
            assert outer.level == section.level - 1
            assert outer.span.start <= section.span.start
            assert section.span.end <= outer.span.end


def test_reading_from_the_middle_gives_the_same_pages(parser, path, tmp_path):
    with parser.open(path, rendition=tmp_path / "r.pdf") as parsed:
        whole = list(parsed.pages())
    with parser.open(path, rendition=tmp_path / "r.pdf") as parsed:
        rest = list(parsed.pages(2))
    assert [page.text for page in rest] == [page.text for page in whole[2:]]


def test_errors_are_of_the_family(parser, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(DocumentError) as caught:
        parser.open(tmp_path / "bad.pdf")
    assert caught.value.remedy
    locked = makers.pdf(tmp_path / "b.pdf", [[(72, 90, "x", 11.0)]], encryption=5, user_pw="u", owner_pw="o")
    with pytest.raises(PasswordError):
        parser.open(locked)
