"""Reading loads nothing that only questions need; a removal that was cut short is made good all the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from engine.child import Child
from engine.pipeline import Pipeline
from engine.requests import Call, GetStatus, ListDocuments, WarmUp
from engine.runtime.paths import Paths
from tests.conftest import ROOT

KILLED = """
import os, sys
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
pipeline = Pipeline(Paths.resolve(sys.argv[1]))
[document] = pipeline.library.documents()
pipeline.workshop.vectors.remove = lambda _id: os._exit(9)
list(pipeline.remove([document.id]))
"""


@pytest.fixture
def home(tmp_path, indexed_home):
    return Path(shutil.copytree(indexed_home, tmp_path / "home"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_question_that_is_about_to_be_asked_loads_the_encoder_and_nothing_before_does(home):
    child = Child("engine", ["--home", str(home)])
    reader = threading.Thread(target=_drain, args=(child,), daemon=True)
    reader.start()

    def holds(library: str) -> bool:
        return library in Path(f"/proc/{child.pid}/maps").read_text()

    try:
        child.send(Call(number=1, request=ListDocuments()))
        child.send(Call(number=2, request=GetStatus()))
        time.sleep(3)
        assert not holds("onnxruntime")
        assert not holds("chromadb")
        child.send(Call(number=3, request=WarmUp()))
        end = time.monotonic() + 90
        while not holds("onnxruntime"):
            assert time.monotonic() < end
            time.sleep(0.1)
    finally:
        child.close()
        reader.join(5)


def _drain(child: Child) -> None:
    try:
        while True:
            child.receive()
    except EOFError:
        return


def test_what_a_removal_that_was_killed_left_is_swept_at_the_next_start(home):
    done = subprocess.run([sys.executable, "-c", KILLED, str(home)], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == 9
    pipeline = Pipeline(Paths.resolve(str(home)))
    with pipeline.writer_lock() as held:
        assert held
        assert not pipeline.library.documents()
        assert pipeline.take_over(settle=False)
        assert not pipeline.workshop.vectors.counts()
        assert not pipeline.take_over(settle=False)  # nothing is left to look at
    pipeline.close()
