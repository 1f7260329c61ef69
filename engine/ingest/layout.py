"""A page's lines to blocks in reading order: what the parse process sends. Offsets are made by the parent."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from engine.ingest.columns import columns
from engine.ingest.extract import Line, PageText
from engine.ingest.paragraphs import Paragraph, paragraphs, row_text
from engine.ingest.right_to_left import is_right_to_left
from engine.ingest.tables import Heads, Table, extents, head_rows, ruled_tables
from engine.ingest.writer import Writer
from engine.line_ends import is_cjk, page_words, runs_on
from engine.values import BlockKind

_CAPTION = re.compile(
    r"^(?:figure|fig\.|table|tab\.|abbildung|abb\.|tabelle|figura|tabla|tableau|listing|algorithm|chart|plate)\s*"
    r"(?:\d[\d.\-–]*|[ivxlc]+|[A-Z](?:[.\-]\d+)*)(?:[.:)]|\s+[^a-zà-ÿ\s]|\s*$)|^[図圖图表]\s*\d", re.IGNORECASE
)
_NOTE_MARK = re.compile(r"^(\d{1,3}(?!\d)|[*†‡§¶∗]{1,3}|[¹²³⁴-⁹]{1,3})[\s.)]?\s*\S")
_ENDS = frozenset(".!?:;。！？…")
_CLOSERS = "\"”’»)]』」"
_HEADING_CHARACTERS = 200
_HEAD_CHARACTERS = 48
_TAIL_ROWS = 12
_RUNNING_TEXT = 60
_NEAR = 5
_LABEL = 80
ROW_CHARACTERS = 400
"""Code points of a line of a table, if its cells allow it."""
_DROP_CAP_RATIO = 1.9


@dataclass(frozen=True, slots=True)
class Style:
    """Type sizes of a document: the body's, and those of headings, the largest first."""

    body_pt: float = 10.0
    headings_pt: tuple[float, ...] = ()
    mono: bool = False  # the body is set like typewriting, so that this says nothing about a paragraph


@dataclass(slots=True)
class RawBlock:
    """A block before it has offsets."""

    kind: BlockKind
    writer: Writer
    level: int = 0
    size: float = 0.0
    top: float = 0.0
    mark: str = ""  # of a footnote
    open_end: bool = False  # the text runs on past the end of the column
    unended: bool = False  # running text without an end mark: it runs on where what follows begins small
    flush_start: bool = False  # it may be the rest of what stands before
    marks: set[str] = field(default_factory=set)  # raised characters: footnotes referred to
    heads: Heads | None = None  # of a table

    def as_message(self) -> dict[str, Any]:
        """What travels to the parent; boxes as base64 of float32 [n, 4]."""
        text, boxes = self.writer.result()
        return {
            "kind": self.kind.value, "level": self.level, "text": text, "top": self.top,
            "boxes": base64.b64encode(np.ascontiguousarray(boxes, np.float32).tobytes()).decode("ascii"),
            "open": self.open_end, "unended": self.unended, "flush": self.flush_start,
        }



def page_blocks(page: PageText, lines: list[Line], style: Style, before: Heads | None = None) -> list[RawBlock]:
    """Blocks in reading order. `before` are the heads of the table that the page before ends with."""
    words = page_words(line.text for line in lines)
    blocks: list[RawBlock] = []
    for turn in sorted({line.turn for line in lines}, key=lambda t: -_weight(lines, t)):
        own = [line for line in lines if line.turn == turn]
        tables: list[Table] = []
        if turn == 0:
            tables, own = ruled_tables(page, own)
        stand_ins = {}
        for table in tables:
            stand_in = Line(lo=0, hi=0, u0=table.u0, v0=table.v0, u1=table.u1, v1=table.v1, size=style.body_pt)
            stand_ins[id(stand_in)] = table
            own.append(stand_in)
        if is_right_to_left("".join(line.text for line in own)):
            for line in own:
                line.u0, line.u1 = -line.u1, -line.u0
        found: list[Paragraph] = []
        for column in columns(own):
            made = paragraphs(column, stand_ins, style.mono)
            _mark_small_tail(made, style)
            found += made
        merged: list[RawBlock] = []
        for paragraph in found:
            block = _block(page, paragraph, style, words, None if blocks or merged else before)
            if not merged or not _joined(merged, block, paragraph, words):
                merged.append(block)
        blocks += merged
    return _notes_in_place([block for block in blocks if len(block.writer)])


