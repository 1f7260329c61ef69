"""Markdown to HTML, with the HTML that stands in it: tables, line breaks and folds are read, scripts are left out.

What only looks like a tag, such as the type in "List<String>", is text. Nothing is lost but what nobody is to read:
comments, scripts, styles.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

_NAMES = """
a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl
dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd legend li main map mark nav nobr
ol p picture pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul
var wbr
"""
_KNOWN = frozenset(_NAMES.split())
_UNREAD = frozenset(("script", "style", "iframe", "object", "embed", "template", "noscript"))
_BLOCKS = {"summary": "p", "details": "div", "center": "div", "fieldset": "div", "legend": "p", "figcaption": "p"}
_EMPTY = frozenset(("br", "hr", "img", "col", "wbr"))
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)((?:\s[^<>]*)?)>")
_SPAN = re.compile(r"\b((?:col|row)span)\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CLOSED = re.compile(rf"<({'|'.join(sorted(_UNREAD))})\b[^<>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def renderer() -> Callable[[str], str]:
    """What turns a piece of Markdown into HTML without attributes that name anything, and without anything active."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

    def render(text: str) -> str:
        tokens = made.parse(text)
        for token in tokens:
            if token.type == "html_block":
                token.content = readable(token.content)
            elif token.children:
                token.children = _inline(token.children)
        return str(made.renderer.render(tokens, made.options, {}))

    return render


def readable(markup: str) -> str:
    """A block of HTML with its known tags, what stands between them, and nothing else."""
    for pattern, end in ((_COMMENT, "-->"), (_CLOSED, "</")):
        last = markup.rfind(end)  # what is not closed would be looked for anew from each beginning, and is text
        if last >= 0:
            stop = markup.find(">", last) + 1 or len(markup)
            markup = pattern.sub("", markup[:stop]) + markup[stop:]
    return _TAG.sub(_tag, markup)


def without_tags(text: str) -> str:
    """A line, such as a title, without the tags of HTML in it."""
    return " ".join(_TAG.sub(lambda tag: "" if tag[2].lower() in _KNOWN else tag[0], text).split())


def _inline(tokens: list[Any]) -> list[Any]:
    """The same for tags within a paragraph, each of which is a token; a script ends in its paragraph or is text."""
    kept: list[Any] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.type == "html_inline":
            found = _TAG.fullmatch(token.content)
            name = found[2].lower() if found is not None else ""
            if name in _UNREAD and (end := _end_of(tokens, at, name)):
                at = end
                continue
            if _COMMENT.fullmatch(token.content):
                continue
            token.content = readable(token.content) if name in _KNOWN else html.escape(token.content, quote=False)
        kept.append(token)
    return kept


def _end_of(tokens: list[Any], start: int, name: str) -> int:
    """The place behind the token that closes an element, 0 where none does."""
    for place in range(start, len(tokens)):
        if tokens[place].type == "html_inline" and tokens[place].content.lower().startswith(f"</{name}"):
            return place + 1
    return 0


def _tag(match: re.Match[str]) -> str:
    slash, name, rest = match[1], match[2].lower(), match[3]
    if name not in _KNOWN:
        return html.escape(match[0], quote=False)
    spans = "".join(f' {key.lower()}="{value}"' for key, value in _SPAN.findall(rest)) if name in ("td", "th") else ""
    made = _BLOCKS.get(name, name)
    if name == "summary":
        return "</b></p>" if slash else "<p><b>"
    return f"<{slash}{made}{spans}{'/' if name in _EMPTY else ''}>"
