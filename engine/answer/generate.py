"""The answerer: messages in the model's style, constrained where the model can follow, streamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.answer.grammar import answer_grammar
from engine.answer.prompts import Message, PromptStyle, messages
from engine.stages import LanguageModel
from engine.values import EvidenceSentence, Turn

_MARGIN_TOKENS = 48
_LEAST_EVIDENCE = 48


class GroundedAnswerer:
    """Answerer Protocol over a language model."""

    def __init__(self, model: LanguageModel, style: PromptStyle, answer_tokens: int = 256) -> None:
        """`style` says how a model of this size is asked; `answer_tokens` is the longest answer by default."""
        self.model, self.style, self._answer_tokens = model, style, answer_tokens

    def answer(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn], max_tokens: int
    ) -> Iterator[str]:
        """Pieces of the answer's text as they are made."""
        held = self.style.marks and self.style.constrained and evidence
        rules = answer_grammar(evidence) if held else None
        yield from self.model.generate(
            self._messages(question, evidence, history), max_tokens=max_tokens, grammar=rules
        )

    def prompt_tokens(self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]) -> int:
        """Tokens of what the model is given, without its chat template."""
        return sum(self.count_tokens(m["content"]) for m in self._messages(question, evidence, history))

    def count_tokens(self, text: str) -> int:
        """Number of the model's tokens of plain text."""
        return self.model.count_tokens(text)

    def longest(self, wanted: int | None) -> int:
        """Tokens of the longest answer: as wanted, but at most a third of the context, which may be tiny."""
        return max(16, min(wanted or self._answer_tokens, self.model.context_tokens // 3))

    def room_for_evidence(self, max_tokens: int | None) -> int:
        """Tokens of evidence that fit beside the instructions, a question of usual length and the answer."""
        bare = self.prompt_tokens("", (), ()) + _MARGIN_TOKENS
        return max(_LEAST_EVIDENCE, self.model.context_tokens - bare - self.longest(max_tokens) - _MARGIN_TOKENS)

    def _messages(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]
    ) -> list[Message]:
        """The messages with as much of the conversation as fits: turns shrink to lines, then lines are left out."""
        turns = list(history)
        for whole in (2, 1, 0):
            made = messages(self.style, question, evidence, turns, whole_turns=min(whole, len(turns)))
            if self._fits(made):
                return made
        while turns and not self._fits(made):
            turns = turns[1:]
            made = messages(self.style, question, evidence, turns, whole_turns=0)
        return made

    def _fits(self, made: Sequence[Message]) -> bool:
        used = sum(self.count_tokens(message["content"]) for message in made)
        return used + _MARGIN_TOKENS + self.longest(None) <= self.model.context_tokens
