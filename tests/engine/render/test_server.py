from __future__ import annotations

import subprocess
import sys

import pymupdf
import pytest

from engine.events import Failed, Finished, Stopped
from engine.render import paint
from engine.render.requests import (
    CloseFile,
    ExportMarks,
    FileOpened,
    FindText,
    GetLinks,
    GetOutline,
    GetPageText,
    Mark,
    OpenFile,
    PageHits,
    PageSizes,
    RenderCover,
    RenderTile,
)
from engine.requests import StopCall
from engine.values import Rect
from tests.helpers.documents import write_story


def whole(width=200, height=300, **more):
    return RenderTile(file=1, page=0, scale=1.0, x=0, y=0, width=width, height=height, slot=0, **more)


def test_opening_tells_pages_sizes_and_title(renderer, story):
    opened, end = renderer.ask(OpenFile(file=1, path=str(story)))
    assert isinstance(opened, FileOpened)
    assert (opened.page_count, opened.title, opened.author) == (3, "Tales of Varn", "A. Nonymous")
    assert opened.sizes == ((420.0, 595.0),) * 3
    assert isinstance(end, Finished)


def test_sizes_of_many_pages_follow_in_parts(renderer, tmp_path):
    document = pymupdf.open()
    for number in range(1000):
        document.new_page(width=100 + number % 7, height=200)
    document.save(tmp_path / "many.pdf")
    opened, *rest, end = renderer.ask(OpenFile(file=2, path=str(tmp_path / "many.pdf")))
    sizes = list(opened.sizes)
    for part in rest:
        assert isinstance(part, PageSizes)
        assert part.start == len(sizes)
        sizes += part.sizes
    assert sizes == [(100.0 + number % 7, 200.0) for number in range(1000)]
    assert isinstance(end, Finished)


def test_a_tile_is_part_of_the_page(renderer, coloured):
    renderer.ask(OpenFile(file=1, path=str(coloured)))
    page = renderer.value(whole())
    assert renderer.pixel(page, 125, 125) == (255, 0, 0)
    assert renderer.pixel(page, 30, 225) == (0, 0, 255)
    assert renderer.pixel(page, 5, 5) == (255, 255, 255)
    part = renderer.value(RenderTile(file=1, page=0, scale=2.0, x=240, y=240, width=20, height=20, slot=1))
    assert (part.width, part.height) == (20, 20)
    assert renderer.pixel(part, 10, 10) == (255, 0, 0)


@pytest.mark.parametrize(("rotation", "x", "y"), [(0, 30, 225), (90, 75, 30), (180, 170, 75), (270, 225, 170)])
def test_rotation_is_clockwise(renderer, coloured, rotation, x, y):
    renderer.ask(OpenFile(file=1, path=str(coloured)))
    width, height = (300, 200) if rotation % 180 else (200, 300)
    tile = renderer.value(whole(width, height, rotation=rotation))
    assert renderer.pixel(tile, x, y) == (0, 0, 255)


def test_night_turns_paper_dark_and_keeps_pictures(renderer, coloured):
    renderer.ask(OpenFile(file=1, path=str(coloured)))
    tile = renderer.value(whole(night=True))
    assert renderer.pixel(tile, 125, 125) == (255, 0, 0)
    paper = [(paint.NIGHT_PAPER >> shift) & 255 for shift in (16, 8, 0)]
    assert all(abs(is_ - wanted) <= 4 for is_, wanted in zip(renderer.pixel(tile, 5, 5), paper, strict=True))
    red, _green, blue = renderer.pixel(tile, 30, 225)
    assert blue > 150
    assert blue >= red


def test_a_tile_over_the_slot_fails_and_the_process_goes_on(renderer, story):
    renderer.ask(OpenFile(file=1, path=str(story)))
    big = RenderTile(file=1, page=0, scale=9.0, x=0, y=0, width=3000, height=3000, slot=0)
    assert isinstance(renderer.ask(big)[-1], Failed)
    assert renderer.value(whole(420, 595)).width == 420


def test_text_is_in_reading_order_with_borders(renderer, columns):
    renderer.ask(OpenFile(file=1, path=str(columns)))
    text = renderer.value(GetPageText(file=1, page=0))
    joined = " ".join(line.text.strip() for line in text.lines)
    order = [joined.index(word) for word in ("heading", "First", "Second", "Third")]
    assert order == sorted(order)
    for line in text.lines:
        assert len(line.edges) == len(line.text) + 1
        assert list(line.edges) == sorted(line.edges)
        assert line.rect.x0 - 1 <= line.edges[0] <= line.edges[-1] <= line.rect.x1 + 1


def test_find_ignores_case_and_mends_broken_words(renderer, columns):
    renderer.ask(OpenFile(file=1, path=str(columns)))
    hits = [event for event in renderer.ask(FindText(file=1, query="FIRST COLUMN")) if isinstance(event, PageHits)]
    assert len(hits) == 1
    assert [len(rects) for rects in hits[0].hits] == [1, 2], "one hit on one line, one over a broken word"
    assert renderer.ask(FindText(file=1, query="zebra"))[0] == Finished()
    assert renderer.ask(FindText(file=1, query="  "))[0] == Finished()


