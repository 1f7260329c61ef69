from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt

from app.library.model import DOCUMENT, PROGRESS, LibraryFilter, LibraryModel
from engine.events import Progress
from engine.values import Document, DocumentStatus


def made(name, **more):
    return Document(id=name, path=f"/books/{name}.pdf", title=name.title(), **more)


DOCUMENTS = (
    made("emma", author="Austen", added_at=1.0, opened_at=9.0),
    made("walden", author="Thoreau", added_at=3.0, opened_at=1.0),
    made("persuasion", author="Austen", added_at=2.0, opened_at=5.0),
)


def titles(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_orders(qapp):
    model = LibraryModel()
    model.reset(DOCUMENTS)
    assert titles(model) == ["Walden", "Persuasion", "Emma"]
    for sort, wanted in (("title", ["Emma", "Persuasion", "Walden"]), ("opened", ["Emma", "Persuasion", "Walden"]),
                         ("author", ["Emma", "Persuasion", "Walden"]), ("added", ["Walden", "Persuasion", "Emma"])):
        model.sort_by(sort)
        assert titles(model) == wanted
        assert [model.by_id(d.id) for d in DOCUMENTS] == list(DOCUMENTS)


def test_changes_touch_their_row_and_keep_the_choice(qapp):
    model = LibraryModel()
    model.reset(DOCUMENTS)
    shown = LibraryFilter(model)
    choice = QItemSelectionModel(shown)
    choice.select(shown.index(2, 0), QItemSelectionModel.SelectionFlag.Select)
    model.put(made("origin", added_at=2.5))
    model.put(replace(DOCUMENTS[1], title="Walden, or Life in the Woods"))
    model.sort_by("title")
    assert titles(shown) == ["Emma", "Origin", "Persuasion", "Walden, or Life in the Woods"]
    assert [index.data() for index in choice.selectedIndexes()] == ["Emma"]
    model.remove("emma")
    assert choice.selectedIndexes() == []
    assert model.by_path("/books/emma.pdf") is None


def test_filter_by_every_word(qapp):
    model = LibraryModel()
    model.reset(DOCUMENTS)
    shown = LibraryFilter(model)
    for text, wanted in (("austen", 2), ("austen emma", 1), ("EMMA", 1), ("", 3), ("zebra", 0)):
        shown.set_text(text)
        assert shown.rowCount() == wanted, text
    shown.set_text("")
    shown.set_members(frozenset({"walden"}))
    assert titles(shown) == ["Walden"]


def test_progress_goes_when_the_work_is_done(qapp):
    model = LibraryModel()
    model.reset(DOCUMENTS)
    model.note_progress(Progress(stage="vectors", done=3, total=9, document="emma"))
    row = [d.id for d in model.documents()].index("emma")
    assert model.index(row, 0).data(PROGRESS).done == 3
    model.put(replace(model.by_id("emma"), status=DocumentStatus.READY))
    assert model.index(row, 0).data(PROGRESS) is None
    failed = replace(model.by_id("emma"), status=DocumentStatus.FAILED, error="It is damaged.", remedy="Mend it.")
    model.put(failed)
    assert model.index(row, 0).data(DOCUMENT) is failed
    assert model.status_text(failed) == "It is damaged."


def test_the_order_is_chosen_in_a_menu_that_says_which_is_in_force(theme, qtbot):
    from app.library.sort_button import SortButton

    button = SortButton(theme)
    qtbot.addWidget(button)
    chosen = []
    button.chosen.connect(chosen.append)
    assert button.accessibleName() == "Sort by: Added"
    button.orders["author"].trigger()
    assert chosen == ["author"]
    assert button.accessibleName() == "Sort by: Author"
    assert [key for key, action in button.orders.items() if action.isChecked()] == ["author"]


def test_a_failed_document_says_why_and_what_to_do_in_the_persons_language(qapp):
    from app import translation

    translation.install(qapp, "de")
    try:
        model = LibraryModel()
        failed = Document(id="1", path="/x/a.pdf", title="a", status=DocumentStatus.FAILED, error="a.pdf is empty.",
                          remedy="Choose another file.")
        model.reset([failed])
        tip = model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
        assert "a.pdf ist leer.\nWählen Sie eine andere Datei." in tip
        assert model.status_text(failed) == "a.pdf ist leer."
    finally:
        translation.install(qapp, "en")


def test_a_cancelled_document_says_what_it_has(qapp):
    model = LibraryModel()
    model.reset(DOCUMENTS)
    half = made("emma", status=DocumentStatus.PARSING, pages=90, word_pages=16)
    model.put(half)
    model.note_progress(Progress(stage="parse", done=20, total=90, document="emma"))
    assert model.waits(half)
    stopped = replace(half, cancelled=True)
    model.put(stopped)
    model.note_progress(Progress(stage="parse", done=21, total=90, document="emma"))
    assert model.progress() == {}, "what was still on its way"
    assert not model.waits(stopped)
    assert "16 of 90 pages" in model.status_text(stopped)
    row = next(row for row in range(3) if model.document_at(row).id == "emma")
    assert "Index the rest" in model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "cancelled" in model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for status, word in ((DocumentStatus.QUEUED, "before"), (DocumentStatus.SEARCHABLE, "all words")):
        assert word in model.status_text(made("emma", status=status, cancelled=True))
    model.put(replace(stopped, cancelled=False))
    assert model.waits(model.by_id("emma"))
