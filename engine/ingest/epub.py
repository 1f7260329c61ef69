"""EPUBs whose own list of parts is wrong, set right in a copy before MuPDF reads them; most are read as they are.

What is set right: parts named by an absolute path, which must lie within the archive like all others; a missing or
wrong container; a missing reading order; parts in UTF-16 without a mark. A part that is not in the archive gets a page
that says so, in place of MuPDF's own words.
"""

from __future__ import annotations

import contextlib
import html
import posixpath
import re
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote, unquote

from engine.errors import DocumentError
from engine.ingest.encodings import decode

NOTICE = "This part of the book is missing from the file."
"""All that stands on a page in place of a part that is not there. It is no text of the book and is not indexed."""

_CONTAINER = "META-INF/container.xml"
_MAX_LIST_BYTES = 16 * 1024**2
_TEXTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "image/svg+xml")
_TEXT_NAMES = (".xhtml", ".html", ".htm", ".xml")
_ITEM = re.compile(r"<(?:\w+:)?item\b([^>]*)>")
_ITEMREF = re.compile(r"<(?:\w+:)?itemref\b([^>]*)>")
_SPINE = re.compile(r"<(?:\w+:)?spine\b[^>]*?(?:/>|>.*?</(?:\w+:)?spine\s*>)", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ROOTED = re.compile(r"(\b(?:src|href)\s*=\s*[\"'])/(?!/)([^\"'#?]*)")
_PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head>'
    f"<body><p>{NOTICE}</p></body></html>"
)


@dataclass
class _Book:
    """The list of parts: its name in the archive, its text, and what has to be written anew."""

    names: dict[str, str]  # by the name in small letters
    package: str
    text: str
    added: dict[str, bytes]
    is_changed: bool = False

    def find(self, reference: str, base: str) -> str | None:
        """The entry that a reference leads to, or None where it leads out of the archive or to nothing."""
        path = unquote(html.unescape(reference).partition("#")[0])
        if not path or re.match(r"[a-z][a-z+.-]*:", path, re.IGNORECASE):
            return None
        path = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(base, path))
        return None if path.startswith("../") else self.names.get(path.lower())


@contextlib.contextmanager
def readable(path: Path, folder: Path | None) -> Iterator[Path]:
    """A path that MuPDF can read: the file itself, or a copy of it in `folder` that is set right and gone afterwards.

    Raises DocumentError where none of the parts that it names is there.
    """
    with zipfile.ZipFile(path) as archive:
        book = _set_right(path, archive)
        if book is None:
            yield path
            return
        with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{path.stem[:16]}", suffix=".epub", delete=False) as copy:
            place = Path(copy.name)
            try:
                _write(archive, book, copy)
            except BaseException:  # undone whatever happened; always raised again
                place.unlink(missing_ok=True)
                raise
    try:
        yield place
    finally:
        place.unlink(missing_ok=True)


def _set_right(path: Path, archive: zipfile.ZipFile) -> _Book | None:
    """What has to change, or None where nothing has to, or where there is too little to go by."""
    names = {name.lower(): name for name in archive.namelist() if not name.endswith("/")}
    package, is_known = _package(archive, names)
    if not package or archive.getinfo(package).file_size > _MAX_LIST_BYTES:
        return None
    book = _Book(names, package, decode(archive.read(package)), {})
    if not is_known:
        full = html.escape(package)
        book.added[_CONTAINER] = (
            '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            f'<rootfiles><rootfile full-path="{full}" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>"
        ).encode()
        book.is_changed = True
    if not _ITEM.search(book.text):
        return None
    present = _set_parts_right(book)
    if not present:
        raise DocumentError(
            f"{path.name} is damaged: the chapters that it names are not in it.",
            "Open it in the program that made it and save it again, or get another copy.",
        )
    _give_marks(archive, book, present)
    return book if book.is_changed else None


def _package(archive: zipfile.ZipFile, names: dict[str, str]) -> tuple[str, bool]:
    """The entry that lists the parts, '' where there is none, and whether the container names it rightly."""
    named = ""
    if (container := names.get(_CONTAINER.lower())) and archive.getinfo(container).file_size < _MAX_LIST_BYTES:
        found = re.search(r"<(?:\w+:)?rootfile\b([^>]*)>", decode(archive.read(container)))
        named = html.unescape(_attributes(found[1]).get("full-path", "")) if found else ""
    if named in names.values() and container == _CONTAINER:
        return named, True
    inside = names.get(posixpath.normpath(unquote(named).lstrip("/")).lower())
    others = sorted((name for name in names.values() if name.lower().endswith(".opf")), key=len)
    return inside or (others[0] if others else ""), False