def test_find_starts_at_a_page_and_goes_round(renderer, story):
    renderer.ask(OpenFile(file=1, path=str(story)))
    pages = [e.page for e in renderer.ask(FindText(file=1, query="the", start=1)) if isinstance(e, PageHits)]
    assert pages == [1, 2, 0]


def test_links_and_outline(renderer, coloured):
    renderer.ask(OpenFile(file=1, path=str(coloured)))
    inside, outside = renderer.value(GetLinks(file=1, page=0))
    assert (inside.page, round(inside.y_pt)) == (1, 40)
    assert outside.address == "https://example.org/"
    assert [(e.level, e.title, e.page) for e in renderer.value(GetOutline(file=1))] == [(1, "One", 0), (2, "Two", 1)]


def test_password(renderer, tmp_path):
    path = str(write_story(tmp_path / "locked.pdf", password="varn"))
    for password, kind in ((None, "PasswordError"), ("wrong", "PasswordError")):
        (failure,) = renderer.ask(OpenFile(file=3, path=path, password=password))
        assert failure.kind == kind
        assert failure.remedy
    assert isinstance(renderer.ask(OpenFile(file=3, path=path, password="varn"))[0], FileOpened)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing", b"\x00" * 400], ids=["empty", "cut", "zeros"])
def test_what_is_no_document_fails_in_one_sentence(renderer, tmp_path, content):
    path = tmp_path / "bad.pdf"
    path.write_bytes(content)
    (failure,) = renderer.ask(OpenFile(file=4, path=str(path)))
    assert failure.kind == "DocumentError"
    assert failure.message.count(".") == 1
    assert failure.remedy
    assert renderer.ask(OpenFile(file=4, path=str(tmp_path / "missing.pdf")))[0].kind == "DocumentError"


def test_a_cover_needs_no_open_file(renderer, story):
    tile = renderer.value(RenderCover(path=str(story), width=120, height=160, slot=1))
    assert tile.height == 160
    assert 110 <= tile.width <= 114


def test_closed_files_are_gone(renderer, story):
    renderer.ask(OpenFile(file=5, path=str(story)))
    assert isinstance(renderer.ask(CloseFile(file=5))[-1], Finished)
    assert isinstance(renderer.ask(GetPageText(file=5, page=0))[-1], Failed)


def test_a_search_can_be_stopped_and_gives_way_to_pages(renderer, tmp_path):
    document = pymupdf.open()
    for _number in range(600):
        document.new_page().insert_text((50, 50), "needle " * 20)
    document.save(tmp_path / "hay.pdf")
    renderer.ask(OpenFile(file=6, path=str(tmp_path / "hay.pdf")))
    search = renderer.send(FindText(file=6, query="needle"))
    tile = renderer.send(RenderTile(file=6, page=0, scale=0.2, x=0, y=0, width=100, height=100, slot=0))
    found = 0
    while True:
        reply = renderer.child.receive()
        found += reply.number == search
        assert not (reply.number == search and isinstance(reply.event, Finished)), "the page waited for the search"
        if reply.number == tile and isinstance(reply.event, Finished):
            break
    renderer.send(StopCall(target=search))
    end = renderer.events(search)
    assert isinstance(end[-1], Stopped)
    assert found + len(end) < 600


def test_marks_go_into_a_copy_only(renderer, story, tmp_path):
    before = story.read_bytes()
    target = tmp_path / "copy.pdf"
    marks = (
        Mark(page=0, rects=(Rect(50, 110, 370, 124),), colour="#ffe16b", text="Look here"),
        Mark(page=2, rects=(), colour="", text="A thought"),
        Mark(page=99, rects=(), colour="", text="No such page"),
    )
    assert renderer.value(ExportMarks(path=str(story), target=str(target), marks=marks)) == 2
    assert story.read_bytes() == before
    copy = pymupdf.open(target)
    found = [(page.number, note.type[1], note.info["content"]) for page in copy for note in page.annots()]
    assert found == [(0, "Highlight", "Look here"), (2, "Text", "A thought")]
    page = copy[0]
    notes = list(page.annots())
    assert abs(notes[0].rect.y0 - 110) < 3
    failure = renderer.ask(ExportMarks(path=str(story), target=str(story), marks=marks))[-1]
    assert isinstance(failure, Failed)
    assert story.read_bytes() == before


def test_it_loads_neither_qt_nor_the_layout_analyser():
    code = (
        "import sys; import engine.render.server; "
        "bad = [m for m in ('PySide6', 'onnxruntime', 'chromadb', 'llama_cpp') if m in sys.modules]; "
        "assert not bad, bad; assert sys.modules.get('pymupdf.layout') is None"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
