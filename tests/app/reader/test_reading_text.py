"""A book in the text that the person chooses: everything that points into it still points to the same words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.reader import selection
from app.reader.layout import Mode
from app.reader.reading_text import INDEXED_PT, Choice
from engine.letters import letters
from engine.library.store import Library
from tests.app.conftest import pause, wait_until
from tests.conftest import run_lectern
from tests.engine.ingest import makers

SENTENCE = "The quernstone was carried up the hill by nine carters in the spring of 1811."
CHAPTERS = 5


@pytest.fixture(scope="session")
def book_home(tmp_path_factory):
    """A library with one EPUB of five chapters, indexed."""
    folder = tmp_path_factory.mktemp("book")
    chapters = []
    for number in range(CHAPTERS):
        paragraphs = [f"<p>Leaf {number}.{n}. {makers.LOREM}</p>" for n in range(16)]
        if number == 3:
            paragraphs.insert(9, f"<p>It was long ago. {SENTENCE} Nobody thanked them.</p>")
        link = f'<p><a href="c{(number + 2) % CHAPTERS}.xhtml">Two chapters on</a></p>'
        chapters.append((f"Chapter {number + 1}", "".join(paragraphs) + link))
    path = makers.epub(folder / "mill.epub", chapters, title="The Mill")
    done = run_lectern("add", path, "--json", home=folder / "home")
    assert done.returncode == 0, done.stderr
    return folder / "home"


@pytest.fixture
def home(tmp_path, book_home):
    """One's own copy of it; the window's fixture opens this."""
    target = tmp_path / "home"
    shutil.copytree(book_home, target)
    book = shutil.copy2(book_home.parent / "mill.epub", tmp_path)
    with Library.open(target) as library:
        [document] = library.documents()
        library.update_document(document.id, path=str(book), rendition=str(library.rendition_path(document.id)))
    return target


@pytest.fixture
def tab(desk):
    """The book in the window, as it was indexed."""
    found = desk.open_document(desk.library_model.documents()[0])
    wait_until(lambda: found.document.page_count > 0 and found.rendition == found.document.path)
    wait_until(lambda: found.document.outline)
    return found


def laid_out(desk, tab, act):
    """Do something that lays the document out anew, and wait until that is shown."""
    seen = []
    tab.laid_out.connect(lambda: seen.append(True))
    act()
    wait_until(lambda: seen, 60)
    wait_until(lambda: not desk.reading_text._pending)


def larger(desk, tab):
    laid_out(desk, tab, desk.actions["reading-larger"].trigger)


def text_of(tab, page):
    found = []
    tab.document.text(page, found.append)
    wait_until(lambda: found)
    return found[0]


def top_words(tab):
    """The words of the first line whose middle is in sight."""
    view = tab.view
    position = view.position()
    page = int(position)
    height = (position - page) * view.document.sizes[page][1]
    lines = [line for line in text_of(tab, page).lines if line.rect.y0 + line.rect.y1 > 2 * height]
    return letters((lines or text_of(tab, page + 1).lines)[0].text)


def words_under(tab, boxes):
    """The letters that lie in rectangles by page."""
    found = ""
    for page in sorted(boxes):
        for line in text_of(tab, page).lines:
            for index, char in enumerate(line.text):
                x, y = (line.edges[index] + line.edges[index + 1]) / 2, (line.rect.y0 + line.rect.y1) / 2
                if any(r.x0 <= x <= r.x1 and r.y0 <= y <= r.y1 for r in boxes[page]):
                    found += letters(char)
    return found


def sentence_span(desk):
    with Library.open(desk.home) as library:
        [document] = library.documents()
        start = library.text(document.id).index(SENTENCE)
        from engine.values import Span

        return document.id, Span(start, start + len(SENTENCE))


def test_fixed_pages_have_no_text_control(desk, tab, story):
    assert desk.reader.bar.text.isVisible()
    assert desk.actions["reading-larger"].isEnabled()
    desk.open_files([str(story)])
    wait_until(lambda: desk.reader.current() is not tab)
    assert not desk.reader.bar.text.isVisible()
    assert not desk.actions["reading-larger"].isEnabled()


def test_the_line_at_the_top_stays_while_the_text_grows_and_shrinks(desk, tab):
    tab.go_to(6.37)
    before, size = top_words(tab), INDEXED_PT * tab.view.zoom
    larger(desk, tab)
    assert desk.reading_text.choice.size_pt > size
    assert tab.document.page_count > tab.page_count
    assert before[:6] in top_words(tab) or top_words(tab)[:6] in before
    assert tab.view.zoom == 1.0
    for name in ("reading-larger", "reading-sans", "reading-spaced", "reading-smaller"):
        laid_out(desk, tab, desk.actions[name].trigger)
        now = top_words(tab)
        assert before[:6] in now or now[:6] in before, name
    assert desk.reading_text.choice.family == "sans"
    laid_out(desk, tab, desk.actions["reading-original"].trigger)
    assert tab.document.path == tab.rendition
    assert before[:6] in top_words(tab) or top_words(tab)[:6] in before
    assert desk.reading_text.choice is None


def test_the_old_pages_stay_until_the_new_are_ready(desk, tab):
    desk.actions["reading-larger"].trigger()
    assert tab.document.path == tab.rendition
    assert tab.view.visible_places()
    wait_until(lambda: desk.reader.bar.progress.isVisible() or tab.document.layouts.reading, 60)
    wait_until(lambda: tab.document.layouts.reading is not None, 60)
    wait_until(lambda: not desk.reader.bar.progress.isVisible())


def test_a_citation_lights_the_very_sentence_in_any_text(desk, tab):
    document, span = sentence_span(desk)
    larger(desk, tab)
    desk.go_to_span(document, span)
    wait_until(lambda: tab.view.overlays.lit)
    assert words_under(tab, tab.view.overlays.lit) == letters(SENTENCE)
    page = min(tab.view.overlays.lit)
    assert page in [place.page for place in tab.view.visible_places()]
    laid_out(desk, tab, desk.actions["reading-larger"].trigger)  # the light moves along
    wait_until(lambda: tab.view.overlays.lit)
    assert words_under(tab, tab.view.overlays.lit) == letters(SENTENCE)
    laid_out(desk, tab, desk.actions["reading-original"].trigger)
    wait_until(lambda: tab.view.overlays.lit)
    assert words_under(tab, tab.view.overlays.lit) == letters(SENTENCE)


def select_sentence(tab):
    """Select the sentence on the page where it is shown."""
    for page in range(tab.document.page_count):
        text = text_of(tab, page)
        if rects := selection.locate(text, SENTENCE):
            start = selection.caret_at(text, rects[0].x0, (rects[0].y0 + rects[0].y1) / 2)
            end = selection.caret_at(text, rects[-1].x1, (rects[-1].y0 + rects[-1].y1) / 2)
            tab.view.go_to(float(page))
            tab.view.mouse.select(start, end)
            return page
    raise AssertionError("the sentence is on two pages: make another sentence")


def test_a_highlight_made_in_one_text_stands_on_its_words_in_every_other(desk, tab):
    larger(desk, tab)
    select_sentence(tab)
    assert letters(tab.view.mouse.text()) == letters(SENTENCE)
    desk.actions["highlight-yellow"].trigger()
    wait_until(lambda: tab.view.overlays.highlights)

    def highlighted():
        return {page: [r for item in items for r in item.rects] for page, items in tab.view.overlays.highlights.items()}

    assert words_under(tab, highlighted()) == letters(SENTENCE)
    [note] = desk.notes_model.notes()
    assert letters(note.quote) == letters(SENTENCE)
    for name in ("reading-larger", "reading-original"):
        laid_out(desk, tab, desk.actions[name].trigger)
        wait_until(lambda: any(highlighted().values()))
        assert words_under(tab, highlighted()) == letters(SENTENCE), name
    assert note.page in tab.view.overlays.highlights  # stored by the page that citations name
    tab.view.go_to(0.0)
    laid_out(desk, tab, desk.actions["reading-larger"].trigger)
    wait_until(lambda: any(highlighted().values()))
    desk.go_to_note(note)
    wait_until(lambda: tab.view.overlays.lit)
    assert words_under(tab, tab.view.overlays.lit) == letters(SENTENCE)


def test_copying_with_a_citation_names_the_page_that_citations_name(desk, tab):
    document, span = sentence_span(desk)
    with Library.open(desk.home) as library:
        indexed = library.boxes(document, span)[0].page
    larger(desk, tab)
    laid_out(desk, tab, desk.actions["reading-larger"].trigger)
    shown = select_sentence(tab)
    assert shown != indexed
    QApplication.clipboard().clear()
    desk.actions["copy-citation"].trigger()
    wait_until(lambda: QApplication.clipboard().text())
    assert QApplication.clipboard().text().endswith(f"The Mill, p. {indexed + 1})")


def test_find_looks_through_the_pages_that_are_shown(desk, tab):
    larger(desk, tab)
    tab.find_bar.open("quernstone")
    wait_until(lambda: tab.document.hits)

    def found():
        hits = tab.document.hits
        return words_under(tab, {page: [r for hit in hits[page].hits for r in hit] for page in hits})

    assert found() == "quernstone"
    tab.view.go_to(1.0)
    laid_out(desk, tab, desk.actions["reading-larger"].trigger)
    position = tab.view.position()
    wait_until(lambda: tab.document.hits)
    assert found() == "quernstone"
    assert tab.view.position() == position  # searching again does not take the person away
    tab.find_bar.step(1)
    assert min(tab.document.hits) in [place.page for place in tab.view.visible_places()]


def test_contents_and_links_lead_to_their_chapters(desk, tab):
    for act in (None, "reading-larger"):
        if act:
            before = tab.document.outline[-1].page
            laid_out(desk, tab, desk.actions[act].trigger)
            wait_until(lambda start=before: tab.document.outline[-1].page > start)
        for number, entry in enumerate(tab.document.outline):
            assert f"Chapter {number + 1}" in text_of(tab, entry.page).lines[0].text
        last = tab.document.outline[1].page - 1
        tab.document.links(last)
        wait_until(lambda page=last: tab.document.links(page))
        [link] = tab.document.links(last)
        assert link.page == tab.document.outline[2].page


def test_page_numbers_position_and_history_are_those_of_citations(desk, tab):
    tab.go_to(3.0)
    tab.go_to(9.0)
    for _ in range(3):
        larger(desk, tab)
    assert tab.document.page_count > 1.5 * tab.page_count
    assert abs(tab.position() - 9.0) < 0.2
    assert desk.reader.bar.box.text() == "10" or desk.reader.bar.box.text() == "9"
    assert desk.reader.bar.total.text() == f"/ {tab.page_count}"
    tab.view.go_back()
    assert abs(tab.position() - 3.0) < 0.1
    laid_out(desk, tab, desk.actions["reading-original"].trigger)
    tab.view.go_forward()
    assert abs(tab.position() - 9.0) < 0.2
    larger(desk, tab)
    desk.reader.bar.box.page_chosen.emit(7)
    assert abs(tab.position() - 7.0) < 0.1
    assert tab.page in (6, 7)


def test_the_choice_and_the_place_are_remembered(desk, tab, theme):
    from app.composition import Composition
    from app.reader.page_client import PageClient

    larger(desk, tab)
    laid_out(desk, tab, desk.actions["reading-sans"].trigger)
    tab.go_to(8.5)
    position, choice = tab.position(), desk.reading_text.choice
    desk.store.save()
    other = Composition(desk.home, theme, PageClient())
    try:
        other.window.resize(1400, 900)
        other.start([])
        wait_until(lambda: other.reader.all_tabs() and other.reader.current().document.layouts.reading, 60)
        again = other.reader.current()
        assert other.reading_text.choice == choice
        assert abs(again.position() - position) < 0.01
        assert again.document.name == "The Mill"
        assert [tab.source for tab in other.reader.all_tabs()] == [tab.source]
    finally:
        other.window.close()
        other.close()
        other.window.deleteLater()


def test_pages_are_as_wide_as_there_is_room(desk, tab):
    for _ in range(4):
        larger(desk, tab)
    wide = tab.document.sizes[0][0]
    desk.window.resize(900, 600)
    wait_until(lambda: tab.document.sizes[0][0] < wide, 60)
    place = tab.view.visible_places()[0]
    assert place.x >= 0
    assert place.x + place.width <= tab.view.viewport().width()
    desk.window.resize(2560, 1440)
    wait_until(lambda: tab.document.sizes[0][0] > wide, 60)
    widest = Choice(size_pt=desk.reading_text.choice.size_pt).style(10_000).width_pt
    assert tab.document.sizes[0][0] <= widest  # lines stay readable on a wide screen
    tab.view.set_mode(Mode.TWO)
    assert desk.actions["reading-larger"].isEnabled()


def test_a_book_that_changed_is_said_and_stays_readable(desk, tab):
    Path(tab.source).write_bytes(Path(tab.source).read_bytes() + b" ")
    desk.actions["reading-larger"].trigger()
    wait_until(lambda: tab.notices.notices(), 60)
    assert "has changed since it was indexed" in tab.notices.notices()[0].failure.message
    assert tab.document.path == tab.rendition
    assert text_of(tab, 2).lines
    assert not desk.reader.bar.progress.isVisible()


def test_the_page_process_may_die_while_a_book_is_read(desk, tab):
    larger(desk, tab)
    tab.go_to(5.0)
    desk.pages.kill()
    pause(0.3)
    document, span = sentence_span(desk)
    wait_until(lambda: text_of(tab, 1).lines)
    desk.go_to_span(document, span)
    wait_until(lambda: tab.view.overlays.lit)
    assert words_under(tab, tab.view.overlays.lit) == letters(SENTENCE)


def test_deleting_the_document_deletes_what_was_laid_out(desk, tab):
    larger(desk, tab)
    document = tab.document_id
    assert list((desk.home / "renditions").glob(f"{document}.read-*"))
    desk.library.remove((document,))
    wait_until(lambda: not desk.library_model.documents())
    assert not [path for path in desk.home.rglob("*") if document in path.name]
