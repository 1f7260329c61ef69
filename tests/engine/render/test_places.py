"""The same words in two layouts of one book: every letter of one is found in the other."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from engine.ingest.parser import DocumentParser
from engine.ingest.typesetter import typeset
from engine.letters import carried, letters
from engine.render.places import Correspondence, LaidOut, PageLetters
from engine.render.requests import (
    CloseFile,
    GetLinks,
    GetOutline,
    GetPageText,
    MapBoxes,
    MapPlaces,
    OpenFile,
    PagePlace,
)
from engine.values import PageBox, ReadingStyle, Rect
from tests.engine.ingest import makers

STYLE = ReadingStyle(size_pt=18, family="sans", spacing=1.7, width_pt=420)
CHAPTERS = 6


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A book with links and an outline, its rendition that is indexed, and one to read."""
    folder = tmp_path_factory.mktemp("places")
    chapters = []
    for number in range(CHAPTERS):
        notes = "".join(f"<p>Note {number}.{n}. {makers.LOREM} Efficient fluffy offices — “naïve” cafés.</p>"
                        for n in range(14))
        link = f'<p><a href="c{(number + 3) % CHAPTERS}.xhtml">Three chapters on</a></p>'
        chapters.append((f"Chapter {number + 1}", f"<ul><li>first</li><li>second</li></ul>{notes}{link}"))
    path = makers.epub(folder / "ledger.epub", chapters)
    with DocumentParser().open(path, rendition=folder / "a.pdf") as parsed:
        pages = parsed.page_count
    steps = list(typeset(path, STYLE, target=folder / "a.read.pdf", indexed=folder / "a.pdf"))
    return folder, pages, steps


@pytest.fixture
def both(renderer, book):
    folder, _pages, _steps = book
    for number, name in ((11, "a.pdf"), (12, "a.read.pdf")):
        renderer.ask(OpenFile(file=number, path=str(folder / name), rendition=True))
    yield renderer
    for number in (11, 12):
        renderer.ask(CloseFile(file=number))


def text_under(renderer, file, boxes):
    """The letters of a file's pages whose middle lies in one of the boxes."""
    found = ""
    for box in boxes:
        for line in renderer.value(GetPageText(file=file, page=box.page)).lines:
            for index, char in enumerate(line.text):
                x = (line.edges[index] + line.edges[index + 1]) / 2
                y = (line.rect.y0 + line.rect.y1) / 2
                if any(r.x0 <= x <= r.x1 and r.y0 <= y <= r.y1 for r in box.rects):
                    found += letters(char)
    return found


def some_line(renderer, file, page, number):
    return renderer.value(GetPageText(file=file, page=page)).lines[number]


def test_a_reading_is_laid_out_with_progress_and_every_letter(book):
    _folder, pages, (*shares, head) = book
    assert all(0 <= low <= high <= 1 for low, high in pairwise(shares))
    assert len(head["totals"]) == head["page_count"] + 1 > pages + 1 == len(head["indexed"])
    assert head["totals"][-1] == head["indexed"][-1] > 20_000


def test_every_line_is_found_in_the_other_layout_and_back(both, book):
    pages = book[1]
    chance = random.Random(3)
    for _ in range(40):
        page = chance.randrange(pages)
        lines = both.value(GetPageText(file=11, page=page)).lines
        at = chance.randrange(len(lines))
        some = lines[at : at + chance.randrange(1, 5)]
        wanted = PageBox(page=page, rects=tuple(line.rect for line in some))
        found = both.value(MapBoxes(source=11, target=12, boxes=(wanted,)))
        assert text_under(both, 12, found) == text_under(both, 11, (wanted,))
        boxes = tuple(PageBox(page=box.page, rects=box.rects) for box in found)
        back = both.value(MapBoxes(source=12, target=11, boxes=boxes))
        assert [box.page for box in back] == [page]
        assert text_under(both, 11, back) == text_under(both, 11, (wanted,))
        assert sum(box.letters for box in back) == len(text_under(both, 11, (wanted,)))


