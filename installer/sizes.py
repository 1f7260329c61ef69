"""What the frozen app weighs, by part: bytes of files, links not counted."""

from __future__ import annotations

from pathlib import Path

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Language model (SmolLM2 135M)", ("models/SmolLM2",)),
    ("Token table (multilingual-e5-small)", ("models/e5-small-q4.bin",)),
    ("Networks: encoder, pruner, segmenter", ("models/",)),
    ("Recognition of scans: networks", ("rapidocr/models/",)),
    ("Recognition of scans: code", ("rapidocr", "cv2", "shapely", "pyclipper", "PIL", "pillow", "opencv")),
    ("Window: Qt and its data", ("PySide6", "shiboken6", "libxcb", "libxkb", "libQt", "libicu")),
    ("llama.cpp, a library a processor generation", ("llama_cpp", "libgomp")),
    ("ONNX Runtime", ("onnxruntime",)),
    ("MuPDF", ("pymupdf",)),
    ("Chroma", ("chromadb", "tokenizers", "pydantic", "rpds", "orjson", "jsonschema")),
    ("NumPy", ("numpy", "libscipy_openblas", "libgfortran", "libquadmath")),
    ("Handbook, icons, fonts", ("assets/",)),
)
REST = "Python, its library, the rest"


def table(app: Path) -> dict[str, int]:
    """Bytes by part, in the order of `PARTS`, the rest last. `app` is the frozen app's folder."""
    inner = app / "_internal" if (app / "_internal").is_dir() else app
    found = {name: 0 for name, _ in PARTS} | {REST: 0}
    for path in app.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        place = path.relative_to(inner).as_posix() if path.is_relative_to(inner) else path.name
        part = next((name for name, starts in PARTS if place.startswith(starts)), REST)
        found[part] += path.stat().st_size
    return found


def largest(app: Path, count: int = 12) -> list[tuple[str, int]]:
    """The largest files with their bytes."""
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    ordered = sorted(((path.stat().st_size, path) for path in files), reverse=True)[:count]
    return [(path.relative_to(app).as_posix(), size) for size, path in ordered]


def as_text(sizes: dict[str, int], limit_mb: int) -> str:
    """The table in Markdown, in megabytes of 10^6 bytes, with the sum and the limit."""
    lines = ["| part | MB |", "| --- | ---: |"]
    lines += [f"| {name} | {size / 1e6:.1f} |" for name, size in sizes.items() if size]
    lines.append(f"| **sum** (limit {limit_mb}) | **{sum(sizes.values()) / 1e6:.1f}** |")
    return "\n".join(lines) + "\n"
