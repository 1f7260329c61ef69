"""Pages of an open file, one after the other, with what their neighbours say about running heads."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable
from string import ascii_lowercase
from typing import Any

from engine.ingest.extract import PageText, page_text
from engine.ingest.furniture import NEIGHBOURS, without_furniture
from engine.ingest.layout import RawBlock, Style, last_heads, page_blocks
from engine.ingest.tables import Heads
from engine.mupdf import load

_SAMPLE_PAGES = 16
_KEPT_PAGES = 2 * NEIGHBOURS + 2
_FEW = 24
_PICTURE_SHARE = 0.2
_MANY_RULES = 300
_SHRINK_EVERY = 64
_ENOUGH_LATIN = 200


class PageReader:
    """Reads pages of a MuPDF document. `skip` names pages that are not to be touched again.

    `before` is called with a page's index before the page is touched: the one to blame for a crash. What stands on
    pages of `silent` is no text of the document. With `is_typeset`, pages were laid out from a file's characters: these
    are what they are, however odd, and only a page that is a picture is recognised.
    """

    def __init__(
        self, document: Any, skip: frozenset[int] = frozenset(), before: Callable[[int], None] = lambda index: None,
        *, silent: frozenset[int] = frozenset(), is_typeset: bool = False,
    ) -> None:
        """Nothing is read yet."""
        self._document = document
        self._skip, self._silent, self._is_typeset = skip, silent, is_typeset
        self._before = before
        self._kept: OrderedDict[int, PageText | None] = OrderedDict()
        self._style: Style | None = None
        self._touched = 0
        self._heads: tuple[int, Heads | None] = (-1, None)

    def style(self) -> Style:
        """Type sizes, from a sample of the pages."""
        if self._style is None:
            count = self._document.page_count
            step = max(1, count // _SAMPLE_PAGES)
            sizes: Counter[float] = Counter()
            mono = 0
            for index in range(min(step // 2, count - 1), count, step):
                page = self._text(index)
                for line in page.lines if page is not None else ():
                    sizes[round(line.size * 2) / 2] += line.hi - line.lo
                    mono += line.mono * (line.hi - line.lo)
            self._style = _style(sizes, mono)
        return self._style

    def raw(self, index: int) -> dict[str, Any]:
        """A page as it travels to the parent."""
        style = self.style()
        page = self._text(index)
        if page is None:
            return {"index": index, "width": 0.0, "height": 0.0, "blocks": [], "failed": True}
        if index in self._silent:
            return {"index": index, "width": page.width, "height": page.height, "blocks": []}
        blocks = page_blocks(page, without_furniture(page, self._neighbour), style, self._heads_before(index))
        self._heads = index, last_heads(blocks)
        unusable = _is_picture(page) if self._is_typeset else is_unusable(page, blocks)
        if unusable and page.unknown:
            blocks = []
        return {
            "index": index, "width": page.width, "height": page.height, "hidden": page.hidden > _FEW // 4,
            "typeset": self._is_typeset, "scan": unusable, "blocks": [block.as_message() for block in blocks],
        }

    def _heads_before(self, index: int) -> Heads | None:
        """Those of the table that the page before ends with; read anew where that page was not the last one read."""
        at, heads = self._heads
        if at == index - 1:
            return heads
        page = None if index - 1 in self._silent else self._neighbour(index - 1)
        if page is None:
            return None
        return last_heads(page_blocks(page, without_furniture(page, self._neighbour), self.style()))

    def _neighbour(self, index: int) -> PageText | None:
        return self._text(index) if 0 <= index < self._document.page_count else None

    def _text(self, index: int) -> PageText | None:
        if index in self._kept:
            self._kept.move_to_end(index)
            return self._kept[index]
        found: PageText | None = None
        if index not in self._skip:
            self._before(index)
            try:
                found = page_text(self._document, index, is_typeset=self._is_typeset)
            except Exception:  # noqa: BLE001  # one broken page must not hurt the others; the parent is told
                found = None
            self._touched += 1
            if self._touched % _SHRINK_EVERY == 0:
                _shrink()
        self._kept[index] = found
        if len(self._kept) > _KEPT_PAGES:
            self._kept.popitem(last=False)
        return found


def _shrink() -> None:
    pymupdf = load()

    pymupdf.TOOLS.store_shrink(80)  # fonts and pictures of pages that are done


def _is_picture(page: PageText) -> bool:
    return sum(len(line.text.replace(" ", "")) for line in page.lines) < _FEW and page.pictures_share > _PICTURE_SHARE


def is_unusable(page: PageText, blocks: list[RawBlock]) -> bool:
    """Whether the page shows text that its characters do not give: a scan, outlines, or a broken encoding."""
    solid = sum(len(line.text.replace(" ", "")) for line in page.lines)
    if solid < _FEW:
        if page.pictures_share > _PICTURE_SHARE or len(page.rules) > _MANY_RULES:
            return True
        return solid > 3 and _is_rubbish(page)
    return page.unknown > 0.3 * solid or _is_rubbish(page)


def _is_rubbish(page: PageText) -> bool:
    text = "".join(line.text for line in page.lines).replace(" ", "")
    known = sum(map(str.isalnum, text))
    if known < 0.4 * len(text) and sum(map(text.count, "._-=…·•")) < 0.3 * len(text):
        return True
    lower = text.lower()
    latin = sum(map(lower.count, ascii_lowercase))
    if latin < _ENOUGH_LATIN or latin < 0.5 * known:
        return False
    return sum(map(lower.count, "aeiouy")) < 0.18 * latin


def _style(sizes: Counter[float], mono: int) -> Style:
    if not sizes:
        return Style()
    body, _ = max(sizes.items(), key=lambda item: (item[1], -item[0]))
    whole = sum(sizes.values())
    larger = [size for size, count in sizes.items() if size >= 1.1 * body and count < 0.25 * whole]
    larger.sort(reverse=True)
    steps: list[float] = []
    for size in larger:
        if not steps or steps[-1] - size >= 0.06 * size:
            steps.append(size)
    return Style(body_pt=body, headings_pt=tuple(steps[:5]), mono=mono > 0.6 * whole)
