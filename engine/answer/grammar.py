"""GBNF for a grounded answer: claims that end in marks which exist, quotations that stand in the evidence, or silence.

A quotation is decoded along the evidence itself, word by word, from any word of it on (after Chunking-Free In-Context
Retrieval, arXiv:2402.09760): what stands between quotation marks cannot be anything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest

from engine.answer.prompts import NOT_FOUND
from engine.values import EvidenceSentence

_QUOTATION_MARKS = re.compile(r"[\"“”„«»‹›]")
_BRACKETED = re.compile(r"\S*[\[\]]\S*")
"""No quotation goes over a bracket: what stands in it, such as a paper's [12], would be read as a citation mark."""
_ENDING = re.compile(r"^(.*?\w)(\W+)$", re.DOTALL)
_MOST_WORDS = 400
"""Words of the evidence from which a quotation may be made: each is a rule, and rules take time at its first word."""


def answer_grammar(evidence: Sequence[EvidenceSentence]) -> str:
    """The rules for an answer from this evidence, which must not be empty."""
    marks = " | ".join(f'"{sentence.number}"' for sentence in evidence)
    begin, rules = _quotations([sentence.text for sentence in evidence])
    quote = ' | "“" quoted "”" | "\\"" quoted "\\""' if begin else ""
    return (
        f'root ::= "{NOT_FOUND}" | claim (" " claim){{0,3}}\n'
        'claim ::= [^\\[\\]\\n “”«»"] part{1,400} mark ("," | mark){0,3} "."?\n'
        f'part ::= [^\\[\\]\\n“”«»"]{quote}\n'
        f'mark ::= " "? "[" ({marks}) "]"\n'
        + (f"quoted ::= {begin}\n" if begin else "") + "".join(rules)
    )


def _quotations(texts: Sequence[str]) -> tuple[str, list[str]]:
    """How a quotation begins, and a rule for what may follow each word: the next one, or the end."""
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    rules: list[str] = []
    for text in (run for sentence in texts for run in _BRACKETED.split(_QUOTATION_MARKS.sub("", sentence))):
        words = [_parts(word) for word in text.split()][: max(0, _MOST_WORDS - len(rules))]
        for (core, stop), after in zip_longest(words, words[1:]):
            number = len(rules)
            # Alternatives are told apart by their first letter, or every word would be tried at once.
            firsts[core[0]].append(f"{_literal(core[1:])} w{number}")
            following = f"({_literal(' ' + after[0])} w{number + 1})?" if after else ""
            # A quotation may leave out the stop or comma after its last word, and none before.
            said = f"({_literal(stop)} {following})?" if stop else following
            rules.append(f'w{number} ::= {said or _literal("")}\n')
    return " | ".join(f"{_literal(first)} ({' | '.join(rest)})" for first, rest in firsts.items()), rules


def _parts(word: str) -> tuple[str, str]:
    """A word and the stops behind it."""
    match = _ENDING.match(word)
    return (match[1], match[2]) if match else (word, "")


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
