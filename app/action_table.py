"""The table of actions: name, text, shortcuts, icon, and the states it needs ("checkable" marks a switch)."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP

Row = tuple[str, str, str, str, str]


def _t(text: str) -> str:
    return str(QT_TR_NOOP(text))


TABLE: tuple[Row, ...] = (
    ("open", _t("Open…"), "Ctrl+O", "open", ""),
    ("open-folder", _t("Add folder…"), "Ctrl+Shift+O", "folder", ""),
    ("close-tab", _t("Close document"), "Ctrl+W", "close", "document"),
    ("reopen-tab", _t("Reopen closed document"), "Ctrl+Shift+T", "", "closed"),
    ("quit", _t("Quit"), "Ctrl+Q", "", ""),
    ("undo", _t("Undo"), "Ctrl+Z", "undo", "undo"),
    ("copy", _t("Copy"), "Ctrl+C", "copy", "selection"),
    ("copy-citation", _t("Copy with citation"), "Ctrl+Shift+C", "quote", "selection"),
    ("select-page", _t("Select all on page"), "Ctrl+A", "", "document"),
    ("find", _t("Find in document"), "Ctrl+F", "search", "document"),
    ("find-next", _t("Next hit"), "F3", "down", "hits"),
    ("find-previous", _t("Previous hit"), "Shift+F3", "up", "hits"),
    ("find-library", _t("Search the library"), "Ctrl+Shift+F", "library", ""),
    ("settings", _t("Settings"), "Ctrl+,", "settings", ""),
    ("library-pane", _t("Show library"), "F9", "panel-left", "checkable"),
    ("ask-pane", _t("Show ask"), "F10", "panel-right", "checkable"),
    ("outline", _t("Contents"), "Ctrl+Shift+B", "outline", "document"),
    ("thumbnails", _t("Page overview"), "Ctrl+Shift+P", "thumbnails", "document"),
    ("mode-continuous", _t("Continuous"), "Ctrl+1", "continuous", "document checkable"),
    ("mode-single", _t("Single page"), "Ctrl+2", "single-page", "document checkable"),
    ("mode-two", _t("Two pages"), "Ctrl+3", "two-pages", "document checkable"),
    ("fit-width", _t("Fit width"), "Ctrl+9", "fit-width", "document"),
    ("fit-page", _t("Fit page"), "Ctrl+8", "fit-page", "document"),
    ("zoom-in", _t("Zoom in"), "Ctrl++ | Ctrl+=", "zoom-in", "document"),
    ("zoom-out", _t("Zoom out"), "Ctrl+-", "zoom-out", "document"),
    ("zoom-actual", _t("Actual size"), "Ctrl+0", "", "document"),
    ("reading-larger", _t("Larger text on the page"), "Alt++ | Alt+=", "plus", "document reflowable"),
    ("reading-smaller", _t("Smaller text on the page"), "Alt+-", "minus", "document reflowable"),
    ("reading-book", _t("Font of the book"), "", "", "document reflowable checkable"),
    ("reading-serif", _t("Serif font"), "", "", "document reflowable checkable"),
    ("reading-sans", _t("Sans serif font"), "", "", "document reflowable checkable"),
    ("reading-spaced", _t("Wide line spacing"), "", "", "document reflowable checkable"),
    ("reading-original", _t("Original layout"), "", "", "document reflowable checkable"),
    ("rotate", _t("Rotate clockwise"), "Ctrl+R", "rotate", "document"),
    ("night", _t("Night mode for pages"), "Ctrl+Shift+N", "moon", "checkable"),
    ("theme", _t("Switch light and dark"), "Ctrl+Shift+D", "sun", ""),
    ("text-larger", _t("Larger text"), "Ctrl+Alt++ | Ctrl+Alt+=", "", ""),
    ("text-smaller", _t("Smaller text"), "Ctrl+Alt+-", "", ""),
    ("full-screen", _t("Full screen"), "F11", "full-screen", "checkable"),
    ("page-next", _t("Next page"), "Ctrl+PgDown", "down", "document"),
    ("page-previous", _t("Previous page"), "Ctrl+PgUp", "up", "document"),
    ("page-first", _t("First page"), "Ctrl+Home", "", "document"),
    ("page-last", _t("Last page"), "Ctrl+End", "", "document"),
    ("page-go", _t("Go to page…"), "Ctrl+G", "document", "document"),
    ("back", _t("Back"), "Alt+Left", "back", "back"),
    ("forward", _t("Forward"), "Alt+Right", "forward", "forward"),
    ("tab-next", _t("Next document"), "Ctrl+Tab", "", "document"),
    ("tab-previous", _t("Previous document"), "Ctrl+Shift+Tab", "", "document"),
    ("question", _t("Ask a question"), "Ctrl+L", "ask", ""),
    ("ask-selection", _t("Ask about this"), "Ctrl+Shift+A", "ask", "selection"),
    ("explain", _t("Explain"), "Ctrl+E", "info", "selection"),
    ("similar", _t("Find passages like this"), "Ctrl+Shift+E", "similar", "selection"),
    ("why-kept", _t("Why was this kept?"), "Ctrl+I", "evidence", "document evidence"),
    ("stop", _t("Stop answering"), "Ctrl+.", "stop", "asking"),
    ("ask-again", _t("Ask again"), "Ctrl+Shift+R", "again", "answer"),
    ("copy-answer", _t("Copy answer"), "", "copy", "answer"),
    ("copy-answer-cited", _t("Copy answer with citations"), "", "quote", "answer"),
    ("save-answer", _t("Save answer to notebook"), "Ctrl+S", "notebook", "answer"),
    ("new-thread", _t("New conversation"), "Ctrl+N", "plus", "thread"),
    ("highlight-yellow", _t("Highlight in yellow"), "Ctrl+H", "highlight", "selection library-document"),
    ("highlight-green", _t("Highlight in green"), "Ctrl+Alt+2", "highlight", "selection library-document"),
    ("highlight-blue", _t("Highlight in blue"), "Ctrl+Alt+3", "highlight", "selection library-document"),
    ("highlight-pink", _t("Highlight in pink"), "Ctrl+Alt+4", "highlight", "selection library-document"),
    ("add-note", _t("Add a note to this page"), "Ctrl+M", "note", "document library-document"),
    ("notebook", _t("Notebook"), "Ctrl+Shift+M", "notebook", ""),
    ("export-markdown", _t("Export notebook as Markdown…"), "", "export", "notes"),
    ("export-pdf", _t("Export notes into a copy of the PDF…"), "", "export", "notes document"),
    ("collect", _t("Put into a collection…"), "Ctrl+B", "library", "rows"),
    ("collection-leave", _t("Take out of this collection"), "", "minus", "rows collection"),
    ("document-remove", _t("Remove from library"), "Ctrl+Del", "trash", "rows"),
    ("document-retry", _t("Try again"), "", "again", "rows"),
    ("document-rest", _t("Index the rest"), "", "play", "cancelled"),
    ("document-first", _t("Index this first"), "", "up", "rows"),
    ("document-cancel", _t("Cancel indexing"), "", "close", "rows"),
    ("jobs-pause", _t("Pause indexing"), "", "pause", "unpaused"),
    ("jobs-resume", _t("Resume indexing"), "", "play", "paused"),
    ("models", _t("Models"), "Ctrl+Shift+K", "models", ""),
    ("palette", _t("Command palette"), "Ctrl+K", "command", ""),
    ("shortcuts", _t("Keyboard shortcuts"), "F1", "keyboard", ""),
    ("handbook", _t("Open the handbook"), "Shift+F1", "help", "handbook"),
    ("about", _t("About Lectern"), "", "info", ""),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_t("&File"), (
        "open", "open-folder", "", "close-tab", "reopen-tab", "", "export-markdown", "export-pdf", "", "quit",
    )),
    (_t("&Edit"), (
        "undo", "", "copy", "copy-citation", "select-page", "", "find", "find-next", "find-previous", "find-library",
        "", "settings",
    )),
    (_t("&View"), (
        "library-pane", "ask-pane", "outline", "thumbnails", "", "mode-continuous", "mode-single", "mode-two", "",
        "fit-width", "fit-page", "zoom-in", "zoom-out", "zoom-actual", "rotate", "",
        "night", "theme", "text-larger", "text-smaller", "full-screen",
    )),
    (_t("&Text"), (
        "reading-larger", "reading-smaller", "", "reading-book", "reading-serif", "reading-sans", "", "reading-spaced",
        "", "reading-original",
    )),
    (_t("&Go"), (
        "back", "forward", "", "page-next", "page-previous", "page-first", "page-last", "page-go", "", "tab-next",
        "tab-previous",
    )),
    (_t("&Ask"), (
        "question", "ask-selection", "explain", "similar", "why-kept", "", "stop", "ask-again", "copy-answer",
        "copy-answer-cited", "save-answer", "", "new-thread",
    )),
    (_t("&Notes"), (
        "notebook", "", "highlight-yellow", "highlight-green", "highlight-blue", "highlight-pink", "add-note",
    )),
    (_t("&Library"), (
        "collect", "collection-leave", "",
        "document-retry", "document-rest", "document-first", "document-cancel", "document-remove", "",
        "jobs-pause", "jobs-resume", "",
        "models",
    )),
    (_t("&Help"), ("palette", "shortcuts", "handbook", "", "about")),
)
