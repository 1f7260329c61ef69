"""The window's entry: `main(argv)` with optional --home DIR and files to open."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.crash import CrashWatch
from app.reader.page_client import PageClient

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.single import Doorman


def main(argv: list[str]) -> int:
    """Open the window and run until it is closed. Returns the exit code."""
    options = _options(argv)
    home = _home(options.home)
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from app import binding
    from app.collector import Collector

    if not binding.sound():
        sys.stderr.write(f"lectern: this PySide6 miscounts references and would crash. {binding.REMEDY}\n")
        return 1
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["lectern"])
    application.setApplicationName("Lectern")
    application.setDesktopFileName("lectern")
    application.setStyle("Fusion")
    from app.single import Doorman, hand_over

    files = [str(Path(file).absolute()) for file in options.files]
    if hand_over(home, files):
        return 0
    Collector(application)
    watch = CrashWatch(home)
    reports = watch.start()
    pages = PageClient()
    pages.warm()
    code = _run(application, pages, files, Doorman(home), (watch, reports))
    watch.finish()
    return code


def _run(
    application: QApplication, pages: PageClient, files: list[str], doorman: Doorman,
    crashes: tuple[CrashWatch, list[Path]],
) -> int:
    from app import translation
    from app.appearance import Appearance
    from app.composition import Composition
    from app.crash_notice import CrashNotice
    from app.state import WindowState
    from app.theme import icons
    from app.theme.theme import Theme
    from app.update_desk import UpdateDesk

    application.setWindowIcon(icons.app_icon())
    theme = Theme()
    watch, reports = crashes
    home = watch.folder.parent
    appearance = Appearance(theme, WindowState(home))
    translation.install(application, appearance.language())
    appearance.restore()
    composition = Composition(home, theme, pages)
    doorman.files_given.connect(composition.open_files)
    notice = CrashNotice(watch, composition.library_pane.notices)
    desk = UpdateDesk(home, composition.library_pane.notices)
    composition.update_wanted.connect(desk.open)
    composition.start(files)
    notice.offer(reports)
    application.setQuitOnLastWindowClosed(True)
    code = application.exec()
    doorman.close()
    desk.close()
    composition.close()
    return int(code)


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="lectern", description="Open Lectern's window, with files if any are given.")
    parser.add_argument("--home", help="folder of the library (default: the platform's data folder, or LECTERN_HOME)")
    parser.add_argument("files", nargs="*", help="files to open")
    return parser.parse_args(argv)


def _home(given: str | None) -> Path:
    from engine.runtime.paths import Paths

    home = Paths.resolve(given).home
    home.mkdir(parents=True, exist_ok=True)
    return home.absolute()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
