"""How long a strategy will take, from speeds measured on this machine; before the first run, from the catalogue's."""

from __future__ import annotations

from engine.answer.generate import GroundedAnswerer
from engine.runtime.hardware import detect, expected_speed
from engine.strategy import scan, whole
from engine.strategy.desk import Course, Desk

LONG_S = 20.0
"""From here on the person is asked before it starts."""
_PASSAGE_S = 0.03
_SECTION_S = 0.15
_ANSWER_SHARE = 0.25


def speeds(answerer: GroundedAnswerer, parameters: int) -> tuple[float, float]:
    """Prompt and answer tokens a second: as measured in this session, else as expected of the model's size."""
    measured = getattr(answerer.model, "speed", None)
    expected = expected_speed(parameters, detect().physical_cores)
    prompt = measured.prompt if measured and measured.prompt else expected
    answer = measured.answer if measured and measured.answer else expected * _ANSWER_SHARE
    return max(prompt, 0.1), max(answer, 0.1)


def whole_seconds(desk: Desk, course: Course, made: whole.Plan, answerer: GroundedAnswerer | None) -> float:
    """Seconds for the parts that have no note yet, and for putting all together."""
    todo = whole.unread(desk, course, made)
    if answerer is None or not answerer.style.marks:
        return todo * _SECTION_S
    prompt, answer = speeds(answerer, desk.workshop.language_entry(course.question.model).parameters)
    parts = todo + (1 if len(made.parts) > 1 else 0)
    return parts * (whole.READ_TOKENS / prompt + whole.WRITTEN_TOKENS / answer + _SECTION_S)


def scan_seconds(desk: Desk, course: Course) -> tuple[float, int]:
    """Seconds for a list, and how many passages the pruner will read."""
    passages = scan.passages_to_judge(desk, course)
    return passages * _PASSAGE_S, passages
