"""Offers a crash report to the person who met the crash: to read it, or to put it away. It goes nowhere by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.crash import CrashWatch
from app.notices import NoticePlace
from engine.events import Failed


class CrashNotice(QObject):
    """Shows reports of this run and of the last one in a pane's place for notices."""

    noticed = Signal(object)

    def __init__(self, watch: CrashWatch, notices: NoticePlace) -> None:
        """From now on, faults that Python notices are shown as they happen, whatever thread they happen in."""
        super().__init__()
        self._notices = notices
        self.noticed.connect(self._now)
        watch.told = self.noticed.emit

    def offer(self, reports: list[Path]) -> None:
        """Tell of crashes since the last start: the newest report stands for all."""
        if reports:
            self._show(reports[-1], self.tr("Lectern stopped unexpectedly the last time."),
                       self.tr("Nothing in the library was lost. A report is on this computer; it was not sent."))

    def _now(self, report: Path) -> None:
        self._show(report, self.tr("Something went wrong in the window; it goes on."),
                   self.tr("A report was written on this computer; it was not sent."))

    def _show(self, report: Path, message: str, remedy: str) -> None:
        text = report.read_text(encoding="utf-8") if report.exists() else ""
        self._notices.show_failure(
            Failed(message=message, remedy=remedy, details=text, kind="Crash"), calm=True,
            remedy=(self.tr("Show the report"), lambda: show(report)),
        )


def show(report: Path) -> bool:
    """Open a report in the system's reader of text files. Returns whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
