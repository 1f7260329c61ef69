from __future__ import annotations

import pytest

from app.action_table import TABLE
from app.theme import icons
from app.theme.paths import assets
from app.theme.style import style_sheet
from app.theme.tokens import DARK, LIGHT, contrast

GROUNDS = ("surface", "raised", "desk")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "ink_soft", "ink_pale", "accent", "bad", "good", "warn"])
def test_words_can_be_read_on_every_ground(palette, ink):
    for ground in GROUNDS:
        assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5, (ink, ground)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [
    ("accent_ink", "accent"), ("accent", "accent_soft"), ("ink", "accent_soft"), ("ink", "hover"), ("ink", "warn_soft"),
    ("ink", "bad_soft"), ("ink_soft", "bad_soft"), ("ink_soft", "warn_soft"), ("ink_soft", "hover"),
    ("warn", "warn_soft"), ("ink_soft", "accent_soft"),
])
def test_words_on_colour_can_be_read(palette, ink, ground):
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_and_focus_can_be_seen(palette):
    for ground in ("surface", "raised"):
        assert contrast(palette.edge, getattr(palette, ground)) >= 3
        assert contrast(palette.accent, getattr(palette, ground)) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_every_value(palette):
    sheet = style_sheet(palette, 10.0)
    assert "$" not in sheet
    for line in sheet.splitlines():
        if "url(" in line:
            from pathlib import Path

            assert Path(line.split('url("')[1].split('"')[0]).is_file(), line


def test_every_icon_that_is_named_exists_and_has_one_stroke(qapp):
    for row in TABLE:
        if row[3]:
            text = (assets() / "icons" / f"{row[3]}.svg").read_text(encoding="utf-8")
            assert "currentColor" in text
            assert 'stroke-width="1.5"' in text
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 256}


def test_switching_the_theme_changes_what_is_drawn(theme, qapp):
    from PySide6.QtWidgets import QLabel

    theme.choose("light")  # whatever a test before this one left behind
    label = QLabel("words")
    theme.dress(label)
    label.show()
    label.ensurePolished()
    light = label.palette().windowText().color().lightness()
    theme.choose("dark")
    label.ensurePolished()
    assert theme.dark
    assert label.palette().windowText().color().lightness() > light + 100
    theme.choose("light")
    label.close()
