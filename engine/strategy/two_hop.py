"""Questions whose answer needs another answer first: what was found names the next thing to look for.

After IterDRAG (arXiv 2410.04343), without a model: a name that a found sentence adds to what is known leads to the
next search. It begins only where the first search lacks support, goes at most HOPS steps, and ends where nothing new
is named or every word of the question is accounted for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.lexicon import stem, stems
from engine.strategy.desk import Course, Desk, Found
from engine.strategy.follow_up import names_in
from engine.values import Candidate, DocumentId, PrunedPassage, Question

HOPS = 5
ENOUGH = 0.75
"""Share of the question's words that one passage must hold for the first search to count as support."""
_CANDIDATES = 12
_CHAINED = 0.9
_STEP = 0.01  # each step of a thread is a little more the answer than the one before
_NEAR_WORDS = 4
_PLAIN = "name|names|title|age|colour|color|kind|number|day|date|year|place|size"
"""What is asked of a thing itself: "the name of Ann's mother" takes no hop, "the house of Ann's mother" does."""
_ASKING = re.compile(r"^\W*(?:(?:in|into|at|on|of|from|to|by|for|with|under|about|through) )?\w+", re.I)
"""How a question begins: "To whom", "Into which"."""
_GAIN = 0.15
"""A thread is only believed where it accounts for that much more of the question than any one passage does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A sentence of the chain: where it stands, and the new names that led to it."""

    passage: PrunedPassage
    index: int
    text: str
    sought: str


def lacks_support(question: str, found: Found, scope: Sequence[DocumentId] = ()) -> bool:
    """Whether what was kept leaves much of the question's words unsaid, and the question names a thing by another.

    Where every document of the `scope` was read in and none has a word of the question there is nothing to follow:
    each thread would end beside it.
    """
    read_in = {p.passage.document for p in found.passages}
    if not is_nested(question) or (found.absent and read_in.issuperset(scope) and scope):
        return False
    return best_share(question, found) < ENOUGH


def best_share(question: str, found: Found) -> float:
    """The largest share of the question's words that the kept sentences of one passage hold, 0 to 1."""
    return max((_share(question, " ".join(_text(p, i) for i in p.kept)) for p in found.passages), default=0.0)


def _share(question: str, text: str) -> float:
    asked = stems(question)
    return len(asked & stems(text)) / len(asked) if asked else 1.0


def is_nested(question: str) -> bool:
    """Whether a question asks about something that it names only by what it does or belongs to."""
    relative = r"\b(?:who|whom|whose|which|that|where)\b"
    inner = re.findall(relative, _ASKING.sub("", question), re.I)
    owned = len(re.findall(r"['’]s\b|\b(?:the|a) [\w-]+ (?:of|by|from|to) the\b", question))
    return bool(inner) or owned >= 2 or bool(re.search(rf"\bthe (?!{_PLAIN})\w+ of (?:the )?\w+['’]s\b", question))


def follow(desk: Desk, course: Course, found: Found) -> tuple[Course, Found]:
    """The chain of sentences from the question's own names to where its words are all said; as found if none leads."""
    question = course.question
    asked = stems(course.standalone)
    known = {name.lower() for name in names_in(course.standalone)}
    links: list[Link] = []
    seen: set[tuple[str, int]] = set()
    names: list[str] = names_in(course.standalone)
    sought = _around(course.standalone, names)
    for _ in range(HOPS):
        candidates = _search(desk, question, sought)
        link = _best_link(desk, candidates, names, asked, seen)
        if link is None:
            break
        links.append(replace(link, sought=sought))
        seen.add((link.passage.passage.document, link.passage.passage.sentences[link.index].start))
        asked = asked - (stems(link.text) - stems(" ".join(known)))
        names = [name for name in names_in(link.text) if name.lower() not in known]
        known |= {name.lower() for name in names}
        if not names or not asked:
            break
        left = _left(course.standalone, asked - stems(" ".join(known)))
        sought = " ".join([*(f'"{name}"' for name in names), *left])
    said = _share(course.standalone, " ".join(link.text for link in links))
    if len(links) < 2 or said < best_share(course.standalone, found) + _GAIN:
        return course, found
    passages = [_linked(link, _CHAINED + _STEP * place) for place, link in enumerate(links)]
    chained = {(p.passage.document, s) for p in passages for s in p.passage.sentences}
    rest = [
        replace(p, kept=()) for p in found.passages  # shown, but not part of the thread
        if not any((p.passage.document, s) in chained for s in p.passage.sentences)
    ]
    return (
        replace(course, strategy="two-hop", steps=tuple(link.sought for link in links)),
        Found(passages=(*_merged(passages), *rest), candidates=found.candidates, holds=True),
    )


