"""Pages of Indic scripts that were laid out here are found and copied as they were written."""

import pytest

from engine.ingest.reflow import lay_out_parts
from engine.render.requests import FindText, GetPageText, OpenFile, PageHits, TextLine
from engine.render.text import _spelt
from engine.values import Rect
from tests.engine.ingest.test_respell import BENGALI, HINDI


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory):
    path = tmp_path_factory.mktemp("laid") / "laid.pdf"
    parts = [f"<h1>Page</h1><p>{HINDI}</p><p>{BENGALI}</p>"]
    pdf, _ = lay_out_parts(iter(parts), path, lambda _share: None)
    pdf.close()
    return path


def text_of(renderer, path, **more):
    renderer.ask(OpenFile(file=1, path=str(path), **more))
    return renderer.value(GetPageText(file=1, page=0)).lines


def test_a_page_is_read_as_it_was_written(renderer, laid_out):
    lines = text_of(renderer, laid_out, rendition=True)
    said = "".join("".join(line.text.split()) for line in lines)
    assert said == "".join(f"Page{HINDI}{BENGALI}".split())
    for line in lines:
        assert len(line.edges) == len(line.text) + 1
        assert all(line.rect.x0 - 3 <= edge <= line.rect.x1 + 3 for edge in line.edges)
    tops = [line.rect.y0 for line in lines]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops), "a row is one line, whatever pieces it is drawn in"


def test_every_word_is_found_where_it_stands(renderer, laid_out):
    renderer.ask(OpenFile(file=1, path=str(laid_out), rendition=True))
    for word in {word.strip("।,") for word in HINDI.split() if len(word) > 3}:
        found = [event for event in renderer.ask(FindText(file=1, query=word)) if isinstance(event, PageHits)]
        assert found, word
        assert all(rect.x1 > rect.x0 for hit in found[0].hits for rect in hit)


def test_a_file_from_elsewhere_says_what_its_glyphs_say(renderer, laid_out):
    ours, theirs = (text_of(renderer, laid_out, rendition=ours) for ours in (True, False))
    assert [line.text for line in ours] != [line.text for line in theirs]


@pytest.mark.parametrize("new, text, edges", [
    ({}, "abc", (0, 3, 6, 9)), ({(0, 1): "xyz"}, "axyzc", (0, 3, 4, 5, 6, 9)),
    ({(0, 1): "q", (0, 2): ""}, "aq", (0, 3, 9)),
    ({(0, 0): ""}, "bc", (0, 6, 9)), ({(0, 2): ""}, "ab", (0, 3, 9)), ({(1, 1): "x"}, "abc", (0, 3, 6, 9)),
])
def test_what_is_replaced_gives_its_room(new, text, edges):
    line = TextLine(text="abc", rect=Rect(0, 0, 9, 9), edges=(0, 3, 6, 9), block=0)
    made = _spelt(line, 0, new)
    assert (made.text, made.edges) == (text, edges)