def last_heads(blocks: Sequence[RawBlock]) -> Heads | None:
    """The heads of the table that a page ends with, for the page on which it may go on."""
    return blocks[-1].heads if blocks else None


def _mark_small_tail(found: list[Paragraph], style: Style) -> None:
    """Mark the small print at the foot of a column; more than a few paragraphs of it are a text of their own."""
    tail: list[Paragraph] = []
    for paragraph in reversed(found):
        if paragraph.table is not None or paragraph.size >= 0.93 * style.body_pt:
            break
        tail.append(paragraph)
    marked = any(_NOTE_MARK.match(row_text(paragraph.rows[0])) for paragraph in tail)
    rows = sum(len(paragraph.rows) for paragraph in tail)
    small = sum(len(paragraph.rows) for paragraph in found if paragraph.size < 0.93 * style.body_pt)
    few = rows <= _TAIL_ROWS and small < 0.3 * sum(len(paragraph.rows) for paragraph in found)
    if tail and (few or (marked and len(tail) < len(found))):
        for paragraph in tail:
            paragraph.small_tail = True


def _weight(lines: Sequence[Line], turn: int) -> int:
    return sum(line.hi - line.lo for line in lines if line.turn == turn)


def _block(
    page: PageText, paragraph: Paragraph, style: Style, words: frozenset[str], before: Heads | None
) -> RawBlock:
    writer = Writer(page)
    if paragraph.table is not None:
        heads = _write_table(writer, paragraph.table, words, before)
        return RawBlock(kind=BlockKind.TABLE, writer=writer, top=paragraph.v0, heads=heads)
    first = row_text(paragraph.rows[0])
    kind, level = _kind(paragraph, first, style, page)
    for number, row in enumerate(paragraph.rows):
        if kind is BlockKind.CODE and number:
            writer.put("\n" + " " * _code_indent(paragraph, number))
            broken = False
        else:
            broken = number > 0
        for place, piece in enumerate(row.pieces):
            if (kind is BlockKind.CODE and not place) or (place and _touch(row.pieces[place - 1], piece)):
                writer.add(piece)
            else:
                writer.join(piece, words, broken=broken and place == 0)
    block = RawBlock(kind=kind, writer=writer, level=level, size=paragraph.size, top=float(_top(paragraph)))
    if kind is BlockKind.FOOTNOTE:
        match = _NOTE_MARK.match(first)
        block.mark = match.group(1) if match else ""
    else:
        block.marks = _raised_runs(page, writer) if page.raised else set()
    _mark_ends(block, paragraph)
    return block


def _is_caption(first: str) -> bool:
    """'Figure 7. The loop' and 'Table 2 Costs' are captions; 'Figure 7 shows the loop' begins a sentence."""
    found = _CAPTION.match(first)
    return found is not None and not first[found.end() - 1 :][:1].islower()


def _top(paragraph: Paragraph) -> float:
    return min(piece.box[1] for piece in paragraph.rows[0].pieces)


def _raised_runs(page: PageText, writer: Writer) -> set[str]:
    runs: set[str] = set()
    run = ""
    for place in writer.places:
        if place in page.raised:
            run += page.chars[place]
        elif run:
            runs.add(run.strip())
            run = ""
    if run:
        runs.add(run.strip())
    return runs


def _touch(first: Line, second: Line) -> bool:
    if first.space_after or second.space_before:
        return False
    gap = max(second.u0 - first.u1, first.u0 - second.u1)
    return gap < 0.12 * max(first.size, second.size)


def _code_indent(paragraph: Paragraph, number: int) -> int:
    left = min(row.u0 for row in paragraph.rows)
    row = paragraph.rows[number]
    piece = row.pieces[0]
    width = (piece.u1 - piece.u0) / max(len(piece.text), 1)
    return min(round((row.u0 - left) / max(width, 0.5)), 40)


