"""A row of a table is one sentence: a figure is cited with what it is the figure of."""

import pytest

from engine.values import Block, BlockKind, Span
from engine.wording import _units
from tests.engine.ingest.makers import pdf
from tests.helpers.queue import work_off


@pytest.mark.parametrize("kind, units", [
    (BlockKind.TABLE, [(Span(10, 16), True), (Span(16, 21), True)]),
    (BlockKind.CODE, [(Span(10, 16), False), (Span(16, 21), False)]),
    (BlockKind.PARAGRAPH, [(Span(10, 21), False)]),
])
def test_rows_and_lines_are_units(kind, units):
    assert _units(Block(kind=kind, span=Span(10, 21), page=0), "ab | c\nd | e"[1:], 10) == units


def test_every_row_of_a_document_is_a_sentence(tmp_path, pipeline):
    rows = [("Company", "City", "Number")]
    rows += [(f"M.E. Fox No. {n} & Co., Inc.", f"St. Anne {n}", str(1000 + n)) for n in range(20)]
    lines = [(72 + 190 * c, 80 + 16 * r, text, 11.0) for r, row in enumerate(rows) for c, text in enumerate(row)]
    list(pipeline.add([pdf(tmp_path / "table.pdf", [lines])]))
    work_off(pipeline)
    [document] = pipeline.library.documents()
    text = pipeline.library.text(document.id)
    sentences = [text[a:b].strip() for a, b in pipeline.library.sentences(document.id)]
    assert sentences == text.strip().split("\n")
    assert "Company: M.E. Fox No. 7 & Co., Inc. | City: St. Anne 7 | Number: 1007" in sentences
