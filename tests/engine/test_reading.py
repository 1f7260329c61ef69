"""A reflowable document in the text a person chooses: made once, kept within bounds, gone with the document."""

from __future__ import annotations

import shutil

import pytest

from engine.errors import DocumentError
from engine.events import Progress
from engine.library.store import Library
from engine.reading import Readings
from engine.values import Reading, ReadingStyle
from tests.conftest import run_lectern
from tests.engine.ingest import makers

LARGE = ReadingStyle(size_pt=18, family="sans", width_pt=420)
SMALL = ReadingStyle(size_pt=10, family="serif", spacing=1.3, width_pt=360)
SECRET = "quernstone"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A library with one EPUB and one Markdown file, indexed."""
    folder = tmp_path_factory.mktemp("reading")
    body = "".join(f"<p>{n}. The {SECRET} of the mill. {makers.LOREM}</p>" for n in range(60))
    epub = makers.epub(folder / "mill.epub", [("Mill", body), ("Pond", body)])
    text = folder / "notes.md"
    text.write_text("# Notes\n\n" + "\n\n".join(f"{n}. {makers.LOREM}" for n in range(80)))
    done = run_lectern("add", epub, text, "--json", home=folder / "home")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def library(made, tmp_path):
    """One's own copy of that library, the files beside it."""
    shutil.copytree(made, tmp_path / "all")
    with Library.open(tmp_path / "all" / "home") as found:
        for document in found.documents():
            new = str(document.rendition).replace(str(made), str(tmp_path / "all"))
            path = str(document.path).replace(str(made), str(tmp_path / "all"))
            found.update_document(document.id, rendition=new, path=path)
        yield found


def of(library, kind):
    return next(document for document in library.documents() if document.format == kind)


@pytest.mark.parametrize("kind", ["epub", "markdown"])
def test_progress_comes_first_and_a_kept_reading_at_once(library, kind):
    document = of(library, kind)
    *progress, reading = Readings(library).lay_out(document.id, LARGE)
    assert all(isinstance(step, Progress) and step.total == 100 for step in progress)
    assert isinstance(reading, Reading)
    assert len(reading.totals) - 1 > document.pages
    assert len(reading.indexed) - 1 == document.pages
    assert reading.totals[-1] == reading.indexed[-1]
    assert list(Readings(library).lay_out(document.id, LARGE)) == [reading]


def test_what_is_indexed_stays_untouched(library):
    document = of(library, "epub")
    before = (library.text(document.id), library.document(document.id))
    rendition = library.rendition_path(document.id).read_bytes()
    list(Readings(library).lay_out(document.id, SMALL))
    assert (library.text(document.id), library.document(document.id)) == before
    assert library.rendition_path(document.id).read_bytes() == rendition


def test_deleting_a_document_deletes_its_readings(library):
    document = of(library, "epub")
    list(Readings(library).lay_out(document.id, LARGE))
    assert [path for path in library.home.rglob("*") if document.id in path.name]
    library.remove_document(document.id)
    assert not [path for path in library.home.rglob("*") if document.id in path.name]


def test_a_document_deleted_while_it_is_laid_out_leaves_nothing(library):
    document = of(library, "epub")
    steps = Readings(library).lay_out(document.id, LARGE)
    next(steps)
    library.remove_document(document.id)
    with pytest.raises(DocumentError):
        list(steps)
    assert not [path for path in library.home.rglob("*") if document.id in path.name]


def test_stopping_leaves_nothing_half_made(library):
    document = of(library, "epub")
    steps = Readings(library).lay_out(document.id, LARGE)
    next(steps)
    steps.close()
    assert [*Readings(library).lay_out(document.id, LARGE)][-1].totals[-1] > 0


def test_readings_are_bounded_and_the_one_just_made_stays(library):
    document = of(library, "epub")
    readings = Readings(library, kept_bytes=1)
    list(readings.lay_out(document.id, LARGE))
    [*_, last] = readings.lay_out(document.id, SMALL)
    assert [str(path) for path in (library.home / "renditions").glob("*.read-*.pdf")] == [last.path]


def test_a_file_that_changed_or_went_away_is_said(library):
    from pathlib import Path

    document = of(library, "epub")
    path = Path(document.path)
    data = path.read_bytes()
    path.write_bytes(data + b" ")
    with pytest.raises(DocumentError, match="has changed since it was indexed"):
        list(Readings(library).lay_out(document.id, LARGE))
    path.unlink()
    with pytest.raises(DocumentError, match="is not where it was") as caught:
        list(Readings(library).lay_out(document.id, LARGE))
    assert caught.value.remedy


def test_fixed_pages_are_not_laid_out_anew(library, story):
    added, _ = library.add_document(story)
    with pytest.raises(DocumentError, match="fixed pages"):
        list(Readings(library).lay_out(added.id, LARGE))
