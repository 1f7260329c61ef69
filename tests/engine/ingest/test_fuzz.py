"""Broken files: no crash of the host, no hang past the limit, nothing but pages or a clear refusal."""

from __future__ import annotations

import os

import pytest

from engine.ingest.parser import Limits
from tests.engine.ingest.mutants import run

MUTANTS = int(os.environ.get("LECTERN_MUTANTS", "60"))


@pytest.mark.timeout(60 + 8 * MUTANTS)
def test_mutants(tmp_path):
    tally = run(tmp_path, MUTANTS, int(os.environ.get("LECTERN_SEED", "11")), Limits(processes=1, page_s=15, open_s=30))
    assert tally.wrong == []
    assert tally.read + tally.refused == MUTANTS
    assert tally.slowest_s < 45
    assert tally.refused > 0
    assert tally.read > 0
