"""Parsed pages: text, blocks, sections, and where every character stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from engine.errors import LibraryError
from engine.library.coding import pack_blocks, pack_boxes, unpack_blocks, unpack_boxes
from engine.library.documents import DocumentTable, storable
from engine.library.lines import line_rects
from engine.values import Block, BlockKind, DocumentId, Page, PageBox, Section, Span

_INSERT = (
    "INSERT INTO pages (document, page, start, length, width_pt, height_pt, recognised, confidence, hidden_text,"
    " blocks, text, boxes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PAGE = "page, width_pt, height_pt, start, text, boxes, blocks, recognised, confidence, hidden_text"


class PageTable(DocumentTable):
    """Pages in order; a document's text is its pages' texts joined."""

    def parsed_pages(self, id: DocumentId) -> int:  # noqa: A002
        """How many pages are stored: parsing goes on at this index."""
        return int(self._database.rows("SELECT count(*) FROM pages WHERE document = ?", (id,))[0][0])

    def append_pages(self, id: DocumentId, pages: Sequence[Page]) -> None:  # noqa: A002
        """Store the next pages in one transaction; offsets are moved to go on from what is stored.

        Raises ValueError where a page is not the next one, LibraryError where nothing can be written.
        """
        with self._database.write() as connection:
            count, end = self._end(connection, id)
            for page in pages:
                if page.index != count:
                    raise ValueError(f"page {page.index} does not follow page {count - 1}")
                text = storable(page.text)
                connection.execute(_INSERT, (id, page.index, end, len(text), *_fields(page, text)))
                count, end = count + 1, end + len(text)
            recognised = sum(page.recognised for page in pages)
            waiting = sum(page.confidence == 0 and not page.recognised for page in pages)
            connection.execute(
                "UPDATE documents SET characters = ?, parsed_pages = ?, recognised_pages = recognised_pages + ?,"
                " unrecognised_pages = unrecognised_pages + ? WHERE id = ?", (end, count, recognised, waiting, id),
            )

    def replace_pages(self, id: DocumentId, pages: Sequence[Page]) -> None:  # noqa: A002
        """Put recognised pages in place of those stored without text, in one transaction; what follows moves along.

        Words are made anew from the first of them on afterwards (`words_until`): until then the old ones stay
        searchable, and equal chunks keep their vectors.
        """
        with self._database.write() as connection:
            for page in sorted(pages, key=lambda item: item.index):
                old = self.page_span(id, page.index)
                text = storable(page.text)
                shift = len(text) - old.length
                connection.execute("DELETE FROM pages WHERE document = ? AND page = ?", (id, page.index))
                connection.execute(_INSERT, (id, page.index, old.start, len(text), *_fields(page, text)))
                if shift:
                    _move(connection, id, page.index, old.end, shift)
                connection.execute(  # the chunk before ended there because nothing followed
                    "UPDATE documents SET words_until = min(words_until, max(? - 1, 0)) WHERE id = ?", (old.start, id)
                )
            _count_recognised(connection, id)

    def settle_page(self, id: DocumentId, page: int) -> None:  # noqa: A002
        """Note that recognition found nothing better than the page's own characters."""
        with self._database.write() as connection:
            connection.execute("UPDATE pages SET confidence = 1 WHERE document = ? AND page = ?", (id, page))
            _count_recognised(connection, id)

    def unrecognised_pages(self, id: DocumentId) -> tuple[int, ...]:  # noqa: A002
        """Indexes of pages that show text which their characters do not give, and that were not recognised yet."""
        rows = self._database.rows(
            "SELECT page FROM pages WHERE document = ? AND confidence = 0 AND NOT recognised ORDER BY page", (id,)
        )
        return tuple(row[0] for row in rows)

    def recognised_pages(self, id: DocumentId) -> dict[int, float]:  # noqa: A002
        """Index and confidence (0 to 1) of each page whose text was read from its picture."""
        return dict(self._database.rows(
            "SELECT page, confidence FROM pages WHERE document = ? AND recognised ORDER BY page", (id,)
        ))

    def hidden_pages(self, id: DocumentId) -> frozenset[int]:  # noqa: A002
        """Indexes of pages that hold text which nobody can see: white, minute, invisible. It was left out."""
        rows = self._database.rows("SELECT page FROM pages WHERE document = ? AND hidden_text", (id,))
        return frozenset(row[0] for row in rows)

    def forget_pages(self, id: DocumentId) -> None:  # noqa: A002
        """Drop a document's pages and sections, to parse it anew."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM sections WHERE document = ?", (id,))
            connection.execute("DELETE FROM pages WHERE document = ?", (id,))
            connection.execute(
                "UPDATE documents SET characters = 0, parsed_pages = 0, word_pages = 0, words_until = 0,"
                " recognised_pages = 0, unrecognised_pages = 0 WHERE id = ?", (id,),
            )

    def set_sections(self, id: DocumentId, sections: Sequence[Section]) -> None:  # noqa: A002
        """Replace the section tree."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM sections WHERE document = ?", (id,))
            connection.executemany(
                "INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (id, position, storable(s.title), s.level, s.span.start, s.span.end, s.page, s.parent)
                    for position, s in enumerate(sections)
                ],
            )

    def sections(self, id: DocumentId) -> tuple[Section, ...]:  # noqa: A002
        """The section tree in reading order."""
        rows = self._database.rows(
            "SELECT title, level, start, stop, page, parent FROM sections WHERE document = ? ORDER BY position", (id,)
        )
        return tuple(
            Section(title=title, level=level, span=Span(start, stop), page=page, parent=parent)
            for title, level, start, stop, page, parent in rows
        )

    def text(self, id: DocumentId, span: Span | None = None) -> str:  # noqa: A002
        """The document's text, or the part of it in `span`."""
        if span is None:
            rows = self._database.rows("SELECT text FROM pages WHERE document = ? ORDER BY page", (id,))
            return "".join(row[0] for row in rows)
        parts = self._touching("start, text", id, span)
        if not parts:
            return ""
        first = parts[0][0]
        joined = "".join(part[1] for part in parts)
        return joined[max(span.start - first, 0) : max(span.end - first, 0)]

    def page_span(self, id: DocumentId, page: int) -> Span:  # noqa: A002
        """A page's place in the text. Raises LibraryError where the page is not there."""
        rows = self._database.rows("SELECT start, length FROM pages WHERE document = ? AND page = ?", (id, page))
        if not rows:
            raise LibraryError(f"The document has no page {page + 1}.", "Wait until it is read to the end.")
        return Span(rows[0][0], rows[0][0] + rows[0][1])

    def page_at(self, id: DocumentId, offset: int) -> int:  # noqa: A002
        """The page that the character at `offset` stands on; the last one for offsets past the end."""
        rows = self._database.rows(
            "SELECT page FROM pages WHERE document = ? AND start <= ? AND length > 0 ORDER BY page DESC LIMIT 1",
            (id, max(offset, 0)),
        )
        return int(rows[0][0]) if rows else 0

    def blocks(self, id: DocumentId, span: Span | None = None) -> tuple[Block, ...]:  # noqa: A002
        """Blocks in reading order, those touching `span`; a paragraph over several pages is one block."""
        if span is None:
            rows = self._database.rows(
                "SELECT page, start, blocks, text FROM pages WHERE document = ? ORDER BY page", (id,)
            )
        else:
            rows = self._touching("page, start, blocks, text", id, span, beyond=2)
        blocks = _merged(rows)
        if span is not None:
            blocks = [block for block in blocks if block.span.overlaps(span)]
        return tuple(blocks)

    def blocks_on(self, id: DocumentId, first: int, stop: int) -> tuple[list[Block], bool]:  # noqa: A002
        """Blocks that begin on pages `first` to `stop`, whole, and whether the last one's end is stored."""
        columns = "SELECT page, start, blocks, text FROM pages WHERE document = ?"
        rows = self._database.rows(
            f"{columns} AND page >= coalesce((SELECT max(page) FROM pages WHERE document = ?1 AND page < ?2"
            " AND length > 0), ?2) AND page < ?3 ORDER BY page", (id, first, stop),
        )
        while rows and not _is_closed(rows):  # a block goes on on later pages
            more = self._database.rows(f"{columns} AND page = ?", (id, rows[-1][0] + 1))
            if not more:
                break
            rows += more
        found = [block for block in _merged(rows) if first <= block.page < stop]
        return found, _is_closed(rows)

    def boxes(self, id: DocumentId, span: Span) -> tuple[PageBox, ...]:  # noqa: A002
        """Where the characters of `span` stand: a rectangle for each line of them, in points, page by page."""
        found: list[PageBox] = []
        for page, start, data in self._touching("page, start, boxes", id, span):
            boxes = unpack_boxes(data)[max(span.start - start, 0) : max(span.end - start, 0)]
            if rects := line_rects(boxes):
                found.append(PageBox(page=page, rects=rects))
        return tuple(found)

    def stored_page(self, id: DocumentId, page: int) -> Page:  # noqa: A002
        """A page as it was stored. Raises LibraryError where it is not there."""
        rows = self._database.rows(f"SELECT {_PAGE} FROM pages WHERE document = ? AND page = ?", (id, page))
        if not rows:
            raise LibraryError(f"The document has no page {page + 1}.", "Wait until it is read to the end.")
        return _page(rows[0])

    def stored_pages(self, id: DocumentId) -> Iterator[Page]:  # noqa: A002
        """All stored pages in order, read one after the other."""
        for index in range(self.parsed_pages(id)):
            yield self.stored_page(id, index)

    def _touching(self, columns: str, id: DocumentId, span: Span, beyond: int = 0) -> list[Any]:  # noqa: A002
        return self._database.rows(
            f"SELECT {columns} FROM pages WHERE document = ?1 AND start < ?3"
            " AND page >= coalesce((SELECT max(page) FROM pages WHERE document = ?1 AND start <= ?2), 0) - ?4"
            " ORDER BY page",
            (id, span.start, span.end, beyond),
        )

    @staticmethod
    def _end(connection: sqlite3.Connection, id: DocumentId) -> tuple[int, int]:  # noqa: A002
        row = connection.execute(
            "SELECT page + 1, start + length FROM pages WHERE document = ? ORDER BY page DESC LIMIT 1", (id,)
        ).fetchone()
        return (int(row[0]), int(row[1])) if row else (0, 0)


