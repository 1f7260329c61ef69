"""The sheet of passages found: what was asked last is what it shows."""

from app.shell.search_page import SearchPage
from engine.values import Candidate, Chunk, Span


def found(text):
    chunk = Chunk(document="d", index=0, span=Span(0, len(text)), page=2)
    return (Candidate(chunk=chunk, text=text, heading="Book", score=1.0),)


def test_a_result_that_comes_late_is_not_shown(qtbot, theme):
    page = SearchPage(theme)
    qtbot.addWidget(page)
    page.begin("keeper")
    page.begin("parrot")
    page.show_found(found("the keeper of the tower"), "keeper", {})
    assert page._list.count() == 0
    assert "Searching" in page._query.text()
    page.show_found(found("a grey parrot"), "parrot", {})
    assert page._list.count() == 1
    assert "parrot" in page._query.text()
