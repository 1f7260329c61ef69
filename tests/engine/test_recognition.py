"""Scanned pages are read in the background, page by page; words and vectors follow; a stop costs one page at most."""

import numpy as np
import pymupdf

from engine.events import DocumentChanged, Progress
from engine.values import DocumentStatus
from tests.engine.ingest.makers import LOREM
from tests.helpers.documents import write_story
from tests.helpers.queue import work_off

SCANNED = {1: "The green lantern hung above the northern gate", 3: "Seventeen barrels of tar were sold in spring"}


def picture_of(text):
    """A page of text as a picture."""
    source = pymupdf.open()
    page = source.new_page(width=420, height=300)
    page.insert_textbox(pymupdf.Rect(40, 60, 380, 260), text, fontsize=20)
    picture = page.get_pixmap(dpi=110).tobytes("png")
    source.close()
    return picture


def mixed_pdf(path, pages=5, scanned=None):
    """Text pages with scans among them."""
    scanned = SCANNED if scanned is None else scanned
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page(width=420, height=300)
        if number in scanned:
            page.insert_image(page.rect, stream=picture_of(scanned[number]))
        else:
            page.insert_textbox(pymupdf.Rect(40, 40, 380, 280), f"Text of page {number}. {LOREM}", fontsize=9)
    document.save(path)
    document.close()
    return path


def pages_found(pipeline, query):
    return {candidate.chunk.page for candidate in pipeline.asker.search(query, [], 8, "words")}


def sound(pipeline, document):
    """Offsets, words, vectors and index agree with the text."""
    library = pipeline.library
    found, text = library.document(document), library.text(document)
    assert found.characters == len(text) == library.words_until(document)
    for chunk in library.situated_chunks(document):
        assert text[chunk.chunk.span.start : chunk.chunk.span.end].strip() == chunk.text.strip()
    spans = library.sentences(document)
    assert (spans[1:, 0] >= spans[:-1, 1]).all()
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
    assert found.vectors == found.chunks == pipeline.workshop.vectors.count(document)
    indexes, vectors = library.vectors(document, pipeline.workshop.embedder.fingerprint)
    again = pipeline.workshop.embedder.embed_chunks(library.situated_chunks(document, indexes.tolist()))
    assert np.allclose((vectors * again).sum(1), 1, atol=0.02)
    for vector, index in zip(vectors, indexes.tolist(), strict=True):
        nearest = pipeline.workshop.vectors.query(vector, 1, [document])[0]
        assert nearest[1] == index or nearest[2] > 0.999


def test_text_comes_first_and_pictures_after_it(tmp_path, pipeline):
    [added] = pipeline.add([mixed_pdf(tmp_path / "mixed.pdf")])
    document = added.document.id
    stages = []
    with pipeline.writer_lock():
        for event in pipeline.index_next():
            if isinstance(event, Progress):
                stages.append((event.stage, event.done))
                if event.stage == "vectors" and not any(stage == "recognise" for stage, _ in stages):
                    assert 0 in pages_found(pipeline, "lighthouse keeper")
                    assert pipeline.library.document(document).unrecognised_pages == 2
                if (event.stage, event.done) == ("recognise", 1):
                    assert pipeline.library.document(document).recognised_pages == 1
    assert stages.index(("words", stages[[s for s, _ in stages].index("words")][1])) < stages.index(("recognise", 1))
    found = pipeline.library.document(document)
    assert found.status is DocumentStatus.READY
    assert (found.recognised_pages, found.unrecognised_pages, found.word_pages) == (2, 0, 5)
    assert pages_found(pipeline, "lantern gate") >= {1} or pages_found(pipeline, "lantern") >= {0}
    assert pipeline.library.recognised_pages(document).keys() == {1, 3}
    assert all(0.5 < share <= 1 for share in pipeline.library.recognised_pages(document).values())
    sound(pipeline, document)


def test_a_stop_costs_no_page_that_was_recognised(tmp_path, pipeline):
    scanned = {number: f"Ledger sheet {word}" for number, word in enumerate(("one", "two", "three", "four"))}
    [added] = pipeline.add([mixed_pdf(tmp_path / "scan.pdf", 4, scanned)])
    document = added.document.id
    recognised = []
    with pipeline.writer_lock():
        while (work := pipeline.index_next()) is not None:
            for event in work:
                if isinstance(event, Progress) and event.stage == "recognise":
                    recognised.append(pipeline.library.document(document).recognised_pages)
                    work.close()
                    break
    assert recognised == [1, 2, 3, 4]
    assert pipeline.library.document(document).status is DocumentStatus.READY
    text = pipeline.library.text(document)
    assert [word in text for word in ("one", "two", "three", "four")] == [True] * 4
    sound(pipeline, document)


def test_other_documents_go_first(tmp_path, pipeline):
    scan, _ = (pipeline.library.add_document(p) for p in (
        mixed_pdf(tmp_path / "scan.pdf"), write_story(tmp_path / "story.pdf")))
    order = [
        event.document.title for event in work_off(pipeline)
        if isinstance(event, DocumentChanged) and event.document.status is DocumentStatus.READY
    ]
    assert len(order) == 2
    assert order[-1] == scan[0].title


def test_a_scan_whose_file_went_away_keeps_its_words(tmp_path, pipeline):
    path = mixed_pdf(tmp_path / "mixed.pdf")
    [added] = pipeline.add([path])
    with pipeline.writer_lock():
        for event in pipeline.index_next():
            if isinstance(event, Progress) and event.stage == "vectors":
                path.unlink(missing_ok=True)
    found = pipeline.library.document(added.document.id)
    assert (found.status, found.unrecognised_pages) == (DocumentStatus.READY, 2)
    assert "not where it was" in found.error
    assert 0 in pages_found(pipeline, "lighthouse keeper")


def test_pictures_without_text_are_said(tmp_path, pipeline):
    document = pymupdf.open()
    for _ in range(2):
        page = document.new_page(width=300, height=300)
        pixmap = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 60, 60))
        pixmap.clear_with(180)
        page.insert_image(page.rect, pixmap=pixmap)
    document.save(tmp_path / "grey.pdf")
    document.close()
    [added] = pipeline.add([tmp_path / "grey.pdf"])
    work_off(pipeline)
    found = pipeline.library.document(added.document.id)
    assert found.status is DocumentStatus.FAILED
    assert "no text" in found.error
