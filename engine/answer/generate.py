"""The answerer: messages in the model's style, constrained where the model can follow, streamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.answer.prompts import PromptStyle, grammar, messages
from engine.stages import LanguageModel
from engine.values import EvidenceSentence, Turn


class GroundedAnswerer:
    """Answerer Protocol over a language model."""

    def __init__(self, model: LanguageModel, style: PromptStyle) -> None:
        """`style` says how a model of this size is asked."""
        self._model, self.style = model, style

    def answer(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn], max_tokens: int
    ) -> Iterator[str]:
        """Pieces of the answer's text as they are made."""
        rules = grammar([s.number for s in evidence]) if self.style.marks and evidence else None
        yield from self._model.generate(
            messages(self.style, question, evidence, history), max_tokens=max_tokens, grammar=rules
        )

    def prompt_tokens(self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn]) -> int:
        """Tokens of what the model is given, without its chat template."""
        return sum(self._model.count_tokens(m["content"]) for m in messages(self.style, question, evidence, history))
