"""The style sheet, made from `assets/themes/lectern.qss` and the tokens. It picks widgets by class and by `role`."""

from __future__ import annotations

from functools import cache
from string import Template

from app.theme.paths import assets
from app.theme.tokens import RADIUS, SANS, SERIF, TYPE, Palette

_SIGNS = ("check", "chevron", "close", "forward", "tick", "up")


@cache
def _sheet() -> Template:
    return Template((assets() / "themes" / "lectern.qss").read_text(encoding="utf-8"))


def style_sheet(palette: Palette, base_pt: float, *, family: str = "", scale: float = 1.0) -> str:
    """The style sheet for a palette at a text size in points; `family` and `scale` are those of what is read."""
    sizes = {name: f"{base_pt * factor:.2f}" for name, factor in TYPE.items()}
    values = palette.colours() | sizes | {f"r{name}": str(size) for name, size in RADIUS.items()}
    folder = assets() / "themes"
    values |= {sign: (folder / f"{sign}-{palette.name}.svg").as_posix() for sign in _SIGNS}
    values |= {"sans": SANS, "serif": SERIF, "scroll": palette.pressed}
    values |= {f"read_{name}": f"{base_pt * TYPE[name] * scale:.2f}" for name in ("body", "lead")}
    values |= {"read_sans": _quoted(family or SANS), "read_serif": _quoted(family or SERIF)}
    return _sheet().substitute(values)


def _quoted(family: str) -> str:
    return '"' + family.replace("\\", "").replace('"', "") + '"'
