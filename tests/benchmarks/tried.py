"""Ways of asking a language model that were tried beside the shipped ones: `bench_answers --prompt NAME` takes one.

Each is the shipped style with one thing changed, so that a row of the table says what that thing does. What helped has
gone into `engine/answer/prompts.py`; the others live on here alone, to be measured again with another model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from engine.answer.generate import GroundedAnswerer
from engine.answer.grammar import answer_grammar
from engine.answer.prompts import Message, PromptStyle
from engine.answer.quotes import best_sentence
from engine.strategy.follow_up import names_in
from engine.values import EvidenceSentence, Turn
from engine.workshop import Workshop

Answerers = Callable[[GroundedAnswerer], GroundedAnswerer]


def use(workshop: Workshop, name: str) -> None:
    """Let the workshop's answerers ask in the way called `name`; 'shipped' changes nothing."""
    real: Any = Workshop.answerer
    change = PROMPTS[name]
    workshop.answerer = lambda model=None: change(real(workshop, model))  # type: ignore[method-assign]


def _styled(**changes: Any) -> Answerers:
    """The style with other words or parts."""
    return lambda made: GroundedAnswerer(made.model, _changed(made.style, changes), made._answer_tokens)


def _changed(style: PromptStyle, changes: dict[str, Any]) -> PromptStyle:
    return replace(style, **{k: v(style) if callable(v) else v for k, v in changes.items()})


class Prefilled(GroundedAnswerer):
    """Evidence first (ALR2) for a model too small to quote: its reply is begun with the likeliest sentence."""

    def answer(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn], max_tokens: int
    ) -> Iterator[str]:
        """As GroundedAnswerer."""
        best = best_sentence(evidence)
        begun = f"The text says: “{best.text}” So the answer is:" if best else ""
        yield from self.model.generate(
            self._messages(question, evidence, history), max_tokens=max_tokens, grammar=None, prefill=begun
        )


class EvidenceFirst(GroundedAnswerer):
    """Evidence first (ALR2): the numbers of the sentences that bear on the question, then the answer."""

    def answer(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn], max_tokens: int
    ) -> Iterator[str]:
        """As GroundedAnswerer."""
        rules = answer_grammar(evidence).replace(
            'root ::= "NOT FOUND" | claim', 'root ::= "Evidence:" mark mark? mark? "\\nAnswer: " ("NOT FOUND" | claims)'
            '\nclaims ::= claim',
        )
        asked = self._messages(question, evidence, history)
        text = ""
        for piece in self.model.generate(asked, max_tokens=max_tokens, grammar=rules):
            before, text = text, text + piece
            if "Answer: " in before:
                yield piece
            elif "Answer: " in text:
                yield text.partition("Answer: ")[2]


class Demonstrated(GroundedAnswerer):
    """Two questions with their answers made from the evidence itself (2406.13632), before the one that is asked."""

    def _messages(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]
    ) -> list[Message]:
        made = super()._messages(question, evidence, history)
        shown = ""
        best = best_sentence(evidence)
        for sentence in evidence:
            names = [name for name in names_in(sentence.text) if name not in question]
            if sentence is best or not names or shown.count("Answer:") == 2:
                continue
            mark = f" [{sentence.number}]" if self.style.marks else ""
            shown += f"Question: What does it say about {names[0]}?\nAnswer: {sentence.text}{mark}\n\n"
        if shown:
            head, _, last = made[-1]["content"].rpartition("Question: ")
            made[-1] = {"role": "user", "content": f"{head}{shown}Question: {last}"}
        return made


class FixedDemonstration(GroundedAnswerer):
    """A whole exchange in the form wanted, always the same: its tokens are read once and kept."""

    def _messages(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]
    ) -> list[Message]:
        made = super()._messages(question, evidence, history)
        sentences = (
            "[1] The coast was dark for many years.\n[2] In 1847 Ottoline Marsh built the lighthouse, which is forty "
            "metres high.\n[3] Its keeper lived alone."
        )
        asked = self.style.form.format(evidence=sentences, question="When was the lighthouse built, and by whom?")
        shown = [
            {"role": "user", "content": asked},
            {"role": "assistant", "content": "The lighthouse was built by Ottoline Marsh in 1847 [2]."},
        ]
        return [made[0], *shown, *made[1:]]


class NumbersLast(GroundedAnswerer):
    """Each sentence with its number behind it, as it is to stand in the answer."""

    def _messages(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]
    ) -> list[Message]:
        made = super()._messages(question, evidence, history)
        text = made[-1]["content"]
        for sentence in evidence:
            text = text.replace(f"[{sentence.number}] {sentence.text}", f"{sentence.text} [{sentence.number}]")
        made[-1] = {"role": "user", "content": text}
        return made


def _as(kind: type[GroundedAnswerer], **changes: Any) -> Answerers:
    return lambda made: kind(made.model, _changed(made.style, changes), made._answer_tokens)


_ASKED = re.compile(r"Answer in full sentences of your own, and after each .*?” ")
_QUESTION = "Question: {question}\n\n"
_TERSE = "After each claim put the number of the sentence that says it, in square brackets, like [2]. "
_LAST = "\n\nAnswer with what the sentences say, each statement followed by its number, as in “The lamp was lit [2].”"


PROMPTS: dict[str, Answerers] = {
    "shipped": lambda made: made,
    "question-before": _styled(form=lambda s: _QUESTION + s.form.removesuffix("\n\nQuestion: {question}")),
    "question-twice": _styled(form=lambda s: _QUESTION + s.form),
    "prefilled": _as(Prefilled),
    "demonstrated": _as(Demonstrated),
    "evidence-first": _as(EvidenceFirst),
    "terse": _styled(system=lambda s: _ASKED.sub(_TERSE, s.system)),
    "example-last": _styled(form=lambda s: s.form + _LAST),
    "fixed": _as(FixedDemonstration),
    "numbers-last": _as(NumbersLast),
    "unmarked": _styled(
        marks=False, form=lambda s: "Text: {evidence}\n\nQuestion: {question}",
        system="You answer questions about a text. Use only the text. Answer in one short, complete sentence.",
    ),
}
