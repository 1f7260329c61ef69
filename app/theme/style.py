"""The style sheet, made from the tokens. Widgets are picked out by class and by the property `role`, never by name."""

from __future__ import annotations

from string import Template

from app.theme.tokens import RADIUS, SANS, SERIF, TYPE, Palette

_SHEET = Template("""
* { font-family: "$sans"; font-size: ${body}pt; color: $ink; outline: none; }
QMainWindow, QDialog, QWidget[role="desk"] { background: $desk; }
QWidget[role="pane"], QWidget[role="bar"], QStackedWidget[role="pane"] { background: $surface; }
QWidget[role="bar"] { border-bottom: 1px solid $line; }
QWidget[role="footer"] { background: $surface; border-top: 1px solid $line; }
QWidget[role="sheet"] { background: $raised; border: 1px solid $line; border-radius: ${rl}px; }
QWidget[role="card"] { background: $raised; border: 1px solid $line; border-radius: ${rm}px; }
QWidget[role="card"]:focus { border: 2px solid $accent; }
QWidget[role="notice"] { background: $bad_soft; border-radius: ${rm}px; }
QWidget[role="notice-calm"] { background: $warn_soft; border-radius: ${rm}px; }
QWidget[role="plain"], QScrollArea[role="plain"], QScrollArea[role="plain"] > QWidget > QWidget { background: transparent; }
QLabel { background: transparent; }
QLabel[role="soft"] { color: $ink_soft; }
QLabel[role="small"] { color: $ink_soft; font-size: ${small}pt; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="lead"] { font-size: ${lead}pt; font-weight: 600; }
QLabel[role="display"] { font-family: "$serif"; font-size: ${display}pt; }
QLabel[role="caps"] { color: $ink_soft; font-size: ${small}pt; font-weight: 600; }
QLabel[role="serif"] { font-family: "$serif"; font-size: ${lead}pt; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="good"] { color: $good; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: ${rs}px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $line; border-radius: ${rm}px; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: ${rs}px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $ink_pale; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 5px 8px; }
QPushButton { background: $raised; border: 1px solid $edge; border-radius: ${rs}px; padding: 6px 14px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $ink_pale; border-color: $line; }
QPushButton[role="main"] { background: $accent; color: $accent_ink; border: 1px solid $accent; }
QPushButton[role="main"]:hover { background: $accent; }
QPushButton[role="main"]:focus { border: 2px solid $ink; }
QPushButton[role="main"]:disabled { background: $pressed; color: $ink_pale; border-color: $pressed; }
QPushButton[role="danger"] { color: $bad; border-color: $bad; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 5px 10px; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 4px 9px; }
QPushButton[role="chip"] { background: transparent; border: 1px solid $line; border-radius: 13px; padding: 3px 11px; font-weight: 400; font-size: ${small}pt; color: $ink_soft; }
QPushButton[role="chip"]:hover { background: $hover; color: $ink; }
QPushButton[role="chip"]:checked { background: $accent_soft; border-color: $accent; color: $accent; font-weight: 500; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 2px 10px; }
QPushButton[role="suggestion"] { background: $raised; border: 1px solid $line; border-radius: ${rm}px; padding: 10px 14px; text-align: left; font-weight: 400; }
QPushButton[role="suggestion"]:hover { border-color: $accent; background: $raised; }
QPushButton[role="suggestion"]:focus { border: 2px solid $accent; padding: 9px 13px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: ${rs}px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="send"] { background: $accent; border-radius: 16px; padding: 5px; }
QToolButton[role="send"]:disabled { background: $pressed; }
QToolButton[role="send"]:focus { border: 2px solid $ink; }
QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: $raised; border: 1px solid $edge; border-radius: ${rs}px; padding: 5px 8px; selection-background-color: $accent; selection-color: $accent_ink; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[role="quiet"] { background: $raised; border: 1px solid $line; }
QLineEdit[role="quiet"]:focus { border: 2px solid $accent; }
QLineEdit[role="page"] { background: transparent; border: 1px solid transparent; padding: 3px 4px; }
QLineEdit[role="page"]:hover { border: 1px solid $line; }
QLineEdit[role="page"]:focus { border: 2px solid $accent; background: $raised; padding: 2px 3px; }
QLineEdit[role="palette"] { border: none; background: transparent; font-size: ${lead}pt; padding: 12px 16px; }
QPlainTextEdit[role="question"], QPlainTextEdit[role="question"]:focus { border: none; background: transparent; padding: 0; }
QWidget[role="question-frame"] { background: $raised; border: 1px solid $edge; border-radius: ${rl}px; }
QWidget[role="question-frame"][lit="true"] { border: 2px solid $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $accent_soft; selection-color: $ink; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $raised; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { background: $accent; border: 4px solid $raised; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QAbstractItemView { background: transparent; border: none; selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractItemView:focus { border: none; }
QTreeView::item, QListView::item { padding: 4px 6px; border-radius: ${rs}px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $accent_soft; color: $ink; }
QTreeView::branch { background: transparent; }
QHeaderView::section { background: transparent; border: none; color: $ink_soft; padding: 4px 6px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 7px 12px; margin: 0 2px; color: $ink_soft; font-weight: 500; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:focus { background: $accent_soft; }
QTabBar[role="documents"]::tab { padding: 7px 10px; margin: 5px 0 0 4px; border: 1px solid transparent; border-top-left-radius: ${rs}px; border-top-right-radius: ${rs}px; max-width: 230px; }
QTabBar[role="documents"]::tab:selected { background: $desk; border-bottom: 1px solid transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $surface; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $ink_soft; font-size: ${small}pt; padding: 0 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $pressed; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: $raised; border: 1px solid $edge; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; }
QProgressBar { background: $pressed; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTextBrowser, QTextEdit { background: transparent; border: none; selection-background-color: $accent; selection-color: $accent_ink; }
QTextBrowser:focus { border: none; }
""")


def style_sheet(palette: Palette, base_pt: float) -> str:
    """The style sheet for a palette at a text size in points."""
    from app.theme.paths import assets

    sizes = {name: f"{base_pt * factor:.2f}" for name, factor in TYPE.items()}
    check = assets() / "themes" / f"check-{palette.name}.svg"
    values = palette.colours() | sizes | {f"r{name}": str(size) for name, size in RADIUS.items()}
    values |= {"sans": SANS, "serif": SERIF, "check": check.as_posix(), "scroll": palette.pressed}
    return _SHEET.substitute(values)
