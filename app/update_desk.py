"""Opening an update file in the window: checked, unpacked off the window's thread, and told in a notice."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.notices import NoticePlace
from app.theme.paths import assets
from app.update import Update, UpdateError, extract, read, require_fitting, trusted_key
from app.update_install import app_folder, installed_as, stage
from engine import __version__
from engine.events import Failed


class UpdateDesk(QObject):
    """One update at a time. `ended` with what is to be said of it, and a file to open with it, or nothing."""

    ended = Signal(object, str)

    def __init__(self, home: Path, notices: NoticePlace) -> None:
        """`home` takes a package that the system's own installer is to open."""
        super().__init__()
        self._home, self._notices = home, notices
        self._thread: threading.Thread | None = None
        self.ended.connect(self._tell)

    def open(self, path: str) -> None:
        """Check an update file and put it in place. What is wrong with it is told, and nothing changes."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._notices.show_failure(
            Failed(message=self.tr("The update is being checked."), remedy=self.tr("Lectern can be used meanwhile.")),
            calm=True,
        )
        self._thread = threading.Thread(target=self._run, args=(Path(path),), name="update")
        self._thread.start()

    def close(self) -> None:
        """Wait for what is under way: an update is put in place whole or not at all."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, path: Path) -> None:
        try:
            folder = app_folder()
            kind = installed_as(folder)
            if folder is None:
                raise UpdateError("This Lectern runs from its source.", "Update the source, then run `make run`.")
            update = read(path, trusted_key(assets()))
            require_fitting(update, version=__version__, kind=kind)
            if kind == "folder":
                for _ in stage(update, folder):
                    pass
                self.ended.emit(Failed(
                    message=self.tr("Lectern {0} is ready.").format(update.version),
                    remedy=self.tr("Start Lectern again to use it. Your library stays where it is."),
                ), "")
            else:
                self._hand_on(update)
        except UpdateError as error:
            told = Failed(message=error.message, remedy=error.remedy, details=error.details, kind="Update")
            self.ended.emit(told, "")

    def _hand_on(self, update: Update) -> None:
        """What the system installed, the system updates: give it the checked package."""
        folder = self._home / "updates"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = folder / update.payload
        for _ in extract(update, target):
            pass
        self.ended.emit(Failed(
            message=self.tr("Lectern {0} was checked.").format(update.version),
            remedy=self.tr("Your system installs it: sudo apt install {0}").format(target)
            if update.kind == "deb" else self.tr("Your system installs it: open {0}").format(target),
        ), str(target))

    def _tell(self, said: Failed, package: str) -> None:
        self._notices.clear()
        remedy = None
        if package:
            remedy = (self.tr("Open the package"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(package)))
        self._notices.show_failure(said, calm=not said.kind, remedy=remedy)
