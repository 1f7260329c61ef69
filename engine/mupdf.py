"""The one way to PyMuPDF. Only the parse process and the render process go it."""

from __future__ import annotations

import importlib
import sys
from functools import cache
from typing import Any

_UNUSED = ("pymupdf.layout", "pymupdf4llm")
# Small capitals have no characters of their own in a PDF: converted, their text would be lost.
# A word longer than a line, such as an address, would be set past the edge of the page, and its end be lost.
_CSS = "* { font-variant: normal !important; overflow-wrap: break-word !important; }"


@cache
def load() -> Any:
    """The `pymupdf` module, without its layout model, whose import alone takes nine times as long as the rest."""
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # None is how an import is said to fail
    pymupdf = importlib.import_module("pymupdf")
    pymupdf.no_recommend_layout()
    pymupdf.mupdf.fz_set_user_css(_CSS)
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    return pymupdf


def use_css(css: str) -> None:
    """Lay out every document that this process opens from now on with this CSS above its own."""
    load().mupdf.fz_set_user_css(_CSS + css)