def _mark_ends(block: RawBlock, paragraph: Paragraph) -> None:
    text = "".join(block.writer.text).rstrip(_CLOSERS)
    rows, column = paragraph.rows, paragraph.column
    width = max(column.u1 - column.u0, 1.0)
    full = rows[-1].u1 > column.u1 - 0.12 * width
    stops = not text or text[-1] in _ENDS
    runs = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and not stops
    block.open_end = runs and full
    block.unended = runs and len(rows) > 1 and len(text) > _RUNNING_TEXT
    block.flush_start = (
        block.kind is BlockKind.PARAGRAPH and not paragraph.listed and rows[0].u0 < column.u0 + 0.7 * paragraph.size
    )


def _kind(paragraph: Paragraph, first: str, style: Style, page: PageText) -> tuple[BlockKind, int]:
    letters = sum(len(row_text(row)) for row in paragraph.rows)
    size = paragraph.size
    if paragraph.mono and not style.mono and not paragraph.listed:
        return BlockKind.CODE, 0
    if _is_caption(first) and letters < 700 and (size < 0.98 * style.body_pt or len(paragraph.rows) < 12):
        return BlockKind.CAPTION, 0
    highest = (0.3 if _NOTE_MARK.match(first) else 0.65) * page.height
    if paragraph.small_tail and paragraph.v0 > highest and letters > 20:
        return BlockKind.FOOTNOTE, 0
    if letters <= _HEADING_CHARACTERS and any(char.isalpha() for char in first):
        level = heading_level(size, paragraph.bold, style)
        plain_end = "".join(piece.text for piece in paragraph.rows[-1].pieces).rstrip(_CLOSERS)[-1:] not in ".;,"
        if level and (size > 1.25 * style.body_pt or plain_end) and len(paragraph.rows) <= 4:
            return BlockKind.HEADING, level
    return (BlockKind.LIST_ITEM if paragraph.listed else BlockKind.PARAGRAPH), 0


def heading_level(size: float, bold: bool, style: Style) -> int:
    """Level 1 to 6 of a heading of this size, 0 where it is no heading."""
    for number, heading in enumerate(style.headings_pt):
        if size >= heading - 0.26:
            return min(number + 1, 6)
    if bold and size >= 0.95 * style.body_pt:
        return min(len(style.headings_pt) + 1, 6)
    return 0


def _write_table(writer: Writer, table: Table, words: frozenset[str], before: Heads | None) -> Heads | None:
    """One line a row; cells under clear column heads as 'head: cell', else the cells alone, ' | ' between them.

    Where there are no heads but the table `before` ended the last page and fits, this is its rest. A very wide row goes
    on in more lines, each with its first cell again. Returns the heads.
    """
    first, after = head_rows(table)
    names = tuple(
        _spaced(line.text for row in table.rows[first:after] for line in row[place])[:_HEAD_CHARACTERS].strip(" :")
        for place in range(len(table.rows[0]))
    )
    heads = Heads(names, extents(table)) if any(names) else None
    if heads is None and before is not None and before.fit(table):
        names, heads = before.names, before
    for number, row in enumerate(table.rows):
        filled = [(place, cell) for place, cell in enumerate(row) if cell]
        if not filled:
            continue
        if len(writer):
            writer.put("\n")
        begun, first_cell = len(writer), ""
        for count, (place, cell) in enumerate(filled):
            head = names[place] + ": " if number >= after and names[place] and len(filled) > 1 else ""
            size = len(head) + sum(len(line.text) + 1 for line in cell)
            if count > 1 and len(writer) - begun + size > ROW_CHARACTERS and 0 < len(first_cell) <= _LABEL:
                writer.put("\n" + first_cell)  # a figure without its row's name says nothing
                begun = len(writer) - len(first_cell)
            if count:
                writer.put(" | ")
            writer.put(head)
            for at, line in enumerate(cell):
                if at:
                    writer.join(line, words, broken=line.v0 > cell[at - 1].v1 - 0.5 * line.height)
                else:
                    writer.add(line)
            first_cell = first_cell or "".join(writer.text[begun:])
    return heads


