"""The theme in force: which palette, which fonts, at which size. Widgets that paint themselves ask it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.theme import icons
from app.theme.paths import assets
from app.theme.style import style_sheet
from app.theme.tokens import DARK, LIGHT, SANS, SERIF, TYPE, Palette

CHOICES = ("system", "light", "dark")
_STEP_MS = 8


class Theme(QObject):
    """Holds the palette in force and tells when it changes."""

    changed = Signal()

    def __init__(self) -> None:
        """Start with the system's choice of light or dark, and its text size."""
        super().__init__()
        self._choice = "system"
        self._scale = 1.0
        self._reading_family = ""
        self._reading_scale = 1.0
        self._roots: list[QWidget] = []
        self._late: list[QWidget] = []
        self._base_pt = QFont(QApplication.font()).pointSizeF()
        if self._base_pt <= 0:
            self._base_pt = 10.0
        self._load_fonts()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._apply() if self._choice == "system" else None)

    @property
    def palette(self) -> Palette:
        """The palette in force."""
        if self._choice == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    @property
    def choice(self) -> str:
        """What the person chose: system, light or dark."""
        return self._choice

    @property
    def scale(self) -> float:
        """Text size relative to the system's."""
        return self._scale

    @property
    def reading_family(self) -> str:
        """The family of answers, passages and notes; empty for the one that each was designed with."""
        return self._reading_family

    @property
    def reading_scale(self) -> float:
        """The size of answers, passages and notes relative to the rest."""
        return self._reading_scale

    @property
    def dark(self) -> bool:
        """Whether the palette in force is dark."""
        return self.palette is DARK

    def colour(self, name: str, alpha: int | None = None) -> QColor:
        """A colour of the palette, with another opacity (0 to 255) if given."""
        colour = QColor(getattr(self.palette, name))
        if alpha is not None:
            colour.setAlpha(alpha)
        return colour

    def font(self, size: str = "body", *, serif: bool = False, weight: int = 400, italic: bool = False) -> QFont:
        """A font of the scale. `size` is one of the names in tokens.TYPE."""
        font = QFont([SERIF] if serif else [SANS, *QApplication.font().families()])
        font.setPointSizeF(self._base_pt * self._scale * TYPE[size] * (1.08 if serif else 1.0))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        return font

    def reading_font(self, size: str = "body", *, serif: bool = False, italic: bool = False) -> QFont:
        """A font for what is read at length: answers, passages, notes. The person may choose its family and size."""
        font = self.font(size, serif=serif, italic=italic)
        if self._reading_family:
            font.setFamilies([self._reading_family, *font.families()])
        font.setPointSizeF(font.pointSizeF() * self._reading_scale)
        return font

    def choose_reading(self, family: str | None = None, scale: float | None = None) -> None:
        """Take the family (empty for the designed one) and the relative size of answers, passages and notes."""
        if family is not None:
            self._reading_family = family if not family or family in QFontDatabase.families() else ""
        if scale is not None:
            self._reading_scale = min(2.5, max(0.7, scale))
        self._apply()

    def choose(self, choice: str, scale: float | None = None) -> None:
        """Take a choice of system, light or dark, and a text scale (1.0 is the system's size)."""
        self._choice = choice if choice in CHOICES else "system"
        if scale is not None:
            self._scale = min(2.5, max(0.7, scale))
        self._apply()

    def dress(self, root: QWidget) -> None:
        """Give a window or a pane its style sheet, now and whenever the theme changes.

        Qt polishes every widget below a sheet in one go. A sheet for each pane lets a change come in steps that are
        too short to be felt, and what is not in sight waits until it is shown.
        """
        self._roots.append(root)
        root.installEventFilter(self)
        root.destroyed.connect(lambda: self._forget(root))
        root.setStyleSheet(self._sheet())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was not in sight when the theme changed changes as it is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched in self._late:
            self._late.remove(watched)
            watched.setStyleSheet(self._sheet())
        return super().eventFilter(watched, event)

    def _sheet(self) -> str:
        return style_sheet(
            self.palette, self._base_pt * self._scale, family=self._reading_family, scale=self._reading_scale
        )

    def _apply(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        icons.forget()
        application.setFont(self.font())
        application.setPalette(_qt_palette(self.palette))
        self._late = list(self._roots)
        self._dress_next()
        self.changed.emit()

    def _dress_next(self) -> None:
        """Dress one root that is in sight, and the others one at a time after it."""
        root = next((root for root in self._late if root.isVisible()), None)
        if root is not None:
            self._late.remove(root)
            root.setStyleSheet(self._sheet())
            QTimer.singleShot(_STEP_MS, self, self._dress_next)

    def _forget(self, root: QWidget) -> None:
        for roots in (self._roots, self._late):
            if root in roots:
                roots.remove(root)

    def _load_fonts(self) -> None:
        for path in sorted((assets() / "themes" / "fonts").glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(path))


def _qt_palette(colours: Palette) -> QPalette:
    """What Qt's own widgets, native parts and menus take their colours from."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.surface, role.WindowText: colours.ink, role.Base: colours.raised,
        role.AlternateBase: colours.surface, role.Text: colours.ink, role.Button: colours.raised,
        role.ButtonText: colours.ink, role.Highlight: colours.accent, role.HighlightedText: colours.accent_ink,
        role.Link: colours.accent, role.LinkVisited: colours.accent, role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink, role.PlaceholderText: colours.ink_pale, role.Mid: colours.line,
        role.BrightText: colours.bad, role.Accent: colours.accent,
    }
    for key, value in pairs.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.ink_pale))
    return palette
