"""The one way to PyMuPDF. Only the parse process and the render process go it."""

from __future__ import annotations

import importlib
import sys
from functools import cache
from typing import Any

_UNUSED = ("pymupdf.layout", "pymupdf4llm")


@cache
def load() -> Any:
    """The `pymupdf` module, without its layout model, whose import alone takes nine times as long as the rest."""
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # None is how an import is said to fail
    pymupdf = importlib.import_module("pymupdf")
    pymupdf.no_recommend_layout()
    # Small capitals have no characters of their own in a PDF: converted, their text would be lost.
    pymupdf.mupdf.fz_set_user_css("* { font-variant: normal !important; }")
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    return pymupdf
