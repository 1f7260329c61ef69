"""The language model: llama.cpp over a GGUF file, stopped between tokens, with its prefix kept between questions."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import ModelError
from engine.runtime.hardware import Hardware, detect

if TYPE_CHECKING:
    from llama_cpp import Llama

_BATCH_TOKENS = 512
_KV_BYTES_PER_PARAMETER_AND_TOKEN = 1.7e-5  # measured over the catalogue's models: bounds the cache's size from above
_FALLBACK_TEMPLATE = (
    "{% for message in messages %}{{ message['role'] | capitalize }}: {{ message['content'] }}\n\n{% endfor %}"
    "{% if add_generation_prompt %}Assistant:{% endif %}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where the model runs: GPU layers (-1 for all), and one clause that says why."""

    gpu_layers: int
    device: str
    reason: str


def place(model_bytes: int, hardware: Hardware, *, gpu_supported: bool, wanted_layers: int | None = None) -> Placement:
    """GPU layers by free memory. `wanted_layers` is the person's own setting and wins where it is possible."""
    cpu = f"CPU, {hardware.physical_cores} threads"
    if wanted_layers == 0:
        return Placement(gpu_layers=0, device=cpu, reason="the GPU is switched off in Settings")
    if not gpu_supported:
        return Placement(gpu_layers=0, device=cpu, reason="this llama.cpp was built for the CPU")
    if hardware.gpu is None:
        return Placement(gpu_layers=0, device=cpu, reason=hardware.gpu_reason)
    room = hardware.gpu.free_bytes - 512 * 1024 * 1024
    if room >= model_bytes * 1.2:
        layers = wanted_layers if wanted_layers is not None else -1
        return Placement(gpu_layers=layers, device=hardware.gpu.name, reason="")
    share = max(0.0, room / (model_bytes * 1.2))
    if share < 0.1:
        return Placement(gpu_layers=0, device=cpu, reason=f"{hardware.gpu.name} has too little free memory")
    return Placement(
        gpu_layers=max(1, int(32 * share)), device=f"{hardware.gpu.name} and CPU",
        reason=f"{hardware.gpu.name} has room for part of the model",
    )


