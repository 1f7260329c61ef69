"""Two documents side by side: each is asked alone, each answers from its own evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.answer.language import not_found_text
from engine.answer.quotes import quoted
from engine.answer.select import EvidenceBudget, number_evidence
from engine.events import Answered, AskEvent, EvidenceFound, Progress, Retrieved, TokenProduced
from engine.strategy.choose import mentioned
from engine.strategy.desk import Course, Desk, Found
from engine.strategy.writing import drafted, quietly
from engine.values import Answer, Citation, Document, TokenCounts

_BUDGET = EvidenceBudget(tokens=700)
_COMPARING = re.compile(
    r"\b(?:compare|comparison of|contrast|what are|what is|the|differences?|similarities|between|differ(?:s)? from|"
    r"how (?:do|does|did)|in common|have|two|both|books?|documents?|and|with|on|about|say|regarding|views?|to)\b", re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What one document says: text with marks of its own numbers, and the citations behind them."""

    document: Document
    text: str
    citations: tuple[Citation, ...]
    found: Found


def compare(desk: Desk, course: Course) -> Iterator[AskEvent]:
    """Each side as it is done, then Answered with both in a table. Raises Cancelled, LecternError."""
    documents = pair(desk, course)
    topic = topic_of(course.standalone, documents)
    model = desk.workshop.answerer_if_installed(course.question.model) if course.question.generate else None
    sides: list[_Side] = []
    passages: list[Found] = []
    for done, document in enumerate(documents, start=1):
        question = replace(course.question, documents=(document.id,), span=None)
        candidates, read = desk.retrieve(question, topic)
        yield Retrieved(
            found=len(candidates), read=len(read), searched=course.reached.vectors, words=course.reached.words,
            seconds=course.clock.now(),
        )
        found = desk.prune(question, topic, read, len(candidates))
        passages.append(found)
        yield EvidenceFound(
            passages=tuple(p for f in passages for p in f.passages), sentences=(), best=None,
            seconds=course.clock.seconds(),
        )
        count = model.count_tokens if model else desk.count_tokens
        budget = replace(model.style.budget, tokens=min(model.style.budget.tokens, 700)) if model else _BUDGET
        evidence = number_evidence(found.passages, count, budget) if found.holds else ()
        text, citations = "", tuple[Citation, ...]()
        if evidence and model is not None:
            draft = yield from quietly(drafted(course, model, evidence, f"What does it say about {topic}?"))
            if not draft.is_silent and draft.checked.supported_share >= (0.5 if model.style.marks else 1.0):
                text, citations = draft.checked.text, draft.checked.citations
        if evidence and not text:
            text, citations = quoted(sorted(evidence, key=lambda s: -s.probability)[:2])
        side = _Side(document=document, text=text, citations=citations, found=found)
        sides.append(_renumbered(side, sum(len(other.citations) for other in sides)))
        yield TokenProduced(text=f"**{document.title}**: {sides[-1].text or not_found_text(course.question.text)}\n\n")
        yield Progress(stage="documents", done=done, total=len(documents), unit="documents")
    yield Answered(answer=_answer(desk, course, sides, model.model.name if model else ""))


def pair(desk: Desk, course: Course) -> list[Document]:
    """The documents to compare: those that the question names, else those in scope, two of them."""
    scope = [desk.library.document(d) for d in desk.scope(course.question)]
    named = mentioned(course.standalone, scope)
    return (named if len(named) >= 2 else scope)[:2]


def topic_of(question: str, documents: list[Document]) -> str:
    """What the documents are compared on: the question without titles and words of comparison."""
    text = question
    for document in documents:
        for word in re.findall(r"\w+", document.title):
            if len(word) > 2:
                text = re.sub(rf"\b{re.escape(word)}(?:['’]s)?\b", " ", text, flags=re.I)
    text = " ".join(_COMPARING.sub(" ", text).strip(" ?.!,").split())
    return text if len(text) > 2 else question


def _renumbered(side: _Side, base: int) -> _Side:
    """The side with its marks counted on from `base`."""
    text = re.sub(r"\[(\d+)\]", lambda m: f"[{base + int(m[1])}]", side.text)
    return replace(side, text=text, citations=tuple(replace(c, n=c.n + base) for c in side.citations))


def _answer(desk: Desk, course: Course, sides: list[_Side], model: str) -> Answer:
    found = Found(
        passages=tuple(p for side in sides for p in side.found.passages),
        candidates=sum(side.found.candidates for side in sides), holds=any(side.text for side in sides),
    )
    if not found.holds:
        return desk.answer(course, found, text=not_found_text(course.question.text), not_found=True, model=model)
    cells = [(side.text or not_found_text(course.question.text)).replace("|", "/").replace("\n", " ") for side in sides]
    heads = [side.document.title.replace("|", "/") for side in sides]
    table = "\n".join(["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads), "| " + " | ".join(cells) + " |"])
    return desk.answer(
        course, found, text=table, model=model, citations=[c for side in sides for c in side.citations],
        tokens=TokenCounts(), extractive=not model,
    )
