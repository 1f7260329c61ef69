"""Questions about a whole document: each section in turn, what it says noted and shown at once, then all notes as one.

After Chain-of-Agents (arXiv 2406.02818), with one model: a section's central sentences are the worker's reading, the
notes are what is handed on. A small model's words add nothing to the sentences themselves, so it is not asked: the
most central sentence then stands for its section. Notes are kept; a stopped summary goes on where it was.
"""

from __future__ import annotations

import math
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.answer.generate import GroundedAnswerer
from engine.answer.language import not_found_text
from engine.answer.quotes import bare
from engine.cite.claims import check
from engine.events import Answered, AskEvent, EvidenceFound, Progress, Retrieved, TokenProduced
from engine.lexicon import STOPWORDS
from engine.strategy.desk import Course, Desk, Found
from engine.strategy.notes import Notes, SectionNote, note_key
from engine.strategy.sections import Part, central_sentences, parts_of
from engine.strategy.writing import drafted, quietly
from engine.values import Citation, EvidenceSentence, Passage, PrunedPassage, Span, TokenCounts

READ_SENTENCES = 8
READ_TOKENS, WRITTEN_TOKENS = 330, 60
_QUOTED_SENTENCES = 5
_NOTE_TOKENS, _TOGETHER_TOKENS = 80, 200
_ASKED_TEXT = """
summary summarise summarize summarises summarizes overview outline main points point ideas idea themes theme
arguments argument key gist course over whole throughout change changes changed develop develops developed evolve
evolves evolved grow grows progress chapter part book document paper report story novel section text
zusammenfassung fasse zusammen resume résumé résumer resumen riassunto about tell give this in short brief briefly
"""
_ASKED = frozenset(_ASKED_TEXT.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The parts that will be gone through, and what they are asked about ('' for everything)."""

    parts: tuple[Part, ...]
    topic: str


def plan(desk: Desk, course: Course) -> Plan:
    """Cut the documents in scope into parts."""
    question = course.question
    topic = topic_of(course.standalone)
    parts = [
        part
        for id_ in desk.scope(question)[:1]
        for part in parts_of(desk.library, desk.library.document(id_), course.standalone, question.span)
    ]
    return Plan(parts=tuple(parts), topic=topic)


def topic_of(question: str) -> str:
    """What a summary is to be about: the question's own words, without those that ask for a summary; '' for all."""
    words = [w for w in re.findall(r"[\w’'-]+", question) if w.lower() not in STOPWORDS | _ASKED and not w.isdigit()]
    words = [w for w in words if not re.fullmatch(r"[ivxlc]+", w, re.I)]
    return " ".join(re.sub(r"['’]s$", "", w) for w in words)


def unread(desk: Desk, course: Course, made: Plan) -> int:
    """How many of the parts have no note yet."""
    return sum(_kept(desk, course, made, part) is None for part in made.parts)


def sum_up(desk: Desk, course: Course, made: Plan, answerer: GroundedAnswerer | None) -> Iterator[AskEvent]:
    """Progress and a paragraph for each part as it is done, then Answered. Raises Cancelled, LecternError."""
    course.clock.retrieve = course.clock.now()
    yield Retrieved(
        found=len(made.parts), read=len(made.parts), searched=1.0, words=course.reached.words,
        seconds=course.clock.retrieve,
    )
    writer = answerer if answerer is not None and answerer.style.marks else None
    sections: list[tuple[Part, SectionNote]] = []
    numbered: list[Citation] = []
    shown: list[str] = []
    for done, part in enumerate(made.parts, start=1):
        note = _kept(desk, course, made, part)
        if note is None:
            note = yield from _noted(desk, course, made, part, writer)
        if note.text:
            sections.append((part, note))
            shown.append(_paragraph(desk, part, note, numbered))
            if math.isnan(course.clock.first_token):
                course.clock.first_token = course.clock.now()
            yield TokenProduced(text=shown[-1] + "\n\n")
        yield Progress(stage="sections", done=done, total=len(made.parts), unit="sections")
    found = _found(desk, sections)
    yield EvidenceFound(passages=found.passages, sentences=(), best=None, seconds=course.clock.seconds())
    if not sections:
        yield Answered(answer=desk.answer(course, found, text=not_found_text(course.question.text), not_found=True))
        return
    head = ""
    if writer is not None and len(sections) > 1:
        head = yield from _together(desk, course, numbered, writer)
    text = "\n\n".join([*([head] if head else []), *shown])
    yield Answered(answer=desk.answer(
        course, found, text=text, citations=numbered, model=writer.model.name if writer else "",
        tokens=TokenCounts(), extractive=writer is None,
    ))


def _key(desk: Desk, course: Course, made: Plan, part: Part) -> str:
    entry = desk.workshop.language_entry(course.question.model)
    few = str(min(len(made.parts), _QUOTED_SENTENCES))
    return note_key("1", desk.library.text(part.document, part.span), made.topic, entry.name, few)


def _kept(desk: Desk, course: Course, made: Plan, part: Part) -> SectionNote | None:
    return Notes(desk.library.home, part.document).get(_key(desk, course, made, part))


def _noted(
    desk: Desk, course: Course, made: Plan, part: Part, writer: GroundedAnswerer | None
) -> Generator[AskEvent, None, SectionNote]:
    """Read a part; returns its SectionNote, kept for the next time."""
    alone = max(1, _QUOTED_SENTENCES // len(made.parts))  # how many stand for a part that no model sums up
    sentences = central_sentences(desk.library, part, made.topic, READ_SENTENCES if writer else alone)
    evidence = tuple(_evidence(desk, part, n, span, text) for n, (span, text) in enumerate(sentences, start=1))
    note = SectionNote(
        text=" ".join(f"“{bare(s.text)}” [{s.number}]" for s in evidence[:alone]),
        spans=tuple(s.span for s in evidence[:alone]),
    )
    if writer is not None and evidence:
        asked = f"What does this part say about {made.topic}?" if made.topic else "What happens in this part?"
        short = replace(course, question=replace(course.question, max_tokens=_NOTE_TOKENS, history=()))
        draft = yield from quietly(drafted(short, writer, evidence, asked))
        if not draft.is_silent and draft.checked.supported_share >= 0.5:
            checked = check(draft.text, evidence, asked)
            note = SectionNote(text=checked.text, spans=tuple(c.span for c in checked.citations))
    Notes(desk.library.home, part.document).keep(_key(desk, course, made, part), note)
    return note


def _evidence(desk: Desk, part: Part, number: int, span: Span, text: str) -> EvidenceSentence:
    return EvidenceSentence(
        number=number, document=part.document, span=span, text=text, heading=part.title, probability=1.0,
        page=desk.library.page_at(part.document, span.start),
    )


def _paragraph(desk: Desk, part: Part, note: SectionNote, numbered: list[Citation]) -> str:
    """A part's note under its title, its marks numbered on from those before; `numbered` grows with it."""
    base = len(numbered)
    for place, span in enumerate(note.spans, start=1):
        text = " ".join(desk.library.text(part.document, span).split())
        numbered.append(Citation(
            n=base + place, document=part.document, page=desk.library.page_at(part.document, span.start), span=span,
            text=text,
        ))
    body = re.sub(r"\[(\d+)\]", lambda m: f"[{base + int(m[1])}]", note.text)
    return f"**{part.title}** {body}" if part.title else body


def _together(
    desk: Desk, course: Course, numbered: Sequence[Citation], writer: GroundedAnswerer
) -> Generator[AskEvent, None, str]:
    """All notes as one short answer, its marks those of the notes; '' where the model cannot."""
    room = writer.room_for_evidence(_TOGETHER_TOKENS)
    evidence: list[EvidenceSentence] = []
    for citation in numbered[:: max(1, len(numbered) // 40)]:
        room -= writer.count_tokens(citation.text) + 6
        if room < 0:
            break
        evidence.append(EvidenceSentence(
            number=citation.n, document=citation.document, span=citation.span, text=citation.text, page=citation.page,
            heading="", probability=1.0,
        ))
    short = replace(course, question=replace(course.question, max_tokens=_TOGETHER_TOKENS, history=()))
    draft = yield from quietly(drafted(short, writer, tuple(evidence), course.standalone))
    good = not draft.is_silent and draft.checked.supported_share >= 0.5
    return draft.text.strip() if good else ""


def _found(desk: Desk, sections: Sequence[tuple[Part, SectionNote]]) -> Found:
    """The cited sentences as evidence: a passage a section."""
    passages = []
    for part, note in sections:
        for span in note.spans:
            passage = Passage(
                document=part.document, span=span, text=desk.library.text(part.document, span), sentences=(span,),
                page=desk.library.page_at(part.document, span.start), heading=part.title, score=1.0,
            )
            passages.append(PrunedPassage(passage=passage, relevance=1.0, probabilities=(1.0,), kept=(0,)))
    return Found(passages=tuple(desk.guarded(passages)), candidates=len(sections), holds=bool(sections))
