"""The system's own dialogs for files and folders that are to be added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.translation import tr

KINDS = "*.pdf *.epub *.mobi *.fb2 *.docx *.odt *.rtf *.txt *.md *.html *.xps *.cbz"


def choose_files(parent: QWidget) -> list[str]:
    """Files that the person chose; none where the dialog was left."""
    kinds = tr("Documents ({0});;All files (*)").format(KINDS)
    paths, _kind = QFileDialog.getOpenFileNames(parent, tr("Open"), str(Path.home()), kinds)
    return paths


def choose_folder(parent: QWidget) -> str:
    """A folder that the person chose, or ''."""
    return QFileDialog.getExistingDirectory(parent, tr("Add folder"), str(Path.home()))