def _set_parts_right(book: _Book) -> list[str]:
    """The entries of the texts that are there, in the order of the list, which is set right."""
    base = posixpath.dirname(book.package)
    spine = _SPINE.search(book.text)
    order = [_attributes(found[1]).get("idref", "") for found in _ITEMREF.finditer(spine[0])] if spine else []
    there: dict[str, str] = {}
    contents: set[str] = set()
    known: set[str] = set()

    def item(match: re.Match[str]) -> str:
        has = _attributes(match[1])
        id_, reference = has.get("id", ""), has.get("href", "")
        known.add(id_)
        name = book.find(reference, base)
        if name is None:
            return _replaced(book, match[0], _notice_page(book, base)) if id_ in order else match[0]
        if has.get("media-type", "").lower() in _TEXTS or id_ in order:
            there[id_] = name
            if "nav" in has.get("properties", "").split():
                contents.add(id_)
        if reference.startswith("/"):
            return _replaced(book, match[0], quote(posixpath.relpath(name, base or ".")))
        return match[0]

    book.text = _ITEM.sub(item, book.text)
    chapters = [id_ for id_ in there if id_ not in contents]
    if order:
        _add_unknown(book, base, [id_ for id_ in order if id_ and id_ not in known])
        chapters = [id_ for id_ in order if id_ in there and (id_ not in contents or contents.issuperset(order))]
    elif chapters:
        _order(book, chapters, spine[0] if spine else "")
    return list(there.values()) if chapters else []


def _order(book: _Book, chapters: list[str], old: str) -> None:
    """Give the list a reading order: that in which it names the parts."""
    made = "<spine>" + "".join(f'<itemref idref="{html.escape(id_)}"/>' for id_ in chapters) + "</spine>"
    body = book.text.replace(old, "") if old else book.text
    book.text = re.sub(r"(?=</(?:\w+:)?package\s*>)|\Z", lambda _: made, body, count=1)
    book.is_changed = True


def _add_unknown(book: _Book, base: str, unknown: list[str]) -> None:
    """Parts of the reading order that the list of parts does not know are missing as well."""
    if not unknown:
        return
    made = "".join(
        f'<item id="{html.escape(id_)}" href="{_notice_page(book, base)}" media-type="application/xhtml+xml"/>'
        for id_ in unknown
    )
    book.text = re.sub(r"(?=</(?:\w+:)?manifest\s*>)", lambda _: made, book.text, count=1)
    book.is_changed = True


def _notice_page(book: _Book, base: str) -> str:
    """The reference to a new part that says that one is missing."""
    name = f"lectern-missing-{len(book.added)}.xhtml"
    book.added[posixpath.join(base, name)] = _PAGE.encode()
    return name


def _replaced(book: _Book, item: str, new: str) -> str:
    book.is_changed = True
    return re.sub(r"(\bhref\s*=\s*)(?:\"[^\"]*\"|'[^']*')", lambda match: f'{match[1]}"{new}"', item, count=1)


def _give_marks(archive: zipfile.ZipFile, book: _Book, present: list[str]) -> None:
    """Parts in UTF-16 without a mark, which MuPDF takes for empty, are written anew in UTF-8."""
    for name in present:
        with archive.open(name) as part:
            head = part.read(2)
        if head in (b"<\0", b"\0<"):
            text = archive.read(name).decode("utf-16-le" if head == b"<\0" else "utf-16-be", "replace")
            book.added[name] = re.sub(r"(encoding\s*=\s*[\"'])[\w-]+", r"\1utf-8", text, count=1).encode()
            book.is_changed = True


def _write(archive: zipfile.ZipFile, book: _Book, target: IO[bytes]) -> None:
    """The archive with what is changed; references from the root become relative, since that is what is followed."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for name in archive.namelist():
            if name.endswith("/") or name in book.added:
                continue
            data = book.text.encode() if name == book.package else archive.read(name)
            if name.lower().endswith((*_TEXT_NAMES, ".ncx")):
                data = _relative(data, posixpath.dirname(name))
            copy.writestr(name, data)
        for name, data in book.added.items():
            copy.writestr(name, data)


def _relative(data: bytes, folder: str) -> bytes:
    if b"=\"/" not in data and b"='/" not in data:
        return data
    text = data.decode("utf-8", "surrogateescape")
    made = _ROOTED.sub(lambda match: match[1] + posixpath.relpath(match[2] or ".", folder or "."), text)
    return made.encode("utf-8", "surrogateescape")


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): html.unescape(a or b) for name, a, b in _ATTRIBUTE.findall(text)}
