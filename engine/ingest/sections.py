"""The section tree: from the file's outline, or from headings as laid out."""

from __future__ import annotations

from typing import Any

from engine.values import Section, Span


def section_tree(outline: list[list[Any]], pages: list[Any]) -> tuple[Section, ...]:
    """Sections of [level, title, page, y] entries, over pages of (start, end, [(y, offset)])."""
    if not outline or not pages:
        return ()
    end = pages[-1][1]
    starts: list[tuple[int, str, int, int]] = []
    for level, title, page, y in outline:
        if page >= len(pages):
            continue
        first, _, tops = pages[page]
        offset = next((at for top, at in tops if top >= y - 4), first)
        if starts and offset < starts[-1][3]:
            offset = starts[-1][3]
        starts.append((level, title, page, offset))
    made: list[Section] = []
    open_: list[int] = []
    for number, (level, title, page, offset) in enumerate(starts):
        while open_ and starts[open_[-1]][0] >= level:
            open_.pop()
        stop = next((at for other, _, _, at in starts[number + 1 :] if other <= level), end)
        made.append(Section(title=title, level=level, span=Span(offset, stop), page=page,
                            parent=open_[-1] if open_ else None))
        open_.append(number)
    return tuple(made)
