"""llama.cpp's backends where it was built with them as files: the CPU's variant for this processor, and the GPU add-on.

The bundle carries one library a processor generation, from x86-64-v2 up, and llama.cpp takes the best that runs here.
The GPU add-on is a folder with `libggml-cuda` or `libggml-vulkan` in it; it is tried in that order, and what stops it
(no add-on, no driver, no device) is said. A llama.cpp with everything built in, as a source tree has it, is left alone.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.runtime.hardware import Gpu
from engine.runtime.paths import default_data_folder, install_root

ADDON_VARIABLE = "LECTERN_GPU"
ADDON_FOLDER = "gpu"
_NO_ADDON = "the GPU add-on is not installed"
_TITLES = {"cuda": "CUDA", "vulkan": "Vulkan"}
_DRIVERS = {
    "cuda": {"win32": "nvcuda.dll", "linux": "libcuda.so.1"},
    "vulkan": {"win32": "vulkan-1.dll", "linux": "libvulkan.so.1"},
}
_GPU_TYPES = (1, 2)
"""ggml_backend_dev_type of a GPU with memory of its own, and of one that shares the processor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backends:
    """What llama.cpp can run on: `dynamic` is false where everything is built in.

    `reason` says why `gpu` is None; `missing`, that no add-on is installed.
    """

    dynamic: bool
    gpu: Gpu | None = None
    reason: str = ""
    missing: bool = False


def addon_folders() -> tuple[Path, ...]:
    """Where a GPU add-on is looked for: LECTERN_GPU, beside the program, in the person's data folder."""
    named = os.environ.get(ADDON_VARIABLE)
    first = (Path(named).expanduser(),) if named else ()
    return (*first, install_root() / ADDON_FOLDER, default_data_folder() / ADDON_FOLDER)


@cache
def load() -> Backends:
    """Load the backends into this process, once. Must come before the first model is loaded."""
    from llama_cpp import _logger, llama_cpp

    _logger.set_verbose(False)  # it would tell of every library on standard error
    return load_from(llama_cpp._base_path, addon_folders())


def load_from(libraries: Path, addons: tuple[Path, ...]) -> Backends:
    """Load the backends that lie in `libraries`, then the first GPU of the `addons` that works."""
    suffix = "dll" if sys.platform == "win32" else "so"
    if not any(libraries.glob(f"*ggml-cpu-*.{suffix}")):
        return Backends(dynamic=False)
    ggml = _Ggml(libraries, suffix)
    ggml.load_all(libraries)
    gpu, reason = _addon(ggml, addons, suffix)
    return Backends(dynamic=True, gpu=gpu, reason=reason, missing=reason == _NO_ADDON)


def _addon(ggml: _Ggml, folders: tuple[Path, ...], suffix: str) -> tuple[Gpu | None, str]:
    reason = _NO_ADDON
    for kind, title in _TITLES.items():
        files = [path for folder in folders for path in folder.glob(f"*ggml-{kind}.{suffix}")]
        if not files:
            continue
        driver = _DRIVERS[kind].get(sys.platform, "")
        if driver and not _loads(driver):
            reason = f"the GPU add-on for {title} finds no driver ({driver})"
            continue
        gpu = ggml.load_gpu(files[0])
        if gpu is not None:
            return gpu, ""
        reason = f"the GPU add-on for {title} finds no device it can use"
    return None, reason


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


class _Ggml:
    """The few calls of ggml's registry that Lectern needs."""

    def __init__(self, libraries: Path, suffix: str) -> None:
        prefix = "" if suffix == "dll" else "lib"
        self._registry = ctypes.CDLL(str(libraries / f"{prefix}ggml.{suffix}"))
        self._base = ctypes.CDLL(str(libraries / f"{prefix}ggml-base.{suffix}"))
        load, devices = self._registry.ggml_backend_load, self._base.ggml_backend_reg_dev_count
        load.restype, load.argtypes = ctypes.c_void_p, (ctypes.c_char_p,)
        devices.restype, devices.argtypes = ctypes.c_size_t, (ctypes.c_void_p,)
        device = self._base.ggml_backend_reg_dev_get
        device.restype, device.argtypes = ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_size_t)
        self._base.ggml_backend_dev_type.argtypes = (ctypes.c_void_p,)
        description = self._base.ggml_backend_dev_description
        description.restype, description.argtypes = ctypes.c_char_p, (ctypes.c_void_p,)
        sizes = ctypes.POINTER(ctypes.c_size_t)
        memory = self._base.ggml_backend_dev_memory
        memory.restype, memory.argtypes = None, (ctypes.c_void_p, sizes, sizes)
        self._registry.ggml_backend_load_all_from_path.restype = None
        self._registry.ggml_backend_load_all_from_path.argtypes = (ctypes.c_char_p,)

    def load_all(self, folder: Path) -> None:
        """The best variant of each backend in a folder."""
        self._registry.ggml_backend_load_all_from_path(os.fsencode(folder))

    def load_gpu(self, library: Path) -> Gpu | None:
        """Load a GPU's backend; its first device with its memory now, or None where there is none."""
        registered = self._registry.ggml_backend_load(os.fsencode(library))
        if not registered:
            return None
        for index in range(self._base.ggml_backend_reg_dev_count(registered)):
            device = self._base.ggml_backend_reg_dev_get(registered, index)
            if self._base.ggml_backend_dev_type(device) not in _GPU_TYPES:
                continue
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            self._base.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
            name = self._base.ggml_backend_dev_description(device).decode("utf-8", "replace")
            return Gpu(name=name, total_bytes=total.value, free_bytes=free.value)
        return None
