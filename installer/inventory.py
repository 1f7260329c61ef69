"""Everything that is in the frozen app and is not ours: packages, system libraries, native sources, models; licences.

Read from what PyInstaller put in, not from what is installed: a package that was left out is not listed.
"""

from __future__ import annotations

import ast
import importlib.metadata as metadata
import platform
import re
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from installer.declaration import BUILD, ROOT, Declaration
from installer.packages import OVERLAY, pinned, source

WORK = BUILD / "work" / "lectern"
_LICENCE_FILES = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|copyright)[^/]*$", re.I)
_OUT = {"lectern", "pyinstaller", "pyinstaller-hooks-contrib"}
# Wheels whose metadata do not name the licence of what is in them, by their projects' own statements.
_STATED = {
    "pyside6-essentials": "LGPL-3.0-only", "shiboken6": "LGPL-3.0-only", "pymupdf": "AGPL-3.0-or-later",
    "chromadb": "Apache-2.0", "rapidocr": "Apache-2.0", "llama-cpp-python": "MIT", "tokenizers": "Apache-2.0",
    "sentencex": "MIT", "odfpy": "Apache-2.0 OR GPL-2.0-or-later", "opencv-python-headless": "Apache-2.0",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One third party's work. `kind` is python, system, native or model; `texts` are its licence files by name."""

    name: str
    version: str
    licence: str
    kind: str
    texts: dict[str, str] = field(default_factory=dict)


def parts(declared: Declaration) -> list[Part]:
    """All of them, by kind and name. Raises FileNotFoundError before the first build."""
    sources = [Path(path) for path in _sources() if path]
    found = [*_python_parts(sources), *_system_parts(sources), *_native_parts(), *_model_parts(declared), _python(),
             *_fonts()]
    return sorted(found, key=lambda part: (part.kind, part.name.lower()))


def _sources() -> Iterable[str]:
    """Files that modules, libraries and data of the app came from."""
    for name in ("PYZ-00.toc", "COLLECT-00.toc"):
        content = ast.literal_eval((WORK / name).read_text(encoding="utf-8"))
        for group in content:
            if isinstance(group, list):
                yield from (entry[1] for entry in group if isinstance(entry, tuple) and len(entry) == 3)


def _python_parts(sources: list[Path]) -> Iterable[Part]:
    owners = _owners()
    names = {owners[path] for path in sources if path in owners}
    for name in sorted(names - _OUT):
        found = next(iter(metadata.distributions(name=name, path=_folders())))
        licence = _licence(found)
        yield Part(name=found.metadata["Name"], version=found.version, licence=licence, kind="python",
                   texts=_texts(found) or _standard(licence))


def _folders() -> list[str]:
    return [str(OVERLAY / "runtime"), sysconfig.get_path("purelib")]


@cache
def _owners() -> dict[Path, str]:
    found: dict[Path, str] = {}
    for distribution in metadata.distributions(path=_folders()):
        name = str(distribution.metadata["Name"]).lower().replace("_", "-")
        for file in distribution.files or ():
            found[Path(str(distribution.locate_file(file)))] = name
    return found


def _licence(found: metadata.Distribution) -> str:
    name = str(found.metadata["Name"]).lower()
    given = found.metadata.get("License-Expression") or _STATED.get(name)
    if given:
        return str(given)
    classes = [line.rsplit(" :: ", 1)[-1] for line in found.metadata.get_all("Classifier") or ()
               if line.startswith("License :: ") and not line.endswith("OSI Approved")]
    text = str(found.metadata.get("License") or "").strip()
    return " AND ".join(classes) if classes else (text.split("\n")[0][:80] or "see its files")


_COMMON = Path("/usr/share/common-licenses")
_TEXTS = {
    "AGPL-3.0": ROOT / "LICENSE", "Apache": _COMMON / "Apache-2.0", "LGPL-3.0": _COMMON / "LGPL-3",
    "GPL-3.0": _COMMON / "GPL-3", "MIT": Path(__file__).with_name("MIT.txt"),
}


def _standard(licence: str) -> dict[str, str]:
    """The published text of a licence, for works that come without a copy of it."""
    for start, path in _TEXTS.items():
        if licence.startswith(start) and path.is_file():
            return {f"the text of {start}": path.read_text(encoding="utf-8")}
    return {}


def _texts(found: metadata.Distribution) -> dict[str, str]:
    texts = {}
    for file in found.files or ():
        name = str(file)
        if _LICENCE_FILES.search(name) and not name.endswith((".py", ".pyc", ".so")):
            path = Path(str(found.locate_file(file)))
            if path.is_file():
                texts[name.rsplit("dist-info/", 1)[-1]] = path.read_text(encoding="utf-8", errors="replace")
    return texts


def _system_parts(sources: list[Path]) -> Iterable[Part]:
    """Debian packages whose libraries were copied."""
    libraries = {path.resolve() for path in sources if ".so" in path.name and path.is_relative_to("/usr")}
    libraries |= {path.resolve() for path in sources if ".so" in path.name and path.is_relative_to("/lib")}
    libraries |= {path.resolve() for path in Path("/usr/lib/x86_64-linux-gnu").glob("libgomp.so.1")}
    packages = {package for path in libraries if (package := _package(path))}
    for package in sorted(packages):
        done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True,
                              check=True)
        document = Path("/usr/share/doc") / package.split(":")[0] / "copyright"
        text = document.read_text(encoding="utf-8", errors="replace") if document.is_file() else ""
        names = re.findall(r"^License:\s*(\S.*)$", text, re.MULTILINE)
        licence = ", ".join(dict.fromkeys(names)) or "see its copyright file"
        yield Part(name=package.split(":")[0], version=done.stdout, licence=licence, kind="system",
                   texts={"copyright": text} if text else {})


