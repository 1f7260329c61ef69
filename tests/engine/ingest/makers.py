"""Documents made for the tests, with PyMuPDF and the standard library, in the shapes that real ones have."""

from __future__ import annotations

import html
import io
import struct
import zipfile
from functools import cache
from pathlib import Path

import numpy as np
import pymupdf

from engine.ingest.extract import Line, PageText

LOREM = (
    "The lighthouse keeper counted forty ships that winter and wrote each name into a green ledger. "
    "Nobody asked him why. The wind from the north came early, and the harbour froze before the last boat was home. "
    "In the spring the council sent two engineers, who measured the tower and found it three degrees out of true. "
    "They recommended iron braces, a new lamp and a younger keeper; only the braces were ever paid for. "
)


def pdf(path: Path, pages: list[list[tuple[float, float, str, float]]], toc=(), size=(595, 842), **save) -> Path:
    """A PDF of pages of (x, y of the base line, text, size in points)."""
    document = pymupdf.open()
    font = pymupdf.Font("tiro")
    for lines in pages:
        page = document.new_page(width=size[0], height=size[1])
        writer = pymupdf.TextWriter(page.rect)
        for x, y, text, points in lines:
            writer.append((x, y), text, font=font, fontsize=points)
        writer.write_text(page)
    if toc:
        document.set_toc([list(entry) for entry in toc])
    document.save(path, **save)
    document.close()
    return path


@cache
def _width(char: str) -> float:
    return pymupdf.get_text_length(char, fontname="tiro", fontsize=1)


def wrapped(text: str, x: float, y: float, width: float, points: float = 10.0) -> list[tuple[float, float, str, float]]:
    """A paragraph as lines that fill `width`."""
    lines, current = [], ""
    for word in text.split():
        attempt = f"{current} {word}".strip()
        if sum(map(_width, attempt)) * points > width:
            lines.append(current)
            current = word
        else:
            current = attempt
    lines.append(current)
    return [(x, y + number * points * 1.25, line, points) for number, line in enumerate(lines)]


def book(path: Path, pages: int, chapter_pages: int = 5) -> Path:
    """A PDF with running heads, page numbers, chapter headings and an outline."""
    made, toc = [], []
    for index in range(pages):
        lines = [(230, 40, "The Keeper's Ledger", 9.0), (290, 815, str(index + 1), 9.0)]
        y = 90.0
        if index % chapter_pages == 0:
            lines.append((72, y, f"Chapter {index // chapter_pages + 1}", 18.0))
            toc.append((1, f"Chapter {index // chapter_pages + 1}", index + 1))
            y += 40
        for number in range(4):
            block = wrapped(f"Page {index + 1}, note {number + 1}. {LOREM}", 72, y, 450, 11.0)
            lines += block
            y = block[-1][1] + 26
        made.append(lines)
    return pdf(path, made, toc, deflate=True)


