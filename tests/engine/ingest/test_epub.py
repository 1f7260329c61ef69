"""EPUBs whose list of parts is wrong are read all the same; what is not in the file is said to be missing."""

from __future__ import annotations

import zipfile

import pymupdf
import pytest

from engine.cli.main import main
from engine.ingest.epub import NOTICE, readable
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentStatus
from tests.engine.ingest import makers
from tests.helpers.queue import work_off

CHAPTERS = [(name, f"<p>{name} speaks of the lamp. {makers.LOREM}</p>") for name in ("First", "Second", "Third")]


@pytest.fixture
def changed(tmp_path):
    """Make a book of three chapters and change its entries: `change` gives an entry's new name and bytes, or None."""

    def make(change, extra=()):
        whole = makers.epub(tmp_path / "whole.epub", CHAPTERS)
        path = tmp_path / "changed.epub"
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w") as target:
            for name in source.namelist():
                made = change(name, source.read(name))
                if made is not None:
                    target.writestr(*made)
            for name, data in extra:
                target.writestr(name, data)
        return path

    return make


def all_there(found):
    return [name for name, _ in CHAPTERS if f"{name} speaks of the lamp" in found.text]


def package(edit):
    return lambda name, data: (name, edit(data.decode()).encode() if name == "book.opf" else data)


def test_a_missing_part_is_said_and_the_rest_is_read(changed, read, tmp_path):
    path = changed(lambda name, data: None if name == "c1.xhtml" else (name, data))
    for _ in range(2):  # the second time from the rendition
        found = read(path, rendition=tmp_path / "r.pdf")
        assert all_there(found) == ["First", "Third"]
        assert "ERROR" not in found.text
        assert NOTICE not in found.text
        [skipped] = found.skipped
        assert found.pages[skipped.index].text.strip() == ""
        assert found.pages[skipped.index].confidence == 1, "it does not wait to be recognised"
        assert found.pages[skipped.index].width_pt > 0
    with pymupdf.open(tmp_path / "r.pdf") as rendition:
        assert NOTICE in rendition[skipped.index].get_text(flags=0), "the reader of the book sees why"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["changed.epub", "r.json", "r.pdf", "whole.epub"]


def test_it_is_told_with_the_document(changed, tmp_path, capsys):
    pipeline = Pipeline(Paths.resolve(tmp_path / "home"))
    list(pipeline.add([changed(lambda name, data: None if name == "c1.xhtml" else (name, data))]))
    work_off(pipeline)
    [document] = pipeline.library.documents()
    assert document.status is DocumentStatus.READY
    assert document.error == "A part of changed.epub is missing from the file; the rest is there."
    assert document.remedy
    pipeline.close()
    assert main(["--home", str(tmp_path / "other"), "add", str(tmp_path / "changed.epub")]) == 0
    assert "A part of changed.epub is missing from the file" in capsys.readouterr().err


@pytest.mark.parametrize("reference", ["/c{}.xhtml", "http://example.com/c{}.xhtml", "../../etc/c{}.xhtml"])
def test_paths_lead_to_entries_of_the_archive_or_nowhere(changed, read, reference):
    def edit(text):
        return text.replace('href="c1.xhtml"', f'href="{reference.format(1)}"')

    found = read(changed(package(edit)))
    assert all_there(found) == (["First", "Second", "Third"] if reference.startswith("/") else ["First", "Third"])


def test_a_folder_named_from_the_root(changed, read):
    def move(name, data):
        if name == "mimetype":
            return name, data
        if name.startswith("META"):
            return name, data.replace(b'full-path="', b'full-path="/OEBPS/')
        return f"OEBPS/{name}", data.replace(b'href="', b'href="/OEBPS/')

    found = read(changed(move))
    assert all_there(found) == ["First", "Second", "Third"]
    assert [section.title for section in found.sections] == ["First", "Second", "Third"]


@pytest.mark.parametrize("spine", ["", "<spine/>"])
def test_without_an_order_the_parts_come_as_they_are_listed(changed, read, spine):
    def edit(text):
        return text[: text.index("<spine>")] + spine + text[text.index("</spine>") + 8 :]

    assert all_there(read(changed(package(edit)))) == ["First", "Second", "Third"]


def test_an_order_that_names_an_unknown_part(changed, read):
    found = read(changed(package(lambda text: text.replace("<spine>", '<spine><itemref idref="nobody"/>'))))
    assert all_there(found) == ["First", "Second", "Third"]
    assert [skipped.index for skipped in found.skipped] == [0]


def test_without_a_container_the_list_is_found(changed, read):
    found = read(changed(lambda name, data: None if name.startswith("META") else (name, data)))
    assert all_there(found) == ["First", "Second", "Third"]


def test_parts_in_utf_16(changed, read):
    def wide(name, data):
        is_part = name.startswith("c")
        text = data.decode().replace('encoding="utf-8"', 'encoding="utf-16"')
        return name, text.encode("utf-16-be") if is_part else data

    assert all_there(read(changed(wide))) == ["First", "Second", "Third"]


def test_what_is_right_is_not_copied(tmp_path):
    path = makers.epub(tmp_path / "right.epub", CHAPTERS)
    with readable(path, tmp_path) as place:
        assert place == path
