"""Texts of several formats to HTML that MuPDF lays out. Nothing that the text names is fetched or run."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.ingest import rtf
from engine.ingest.encodings import decode
from engine.ingest.markdown import renderer, without_tags

PART_CHARACTERS = 400_000
"""HTML is laid out in parts of about this size, so that memory stays flat for texts of any length."""

_MAX_TEXT_BYTES = 256 * 1024**2
_CHAPTER = re.compile(
    r"^(?:(?:chapter|book|part|volume|act|scene|canto|kapitel|teil|chapitre|partie|cap[ií]tulo|capitolo|parte|"
    r"hoofdstuk|глава|часть)\s+[\divxlcdm]{1,8}\b|(?:prologue|epilogue|preface|introduction|foreword|appendix|"
    r"contents|prolog|epilog|vorwort|préface)\b)[^\n]{0,80}$", re.IGNORECASE
)
_ACTIVE = re.compile(
    r"<(script|style|iframe|object|embed|template|noscript)\b.*?(?:</\1\s*>|\Z)|<(?:link|meta|base|input|button)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_SOURCES = re.compile(r"\s(?:src|srcset|href|data|background|style|on\w+)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.I)
_TAG = re.compile(r"<[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>")
_ANY_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)[^<>]*>")
_OFTEN_OPEN = frozenset(
    ("p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "hr", "img", "input", "col", "wbr", "source", "area")
)
_INDENTED = frozenset(("ul", "ol", "dl", "blockquote"))
_DEEPEST = {"indented": 6, "table": 4, "other": 50}
"""Of lists in lists, tables in tables, and anything: MuPDF 1.28 has room for 98 boxes, and a page for six indents."""
_EMPTY_LINES = re.compile(r"\n[ \t\n]*\n")
_MOST_EMPTY = 5
_BREAK = re.compile(r"(?=<h[1-2][\s>])", re.IGNORECASE)
_CLOSED = re.compile(r"(?<=</p>)|(?<=</table>)|(?<=</ul>)|(?<=</ol>)|(?<=</div>)", re.IGNORECASE)


def parts(path: Path, kind: str) -> tuple[str, str, Iterator[str]]:
    """Title, author and the HTML of a text in parts. Raises ValueError for a file over 256 MB."""
    if kind in ("docx", "odt"):
        title, author, body = (_docx if kind == "docx" else _odt)(path)
        return title, author, _split(_shallow(body))
    if path.stat().st_size > _MAX_TEXT_BYTES:
        raise ValueError("the text is over 256 MB")
    data = path.read_bytes()
    if kind == "rtf":
        return "", "", rtf.blocks(data, lambda line: _plain_block(line, wrapped=False, widest=0))
    if kind == "html":
        text = _decode_html(data)
        return _tag(text, "title"), _meta(text, "author"), _split(_without_active(_body(text)))
    text = decode(data)
    if kind == "markdown":
        return _first_heading(text), _title_lines(text)[1], _markdown_parts(text)
    return *_title_lines(text), _plain_parts(text)


def _markdown_parts(text: str) -> Iterator[str]:
    render = renderer()
    text = re.sub(r"\A---\n.*?\n---\n", "", text, count=1, flags=re.DOTALL)
    for piece in _pieces(text, re.compile(r"(?m)(?=^# )|(?=^## )"), re.compile(r"(?<=\n)\n+")):
        yield _without_sources(render(piece))


def _plain_parts(text: str) -> Iterator[str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n")
    text = _EMPTY_LINES.sub(lambda run: "\n" * min(run[0].count("\n"), _MOST_EMPTY), text)  # millions take hours below
    lines = [line for line in text[:2_000_000].split("\n") if line.strip()]
    lengths = sorted(len(line.rstrip()) for line in lines)
    middle = lengths[len(lengths) // 2] if lengths else 0
    widest = lengths[int(0.98 * (len(lengths) - 1))] if lengths else 0
    wrapped = middle <= 100 and widest <= 140
    for piece in _pieces(text, re.compile(r"(?=\n\n\n\n+)"), re.compile(r"(?=\n\s*\n)")):
        made = [_plain_block(block, wrapped, widest) for block in re.split(r"\n[ \t]*\n\s*", piece.strip("\n"))]
        yield "\n".join(made)


def _plain_block(block: str, wrapped: bool, widest: int) -> str:
    lines = [line.rstrip() for line in block.split("\n") if line.strip()]
    if not lines:
        return ""
    if len(lines) == 1 and _CHAPTER.match(lines[0].strip()):
        return f"<h2>{html.escape(lines[0].strip())}</h2>"
    if len(lines) <= 2 and _CHAPTER.match(lines[0].strip()) and len(lines[-1]) < 90:
        return f"<h2>{html.escape(' '.join(line.strip() for line in lines))}</h2>"
    if not wrapped:
        return "\n".join(f"<p>{html.escape(' '.join(line.split()))}</p>" for line in lines)
    verse = len(lines) > 1 and max(len(line) for line in lines) < 0.72 * widest
    return f"<p>{('<br/>' if verse else ' ').join(html.escape(' '.join(line.split())) for line in lines)}</p>"


def _pieces(text: str, better: re.Pattern[str], good: re.Pattern[str]) -> Iterator[str]:
    """Text in pieces of about the part's size, cut where `better` matches, else `good`, else anywhere."""
    start = 0
    while len(text) - start > PART_CHARACTERS * 5 // 4:
        low, high = start + PART_CHARACTERS // 2, start + PART_CHARACTERS * 5 // 4
        places = [found.start() for found in better.finditer(text, low, high)]
        places = places or [found.end() for found in good.finditer(text, low, high)]
        stop = min(places, key=lambda at: abs(at - start - PART_CHARACTERS)) if places else start + PART_CHARACTERS
        yield text[start:stop]
        start = stop
    yield text[start:]


