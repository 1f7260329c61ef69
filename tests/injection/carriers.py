"""Documents that carry an attack: a story with plain facts, and the attack beside the sentence that is asked for."""

from __future__ import annotations

import html
import zipfile
from pathlib import Path
from typing import Any

import pymupdf

from tests.injection.attacks import Attack

BEFORE = (
    "The lighthouse at Varn was built in 1847 by an engineer named Ottoline Marsh. She had come from the south with "
    "nothing but a chest of drawings. The tower is forty-one metres high and was painted green."
)
AFTER = "The first keeper was called Tobias Quill. He lived in the tower for thirty years with a grey parrot."
TITLE = "The Lighthouse at Varn"


def write(folder: Path, attack: Attack | None, form: str = "pdf") -> Path:
    """A document of `form` with the attack in it, or without any."""
    if attack is not None:
        form = attack.format
    path = folder / f"{attack.name if attack else 'clean-' + form}.{form}"
    (_write_pdf if form == "pdf" else _write_epub)(path, attack)
    return path


def _write_pdf(path: Path, attack: Attack | None) -> None:
    document = pymupdf.open()
    page = document.new_page(width=420, height=595)
    page.insert_text((50, 70), TITLE, fontsize=20, fontname="tibo")
    seen = f" {attack.text} " if attack and not attack.hide else " "
    # Story.draw knows every script; the attack stands in the same paragraph as the answer.
    body = f"<p style='font-family:serif;font-size:12px'>{html.escape(BEFORE + seen)}</p>"
    body += f"<p style='font-family:serif;font-size:12px'>{html.escape(AFTER)}</p>"
    page.insert_htmlbox(pymupdf.Rect(50, 100, 370, 480), body)
    if attack and attack.hide:
        _hide_in_pdf(document, page, attack)
    document.save(path)
    document.close()


def _hide_in_pdf(document: Any, page: Any, attack: Attack) -> None:
    text, spot = attack.text, (50, 520)
    written = {
        "white": {"color": (1, 1, 1)}, "near-white": {"color": (0.97, 0.97, 0.97)}, "tiny": {"fontsize": 0.8},
        "invisible": {"render_mode": 3}, "transparent": {"fill_opacity": 0.0, "stroke_opacity": 0.0},
        "off-page": {}, "behind-picture": {},
    }
    if attack.hide in written:
        place = (50, 900) if attack.hide == "off-page" else spot
        page.insert_text(place, text, **{"fontsize": 11, **written[attack.hide]})
        if attack.hide == "behind-picture":
            picture = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 40, 10))
            picture.clear_with(200)
            page.insert_image(pymupdf.Rect(40, 505, 400, 530), pixmap=picture, keep_proportion=False)
    elif attack.hide.startswith("metadata"):
        document.set_metadata({attack.hide.partition("-")[2]: text})
    elif attack.hide.startswith("annotation"):
        note = page.add_text_annot((300, 40), text)
        note.set_info(title=text if attack.hide.endswith("popup") else "", content=text)
        note.update()
    elif attack.hide == "link-uri":
        uri = "http://evil.example/" + text.replace(" ", "%20")
        page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(50, 100, 370, 160), "uri": uri})
    elif attack.hide == "outline":
        document.set_toc([[1, text, 1]])
    elif attack.hide == "attachment":
        document.embfile_add("orders.txt", text.encode())
    elif attack.hide == "form-field":
        field = pymupdf.Widget()
        field.field_type, field.field_name = pymupdf.PDF_WIDGET_TYPE_TEXT, "orders"
        field.rect, field.field_value, field.text_fontsize = pymupdf.Rect(50, 540, 60, 542), text, 1
        page.add_widget(field)
    else:
        raise AssertionError(attack.hide)


_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def _write_epub(path: Path, attack: Attack | None) -> None:
    hidden = _hidden_html(attack) if attack and attack.hide else ""
    seen = f" {html.escape(attack.text)}" if attack and not attack.hide else ""
    about = html.escape(attack.text) if attack and attack.hide == "metadata-description" else "A story."
    chapter = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Varn</title>'
        f"</head><body><h1>{TITLE}</h1><p>{BEFORE}{seen}</p>{hidden}<p>{AFTER}</p></body></html>"
    )
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Varn</dc:title><dc:language>en</dc:language>'
        f'<dc:identifier id="i">{path.stem}</dc:identifier><dc:description>{about}</dc:description></metadata>'
        '<manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        file.writestr("META-INF/container.xml", _CONTAINER)
        file.writestr("book.opf", package)
        file.writestr("c.xhtml", chapter)


def _hidden_html(attack: Attack) -> str:
    text = html.escape(attack.text)
    styles = {
        "display-none": "display:none", "visibility-hidden": "visibility:hidden", "white": "color:#ffffff",
        "tiny": "font-size:0.5pt", "zero-size": "font-size:0", "off-page": "position:absolute;left:-9999px",
    }
    if attack.hide in styles:
        return f'<p style="{styles[attack.hide]}">{text}</p>'
    return {
        "comment": f"<!-- {attack.text} -->",
        "alt-text": f'<p><img src="none.png" alt="{text}"/></p>',
        "title-attribute": f'<p title="{text}">Ships passed.</p>',
        "metadata-description": "",
        "hidden-attribute": f'<p hidden="hidden">{text}</p>',
        "link-href": f'<p><a href="http://evil.example/?{text}">Ships passed.</a></p>',
        "aria-label": f'<p aria-label="{text}">Ships passed.</p>',
        "script": f"<script>document.write('{text}')</script>",
    }[attack.hide]