class LlamaModel:
    """A GGUF model behind the LanguageModel Protocol. One generation at a time; `stop` ends it at the next token."""

    def __init__(self, path: Path, *, name: str, context_tokens: int, threads: int, gpu_layers: int | None) -> None:
        """Load the model. Raises ModelError where the file, its architecture or the memory does not allow it."""
        self.name, self.path = name, path
        self._threads = threads
        self._lock = threading.Lock()
        self._stop = threading.Event()
        # Threads that spin while they wait stall each other where anything else runs: 2 to 5 times slower, measured.
        # Read once, when llama.cpp's library is loaded.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        supported = _gpu_supported()
        hardware = detect()
        self.placement = place(
            path.stat().st_size, hardware, gpu_supported=supported, wanted_layers=gpu_layers
        )
        self._llama, self.context_tokens = self._load(context_tokens)
        self._template = self._make_template()

    def count_tokens(self, text: str) -> int:
        """Number of tokens of plain text."""
        return len(self._llama.tokenize(text.encode(), add_bos=False, special=False))

    def render(self, messages: Sequence[dict[str, str]], prefill: str = "") -> list[int]:
        """The prompt's tokens by the model's own chat template, opened with `prefill`."""
        formatted = self._template(messages=list(messages))
        text = (formatted.prompt + prefill).encode()
        return list(self._llama.tokenize(text, add_bos=not formatted.added_special, special=True))

    def generate(
        self, messages: Sequence[dict[str, str]], *, max_tokens: int, grammar: str | None = None, prefill: str = "",
    ) -> Iterator[str]:
        """Pieces of the reply as they are made, greedily. Raises ModelError where the prompt does not fit."""
        prompt = self.render(messages, prefill)
        if len(prompt) + 8 > self.context_tokens:
            raise ModelError(
                f"The question needs {len(prompt)} tokens and {self.name} has room for {self.context_tokens}.",
                "Narrow the scope, lower the context budget, or use a model with a longer context.",
            )
        with self._lock:
            self._stop.clear()
            yield from self._stream(prompt, min(max_tokens, self.context_tokens - len(prompt)), grammar)

    def stop(self) -> None:
        """End the generation under way at its next token."""
        self._stop.set()

    def close(self) -> None:
        """Free the model's memory."""
        with self._lock:
            self._llama.close()

    def _stream(self, prompt: list[int], max_tokens: int, grammar: str | None) -> Iterator[str]:
        options: dict[str, Any] = {}
        if grammar:
            from llama_cpp import LlamaGrammar

            options["grammar"] = LlamaGrammar.from_string(grammar, verbose=False)
        stream = self._llama.create_completion(
            prompt, max_tokens=max_tokens, temperature=0.0, repeat_penalty=1.08, stream=True, stop=self._stops,
            **options,
        )
        recent = ""
        with contextlib.closing(stream) as pieces:
            for piece in pieces:
                if self._stop.is_set():
                    return
                text = str(piece["choices"][0]["text"])
                recent = (recent + text)[-400:]
                if text:
                    yield text
                if _repeats(recent):
                    return

    def _load(self, context_tokens: int) -> tuple[Llama, int]:
        """Load with the wanted context; halve it, then leave the GPU, where memory does not suffice."""
        layers, context, failure = self.placement.gpu_layers, context_tokens, ""
        for _ in range(4):
            try:
                return self._open(context, layers), context
            except (ValueError, RuntimeError, MemoryError) as error:
                failure = str(error) or type(error).__name__
                if layers:
                    layers = 0
                    self.placement = Placement(
                        gpu_layers=0, device=f"CPU, {self._threads} threads",
                        reason="the model could not be loaded on the GPU",
                    )
                elif context > 1024 and "context" in failure:
                    context //= 2
                else:
                    break
        raise ModelError(
            f"{self.path.name} cannot be loaded.",
            "The file is damaged, of an unknown kind, or too large for this machine: choose another model in Models.",
            failure,
        )

    def _open(self, context: int, layers: int) -> Llama:
        from llama_cpp import Llama

        return Llama(
            model_path=str(self.path), n_ctx=context, n_batch=_BATCH_TOKENS, n_threads=self._threads,
            n_threads_batch=self._threads, n_gpu_layers=layers, verbose=False, seed=1, use_mmap=True,
        )

    def _make_template(self) -> Any:
        from llama_cpp.llama_chat_format import Jinja2ChatFormatter

        template = self._llama.metadata.get("tokenizer.chat_template") or _FALLBACK_TEMPLATE
        eos, bos = self._llama.token_eos(), self._llama.token_bos()
        # Detokenise by the vocabulary: special tokens are empty strings otherwise.
        texts = {token: self._piece(token) for token in (eos, bos)}
        self._stops = [text for text in {texts[eos], "<|im_end|>", "<|end|>", "\nUser:"} if text]
        return Jinja2ChatFormatter(
            template=template, eos_token=texts[eos], bos_token=texts[bos], stop_token_ids=[eos]
        )

    def _piece(self, token: int) -> str:
        return "" if token < 0 else self._llama.detokenize([token], special=True).decode("utf-8", "replace")


def _gpu_supported() -> bool:
    from llama_cpp import llama_supports_gpu_offload

    return bool(llama_supports_gpu_offload())


def _repeats(text: str) -> bool:
    """Whether the last 120 characters are one piece said three times or more: small models get caught in that."""
    tail = text[-240:]
    for size in range(8, 81):
        piece = tail[-size:]
        if piece.strip() and len(tail) >= 3 * size and tail.endswith(piece * 3):
            return True
    return False