def _search(desk: Desk, question: Question, sought: str) -> list[Candidate]:
    return desk.retriever().retrieve(replace(question, text=sought), _CANDIDATES, cut=False)


def _best_link(
    desk: Desk, candidates: Sequence[Candidate], names: Sequence[str], asked: frozenset[str], seen: set[tuple[str, int]]
) -> Link | None:
    """The sentence that holds a name in question and most of what is still asked; None where none does."""
    best: tuple[float, Link] | None = None
    pruned = [
        PrunedPassage(passage=p, relevance=0.0, probabilities=(0.0,) * len(p.sentences),
                      kept=tuple(range(len(p.sentences))))
        for p in desk.passages(candidates)
    ]
    for passage in desk.guarded(pruned):
        for index in passage.kept:
            text = _text(passage, index)
            if (passage.passage.document, passage.passage.sentences[index].start) in seen:
                continue
            held = sum(name.lower() in text.lower() for name in names)
            words = len(asked & stems(text))
            if not held or not words:
                continue
            score = 2.0 * held / len(names) + words - 0.01 * len(text.split())
            if best is None or score > best[0]:
                best = score, Link(passage=passage, index=index, text=text, sought="")
    return best[1] if best else None


def _linked(link: Link, chance: float) -> PrunedPassage:
    """A link's passage with that sentence alone kept."""
    chances = tuple(chance if i == link.index else 0.0 for i in range(len(link.passage.probabilities)))
    passage = replace(link.passage.passage, score=1.0)  # each was found by a search of its own
    return replace(link.passage, passage=passage, kept=(link.index,), relevance=chance, probabilities=chances)


def _merged(passages: Sequence[PrunedPassage]) -> list[PrunedPassage]:
    """Links of one passage together, so that no sentence is shown twice."""
    made: list[PrunedPassage] = []
    for passage in passages:
        for place, other in enumerate(made):
            if other.passage.document == passage.passage.document and other.passage.span.overlaps(passage.passage.span):
                wanted = {passage.passage.sentences[i] for i in passage.kept}
                new = {i for i, s in enumerate(other.passage.sentences) if s in wanted}
                if not new:
                    continue
                chance = tuple(
                    max(passage.probabilities) if i in new else p for i, p in enumerate(other.probabilities)
                )
                made[place] = replace(other, kept=tuple(sorted(new | set(other.kept))), probabilities=chance)
                break
        else:
            made.append(passage)
    return made


def _around(question: str, names: Sequence[str]) -> str:
    """The question's names with the few words before and after: its innermost part, where the thread begins."""
    parts = []
    for name in names:
        before, _, after = question.partition(name)
        parts.append(" ".join([*before.split()[-_NEAR_WORDS:], name, *after.split()[:_NEAR_WORDS]]))
    return " ".join(parts) or question


def _left(question: str, asked: frozenset[str]) -> list[str]:
    return [word for word in re.findall(r"\w+", question) if stem(word) in asked]


def _text(pruned: PrunedPassage, index: int) -> str:
    return " ".join(pruned.passage.sentence_texts[index].split())
