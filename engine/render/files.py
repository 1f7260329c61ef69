"""Open files of the page process: sizes, display lists, links, outline."""

from __future__ import annotations

import json
from collections import OrderedDict
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, PasswordError
from engine.metadata import said
from engine.page_tree import mend_page_count
from engine.render.mupdf import pymupdf
from engine.render.places import Correspondence, LaidOut, PageLetters, read_letters
from engine.render.requests import OpenFile, OutlineEntry, PageLink, PageText
from engine.render.text import page_text
from engine.values import Rect
from engine.written_text import kept

_LISTS_KEPT = 24
_LETTERS_KEPT = 12
_COVERED_SHARE = 0.85
"""An image over more of the page than this is a scan: paper, not a picture."""


class OpenedFile:
    """A file that is open, with the display lists of the pages read last. Raises DocumentError, PasswordError."""

    def __init__(self, request: OpenFile) -> None:
        """Open it, unlock it, lay it out if it reflows."""
        self.document = open_document(request.path, request.password)
        self.reflowable = bool(self.document.is_reflowable)
        if self.reflowable:
            self.document.layout(width=request.width_pt, height=request.height_pt, fontsize=request.font_pt)
        self.page_count: int = self.document.page_count
        if self.page_count == 0:
            raise DocumentError("This file has no pages.", "Check that the file is complete, then open it again.")
        self._lists: OrderedDict[int, Any] = OrderedDict()
        self._pictures: dict[int, tuple[Rect, ...]] = {}
        self._letters: OrderedDict[int, PageLetters] = OrderedDict()
        self._is_rendition = request.rendition
        self._head: dict[str, Any] = _head(request.path) if request.rendition else {}

    @property
    def title(self) -> str:
        """The title that the file gives itself, or an empty string."""
        return said((self.document.metadata or {}).get("title") or self._head.get("title"))

    @property
    def author(self) -> str:
        """The author that the file names, or an empty string."""
        return said((self.document.metadata or {}).get("author") or self._head.get("author"))

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points; a broken page gets the size of A4, so that the others stay readable."""
        try:
            rect = self.document[page].rect
        except (RuntimeError, ValueError):
            return 595.0, 842.0
        return (float(rect.width), float(rect.height)) if rect.width > 1 and rect.height > 1 else (595.0, 842.0)

    def display_list(self, page: int) -> Any:
        """The page's drawing commands, parsed once while the page is in use."""
        found = self._lists.pop(page, None)
        if found is None:
            found = self.document[page].get_displaylist()
            while len(self._lists) >= _LISTS_KEPT:
                self._lists.popitem(last=False)
        self._lists[page] = found
        return found

    def pictures(self, page: int) -> tuple[Rect, ...]:
        """Where pictures stand on a page. A scan that fills the page does not count."""
        if page not in self._pictures:
            loaded = self.document[page]
            whole = abs(loaded.rect.width * loaded.rect.height)
            rects = [Rect(*info["bbox"]) for info in loaded.get_image_info()]
            self._pictures[page] = tuple(r for r in rects if (r.x1 - r.x0) * (r.y1 - r.y0) < _COVERED_SHARE * whole)
        return self._pictures[page]

    def text(self, page: int) -> PageText:
        """The page's lines in reading order."""
        return page_text(self.document[page], page, self.written(page), typeset=self._is_rendition)

    def written(self, page: int) -> str:
        """What a page that was laid out here says, where its glyphs do not; '' for any other."""
        return kept(self.document, page) if self._is_rendition else ""

    def links(self, page: int) -> tuple[PageLink, ...]:
        """The page's links, inside and outside."""
        found: list[PageLink] = []
        for link in self.document[page].get_links():
            rect = Rect(*link["from"])
            if link["kind"] == pymupdf.LINK_URI:
                found.append(PageLink(rect=rect, address=str(link["uri"])))
            elif int(link.get("page", -1)) >= 0:
                found.append(PageLink(rect=rect, page=int(link["page"]), y_pt=_height(link.get("to"))))
        return tuple(found)

    def outline(self) -> tuple[OutlineEntry, ...]:
        """The outline in reading order; entries that lead nowhere are left out."""
        found: list[OutlineEntry] = []
        for level, title, page, height in self._head.get("outline", ()):
            if 0 <= page < self.page_count:
                found.append(OutlineEntry(level=level, title=title, page=page, y_pt=float(height)))
        if found:
            return tuple(found)
        for level, title, page, more in self.document.get_toc(simple=False):
            if 1 <= page <= self.page_count:
                height = _height(more.get("to")) if isinstance(more, dict) else 0.0
                found.append(OutlineEntry(level=level, title=" ".join(title.split()), page=page - 1, y_pt=height))
        return tuple(found)

    def letters(self, page: int) -> PageLetters:
        """The page's letters with their boxes; those of the pages read last are kept."""
        found = self._letters.pop(page, None)
        if found is None:
            found = read_letters(self.document[page])
            while len(self._letters) >= _LETTERS_KEPT:
                self._letters.popitem(last=False)
        self._letters[page] = found
        return found

    def correspondence(self, other: OpenedFile) -> Correspondence:
        """From places of this file to those of another layout of the same text. Raises DocumentError."""
        # A reading has counted the letters of the rendition too, which knows nothing of readings.
        own = self._head.get("totals") or other._head.get("indexed")
        its = other._head.get("totals") or self._head.get("indexed")
        if not own or not its or len(own) != self.page_count + 1 or len(its) != other.page_count + 1:
            raise DocumentError("These are not two layouts of one document.")
        return Correspondence(LaidOut(own, self.letters), LaidOut(its, other.letters))

    def close(self) -> None:
        """Release the file."""
        self._lists.clear()
        self._letters.clear()
        self.document.close()


def open_document(path: str, password: str | None) -> Any:
    """Open any file that MuPDF reads. Raises DocumentError, PasswordError, with a remedy."""
    if not Path(path).is_file():
        raise DocumentError("The file is not there any more.", "Put it back, or remove the document.", path)
    try:
        document = pymupdf.open(path)
    except pymupdf.EmptyFileError as error:
        raise DocumentError("The file is empty.", "Fetch the file again.", str(error)) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise DocumentError(
            "This file cannot be read: it is damaged, or not a document.", "Fetch the file again.", str(error)
        ) from error
    if document.needs_pass and not (password and document.authenticate(password)):
        document.close()
        if password:
            raise PasswordError("This password does not open the document.", "Try another one.")
        raise PasswordError("This document wants a password.", "Type its password to read it.")
    if document.is_pdf:
        mend_page_count(document)
    return document


def _head(path: str) -> dict[str, Any]:
    """What the process that laid a rendition out wrote beside it; nothing where that is not there or not whole."""
    try:
        found = json.loads(Path(path).with_suffix(".json").read_text("ascii"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _height(point: Any) -> float:
    """The height of a link's target; named targets come without a point."""
    value = float(getattr(point, "y", 0.0) or 0.0)
    return value if value == value else 0.0
