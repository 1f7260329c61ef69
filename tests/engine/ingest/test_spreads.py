"""Two pages side by side on one sheet, as books are scanned and printed two-up: left page first, heads left out."""

import pymupdf
import pytest

from tests.engine.ingest.makers import LOREM

WIDTH, HEIGHT, POINTS, LEADING, INDENT, GUTTER = 842, 595, 9.5, 12, 14, 16
FONT = pymupdf.Font("tiro")


def set_in_lines(paragraphs, width):
    """(text, whether it is the first of its paragraph), as wide as `width` at most."""
    for paragraph in paragraphs:
        line, first = "", True
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if FONT.text_length(longer, POINTS) + INDENT * first > width:
                yield line, first
                line, first = word, False
            else:
                line = longer
        yield line, first


def write_spreads(path, paragraphs, columns):
    """Two book pages to a sheet, each with its running head and its number."""
    width = (WIDTH / 2 - 80 - (columns - 1) * GUTTER) / columns
    lines, most = list(set_in_lines(paragraphs, width)), (HEIGHT - 130) // LEADING
    document, number = pymupdf.open(), 0
    while lines:
        page = document.new_page(width=WIDTH, height=HEIGHT)
        writer = pymupdf.TextWriter(page.rect)
        for left, head in ((40, "THE LEDGER"), (WIDTH / 2 + 40, "OF THE HARBOUR")):
            number += 1
            writer.append((left, 40), head, font=FONT, fontsize=8)
            writer.append((left + WIDTH / 4 - 50, HEIGHT - 30), str(number), font=FONT, fontsize=8)
            for column in range(columns):
                for row, (text, first) in enumerate(lines[:most]):
                    at = (left + column * (width + GUTTER) + INDENT * first, 70 + row * LEADING)
                    writer.append(at, text, font=FONT, fontsize=POINTS)
                lines = lines[most:]
        writer.write_text(page)
    document.save(path)
    return path


@pytest.mark.parametrize("columns", [1, 2])
def test_words_of_a_spread_come_in_order_and_none_is_wrong(tmp_path, read, columns):
    paragraphs = [f"{number}. The year {1800 + number}. {LOREM}" for number in range(1, 41)]
    path = write_spreads(tmp_path / "spreads.pdf", paragraphs, columns)
    found = read(path)
    assert len(found.pages) >= 3
    words = " ".join(page.text for page in found.pages).split()
    assert words == " ".join(paragraphs).split()
