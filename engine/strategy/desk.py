"""What every strategy works at: search, pruning and evidence over one library, measured."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from engine.answer.orders import withhold
from engine.answer.select import Alike, with_context
from engine.coverage import Coverage, coverage
from engine.index.absent import absent_words, rare_names
from engine.index.narrator import names_of
from engine.index.nearby import NearbyVectors, is_near
from engine.index.words import FtsWordIndex
from engine.library.store import Library
from engine.prune.passages import passages_of
from engine.prune.reading import read_in_turn
from engine.prune.silence import bar
from engine.retrieve import rerank
from engine.retrieve.hybrid import HybridRetriever
from engine.strategy.follow_up import names_in
from engine.strategy.retelling import meant, retold
from engine.strategy.suggest import follow_ups
from engine.values import (
    Answer,
    Candidate,
    Citation,
    DocumentId,
    Float32,
    Passage,
    PrunedPassage,
    Question,
    Seconds,
    Span,
    TokenCounts,
)
from engine.workshop import Workshop

CANDIDATES = 48
READ = 10
READ_AT_MOST = 16


@dataclass(slots=True)
class Clock:
    """Seconds since the question was asked."""

    began: float = field(default_factory=time.perf_counter)
    retrieve: float = 0.0
    prune: float = 0.0
    first_token: float = math.nan

    def now(self) -> float:
        """Seconds up to now."""
        return time.perf_counter() - self.began

    def seconds(self, *, total: bool = False) -> Seconds:
        """What was measured, to a tenth of a millisecond."""
        return Seconds(
            retrieve=round(self.retrieve, 4), prune=round(self.prune, 4), first_token=round(self.first_token, 4),
            total=round(self.now(), 4) if total else math.nan,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A question on its way: how it is searched for, by which strategy, since when."""

    question: Question
    standalone: str
    reached: Coverage
    strategy: str = "direct"
    steps: tuple[str, ...] = ()
    clock: Clock = field(default_factory=Clock)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Passages with what was kept of them, the most relevant first; `holds` tells whether they answer at all.

    `absent` are words of the question that none of their documents has.
    """

    passages: tuple[PrunedPassage, ...]
    candidates: int
    holds: bool
    absent: tuple[str, ...] = ()

    @property
    def relevance(self) -> float:
        """That of the best passage that keeps something, 0 to 1."""
        return max((p.relevance for p in self.passages if p.kept), default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A library with the models at hand."""

    library: Library
    workshop: Workshop

    def retriever(self) -> HybridRetriever:
        """Search by words and by meaning."""
        embedder = self.workshop.embedder
        near = NearbyVectors(self.library, embedder.fingerprint, lambda: self.workshop.vectors)
        words = FtsWordIndex(self.library.connection)
        return HybridRetriever(self.library, embedder, near, words, retell=self.retold, meant=self.meant)

    def retold(self, question: Question) -> str:
        """The question in other words, which count as much for its vector; '' where there are none."""
        return retold(self.library, question)

    def meant(self, question: Question) -> tuple[DocumentId, ...]:
        """The documents that a question put to the whole library is about, by its names; () where they do not tell."""
        return meant(self.library, question)

    def needs_index(self, documents: Sequence[DocumentId]) -> bool:
        """Whether a question about these documents, or about all where none is named, asks the vector index."""
        return not is_near(self.library, documents)

    def reached(self, question: Question) -> Coverage:
        """What share of the question's scope a search can reach now."""
        scope = question.documents
        return coverage([d for d in self.library.documents() if not scope or d.id in scope])

    def scope(self, question: Question) -> tuple[DocumentId, ...]:
        """The documents that a question asks about, all of the library where it names none."""
        return question.documents or tuple(d.id for d in self.library.documents())

    def retrieve(self, question: Question, text: str) -> tuple[list[Candidate], list[Passage]]:
        """Candidates for `text` in the question's scope, and the passages that will be read."""
        candidates = self.retriever().retrieve(replace(question, text=text), CANDIDATES)
        return candidates, self.passages(candidates[: READ_AT_MOST if question.prune else READ])

    def passages(self, candidates: Sequence[Candidate]) -> list[Passage]:
        """Chunks with their neighbours, in the candidates' order."""
        return passages_of(self.library, candidates, self.workshop.embedder.count_tokens)

    def reranked(self, text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Candidates in the order of search and pruner together; of those that were read, what answers best."""
        passages = [
            [replace(passage, cosine=None) for passage in self.passages([candidate])]  # the search's score has it
            for candidate in candidates[: rerank.READ]
        ]
        read = iter(self.workshop.pruner.prune(text, [passage for found in passages for passage in found]))
        chances, stretches = [], []
        for candidate, found in zip(candidates, passages, strict=False):
            pruned = next(read) if found else None
            chances.append(pruned.relevance if pruned else 0.0)
            stretches.append(self._stretch(candidate, pruned) if pruned else candidate)
        return rerank.reranked([*stretches, *candidates[len(stretches) :]], chances)

    def _stretch(self, candidate: Candidate, pruned: PrunedPassage) -> Candidate:
        passage, chunk = pruned.passage, candidate.chunk
        tokens = self.workshop.embedder.count_tokens(passage.sentence_texts)
        span = rerank.stretch(pruned, tokens, chunk.span)
        text = passage.text[span.start - passage.span.start : span.end - passage.span.start]
        start, end = span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip())
        page = self.library.page_at(passage.document, start)
        return replace(candidate, chunk=replace(chunk, span=Span(start, end), page=page), text=text.strip())

    def prune(
        self, question: Question, text: str, passages: Sequence[Passage], candidates: int = 0, *, in_turn: bool = False
    ) -> Found:
        """What bears on `text`; orders to machines are withheld, hidden text is flagged.

        With `in_turn` the passages stand in the order of their promise, and reading ends with a sure answer.
        """
        candidates = candidates or len(passages)
        if not question.prune:
            whole = self.guarded([_unpruned(p) for p in passages])
            return Found(passages=tuple(whole), candidates=candidates, holds=any(p.kept for p in whole))
        threshold = question.threshold or float(self.workshop.settings["keep_threshold"]) or None
        pruner = self.workshop.pruner
        if in_turn:
            read = read_in_turn(pruner, text, passages, threshold=threshold)
        else:
            read = pruner.prune(text, passages, threshold=threshold)
        pruned = self.guarded([with_context(p) for p in read])
        pruned.sort(key=lambda p: -p.relevance)
        absent = self.absent(text, {p.passage.document for p in read})
        needed = {d: bar(pruner.found_threshold, lacking=bool(words)) for d, words in absent.items()}
        return Found(
            passages=tuple(pruned), candidates=candidates,
            holds=any(p.kept and p.relevance >= needed[p.passage.document] for p in pruned),
            absent=tuple(sorted(set.intersection(*map(set, absent.values())))) if absent else (),
        )

    def absent(self, text: str, documents: set[DocumentId]) -> dict[DocumentId, tuple[str, ...]]:
        """Words of `text` that a document lacks; that it nowhere names its author says nothing."""
        authors = {d: " ".join(names_of(self.library.document(d).author)).lower().split() for d in documents}
        absent = absent_words(self.library.connection(), text, documents)
        return {d: tuple(word for word in words if word not in authors[d]) for d, words in absent.items()}

    def guarded(self, passages: Sequence[PrunedPassage]) -> list[PrunedPassage]:
        """The passages without orders among what is kept, those on a page with hidden text flagged."""
        hidden = {d: self.library.hidden_pages(d) for d in {p.passage.document for p in passages}}
        return [
            replace(guarded, hidden_text=p.passage.page in hidden[p.passage.document])
            for p in passages
            for guarded in (withhold(p),)
        ]

    def placed(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """Citations with page and rectangles: offsets are the library's own, nothing is searched for again."""
        placed = []
        for citation in citations:
            boxes = self.library.boxes(citation.document, citation.span)
            page = boxes[0].page if boxes else citation.page
            placed.append(replace(citation, page=page, boxes=boxes))
        return tuple(placed)

    def rare_names(self, text: str) -> tuple[str, ...]:
        """Names in `text` that hardly any passage of the library holds."""
        return rare_names(self.library.connection(), names_in(text))

    def alike(self, text: str) -> Alike:
        """Compares sentences with `text` by meaning."""
        def cosines(sentences: Sequence[str]) -> Float32:
            embedder = self.workshop.embedder
            likeness: Float32 = embedder.embed_sentences(sentences) @ embedder.embed_queries([text])[0]
            return likeness

        return cosines

    def count_tokens(self, text: str) -> int:
        """Tokens of the encoder, where no language model counts."""
        return self.workshop.embedder.count_tokens([text])[0]

    def answer(
        self, course: Course, found: Found, *, text: str, not_found: bool = False, tokens: TokenCounts | None = None,
        model: str = "", citations: Sequence[Citation] = (), extractive: bool = False,
    ) -> Answer:
        """The answer with everything that was measured, its citations placed on their pages."""
        return Answer(
            text=text, not_found=not_found, citations=self.placed(citations), evidence=found.passages,
            tokens=tokens or TokenCounts(), seconds=course.clock.seconds(total=True), model=model,
            searched=course.reached.vectors, words=course.reached.words, found=found.candidates,
            strategy=course.strategy, standalone=course.standalone, steps=course.steps, extractive=extractive,
            suggestions=follow_ups(course.standalone, found.passages), absent=found.absent if not_found else (),
        )


def _unpruned(passage: Passage) -> PrunedPassage:
    """A passage of which all is kept."""
    count = len(passage.sentences)
    return PrunedPassage(
        passage=passage, relevance=passage.score, probabilities=(1.0,) * count, kept=tuple(range(count))
    )
