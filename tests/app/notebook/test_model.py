from __future__ import annotations

from app.notebook.model import NotesModel, as_markdown
from engine.values import Note, Span

NOTES = (
    Note(id=2, document="d", kind="note", span=None, page=7, text="Ask Ishmael"),
    Note(
        id=1, document="d", kind="highlight", span=Span(4, 9), page=2, colour="green", quote="The\nwhale", text="White!"
    ),
    Note(id=3, document="e", kind="answer", span=None, page=0, quote="Who?", text="Ahab [1]."),
)


def test_notes_are_in_page_order_and_filtered(qapp):
    model = NotesModel()
    model.reset(NOTES)
    assert [note.id for note in model.notes()] == [1, 2, 3]
    model.set_text("whale white")
    assert model.rowCount() == 1
    model.set_text("")
    model.put(Note(id=2, document="d", kind="note", span=None, page=1, text="Ask Ahab"))
    assert [note.id for note in model.notes()] == [2, 1, 3]
    model.remove(2)
    assert model.rowCount() == 2


def test_markdown_has_quotes_pages_and_thoughts():
    text = as_markdown([NOTES[1], NOTES[0], NOTES[2]], {"d": "Moby-Dick", "e": "Notes"})
    assert text == (
        "# Moby-Dick\n\n> The whale (p. 3)\n\nWhite!\n\nAsk Ishmael (p. 8)\n\n# Notes\n\n> Who? (p. 1)\n\nAhab [1].\n"
    )
    assert as_markdown([], {}) == ""
