"""What a person may ask next, from the names and headings of what was just found. No model is asked, nothing waits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from engine.strategy.follow_up import names_in
from engine.values import PrunedPassage

_BOOK_PART = re.compile(
    r"(chapter|part|book|volume|contents|index|preface|introduction|appendix|references)\b|^[IVXLC\d.]+$", re.I
)
_PLACES = frozenset(("the", "a", "an", "mount", "port", "lake", "new", "north", "south"))
_MOST = 3


def follow_ups(question: str, passages: Sequence[PrunedPassage]) -> tuple[str, ...]:
    """At most three questions about people and things that the evidence names and the question does not."""
    asked = question.lower()
    names: Counter[str] = Counter()
    headings: dict[str, None] = {}
    for pruned in passages[:4]:
        texts = pruned.passage.sentence_texts
        for index in pruned.kept:
            names.update(names_in(" ".join(texts[index].split())))
        heading = pruned.passage.heading.rpartition(" > ")[2].strip()
        if 6 < len(heading) < 60 and not _BOOK_PART.match(heading) and heading.lower() not in asked:
            headings[heading] = None
    people = [f"Who is {name}?" for name, _ in names.most_common() if _is_person(name) and name.lower() not in asked]
    topics = [f"What else does it say about {heading}?" for heading in headings]
    return tuple(dict.fromkeys([*people[:2], *topics]))[:_MOST]


def _is_person(name: str) -> bool:
    """Two words that begin with capitals, or a title before one; 'The Storm' is no person."""
    words = name.split()
    return len(words) >= 2 and words[0].lower() not in _PLACES
