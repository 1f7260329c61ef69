"""Which names a text gives to people and things, told by where they stand. No model is asked.

A capital says nothing at the beginning of a sentence or in a heading, so a name counts only where it stands after a
small word: "asked Mr. Darcy", "the house of Ottoline Marsh". Somebody is a person who bears a title or says something.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from engine.lexicon import STOPWORDS

_TITLES = (
    "Mr|Mrs|Miss|Ms|Dr|Lady|Sir|Captain|Lord|Professor|Prof|Colonel|General|Major|Doctor|Father|Madame|Monsieur|"
    "Herr|Frau|Mme|Señor|Señora|Don|Doña"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[’'-][A-ZÀ-ÖØ-Þ][^\W\d_]+)*"
_PARTICLE = rf"(?:(?:de|von|van|of|du|la|le) |(?:{_TITLES})\. )?"
_RUN = re.compile(rf"\b(?:(?:{_TITLES}|St)\.? )?{_WORD}(?: {_PARTICLE}{_WORD}){{0,3}}")
_BEFORE = re.compile(r"([^\W\d_]+[,;]?|,)[ \n]$")
_SAYS = (
    "said|cried|replied|answered|asked|exclaimed|thought|remarked|whispered|muttered|smiled|laughed|nodded|felt|"
    "observed|wrote|returned|spoke|told|looked|knew|saw|believed|wished|died|lived|married|ging|sagte|fragte|rief|"
    "antwortete|dachte|schrieb|dit|répondit|demanda|pensa|écrivit|dijo|respondió|preguntó|pensó|escribió"
)
_SAYS_AFTER = re.compile(rf"(?:,? who\b|(?: had| has)? (?:{_SAYS})\b)")
_SAYS_BEFORE = re.compile(rf"\b(?:{_SAYS})(?: the)? $")
_ARTICLE = re.compile(r"\b[Tt]he[ \n]$")
_WHERE = re.compile(r"\b(?:(?:in|at|on|near|into|from)(?: the)?|(?:of|to) the|(?:went|came|go|sailed|back) to)[ \n]$")
_THING_WORDS = """
street road lane square court hill valley island islands river lake sea ocean mount mountain mountains forest park house
hall castle bridge abbey church cathedral county city town village port bay cape university college school institute
society company corporation inc ltd club league union party committee council congress parliament senate assembly states
kingdom empire republic army navy war revolution act code law bible testament press museum library bank station office
department ministry theatre north south east west america england france germany europe africa asia
"""
_THINGS = frozenset(_THING_WORDS.split())
_OTHER_WORDS = """
god heaven providence nature christ christian bible english french german latin greek roman spanish italian american
european sunday monday tuesday wednesday thursday friday saturday january february march april may june july august
september october november december christmas easter north south east west chapter section figure fig table page part
volume book appendix note i'm i'll i've madam sir lord lady mister miss oh ah yes no well sie ihr hundred thousand
"""
_NO_NAMES = frozenset(_OTHER_WORDS.split())
_MANY = re.compile(r"(?:ies|ists|ers|ans|ors|men|iki)$")  # the Romans, Socialist Revolutionaries
_FEW = 3
_SPEAKS = 3
_USUAL = 5  # times as often may another form be written
_ACRONYM = 4  # letters: "NATO" stays as it is
_TITLE_WORDS = frozenset(_TITLES.lower().split("|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as a text mostly writes it, with its article where it has one, and how often it was counted."""

    text: str
    count: int
    is_person: bool


@dataclass(slots=True)
class _Seen:
    count: int = 0
    speaks: int = 0
    with_article: int = 0
    where: int = 0


def names(texts: Sequence[str], least: int = 1) -> list[Name]:
    """Names of running text (headings left out), the most frequent first; of two for one person the more usual.

    `least` is how often a name must occur away from the beginning of a sentence. A person without a title is one who
    speaks or thinks; of a name of two words that hardly occurs, it is enough that nothing is in it or at it.
    """
    seen = _occurrences(texts)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form, found in seen.items():
        if found.count >= least:
            groups[_key(form)].append(form)
    return sorted((_name(forms, seen) for forms in groups.values()), key=lambda name: -name.count)


