"""A question's way through the stages: retrieved, pruned, answered, cited. Evidence stands before the first word."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from engine.answer.generate import GroundedAnswerer
from engine.answer.prompts import NOT_FOUND
from engine.answer.select import EvidenceBudget, best_sentence, number_evidence, with_context
from engine.cite.claims import check, stream_with_marks
from engine.coverage import Coverage, coverage
from engine.errors import ModelError
from engine.events import Answered, AskEvent, EvidenceFound, Retrieved, TokenProduced
from engine.index.words import FtsWordIndex
from engine.library.store import Library
from engine.prune.passages import passages_of
from engine.retrieve.hybrid import HybridRetriever
from engine.values import (
    Answer,
    Candidate,
    Citation,
    DocumentId,
    EvidenceSentence,
    Passage,
    PrunedPassage,
    Question,
    Seconds,
    TokenCounts,
)
from engine.workshop import Workshop

NOT_FOUND_TEXT = "The document does not say."
CANDIDATES = 48
READ = 10
_LEANS_BACK = re.compile(
    r"^(and|but|so|then|also)\b|\b(he|she|it|they|him|her|them|his|hers|their|this|that|these|those|there|one)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Clock:
    """Seconds since the question was asked."""

    began: float = field(default_factory=time.perf_counter)
    retrieve: float = 0.0
    prune: float = 0.0
    first_token: float = math.nan

    def now(self) -> float:
        return time.perf_counter() - self.began

    def seconds(self, *, total: bool = False) -> Seconds:
        return Seconds(
            retrieve=round(self.retrieve, 4), prune=round(self.prune, 4), first_token=round(self.first_token, 4),
            total=round(self.now(), 4) if total else math.nan,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Answers one question at a time over a library."""

    library: Library
    workshop: Workshop

    def ask(self, question: Question) -> Iterator[AskEvent]:
        """Events in order: Retrieved, EvidenceFound, TokenProduced..., Answered. Raises LecternError."""
        clock = _Clock()
        scope = tuple(self.library.document(d).id for d in question.documents)
        question = replace(question, documents=scope)
        standalone = stand_alone(question)
        reached = self._coverage(scope)  # before the search: what is indexed meanwhile may not have been found
        candidates = self._retriever().retrieve(replace(question, text=standalone), CANDIDATES)
        passages = passages_of(self.library, candidates[:READ], self.workshop.embedder.count_tokens)
        clock.retrieve = clock.now()
        yield Retrieved(
            found=len(candidates), read=len(passages), searched=reached.vectors, words=reached.words,
            seconds=clock.retrieve,
        )
        pruned, found = self._prune(question, standalone, passages)
        clock.prune = clock.now() - clock.retrieve
        result = _Partial(
            question=question, standalone=standalone, pruned=pruned, found=found, reached=reached,
            candidates=len(candidates), clock=clock,
        )
        yield from self._answer(result)

    def search(
        self, query: str, documents: Sequence[DocumentId], k: int, mode: str
    ) -> list[Candidate]:
        """Ranked chunks, `mode` hybrid, dense or words."""
        scope = tuple(self.library.document(d).id for d in documents)
        return self._retriever().retrieve(Question(text=query, documents=scope), k, mode=mode, cut=False)

    def _retriever(self) -> HybridRetriever:
        return HybridRetriever(
            self.library, self.workshop.embedder, self.workshop.vectors, FtsWordIndex(self.library.connection)
        )

    def _coverage(self, scope: Sequence[DocumentId]) -> Coverage:
        return coverage([d for d in self.library.documents() if not scope or d.id in scope])

    def _prune(
        self, question: Question, standalone: str, passages: list[Passage]
    ) -> tuple[tuple[PrunedPassage, ...], bool]:
        """Pruned passages, the most relevant first, and whether they hold an answer at all."""
        if not question.prune:
            kept = [
                PrunedPassage(
                    passage=p, relevance=p.score, probabilities=(1.0,) * len(p.sentences),
                    kept=tuple(range(len(p.sentences))),
                )
                for p in passages
            ]
            return tuple(kept), bool(kept)
        threshold = question.threshold or float(self.workshop.settings["keep_threshold"]) or None
        pruned = self.workshop.pruner.prune(standalone, passages, threshold=threshold)
        pruned = [with_context(p) for p in pruned]
        pruned.sort(key=lambda p: -p.relevance)
        bar = self.workshop.pruner.found_threshold
        return tuple(pruned), any(p.kept and p.relevance >= bar for p in pruned)

    def _answer(self, partial: _Partial) -> Iterator[AskEvent]:
        question = partial.question
        budget, count = EvidenceBudget(tokens=1200), self._count_with_encoder
        answerer = None
        if question.generate and partial.found:
            answerer, model = self.workshop.answerer(question.model)
            count, budget = model.count_tokens, answerer.style.budget
            wanted = int(self.workshop.settings["evidence_tokens"])
            if not question.prune:
                wanted = model.context_tokens - (question.max_tokens or 256) - 200
            budget = EvidenceBudget(tokens=wanted) if wanted else budget
        evidence = number_evidence(partial.pruned, count, budget) if partial.found else ()
        yield EvidenceFound(
            passages=partial.pruned, sentences=evidence, best=best_sentence(evidence), seconds=partial.clock.seconds()
        )
        tokens = TokenCounts(
            retrieved=sum(count(p.passage.text) for p in partial.pruned), kept=sum(count(s.text) for s in evidence)
        )
        if not partial.found:
            yield Answered(answer=partial.answer(text=NOT_FOUND_TEXT, not_found=True, tokens=tokens))
        elif answerer is None:
            yield Answered(answer=partial.answer(text="", not_found=False, tokens=tokens))
        else:
            yield from self._generate(partial, answerer, evidence, tokens)

    def _generate(
        self, partial: _Partial, answerer: GroundedAnswerer, evidence: tuple[EvidenceSentence, ...],
        tokens: TokenCounts,
    ) -> Iterator[AskEvent]:
        question, clock = partial.question, partial.clock
        longest = question.max_tokens or int(self.workshop.settings["answer_tokens"])
        pieces = answerer.answer(partial.standalone, evidence, question.history, longest)
        text = ""
        held = ""
        for piece in stream_with_marks(pieces, evidence, partial.standalone, own_marks=answerer.style.marks):
            if math.isnan(clock.first_token):
                clock.first_token = clock.now()
            text += piece
            held += piece
            # The words NOT FOUND are a branch of the grammar, not an answer: they are never shown as one.
            if NOT_FOUND.startswith(text.strip()[: len(NOT_FOUND)]) and len(text.strip()) <= len(NOT_FOUND):
                continue
            yield TokenProduced(text=held)
            held = ""
        model = self.workshop.loaded_language_model
        if model is None:
            raise ModelError("The language model was unloaded.", "Ask again.")
        tokens = replace(
            tokens, prompt=answerer.prompt_tokens(partial.standalone, evidence, question.history),
            answer=model.count_tokens(text),
        )
        if not text.strip() or text.strip().upper().startswith(NOT_FOUND):
            yield Answered(answer=partial.answer(text=NOT_FOUND_TEXT, not_found=True, tokens=tokens, model=model.name))
            return
        checked = check(text, evidence, partial.standalone)
        body, citations = checked.text, checked.citations
        if checked.supported_share < 1.0 and not answerer.style.marks:
            body, citations = quoted(best_sentence(evidence))
        yield Answered(
            answer=partial.answer(
                text=body, not_found=False, tokens=tokens, model=model.name, citations=self._placed(citations)
            )
        )

    def _placed(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """Citations with page and rectangles: offsets are the library's own, nothing is searched for again."""
        placed = []
        for citation in citations:
            boxes = self.library.boxes(citation.document, citation.span)
            page = boxes[0].page if boxes else citation.page
            placed.append(replace(citation, page=page, boxes=boxes))
        return tuple(placed)

    def _count_with_encoder(self, text: str) -> int:
        return self.workshop.embedder.count_tokens([text])[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Partial:
    """What is known of a question after pruning."""

    question: Question
    standalone: str
    pruned: tuple[PrunedPassage, ...]
    found: bool
    reached: Coverage
    candidates: int
    clock: _Clock

    def answer(
        self, *, text: str, not_found: bool, tokens: TokenCounts, model: str = "", citations: tuple[Citation, ...] = ()
    ) -> Answer:
        """The answer with everything that was measured."""
        return Answer(
            text=text, not_found=not_found, citations=citations, evidence=self.pruned, tokens=tokens,
            seconds=self.clock.seconds(total=True), model=model, searched=self.reached.vectors,
            words=self.reached.words, found=self.candidates,
        )


def quoted(best: EvidenceSentence | None) -> tuple[str, tuple[Citation, ...]]:
    """The extractive answer: the best sentence itself, as a quotation with its mark."""
    if best is None:
        return NOT_FOUND_TEXT, ()
    citation = Citation(n=1, document=best.document, page=best.page, span=best.span, text=best.text)
    return f"“{best.text.strip('“”')}” [1]", (citation,)


def stand_alone(question: Question) -> str:
    """A follow-up made to stand alone: one that leans on the last question is joined to it."""
    text = question.text.strip()
    if question.history and _LEANS_BACK.search(text):
        return f"{question.history[-1].question.rstrip('?.! ')}: {text}"
    return text
