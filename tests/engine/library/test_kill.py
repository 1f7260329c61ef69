"""`kill -9` at any instant: nothing is lost, nothing is there twice, the next start works."""

from __future__ import annotations

import os
import random

import pytest

from tests.engine.library.killed import kill_once, violations

KILLS = int(os.environ.get("LECTERN_KILLS", "20"))


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.timeout(60 + 12 * KILLS)
def test_kills_at_random_instants(tmp_path):
    home = tmp_path / "home"
    instants = random.Random(20)
    said: list[str] = []
    for number in range(KILLS):
        kill_once(home, instants.uniform(0.0, 0.7), real=number % 10 == 9, said=said)
        assert violations(home, said) == [], f"after kill {number + 1}"
    assert sum(line.startswith("removed") for line in said) > 0
    assert sum(line.startswith("ready") for line in said) > KILLS // 2