def _spaced(texts: Iterable[str]) -> str:
    """Texts with a space between, where their script has spaces."""
    made = ""
    for text in texts:
        made += text if not made or (is_cjk(made[-1]) and is_cjk(text[0])) else " " + text
    return made


def _joined(merged: list[RawBlock], block: RawBlock, paragraph: Paragraph, words: frozenset[str]) -> bool:
    """Join a block to the paragraph that it is the rest of, past captions, tables and notes that stand between."""
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    after_figure = (
        merged[-1].kind is BlockKind.CAPTION and block.flush_start and block.writer.text[0].islower()
        and len(block.writer) > _RUNNING_TEXT
    )
    drop_cap = _drop_cap(merged[-1], block)
    after_labels = _after_labels(merged, block)
    if not (paragraph.first_of_column or after_figure or after_labels or drop_cap):
        return False
    if drop_cap:
        _append(merged[-1], block, "")
        merged[-1].kind = BlockKind.PARAGRAPH
        return True
    for before in reversed(merged[-40 if after_figure else -_NEAR :]):
        if before.kind in (BlockKind.CAPTION, BlockKind.TABLE, BlockKind.FOOTNOTE):
            continue
        if after_labels and _is_label(before, block):
            continue
        if after_figure and (before.kind is not BlockKind.PARAGRAPH or len(before.writer) < _RUNNING_TEXT):
            continue  # a figure's labels, a listing
        start = block.writer.text[0]
        if _differ(before, block) or not runs_on(
            start, full=before.open_end, unended=before.unended, flush=block.flush_start
        ):
            return False
        line = Line(lo=0, hi=0, u0=0, v0=0, u1=0, v1=0, size=block.size, text="".join(block.writer.text[:40]))
        own = before.writer
        own.join(line, words, broken=True)  # an empty piece: only what goes between is written
        own.text += block.writer.text
        own.places += block.writer.places
        before.open_end, before.unended = block.open_end, block.unended
        before.marks |= block.marks
        return True
    return False


def _differ(one: RawBlock, other: RawBlock) -> bool:
    return abs(one.size - other.size) > 0.06 * other.size


def _is_label(block: RawBlock, text: RawBlock) -> bool:
    """Whether a block is no running text as the other is: a masthead, a word of a figure."""
    return len(block.writer) < _RUNNING_TEXT and _differ(block, text)


def _after_labels(merged: list[RawBlock], block: RawBlock) -> bool:
    """Whether a block begins within a sentence, and labels stand right before it."""
    begins_within = block.writer.text[0].islower() and len(block.writer) > _RUNNING_TEXT
    return begins_within and _is_label(merged[-1], block)


def _append(before: RawBlock, block: RawBlock, between: str) -> None:
    before.writer.put(between)
    before.writer.text += block.writer.text
    before.writer.places += block.writer.places
    before.open_end, before.unended, before.size, before.level = block.open_end, block.unended, block.size, 0
    before.marks |= block.marks


def _drop_cap(block: RawBlock, following: RawBlock) -> bool:
    """Whether a block is one letter, two lines high or more, that begins the next block's first word.

    A chapter called "I" is one letter as well, but no heading is that much larger than its text.
    """
    letter = block.writer.text[0]
    if len(block.writer) != 1 or not letter.isalpha() or is_cjk(letter):
        return False
    return block.size >= _DROP_CAP_RATIO * following.size and following.writer.text[0].isalpha()


def _notes_in_place(blocks: list[RawBlock]) -> list[RawBlock]:
    """Put each footnote after the paragraph that refers to it; the page's last open paragraph stays last."""
    notes = [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    if not notes:
        return blocks
    body = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE]
    placed: dict[int, list[RawBlock]] = {}
    rest: list[RawBlock] = []
    for note in notes:
        home = next((place for place, block in enumerate(body) if note.mark and note.mark in block.marks), None)
        if home is None:
            rest.append(note)
        else:
            placed.setdefault(home, []).append(note)
    ordered: list[RawBlock] = []
    for place, block in enumerate(body):
        last_open = place == len(body) - 1 and (block.open_end or block.unended)
        own = placed.get(place, [])
        ordered += [*own, *rest, block] if last_open else [block, *own]
    return ordered if body and (body[-1].open_end or body[-1].unended) else ordered + rest
