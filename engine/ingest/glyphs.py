"""What the glyphs of a laid-out document say, in scripts whose letters change their shape beside each other.

MuPDF writes into a PDF what its fonts say of each glyph, and fonts say nothing of most shapes of Arabic letters and of
the joined consonants of Indic scripts: without this, they could be seen and neither found nor read out. While the pages
are drawn it is still known which characters each glyph stands for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

_SHAPED = re.compile("[\u0590-\u0eff\u0f00-\u109f\u1780-\u18af\ua840-\ua8ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Hebrew to Lao, Tibetan, Myanmar, Khmer, Mongolian."""
_NOTHING = "\u200b"
"""For the glyphs of a character after its first: a space of no width, which reading leaves out."""
_AT_ONCE = 100
_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")


class GlyphText:
    """Characters of each glyph, by the font's name, as they were seen on pages."""

    def __init__(self) -> None:
        """Nothing is seen yet."""
        self._seen: dict[str, dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))

    def note(self, page: Any) -> list[dict[str, Any]]:
        """See a page of the document that is being laid out and return its traced spans.

        None of a page without such scripts, which costs its plain text.
        """
        if not _SHAPED.search(page.get_text()):
            return []
        spans: list[dict[str, Any]] = page.get_texttrace()
        for span in spans:
            clusters: list[tuple[int, str]] = []
            for code, glyph, *_ in span["chars"]:
                text = chr(code) if 0 <= code < 0x110000 else _NOTHING
                if glyph >= 0:
                    clusters.append((glyph, text))
                elif clusters:  # one glyph for several characters
                    clusters[-1] = clusters[-1][0], clusters[-1][1] + text
            for glyph, text in clusters:
                self._seen[span["font"]][glyph][text] += 1
        return spans

    def mend(self, pdf: Any) -> None:
        """Say in the fonts of the PDF that was drawn what was seen."""
        if not self._seen:
            return
        for xref in range(1, pdf.xref_length()):
            if pdf.xref_get_key(xref, "Subtype") != ("name", "/Type0"):
                continue
            kind, table = pdf.xref_get_key(xref, "ToUnicode")
            lines = self._lines(_name(pdf.xref_get_key(xref, "BaseFont")[1]))
            if kind == "xref" and lines:
                number = int(table.split()[0])
                before, end, after = pdf.xref_stream(number).partition(b"endcmap")
                pdf.update_stream(number, before + "".join(lines).encode("ascii") + end + after)

    def _lines(self, font: str) -> list[str]:
        """Entries of a CMap, which hold against those before them; Latin letters stay as they are."""
        chosen = {glyph: texts.most_common(1)[0][0] for glyph, texts in self._seen.get(font, {}).items()}
        pairs = [
            f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>\n" for glyph, text in sorted(chosen.items())
            if len(text) > 1 or text == _NOTHING or _SHAPED.match(text)
        ]
        out = []
        for at in range(0, len(pairs), _AT_ONCE):
            part = pairs[at : at + _AT_ONCE]
            out += [f"{len(part)} beginbfchar\n", *part, "endbfchar\n"]
        return out


def _name(base_font: str) -> str:
    """A font's name as PDF spells it, as MuPDF tells it."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), base_font.lstrip("/"))
