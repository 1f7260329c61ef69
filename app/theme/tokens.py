"""Design tokens: colour, space, type, radius, motion, for light and dark. Nothing else in the window names a colour."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by what they are for. Every text colour has a contrast of at least 4.5 to 1 on every ground."""

    name: str
    desk: str  # behind pages and panes
    surface: str  # panes
    raised: str  # cards, fields, sheets
    hover: str
    pressed: str
    line: str  # hairlines between things
    edge: str  # borders of fields; 3 to 1 on the ground
    ink: str
    ink_soft: str
    ink_pale: str  # dropped sentences, hints: still 4.5 to 1
    accent: str  # links, chips, selection of rows, focus
    accent_ink: str  # text on accent
    accent_soft: str  # ground of chips and of the chosen row
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    good: str
    shadow: str
    scrim: str
    paper: str  # an unrendered page
    glow: str
    underline: str
    hit: str
    hit_current: str
    select: str

    def colours(self) -> dict[str, str]:
        """Every colour by its name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "name"}


LIGHT = Palette(
    name="light",
    desk="#e9e6df", surface="#f7f5f0", raised="#fffefb", hover="#efece5", pressed="#e5e1d8",
    line="#e1dcd2", edge="#8d877b",
    ink="#22201c", ink_soft="#5a554c", ink_pale="#69635a",
    accent="#1d5e58", accent_ink="#ffffff", accent_soft="#dcebe7",
    warn="#7d5200", warn_soft="#fbeed0", bad="#9c2f24", bad_soft="#fae3de", good="#2c6a35",
    shadow="#2b261c", scrim="#5a221f1a", paper="#ffffff",
    glow="#ffc93c", underline="#d98e04", hit="#ffe27a", hit_current="#ff9d2e", select="#7fb8e6",
)
DARK = Palette(
    name="dark",
    desk="#0f1114", surface="#16191d", raised="#1e2227", hover="#252a30", pressed="#2d333a",
    line="#2a2f36", edge="#747c87",
    ink="#ebe7df", ink_soft="#b3aea4", ink_pale="#979389",
    accent="#7ccbbf", accent_ink="#0d201d", accent_soft="#1e3a37",
    warn="#e9bd62", warn_soft="#3a2f17", bad="#f09a8c", bad_soft="#42231f", good="#8fce97",
    shadow="#000000", scrim="#a0050608", paper="#17191e",
    glow="#d9a21b", underline="#e0a526", hit="#7a6420", hit_current="#b8701a", select="#3f6f9c",
)

HIGHLIGHTS = {"yellow": "#ffe16b", "green": "#b5e8a5", "blue": "#a9d5fb", "pink": "#ffbdd3"}
"""Colours of highlights by name, as they lie on white paper (multiplied, so that the words stay black)."""

SPACE = {"xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 40}
RADIUS = {"s": 5, "m": 8, "l": 12}
MOTION_MS = {"quick": 120, "calm": 220, "glow": 2200}
TYPE = {"small": 0.88, "body": 1.0, "lead": 1.12, "title": 1.35, "display": 2.0}
"""Sizes relative to the system's own text size."""

SANS = "Inter"
SERIF = "Vollkorn"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[-6:][i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
