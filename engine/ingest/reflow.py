"""Reflowable documents laid out as a PDF: once at a fixed size, so page numbers never change, and as people read."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from engine import written_text
from engine.ingest.glyphs import GlyphText
from engine.ingest.right_to_left import with_directions
from engine.mupdf import load
from engine.values import ReadingStyle

WIDTH_PT, HEIGHT_PT, FONT_PT = 432.0, 648.0, 11.0
_BEAT_S = 0.25
_LONG_WORD = re.compile(r"<[^<>]*>|([^\s<>&;]{4000})")
"""MuPDF takes the square of a word's length to lay it out: a word of a million characters would take hours."""
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
Beat = Callable[[float], None]
"""Called with the share of the work that is done: a sign of life, for a text of millions of words takes its time."""
_Link = tuple[int, dict[str, Any]]
_SIZE = re.compile(r"([\d.]+)pt")
_FAMILIES = {"serif": "serif", "sans": "sans-serif"}
_RUNNING = "body, p, li, div, section, blockquote, td, th, dd, dt"
_CODE = "pre, code, tt, kbd, samp, pre *, code *"


def reading_css(style: ReadingStyle) -> str:
    """What a person's choice of text says above the document's own CSS."""
    side = max(18.0, 0.085 * style.width_pt)
    rules = [
        f"@page {{ margin: {side:.1f}pt {side:.1f}pt {1.15 * side:.1f}pt {side:.1f}pt; }}",
        f"body {{ margin: 0 !important; padding: 0 !important; font-size: {style.size_pt:g}pt !important; }}",
    ]
    if style.family in _FAMILIES:
        rules += [f"* {{ font-family: {_FAMILIES[style.family]} !important; }}",
                  f"{_CODE} {{ font-family: monospace !important; }}"]
    if style.spacing:
        rules.append(f"{_RUNNING} {{ line-height: {style.spacing:g} !important; }}")
    return "\n".join(rules)


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


def lay_out_parts(
    parts: Iterator[str], target: Path | None, beat: Beat, style: ReadingStyle | None = None
) -> tuple[Any, Outline]:
    """HTML in parts to one PDF, kept at `target` or in memory, and its outline. Raises what MuPDF raises."""
    pymupdf = load()

    size = _size(style)
    css = _SIZE.sub(lambda found: f"{float(found[1]) * size[2] / FONT_PT:g}pt", CSS) if style is not None else CSS
    outline: Outline = []
    links: list[_Link] = []
    written: dict[int, str] = {}
    whole = None
    # To read, all parts are made first, so that the share of the work is known.
    pieces: Sequence[str] | Iterator[str] = list(parts) if style is not None else parts
    count = len(pieces) if isinstance(pieces, list) else 0
    for number, part in enumerate(pieces):
        body = _LONG_WORD.sub(lambda found: f"{found[0]} " if found[1] else found[0], part)
        body = with_directions(body)
        data = f"<html><head><style>{css}</style></head><body>{body}</body></html>".encode("utf-8", "replace")
        laid = pymupdf.open("html", data)
        laid.layout(width=size[0], height=size[1], fontsize=size[2])
        if laid.page_count:
            first = whole.page_count if whole is not None else 0
            outline += outline_of(laid, first)
            pdf, found, says = _drawn(laid, lambda _share: None)
            links += [(first + page, _moved(link, first)) for page, link in found]
            written |= {first + page: text for page, text in says.items()}
            if whole is None:
                whole = pdf
            else:
                whole.insert_pdf(pdf, links=False, annots=False)
                pdf.close()
        laid.close()
        pymupdf.TOOLS.store_shrink(100)
        beat((number + 1) / count if count else 0.0)
    if whole is None or not whole.page_count:
        return None, []
    _link(whole, links)
    for page, text in written.items():
        written_text.keep(whole, page, text)
    return _kept(whole, target), outline


def lay_out(document: Any, target: Path | None, beat: Beat, style: ReadingStyle | None = None) -> tuple[Any, Outline]:
    """A reflowable document of MuPDF's own (EPUB, MOBI, FB2) to a PDF and its outline. Raises what MuPDF raises.

    `beat` is called as long as pages are drawn: those of a book in one chapter take longer the longer it is.
    """
    width, height, font = _size(style)
    document.layout(width=width, height=height, fontsize=font)
    outline = outline_of(document)
    if not document.page_count:
        return None, []
    pdf, links, written = _drawn(document, beat)
    document.close()
    _link(pdf, links)
    for page, text in written.items():
        written_text.keep(pdf, page, text)
    return _kept(pdf, target), outline


def _size(style: ReadingStyle | None) -> tuple[float, float, float]:
    """Width, height and size of text in points."""
    return (style.width_pt, style.height_pt, style.size_pt) if style is not None else (WIDTH_PT, HEIGHT_PT, FONT_PT)


def _drawn(document: Any, beat: Beat) -> tuple[Any, list[_Link], dict[int, str]]:
    """The pages as a PDF, the links that are on them, and what pages of Indic scripts say.

    A hang within a page keeps `beat` from being called.
    """
    pymupdf, glyphs = load(), GlyphText()
    fz = pymupdf.mupdf
    buffer = fz.FzBuffer(0)
    writer = fz.FzDocumentWriter(buffer, "pdf", "compress,garbage=2")
    links: list[_Link] = []
    written: dict[int, str] = {}
    count, last = document.page_count, time.monotonic()
    for index in range(count):
        page = document[index]
        device = fz.fz_begin_page(writer, fz.fz_bound_page(page.this))
        fz.fz_run_page(page.this, device, fz.FzMatrix(), fz.FzCookie())
        fz.fz_end_page(writer)
        links += [(index, link) for link in page.get_links()]
        if text := written_text.drawn_text(glyphs.note(page)):
            written[index] = text
        if time.monotonic() - last > _BEAT_S:
            beat((index + 1) / count)
            last = time.monotonic()
    fz.fz_close_document_writer(writer)
    pdf = pymupdf.open("pdf", bytes(fz.fz_buffer_extract(buffer)))
    glyphs.mend(pdf)
    return pdf, links, written


def _moved(link: dict[str, Any], pages: int) -> dict[str, Any]:
    return {**link, "page": link["page"] + pages} if link.get("page", -1) >= 0 else link


def _link(pdf: Any, links: list[_Link]) -> None:
    """Put links where they were. One that leads nowhere is left out."""
    pymupdf = load()

    for index, link in links:
        if link["kind"] == pymupdf.LINK_URI:
            made = {"kind": link["kind"], "from": link["from"], "uri": link["uri"]}
        elif link["kind"] == pymupdf.LINK_GOTO and 0 <= link.get("page", -1) < pdf.page_count:
            made = {"kind": link["kind"], "from": link["from"], "page": link["page"],
                    "to": link.get("to") or pymupdf.Point(0, 0)}
        else:
            continue
        with contextlib.suppress(Exception):  # a link that MuPDF will not write is no reason to refuse the document
            pdf[index].insert_link(made)


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
