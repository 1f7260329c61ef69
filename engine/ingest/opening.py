"""Opening a file in the parse process: paged ones as they are, reflowable ones laid out once as a PDF."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, PasswordError
from engine.ingest.epub import NOTICE, readable
from engine.ingest.odd_pdfs import is_collection
from engine.ingest.reflow import Beat, Outline, lay_out, lay_out_parts, outline_of, reading_css
from engine.ingest.sniff import kind_of
from engine.letters import totals
from engine.metadata import said
from engine.mupdf import load, use_css
from engine.page_tree import mend_page_count
from engine.values import ReadingStyle

_MARKUP = frozenset({"txt", "markdown", "html", "docx", "odt", "rtf"})
_REFLOWED = _MARKUP | {"epub", "mobi", "fb2"}
_MAX_PAGES = 50_000
_FEW_PAGES = 50
_NO_CHAPTER = "ERROR: cannot find chapter"  # what MuPDF writes in place of one
_DRAWING = 0.7  # of the work of laying out; the rest is counting letters
_DAMAGED = "Open it in the program that made it and save it again, or get another copy."


@dataclass
class OpenedFile:
    """A paged document and what its head says."""

    document: Any
    title: str
    author: str
    format: str
    outline: Outline
    rendition: str
    missing: tuple[int, ...] = ()
    """Pages that stand for parts that are not in the file. What they say is no text of the book."""
    is_collection: bool = False
    """Whether it is the cover sheet of other files, which lie in it."""

    @property
    def is_typeset(self) -> bool:
        """Whether its pages were laid out here, from characters that the file gives as such."""
        return self.format in _REFLOWED

    def head(self) -> dict[str, Any]:
        """What the parent is told first."""
        return {
            "title": self.title, "author": self.author, "format": self.format, "outline": self.outline,
            "rendition": self.rendition, "page_count": self.document.page_count,
            "missing": list(self.missing), "collection": self.is_collection,
        }


def open_file(
    path: Path, password: str | None, rendition: Path | None, beat: Beat = lambda _share: None,
    style: ReadingStyle | None = None,
) -> OpenedFile:
    """Open a file of any format. A rendition that was finished before is used again; `beat` is a sign of life.

    With `style` a reflowable file is laid out as a person reads it, without it as it is indexed.
    Raises DocumentError, PasswordError.
    """
    pymupdf = load()

    kind = kind_of(path)
    if rendition is not None and (kept := _kept_rendition(pymupdf, rendition)) is not None:
        return kept
    if style is not None:
        use_css(reading_css(style))  # MuPDF looks at it when it opens the file
    try:
        if kind in _MARKUP:
            opened = _open_markup(path, kind, rendition, beat, style)
        elif kind == "epub":
            with readable(path, rendition.parent if rendition is not None else None) as place:
                opened = _open_native(path, kind, password, rendition, beat, style, place)
            opened.missing = _missing(opened.document) if place != path else ()
        else:
            opened = _open_native(path, kind, password, rendition, beat, style, path)
    except DocumentError:
        raise
    except MemoryError as error:
        raise DocumentError(
            f"{path.name} needs more memory than it may have.", "Split it into smaller files."
        ) from error
    except Exception as error:
        raise DocumentError(f"{path.name} is damaged and cannot be read.", _DAMAGED, repr(error)) from error
    if opened.rendition:
        _note(Path(opened.rendition), opened.head())
    return opened


def lay_out_to_read(
    path: Path, password: str | None, style: ReadingStyle, files: tuple[Path, Path], beat: Beat
) -> dict[str, Any]:
    """Lay a reflowable file out for a person; `files` are where to, and the rendition that was indexed.

    Returns the head, with the letters counted on both (see engine.values.Reading). Raises DocumentError.
    """
    target, indexed = files
    opened = open_file(path, password, target, lambda share: beat(_DRAWING * share), style)
    head = opened.head()
    try:
        with load().open(indexed) as old:
            beat(_DRAWING)
            head["indexed"] = totals(old)
    except Exception as error:
        raise DocumentError(
            f"The pages of {path.name} that were indexed are gone.", "Try again from the library's menu.", repr(error)
        ) from error
    head["totals"] = totals(opened.document)
    _note(target, head)
    return head


def _open_native(
    path: Path, kind: str, password: str | None, rendition: Path | None, beat: Beat, style: ReadingStyle | None,
    place: Path,
) -> OpenedFile:
    """The file `path`, whose bytes are read from `place`."""
    pymupdf = load()

    try:
        source = pymupdf.open(place, filetype=kind)
    except RuntimeError as error:
        if "encrypt" in str(error).lower() or "security handler" in str(error).lower():
            raise DocumentError(
                f"{path.name} is protected in a way that Lectern cannot undo (DRM).",
                "Read it in the program that it was made for, or get a copy without protection.", str(error),
            ) from error
        raise
    if source.needs_pass and not source.authenticate(password or ""):
        source.close()
        if password:
            raise PasswordError(f"This is not the password of {path.name}.", "Try another password.")
        raise PasswordError(f"{path.name} is locked with a password.", "Give its password to read it.")
    if kind == "pdf":
        mend_page_count(source)
    meta = source.metadata or {}
    title, author = said(meta.get("title")), said(meta.get("author"))
    if source.is_reflowable:
        document, outline = lay_out(source, rendition, beat, style)
    else:
        document, outline = source, outline_of(source)
    if document is None or not document.page_count:
        raise DocumentError(f"{path.name} has no pages that can be read.", _DAMAGED)
    if document.page_count > _MAX_PAGES:
        raise DocumentError(f"{path.name} claims to have {document.page_count} pages.", "Split it into smaller files.")
    if kind == "epub" and document.page_count <= _FEW_PAGES and all(
        " ".join(page.get_text(flags=0).split()).startswith(_NO_CHAPTER) for page in document
    ):
        raise DocumentError(f"{path.name} is damaged: the chapters that it names are not in it.", _DAMAGED)
    kept = str(rendition) if rendition is not None and document is not source else ""
    return OpenedFile(
        document, title, author, kind, outline, kept, is_collection=kind == "pdf" and is_collection(document)
    )


def _open_markup(
    path: Path, kind: str, rendition: Path | None, beat: Beat, style: ReadingStyle | None
) -> OpenedFile:
    from engine.ingest.markup import parts

    title, author, pieces = parts(path, kind)
    document, outline = lay_out_parts(pieces, rendition, beat, style)
    if document is None or not _has_text(document):
        raise DocumentError(f"{path.name} holds no text.", "Choose another file.")
    return OpenedFile(document, title, author, kind, outline, str(rendition) if rendition is not None else "")


def _missing(document: Any) -> tuple[int, ...]:
    return tuple(page.number for page in document if " ".join(page.get_text(flags=0).split()) == NOTICE)


def _has_text(document: Any) -> bool:
    pages = (document[index] for index in range(document.page_count))
    return any(page.get_text().strip() or page.get_images() for page in pages)


def _head_file(rendition: Path) -> Path:
    return rendition.with_suffix(".json")


def _note(rendition: Path, head: dict[str, Any]) -> None:
    """Keep the head beside the rendition: a later start reads the PDF and needs the source no more."""
    final = _head_file(rendition)
    partial = final.with_name(final.name + ".partial")
    partial.write_text(json.dumps(head, ensure_ascii=True), encoding="ascii")
    os.replace(partial, final)


def _kept_rendition(pymupdf: Any, rendition: Path) -> OpenedFile | None:
    try:
        head = json.loads(_head_file(rendition).read_text("ascii"))
        document = pymupdf.open(rendition)
        if document.page_count != head["page_count"]:
            return None
        return OpenedFile(document, head["title"], head["author"], head["format"], head["outline"], str(rendition),
                          tuple(head.get("missing", ())))
    except Exception:  # noqa: BLE001  # anything wrong with the copy: it is made anew
        return None