def test_the_marks_around_the_words_are_lit_with_them(both):
    for line in both.value(GetPageText(file=11, page=2)).lines:
        if line.text.rstrip().endswith("."):
            break
    wanted = PageBox(page=2, rects=(line.rect,))
    [*_, last] = both.value(MapBoxes(source=11, target=12, boxes=(wanted,)))
    ends = [found for found in both.value(GetPageText(file=12, page=last.page)).lines
            if found.rect.y0 <= (last.rects[-1].y0 + last.rects[-1].y1) / 2 <= found.rect.y1]
    stops = [ends[0].edges[index + 1] for index, char in enumerate(ends[0].text) if char == "."]
    assert min(abs(stop - last.rects[-1].x1) for stop in stops) < 0.1


def test_the_line_at_the_top_stays_the_line_at_the_top(both):
    line = some_line(both, 11, 3, 9)
    [place] = both.value(MapPlaces(source=11, target=12, places=(PagePlace(page=3, y_pt=line.rect.y0),)))
    below = [found for found in both.value(GetPageText(file=12, page=place.page)).lines
             if found.rect.y0 + found.rect.y1 > 2 * place.y_pt]
    first = letters(line.text)
    assert letters(below[0].text)[:8] in first or first[:8] in letters(below[0].text)
    assert below[0].rect.y0 - place.y_pt < 15


def test_outline_and_links_lead_to_their_chapters_in_both(both):
    for file in (11, 12):
        outline = both.value(GetOutline(file=file))
        assert [entry.title for entry in outline] == [f"Chapter {n + 1}" for n in range(CHAPTERS)]
        starts = [entry.page for entry in outline]
        assert starts == sorted(set(starts))
        for number, start in enumerate(starts):
            assert f"Chapter {number + 1}" in some_line(both, file, start, 0).text
            end = (starts[number + 1] if number + 1 < CHAPTERS else 10**6) - 1
            last = max(page for page in range(start, start + 60) if page <= end and _is_there(both, file, page))
            [link] = both.value(GetLinks(file=file, page=last))
            assert link.page == starts[(number + 3) % CHAPTERS]


def _is_there(renderer, file, page):
    try:
        return bool(renderer.value(GetPageText(file=file, page=page)).lines)
    except AssertionError:
        return False


def test_files_that_are_no_two_layouts_of_one_text_are_refused(both, story):
    both.ask(OpenFile(file=13, path=str(story)))
    [failed] = both.ask(MapBoxes(source=11, target=13, boxes=()))
    assert failed.kind == "DocumentError"
    both.ask(CloseFile(file=13))


def layout(*pages):
    counts = [0]
    for text in pages:
        counts.append(counts[-1] + len(text))

    def read(page):
        text = pages[page]
        boxes = [Rect(i % 10 * 5, i // 10 * 12, i % 10 * 5 + 5, i // 10 * 12 + 10) for i in range(len(text))]
        return PageLetters(text, [i // 10 for i in range(len(text))], boxes, boxes)

    return LaidOut(counts, read)


def test_a_layout_with_more_letters_is_put_right_by_what_stands_around():
    chance = random.Random(7)
    text = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(400))
    plain = layout(text[:200], text[200:])
    numbered = layout("1" + text[:90], "2" + text[90:170] + "3", text[170:300], "45" + text[300:])
    there = Correspondence(plain, numbered)
    for start in (0, 40, 85, 150, 195):
        rect = [plain.letters(0).boxes[index] for index in range(start, min(start + 5, 200))]
        found = there.boxes((PageBox(page=0, rects=tuple(rect)),))
        got = "".join(numbered.letters(box.page).text[index] for box in found
                      for index, letter in enumerate(numbered.letters(box.page).boxes)
                      if any(r.x0 <= letter.x0 and letter.x1 <= r.x1 and r.y0 == letter.y0 for r in box.rects))
        assert got == text[start : start + 5]


def test_positions_are_carried_over_and_back():
    short, long = [0, 0, 0, 120, 300, 300, 480], [0, 0, 60, 130, 240, 300, 300, 390, 480]
    for page, there in ((0, 0), (2, 1), (4, 5), (5, 6)):  # a cover, the first words, a picture, what follows it
        assert carried(float(page), short, long) == there
    for step in range(2, 48):
        position = step / 8
        if int(position) not in (0, 1, 4):
            assert abs(carried(carried(position, short, long), long, short) - position) < 1e-9
    assert carried(99.0, short, long) < 8
    assert carried(-1.0, short, long) == 0


def test_letters_leave_out_what_layouts_change():
    assert letters("Ef\ufb01-\nci\u00adent  cafés • 12") == "efficientcafés12"
    assert letters("") == ""