def _package(library: Path) -> str | None:
    for name in (str(library), str(library).removeprefix("/usr")):
        done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(",")[0]
    return None


def _native_parts() -> Iterable[Part]:
    """Sources that we built ourselves."""
    for name, title, licence, folder in (
        ("llama-cpp-python", "llama.cpp", "MIT", Path("vendor/llama.cpp")),
        ("opencv-python-headless", "OpenCV (core, imgproc, geometry)", "Apache-2.0", Path("opencv")),
    ):
        tree = source(name) / folder
        texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(tree.glob("LICENSE*"))
                 if path.is_file()}
        yield Part(name=title, version=f"as in {name} {pinned(name)[0]}", licence=licence, kind="native", texts=texts)


def _model_parts(declared: Declaration) -> Iterable[Part]:
    from engine.runtime.catalogue import Catalogue
    from engine.runtime.paths import Paths

    for entry in Catalogue(Paths.resolve()).entries():
        if entry.source.type == "shipped" or entry.name in declared.bundle.models:
            card = ROOT / "models" / Path(entry.file).parent / "card.md"
            texts = {"card.md": card.read_text(encoding="utf-8")} if entry.file.count("/") and card.is_file() else {}
            version = (entry.sha256 or "as shipped")[:16]
            yield Part(name=entry.title, version=version, licence=entry.licence, kind="model",
                       texts=texts | _standard(entry.licence))
    yield Part(name="PP-OCRv6 (PaddleOCR), in RapidOCR", version=pinned("rapidocr")[0], licence="Apache-2.0",
               kind="model", texts=_standard("Apache-2.0"))


def _python() -> Part:
    folder = Path(sysconfig.get_path("stdlib"))
    texts = {"LICENSE.txt": (folder / "LICENSE.txt").read_text()} if (folder / "LICENSE.txt").is_file() else {}
    return Part(name="Python", version=platform.python_version(), licence="PSF-2.0", kind="native", texts=texts)


def _fonts() -> Iterable[Part]:
    folder = ROOT / "assets" / "themes" / "fonts"
    for path in sorted(folder.glob("LICENSE-*.txt")):
        name = path.stem.removeprefix("LICENSE-")
        yield Part(name=f"{name} (typeface)", version="as shipped", licence="OFL-1.1", kind="native",
                   texts={path.name: path.read_text(encoding="utf-8")})
