"""What a window may ask of the page process. Requests travel in :class:`engine.requests.Call`, as to the engine.

Pixels never travel in frames: the window lends slots of one shared memory segment, and a rendered tile lies in the
slot that its request named. A tile's x, y, width and height are pixels of the page's grid at that scale and rotation.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.values import PageBox, Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """Open a file. Yields FileOpened, then PageSizes for pages it left out. Fails with kind PasswordError.

    `width_pt`, `height_pt` and `font_pt` lay out a reflowable file and are ignored for paged ones. `rendition`: the
    file is one that Lectern made of a reflowable document, and what its pages say of it lies beside it.
    """

    file: int
    path: str
    password: str | None = None
    rendition: bool = False
    width_pt: float = 420.0
    height_pt: float = 595.0
    font_pt: float = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseFile:
    """Forget the file of this number."""

    file: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOpened:
    """A file is open. `sizes` holds width and height of the first pages in points; PageSizes bring the others."""

    file: int
    page_count: int
    sizes: tuple[tuple[float, float], ...]
    title: str
    author: str
    reflowable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSizes:
    """Width and height in points of the pages from `start` on."""

    file: int
    start: int
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderTile:
    """Render part of a page into a slot. Result: TileRendered. `scale` is pixels per point."""

    file: int
    page: int
    scale: float
    x: int
    y: int
    width: int
    height: int
    slot: int
    rotation: int = 0
    night: bool = False
    urgent: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderCover:
    """Render the first page of a file that is not open, to fit in a box. Result: TileRendered."""

    path: str
    width: int
    height: int
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TileRendered:
    """RGB bytes lie in the slot: `stride` bytes a row."""

    slot: int
    width: int
    height: int
    stride: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindText:
    """Find a text, ignoring case, from `start` round to the page before it. Yields PageHits for pages with hits."""

    file: int
    query: str
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHits:
    """Hits of one page in reading order: each is the rectangles of its lines."""

    page: int
    hits: tuple[tuple[Rect, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPageText:
    """Result: PageText."""

    file: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line as laid out. `edges` are the len(text) + 1 borders of its characters along the writing direction."""

    text: str
    rect: Rect
    edges: tuple[float, ...]
    block: int
    vertical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The lines of a page in reading order; `typeset` is a page laid out here, where no hyphen is the layout's."""

    page: int
    lines: tuple[TextLine, ...]
    typeset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GetLinks:
    """Result: a tuple of PageLink."""

    file: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link's place and target: a page of this document (with a height in points), or an outside address."""

    rect: Rect
    page: int = -1
    y_pt: float = 0.0
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOutline:
    """Result: a tuple of OutlineEntry."""

    file: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A line of the outline; `level` counts from 1."""

    level: int
    title: str
    page: int
    y_pt: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapBoxes:
    """Where the text under boxes of one open file stands in another layout of it. Result: a tuple of MappedBox.

    One of the two is a reading (engine.values.Reading), the other a reading or the rendition it was made beside.
    """

    source: int
    target: int
    boxes: tuple[PageBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedBox:
    """Rectangles on a page, one a line, and how many letters and digits they hold."""

    page: int
    rects: tuple[Rect, ...]
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """A height on a page, in points from its top, and which letter of the page it is for.

    Without a letter (-1) it is for the first one of the first line whose middle is below.
    """

    page: int
    y_pt: float
    letter: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlaces:
    """Where the letters at these places stand in another layout. Result: a tuple of PagePlace."""

    source: int
    target: int
    places: tuple[PagePlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A highlight to write into a copy: its rectangles on a page, or none for a note that stands beside the page."""

    page: int
    rects: tuple[Rect, ...]
    colour: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportMarks:
    """Write a copy of a PDF with marks as annotations. Result: the number written. The original is not touched."""

    path: str
    target: str
    marks: tuple[Mark, ...]
    password: str | None = None
