"""What cannot be read is refused in one sentence with a remedy, and never takes the process down."""

from __future__ import annotations

import os
import zipfile

import pytest

from engine.errors import DocumentError
from engine.ingest.sniff import kind_of
from tests.engine.ingest import makers
from tests.helpers.permissions import open_folder, ordinary_user


def _refused(read, path):
    with pytest.raises(DocumentError) as caught:
        read(path)
    error = caught.value
    assert path.name in error.message
    assert error.message.endswith(".")
    assert error.message.count(". ") == 0
    assert error.remedy.endswith(".")
    return error.message


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.pdf", b"", "is empty"),
        ("noise.pdf", bytes(range(256)) * 40, "not a document"),
        ("half.pdf", b"%PDF-1.7\n1 0 obj <<", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Microsoft Office"),
        ("tool.pdf", b"\x7fELF" + b"\0" * 600, "a program"),
        ("pack.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 99, "archive"),
        ("broken.epub", b"PK\x03\x04" + b"\0" * 600, "damaged"),
        ("data.xml", b"<?xml version='1.0'?><data><row/></data>", "XML"),
        ("blank.txt", b" \n\n \n", "no text"),
    ],
)
def test_what_is_no_document(tmp_path, read, name, data, words):
    path = tmp_path / name
    path.write_bytes(data)
    assert words in _refused(read, path)


def test_an_epub_without_its_chapters_is_refused(tmp_path, read):
    whole = makers.epub(tmp_path / "whole.epub", [("One", "<p>x</p>"), ("Two", "<p>y</p>")])
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(tmp_path / "hollow.epub", "w") as target:
        for name in source.namelist():
            if not name.startswith("c"):
                target.writestr(name, source.read(name))
    assert "the chapters that it names are not in it" in _refused(read, tmp_path / "hollow.epub")


def test_archives_are_bounded(tmp_path, read):
    assert "unpacks to far more" in _refused(read, makers.bomb(tmp_path / "bomb.epub"))
    path = makers.epub(tmp_path / "escape.epub", [("One", "<p>x</p>")], extra=[("../../escape.txt", b"x")])
    assert "lead out of it" in _refused(read, path)
    with zipfile.ZipFile(tmp_path / "files.zip", "w") as archive:
        archive.writestr("a.csv", "1,2")
    assert "archive" in _refused(read, tmp_path / "files.zip")


def test_protected_books_are_told_apart_from_obfuscated_fonts(tmp_path, read):
    def encryption(algorithm):
        method = f'<EncryptionMethod Algorithm="{algorithm}"/>'
        return "META-INF/encryption.xml", f"<encryption><EncryptedData>{method}</EncryptedData></encryption>".encode()

    chapters = [("One", "<p>Hello there.</p>")]
    drm = makers.epub(tmp_path / "a.epub", chapters, extra=[encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")])
    assert "(DRM)" in _refused(read, drm)
    fonts = makers.epub(tmp_path / "b.epub", chapters, extra=[encryption("http://www.idpf.org/2008/embedding")])
    assert "Hello there." in read(fonts).text


def test_a_missing_file_and_a_folder(tmp_path, read):
    _refused(read, tmp_path / "missing.pdf")
    (tmp_path / "folder.pdf").mkdir()
    _refused(read, tmp_path / "folder.pdf")


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_no_permission():
    with open_folder() as folder:
        path = makers.book(folder / "a.pdf", 1)
        assert kind_of(path) == "pdf"
        path.chmod(0)
        with ordinary_user():
            assert "cannot be read" in _refused(kind_of, path)


def test_protected_mobi(tmp_path, read):
    assert "(DRM)" in _refused(read, makers.mobi(tmp_path / "a.mobi", "<p>Hello.</p>", encrypted=True))


def test_a_book_with_a_licence_file(tmp_path, read):
    path = makers.epub(tmp_path / "a.epub", [("One", "<p>x</p>")], extra=[("META-INF/license.lcpl", b"{}")])
    assert "(DRM)" in _refused(read, path)
