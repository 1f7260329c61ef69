"""What kind of document a file is, by its content. Names lie."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
from pathlib import Path

from engine.errors import DocumentError
from engine.ingest.encodings import decode, encoding_of

_HEAD_BYTES = 65_536
_TAIL_BYTES = 1024
_MAX_ENTRIES = 20_000
_MAX_UNPACKED_BYTES = 2 * 1024**3
_MAX_ENTRY_BYTES = 1024**3
_MAX_RATIO = 250
_RATIO_FROM_BYTES = 50 * 1024**2
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".jp2")
_MARKDOWN_NAMES = (".md", ".markdown", ".mkd", ".mdown")
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"II*\x00", "tiff"), (b"MM\x00*", "tiff"),
    (b"{\\rtf", "rtf"),
)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file", "Save it as DOCX or PDF."),
    (b"AT&TFORM", "a DjVu file", "Convert it to PDF."),
    (b"ITSF", "a compiled help file (CHM)", "Convert it to HTML or PDF."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it and add the files in it."),
    (b"Rar!", "a RAR archive", "Unpack it and add the files in it."),
    (b"\x1f\x8b", "a compressed file", "Unpack it and add the file in it."),
    (b"\x7fELF", "a program", "Choose a document."),
    (b"MZ", "a program", "Choose a document."),
    (b"SQLite format 3\x00", "a database", "Choose a document."),
)
_FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_NOT_A_DOCUMENT = "Lectern reads PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown and plain text."


def kind_of(path: Path) -> str:
    """The format: pdf, epub, mobi, fb2, cbz, xps, docx, odt, rtf, html, markdown, txt, or a kind of picture.

    Raises DocumentError for what is empty, protected, a bomb, or no document.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise DocumentError(f"{path.name} cannot be read.", "Check that it is there and yours to read.",
                            str(error)) from error
    if not head:
        raise DocumentError(f"{path.name} is empty.", "Choose another file.")
    if _is_pdf(path, head):
        return "pdf"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path)
    if head[60:68] == b"BOOKMOBI":
        _refuse_protected_mobi(path, head)
        return "mobi"
    for signature, what, remedy in _REFUSED:
        if head.startswith(signature):
            raise DocumentError(f"{path.name} is {what}, which Lectern does not read.", remedy)
    return _text_kind(path, head)


def _is_pdf(path: Path, head: bytes) -> bool:
    """Whether it begins as a PDF, or with something else, such as a mail's head, and goes on or ends as one."""
    if head.lstrip().startswith(b"%PDF-") or (b"%PDF-" in head[:1024] and b" obj" in head):
        return True
    if b"%PDF-" not in head:
        return False
    with contextlib.suppress(OSError), open(path, "rb") as file:
        file.seek(-min(_TAIL_BYTES, path.stat().st_size), os.SEEK_END)
        tail = file.read()
        return b"%%EOF" in tail and b"startxref" in tail
    return False


def _text_kind(path: Path, head: bytes) -> str:
    wide = encoding_of(head).startswith(("utf-16", "utf-32"))
    if not wide and (b"\x00" in head or _control_share(head) > 0.02):
        raise DocumentError(f"{path.name} is not a document that Lectern reads.", _NOT_A_DOCUMENT)
    start = decode(head[:4096]).lstrip().lower()
    if "<fictionbook" in start[:2000]:
        return "fb2"
    if start.startswith(("<!doctype html", "<html")) or (start.startswith(("<?xml", "<!--")) and "<html" in start):
        return "html"
    if start.startswith("<?xml") and "<svg" not in start:
        raise DocumentError(f"{path.name} is an XML file, not a document.", _NOT_A_DOCUMENT)
    if path.suffix.lower() in (".html", ".htm", ".xhtml") and re.search(r"<(p|div|body|h[1-6]|table)\b", start):
        return "html"
    text = decode(head)
    headings = re.findall(r"^#{1,6} \S", text, re.MULTILINE)
    if path.suffix.lower() in _MARKDOWN_NAMES or len(headings) >= 2:
        return "markdown"
    return "txt"


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\x0c\x1b" for byte in head) / len(head)


def _zip_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            return _entries_kind(path, archive)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, UnicodeError) as error:
        raise DocumentError(f"{path.name} is damaged: its archive cannot be read.",
                            "Get another copy of the file.", str(error)) from error


def _entries_kind(path: Path, archive: zipfile.ZipFile) -> str:
    entries = archive.infolist()
    _refuse_bomb(path, entries)
    names = {entry.filename for entry in entries}
    lower = {name.lower() for name in names}
    mime = ""
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        mime = archive.read("mimetype").decode("ascii", "replace").strip()
    if mime == "application/epub+zip" or "META-INF/container.xml" in names:
        _refuse_protected_epub(path, archive, names)
        return "epub"
    if mime.startswith("application/vnd.oasis.opendocument.text"):
        return "odt"
    if mime.startswith("application/vnd.oasis.opendocument"):
        raise DocumentError(f"{path.name} is a spreadsheet or presentation, which Lectern does not read.",
                            "Export it as PDF.")
    if "word/document.xml" in lower:
        return "docx"
    if "[content_types].xml" in lower and any(name.startswith(("xl/", "ppt/")) for name in lower):
        raise DocumentError(f"{path.name} is a spreadsheet or presentation, which Lectern does not read.",
                            "Export it as PDF.")
    if any(name.endswith((".fdseq", ".fpage")) for name in lower):
        return "xps"
    files = [name for name in lower if not name.endswith("/")]
    if files and all(name.endswith((*_PICTURES, ".xml", ".txt", ".db")) for name in files) and any(
        name.endswith(_PICTURES) for name in files
    ):
        return "cbz"
    raise DocumentError(f"{path.name} is an archive, not a document.", "Unpack it and add the files in it.")


def _refuse_bomb(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    if (
        len(entries) > _MAX_ENTRIES or unpacked > _MAX_UNPACKED_BYTES
        or any(entry.file_size > _MAX_ENTRY_BYTES for entry in entries)
        or (unpacked > _RATIO_FROM_BYTES and unpacked / packed > _MAX_RATIO)
    ):
        raise DocumentError(
            f"{path.name} unpacks to far more than a document holds, so it is left alone.",
            "If you trust it, convert it to PDF with another program.",
            f"{len(entries)} entries, {unpacked} bytes unpacked, {packed} packed",
        )
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or re.match(r"^[A-Za-z]:", name):
            raise DocumentError(f"{path.name} holds paths that lead out of it, so it is left alone.",
                                "Get the file from a source that you trust.", name)


def _refuse_protected_epub(path: Path, archive: zipfile.ZipFile, names: set[str]) -> None:
    if "META-INF/license.lcpl" in names:
        raise _protected(path)
    if "META-INF/encryption.xml" not in names:
        return
    data = archive.read("META-INF/encryption.xml")[:1_000_000].decode("utf-8", "replace")
    found = re.findall(r"EncryptionMethod[^>]*Algorithm=[\"']([^\"']+)", data)
    if any(algorithm not in _FONT_OBFUSCATION for algorithm in found):
        raise _protected(path)


def _refuse_protected_mobi(path: Path, head: bytes) -> None:
    start = int.from_bytes(head[78:82], "big")
    if 0 < start < len(head) - 14 and int.from_bytes(head[start + 12 : start + 14], "big") != 0:
        raise _protected(path)


def _protected(path: Path) -> DocumentError:
    return DocumentError(
        f"{path.name} is protected by digital rights management (DRM), so it cannot be read here.",
        "Read it in the shop's own program, or get a copy without protection.",
    )