def _merged(rows: Sequence[Any]) -> list[Block]:
    """Blocks of rows (page, start, blocks, text), each whole where it runs over several pages."""
    blocks: list[Block] = []
    open_end = False
    for page, start, data, text in rows:
        found = unpack_blocks(data, page, start)
        if open_end and found and blocks and blocks[-1].span.end == found[0].span.start:
            last, *found = blocks.pop(), *found
            blocks.append(_joined(last, found.pop(0)))
        blocks.extend(found)
        if text:
            open_end = not text.endswith("\n")
    return blocks


def _is_closed(rows: Sequence[Any]) -> bool:
    texts = [row[3] for row in rows if row[3]]
    return not texts or bool(texts[-1].endswith("\n"))


def _joined(first: Block, second: Block) -> Block:
    kind = first.kind if first.kind is not BlockKind.CAPTION else second.kind
    return Block(kind=kind, span=Span(first.span.start, second.span.end), page=first.page, level=first.level)


def _fields(page: Page, text: str) -> tuple[Any, ...]:
    if len(page.boxes) != len(page.text):
        raise ValueError(f"page {page.index} has {len(page.text)} characters and {len(page.boxes)} boxes")
    return (
        page.width_pt, page.height_pt, page.recognised, page.confidence, page.hidden_text,
        pack_blocks(page.blocks, page.start), text, pack_boxes(page.boxes),
    )


