"""Found evidence to a written answer: streamed, its claims checked, asked once more with wider evidence if they fail.

The second try is SAGE's feedback (arXiv 2503.01713): a claim that no sentence supports asks for more of the passages,
once. What is still unsupported then is marked, never silently kept; a small model's claim gives way to the best
sentence itself, and so does an answer of any model that only points at sentences.
"""

from __future__ import annotations

import math
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

from engine.answer.generate import GroundedAnswerer
from engine.answer.language import not_found_text
from engine.answer.prompts import EXAMPLE, NOT_FOUND
from engine.answer.quotes import best_sentence, founded, likely, quoted
from engine.answer.select import EvidenceBudget, number_evidence
from engine.answer.spans import answer_span
from engine.cite.claims import MARK, CheckedAnswer, check, stream_with_marks
from engine.errors import Cancelled, ModelError
from engine.events import Answered, AskEvent, EvidenceFound, Progress, Restarted, TokenProduced
from engine.runtime.repetition import without_repetition
from engine.strategy.desk import Course, Desk, Found
from engine.values import Citation, EvidenceSentence, PrunedPassage, TokenCounts

_ENCODER_BUDGET = EvidenceBudget(tokens=1200)
_WIDER = 1.7
_STRONG = 0.7
"""From this relevance on a model's silence is not taken at its word."""
_WIDER_PASSAGES = 3
_EXAMPLE = re.compile(rf"[“\"]?{EXAMPLE}(?:\s?\[\d{{1,3}}\])*[.”\"]*(?:\s?\[\d{{1,3}}\])*[.”\"]*", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the model wrote, checked; `text` is as it was streamed."""

    text: str
    checked: CheckedAnswer
    evidence: tuple[EvidenceSentence, ...]
    prompt_tokens: int
    answer_tokens: int

    @property
    def is_silent(self) -> bool:
        """Whether the model says that nothing was found."""
        return not self.text.strip() or self.text.strip().upper().startswith(NOT_FOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What stands as the answer to one question: text with marks from 1, and the citations behind them."""

    text: str
    tokens: TokenCounts
    citations: tuple[Citation, ...] = ()
    not_found: bool = False
    extractive: bool = False


def write(desk: Desk, course: Course, found: Found) -> Iterator[AskEvent]:
    """EvidenceFound, then the answer as it is made, then Answered. Raises LecternError, Cancelled."""
    answerer = writer_for(desk, course, found)
    evidence = evidence_for(desk, course, found, answerer)
    best = best_sentence(evidence, course.standalone)
    yield EvidenceFound(
        passages=found.passages, sentences=evidence, best=best, seconds=course.clock.seconds(),
        marked=answer_span(course.standalone, best.text) if best else None,
    )
    made = yield from written(desk, course, found, answerer, evidence)
    yield Answered(answer=desk.answer(
        course, found, text=made.text, not_found=made.not_found, tokens=made.tokens, citations=made.citations,
        model=answerer.model.name if answerer and evidence else "", extractive=made.extractive,
    ))


def writer_for(desk: Desk, course: Course, found: Found) -> GroundedAnswerer | None:
    """The model that will write: None where nothing was found, none is wanted or none is installed."""
    return _answerer(desk, course) if course.question.generate and found.holds else None


def evidence_for(
    desk: Desk, course: Course, found: Found, answerer: GroundedAnswerer | None
) -> tuple[EvidenceSentence, ...]:
    """The numbered sentences that the answer is made from; none where nothing was found."""
    if not found.holds:
        return ()
    count = answerer.count_tokens if answerer else desk.count_tokens
    budget = _budget(desk, course, answerer) if answerer else _ENCODER_BUDGET
    if course.steps:  # a thread's sentences have their order: its last one answers
        return number_evidence(found.passages, count, budget)
    alike = desk.alike(course.standalone) if course.question.prune else None
    return number_evidence(found.passages, count, budget, alike, desk.rare_names(course.standalone))


def written(
    desk: Desk, course: Course, found: Found, answerer: GroundedAnswerer | None,
    evidence: tuple[EvidenceSentence, ...],
) -> Generator[AskEvent, None, Written]:
    """Stream the answer from its evidence, by the model if there is one; returns it."""
    count = answerer.count_tokens if answerer else desk.count_tokens
    tokens = TokenCounts(
        retrieved=sum(count(p.passage.text) for p in found.passages), kept=sum(count(s.text) for s in evidence)
    )
    if not evidence:
        return Written(text=not_found_text(course.question.text), not_found=True, tokens=tokens)
    if answerer is None:
        text, citations = quoted(likely(evidence, course.standalone)) if course.question.generate else ("", ())
        return Written(text=text, citations=citations, extractive=course.question.generate, tokens=tokens)
    return (yield from _generate(desk, course, found, _Work(answerer=answerer, evidence=evidence, tokens=tokens)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """A model at its evidence."""

    answerer: GroundedAnswerer
    evidence: tuple[EvidenceSentence, ...]
    tokens: TokenCounts


def _generate(desk: Desk, course: Course, found: Found, work: _Work) -> Generator[AskEvent, None, Written]:
    draft = yield from drafted(course, work.answerer, work.evidence)
    small = not work.answerer.style.marks
    if _fails(draft, found) and not small:
        wider = number_evidence(widened(found.passages), work.answerer.count_tokens, _wide(desk, course, work))
        if len(wider) > len(work.evidence):
            yield Restarted(reason="widened" if draft.is_silent else "unsupported")
            again = yield from drafted(course, work.answerer, wider)
            # What was said first stays unless the second try is better founded.
            if not again.is_silent and again.checked.text and (
                draft.is_silent or again.checked.supported_share >= draft.checked.supported_share
            ):
                draft = again
    tokens = replace(work.tokens, prompt=draft.prompt_tokens, answer=draft.answer_tokens)
    if draft.is_silent:
        return Written(text=not_found_text(course.question.text), not_found=True, tokens=tokens)
    text, citations = draft.checked.text, draft.checked.citations
    extractive = not text or (small and draft.checked.supported_share < 1.0)
    if extractive:
        pointed = pointed_at(draft)
        text, citations = quoted([pointed] if pointed else likely(draft.evidence, course.standalone))
    elif small:
        text, citations = founded(text, citations, draft.evidence, course.standalone)
    return Written(text=text, citations=citations, extractive=extractive, tokens=tokens)


def drafted(
    course: Course, answerer: GroundedAnswerer, evidence: tuple[EvidenceSentence, ...], asked: str = ""
) -> Generator[AskEvent, None, Draft]:
    """Stream one answer to `asked` (the course's own question by default); returns the Draft."""
    clock, question = course.clock, course.question
    asked = asked or course.standalone
    history = question.history if asked == course.standalone else ()
    longest = answerer.longest(question.max_tokens)
    pieces = answerer.answer(asked, evidence, history, longest)
    text = held = ""
    for piece in stream_with_marks(pieces, evidence, asked, own_marks=answerer.style.marks):
        if math.isnan(clock.first_token):
            clock.first_token = clock.now()
        text += piece
        held += piece
        # The words NOT FOUND are a branch of the grammar, not an answer: they are never shown as one.
        if NOT_FOUND.startswith(text.strip()[: len(NOT_FOUND)]) and len(text.strip()) <= len(NOT_FOUND):
            continue
        yield TokenProduced(text=held)
        held = ""
    if getattr(answerer.model, "stopped", False):
        raise Cancelled
    text = without_repetition(text)
    if not any(EXAMPLE in sentence.text for sentence in evidence):
        text = _EXAMPLE.sub("", text)  # a small model without an answer says its instructions over
    if not MARK.search(text):  # asked for marks, but held to no grammar
        text = "".join(stream_with_marks(iter([text]), evidence, asked, own_marks=False))
    return Draft(
        text=text, checked=check(text, evidence, asked), evidence=evidence,
        prompt_tokens=answerer.prompt_tokens(asked, evidence, history), answer_tokens=answerer.count_tokens(text),
    )


def quietly(drafting: Generator[AskEvent, None, Draft]) -> Generator[AskEvent, None, Draft]:
    """The same, its pieces not shown: a sign of life takes the place of each."""
    while True:
        try:
            next(drafting)
        except StopIteration as end:
            draft: Draft = end.value
            return draft
        yield Progress(stage="writing", done=0, total=0)


def pointed_at(draft: Draft) -> EvidenceSentence | None:
    """The sentence that an answer without words of its own points at; None where it says something."""
    named = [int(number) for number in MARK.findall(draft.text)] if not draft.checked.text else []
    return next((sentence for sentence in draft.evidence if sentence.number in named[:1]), None)


def widened(passages: tuple[PrunedPassage, ...]) -> tuple[PrunedPassage, ...]:
    """The best passages with all their sentences kept, orders to machines excepted; the others as they are."""
    return tuple(
        replace(p, kept=tuple(i for i in range(len(p.probabilities)) if i not in p.withheld))
        if rank < _WIDER_PASSAGES else p
        for rank, p in enumerate(passages)
    )


def _answerer(desk: Desk, course: Course) -> GroundedAnswerer | None:
    """The model, or None where none is installed and none was named: the best sentence then stands as the answer."""
    try:
        return desk.workshop.answerer(course.question.model)
    except ModelError:
        if course.question.model or desk.workshop.language_model_installed:
            raise
        return None


def _budget(desk: Desk, course: Course, answerer: GroundedAnswerer) -> EvidenceBudget:
    room = answerer.room_for_evidence(course.question.max_tokens)
    wanted = int(desk.workshop.settings["evidence_tokens"])
    if not course.question.prune:
        return EvidenceBudget(tokens=room)
    own = EvidenceBudget(tokens=wanted) if wanted else answerer.style.budget
    return replace(own, tokens=min(own.tokens, room))


def _wide(desk: Desk, course: Course, work: _Work) -> EvidenceBudget:
    budget = _budget(desk, course, work.answerer)
    room = work.answerer.room_for_evidence(course.question.max_tokens)
    return EvidenceBudget(tokens=min(room, int(budget.tokens * _WIDER)))


def _fails(draft: Draft, found: Found) -> bool:
    """Whether to ask again: for an unsupported claim, and for silence where the evidence speaks strongly."""
    if draft.is_silent:
        return found.relevance >= _STRONG
    return draft.checked.supported_share < 1.0
