"""The measured line of truth under an answer. It says only what was measured."""

from __future__ import annotations

from app.ask.turn import Turn, measured
from app.translation import isolated, number, said, tr


def truth_line(turn: Turn) -> str:
    """What was found, read, kept and written, and how fast."""
    answer = turn.answer
    if answer is None:
        return ""
    kept, total = turn.sentence_counts()
    parts = [tr("%n passages found", "", turn.found), tr("%n read", "", len(turn.passages))]
    if total:
        dropped = round(100 * (1 - kept / total))
        parts.append(tr("%n of {0} sentences kept ({1} % dropped)", "", kept).format(total, dropped))
    if answer.tokens.prompt:
        parts.append(tr("%n tokens to read", "", answer.tokens.prompt))
    seconds = answer.seconds
    if measured(seconds.first_token):
        parts.append(tr("first word after {0} s").format(number(seconds.first_token, 1)))
        writing = seconds.total - seconds.first_token
        if measured(seconds.total) and writing > 0.05 and answer.tokens.answer > 1:
            parts.append(tr("{0} tokens/s").format(number(answer.tokens.answer / writing)))
    elif measured(seconds.total):
        parts.append(tr("{0} s in all").format(number(seconds.total, 1)))
    if answer.model:
        parts.append(answer.model)
    elif answer.extractive:
        parts.append(tr("the document's own words"))
    return ", ".join(parts)


def stage_line(turn: Turn) -> str:
    """What happens now, in words."""
    kept, total = turn.sentence_counts()
    if turn.running and turn.parts:
        return tr("{0} of {1} {2} read…").format(turn.done, turn.parts, said(turn.unit))
    texts = {
        "asking": tr("Searching…"),
        "searching": tr("Searching…"),
        "reading": tr("%n passages found, reading {0} of them…", "", turn.found).format(turn.read),
        "writing": tr("%n of {0} sentences kept, writing…", "", kept).format(total),
        "stopped": tr("Stopped."),
    }
    return texts.get(turn.stage, "")


def share_line(turn: Turn) -> str:
    """What share was searched, where it was not all."""
    if turn.searched >= 0.995 or turn.stage in ("asking", "failed"):
        return ""
    if turn.words >= 0.995:
        return tr("Indexing goes on: {0} % was searched by meaning, all of it by words.").format(
            round(turn.searched * 100)
        )
    return tr("Indexing goes on: {0} % was searched by words, {1} % by meaning.").format(
        round(turn.words * 100), round(turn.searched * 100)
    )


def strategy_line(turn: Turn) -> str:
    """How the question was taken, where it was not the straight way."""
    steps = turn.answer.steps if turn.answer is not None else ()
    in_steps = tr("in %n steps: {0}", "", len(steps)).format(" → ".join(map(isolated, steps))) if steps else ""
    texts = {
        "two-hop": in_steps or tr("in steps"),
        "direct": in_steps,  # a question that asks two things
        "whole": tr("section by section"), "list": tr("every sentence looked at"), "compare": tr("side by side"),
    }
    return texts.get(turn.plan.strategy, "")


def offer_line(turn: Turn) -> str:
    """What a long strategy would do, and how long that is expected to take here."""
    parts, seconds = turn.plan.parts, turn.plan.seconds
    time = tr("about %n s", "", round(seconds)) if seconds < 90 else tr("about %n min", "", round(seconds / 60))
    what = tr("This goes through %n sections: {0} on this computer.", "", parts) if turn.plan.strategy == "whole" else (
        tr("This goes through %n passages: {0} on this computer.", "", parts)
    )
    return what.format(time)


def caution_line(turn: Turn) -> str:
    """What the person should know about the evidence, or why there is none."""
    parts = []
    if turn.answer is not None and turn.answer.absent:
        parts.append(tr("It nowhere says {0}.").format(", ".join(f"“{word}”" for word in turn.answer.absent)))
    if turn.has_hidden_text:
        parts.append(tr("A page of this evidence holds text that cannot be seen. It was left out."))
    if turn.withheld:
        parts.append(
            tr("Sentences that give orders to machines: {0}. They are shown struck out; the model does not read them.")
            .format(turn.withheld)
        )
    return " ".join(parts)
