"""Questions that ask two things: each part is searched, pruned and answered alone, each may stay unanswered alone.

"Who built the tower, and what was the keeper called?" has two places in a document, and no passage speaks of both: as
one question it finds the middle between them, and one word that the document lacks would silence both halves.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.answer.generate import GroundedAnswerer
from engine.answer.language import not_found_text, not_said_text
from engine.answer.quotes import best_sentence
from engine.answer.spans import answer_span
from engine.cite.claims import MARK
from engine.events import Answered, AskEvent, EvidenceFound, Restarted, Retrieved, TokenProduced
from engine.strategy.desk import Course, Desk, Found
from engine.strategy.follow_up import stand_alone
from engine.strategy.writing import Written, evidence_for, writer_for, written
from engine.values import Citation, EvidenceSentence, PrunedPassage, Question, Span, TokenCounts, Turn

_MOST = 3
_ASKING = (
    r"(?:(?:in|at|on|of|from|to|by|for|with|into|under|about) )?(?:who|whom|whose|what|when|where|why|how|which)\b"
)
_HELPERS = (
    "is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must"
)
_ENGLISH = re.compile(
    rf",\s+and\s+(?={_ASKING})"
    # Without a comma only where the verb stands before its subject: "what he was and what he became" is one thing.
    rf"|\s+and\s+(?={_ASKING}(?: [\w’'-]+){{0,2}} (?:{_HELPERS})\b)", re.I,
)
_OTHERS = re.compile(
    r",?\s+(?:und|et|y|e|en)\s+(?=(?:(?:in|mit|von|zu|à|de|en|con|por|a|met|van) )?(?:wer|wem|wen|was|wann|wo|warum|"
    r"wie|welche\w*|wessen|qui|que|quoi|quand|où|comment|pourquoi|quel\w*|combien|quién\w*|qué|cuándo|dónde|cómo|"
    r"cuál\w*|cuánt\w*|chi|che|quando|dove|come|perché|qual\w*|quant\w*|wie|wat|wanneer|waar|waarom|hoe|"
    r"welk\w*)\b)", re.I,
)
_BEGINS = re.compile(rf"^\W*{_ASKING}", re.I)


def parts(question: str) -> tuple[str, ...]:
    """The things that a question asks, each as a question; one alone where it asks but one.

    The second leans on the first where it says "he": it then says the name (`follow_up.stand_alone`).
    """
    text = question.strip()
    pieces = _cut(text, _ENGLISH if _BEGINS.match(text) else _OTHERS)
    made = [pieces[0]]
    for piece in pieces[1:_MOST]:
        history = (Turn(question=made[0], answer=""),)
        alone = stand_alone(Question(text=piece, history=history))
        # A rule that only puts the first question in front makes two of one again.
        made.append(piece if made[0].rstrip("?") in alone else alone)
    return tuple(made) if len(pieces) <= _MOST else (text,)


def _cut(text: str, at: re.Pattern[str]) -> list[str]:
    pieces = [piece.strip(" ,?") for piece in at.split(text)]
    if any(len(piece.split()) < 2 for piece in pieces):
        return [text]
    return [piece[:1].upper() + piece[1:] + "?" for piece in pieces] if len(pieces) > 1 else [text]


def answer(desk: Desk, course: Course, asked: tuple[str, ...]) -> Iterator[AskEvent]:
    """Retrieved and EvidenceFound for all parts, their answers one after the other, then Answered.

    Raises LecternError, Cancelled.
    """
    searched = [_searched(desk, course, text) for text in asked]
    yield Retrieved(
        found=sum(part.found.candidates for part in searched), read=sum(len(part.found.passages) for part in searched),
        searched=course.reached.vectors, words=course.reached.words, seconds=course.clock.retrieve,
    )
    writers = [writer_for(desk, part.course, part.found) for part in searched]
    evidence: list[tuple[EvidenceSentence, ...]] = []
    for part, writer in zip(searched, writers, strict=True):
        base = sum(map(len, evidence))
        own = evidence_for(desk, part.course, part.found, writer)
        evidence.append(tuple(replace(sentence, number=base + sentence.number) for sentence in own))
    found = together([part.found for part in searched])
    first = next((place for place, sentences in enumerate(evidence) if sentences), 0)
    best = best_sentence(evidence[first], asked[first])
    yield EvidenceFound(
        passages=found.passages, sentences=tuple(s for sentences in evidence for s in sentences), best=best,
        seconds=course.clock.seconds(), marked=answer_span(asked[first], best.text) if best else None,
    )
    made: list[Written] = []
    for part, writer, sentences in zip(searched, writers, evidence, strict=True):
        made.append((yield from _part(desk, part, writer, sentences, made)))
    name = next((writer.model.name for writer, own in zip(writers, evidence, strict=True) if writer and own), "")
    whole = joined(made)
    if whole.not_found:
        whole = replace(whole, text=not_found_text(course.question.text))
    yield Answered(answer=desk.answer(
        replace(course, steps=asked), found, text=whole.text, not_found=whole.not_found, tokens=whole.tokens,
        citations=whole.citations, model=name, extractive=whole.extractive,
    ))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One of the things asked, as a question of its own, and what was found for it."""

    course: Course
    found: Found