def _split(body: str) -> Iterator[str]:
    return _pieces(body, _BREAK, _CLOSED)


def _decode_html(data: bytes) -> str:
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        found = re.search(rb"charset=[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
        if found:
            try:
                return data.decode(found.group(1).decode("ascii"), "replace")
            except LookupError:
                pass
    return decode(data)


def _body(text: str) -> str:
    found = re.search(r"<body[^>]*>(.*?)(?:</body\s*>|\Z)", text, re.IGNORECASE | re.DOTALL)
    return found.group(1) if found else re.sub(r"(?is)<head\b.*?</head\s*>|</?html[^>]*>|<!doctype[^>]*>", "", text)


def _without_active(body: str) -> str:
    return _without_sources(re.sub(r"(?s)<!--.*?-->", "", _ACTIVE.sub("", body)))


def _without_sources(body: str) -> str:
    """Tags that name nothing to be fetched or run; "data = 5" between them is text and stays."""
    return _TAG.sub(lambda tag: _SOURCES.sub("", tag[0]), _shallow(body))


def _shallow(body: str) -> str:
    """Elements within elements only as deep as MuPDF lays out: of deeper ones it loses the text, and takes hours."""
    depths = {"indented": 0, "table": 0, "other": 0}

    def tag(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name in _OFTEN_OPEN or match[0].endswith("/>"):
            return match[0]
        kind = "indented" if name in _INDENTED else "table" if name == "table" else "other"
        if match[1]:
            depths[kind] = max(0, depths[kind] - 1)
            return match[0] if depths[kind] < _DEEPEST[kind] else ""
        depths[kind] += 1
        return match[0] if depths[kind] <= _DEEPEST[kind] else ""

    return _ANY_TAG.sub(tag, body)


def _tag(text: str, name: str) -> str:
    found = re.search(rf"<{name}[^>]*>(.*?)</{name}", text[:200_000], re.IGNORECASE | re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", found.group(1))).split()) if found else ""


def _meta(text: str, name: str) -> str:
    found = re.search(rf"<meta[^>]+name=[\"']{name}[\"'][^>]+content=[\"']([^\"']*)", text[:100_000], re.IGNORECASE)
    return html.unescape(found.group(1)).strip() if found else ""


def _first_heading(text: str) -> str:
    found = re.match(r"\s*#\s+(.+)", text)
    found = found or re.match(r"\s*(?:---\n.*?\btitle:\s*[\"']?)(.+?)[\"']?\s*\n", text, re.DOTALL)
    if found:
        return without_tags(found.group(1)).strip(" #*_")
    return _title_lines(text)[0]


def _title_lines(text: str) -> tuple[str, str]:
    """Title and author of a text that begins with "Title", then "by Author", then an empty line; ("", "") if not."""
    found = re.match(r"\s*(\S.{1,118}\S)\n[Bb][Yy]:?\s+(\S.{1,78}\S)\s*\n\s*\n", text)
    return (found[1].strip(" #*_"), found[2].strip(" *_")) if found else ("", "")


def _docx(path: Path) -> tuple[str, str, str]:
    import mammoth

    with open(path, "rb") as file:
        body = str(mammoth.convert_to_html(file).value)
    title, author = _core_properties(path)
    return title, author, body


def _core_properties(path: Path) -> tuple[str, str]:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        if "docProps/core.xml" not in archive.namelist():
            return "", ""
        text = archive.read("docProps/core.xml")[:100_000].decode("utf-8", "replace")
    return _tag(text, "dc:title"), _tag(text, "dc:creator")


def _odt(path: Path) -> tuple[str, str, str]:
    from odf.opendocument import load

    document = load(str(path))
    title = author = ""
    for node in document.meta.childNodes:
        if node.qname[1] == "title":
            title = _node_text(node)
        elif node.qname[1] == "creator":
            author = _node_text(node)
    return title, author, "".join(_odt_block(node) for node in document.text.childNodes)


def _node_text(node: Any) -> str:
    if node.nodeType == 3:
        return str(node.data)
    name = node.qname[1] if hasattr(node, "qname") else ""
    if name in ("s", "tab", "line-break"):
        return " "
    if name in ("note", "annotation", "tracked-changes"):
        return ""
    return "".join(_node_text(child) for child in node.childNodes)


def _odt_block(node: Any) -> str:
    if node.nodeType != 1:
        return ""
    name = node.qname[1]
    if name == "h":
        level = min(max(int(node.getAttribute("outlinelevel") or 1), 1), 6)
        return f"<h{level}>{html.escape(_node_text(node))}</h{level}>"
    if name == "p":
        notes = "".join(f"<p><small>{html.escape(text)}</small></p>" for text in _odt_notes(node))
        return f"<p>{html.escape(_node_text(node))}</p>{notes}"
    inner = "".join(_odt_block(child) for child in node.childNodes)
    tags = {"list": "ul", "list-item": "li", "table": "table", "table-row": "tr", "table-cell": "td"}
    if name == "tracked-changes":
        return ""
    return f"<{tags[name]}>{inner}</{tags[name]}>" if name in tags else inner


def _odt_notes(node: Any) -> Iterator[str]:
    for child in node.childNodes:
        if child.nodeType == 1:
            if child.qname[1] == "note":
                yield "".join(_node_text(part) for part in child.childNodes if part.nodeType == 1)
            else:
                yield from _odt_notes(child)