def epub(path: Path, chapters: list[tuple[str, str]], title="The Ledger", author="A. Keeper", extra=()) -> Path:
    """An EPUB 3 of (heading, HTML) chapters; `extra` are further (name, bytes) entries."""
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    links = "".join(f'<li><a href="c{n}.xhtml">{heading}</a></li>' for n, (heading, _) in enumerate(chapters))
    head = '<?xml version="1.0" encoding="utf-8"?>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            f'{head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        archive.writestr(
            "book.opf",
            f'{head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier>'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>en</dc:language></metadata>"
            f'<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>{items}'
            f'</manifest><spine>{spine}</spine></package>',
        )
        archive.writestr(
            "nav.xhtml",
            f'{head}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
            f'<nav epub:type="toc"><ol>{links}</ol></nav></body></html>',
        )
        for number, (heading, body) in enumerate(chapters):
            archive.writestr(
                f"c{number}.xhtml",
                f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{heading}</title></head>'
                f"<body><h1>{heading}</h1>{body}</body></html>",
            )
        for name, data in extra:
            archive.writestr(name, data)
    return path


def docx(path: Path) -> Path:
    """A DOCX with a heading, a paragraph and a table."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The Tower</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>The tower leans by three degrees.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Part</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p>"
        "</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Lamp</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r>"
        "</w:p></w:tc></w:tr></w:tbl>"
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'{head}<Types xmlns="{types}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{main}.styles+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'{head}<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'{head}<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/styles" '
            'Target="styles.xml"/></Relationships>',
        )
        archive.writestr(
            "word/styles.xml",
            f'{head}<w:styles {w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
            "</w:style></w:styles>",
        )
        archive.writestr("word/document.xml", f"{head}<w:document {w}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "docProps/core.xml",
            f'{head}<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>On Towers</dc:title>'
            "<dc:creator>B. Builder</dc:creator></cp:coreProperties>",
        )
    return path


def odt(path: Path) -> Path:
    """An ODT with a heading, a paragraph and a list."""
    from odf.opendocument import OpenDocumentText
    from odf.text import H, List, ListItem, P

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="The Harbour"))
    document.text.addElement(P(text="The harbour froze before the last boat was home."))
    items = List()
    item = ListItem()
    item.addElement(P(text="iron braces"))
    items.addElement(item)
    document.text.addElement(items)
    document.save(str(path))
    return path


def picture_pdf(path: Path, text: str, turn: int = 0) -> Path:
    """A scan: the text as a picture, turned by `turn` degrees, without a text layer."""
    source = pymupdf.open()
    page = source.new_page(width=420, height=300)
    page.insert_textbox(pymupdf.Rect(40, 40, 380, 260), text, fontsize=18, fontname="helv")
    png = page.get_pixmap(dpi=150).tobytes("png")
    source.close()
    document = pymupdf.open()
    page = document.new_page(width=420, height=300)
    page.insert_image(page.rect, stream=png, rotate=turn)
    document.save(path)
    document.close()
    return path


def cbz(path: Path) -> Path:
    """A comic of one page."""
    source = pymupdf.open()
    page = source.new_page(width=300, height=200)
    page.insert_text((30, 100), "BOOM", fontsize=40)
    png = page.get_pixmap().tobytes("png")
    source.close()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("001.png", png)
    return path


def bomb(path: Path) -> Path:
    """An EPUB that unpacks to a gigabyte."""
    zeros = io.BytesIO(b"\0" * (1 << 20))
    epub(path, [("One", "<p>x</p>")])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("big.bin", "w") as entry:
        for _ in range(300):
            entry.write(zeros.getbuffer())
    return path


def mobi(path: Path, body: str, title="The Ledger", *, compressed=False, encrypted=False) -> Path:
    """A MOBI 6 book of one HTML text: a Palm database of a header record and text records of 4096 bytes."""
    text = f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()
    parts = [text[at : at + 4096] for at in range(0, len(text), 4096)]
    name = title.encode()
    header = struct.pack(">HHIHHHH", 2 if compressed else 1, 0, len(text), len(parts), 4096, 2 if encrypted else 0, 0)
    fields = bytearray(232)
    struct.pack_into(">4sIIII", fields, 0, b"MOBI", 232, 2, 65001, 7)
    struct.pack_into(">I", fields, 20, 6)
    for at in range(24, 64, 4):
        struct.pack_into(">I", fields, at, 0xFFFFFFFF)
    struct.pack_into(">III", fields, 64, len(parts) + 1, 16 + 232, len(name))
    struct.pack_into(">I", fields, 88, 6)
    records = [header + bytes(fields) + name + b"\0\0", *(map(_palm_doc, parts) if compressed else parts)]
    base = 78 + 8 * len(records) + 2
    offsets = [base + sum(map(len, records[:number])) for number in range(len(records))]
    head = struct.pack(">32sHHIIIIII4s4sIIH", name[:31], 0, 6, 0, 0, 0, 0, 0, 0, b"BOOK", b"MOBI", 0, 0, len(records))
    entries = b"".join(struct.pack(">II", offset, number << 1) for number, offset in enumerate(offsets))
    path.write_bytes(head + entries + b"\0\0" + b"".join(records))
    return path


def _palm_doc(data: bytes) -> bytes:
    """PalmDOC compression in its simplest shape: a space and the letter after it as one byte, the rest as it is."""
    out = bytearray()
    at = 0
    while at < len(data):
        if data[at] == 0x20 and at + 1 < len(data) and 0x40 <= data[at + 1] < 0x80:
            out.append(data[at + 1] ^ 0x80)
            at += 2
        elif data[at] >= 0x80:
            out += bytes((1, data[at]))
            at += 1
        else:
            out.append(data[at])
            at += 1
    return bytes(out)


def xps(path: Path, pages: list[list[tuple[float, float, str, float]]]) -> Path:
    """An XPS document of pages of (x, y of the base line, text, size), in 1/96 inch, with its font in it."""
    schema = "http://schemas.microsoft.com/xps/2005/06"
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="fdseq" ContentType="application/vnd.ms-package.xps-fixeddocumentsequence+xml"/>'
            '<Default Extension="fdoc" ContentType="application/vnd.ms-package.xps-fixeddocument+xml"/>'
            '<Default Extension="fpage" ContentType="application/vnd.ms-package.xps-fixedpage+xml"/>'
            '<Default Extension="ttf" ContentType="application/vnd.ms-opentype"/></Types>'
        ))
        archive.writestr("_rels/.rels", (
            f'<Relationships xmlns="{relation}"><Relationship Type="{schema}/fixedrepresentation" Id="R1"'
            ' Target="/all.fdseq"/></Relationships>'
        ))
        archive.writestr("all.fdseq", (
            f'<FixedDocumentSequence xmlns="{schema}"><DocumentReference Source="/one.fdoc"/></FixedDocumentSequence>'
        ))
        contents = "".join(f'<PageContent Source="/{number}.fpage"/>' for number in range(len(pages)))
        archive.writestr("one.fdoc", f'<FixedDocument xmlns="{schema}">{contents}</FixedDocument>')
        archive.writestr("font.ttf", pymupdf.Font("tiro").buffer)
        for number, lines in enumerate(pages):
            glyphs = "".join(
                f'<Glyphs Fill="#ff000000" FontUri="/font.ttf" FontRenderingEmSize="{points}" OriginX="{x}"'
                f' OriginY="{y}" UnicodeString="{html.escape(text)}"/>' for x, y, text, points in lines
            )
            archive.writestr(f"{number}.fpage", (
                f'<FixedPage xmlns="{schema}" Width="793" Height="1122" xml:lang="en">{glyphs}</FixedPage>'
            ))
    return path


def page_of(*texts: str) -> PageText:
    """A page as it was read, a line to a text; each character's box is one point wide."""
    page = PageText(index=0, width=100, height=100)
    for number, text in enumerate(texts):
        lo = len(page.chars)
        page.chars += text
        page.lines.append(Line(
            lo=lo, hi=len(page.chars), u0=0, v0=20.0 * number, u1=90, v1=20.0 * number + 10, size=10, bold=False,
            mono=False, turn=0, text=text, box=(0, 0, 1, 1),
        ))
    page.boxes = np.asarray([(i, 0, i + 1, 10) for i in range(len(page.chars))], np.float32).reshape(-1, 4)
    return page
