"""Which files of a folder are documents, by name; what a file is, is found out by its content when it is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.errors import DocumentError

SUFFIXES = frozenset(
    (
        ".pdf", ".epub", ".mobi", ".azw3", ".fb2", ".cbz", ".xps", ".oxps", ".txt", ".text", ".md", ".markdown",
        ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf",
    )
)


def documents_in(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The files named, and in folders, at any depth, those that look like documents; hidden ones are left out.

    Raises DocumentError for a path that does not exist, or a folder without documents.
    """
    for given in paths:
        path = Path(given).expanduser().absolute()
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name that is too long for the system
            raise DocumentError(f"{path.name[:80]} cannot be read.", "Check the name.", str(error)) from error
        if is_folder:
            inside = sorted(
                p for p in path.rglob("*")
                if p.suffix.lower() in SUFFIXES and p.is_file() and not _hidden(p.relative_to(path))
            )
            if not inside:
                raise DocumentError(f"{path} holds no documents.", f"Lectern reads {', '.join(sorted(SUFFIXES))}.")
            yield from inside
        elif path.exists():
            yield path
        else:
            raise DocumentError(f"{path} does not exist.", "Check the name.")


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