def _page(row: tuple[Any, ...]) -> Page:
    index, width, height, start, text, boxes, blocks, recognised, confidence, hidden = row
    return Page(
        index=index, width_pt=width, height_pt=height, start=start, text=text, boxes=unpack_boxes(boxes),
        blocks=tuple(unpack_blocks(blocks, index, start)), recognised=bool(recognised), confidence=confidence,
        hidden_text=bool(hidden),
    )


def _move(connection: sqlite3.Connection, id: DocumentId, page: int, end: int, shift: int) -> None:  # noqa: A002
    """Move what stands after a page's old end."""
    connection.execute("UPDATE pages SET start = start + ? WHERE document = ? AND page > ?", (shift, id, page))
    connection.execute(
        "UPDATE chunks SET start = CASE WHEN start >= ?3 THEN start + ?1 ELSE start END, stop = stop + ?1"
        " WHERE document = ?2 AND stop > ?3", (shift, id, end),
    )
    for table in ("sections", "notes"):
        connection.execute(
            f"UPDATE {table} SET start = CASE WHEN page > ?3 THEN start + ?1 ELSE start END,"
            " stop = CASE WHEN stop >= ?4 AND (page > ?3 OR stop > ?4 OR stop = ?4 AND start < ?4) THEN stop + ?1"
            " ELSE stop END WHERE document = ?2 AND start IS NOT NULL AND (page > ?3 OR stop >= ?4)",
            (shift, id, page, end),
        )


def _count_recognised(connection: sqlite3.Connection, id: DocumentId) -> None:  # noqa: A002
    connection.execute(
        "UPDATE documents SET characters = (SELECT coalesce(sum(length), 0) FROM pages WHERE document = ?1),"
        " recognised_pages = (SELECT count(*) FROM pages WHERE document = ?1 AND recognised), unrecognised_pages ="
        " (SELECT count(*) FROM pages WHERE document = ?1 AND confidence = 0 AND NOT recognised) WHERE id = ?1", (id,),
    )
