"""A stream of answer text to claims with marks, as it comes: each claim gets its marks the moment it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.cite.support import SUPPORTED, attribute, support
from engine.lexicon import stems
from engine.values import Citation, EvidenceSentence

MARK = re.compile(r"\s?\[(\d{1,3})\]")
_CLAIM_END = re.compile(r"(?P<stop>[.!?。！？]|(?=\n))[\"”’)]*(?P<gap>\s+)")
_CITED = re.compile(
    r"(?:[.!?。！？][\"”’)]*)?(?:\s?,?\[\d{1,3}\])+[.!?。！？]?"  # marks after, or before, the stop
    r"|(?<=[.!?。！？])\s+|\n+|$"
)
_POINTED = re.compile(
    r"\b(?:sentences?|passages?|evidence|satz|sätzen?|phrases?|frases?|oraci(?:ón|ones)|zinnen|zin)\b"
    r"(?:\s*(?:,|and|und|et|y|&|-|–|or|nos?\.?|numbers?)?\s*\d+)*", re.I,
)
_ABOUT_SENTENCES = stems(
    "number answer question provide provides information following given found find state states mention mentioned "
    "refer refers contain contains relevant support supports claim quote cited correct indicate indicates see numbered"
)
_DENIAL = re.compile(r"\b(?:yes|no|not|never|none)\b", re.I)
_ABBREVIATIONS = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "prof", "sr", "jr", "no", "vol", "fig", "e.g", "i.e", "etc", "vs", "capt", "col")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAnswer:
    """Text with marks numbered from 1 in order of appearance, the citations behind them, the weakest support."""

    text: str
    citations: tuple[Citation, ...]
    supported_share: float


def stream_with_marks(
    pieces: Iterator[str], evidence: Sequence[EvidenceSentence], question: str, *, own_marks: bool
) -> Iterator[str]:
    """The pieces with a mark after each finished claim, where the model does not write marks itself."""
    if own_marks:
        yield from pieces
        return
    claim, shown = "", 0
    for piece in pieces:
        claim += piece
        while (end := _claim_end(claim)) is not None:
            stop, after = end
            yield claim[shown:stop] + _marks(claim[:stop], evidence, question) + claim[stop:after]
            claim, shown = claim[after:], 0
        solid = len(claim.rstrip())
        if solid > shown:
            yield claim[shown:solid]
            shown = solid
    if claim.strip():
        yield claim[shown:].rstrip() + _marks(claim, evidence, question)


def _claim_end(text: str) -> tuple[int, int] | None:
    """Where the first claim ends, and where the white space after it does; None while it goes on."""
    for match in _CLAIM_END.finditer(text):
        word = re.split(r"[\s(“\"]", text[: match.start()])[-1]
        if match["stop"] == "." and (len(word) == 1 or word.lower() in _ABBREVIATIONS):
            continue
        return match.end() - len(match["gap"]), match.end()
    return None


def check(text: str, evidence: Sequence[EvidenceSentence], question: str) -> CheckedAnswer:
    """Renumber marks in order of appearance and check each claim against the sentences it cites.

    A claim that only points at sentences says nothing: it is left out, and an answer of such claims is empty. One whose
    mark names a sentence that does not say it, where another does, gets the mark of that other.
    """
    by_number = {sentence.number: sentence for sentence in evidence}
    new_numbers: dict[int, int] = {}
    failed: set[int] = set()
    good = total = 0
    said = ""
    for piece, claim, numbers in _pieces(text):
        if only_points(claim) or claim in map(str, numbers):
            continue
        known = [n for n in numbers if n in by_number]
        total += 1
        holds = bool(known) and support(claim, [by_number[n].text for n in known], question) >= SUPPORTED
        if not holds and numbers:
            others, share = attribute(claim, evidence, question)
            if share >= SUPPORTED:
                piece, known, holds = _remarked(piece, others), others, True
        said += piece
        good += holds
        for number in known:
            new_numbers.setdefault(number, len(new_numbers) + 1)
            if not holds:
                failed.add(number)
    shown = MARK.sub(lambda m: f" [{new_numbers[int(m[1])]}]" if int(m[1]) in new_numbers else "", said)
    citations = tuple(
        Citation(
            n=new, document=by_number[old].document, page=by_number[old].page, span=by_number[old].span,
            text=by_number[old].text, supported=old not in failed,
        )
        for old, new in new_numbers.items()
    )
    return CheckedAnswer(text=shown.strip(), citations=citations, supported_share=good / total if total else 0.0)


def claims(text: str) -> list[tuple[str, list[int]]]:
    """Each claim of an answer without marks, and the numbers that stand in or right after it."""
    return [(claim, numbers) for _, claim, numbers in _pieces(text)]


def only_points(claim: str) -> bool:
    """Whether a claim says nothing but where the answer stands: "Sentence 2", "The sentences that say this are"."""
    rest = _POINTED.sub(" ", claim)
    said = stems(rest)
    return (
        bool(_POINTED.search(claim)) and not said - _ABOUT_SENTENCES
        and not any(c.isdigit() for c in rest) and not _DENIAL.search(rest)
    )


def _remarked(piece: str, numbers: Sequence[int]) -> str:
    """A claim with these marks in place of its own."""
    bare = MARK.sub("", piece)
    body = bare.rstrip()
    return body + "".join(f" [{number}]" for number in sorted(numbers)) + bare[len(body) :]


def _pieces(text: str) -> list[tuple[str, str, list[int]]]:
    """Each claim as it stands with its marks, without them, and their numbers; what claims nothing is left out."""
    out: list[tuple[str, str, list[int]]] = []
    at = 0
    for match in _CITED.finditer(text):
        piece = text[at : match.end()]
        at = match.end()
        words = MARK.sub("", piece).strip(" ,.\n")
        numbers = [int(n) for n in MARK.findall(piece)]
        if words:
            out.append((piece, words, numbers))
        elif out:
            before, claim, known = out.pop()
            out.append((before + piece, claim, known + numbers))
    return out


def _marks(claim: str, evidence: Sequence[EvidenceSentence], question: str) -> str:
    """Marks for a claim. One that nothing supports still points at the nearest sentence; the check then says so."""
    if not claim.strip():
        return ""
    numbers, _ = attribute(claim, evidence, question)
    return "".join(f" [{number}]" for number in sorted(numbers))
