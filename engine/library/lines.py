"""Characters' boxes to one rectangle a line."""

from __future__ import annotations

import numpy as np

from engine.values import Float32, Rect

_GAP = 2.5  # a wider gap than this many character sizes begins a new rectangle
_OVERLAP = 0.4


def line_rects(boxes: Float32) -> tuple[Rect, ...]:
    """Merge characters' boxes (float32 [n, 4], in text order) that stand side by side. Empty boxes are left out."""
    solid = boxes[(boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])]
    if not len(solid):
        return ()
    vertical = _runs_down(solid)
    if vertical:
        solid = solid[:, [1, 0, 3, 2]]
    runs: list[list[float]] = []
    for x0, y0, x1, y1 in solid.tolist():
        if runs and _beside(runs[-1], x0, y0, x1, y1):
            run = runs[-1]
            run[:] = [min(run[0], x0), min(run[1], y0), max(run[2], x1), max(run[3], y1)]
        else:
            runs.append([x0, y0, x1, y1])
    if vertical:
        return tuple(Rect(y0, x0, y1, x1) for x0, y0, x1, y1 in runs)
    return tuple(Rect(*run) for run in runs)


def _runs_down(boxes: Float32) -> bool:
    if len(boxes) < 3:
        return False
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    steps = np.median(np.abs(np.diff(centres, axis=0)), axis=0)
    return bool(steps[1] > 2 * steps[0])


def _beside(run: list[float], x0: float, y0: float, x1: float, y1: float) -> bool:
    height = min(run[3] - run[1], y1 - y0)
    shared = min(run[3], y1) - max(run[1], y0)
    gap = max(x0 - run[2], run[0] - x1)
    return shared > _OVERLAP * height and gap < _GAP * max(y1 - y0, 4.0)
