"""PyMuPDF as the page process uses it, and MuPDF's own functions below it."""

from __future__ import annotations

from engine.mupdf import load

pymupdf = load()
fz = pymupdf.mupdf

__all__ = ["fz", "pymupdf"]
