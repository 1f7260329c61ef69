"""Commands that answer: ask, search."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from engine.cli.console import progress_bar, say, say_json, tell
from engine.errors import UsageError
from engine.events import Answered, Planned, Progress, TokenProduced
from engine.pipeline import Pipeline
from engine.values import Answer, Candidate, PrunedPassage, Question


def ask(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Answer with citations; the contract's JSON with --json."""
    if not options.question.strip():
        raise UsageError("The question is empty.", "Ask something: lectern ask \"Who is ...?\"")
    if options.max_tokens is not None and options.max_tokens < 1:
        raise UsageError("--max-tokens must be at least 1.")
    if not pipeline.library.documents():
        tell("The library is empty. Add a file first: lectern add FILE")
        return 1
    question = Question(
        text=options.question, documents=tuple(options.documents), prune=not options.no_prune,
        generate=not options.no_answer, max_tokens=options.max_tokens, model=options.model,
        strategy=options.strategy or "", agreed=options.yes,
    )
    if question.generate and pipeline.workshop.answerer_if_installed(question.model) is None:
        tell("No language model is installed: the best sentence is the answer. `lectern models install` gets one.")
    pipeline.workshop.warm(index=pipeline.asker.desk.needs_index(question.documents))
    answer = _followed(pipeline, question, shown=not options.json and sys.stderr.isatty())
    if answer is None:
        tell("Nothing was read.")
        return 1
    if options.json:
        say_json(contract(answer))
    else:
        _show(pipeline, answer)
    return 0


def _followed(pipeline: Pipeline, question: Question, *, shown: bool) -> Answer | None:
    """Run the question to its end; a long one is started where the person agrees or nobody can be asked."""
    plan = Planned(strategy="", standalone="")
    with progress_bar("Reading") as bar:
        for event in pipeline.asker.ask(question):
            if isinstance(event, TokenProduced) and shown:
                sys.stderr.write(event.text)
                sys.stderr.flush()
            elif isinstance(event, Progress) and event.total:
                bar(event)
            elif isinstance(event, Answered):
                return event.answer
            elif isinstance(event, Planned) and event.seconds >= 1:
                tell(f"{event.parts} parts to read, about {event.seconds:.0f} s on this computer.")
                plan = event
    return _followed(pipeline, replace(question, agreed=True), shown=shown) if _agreed(plan) else None


def _agreed(plan: Planned) -> bool:
    """Ask at a terminal; a script said what it wanted by calling."""
    if not plan.waits or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    sys.stderr.write("Start? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def contract(answer: Answer) -> dict[str, Any]:
    """The JSON that scripts rely on; offsets are characters into `lectern text ID`, pages count from 1."""
    return {
        "answer": answer.text,
        "not_found": answer.not_found,
        "citations": [
            {"n": c.n, "document": c.document, "page": c.page + 1, "start": c.span.start, "end": c.span.end,
             "text": c.text, "supported": c.supported}
            for c in answer.citations
        ],
        "evidence": [_evidence(pruned) for pruned in answer.evidence],
        "tokens": answer.tokens,
        "seconds": answer.seconds,
        "model": answer.model,
        "searched": round(answer.searched, 4),
        "searched_words": round(answer.words, 4),
        "found": answer.found,
        "strategy": answer.strategy,
        "standalone": answer.standalone,
        "steps": answer.steps,
        "extractive": answer.extractive,
        "absent": answer.absent,
    }


def _evidence(pruned: PrunedPassage) -> dict[str, Any]:
    passage = pruned.passage
    return {
        "document": passage.document, "page": passage.page + 1, "section": passage.heading,
        "score": round(pruned.relevance, 4), "passage": list(passage.span),
        "kept": [list(passage.sentences[i]) for i in pruned.kept],
        "sentences": [[*s, p] for s, p in zip(passage.sentences, pruned.probabilities, strict=True)],
        "withheld": [list(passage.sentences[i]) for i in pruned.withheld],
        "hidden_text": pruned.hidden_text,
    }


def _show(pipeline: Pipeline, answer: Answer) -> None:
    say(answer.text or "(no answer was asked for; this is the evidence)")
    if answer.absent:
        say(f"  It nowhere says {', '.join(f'“{word}”' for word in answer.absent)}.")
    titles = {d.id: d.title for d in pipeline.library.documents()}
    for citation in answer.citations:
        doubt = "" if citation.supported else "  (does not clearly say this)"
        say(f"  [{citation.n}] {titles[citation.document]}, page {citation.page + 1}: “{citation.text}”{doubt}")
    if answer.not_found or not answer.citations:
        for pruned in answer.evidence[:3]:
            start = " ".join(pruned.passage.text.split())[:160]
            say(f"  near: {titles[pruned.passage.document]}, page {pruned.passage.page + 1}: {start}…")
    if any(p.hidden_text for p in answer.evidence):
        tell("A page of the evidence holds text that nobody can see; it was left out.")
    if withheld := sum(len(p.withheld) for p in answer.evidence):
        tell(f"Sentences that give orders to machines were kept from the model: {withheld}.")
    for step in answer.steps:
        tell(f"searched for: {step}")
    tell(f"{answer.strategy}: {measured(answer)}")


def measured(answer: Answer) -> str:
    """The line of measured truth under an answer."""
    total = sum(len(p.probabilities) for p in answer.evidence)
    kept = sum(len(p.kept) for p in answer.evidence)
    dropped = f" ({1 - kept / total:.0%} dropped)" if total else ""
    line = f"{answer.found} passages found, {len(answer.evidence)} read, {kept} of {total} sentences kept{dropped}"
    seconds, tokens = answer.seconds, answer.tokens
    if tokens.answer and seconds.first_token == seconds.first_token:
        speed = tokens.answer / max(seconds.total - seconds.first_token, 1e-6)
        line += f", {tokens.prompt} tokens, first word after {seconds.first_token:.1f} s, {speed:.0f} tokens/s"
    if answer.searched < 1:
        line += f"; indexing goes on: {answer.words:.0%} was searched by words, {answer.searched:.0%} by meaning"
    return line


def search(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Ranked chunks; one JSON array with --json."""
    if options.k < 1:
        raise UsageError("--k must be at least 1.")
    read = options.mode == "hybrid" and not options.quick
    found = pipeline.asker.search(options.query, options.documents, options.k, options.mode, read=read)
    if options.order == "reading":
        found.sort(key=lambda candidate: (candidate.chunk.document, candidate.chunk.span.start))
    if options.json:
        say_json([_found(candidate) for candidate in found])
        return 0
    _list(pipeline, found)
    return 0


def _list(pipeline: Pipeline, found: list[Candidate]) -> None:
    """A line each."""
    titles = {d.id: d.title for d in pipeline.library.documents()}
    for candidate in found:
        say(f"{candidate.score:.3f}  {titles[candidate.chunk.document]}, page {candidate.chunk.page + 1}: "
            f"{' '.join(candidate.text.split())[:200]}")
    if not found:
        tell("Nothing was found.")


def _found(candidate: Candidate) -> dict[str, Any]:
    return {
        "document": candidate.chunk.document, "page": candidate.chunk.page + 1, "section": candidate.heading,
        "start": candidate.chunk.span.start, "end": candidate.chunk.span.end, "text": candidate.text,
        "score": round(candidate.score, 5),
    }
