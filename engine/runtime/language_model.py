"""The language model: llama.cpp over a GGUF file, stopped at any instant, with its prefix kept between questions."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from engine.errors import ModelError
from engine.runtime import backends, gguf
from engine.runtime.chat_template import ChatTemplate
from engine.runtime.hardware import Hardware, detect
from engine.runtime.instructions import Instructions
from engine.runtime.prefix_store import PrefixStore
from engine.runtime.repetition import KEPT_CHARACTERS, repeats
from engine.runtime.stop_flag import StopFlag

if TYPE_CHECKING:
    from llama_cpp import Llama

_BATCH_TOKENS = 512
_LEAST_CONTEXT = 512
_STOPS = ("<|im_end|>", "<|end|>", "<|eot_id|>", "<end_of_turn>", "\nUser:", "\nQuestion:")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Tokens a second as measured over the generations so far; 0 until the first."""

    prompt: float = 0.0
    answer: float = 0.0


def attempts(layers: int, context: int) -> Iterator[tuple[int, int]]:
    """GPU layers and context to try in turn: all wanted, then fewer layers, then no GPU, then smaller contexts."""
    yield layers, context
    while layers:
        layers = 24 if layers < 0 or layers > 24 else layers // 2
        yield layers, context
    while context > _LEAST_CONTEXT:
        context = max(_LEAST_CONTEXT, context // 2)
        yield 0, context


class LlamaModel:
    """A GGUF model behind the LanguageModel Protocol. One generation at a time; `stop` ends it at once."""

    def __init__(
        self, path: Path, *, name: str, context_tokens: int, threads: int, gpu_layers: int | None,
        cache: Path | None = None,
    ) -> None:
        """Load the model. Raises ModelError where the file, its architecture or the memory does not allow it.

        `cache` is a folder for what it read of instructions; without one they are read anew in each run.
        """
        self.name, self.path = name, path
        self._threads = threads
        self._lock = threading.Lock()
        self._stop = StopFlag()
        self.stopped = False
        self.speed = Speed()
        # Threads that spin while they wait stall each other where anything else runs: 2 to 5 times slower, measured.
        # Read once, when llama.cpp's library is loaded.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        head = gguf.read_head(path)
        self._architecture = gguf.architecture(head)
        longest = gguf.context_length(head)
        supported, hardware = _machine()
        self.placement = place(
            path.stat().st_size, hardware, gpu_supported=supported, wanted_layers=gpu_layers
        )
        self._llama, self.context_tokens = self._load(min(context_tokens, longest) if longest else context_tokens)
        self._stop.attach(self._llama.ctx)
        self.template = self._make_template()
        self._instructions = Instructions(self._llama, PrefixStore(cache, path, _version()) if cache else None)

    def count_tokens(self, text: str) -> int:
        """Number of tokens of plain text."""
        return len(self._llama.tokenize(text.encode(), add_bos=False, special=False))

    def render(self, messages: Sequence[dict[str, str]], prefill: str = "") -> list[int]:
        """The prompt's tokens by the model's own chat template, opened with `prefill`.

        Control tokens count only where the template writes them: what a document says is plain text.
        """
        tokens = [self._llama.token_bos()] if self.template.is_plain and self._llama.token_bos() >= 0 else []
        for piece in self.template.pieces(messages):
            tokens += self._llama.tokenize(piece.text.encode(), add_bos=False, special=piece.trusted)
        if prefill:
            tokens += self._llama.tokenize(prefill.encode(), add_bos=False, special=False)
        return tokens

    def generate(
        self, messages: Sequence[dict[str, str]], *, max_tokens: int, grammar: str | None = None, prefill: str = "",
    ) -> Iterator[str]:
        """Pieces of the reply as they are made, greedily. Raises ModelError where the prompt does not fit.

        `stopped` tells afterwards whether `stop` cut it short.
        """
        prompt = self.render(messages, prefill)
        if len(prompt) + 8 > self.context_tokens:
            raise ModelError(
                f"The question needs {len(prompt)} tokens and {self.name} has room for {self.context_tokens}.",
                "Narrow the scope, lower the context budget, or use a model with a longer context.",
            )
        with self._lock:
            self.stopped = False
            try:
                if not prefill:
                    self._instructions.recall(messages, prompt, self.render)
                yield from self._stream(prompt, min(max_tokens, self.context_tokens - len(prompt)), grammar)
            except RuntimeError as error:
                if not self._stop.is_set():
                    raise ModelError(
                        f"{self.name} failed while it was answering.", "Ask again; a smaller model needs less memory.",
                        str(error),
                    ) from error
            finally:
                self.stopped = self._stop.is_set()
                self._stop.clear()

    def stop(self) -> None:
        """End the generation under way, in the middle of its prompt if need be, or the next one if none is."""
        self._stop.set()

    def ready(self) -> None:
        """Forget a `stop` that came when nothing ran: a new question begins."""
        if not self._lock.locked():
            self._stop.clear()

    def close(self) -> None:
        """Free the model's memory."""
        with self._lock:
            self._llama.close()

    def _stream(self, prompt: list[int], max_tokens: int, grammar: str | None) -> Iterator[str]:
        options: dict[str, Any] = {}
        if grammar:
            from llama_cpp import LlamaGrammar

            options["grammar"] = LlamaGrammar.from_string(grammar, verbose=False)
        fresh = len(prompt) - self._reused(prompt)
        stream = self._llama.create_completion(
            prompt, max_tokens=max_tokens, temperature=0.0, repeat_penalty=1.08, stream=True, stop=self._stops,
            **options,
        )
        recent, began, first, count = "", time.perf_counter(), 0.0, 0
        with contextlib.closing(stream) as pieces:
            for piece in pieces:
                if self._stop.is_set():
                    return
                count += 1
                first = first or time.perf_counter()
                text = str(piece["choices"][0]["text"])
                recent = (recent + text)[-KEPT_CHARACTERS:]
                if text:
                    yield text
                if repeats(recent):
                    break
        self._measure(fresh, first - began, count, time.perf_counter() - first)

    def _reused(self, prompt: list[int]) -> int:
        """How many of the prompt's tokens the model has read before: they are not read again."""
        known = self._llama._input_ids
        same = 0
        for old, new in zip(known, prompt, strict=False):
            if old != new:
                break
            same += 1
        return same

    def _measure(self, prompt: int, reading_s: float, answer: int, writing_s: float) -> None:
        """Keep the speeds, half of it of the newest run: other programs come and go."""
        old = self.speed
        read = prompt / reading_s if prompt >= 32 and reading_s > 0 else old.prompt
        wrote = (answer - 1) / writing_s if answer > 4 and writing_s > 0 else old.answer
        self.speed = Speed(
            prompt=(read + (old.prompt or read)) / 2, answer=(wrote + (old.answer or wrote)) / 2
        )

    def _load(self, context_tokens: int) -> tuple[Llama, int]:
        """Load with the wanted context; fewer GPU layers, then a smaller context, where memory does not suffice."""
        wanted, failure = self.placement.gpu_layers, ""
        for layers, context in attempts(wanted, context_tokens):
            try:
                loaded = self._open(context, layers)
            except (ValueError, RuntimeError, MemoryError) as error:
                failure = str(error) or type(error).__name__
                if "load model" in failure and not layers:
                    break  # the file itself: no smaller context would help
                continue
            self._say_where(layers, wanted, context, context_tokens)
            return loaded, context
        raise self._refusal(failure)

    def _say_where(self, layers: int, wanted: int, context: int, wanted_context: int) -> None:
        if layers != wanted:
            device = f"{self.placement.device} and CPU" if layers else f"CPU, {self._threads} threads"
            self.placement = Placement(
                gpu_layers=layers, device=device, reason="the model did not fit the GPU as a whole"
            )
        if context < wanted_context:
            why = f"memory sufficed for a context of {context} tokens, not for {wanted_context}"
            reason = f"{self.placement.reason}; {why}" if self.placement.reason else why
            self.placement = Placement(
                gpu_layers=self.placement.gpu_layers, device=self.placement.device, reason=reason
            )

    def _refusal(self, failure: str) -> ModelError:
        """What to tell where nothing helped: the memory, or the file."""
        size = self.path.stat().st_size
        free = int(psutil.virtual_memory().available)
        if "load model" not in failure or size > free:
            return ModelError(
                f"There is not enough memory for {self.path.name}: it takes {size / 1e9:.1f} GB, "
                f"{free / 1e9:.1f} GB are free.",
                "Close other programs, or choose a smaller model in Models.", failure,
            )
        return ModelError(
            f"{self.path.name} cannot be loaded.",
            f"Its architecture is “{self._architecture}”: this version of llama.cpp does not know it, or the file is "
            "damaged. Choose another model in Models.",
            failure,
        )

    def _open(self, context: int, layers: int) -> Llama:
        from llama_cpp import Llama

        return Llama(
            model_path=str(self.path), n_ctx=context, n_batch=_BATCH_TOKENS, n_threads=self._threads,
            n_threads_batch=self._threads, n_gpu_layers=layers, verbose=False, seed=1, use_mmap=True,
        )

    def _make_template(self) -> ChatTemplate:
        eos, bos = self._llama.token_eos(), self._llama.token_bos()
        # Detokenise by the vocabulary: special tokens are empty strings otherwise.
        texts = {token: self._piece(token) for token in (eos, bos)}
        self._stops = [text for text in {texts[eos], *_STOPS} if text]
        template = self._llama.metadata.get("tokenizer.chat_template") or ""
        return ChatTemplate(template, bos=texts[bos], eos=texts[eos])

    def _piece(self, token: int) -> str:
        return "" if token < 0 else self._llama.detokenize([token], special=True).decode("utf-8", "replace")


def _version() -> str:
    """llama.cpp's, by that of its binding: a state is only read by the version that wrote it."""
    import llama_cpp

    return str(llama_cpp.__version__)


def _machine() -> tuple[bool, Hardware]:
    """Whether llama.cpp can use a GPU, and the machine with the GPU that llama.cpp's own backends see, if any."""
    from llama_cpp import llama_supports_gpu_offload

    hardware, found = detect(), backends.load()
    if not found.dynamic:
        return bool(llama_supports_gpu_offload()), hardware
    reason = hardware.gpu_reason if found.missing else ""
    return True, replace(hardware, gpu=found.gpu, gpu_reason=reason or found.reason)
