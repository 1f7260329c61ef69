"""A document cut into the parts that a summary goes through, and the sentences that stand for each part."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.answer.orders import is_order
from engine.lexicon import STOPWORDS, fold
from engine.library.store import Library
from engine.values import Document, DocumentId, Section, Span

MOST_PARTS = 80
_LEAST_CHARACTERS = 150
_PART_CHARACTERS = 12_000
_LEAST_WORDS, _MOST_WORDS = 6, 60
_NAMED = re.compile(r"\b(chapter|part|book|section|volume|letter|act)\s+([ivxlc]+|\d+|[a-z]+)\b", re.I)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_EDGE = re.compile(r"(project gutenberg|contents|index|copyright|acknowledg|bibliograph|footnotes|illustrations)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section, or a stretch of a document without any."""

    document: DocumentId
    title: str
    span: Span


def parts_of(library: Library, document: Document, question: str, span: Span | None) -> list[Part]:
    """At most MOST_PARTS parts in reading order: those of `span`, of a chapter that the question names, or of all."""
    sections = [s for s in library.sections(document.id) if not _EDGE.search(s.title)]
    whole = span or _named(sections, question) or Span(0, document.characters)
    inside = [s for s in sections if s.span.start >= whole.start and s.span.end <= whole.end]
    for level in sorted({s.level for s in inside}, reverse=True):
        chosen = [s for s in inside if s.level <= level and not _has_children(s, inside, level)]
        chosen = [s for s in chosen if s.span.length >= _LEAST_CHARACTERS]
        covered = sum(s.span.length for s in chosen)
        if 2 <= len(chosen) <= MOST_PARTS and covered > 0.5 * whole.length:
            return [Part(document=document.id, title=s.title, span=s.span) for s in chosen]
    return _stretches(library, document.id, whole)


def _has_children(section: Section, sections: Sequence[Section], level: int) -> bool:
    return any(
        s is not section and s.level <= level and s.level > section.level and s.span.start >= section.span.start
        and s.span.end <= section.span.end and s.span.length >= _LEAST_CHARACTERS
        for s in sections
    )


def _named(sections: Sequence[Section], question: str) -> Span | None:
    """The section that the question names: 'chapter 3', or a title."""
    if match := _NAMED.search(question):
        kind, number = match[1].lower(), _number(match[2])
        for section in sections:
            words = re.findall(r"\w+", section.title)
            words = words[1:] if words and words[0].lower() == kind else words
            if number and words and _number(words[0]) == number:
                return section.span
    asked = question.lower()
    titled = [s for s in sections if len(s.title) > 8 and s.title.lower() in asked]
    return max(titled, key=lambda s: len(s.title)).span if titled else None


def _number(word: str) -> int:
    """The value of '3', 'III' or 'three'; 0 for any other word."""
    if word.isdigit():
        return int(word)
    if word.lower() in _ORDER:
        return _ORDER.index(word.lower()) + 1
    values = [_ROMAN.get(letter, 0) for letter in word.upper()]
    if not all(values):
        return 0
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def _stretches(library: Library, document: DocumentId, whole: Span) -> list[Part]:
    """Equal parts, named by their pages."""
    count = min(MOST_PARTS, max(1, round(whole.length / _PART_CHARACTERS)))
    size = math.ceil(whole.length / count)
    spans = [Span(start, min(whole.end, start + size)) for start in range(whole.start, whole.end, size)]
    pages = [(library.page_at(document, s.start) + 1, library.page_at(document, s.end - 1) + 1) for s in spans]
    return [
        Part(document=document, title=f"p. {first}" if first == last else f"p. {first}–{last}", span=span)
        for span, (first, last) in zip(spans, pages, strict=True)
    ]


def central_sentences(library: Library, part: Part, topic: str, most: int) -> list[tuple[Span, str]]:
    """The sentences nearest to what the part is about, in reading order; with a topic, only those that speak of it.

    Centroid by term frequency within the part (Radev et al. 2004); no model is asked.
    """
    rows = [Span(int(a), int(b)) for a, b in library.sentences(part.document, part.span)]
    rows = [s for s in rows if s.start >= part.span.start and s.end <= part.span.end]
    text = library.text(part.document, part.span)
    sentences = [(s, " ".join(text[s.start - part.span.start : s.end - part.span.start].split())) for s in rows]
    sentences = [(s, t) for s, t in sentences if _LEAST_WORDS <= len(t.split()) <= _MOST_WORDS and not is_order(t)]
    bags = [Counter(_stems(t)) for _, t in sentences]
    centre = Counter(stem for bag in bags for stem in bag)
    about = _stems(topic)
    scored = []
    for place, bag in enumerate(bags):
        held = sum(stem in bag for stem in set(about))
        if about and not held:
            continue
        weight = sum(math.log1p(centre[stem]) for stem in bag) / (4.0 + len(bag))
        spoken = sentences[place][1][:1] in "“\"‘'"  # what is said in a scene seldom sums it up
        scored.append((3.0 * held + weight - (0.6 if spoken else 0.0), place))
    chosen = sorted(place for _, place in sorted(scored, reverse=True)[:most])
    return [(_trimmed(sentences[place][0], text, part.span.start), sentences[place][1]) for place in chosen]


def _trimmed(span: Span, text: str, base: int) -> Span:
    raw = text[span.start - base : span.end - base]
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def _stems(text: str) -> list[str]:
    return [w[:6] for w in re.findall(r"[^\W\d_]+", fold(text.lower())) if w not in STOPWORDS and len(w) > 2]
