"""The measured line of truth under an answer. It says only what was measured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ask.turn import Turn, measured


def tr(text: str) -> str:
    """A text in the person's language."""
    return QCoreApplication.translate("Truth", text)


def truth_line(turn: Turn) -> str:
    """What was found, read, kept and written, and how fast."""
    answer = turn.answer
    if answer is None:
        return ""
    kept, total = turn.sentence_counts()
    parts = [tr("{0} passages found").format(turn.found), tr("{0} read").format(len(turn.passages))]
    if total:
        dropped = round(100 * (1 - kept / total))
        parts.append(tr("{0} of {1} sentences kept ({2} % dropped)").format(kept, total, dropped))
    if answer.tokens.prompt:
        parts.append(tr("{0} tokens to read").format(answer.tokens.prompt))
    seconds = answer.seconds
    if measured(seconds.first_token):
        parts.append(tr("first word after {0:.1f} s").format(seconds.first_token))
        writing = seconds.total - seconds.first_token
        if measured(seconds.total) and writing > 0.05 and answer.tokens.answer > 1:
            parts.append(tr("{0:.0f} tokens/s").format(answer.tokens.answer / writing))
    elif measured(seconds.total):
        parts.append(tr("{0:.1f} s in all").format(seconds.total))
    if answer.model:
        parts.append(answer.model)
    return ", ".join(parts)


def stage_line(turn: Turn) -> str:
    """What happens now, in words."""
    kept, total = turn.sentence_counts()
    texts = {
        "asking": tr("Searching…"),
        "searching": tr("Searching…"),
        "reading": tr("{0} passages found, reading {1} of them…").format(turn.found, turn.read),
        "writing": tr("{0} of {1} sentences kept, writing…").format(kept, total),
        "stopped": tr("Stopped."),
    }
    return texts.get(turn.stage, "")


def share_line(turn: Turn) -> str:
    """What share was searched, where it was not all."""
    if turn.searched >= 0.995 or turn.stage in ("asking", "failed"):
        return ""
    if turn.words >= 0.995:
        return tr("Indexing goes on: {0:.0f} % was searched by meaning, all of it by words.").format(
            turn.searched * 100
        )
    return tr("Indexing goes on: {0:.0f} % was searched by words, {1:.0f} % by meaning.").format(
        turn.words * 100, turn.searched * 100
    )
