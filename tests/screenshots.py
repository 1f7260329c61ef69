"""Pictures of the real window in many states: `python -m tests.screenshots [NAME...]` writes docs/screenshots/*.png.

Everything in them is real: a library made here, the engine, the default language model, measured numbers.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pymupdf
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app import translation
from app.composition import Composition
from app.portrait import pause, wait_until
from app.reader.page_client import PageClient
from app.theme.theme import Theme
from engine.requests import RemoveDocuments
from engine.values import DocumentStatus
from tests.helpers.documents import write_story

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "screenshots"
QUESTION = "Who was the first keeper, and how long did he live in the tower?"
SIZE = (1360, 850)
COLOURS = 128


class Studio:
    """A window on a library of its own, and the camera."""

    def __init__(self, home: Path, documents: Path, wanted: list[str]) -> None:
        self._wanted = wanted
        self.documents = documents
        self.theme = Theme()
        self.theme.choose("light")
        self.desk = Composition(home, self.theme, PageClient())
        self.desk.window.resize(*SIZE)

    def shoot(self, name: str) -> None:
        """Write a picture unless others were asked for; pictures are kept small by fewer colours."""
        if self._wanted and name not in self._wanted:
            return
        pause(0.35)
        window = self.desk.window
        image = QImage(window.size(), QImage.Format.Format_RGB32)
        window.render(image)
        popup = self.desk.ask._preview
        if popup.isVisible():
            painter = QPainter(image)
            painter.drawPixmap(popup.pos() - window.pos(), popup.grab())
            painter.end()
        TARGET.mkdir(parents=True, exist_ok=True)
        path = TARGET / f"{name}.png"
        image.save(str(path), "PNG")
        with Image.open(path) as full:
            full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
        sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB\n")
        sys.stdout.flush()

    def settle(self) -> None:
        """Wait until every page in sight is sharp."""
        tab = self.desk.reader.current()
        if tab is not None:
            view = tab.view
            wait_until(lambda: not view.wishes.settling and all(
                key in view.document.client.cache for place in view.visible_places()
                for key in view.wishes.keys(place)[:4]
            ), 10)


def main(wanted: list[str]) -> int:
    """Walk through the states."""
    application = QApplication.instance() or QApplication(["lectern"])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    translation.install(application, "en")
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents"
        documents.mkdir()
        studio = Studio(Path(folder) / "home", documents, wanted)
        try:
            for state in (first_minute, reading, asking, keeping, managing, sizes_and_colours):
                state(studio)
        finally:
            studio.desk.close()
        languages(application, Path(folder) / "home", documents, wanted)
    return 0


def first_minute(studio: Studio) -> None:
    """A fresh library, then an empty one, then work under way."""
    desk = studio.desk
    desk.start([])
    wait_until(lambda: desk.library_model.rowCount() > 0)
    wait_until(lambda: bool(desk.ask._suggestions.count()), 60)
    wait_until(lambda: all(d.status is DocumentStatus.READY for d in desk.library_model.documents()), 60)
    studio.settle()
    studio.shoot("01-first-minute")
    ids = tuple(document.id for document in desk.library_model.documents())
    desk.reader.close_tab(0)
    desk.engine.call(RemoveDocuments(documents=ids), event=desk.library.take)
    wait_until(lambda: desk.library_model.rowCount() == 0)
    studio.shoot("02-empty")
    books = [write_story(studio.documents / "tales.pdf"), *shelf(studio.documents)]
    (studio.documents / "broken.pdf").write_bytes(b"%PDF-1.5 this file was cut off")
    locked = write_story(studio.documents / "locked.pdf", password="varn")
    desk.open_files([str(books[1])])
    desk.library.add([str(path) for path in (*books[2:], books[0], studio.documents / "broken.pdf", locked)])
    tab = desk.reader.current()
    wait_until(lambda: tab is not None and tab.document.page_count > 0)
    wait_until(lambda: len(desk.library_model.progress()) > 0, 30)
    studio.settle()
    studio.shoot("03-reading-while-indexing")
    settled = (DocumentStatus.READY, DocumentStatus.FAILED, DocumentStatus.LOCKED)
    wait_until(lambda: all(d.status in settled for d in desk.library_model.documents()), 400)


def reading(studio: Studio) -> None:
    """Contents, two pages, find, night."""
    desk = studio.desk
    tab = desk.reader.current()
    assert tab is not None
    tab.view.go_to(8.0)
    tab.show_side("outline")
    studio.settle()
    studio.shoot("04-contents")
    tab.show_side("thumbnails")
    desk.actions["mode-two"].trigger()
    desk.actions["fit-page"].trigger()
    wait_until(lambda: False, 1.0)
    studio.settle()
    studio.shoot("05-two-pages-overview")
    tab.show_side("thumbnails")
    desk.actions["mode-continuous"].trigger()
    desk.actions["fit-width"].trigger()
    tab.find_bar.open("time")
    wait_until(lambda: not tab.document.finding, 30)
    for _step in range(3):
        tab.find_bar.step(1)
    studio.settle()
    studio.shoot("06-find")
    tab.find_bar.close_bar()
    desk.actions["night"].trigger()
    studio.theme.choose("dark")
    studio.settle()
    studio.shoot("07-night")
    desk.actions["night"].trigger()
    studio.theme.choose("light")


def asking(studio: Studio) -> None:
    """Best sentence first, the answer, a preview, a jump, evidence, not found."""
    desk = studio.desk
    story = desk.library.of_path(str(studio.documents / "tales.pdf"))
    assert story is not None
    tab = desk.open_document(story)
    wait_until(lambda: tab.document.page_count > 0 and bool(desk.session.place.document))
    desk.session.set_scope("document")
    desk.session.ask(QUESTION)
    turn = desk.session.last
    assert turn is not None
    wait_until(lambda: bool(turn.passages))
    studio.settle()
    studio.shoot("08-evidence-before-the-answer")
    wait_until(lambda: not turn.running, 120)
    pause(0.3)
    view = desk.ask.last
    assert view is not None
    studio.shoot("09-answer")
    chips = view.answer.chips()
    if chips:
        number, rect = chips[0]
        place = QRect(view.answer.viewport().mapToGlobal(rect.topLeft()), rect.size())
        view.answer.chip_hovered.emit(number, place)
        studio.shoot("10-citation-preview")
        desk.ask._preview.hide()
        view.answer.chip_clicked.emit(number)
        wait_until(lambda: bool(tab.view.overlays.lit))
        studio.settle()
    studio.shoot("11-citation-lit")
    for card in view.evidence.cards:
        card.text.set_whole(True)
    desk.ask._scroll.verticalScrollBar().setValue(view.evidence.y())
    studio.shoot("12-evidence-kept-and-dropped")
    desk.session.clear()
    desk.session.ask("What is the boiling point of tungsten?")
    last = desk.session.last
    wait_until(lambda: last is not None and not last.running, 120)
    studio.shoot("13-not-found")


def keeping(studio: Studio) -> None:
    """A highlight, the notebook."""
    desk = studio.desk
    tab = desk.reader.current()
    assert tab is not None
    from app.reader.selection import Caret

    for page, colour, note in ((0, "yellow", "Check the year against the harbour book."), (1, "green", ""),
                               (2, "blue", "The lantern again.")):
        tab.view.go_to(float(page))
        wait_until(lambda page=page: tab.document.text(page) is not None)
        tab.view.mouse.select(Caret(page, 1, 0), Caret(page, 2, 20))
        before = len(desk.notes_model.notes())
        desk.actions[f"highlight-{colour}"].trigger()
        wait_until(lambda before=before: len(desk.notes_model.notes()) > before)
        if note:
            desk.notebook.edit(desk.notes_model.notes()[-1], note)
    tab.view.go_to(0.0)
    desk.actions["notebook"].trigger()
    pause(0.8)
    studio.settle()
    studio.shoot("14-highlights-and-notebook")
    tab.view.mouse.select(Caret(0, 4, 0), Caret(0, 6, 30))
    pause(0.2)
    studio.shoot("15-selection")
    tab.view.mouse.clear()
    desk.actions["question"].trigger()


def managing(studio: Studio) -> None:
    """Covers, a failure, models, settings, the palette, shortcuts, search."""
    desk = studio.desk
    tab = desk.reader.current()
    assert tab is not None
    desk.library_pane.set_grid(True)
    wait_until(lambda: all(
        desk.covers.get(d) is not None for d in desk.library_model.documents() if d.status is DocumentStatus.READY
    ), 20)
    studio.shoot("16-covers")
    desk.library_pane.set_grid(False)
    broken = studio.documents / "broken.pdf"
    desk.reader.open_path(str(broken))
    wait_until(lambda: bool(desk.reader.current().notices.notices()))
    studio.shoot("17-a-damaged-file")
    desk.reader.close_tab(desk.reader.tabs.currentIndex())
    sheet("models", studio, lambda: bool(desk.settings.models_page.cards), "18-models")
    sheet("settings", studio, lambda: bool(desk.settings.settings_page.fields), "19-settings")
    sheet("palette", studio, lambda: True, "20-command-palette")
    sheet("shortcuts", studio, lambda: True, "21-shortcuts")
    desk.sheets.search("a lantern in the storm", desk)
    wait_until(lambda: desk.sheets._search._list.count() > 1, 20)  # the notes come first
    studio.shoot("22-search-the-library")
    desk.window.close_sheets()


def sheet(name: str, studio: Studio, ready: Callable[[], bool], picture: str) -> None:
    """Open a sheet, wait, shoot, close."""
    studio.desk.actions[name].trigger()
    wait_until(ready, 20)
    pause(0.4)
    studio.shoot(picture)
    studio.desk.window.close_sheets()


def sizes_and_colours(studio: Studio) -> None:
    """Dark, small, large."""
    desk = studio.desk
    desk.session.clear()
    desk.session.ask(QUESTION)
    turn = desk.session.last
    wait_until(lambda: turn is not None and not turn.running, 120)
    studio.theme.choose("dark")
    pause(0.4)
    studio.shoot("23-dark")
    desk.window.resize(900, 600)
    pause(0.4)
    studio.settle()
    studio.shoot("24-dark-900x600")
    studio.theme.choose("light")
    studio.settle()
    studio.shoot("25-light-900x600")
    desk.window.resize(2560, 1440)
    pause(0.4)
    desk.reader.current().view.set_zoom(1.6)
    studio.settle()
    studio.shoot("26-light-2560x1440")
    desk.window.resize(*SIZE)
    desk.reader.current().view.set_fit("width")


def languages(application: QApplication, home: Path, documents: Path, wanted: list[str]) -> None:
    """The window in other languages, one of them from right to left: each is a window of its own."""
    for language, size, name, sheet_name in (
        ("ar", SIZE, "27-right-to-left", ""), ("de", (900, 600), "28-german-900x600", ""),
        ("fr", SIZE, "29-french-settings", "settings"),
    ):
        if wanted and name not in wanted:
            continue
        translation.install(application, language)
        studio = Studio(home, documents, wanted)
        desk = studio.desk
        desk.start([])
        desk.window.resize(*size)
        wait_until(lambda desk=desk: desk.library_model.loaded)
        story = desk.library.of_path(str(documents / "tales.pdf"))
        assert story is not None
        tab = desk.open_document(story)
        wait_until(lambda tab=tab, desk=desk: tab.document.page_count > 0 and bool(desk.session.place.document))
        desk.session.set_scope("document")
        desk.session.ask(QUESTION)
        wait_until(lambda turn=desk.session.last: not turn.running, 120)
        studio.settle()
        if sheet_name:
            sheet(sheet_name, studio, lambda desk=desk: bool(desk.settings.settings_page.fields), name)
        else:
            studio.shoot(name)
        desk.close()
    translation.install(application, "en")


def shelf(folder: Path) -> list[Path]:
    """Books set from the project's own handbook text and a few invented ones, each a real PDF with a cover."""
    source = (ROOT / "assets" / "handbook" / "handbook.md").read_text(encoding="utf-8")
    paragraphs = [" ".join(p.split()) for p in source.split("\n\n") if p.strip() and not p.startswith(("#", "|", "!"))]
    made = []
    for title, author, colour, chapters in (
        ("The Clockmaker's Almanac", "E. Thornbury", (0.16, 0.32, 0.45), 14),
        ("A Short History of Harbours", "Ines Calder", (0.45, 0.22, 0.18), 6),
        ("Notes on Quiet Machines", "J. Okafor", (0.23, 0.38, 0.28), 4),
        ("Light and Its Keepers", "Maren Holt", (0.42, 0.33, 0.12), 5),
    ):
        path = folder / f"{title.replace(' ', '-').lower()}.pdf"
        made.append(book(path, (title, author, colour), chapters, paragraphs))
    return made


