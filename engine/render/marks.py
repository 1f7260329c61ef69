"""Highlights and notes as annotations in a copy of a PDF."""

from __future__ import annotations

import os
from pathlib import Path

from engine.errors import DocumentError
from engine.render.files import open_document
from engine.render.mupdf import pymupdf
from engine.render.requests import ExportMarks
from engine.values import Rect

_MARGIN_PT = 18.0


def export(request: ExportMarks) -> int:
    """Write the copy, whole or not at all. Returns how many annotations it holds beyond the original's."""
    target = Path(request.target)
    if target.exists() and target.samefile(request.path):
        raise DocumentError("The copy would replace the original.", "Choose another name for it.")
    document = open_document(request.path, request.password)
    try:
        if not document.is_pdf:
            raise DocumentError(
                "Only a PDF can carry annotations.", "Export the notebook as Markdown instead."
            )
        written = 0
        beside: dict[int, int] = {}
        for mark in request.marks:
            if not 0 <= mark.page < document.page_count:
                continue
            page = document[mark.page]
            if mark.rects:
                annotation = page.add_highlight_annot([_quad(rect, page) for rect in mark.rects])
                annotation.set_colors(stroke=_rgb(mark.colour))
            else:
                place = beside[mark.page] = beside.get(mark.page, -1) + 1
                annotation = page.add_text_annot((_MARGIN_PT, _MARGIN_PT * (1 + place)), mark.text)
            annotation.set_info(title="Lectern", content=mark.text)
            annotation.update()
            written += 1
        _save(document, target)
    finally:
        document.close()
    return written


def _save(document: pymupdf.Document, target: Path) -> None:
    partial = target.with_name(target.name + ".part")
    try:
        document.save(str(partial), garbage=1, deflate=True)
        os.replace(partial, target)
    except (OSError, RuntimeError) as error:
        partial.unlink(missing_ok=True)
        raise DocumentError(
            "The copy could not be written.", "Choose a folder with room that you may write to.", str(error)
        ) from error


def _quad(rect: Rect, page: pymupdf.Page) -> pymupdf.Quad:
    """The rectangle in the page's own, unrotated space, where annotations live."""
    return (pymupdf.Rect(*rect) * page.derotation_matrix).quad


def _rgb(colour: str) -> tuple[float, float, float]:
    digits = colour.lstrip("#")
    try:
        red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    except ValueError:
        return 1.0, 0.9, 0.4
    return red, green, blue
