"""What goes into the frozen app: which files of the tree, which libraries of the packages, and which stay out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from installer.declaration import ROOT, Declaration

Data = tuple[str, str]
"""A source and the folder in the app that it goes to, as PyInstaller takes them."""

_ASSETS_OUT = (".py", ".pyc", ".md", ".ts")
_TRANSLATIONS = "PySide6/Qt/translations/"
_DATA_OUT = (
    "PySide6/Qt/qml/", "PySide6/Qt/libexec/", "PySide6/Qt/metatypes/", "pymupdf/mupdf-devel/", "cv2/qt/",
    "rapidocr/networks/", "onnxruntime/tools/", "onnxruntime/transformers/", "onnxruntime/quantization/",
    "llama_cpp/server/", "tcl", "tk/",
)
# The GPU builds belong to the add-on; Pillow opens no pictures for Lectern and draws no text; the rest is what GTK's
# theme, systemd and Kerberos bring along, whose own libraries are the system's.
_BINARIES_OUT = (
    "libonnxruntime.so", "libonnxruntime_providers_cuda", "libonnxruntime_providers_tensorrt",
    "_avif.", "_webp.", "_imagingft.", "_imagingcms.", "_imagingtk.", "libavif-", "libwebp", "libfreetype-",
    "libharfbuzz", "libbrotlicommon-", "libbrotlidec-", "liblcms2-", "libsharpyuv", "libaom-",
    "libatk", "libgdk", "libgtk", "libpango", "libcairo", "libpixman", "libfribidi", "libthai", "libdatrie",
    "libgraphite2", "libepoxy", "libmount", "libblkid", "libselinux", "libpcre2", "libgcrypt", "libgpg-error",
    "libsystemd", "libcap.", "liblz4", "libkrb5", "libk5crypto", "libkeyutils", "libcom_err", "libbsd", "libmd.",
    "libjpeg.so", "libQt6EglF", "_multiarray_tests.", "_umath_tests.", "_struct_ufunc_tests.", "_rational_tests.",
    "_operand_flag_tests.", "_simd.",
)
_OUR_OWN = re.compile(r"(^|/)(llama_cpp/lib/|lib/)?lib(llama|ggml|mtmd)[-.a-z0-9_]*$")


def assets(root: Path) -> list[Data]:
    """The tree's assets without what makes them; licences of fonts and icons stay."""
    found = []
    for path in sorted((root / "assets").rglob("*")):
        wanted = path.suffix not in _ASSETS_OUT or "LICENSE" in path.name
        if path.is_file() and wanted and "__pycache__" not in path.parts:
            found.append((str(path), str(path.parent.relative_to(root))))
    return found


def shipped_models(root: Path) -> list[Data]:
    """The catalogue and the networks that come with the source, with their cards; no training code."""
    found = [(str(root / "models" / "catalogue.toml"), "models")]
    for path in sorted((root / "models").rglob("*")):
        wanted = path.suffix in (".onnx", ".toml", ".md") and path.parent != root / "models"
        if wanted and path.is_file() and "training" not in path.parts:
            found.append((str(path), str(path.parent.relative_to(root))))
    return found


def keeps_binary(name: str, declared: Declaration) -> bool:
    """Whether a library goes into the app. `name` is its place there."""
    bundle, name = declared.bundle, name.replace("\\", "/")
    file = name.rsplit("/", 1)[-1]
    if _OUR_OWN.search(name) or file in declared.system_libraries:
        return False  # llama.cpp is built anew for any processor, and put in by freeze.py
    if "/plugins/" in name:
        plugin = name.split("/plugins/", 1)[1]
        return any(plugin.startswith(kept) for kept in bundle.qt_plugins)
    return not file.startswith((*bundle.excluded_libraries, *_BINARIES_OUT))


def keeps_data(name: str) -> bool:
    """Whether a data file goes into the app. `name` is its place there."""
    name = name.replace("\\", "/")
    if name.startswith(_TRANSLATIONS):
        # Qt's own words in a language that Lectern's window does not speak would make a window in two languages.
        language = name.removeprefix(f"{_TRANSLATIONS}qtbase_").removesuffix(".qm")
        return (ROOT / "assets" / "translations" / f"lectern_{language}.qm").is_file()
    if name.startswith("PySide6/Qt/plugins/"):
        return False
    if name.endswith((".pyi", ".h", ".hpp", ".cmake", ".pc", ".c", ".pxd", ".pyx")):
        return False
    return not name.startswith(_DATA_OUT)


def keeps_module(name: str) -> bool:
    """Whether a module of Python goes into the app: tests of packages and grammars of programming languages do not."""
    parts = name.split(".")
    grammar = parts[:2] == ["pygments", "lexers"] and len(parts) > 2 and parts[2] not in ("_mapping", "python")
    test = "tests" in parts and parts[0] in ("numpy", "shapely", "psutil")  # Jinja's are part of its language
    return not grammar and not test and parts[:2] not in (["numpy", "f2py"], ["chromadb", "test"])


def copy_models(names: tuple[str, ...], files: dict[str, Path], target: Path) -> None:
    """Put downloaded models into the app. `files` maps names to their files. Raises KeyError where one is missing."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy2(files[name], target / files[name].name)
