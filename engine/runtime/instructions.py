"""The tokens that every prompt of one kind begins with: read once, put back in this run and, from the disk, in others.

The model's own memory of its last prompt covers the usual case, one question after another. It is lost with the
program, and overwritten whenever the model does something else in between (a question rewritten, say).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from engine.runtime.prefix_store import PrefixStore

if TYPE_CHECKING:
    from llama_cpp import Llama

Message = dict[str, str]
LEAST_TOKENS = 24
"""Fewer are read sooner than they are looked for."""


class Instructions:
    """Puts a model into the state after its instructions. One thread at a time."""

    def __init__(self, llama: Llama, store: PrefixStore | None) -> None:
        """Without a `store` nothing is kept or put back. A model whose state cannot be cut is left alone."""
        self._llama = llama
        self._store = None if llama._is_recurrent or llama._is_hybrid else store
        self._known: dict[str, list[int]] = {}

    def recall(
        self, messages: Sequence[Message], prompt: Sequence[int], render: Callable[[Sequence[Message]], list[int]]
    ) -> None:
        """Have the instructions of `messages` read, if `prompt` begins with them and the model's state does not.

        Raises RuntimeError where it is stopped in the middle.
        """
        if self._store is None:
            return
        tokens = self._tokens(messages, render)
        held = list(self._llama._input_ids[: len(tokens)])
        if len(tokens) < LEAST_TOKENS or list(prompt[: len(tokens)]) != tokens or held == tokens:
            return
        self._llama.reset()
        state = self._store.get(tokens)
        if state is not None and self._put(tokens, state):
            return
        self._llama.eval(tokens)
        self._store.keep(tokens, self._taken())

    def _tokens(
        self, messages: Sequence[Message], render: Callable[[Sequence[Message]], list[int]]
    ) -> list[int]:
        """What all prompts with this system message have in common."""
        if len(messages) < 2 or messages[0]["role"] != "system":
            return []
        said = messages[0]["content"]
        if said not in self._known:
            one, other = (render([messages[0], {"role": "user", "content": text}]) for text in ("a", "7"))
            same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
            self._known[said] = one[:same]
        return self._known[said]

    def _put(self, tokens: Sequence[int], state: bytes) -> bool:
        import llama_cpp

        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if not llama_cpp.llama_state_seq_set_data(self._llama.ctx, buffer, len(state), 0):
            return False
        self._llama.input_ids[: len(tokens)] = tokens
        self._llama.n_tokens = len(tokens)
        return True

    def _taken(self) -> bytes:
        import llama_cpp

        size = llama_cpp.llama_state_seq_get_size(self._llama.ctx, 0)
        buffer = (ctypes.c_uint8 * size)()
        written = llama_cpp.llama_state_seq_get_data(self._llama.ctx, buffer, size, 0)
        return bytes(buffer)[:written]
