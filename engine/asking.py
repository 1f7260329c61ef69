"""A question's way: made to stand alone, a strategy chosen for it, answered and cited. Evidence stands before words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from engine.answer.generate import GroundedAnswerer
from engine.answer.language import not_found_text
from engine.errors import UsageError
from engine.events import AskEvent, Planned, Retrieved
from engine.library.store import Library
from engine.retrieve import rerank
from engine.strategy import choose, compare, double, estimate, follow_up, scan, two_hop, whole, writing
from engine.strategy.desk import Course, Desk
from engine.values import Candidate, DocumentId, Question
from engine.workshop import Workshop

NOT_FOUND_TEXT = not_found_text("")
_REWRITING_PARAMETERS = 1_000_000_000
_REWRITTEN_TOKENS = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Answers one question at a time over a library."""

    library: Library
    workshop: Workshop

    @property
    def desk(self) -> Desk:
        """What strategies work at."""
        return Desk(library=self.library, workshop=self.workshop)

    def ask(self, question: Question) -> Iterator[AskEvent]:
        """Planned first, then the events of its strategy, Answered last; nothing after a Planned that waits.

        Raises LecternError; Cancelled where the model was stopped.
        """
        scope = tuple(self.library.document(d).id for d in question.documents)
        question = replace(question, documents=scope)
        if (model := self.workshop.loaded_language_model) is not None:
            model.ready()
        course = self._course(question)
        if course.strategy == choose.WHOLE:
            yield from self._whole(course)
        elif course.strategy == choose.LIST:
            yield from self._list(course)
        elif course.strategy == choose.COMPARE:
            yield Planned(strategy=course.strategy, standalone=course.standalone, parts=2)
            yield from compare.compare(self.desk, course)
        else:
            yield from self._direct(course)

    def search(
        self, query: str, documents: Sequence[DocumentId], k: int, mode: str, *, read: bool = False
    ) -> list[Candidate]:
        """Ranked chunks, `mode` hybrid, dense or words.

        With `read` the first are read by the pruner and ranked by both; what two questions in one find comes in turns.
        """
        scope = tuple(self.library.document(d).id for d in documents)
        retriever = self.desk.retriever()

        def found(text: str, most: int) -> list[Candidate]:
            return retriever.retrieve(Question(text=text, documents=scope), most, mode=mode, cut=False)

        if not read:
            return found(query, k)
        most = k + rerank.READ
        return rerank.in_turn([self.desk.reranked(part, found(part, most)) for part in double.parts(query)])[:k]

    def _course(self, question: Question) -> Course:
        """The question made to stand alone, with the strategy asked for or chosen."""
        if question.strategy and question.strategy not in choose.STRATEGIES:
            raise UsageError(
                f"There is no strategy called {question.strategy!r}.", f"Choose one of: {', '.join(choose.STRATEGIES)}."
            )
        standalone = self._rewritten(question)
        documents = [self.library.document(d) for d in self.desk.scope(question)]
        strategy = question.strategy or (choose.choose(standalone, documents) if question.prune else choose.DIRECT)
        if strategy == choose.WHOLE and not question.documents and len(documents) > 1:
            named = choose.mentioned(standalone, documents)[:1] or documents[:1]
            question = replace(question, documents=tuple(d.id for d in named))
        if strategy == choose.COMPARE and len(documents) < 2:
            strategy = choose.DIRECT
        return Course(
            question=question, standalone=standalone, strategy=strategy, reached=self.desk.reached(question)
        )

    def _rewritten(self, question: Question) -> str:
        """By rules; where they only put the last question in front, a model of a billion parameters may do better."""
        made = follow_up.stand_alone(question)
        if question.standalone or not question.history or made == question.text.strip() or ": " not in made:
            return made
        entry = self.workshop.language_entry(question.model)
        if not question.generate or entry.parameters < _REWRITING_PARAMETERS:
            return made
        answerer = self.workshop.answerer_if_installed(question.model)
        if answerer is None:
            return made
        text = "".join(answerer.model.generate(follow_up.rewrite_messages(question), max_tokens=_REWRITTEN_TOKENS))
        return text.strip() if follow_up.acceptable(text, question) else made

    def _direct(self, course: Course) -> Iterator[AskEvent]:
        asked = double.parts(course.standalone) if course.question.prune and not course.question.strategy else ()
        yield Planned(strategy=choose.DIRECT, standalone=course.standalone, parts=len(asked) if len(asked) > 1 else 0)
        if len(asked) > 1:
            yield from double.answer(self.desk, course, asked)
            return
        desk, clock = self.desk, course.clock
        candidates, passages = desk.retrieve(course.question, course.standalone)
        clock.retrieve = clock.now()
        yield Retrieved(
            found=len(candidates), read=len(passages), searched=course.reached.vectors, words=course.reached.words,
            seconds=clock.retrieve,
        )
        found = desk.prune(course.question, course.standalone, passages, len(candidates), in_turn=True)
        hops = course.strategy == choose.TWO_HOP or (
            not course.question.strategy and course.question.prune
            and two_hop.lacks_support(course.standalone, found, course.question.documents)
        )
        if hops:
            course, found = two_hop.follow(desk, course, found)
            if course.steps:
                yield Planned(strategy=choose.TWO_HOP, standalone=course.standalone, parts=len(course.steps))
        if not course.steps:
            course = replace(course, strategy=choose.DIRECT)
        clock.prune = clock.now() - clock.retrieve
        yield from writing.write(desk, course, found)

    def _whole(self, course: Course) -> Iterator[AskEvent]:
        made = whole.plan(self.desk, course)
        answerer = self._long_answerer(course)
        seconds = estimate.whole_seconds(self.desk, course, made, answerer)
        waits = seconds >= estimate.LONG_S and not course.question.agreed
        yield Planned(
            strategy=choose.WHOLE, standalone=course.standalone, seconds=round(seconds, 1), parts=len(made.parts),
            waits=waits,
        )
        if not waits:
            yield from whole.sum_up(self.desk, course, made, answerer)

    def _list(self, course: Course) -> Iterator[AskEvent]:
        seconds, passages = estimate.scan_seconds(self.desk, course)
        waits = seconds >= estimate.LONG_S and not course.question.agreed
        yield Planned(
            strategy=choose.LIST, standalone=course.standalone, seconds=round(seconds, 1), parts=passages, waits=waits
        )
        if not waits:
            yield from scan.scan(self.desk, course)

    def _long_answerer(self, course: Course) -> GroundedAnswerer | None:
        return self.workshop.answerer_if_installed(course.question.model) if course.question.generate else None