def _searched(desk: Desk, course: Course, text: str) -> _Part:
    clock = course.clock
    limit = course.question.max_tokens
    question = replace(course.question, text=text, history=(), max_tokens=limit and max(16, limit // 2))
    began = clock.now()
    candidates, passages = desk.retrieve(question, text)
    between = clock.now()
    found = desk.prune(question, text, passages, len(candidates), in_turn=True)
    clock.retrieve += between - began
    clock.prune += clock.now() - between
    return _Part(course=replace(course, question=question, standalone=text), found=found)


def _part(
    desk: Desk, part: _Part, writer: GroundedAnswerer | None, evidence: tuple[EvidenceSentence, ...],
    before: Sequence[Written],
) -> Generator[AskEvent, None, Written]:
    """Stream the answer to one part behind those before it."""
    so_far = f"{joined(before).text} " if before else ""
    if before:
        yield TokenProduced(text=" ")
    writing = written(desk, part.course, part.found, writer, evidence)
    while True:
        try:
            event = next(writing)
        except StopIteration as end:
            made: Written = end.value
            break
        yield event
        if isinstance(event, Restarted) and so_far:  # what is written anew is this part alone
            yield TokenProduced(text=so_far)
    if made.not_found:
        made = replace(made, text=not_said_text(part.course.standalone))
        yield TokenProduced(text=made.text)
    return made


def joined(made: Sequence[Written]) -> Written:
    """The parts' answers as one: marks counted on, a sentence cited twice under one number, silent if all are."""
    citations: list[Citation] = []
    texts = []
    for part in made:
        numbers = {}
        for citation in part.citations:
            same = [c.n for c in citations if (c.document, c.span) == (citation.document, citation.span)]
            numbers[citation.n] = same[0] if same else len(citations) + 1
            if not same:
                citations.append(replace(citation, n=numbers[citation.n]))
        texts.append(_renumbered(part.text, numbers))
    silent = all(part.not_found for part in made)
    return Written(
        text=" ".join(texts), not_found=silent, citations=tuple(citations),
        extractive=not silent and all(part.extractive or part.not_found for part in made),
        tokens=TokenCounts(
            retrieved=sum(part.tokens.retrieved for part in made), kept=sum(part.tokens.kept for part in made),
            prompt=sum(part.tokens.prompt for part in made), answer=sum(part.tokens.answer for part in made),
        ),
    )


def _renumbered(text: str, numbers: dict[int, int]) -> str:
    return MARK.sub(lambda mark: f" [{numbers.get(int(mark[1]), int(mark[1]))}]", text)


def together(found: Sequence[Found]) -> Found:
    """What was found for the parts as one, so that no sentence stands in two passages."""
    passages: list[PrunedPassage] = []
    for pruned in (passage for one in found for passage in one.passages):
        rest = [pruned]
        for place, other in enumerate(passages):
            same = other.passage.document == pruned.passage.document
            if same and other.passage.span.overlaps(pruned.passage.span):
                passages[place] = _with_kept(other, pruned)
                rest = [run for piece in rest for run in _without(piece, other.passage.span)]
        passages += rest
    passages.sort(key=lambda p: -p.relevance)
    return Found(
        passages=tuple(passages), candidates=sum(one.candidates for one in found),
        holds=any(one.holds for one in found),
        absent=tuple(sorted({word for one in found if not one.holds for word in one.absent})),
    )


def _with_kept(pruned: PrunedPassage, other: PrunedPassage) -> PrunedPassage:
    """The passage with what the other keeps of the same sentences."""
    chances = dict(zip(other.passage.sentences, other.probabilities, strict=True))
    kept = {other.passage.sentences[i] for i in other.kept}
    return replace(
        pruned, relevance=max(pruned.relevance, other.relevance),
        probabilities=tuple(
            max(own, chances.get(sentence, 0.0))
            for sentence, own in zip(pruned.passage.sentences, pruned.probabilities, strict=True)
        ),
        kept=tuple(i for i, sentence in enumerate(pruned.passage.sentences) if i in pruned.kept or sentence in kept),
    )


def _without(pruned: PrunedPassage, taken: Span) -> list[PrunedPassage]:
    """The passage's sentences outside of `taken`, each run of them a passage."""
    runs: list[list[int]] = [[]]
    for index, sentence in enumerate(pruned.passage.sentences):
        if sentence.overlaps(taken):
            runs.append([])
        else:
            runs[-1].append(index)
    return [_run(pruned, run[0], run[-1] + 1) for run in runs if run]


def _run(pruned: PrunedPassage, first: int, stop: int) -> PrunedPassage:
    """The passage's sentences from `first` to before `stop`."""
    old = pruned.passage
    sentences = old.sentences[first:stop]
    span = Span(sentences[0].start, sentences[-1].end)
    text = old.text[span.start - old.span.start : span.end - old.span.start]
    return replace(
        pruned, passage=replace(old, span=span, text=text, sentences=sentences),
        probabilities=pruned.probabilities[first:stop],
        kept=tuple(i - first for i in pruned.kept if first <= i < stop),
        withheld=tuple(i - first for i in pruned.withheld if first <= i < stop),
    )
