"""Which way to take a question, told by its words and by how many documents it is asked of. No model is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.values import Document

DIRECT, TWO_HOP, WHOLE, LIST, COMPARE = "direct", "two-hop", "whole", "list", "compare"
STRATEGIES = (DIRECT, TWO_HOP, WHOLE, LIST, COMPARE)

_COMPARE = re.compile(
    r"\b(compare|comparison|contrast|differences? between|similarities between|differ(?:s)? from|in common|"
    r"vergleich\w*|unterschied\w* zwischen|compare[rz]?|diff[ée]rences? entre|compar[ae]\w*|differenz\w* tra)\b", re.I,
)
_WHOLE = re.compile(
    r"\b(summar(?:y|ies|i[sz]e[sd]?|i[sz]ing)|overview|outline of|main (?:points?|ideas?|themes?|arguments?)|"
    r"key points?|gist|what is (?:this|the) (?:book|document|chapter|paper|text|section|part|report|story) about|"
    r"tl;?dr|zusammenfass\w*|r[ée]sum\w+|resumen|resume|riassu\w+|resum[oi]\w*|samenvat\w*|"
    r"(?:over|in) the (?:course|whole) of the (?:book|story|novel|document|text)|"
    r"(?:change|develop|evolve|grow)s? (?:over|through|throughout|in the course|during)|throughout the)\b"
    r"|\bhow (?:does|do|did|has|have) .{2,60}\b(?:change|develop|evolve|progress|grow)d?\b"
    r"|\b(?:wie|worin) (?:ver)?ändert sich\b", re.I,
)
_LIST = re.compile(
    r"^\W*(?:list|name|enumerate|count|find|show|give me) (?:me )?(?:all|every|each|the)\b"
    r"|\b(?:every|each|all(?: the)?) (?:mentions?|occurrences?|places?|passages?|sentences?|instances?|times)\b"
    r"|\bhow (?:often|many times|many (?:mentions|occurrences|sentences|passages|places))\b"
    r"|\bcount (?:the|all|how)\b|\bwhere(?:ver)? (?:is|are|does|do) .{2,60}\bmentioned\b"
    r"|^\W*(?:liste|zähle|nenne alle|wie oft)\b|\bcombien de fois\b|\bcuántas veces\b|\bquante volte\b", re.I,
)
_LITTLE = frozenset(("the", "a", "an", "of", "and", "in", "on", "to", "for", "or"))


def choose(text: str, documents: Sequence[Document]) -> str:
    """The strategy's name. `documents` are those in scope; two-hop is never chosen here: the first search decides."""
    named = len(mentioned(text, documents))
    if _COMPARE.search(text) and (len(documents) == 2 or named >= 2):
        return COMPARE
    if _LIST.search(text):
        return LIST
    if _WHOLE.search(text) and (len(documents) == 1 or named == 1):
        return WHOLE
    return DIRECT


def mentioned(text: str, documents: Sequence[Document]) -> list[Document]:
    """Documents whose title the question names: by a longer word that no other title holds, or by half of its words."""
    asked = {word[:6] for word in _words(text)}
    others = {d.id: {word[:6] for o in documents if o.id != d.id for word in _words(o.title)} for d in documents}
    found = []
    for document in documents:
        own = {word[:6] for word in _words(document.title)}
        telling = own - others[document.id]
        if any(len(word) > 4 for word in telling & asked) or (telling & asked and len(own & asked) * 2 >= len(own)):
            found.append(document)
    return found


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text.lower()) if word not in _LITTLE]
