"""What makes a language model's answer come sooner: the prefix kept between questions, speculation by prompt lookup.

  python -m tests.benchmarks.bench_generation --home FOLDER [--model NAME]

Prints seconds to the first word with nothing kept, with the instructions put back from the disk (the first question
after a start) and kept from the question before, and tokens a second with and without prompt-lookup decoding on an
answer that quotes. All in one run, in turns; ratios are what to compare.
"""

from __future__ import annotations

import argparse
import statistics
import time
from typing import Any

from engine.answer.prompts import STANDARD, messages
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import EvidenceSentence, Span

_SENTENCES = (
    "The lighthouse at Varn was built in 1847 by an engineer named Ottoline Marsh.",
    "The tower is forty-one metres high and was painted green.",
    "The first keeper was called Tobias Quill, and he lived in the tower for thirty years with a grey parrot.",
    "In the storm of 1893 the lamp went out for the only time in its history; a gull had broken the glass.",
)
_QUESTIONS = (
    "Who built the lighthouse?", "How high is the tower?", "Who was the first keeper?", "What broke the glass?",
)
_QUOTE = "Quote the sentences about the keeper and the storm."
_TOKENS = 48


def prompts() -> list[list[dict[str, str]]]:
    """A prompt for each question, all over the same instructions."""
    evidence = [
        EvidenceSentence(number=n, document="d", span=Span(0, 1), text=t, page=0, heading="", probability=1.0)
        for n, t in enumerate(_SENTENCES, start=1)
    ]
    return [messages(STANDARD, question, evidence[place:] + evidence[:place]) for place, question in
            enumerate(_QUESTIONS)]


def first_word(model: Any, prompt: list[dict[str, str]]) -> float:
    """Seconds to the first piece."""
    began = time.perf_counter()
    pieces = model.generate(prompt, max_tokens=2)
    next(pieces)
    seconds = time.perf_counter() - began
    list(pieces)
    return seconds


def speculation(model: Any, lookup: int) -> tuple[float, float]:
    """Seconds to the first token and tokens a second after it, with `lookup` tokens proposed from the prompt."""
    from llama_cpp import Llama
    from llama_cpp.llama_speculative import LlamaPromptLookupDecoding

    draft = LlamaPromptLookupDecoding(num_pred_tokens=lookup) if lookup else None
    llama = Llama(model_path=str(model.path), n_ctx=2048, n_threads=model._threads, n_threads_batch=model._threads,
                  verbose=False, draft_model=draft)
    asked = [{"role": "user", "content": " ".join(_SENTENCES) + f"\n\n{_QUOTE}"}]
    firsts, rates = [], []
    for _ in range(3):
        llama.reset()
        began, first, count = time.perf_counter(), 0.0, 0
        for piece in llama.create_chat_completion(asked, temperature=0.0, max_tokens=_TOKENS, stream=True):
            if piece["choices"][0]["delta"].get("content"):
                first = first or time.perf_counter() - began
                count += 1
        firsts.append(first)
        rates.append((count - 1) / max(time.perf_counter() - began - first, 1e-6))
    llama.close()
    return statistics.median(firsts), statistics.median(rates)


def main() -> None:
    """Run and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", required=True, help="any library; only its cache of instructions is written to")
    parser.add_argument("--model")
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    model: Any = pipeline.workshop.answerer(options.model).model
    asked = prompts()
    first_word(model, asked[0])  # the instructions are on the disk after this
    store = model._instructions._store
    times: dict[str, list[float]] = {"nothing kept": [], "instructions from the disk": [], "instructions in memory": []}
    for place, prompt in enumerate(asked * 2):  # in turns: other work on the machine comes and goes
        for name, seconds in times.items():
            model._instructions._store = store if name == "instructions from the disk" else None
            if name == "instructions in memory":
                first_word(model, asked[(place + 1) % len(asked)])
            else:
                model._llama.reset()
            seconds.append(first_word(model, prompt))
    cold = statistics.median(times["nothing kept"])
    print(f"| {model.name} | first word, median | against nothing kept |\n| --- | --- | --- |")
    for name, seconds in times.items():
        print(f"| {name} | {statistics.median(seconds):.2f} s | {statistics.median(seconds) / cold:.2f} |", flush=True)
    print(f"\n| {model.name} | first word | tokens a second after it |\n| --- | --- | --- |")
    for lookup in (0, 4, 8):
        first, rate = speculation(model, lookup)
        name = f"prompt lookup of {lookup}" if lookup else "no speculation"
        print(f"| {name} | {first:.2f} s | {rate:.1f} |", flush=True)
    pipeline.close()


if __name__ == "__main__":
    main()