def usual_case(heading: str, texts: Sequence[str], known: Sequence[Name] = ()) -> str:
    """A heading as it stands within a sentence: words that the text writes small are small, `known` names stay."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    wanted = {word.lower() for word in re.findall(r"[^\W\d_]+", heading)}
    for text in texts:
        for match in re.finditer(r"[^\W\d_]+", text):
            if match[0].lower() in wanted:
                if match[0].islower():
                    small[match[0]] += 1
                elif _is_within(text, match.start()):
                    large[match[0].lower()] += 1

    def written(match: re.Match[str]) -> str:
        word = match[0].lower()
        if small[word] > large[word] or (match.start() == 0 and not large[word] and match[0].istitle()):
            return word
        return word.capitalize() if match[0].isupper() and len(word) > _ACRONYM and large[word] else match[0]

    made = re.sub(r"[^\W\d_]+", written, heading)
    for name in (name for name in known if " " in name.text.removeprefix("the ")):
        found = re.search(rf"\b{re.escape(name.text)}\b", made, re.I)
        if found is not None:
            made = made[: found.start()] + name.text + made[found.end() :]
    return made


def _occurrences(texts: Sequence[str]) -> dict[str, _Seen]:
    seen: defaultdict[str, _Seen] = defaultdict(_Seen)
    for text in texts:
        for match in _RUN.finditer(text):
            words = match[0].split()
            start = match.start()
            while len(words) > 1 and words[0].lower() in STOPWORDS:  # "Then Mr. Marsh"
                start += len(words.pop(0)) + 1
            if not _is_within(text, start) or not _may_name(words):
                continue
            before = text[max(0, start - 24) : start]
            found = seen[" ".join(words)]
            found.count += 1
            found.with_article += _ARTICLE.search(before) is not None
            found.where += _WHERE.search(before) is not None
            says = _SAYS_AFTER.match(text, match.end()) or _SAYS_BEFORE.search(before)
            found.speaks += says is not None
    return seen


def _may_name(words: Sequence[str]) -> bool:
    last = words[-1].lower()
    return last not in _NO_NAMES and last not in _TITLE_WORDS and words[0].lower() not in STOPWORDS


def _is_within(text: str, start: int) -> bool:
    """Whether a word of running text stands before this place, in the same sentence and outside of other names."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    return before is not None and (not before[1][:1].isupper() or before[1].rstrip(",;").lower() in STOPWORDS)


def _key(form: str) -> str:
    """What two forms of one name share: the last word, with a lady's title, which tells her from the man."""
    words = form.lower().split()
    lady = words[0].rstrip(".") if words[0].rstrip(".") in ("mrs", "miss", "lady", "frau", "mme") else ""
    return f"{lady} {words[-1]}".strip()


def _name(forms: list[str], seen: dict[str, _Seen]) -> Name:
    total = sum(seen[form].count for form in forms)
    speaks = sum(seen[form].speaks for form in forms)
    form = _usual(forms, seen)
    words = form.split()
    article = sum(seen[f].with_article for f in forms) * 2 > total
    is_many = _MANY.search(form) is not None or (form.endswith("s") and form[:-1] in seen)
    is_thing = is_many or any(word.lower() in _THINGS for word in (words[0], words[-1]))
    if _is_titled(form):
        is_person = True
    elif len(words) == 1 or article:
        is_person = speaks >= _SPEAKS and speaks * 40 > total and not is_thing
    elif total < _FEW:
        is_person = not is_thing and (speaks > 0 or not sum(seen[f].where for f in forms))
    else:
        is_person = not is_thing and "of" not in words and speaks * 40 > total
    return Name(text=f"the {form}" if article else form, count=total, is_person=is_person)


def _usual(forms: list[str], seen: dict[str, _Seen]) -> str:
    """The form to ask about: of two words where such are usual, and rather with a first name than with a title."""
    best = max(forms, key=lambda form: seen[form].count)
    for longer in ([f for f in forms if " " in f and not _is_titled(f)], [f for f in forms if " " in f]):
        form = max(longer, key=lambda form: seen[form].count, default=best)
        if seen[form].count * _USUAL >= seen[best].count:
            best = form if _is_titled(best) or " " not in best else best
    return best


def _is_titled(form: str) -> bool:
    first, _, rest = form.partition(" ")
    return bool(rest) and first.rstrip(".").lower() in _TITLE_WORDS
