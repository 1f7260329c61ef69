"""The reader's bar: contents, back and forward, the page box, zoom, modes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QToolButton, QWidget

from app.actions import Actions
from app.reader.text_menu import TextButton
from app.theme.theme import Theme
from app.widgets.buttons import action_button, label

_PROGRESS_PX = 4
_PADDING_PX = 22
_FIRST = ("outline", "thumbnails")
_MOVE = ("back", "forward")
_FIT = ("fit-width", "fit-page")
_MODES = ("mode-continuous", "mode-single", "mode-two")
_LAST = ("rotate", "night", "find")


class PageBox(QLineEdit):
    """A small field with the page's number; typing a number and Enter goes there."""

    page_chosen = Signal(int)

    def __init__(self) -> None:
        """Empty until a document is open."""
        super().__init__()
        self._current = ""
        self.setProperty("role", "page")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(self.tr("Page number"))
        self.setToolTip(self.tr("Type a page number and press Enter"))
        self._make_width(1)
        self.returnPressed.connect(self._choose)

    def show_page(self, page: int, count: int) -> None:
        """Show a page (from 0) of so many."""
        self._current = str(page + 1)
        self.setValidator(QIntValidator(1, max(1, count), self))
        self._make_width(count)
        if not self.hasFocus():
            self.setText(self._current)

    def begin(self) -> None:
        """Take a page number from the keyboard."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the number back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._current)
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _make_width(self, count: int) -> None:
        """Room for the last page's number and the padding around it."""
        digits = max(2, len(str(count)))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0" * digits) + _PADDING_PX)

    def _choose(self) -> None:
        if self.text():
            self.page_chosen.emit(int(self.text()) - 1)
        self.clearFocus()


class ReaderBar(QWidget):
    """Buttons of the registry's actions; the less needed ones go where there is no room for them."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        """Built once for all tabs."""
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Setting the text"))
        self.progress.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(0)
        _add(row, actions, _FIRST)
        row.addSpacing(8)
        _add(row, actions, _MOVE)
        row.addStretch(1)
        self.box = PageBox()
        self.total = label("", "soft")
        row.addWidget(self.box)
        row.addWidget(self.total)
        self.recognised = label("", "soft")
        self.recognised.setToolTip(self.tr("This page is a picture. Its text was recognised and may contain mistakes."))
        row.addWidget(self.recognised)
        row.addStretch(1)
        self.text = TextButton(actions, theme)
        row.addWidget(self.text)
        row.addWidget(action_button(actions["zoom-out"]))
        self.zoom = label("", "soft")
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.setMinimumWidth(44)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.zoom)
        row.addWidget(action_button(actions["zoom-in"]))
        row.addSpacing(8)
        self._row = row
        self._optional = [_add(row, actions, names) for names in (_FIT, _MODES, _LAST[:1])]
        _add(row, actions, _LAST[1:])

    def show_page(self, page: int, count: int) -> None:
        """Show where the reader is."""
        self.box.show_page(page, count)
        self.total.setText(f"/ {count}" if count else "")
        self._make_room()

    def show_recognised(self, confidence: float | None) -> None:
        """Show that the page's text was read from its picture, with a confidence from 0 to 1; None where it was not."""
        texts = self.tr("· not legible"), self.tr("· recognised, {0:.0f} % sure")
        text = "" if confidence is None else texts[confidence > 0].format(100 * (confidence or 0.0))
        self.recognised.setText(text)
        self.recognised.setVisible(bool(text))
        self._make_room()

    def show_text(self, there: bool, size_pt: int | None) -> None:
        """Show the control for text, where the document's text can be set, and the size that was chosen."""
        self.text.show_text(there, size_pt)
        self._make_room()

    def show_setting(self, percent: int | None) -> None:
        """Show how far the text has been set anew; None where nothing is under way."""
        self.progress.setValue(percent or 0)
        self.progress.setVisible(percent is not None)

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom, 1.0 being actual size."""
        self.zoom.setText(f"{zoom * 100:.0f} %")
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Room for what is always there: the bar keeps no pane from being narrower."""
        return QSize(self._width_with(()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; menus and palette still have it."""
        super().resizeEvent(event)
        self.progress.setGeometry(0, self.height() - _PROGRESS_PX, self.width(), _PROGRESS_PX)
        self._make_room()

    def _make_room(self) -> None:
        """Show the groups of buttons that fit, none without those before it."""
        shown: list[QToolButton] = []
        fits = True
        for group in self._optional:
            fits = fits and self._width_with([*shown, *group]) <= self.width()
            for button in group:
                button.setVisible(fits)
            shown += group if fits else []

    def _width_with(self, shown: Collection[QToolButton]) -> int:
        """What the row needs with those of the optional buttons, in pixels."""
        optional = {button for group in self._optional for button in group}
        margins = self._row.contentsMargins()
        widths = []
        for place in range(self._row.count()):
            item = self._row.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None:
                widths.append(item.minimumSize().width() if item is not None else 0)
            elif widget in shown or (widget not in optional and not widget.isHidden()):
                smallest, wanted = widget.minimumWidth(), widget.sizeHint().width()
                widths.append(min(max(smallest, wanted), widget.maximumWidth()))
        return margins.left() + margins.right() + sum(widths) + self._row.spacing() * (len(widths) - 1)


def _add(row: QHBoxLayout, actions: Actions, names: tuple[str, ...]) -> list[QToolButton]:
    made = [action_button(actions[name]) for name in names]
    for button in made:
        row.addWidget(button)
    return made
