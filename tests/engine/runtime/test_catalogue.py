"""The shipped catalogue is complete and true of what is shipped; the two ONNX Runtimes agree."""

import base64
import hashlib
import importlib.metadata
import sys
import tomllib

import onnxruntime
import pytest

from engine.errors import ModelError
from engine.runtime.catalogue import Catalogue
from engine.runtime.hardware import Gpu, Hardware, physical_cores
from engine.runtime.language_model import place
from engine.runtime.paths import Paths, install_root

CPU_ONLY = Hardware(physical_cores=2, memory_bytes=8 << 30, available_bytes=4 << 30, gpu=None,
                    gpu_reason="no NVIDIA driver was found")


def with_gpu(free):
    return Hardware(physical_cores=2, memory_bytes=8 << 30, available_bytes=4 << 30,
                    gpu=Gpu(name="RTX", total_bytes=8 << 30, free_bytes=free), gpu_reason="")


def test_every_entry_can_be_got_and_says_what_it_is(catalogue):
    for entry in catalogue.entries():
        assert entry.title
        assert entry.licence
        assert entry.description.endswith(".")
        if entry.source.type == "shipped":
            assert (install_root() / "models" / entry.file).is_file()
        elif entry.source.type == "pypi":
            assert len(entry.sha256) == 64
            assert all(len(p.wheel_sha256) == 64 and p.version for p in entry.source.parts)
        else:
            assert entry.source.repository.count("/") == 1
    assert [e.name for e in catalogue.entries() if e.default] == ["smollm2-135m"]


def test_shipped_weights_are_what_their_cards_say():
    found = 0
    for card in (install_root() / "models").glob("*/model.toml"):
        for file in tomllib.loads(card.read_text(encoding="utf-8")).get("files", []):
            data = (card.parent / file["path"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == file["sha256"], card
            found += 1
    assert found >= 1


def test_an_unknown_model_is_said_with_those_that_exist(catalogue):
    with pytest.raises(ModelError, match="smollm2-135m"):
        catalogue.entry("gpt-99")


def test_a_model_that_is_not_there_names_the_command(tmp_path):
    bare = Catalogue(Paths(home=tmp_path, downloads=tmp_path / "m", models=(tmp_path / "m",)))
    with pytest.raises(ModelError, match="lectern models install smollm2-135m"):
        bare.require("smollm2-135m")


def test_a_damaged_catalogue_is_said(tmp_path):
    bad = tmp_path / "catalogue.toml"
    bad.write_text("[[model")
    with pytest.raises(ModelError, match="cannot be read"):
        Catalogue(Paths.resolve(tmp_path), bad)


def test_homes_are_found_by_option_then_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("LECTERN_HOME", str(tmp_path / "variable"))
    assert Paths.resolve().home == tmp_path / "variable"
    assert Paths.resolve(tmp_path / "option").home == tmp_path / "option"
    (tmp_path / "option" / "models").mkdir(parents=True)
    assert Paths.resolve(tmp_path / "option").downloads == tmp_path / "option" / "models"


@pytest.mark.parametrize(
    "hardware, supported, wanted, layers, reason",
    [
        (CPU_ONLY, False, None, 0, "built for the CPU"),
        (CPU_ONLY, True, None, 0, "no NVIDIA driver"),
        (with_gpu(8 << 30), True, None, -1, ""),
        (with_gpu(8 << 30), True, 0, 0, "switched off"),
        (with_gpu(600 << 20), True, None, 0, "too little free memory"),
        (with_gpu(2 << 30), True, None, 20, "part of the model"),
    ],
)
def test_layers_go_to_the_gpu_as_far_as_its_memory_reaches(hardware, supported, wanted, layers, reason):
    placed = place(2 << 30, hardware, gpu_supported=supported, wanted_layers=wanted)
    assert placed.gpu_layers == pytest.approx(layers, abs=1)
    assert reason in placed.reason


def test_threads_are_physical_cores():
    assert 1 <= physical_cores() <= 512


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no GPU build")
def test_the_gpu_build_of_onnxruntime_is_whole_and_both_versions_agree():
    versions = {name: importlib.metadata.version(name) for name in ("onnxruntime", "onnxruntime-gpu")}
    assert set(versions.values()) == {onnxruntime.__version__}
    assert "CUDAExecutionProvider" in onnxruntime.get_available_providers()
    for file in importlib.metadata.distribution("onnxruntime-gpu").files:
        if file.hash is not None and file.suffix in (".so", ".pyd", ".py"):
            digest = hashlib.sha256(file.locate().read_bytes()).digest()
            assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value, file
