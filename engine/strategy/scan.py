"""Lists and counts: every sentence in scope is looked at, not the best few, and every hit is cited.

"How often" and "every mention" count the words themselves. Other lists take each passage that holds a word of the
question to the pruner, and keep the sentences that it keeps.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from engine.answer.language import not_found_text
from engine.answer.orders import is_order
from engine.answer.quotes import bare
from engine.events import Answered, AskEvent, EvidenceFound, Progress, Retrieved, TokenProduced
from engine.lexicon import STOPWORDS, fold
from engine.strategy.desk import Course, Desk, Found
from engine.values import (
    Answer,
    Citation,
    DocumentId,
    Passage,
    PrunedPassage,
    SituatedChunk,
    Span,
    TokenCounts,
)

BATCH = 24
_MOST_PASSAGES = 400
_SHOWN = 60
_MENTION = re.compile(
    r"\b(?:how (?:often|many times)|mention\w*|occurrences?|occurs?|appears?|named|wie oft|combien de fois|"
    r"cuántas veces|quante volte)\b", re.I,
)
_ASKING_TEXT = """
list name enumerate count find show give every each mention mentions mentioned occurrence occurrences occur occurs
appear appears place places passage passages sentence sentences instance instances time times often many all word
words book text document chapter story novel page pages in of the does is are liste nenne zähle alle wie oft
combien fois cuántas veces quante volte named where wherever
"""
_ASKING = frozenset(_ASKING_TEXT.split())
_ORDER = re.compile(
    r"^\W*(?:please )?(?:list|name|enumerate|count|find|show|give) (?:me )?(?:(?:all|every|each) (?:of )?)?(?:the )?"
    r"|^\W*(?:liste|nenne|zähle) (?:alle )?", re.I,
)
_QUOTED = re.compile(r"[\"“”'‘’]([^\"“”'‘’]{2,60})[\"“”'‘’]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that belongs in the list, and how often it says what is counted."""

    document: DocumentId
    span: Span
    text: str
    page: int
    count: int = 1


def scan(desk: Desk, course: Course) -> Iterator[AskEvent]:
    """Progress, the hits as they are found, then Answered with all of them. Stops between batches."""
    targets = sought(course.standalone)
    chunks = _chunks(desk, course)
    holding = _holding(chunks, targets)
    course.clock.retrieve = course.clock.now()
    yield Retrieved(
        found=len(holding), read=len(chunks), searched=1.0, words=course.reached.words, seconds=course.clock.retrieve
    )
    if _MENTION.search(course.standalone):
        hits, found = yield from _mentions(desk, course, holding, targets)
    else:
        hits, found = yield from _judged(desk, course, holding, targets)
    yield Answered(answer=_answer(desk, course, hits, found, len(chunks)))


def sought(question: str) -> list[str]:
    """What is listed or counted: a quoted phrase, else the content words of the question."""
    if quoted := _QUOTED.search(question):
        return [quoted[1].lower()]
    words = [w for w in re.findall(r"[\w’'-]+", question.lower()) if w not in STOPWORDS and w not in _ASKING]
    return [re.sub(r"['’]s$", "", word) for word in words]


def asked(question: str) -> str:
    """What is listed, without the order to do so: the pruner was trained on questions, not on orders."""
    return _ORDER.sub("", question)


def passages_to_judge(desk: Desk, course: Course) -> int:
    """How many passages a list would take to the pruner: 0 for plain mentions, which cost nothing."""
    if _MENTION.search(course.standalone):
        return 0
    targets = sought(course.standalone)
    return min(_MOST_PASSAGES, len(_holding(_chunks(desk, course), targets)))


def _chunks(desk: Desk, course: Course) -> list[SituatedChunk]:
    span = course.question.span
    return [
        chunk
        for document in desk.scope(course.question)
        for chunk in desk.library.situated_chunks(document)
        if span is None or chunk.chunk.span.overlaps(span)
    ]


def _pattern(targets: Sequence[str]) -> re.Pattern[str]:
    parts = [re.escape(t) if " " in t or len(t) < 4 else re.escape(_stem(t)) + r"\w{0,3}" for t in targets]
    return re.compile(r"\b(?:" + "|".join(parts) + r")\b" if parts else r"(?!)", re.I)


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|es|s|ed|ing)$", "", word) if len(word) > 4 else word


def _holding(chunks: Sequence[SituatedChunk], targets: Sequence[str]) -> list[SituatedChunk]:
    """The chunks that hold at least half of the words."""
    alone = [_pattern([target]) for target in targets]
    return [
        chunk for chunk in chunks
        for text in (fold(chunk.text),)
        if alone and 2 * sum(bool(pattern.search(text)) for pattern in alone) >= len(alone)
    ]


def _sentences(desk: Desk, chunk: SituatedChunk) -> list[tuple[Span, str]]:
    document, span = chunk.chunk.document, chunk.chunk.span
    rows = [Span(int(a), int(b)) for a, b in desk.library.sentences(document, span)]
    text = desk.library.text(document, span)
    return [
        (s, " ".join(text[max(s.start - span.start, 0) : s.end - span.start].split()))
        for s in rows if s.start >= span.start and s.end <= span.end
    ]


