"""Opening a file in the parse process: paged ones as they are, reflowable ones laid out once as a PDF."""

from __future__ import annotations

import contextlib
import html
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, PasswordError

WIDTH_PT, HEIGHT_PT, FONT_PT = 432.0, 648.0, 11.0
CSS = """
@page { margin: 48pt 44pt 52pt 44pt; }
body { font-family: serif; line-height: 1.4; text-align: justify; margin: 0; }
h1 { font-size: 20pt; text-align: left; page-break-before: always; }
h2 { font-size: 16pt; text-align: left; } h3 { font-size: 14pt; text-align: left; }
h4, h5, h6 { font-size: 12.5pt; text-align: left; }
p { margin: 0 0 6pt 0; }
pre { font-family: monospace; font-size: 9pt; white-space: pre-wrap; text-align: left; }
"""
PAGED = {"pdf", "xps", "cbz"}


@dataclass
class OpenedFile:
    """A paged document and what its head says."""

    document: Any
    title: str
    author: str
    format: str
    outline: list[list[Any]]
    rendition: str

    def head(self) -> dict[str, Any]:
        """What the parent is told first."""
        return {
            "title": self.title, "author": self.author, "format": self.format, "outline": self.outline,
            "rendition": self.rendition, "page_count": self.document.page_count,
        }


def open_file(path: Path, password: str | None, rendition: Path | None) -> OpenedFile:
    """Open a file of any format. Raises DocumentError, PasswordError."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    kind = path.suffix.lower().lstrip(".")
    kind = {"md": "markdown", "markdown": "markdown", "text": "txt"}.get(kind, kind)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DocumentError(f"{path.name} cannot be read.", "Check that it is there.", str(error)) from error
    if not size:
        raise DocumentError(f"{path.name} is empty.", "Choose another file.")
    try:
        source = _open_source(pymupdf, path, kind)
    except (pymupdf.FileDataError, RuntimeError, ValueError) as error:
        raise DocumentError(
            f"{path.name} cannot be opened: it is damaged or no document.",
            "Open it in the program that made it and save it again.", str(error),
        ) from error
    if source.needs_pass and not source.authenticate(password or ""):
        if password:
            raise PasswordError(f"This is not the password of {path.name}.", "Try another password.")
        raise PasswordError(f"{path.name} is locked with a password.", "Give its password to read it.")
    outline = _outline(source)
    meta = source.metadata or {}
    title, author = (meta.get("title") or "").strip(), (meta.get("author") or "").strip()
    kept = ""
    if source.is_reflowable:
        source = _lay_out(pymupdf, source, rendition)
        kept = str(rendition or "")
    if not source.page_count:
        raise DocumentError(f"{path.name} has no pages.", "Choose another file.")
    return OpenedFile(source, title, author, kind, outline, kept)


def _open_source(pymupdf: Any, path: Path, kind: str) -> Any:
    if kind == "markdown":
        from markdown_it import MarkdownIt

        body = MarkdownIt("commonmark", {"html": False}).enable("table").render(_text(path))
        return _open_html(pymupdf, body)
    if kind == "txt":
        paragraphs = _text(path).replace("\r\n", "\n").split("\n\n")
        return _open_html(pymupdf, "".join(f"<p>{html.escape(' '.join(p.split()))}</p>" for p in paragraphs if p.strip()))
    document = pymupdf.open(path)
    if document.is_reflowable:
        pymupdf.TOOLS.set_user_css(CSS) if hasattr(pymupdf.TOOLS, "set_user_css") else None
        document.layout(width=WIDTH_PT, height=HEIGHT_PT, fontsize=FONT_PT)
    return document


def _open_html(pymupdf: Any, body: str) -> Any:
    data = f"<html><head><style>{CSS}</style></head><body>{body}</body></html>".encode()
    document = pymupdf.open("html", data)
    document.layout(width=WIDTH_PT, height=HEIGHT_PT, fontsize=FONT_PT)
    return document


def _text(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("latin-1")


def _outline(document: Any) -> list[list[Any]]:
    found: list[list[Any]] = []
    with contextlib.suppress(Exception):
        for level, title, page, dest in document.get_toc(simple=False):
            point = dest.get("to") if isinstance(dest, dict) else None
            if page >= 1 and title.strip():
                found.append([level, " ".join(title.split()), page - 1, float(point.y) if point is not None else 0.0])
    return found


def _lay_out(pymupdf: Any, source: Any, rendition: Path | None) -> Any:
    data = source.convert_to_pdf()
    source.close()
    if rendition is not None:
        partial = rendition.with_suffix(".partial")
        partial.write_bytes(data)
        os.replace(partial, rendition)
        return pymupdf.open(rendition)
    return pymupdf.open("pdf", data)
