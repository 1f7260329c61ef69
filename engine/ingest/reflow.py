"""Reflowable documents laid out once, at a fixed size, as a PDF: so page numbers never change."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.mupdf import load

WIDTH_PT, HEIGHT_PT, FONT_PT = 432.0, 648.0, 11.0
_BEAT_S = 5.0
HEADING_SIZES_PT = (20.0, 16.0, 14.0, 12.5)
CSS = """
@page { margin: 50pt 46pt 54pt 46pt; }
body { font-family: serif; line-height: 1.4; text-align: justify; margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { text-align: left; font-weight: bold; line-height: 1.2; page-break-after: avoid; }
h1 { font-size: 20pt; margin: 0 0 18pt 0; page-break-before: always; }
h2 { font-size: 16pt; margin: 20pt 0 10pt 0; } h3 { font-size: 14pt; margin: 16pt 0 8pt 0; }
h4, h5, h6 { font-size: 12.5pt; margin: 12pt 0 6pt 0; }
p { margin: 0 0 7pt 0; }
ul, ol { margin: 0 0 7pt 0; } li { margin: 0 0 3pt 0; }
blockquote { margin: 0 18pt 7pt 18pt; }
pre { font-family: monospace; font-size: 8.5pt; line-height: 1.25; margin: 0 0 7pt 0; }
pre { white-space: pre-wrap; text-align: left; }
code { font-family: monospace; font-size: 9.5pt; }
table { margin: 4pt 0 10pt 0; } th { font-weight: bold; }
td, th { padding: 2pt 6pt; border: 0.5pt solid #888; text-align: left; vertical-align: top; }
"""

Outline = list[list[Any]]


def outline_of(document: Any, first_page: int = 0) -> Outline:
    """Entries [level, title, page, y in points] of a document; pages counted from `first_page`."""
    found: Outline = []
    with contextlib.suppress(Exception):  # a broken outline is no reason to refuse the document
        for level, title, page, target in document.get_toc(simple=False):
            point = target.get("to") if isinstance(target, dict) else None
            text = " ".join(str(title).split())
            if page >= 1 and text:
                found.append([level, text, page - 1 + first_page, float(point.y) if point is not None else 0.0])
    return found


def lay_out_parts(parts: Iterator[str], target: Path | None, beat: Callable[[], None]) -> tuple[Any, Outline]:
    """HTML in parts to one PDF, kept at `target` or in memory, and its outline. Raises what MuPDF raises.

    `beat` is called after each part: a sign of life, for a text of millions of words takes its time.
    """
    pymupdf = load()

    outline: Outline = []
    whole = None
    for part in parts:
        data = f"<html><head><style>{CSS}</style></head><body>{part}</body></html>".encode("utf-8", "replace")
        laid = pymupdf.open("html", data)
        laid.layout(width=WIDTH_PT, height=HEIGHT_PT, fontsize=FONT_PT)
        if laid.page_count:
            outline += outline_of(laid, whole.page_count if whole is not None else 0)
            pdf = pymupdf.open("pdf", laid.convert_to_pdf())
            if whole is None:
                whole = pdf
            else:
                whole.insert_pdf(pdf, links=False, annots=False)
                pdf.close()
        laid.close()
        pymupdf.TOOLS.store_shrink(100)
        beat()
    if whole is None or not whole.page_count:
        return None, []
    return _kept(whole, target), outline


def lay_out(document: Any, target: Path | None, beat: Callable[[], None]) -> tuple[Any, Outline]:
    """A reflowable document of MuPDF's own (EPUB, MOBI, FB2) to a PDF and its outline.

    `beat` is called as long as pages are drawn: those of a book in one chapter take longer the longer it is.
    """
    pymupdf = load()

    document.layout(width=WIDTH_PT, height=HEIGHT_PT, fontsize=FONT_PT)
    outline = outline_of(document)
    if not document.page_count:
        return None, []
    with _alive(beat):
        data = document.convert_to_pdf()
    document.close()
    pdf = pymupdf.open("pdf", data)
    return _kept(pdf, target), outline


@contextlib.contextmanager
def _alive(beat: Callable[[], None]) -> Iterator[None]:
    """Call `beat` every few seconds while pages follow each other; a hang within one keeps it from running."""
    done = threading.Event()

    def run() -> None:
        while not done.wait(_BEAT_S):
            beat()

    thread = threading.Thread(target=run, name="beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _kept(pdf: Any, target: Path | None) -> Any:
    """Write the PDF next to its final name first, so that a half-written one is never taken for whole."""
    pymupdf = load()

    if target is None:
        return pdf
    partial = target.with_name(target.name + ".partial")
    pdf.save(partial, garbage=1, deflate=True, deflate_fonts=True)
    pdf.close()
    os.replace(partial, target)
    return pymupdf.open(target)
