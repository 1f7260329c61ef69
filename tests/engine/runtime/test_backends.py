"""llama.cpp's own registry with backends as files: what is missing is said, and the CPU goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.runtime import backends
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names of Linux libraries")

CODE = """
import sys
from pathlib import Path
from engine.runtime import backends
found = backends.load_from(Path(sys.argv[1]), tuple(map(Path, sys.argv[2:])))
print(found.dynamic, found.gpu, found.reason, found.missing, sep="|")
"""


def libraries():
    """Where this environment's llama.cpp lies, looked up without loading it."""
    import importlib.util

    return Path(importlib.util.find_spec("llama_cpp").origin).parent / "lib"


@pytest.fixture
def folder(tmp_path):
    """The real libggml in a folder that looks like a build with its backends as files."""
    made = tmp_path / "libraries"
    made.mkdir()
    for path in libraries().iterdir():
        if path.name.startswith(("libggml.so", "libggml-base.so", "libggml-cpu.so")):
            (made / path.name).symlink_to(path)
    (made / "libggml-cpu-strange.so").write_bytes(b"no library at all")
    return made


def look(folder, *addons, path=""):
    """In a process of its own: what ggml registers stays registered."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(folder), *map(str, addons)], capture_output=True, text=True, check=False,
        timeout=60, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "LD_LIBRARY_PATH": path},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().split("|")


def addon(tmp_path, kind):
    made = tmp_path / f"addon-{kind}"
    made.mkdir()
    (made / f"libggml-{kind}.so").write_bytes(b"built for another machine")
    return made


def driver(tmp_path, name):
    """A library that can be loaded under a driver's name: the driver is there, its device is not."""
    made = tmp_path / "drivers"
    made.mkdir(exist_ok=True)
    subprocess.run(["g++", "-shared", "-x", "c++", "/dev/null", "-o", str(made / name)], check=True)
    return made


def test_a_llama_with_everything_built_in_is_left_alone(tmp_path):
    assert look(libraries()) == ["False", "None", "", "False"]


def test_without_an_addon_the_cpu_is_used_and_that_is_said(folder):
    assert look(folder) == ["True", "None", "the GPU add-on is not installed", "True"]


@pytest.mark.parametrize(
    "kind, title, library", [("cuda", "CUDA", "libcuda.so.1"), ("vulkan", "Vulkan", "libvulkan.so.1")]
)
def test_a_missing_driver_is_named(folder, tmp_path, kind, title, library):
    broken = tmp_path / "drivers"  # found before one that this machine may have
    broken.mkdir()
    (broken / library).write_bytes(b"no library at all")
    _, gpu, reason, missing = look(folder, addon(tmp_path, kind), path=str(broken))
    assert (gpu, missing) == ("None", "False")
    assert reason == f"the GPU add-on for {title} finds no driver ({library})"


def test_a_driver_without_a_device_is_told_apart(folder, tmp_path):
    path = driver(tmp_path, "libcuda.so.1")
    _, gpu, reason, _ = look(folder, addon(tmp_path, "cuda"), path=str(path))
    assert (gpu, reason) == ("None", "the GPU add-on for CUDA finds no device it can use")


def test_vulkan_is_tried_where_cuda_fails(folder, tmp_path):
    path = driver(tmp_path, "libvulkan.so.1")
    _, _, reason, _ = look(folder, addon(tmp_path, "cuda"), addon(tmp_path, "vulkan"), path=str(path))
    assert reason == "the GPU add-on for Vulkan finds no device it can use"


def test_the_addon_is_looked_for_where_the_person_says_first(monkeypatch, tmp_path):
    monkeypatch.setenv(backends.ADDON_VARIABLE, str(tmp_path))
    assert backends.addon_folders()[0] == tmp_path
    monkeypatch.delenv(backends.ADDON_VARIABLE)
    assert all(path.name == "gpu" for path in backends.addon_folders())
