"""Native code that is built anew for the bundle: llama.cpp for any processor, OpenCV without what no page needs.

  python -m installer.native [llama|opencv|cuda|vulkan]

`cuda` and `vulkan` build the GPU add-on, which needs NVIDIA's compiler or the Vulkan SDK.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from installer.declaration import BUILD, DIST, read
from installer.packages import OVERLAY, source

# No -march=native anywhere: the base is plain x86-64, and one library a processor generation is chosen at run time.
LLAMA = (
    "CMAKE_BUILD_TYPE=Release", "BUILD_SHARED_LIBS=ON", "GGML_NATIVE=OFF", "GGML_BACKEND_DL=ON",
    "LLAMA_CURL=OFF", "LLAMA_BUILD_COMMON=OFF", "LLAMA_BUILD_TESTS=OFF", "LLAMA_BUILD_TOOLS=OFF",
    "LLAMA_BUILD_EXAMPLES=OFF", "LLAMA_BUILD_SERVER=OFF", "LLAMA_BUILD_APP=OFF", "CMAKE_INSTALL_RPATH=$ORIGIN",
    "CMAKE_BUILD_WITH_INSTALL_RPATH=ON",
)
# Recognising a scanned page needs contours, warping and resizing; the wheel adds codecs, video and a linear algebra of
# its own: 154 MB against 14.
OPENCV = (
    "CMAKE_BUILD_TYPE=Release", "BUILD_LIST=core,imgproc,geometry,python_bindings_generator,python3",
    "BUILD_SHARED_LIBS=OFF", "OPENCV_SKIP_PYTHON_LOADER=ON", "CPU_BASELINE=SSE4_2", "CPU_DISPATCH=AVX2",
    "BUILD_TESTS=OFF", "BUILD_PERF_TESTS=OFF", "BUILD_EXAMPLES=OFF", "BUILD_opencv_apps=OFF", "BUILD_JAVA=OFF",
    "BUILD_ZLIB=ON",
    *(f"WITH_{name}=OFF" for name in (
        "IPP", "OPENCL", "LAPACK", "EIGEN", "ITT", "FFMPEG", "GSTREAMER", "GTK", "QT", "PROTOBUF", "CUDA", "VA", "ADE",
        "TIFF", "OPENEXR", "FLATBUFFERS",
    )),
)
ADDONS = {
    "cuda": ("GGML_CUDA=ON", "CMAKE_CUDA_ARCHITECTURES=75-real;80-real;86-real;89-real;90", "GGML_CUDA_NCCL=OFF"),
    "vulkan": ("GGML_VULKAN=ON",),
}


_SPARED = ("x64", "ivybridge", "piledriver", "cannonlake", "cascadelake", "cooperlake", "zen4")
"""Variants left out: below x86-64-v2, or rare and hardly faster than the next lower one, which is then taken.

Zen 4 takes Ice Lake's, which lacks bfloat16 alone: quantized weights do without it."""


def llama() -> list[Path]:
    """llama.cpp's libraries: libllama, ggml and a CPU backend for each generation of processors from x86-64-v2 up."""
    tree = source("llama-cpp-python") / "vendor" / "llama.cpp"
    folder = _cmake("llama-cpu", tree, (*LLAMA, "GGML_CPU_ALL_VARIANTS=ON"))
    return sorted(path for path in _libraries(folder) if not path.stem.endswith(_SPARED))


def opencv() -> Path:
    """A folder with a slim `cv2` module in it, to be put before the environment's."""
    import numpy

    arguments = (
        *OPENCV, f"PYTHON3_EXECUTABLE={sys.executable}", f"PYTHON_DEFAULT_EXECUTABLE={sys.executable}",
        f"PYTHON3_INCLUDE_DIR={sysconfig.get_path('include')}", f"PYTHON3_LIBRARY={_python_library()}",
        f"PYTHON3_NUMPY_INCLUDE_DIRS={numpy.get_include()}",
    )
    folder = _cmake("opencv-cpu", source("opencv-python-headless") / "opencv", arguments)
    target = OVERLAY / "opencv"
    target.mkdir(parents=True, exist_ok=True)
    for module in (folder / "lib" / "python3").glob("cv2*"):
        shutil.copy2(module, target / module.name)
    return target


