"""Makes handbook.pdf from handbook.md: laid out by MuPDF, with a cover, an outline and page numbers.

  make handbook

The PDF that a new library opens with is committed beside its source; a test makes it again and compares the text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pymupdf
from markdown_it import MarkdownIt

HERE = Path(__file__).parent
PAGE = pymupdf.Rect(0, 0, 432, 648)
BODY = pymupdf.Rect(54, 60, 378, 588)
SCREENSHOTS = HERE.parents[1] / "docs" / "screenshots"
STYLE = """
body { font-family: serif; font-size: 10.5pt; line-height: 1.42; color: #1d1b18; }
h1 { font-size: 26pt; margin-top: 150pt; margin-bottom: 6pt; color: #23406b; }
h2 { font-size: 17pt; margin-top: 0; margin-bottom: 10pt; color: #23406b; }
h3 { font-size: 12pt; margin-top: 12pt; margin-bottom: 3pt; }
p { margin-top: 0; margin-bottom: 6pt; }
"""
PICTURES = {"The three panes": "04-contents.png", "Reading the evidence": "12-evidence-kept-and-dropped.png"}
"""Chapter to the screenshot of the real window that opens it, where that has been made."""

Heading = tuple[int, str, int, float]


def build(target: Path) -> None:
    """Write the handbook as a PDF to `target`."""
    source = (HERE / "handbook.md").read_text(encoding="utf-8")
    headings: list[Heading] = []
    stream = io.BytesIO()
    writer = pymupdf.DocumentWriter(stream)
    page = 0
    for chapter in re.split(r"(?m)^(?=## )", source):
        page = _chapter(writer, chapter, page, headings)
    writer.close()
    document = pymupdf.open("pdf", stream.getvalue())
    _finish(document, headings)
    document.save(target, garbage=4, deflate=True, no_new_id=True)
    document.close()


def _chapter(writer: pymupdf.DocumentWriter, markdown: str, page: int, headings: list[Heading]) -> int:
    """Lay one chapter out from a new page on; returns the next page's index."""
    html = MarkdownIt().render(markdown)
    title = markdown.splitlines()[0].lstrip("# ")
    archive = None
    picture = SCREENSHOTS / PICTURES.get(title, "-")
    if picture.is_file():
        archive = pymupdf.Archive(str(SCREENSHOTS))
        html = html.replace("</h2>", f'</h2><p><img src="{picture.name}" width="324"></p>', 1)
    story = pymupdf.Story(html, user_css=STYLE, archive=archive)
    more = True
    while more:
        device = writer.begin_page(PAGE)
        more, _ = story.place(BODY)
        story.element_positions(_noter(page, headings))
        story.draw(device)
        writer.end_page()
        page += 1
    return page


def _noter(page: int, headings: list[Heading]) -> Callable[[Any], None]:
    """A callback for Story that notes where headings stand on `page`."""

    def note(position: Any) -> None:
        if position.heading and position.open_close & 1:
            headings.append((position.heading, position.text or "", page, position.rect[1]))

    return note


def _finish(document: pymupdf.Document, headings: list[Heading]) -> None:
    """Outline, page numbers and metadata."""
    top = min((level for level, *_ in headings[1:]), default=2)
    document.set_toc(
        [
            [max(1, level - top + 1), " ".join(text.split()), page + 1, {"kind": 1, "to": pymupdf.Point(0, y)}]
            for level, text, page, y in headings
        ]
    )
    for number, page in enumerate(document, start=1):
        if number > 1:
            page.insert_textbox(pymupdf.Rect(54, 606, 378, 624), str(number), fontsize=8.5, align=1, color=(0.4,) * 3)
    document.set_metadata(
        {"title": "The Lectern Handbook", "author": "The Lectern founders", "creator": "Lectern",
         "creationDate": "D:20260101000000Z", "modDate": "D:20260101000000Z"}
    )


if __name__ == "__main__":
    build(HERE / "handbook.pdf")
