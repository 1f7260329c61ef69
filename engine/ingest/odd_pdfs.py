"""What is odd about some PDFs, told by cheap looks at their objects."""

from __future__ import annotations

import contextlib
from typing import Any

_HEAVY_BYTES = 4 * 1024**2


def is_collection(document: Any) -> bool:
    """Whether a PDF is a portfolio: a cover sheet with the files themselves attached."""
    with contextlib.suppress(RuntimeError, ValueError):
        kind, _ = document.xref_get_key(document.pdf_catalog(), "Collection")
        return bool(kind != "null" and document.embfile_count() > 0)
    return False


def is_heavy(document: Any, page: Any) -> bool:
    """Whether a page draws so much that its lines and areas would fill the memory; a map, mostly. Its text is read."""
    with contextlib.suppress(RuntimeError, ValueError):
        lengths = (document.xref_get_key(xref, "Length") for xref in page.get_contents())
        return sum(int(value) for kind, value in lengths if kind == "int") > _HEAVY_BYTES
    return False
