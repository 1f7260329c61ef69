"""Bytes of a text file to text: by its mark, as UTF-8, or in the older encoding in which it reads like a language."""

from __future__ import annotations

import codecs
import re

_MARKS = (  # the longer ones first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 65_536
_MANY_HIGH = 0.3
_KANA = 0.1
_HANGUL = 0.5
_COMMON_HAN = 0.6
_FEW_ZEROS = 0.02
_RIGHT = 5  # characters for each byte that is wrong
_DOS = 0.08
_NOT_IN_1252 = tuple(bytes([byte]) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))
_MARK_IN_WORD = re.compile(  # quotation marks, daggers and signs; an apostrophe, dashes and dots do stand there
    rb"(?<=[A-Za-z])[\x80\x82-\x84\x86-\x89\x8b\x94\x95\x98\x99\x9b](?=[a-z])"
)


def encoding_of(data: bytes) -> str:
    """The name of the encoding, for the first bytes of a file or all of them; Windows-1252 where nothing else fits."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if (wide := _wide_without_mark(data)) is not None:
        return wide
    if _holds(data, "utf-8"):
        return "utf-8"
    sample = data[:_SAMPLE_BYTES]
    if _is_damaged_utf8(sample):
        return "utf-8"
    written = sum(byte > 0x40 for byte in sample)
    western = "cp850" if _is_dos(sample) else "cp1252"
    if not written or sum(byte >= 0x80 for byte in sample) < _MANY_HIGH * written:
        return western
    return _eastern(sample) or _cyrillic(sample) or western


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most of what lies beyond ASCII is UTF-8, and only here and there a byte is wrong."""
    text = sample.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(char > "\x7f" for char in text) - wrong > _RIGHT * wrong


def _is_dos(sample: bytes) -> bool:
    """Whether bytes stand within words that are letters in code page 850 and no letters, or nothing, in Windows-1252.

    Box-drawing lines of code page 437 are the same there.
    """
    high = sum(byte >= 0x80 and not 0xB0 <= byte <= 0xDF for byte in sample)  # without the lines of boxes
    never = sum(map(sample.count, _NOT_IN_1252))
    return never + len(_MARK_IN_WORD.findall(sample)) > _DOS * high


def decode(data: bytes) -> str:
    """The text; bytes that the encoding does not know become replacement characters."""
    return data.decode(encoding_of(data), "replace").removeprefix("\ufeff")


def _holds(data: bytes, name: str) -> bool:
    """Whether the bytes are of that encoding; the last character may be cut."""
    try:
        codecs.getincrementaldecoder(name)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 of a mostly Latin text without a mark: every other byte is zero, the others are not."""
    sample = data[: _SAMPLE_BYTES // 2 * 2]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < _FEW_ZEROS and _holds(data, "utf-16-le"):
        return "utf-16-le"
    if even > 0.7 and odd < _FEW_ZEROS and _holds(data, "utf-16-be"):
        return "utf-16-be"
    return None


def _share(text: str, *ranges: tuple[str, str]) -> float:
    """Share of the characters beyond ASCII that stand in these ranges."""
    high = [char for char in text if char > "\x7f"]
    return sum(any(low <= char <= last for low, last in ranges) for char in high) / max(len(high), 1)


def _read(data: bytes, name: str) -> str:
    try:
        return codecs.getincrementaldecoder(name)().decode(data)
    except UnicodeDecodeError:
        return ""


def _eastern(data: bytes) -> str | None:
    """Japanese by its kana, Korean by its syllables, Chinese by how common its characters are."""
    for name in ("euc_jp", "shift_jis"):
        if _share(_read(data, name), ("\u3041", "\u30ff")) > _KANA:
            return name
    if (korean := _read(data, "euc_kr")) and _share(korean, ("\uac00", "\ud7a3")) > _HANGUL:
        return "euc_kr"
    # The most frequent characters stand in the first rows of either set, and nowhere near there in the other's.
    best = max(
        ("gb18030", (0xB0, 0xD7)), ("big5", (0xA4, 0xC6)),
        key=lambda entry: _common(data, entry[0], *entry[1]),
    )
    name, rows = best
    return name if _common(data, name, *rows) > _COMMON_HAN else None


def _common(data: bytes, name: str, first: int, last: int) -> float:
    """Share of the two-byte characters whose first byte is in the rows of common characters."""
    text = _read(data, name)
    if _share(text, ("\u4e00", "\u9fff"), ("\u3000", "\u303f"), ("\uff01", "\uff5e")) < 0.9:
        return 0.0
    leads = [encoded[0] for char in text if len(encoded := char.encode(name, "replace")) == 2]
    return sum(first <= lead <= last for lead in leads) / max(len(leads), 1)


def _cyrillic(data: bytes) -> str | None:
    """Russian and its relatives: most letters are small; the wrong table turns small into capital or into signs."""
    scores = {}
    for name in ("cp1251", "koi8-r", "iso8859-5", "cp866"):
        text = data.decode(name, "replace")
        high = [char for char in text if char > "\x7f"]
        scores[name] = sum("а" <= char <= "я" or char == "ё" for char in high) / max(len(high), 1)
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.7 else None
