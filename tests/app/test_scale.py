"""On a screen of twice the density pages are drawn in twice the pixels, and no control is cut in any window's size."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_pages_are_sharp_and_nothing_is_cut(home, tmp_path, scale):
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.scaled_window", str(home), str(tmp_path)], capture_output=True, text=True,
        timeout=240, cwd=ROOT, check=False,
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["ratio"] == float(scale)
    for size in told["sizes"]:
        assert size["window"] == size["asked"]
        assert size["picture"] == [round(side * float(scale)) for side in size["asked"]]
        assert abs(size["pixels"] - size["page"] * float(scale)) <= 1  # a pixel of the page for one of the screen
        assert size["image"] == size["tile"]
        assert size["clipped"] == [], size["asked"]
