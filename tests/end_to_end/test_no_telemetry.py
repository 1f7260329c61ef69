"""Libraries that would tell their makers of us are kept from it: nothing is written outside the library's folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

from engine.runtime.paths import Paths


def test_adding_and_asking_leave_nothing_in_the_persons_home(lectern, story, tmp_path):
    person = tmp_path / "person"
    person.mkdir()
    environment = {
        "HOME": str(person), "XDG_CACHE_HOME": "", "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "",
        "LECTERN_MODELS": str(Paths.resolve().downloads),
    }
    added = lectern("add", story, "--json", home=tmp_path / "library", environment=environment)
    assert json.loads(added.stdout)["status"] == "ready", added.stderr
    asked = lectern("ask", "What broke the glass?", home=tmp_path / "library", environment=environment)
    assert asked.returncode == 0, asked.stderr
    assert [path for path in person.rglob("*") if path.is_file()] == []


def test_onnx_runtime_would_write_if_it_were_let(tmp_path):
    """The check above can fail: without the switch, this build of the library does leave its mark."""
    model = Path(__file__).resolve().parents[2] / "models" / "segmenter" / "segmenter.int8.onnx"
    code = "import sys, onnxruntime as o; o.InferenceSession(sys.argv[1], providers=['CPUExecutionProvider'])"
    # Nothing else of the environment: the library also keeps quiet where a variable tells it that it is being built on.
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code, str(model)], check=True, capture_output=True, env=environment)
    assert list(tmp_path.rglob("deviceid"))
