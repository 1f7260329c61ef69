"""A library of two small books with facts that lead from one to another."""

import pymupdf
import pytest

from engine.pipeline import Pipeline
from engine.runtime.paths import Paths

HARBOUR = {
    "The Harbour": [
        "The harbour of Port Ansel was dug in 1790 by prisoners. Storms had closed the old one for good. "
        "The brass key of Corwin Thale opens the harbour chest.",
        "Every spring the harbour is blessed by a priest. Solitude is what the pilots of the harbour complain of most.",
    ],
    "The Key": [
        "Corwin Thale gave his key to Mirela Ostrand before he sailed. She kept it under her pillow for a year.",
        "Nobody has seen the chest open since the harbour froze. The mayor asked twice and was refused.",
    ],
    "The Mill": [
        "Mirela Ostrand lives in the mill at Quillon. The mill grinds barley for the whole valley.",
        "The mill at Quillon was painted red by Desmond Arkwright. He asked no money for it.",
    ],
}
MOUNTAIN = {
    "The Hut": [
        "The hut on Mount Sorrel was built by a shepherd in 1812. He wrote that solitude was the sweetest bread.",
        "A bell hangs above the door of the hut. It is rung when the fog comes down.",
    ],
    "The Flock": [
        "The shepherd had forty sheep and one goat. The goat was called Baroness and led the flock.",
        "In the winter of 1820 half of the flock was lost. The shepherd counted them every evening afterwards.",
    ],
}


def write(path, title, chapters):
    document = pymupdf.open()
    toc = []
    for number, (heading, paragraphs) in enumerate(chapters.items(), start=1):
        page = document.new_page(width=420, height=595)
        page.insert_text((50, 70), heading, fontsize=20, fontname="tibo")
        for place, paragraph in enumerate(paragraphs):
            page.insert_textbox(
                pymupdf.Rect(50, 110 + 140 * place, 370, 240 + 140 * place), paragraph, fontsize=12, fontname="tiro"
            )
        toc.append([1, heading, number])
    document.set_toc(toc)
    document.set_metadata({"title": title})
    document.save(path)
    document.close()
    return path


@pytest.fixture(scope="session")
def two_books(tmp_path_factory):
    """The pipeline with both books indexed, and their ids by title."""
    folder = tmp_path_factory.mktemp("two-books")
    pipeline = Pipeline(Paths.resolve(folder / "home"))
    books = {"The Harbour Book": HARBOUR, "The Mountain Book": MOUNTAIN}
    list(pipeline.add([write(folder / f"{title}.pdf", title, chapters) for title, chapters in books.items()]))
    with pipeline.writer_lock():
        while (events := pipeline.index_next()) is not None:
            list(events)
    yield pipeline, {d.title: d.id for d in pipeline.library.documents()}
    pipeline.close()
