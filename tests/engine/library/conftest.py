"""A library with a document in it, made without a parser."""

from __future__ import annotations

import numpy as np
import pytest

from engine.library.store import Library
from engine.values import Block, BlockKind, Chunk, Page, Section, Span

SENTENCE = "The keeper of harbour {n} counted forty ships on page {page}. "


def page_of(index: int, start: int, sentences: int = 6, name: str = "one") -> Page:
    """A page of one paragraph, with a box for each character in lines of 60."""
    text = "".join(SENTENCE.format(n=f"{name}{number}", page=index) for number in range(sentences)).rstrip() + "\n\n"
    place = np.arange(len(text))
    boxes = np.stack([72 + place % 60 * 7, 90 + place // 60 * 14, 79 + place % 60 * 7, 102 + place // 60 * 14], axis=1)
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(start, start + len(text) - 2), page=index)
    return Page(
        index=index, width_pt=595, height_pt=842, start=start, text=text, boxes=boxes.astype(np.float32),
        blocks=(block,),
    )


def fill(library: Library, id: str, pages: int = 3, name: str = "one", vectors: bool = True) -> None:
    """Everything that indexing stores."""
    start = library.page_span(id, library.parsed_pages(id) - 1).end if library.parsed_pages(id) else 0
    for index in range(library.parsed_pages(id), pages):
        page = page_of(index, start, name=name)
        library.append_pages(id, [page])
        start += len(page.text)
    library.set_sections(id, [Section(title=f"Section {name}", level=1, span=Span(0, start), page=0)])
    text = library.text(id)
    ends = [place + 2 for place in range(len(text)) if text[place : place + 2] == ". "] + [len(text)]
    spans = np.array(list(zip([0, *ends[:-1]], ends, strict=True)), np.int32)
    groups = [spans[low : low + 2] for low in range(0, len(spans), 2)]
    chunks = [
        Chunk(document=id, index=number, span=Span(int(group[0, 0]), int(group[-1, 1])),
              page=library.page_at(id, int(group[0, 0])), section=0)
        for number, group in enumerate(groups)
    ]
    texts = [text[chunk.span.start : chunk.span.end] for chunk in chunks]
    headings = [f"Section {name}"] * len(chunks)
    library.store_chunks(
        id, sentences=spans, chunks=chunks, texts=texts, headings=headings, words=texts, heading_words=headings
    )
    if vectors:
        random = np.random.default_rng(7)
        library.store_vectors(id, range(len(chunks)), random.normal(size=(len(chunks), 16)).astype(np.float32), "m1")
    library.update_document(id, pages=pages, status="ready")
    library.finish(id)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def library(home):
    with Library.open(home) as opened:
        yield opened


@pytest.fixture
def document(library, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("one")
    made, _ = library.add_document(path)
    fill(library, made.id)
    return library.document(made.id)
