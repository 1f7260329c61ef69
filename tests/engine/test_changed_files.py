"""Files that moved are found again; files that changed are indexed anew and keep what the person wrote."""

import os

import pytest

from engine.cli.main import main
from engine.events import DocumentRemoved
from engine.host_actions import Actions
from engine.requests import CheckFiles, RetryDocument
from engine.values import DocumentStatus, Span
from tests.helpers.queue import work_off


def added(pipeline, path, text):
    """A text file, indexed."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    [event] = pipeline.add([path])
    work_off(pipeline)
    return event.document.id


@pytest.mark.parametrize("to", ["files/renamed.txt", "files/below/a.txt", "beside/a.txt", "a.txt"])
def test_a_moved_file_is_found_again(tmp_path, pipeline, to):
    document = added(pipeline, tmp_path / "files" / "a.txt", "The lamp burned all night on the hill.")
    (tmp_path / to).parent.mkdir(exist_ok=True)
    os.rename(tmp_path / "files" / "a.txt", tmp_path / to)
    decoy = tmp_path / "files" / "decoy.txt"
    decoy.write_text("The lamp burned all night on the sill.")
    moved = (tmp_path / to).stat()
    os.utime(decoy, ns=(moved.st_atime_ns, moved.st_mtime_ns))
    assert [(d.id, what) for d, what in pipeline.check_files()] == [(document, "moved")]
    assert pipeline.library.document(document).path == str(tmp_path / to)
    assert pipeline.check_files() == ()


def test_a_file_among_those_of_another_document_is_found(tmp_path, pipeline):
    document = added(pipeline, tmp_path / "one" / "a.txt", "The lamp burned all night on the hill.")
    added(pipeline, tmp_path / "two" / "deep.txt", "Another text about something else.")
    far = tmp_path / "elsewhere" / "shelf"
    far.mkdir(parents=True)
    added(pipeline, far / "c.txt", "A third text lies on the shelf.")
    os.rename(tmp_path / "one" / "a.txt", far / "a.txt")
    assert [(d.id, what) for d, what in pipeline.check_files()] == [(document, "moved")]


def test_missing_and_touched_files(tmp_path, pipeline):
    touched = added(pipeline, tmp_path / "files" / "a.txt", "The lamp burned all night on the hill.")
    gone = added(pipeline, tmp_path / "files" / "b.txt", "Nobody came to the harbour in winter.")
    os.utime(tmp_path / "files" / "a.txt", ns=(1, 1))
    (tmp_path / "files" / "b.txt").unlink()
    assert [(d.id, what) for d, what in pipeline.check_files()] == [(gone, "missing")]
    assert pipeline.library.document(touched).status is DocumentStatus.READY


def test_a_changed_file_is_indexed_anew_and_keeps_its_notes(tmp_path, pipeline):
    path = tmp_path / "files" / "a.txt"
    old = added(pipeline, path, "The lamp burned all night. A gull broke the glass.")
    text = pipeline.library.text(old)
    at = text.index("A gull")
    for kind, quote, span in (("highlight", "A gull broke the glass.", Span(at, at + 23)),
                              ("note", "all night", Span(text.index("all"), text.index("all") + 9))):
        pipeline.library.save_note(document=old, kind=kind, page=0, span=span, quote=quote, text="mine")
    path.write_text("A new beginning. The lamp burned. A gull\nbroke the glass. The end.")
    actions = Actions(pipeline, wake=lambda: None)
    assert [e.value for e in actions.perform(CheckFiles())] == [{old: "changed"}]
    [event] = actions.perform(RetryDocument(document=old))
    new = event.document.id
    assert new != old
    assert [c.chunk.document for c in pipeline.asker.search("gull", [], 3, "words")] == [old]  # till the new one stands
    events = work_off(pipeline)
    assert [e.id for e in events if isinstance(e, DocumentRemoved)] == [old]
    assert [d.id for d in pipeline.library.documents()] == [new]
    notes = {note.kind: note for note in pipeline.library.notes(new)}
    found = pipeline.library.text(new, notes["highlight"].span)
    assert " ".join(found.split()) == "A gull broke the glass."
    assert notes["note"].span is None
    assert notes["note"].text == "mine"
    assert pipeline.check_files() == ()


def test_refresh_on_the_command_line(tmp_path, pipeline, capsys):
    path = tmp_path / "files" / "a.txt"
    added(pipeline, path, "The lamp burned all night. A gull broke the glass.")
    path.write_text("The lamp went out.")
    pipeline.close()
    home = str(tmp_path / "home")
    assert main(["--home", home, "refresh"]) == 0
    assert "has changed" in capsys.readouterr().out
    assert main(["--home", home, "refresh"]) == 0
    assert capsys.readouterr().out == ""
    path.unlink()
    assert main(["--home", home, "refresh"]) == 1
    assert "any longer" in capsys.readouterr().out
    assert main(["--home", home, "search", "gull", "--mode", "words", "--json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"
