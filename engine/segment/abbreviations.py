"""Full stops that end no sentence: a veto after the network, for abbreviations that something must follow.

Only what can hardly end a sentence is listed (a title before a name, "Fig." before a number); "etc.", "p.m." and
"Inc." are left to the network, since they may. German, French, Spanish, Italian, Dutch and Portuguese beside English.
"""

from __future__ import annotations

import re

_ALWAYS = (
    "dr|mr|mrs|ms|messrs|prof|rev|hon|gen|col|lt|capt|sgt|fr|mt|approx|vs|viz|cf|esp|e\\.g|i\\.e|ca|resp"
    "|z\\. ?b|d\\. ?h|bzw|vgl|hr|hrn|frl|sog|u\\. ?a|p\\. ?ex|mme|mlle|sr|sra|srta|dña|exmo|exma|dott|sig|dhr|mevr|bijv"
)
"""Before anything on the same line."""
_BEFORE_NUMBERS = (
    "no|nos|nr|núm|num|fig|figs|eq|eqs|sec|secs|sect|ch|chap|vol|vols|p|pp|art|arts|tab|ex|app|para|col|ll|ff?|abb|kap"
    "|bd|s|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
"""Before a digit, a bracket or a Roman number."""
_BEFORE_SMALL = "et al|op|loc|cit|ibid|ed|eds|trans|repr|inc|co|ltd|corp|jr|u\\.s|u\\.k"
"""Before a bracket, a digit or a small letter."""

_HEAD = re.compile(
    rf"(?:^|[\W\d_])(?:(?P<always>{_ALWAYS})|(?P<numbers>{_BEFORE_NUMBERS})|(?P<small>{_BEFORE_SMALL}))\.$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*[(\[§]?(?:\d|[IVXLC]+\b)")
_SMALL = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*(?:[(\[\d]|[^\W\d_A-ZÀ-ÖØ-Þ])")
_ANYTHING = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*\S")
_REACH = 12


def goes_on(text: str, end: int) -> bool:
    """Whether the full stop before `end` belongs to an abbreviation and its sentence goes on behind it."""
    if end <= 0 or text[end - 1] != ".":
        return False
    head = _HEAD.search(text[max(0, end - _REACH) : end])
    if head is None:
        return False
    if head["always"]:
        return bool(_ANYTHING.match(text, end))
    return bool((_NUMBER if head["numbers"] else _SMALL).match(text, end))