def _python_library() -> Path:
    """The library to link against: CMake does not find that of a virtual environment by itself."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.platform == "win32":
        return Path(sys.base_prefix) / "libs" / f"python{version.replace('.', '')}.lib"
    suffix = "dylib" if sys.platform == "darwin" else "so"
    return Path(sysconfig.get_config_vars()["LIBDIR"]) / f"libpython{version}.{suffix}"


def addon(kind: str) -> Path:
    """The GPU add-on as an archive: unpacked into `gpu` in Lectern's data folder, it is found at the next start."""
    tree = source("llama-cpp-python") / "vendor" / "llama.cpp"
    folder = _cmake(f"llama-{kind}", tree, (*LLAMA, *ADDONS[kind]), targets=(f"ggml-{kind}",))
    gathered = BUILD / f"addon-{kind}" / "gpu"
    shutil.rmtree(gathered, ignore_errors=True)
    gathered.mkdir(parents=True)
    for library in _libraries(folder):
        if f"ggml-{kind}" in library.name and not library.is_symlink():
            shutil.copy2(library, gathered / library.name)
    for path in (*_cuda_libraries(folder), tree / "LICENSE"):
        shutil.copy2(path, gathered / path.name)
    DIST.mkdir(exist_ok=True)
    name = DIST / f"lectern-gpu-{kind}-{read().version}-{sys.platform}-x86_64"
    return Path(shutil.make_archive(str(name), "gztar", gathered.parent, "gpu"))


def _cuda_libraries(folder: Path) -> list[Path]:
    """NVIDIA's run-time libraries that the backend was linked to, as CMake found them; they may be passed on."""
    cache = (folder / "CMakeCache.txt").read_text(encoding="utf-8")
    linked = re.findall(r"^CUDA_(?:cudart|cublas|cublasLt)_LIBRARY:FILEPATH=(.+\.so)$", cache, re.MULTILINE)
    found = []
    for library in map(Path, linked):
        names = library.parent.glob(f"{library.name}.[0-9]*")
        found += [path for path in names if path.name.removeprefix(f"{library.name}.").isdigit()]  # the linked name
    return found


def _cmake(name: str, tree: Path, definitions: tuple[str, ...], targets: tuple[str, ...] = ()) -> Path:
    """Configure and build, once for a source and its options. Raises CalledProcessError with the compiler's words."""
    folder = BUILD / name
    stamp, mark = folder / "lectern.stamp", "\n".join((str(tree), *definitions, *targets))
    if stamp.is_file() and stamp.read_text() == mark:
        return folder
    generator = ["-G", "Ninja"] if shutil.which("ninja") else []
    options = [f"-D{definition}" for definition in definitions]
    subprocess.run(["cmake", *generator, "-S", str(tree), "-B", str(folder), *options], check=True, stdout=2)
    aim = ["--target", *targets] if targets else []
    jobs = os.environ.get("LECTERN_JOBS") or str(cores())
    command = ["cmake", "--build", str(folder), "--config", "Release", "--parallel", jobs]
    subprocess.run([*command, *aim], check=True, stdout=2)
    stamp.write_text(mark)
    return folder


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _libraries(folder: Path) -> list[Path]:
    return [path for path in (folder / "bin").rglob("*") if ".so" in path.name or path.suffix in (".dll", ".dylib")]


def main() -> int:
    """Build what is named, or all that the bundle needs."""
    for part in sys.argv[1:] or ("llama", "opencv"):
        made: object = {"llama": llama, "opencv": opencv}[part]() if part not in ADDONS else addon(part)
        sys.stderr.write(f"{part}: {made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