def book(path: Path, cover: tuple[str, str, tuple], chapters: int, paragraphs: list[str]) -> Path:
    """A book with a cover, an outline and set text."""
    title, author, colour = cover
    document = pymupdf.open()
    page = document.new_page(width=440, height=620)
    page.draw_rect(page.rect, fill=colour, color=colour)
    page.insert_textbox((50, 170, 390, 330), title, fontsize=32, fontname="tiro", color=(1, 1, 1))
    page.insert_text((50, 560), author, fontsize=14, fontname="tiit", color=(1, 1, 1))
    toc = []
    at = 0
    for chapter in range(chapters):
        for leaf in range(2):
            page = document.new_page(width=440, height=620)
            top = 70.0
            if leaf == 0:
                heading = f"{chapter + 1}. On {('time', 'tools', 'weather', 'letters', 'lamps', 'tides')[chapter % 6]}"
                page.insert_text((60, 100), heading, fontsize=20, fontname="tibo")
                toc.append([1, heading, document.page_count])
                top = 130.0
            while top < 520:
                text = paragraphs[(at * 7 + chapter) % len(paragraphs)]
                at += 1
                spare = page.insert_textbox((60, top, 380, 570), text, fontsize=11, fontname="tiro", lineheight=1.35)
                if spare < 0:
                    break
                top = 570 - spare + 10
            page.insert_text((214, 595), str(document.page_count), fontsize=9, fontname="tiro")
    document.set_toc(toc)
    document.set_metadata({"title": title, "author": author})
    document.save(path, deflate=True)
    document.close()
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
