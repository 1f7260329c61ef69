"""The tree of a PDF's pages, set right where it claims a number of them that cannot be. For whoever opens a PDF."""

from __future__ import annotations

import contextlib
import re
from typing import Any

_REFERENCE = re.compile(r"(\d+) 0 R")
_DEPTH = 64


def mend_page_count(document: Any) -> None:
    """Count the pages of a document that claims a number which cannot be; afterwards it has those that are there.

    Raises what MuPDF raises where it has no tree of pages at all.
    """
    with contextlib.suppress(RuntimeError):
        if document.page_count > 0:
            return
    kind, root = document.xref_get_key(document.pdf_catalog(), "Pages")
    found = _REFERENCE.match(root) if kind == "xref" else None
    if found is not None:
        _count(document, int(found[1]), frozenset())


def _count(document: Any, node: int, above: frozenset[int]) -> int:
    """How many pages stand below a node, which is told so. One that is its own ancestor has none."""
    if node in above or len(above) > _DEPTH:
        return 0
    kind, kids = document.xref_get_key(node, "Kids")
    if kind != "array":
        return 1
    most = document.xref_length() - 1  # MuPDF takes no more for possible
    count = sum(_count(document, int(kid), above | {node}) for kid in _REFERENCE.findall(kids)[:most])
    document.xref_set_key(node, "Count", str(min(count, most)))
    return count
