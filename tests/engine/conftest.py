"""What tests of the engine share; a module that needs another pipeline makes its own."""

import pytest

from engine.pipeline import Pipeline
from engine.runtime.paths import Paths


@pytest.fixture
def pipeline(tmp_path):
    """A library of its own, empty."""
    made = Pipeline(Paths.resolve(tmp_path / "home"))
    yield made
    made.close()
