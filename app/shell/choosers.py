"""The system's own dialogs for files and folders that are to be added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

KINDS = "*.pdf *.epub *.mobi *.fb2 *.docx *.odt *.rtf *.txt *.md *.html *.xps *.cbz"


def choose_files(parent: QWidget) -> list[str]:
    """Files that the person chose; none where the dialog was left."""
    translate = QCoreApplication.translate
    kinds = translate("Choosers", "Documents ({0});;All files (*)").format(KINDS)
    paths, _kind = QFileDialog.getOpenFileNames(parent, translate("Choosers", "Open"), str(Path.home()), kinds)
    return paths


def choose_folder(parent: QWidget) -> str:
    """A folder that the person chose, or ''."""
    title = QCoreApplication.translate("Choosers", "Add folder")
    return QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
