"""PyMuPDF as the page process wants it: without the layout analyser, which costs 0.6 s and 60 MB to import."""

from __future__ import annotations

import sys

if "pymupdf" not in sys.modules:
    for name in ("pymupdf.layout", "pymupdf4llm"):
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # None makes the import fail, as wanted

import pymupdf
from pymupdf import mupdf as fz

pymupdf.no_recommend_layout()
pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

__all__ = ["fz", "pymupdf"]