def _mentions(
    desk: Desk, course: Course, holding: Sequence[SituatedChunk], targets: Sequence[str]
) -> Generator[AskEvent, None, tuple[list[Hit], Found]]:
    """Every sentence that says the words; returns the hits and the passages they stand in."""
    hits: list[Hit] = []
    passages: list[PrunedPassage] = []
    alone = [_pattern([target]) for target in targets]
    every = len(targets) > 1 and not _QUOTED.search(course.standalone)
    for place, chunk in enumerate(holding):
        rows = _sentences(desk, chunk)
        kept = []
        for index, (span, text) in enumerate(rows):
            counts = [len(pattern.findall(text)) for pattern in alone]
            if not any(counts) or (every and not all(counts)) or is_order(text):
                continue
            kept.append(index)
            hits.append(Hit(document=chunk.chunk.document, span=_trimmed(span, text), text=text, page=chunk.chunk.page,
                            count=min(counts) if every else sum(counts)))
        if kept:
            passages.append(_passage(chunk, [span for span, _ in rows], kept, desk))
        if place % 50 == 49:
            yield Progress(stage="scan", done=place + 1, total=len(holding), unit="passages")
    found = Found(passages=tuple(passages), candidates=len(holding), holds=bool(hits))
    yield EvidenceFound(passages=found.passages[:_SHOWN], sentences=(), best=None, seconds=course.clock.seconds())
    return hits, found


def _judged(
    desk: Desk, course: Course, holding: Sequence[SituatedChunk], targets: Sequence[str]
) -> Generator[AskEvent, None, tuple[list[Hit], Found]]:
    """The sentences that the pruner keeps, passage after passage, shown as they come."""
    holding = sorted(holding, key=lambda c: -len(set(_pattern(targets).findall(c.text.lower()))))[:_MOST_PASSAGES]
    holding.sort(key=lambda c: (c.chunk.document, c.chunk.index))
    hits: list[Hit] = []
    kept: list[PrunedPassage] = []
    bar, wanted = desk.workshop.pruner.found_threshold, _pattern(targets)
    for start in range(0, len(holding), BATCH):
        passages = [_bare(chunk, _sentences(desk, chunk)) for chunk in holding[start : start + BATCH]]
        found = desk.prune(course.question, asked(course.standalone), [p for p in passages if p.sentences])
        good = sorted((p for p in found.passages if p.kept and p.relevance >= bar), key=lambda p: p.passage.span.start)
        for pruned in good:
            for hit in _hits(pruned):
                if wanted.search(hit.text):
                    yield TokenProduced(text=f"- “{bare(hit.text)}” [{len(hits) + 1}]\n")
                    hits.append(hit)
        kept += good
        yield Progress(stage="scan", done=min(start + BATCH, len(holding)), total=len(holding), unit="passages")
    result = Found(passages=tuple(kept), candidates=len(holding), holds=bool(hits))
    yield EvidenceFound(passages=result.passages[:_SHOWN], sentences=(), best=None, seconds=course.clock.seconds())
    return hits, result


def _hits(pruned: PrunedPassage) -> list[Hit]:
    passage, texts = pruned.passage, pruned.passage.sentence_texts
    rows = [(passage.sentences[i], texts[i]) for i in pruned.kept]
    return [
        Hit(document=passage.document, span=_trimmed(span, text), text=" ".join(text.split()), page=passage.page)
        for span, text in rows
    ]


def _trimmed(span: Span, text: str) -> Span:
    return Span(span.start, min(span.end, max(span.start + 1, span.start + len(text.rstrip()))))


def _bare(chunk: SituatedChunk, rows: Sequence[tuple[Span, str]]) -> Passage:
    return Passage(
        document=chunk.chunk.document, span=chunk.chunk.span, text=chunk.text, sentences=tuple(s for s, _ in rows),
        page=chunk.chunk.page, heading=chunk.heading, score=0.0,
    )


def _passage(chunk: SituatedChunk, spans: Sequence[Span], kept: Sequence[int], desk: Desk) -> PrunedPassage:
    text = desk.library.text(chunk.chunk.document, chunk.chunk.span)
    passage = Passage(
        document=chunk.chunk.document, span=chunk.chunk.span, text=text, sentences=tuple(spans),
        page=chunk.chunk.page, heading=chunk.heading, score=1.0,
    )
    chance = tuple(1.0 if index in kept else 0.0 for index in range(len(spans)))
    return PrunedPassage(passage=passage, relevance=1.0, probabilities=chance, kept=tuple(kept))


def _answer(desk: Desk, course: Course, hits: Sequence[Hit], found: Found, scanned: int) -> Answer:
    shown = Found(passages=found.passages[:_SHOWN], candidates=found.candidates, holds=found.holds)
    if not hits:
        return desk.answer(course, shown, text=not_found_text(course.question.text), not_found=True)
    times = sum(hit.count for hit in hits)
    sentences = "1 sentence" if len(hits) == 1 else f"{len(hits)} sentences"
    head = f"{times} times in {sentences}" if _MENTION.search(course.standalone) else f"{sentences} found"
    lines = [f"**{head}; all {scanned} passages were looked at.**", ""]
    lines += [f"- “{bare(hit.text)}” [{number}]" for number, hit in enumerate(hits, start=1)]
    citations = [
        Citation(n=number, document=hit.document, page=hit.page, span=hit.span, text=hit.text)
        for number, hit in enumerate(hits, start=1)
    ]
    return desk.answer(
        course, shown, text="\n".join(lines), citations=citations, extractive=True,
        tokens=TokenCounts(retrieved=0, kept=0),
    )
