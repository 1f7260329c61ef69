"""What a person may ask first or next, from names and headings. No model is asked, nothing waits.

The questions are in the document's own language, so that its words find it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from engine.languages import language_of
from engine.strategy.names import Name, names, usual_case
from engine.values import PrunedPassage

_BOOK_PART = re.compile(
    r"(?:chapter|part|book|volume|contents|index|preface|foreword|introduction|appendix|references|bibliography|"
    r"letter|dedication|epilogue|prologue|(?:end|foot)?notes?|acknowledge?ments?|glossary|abstract|conclusions?|summary|"
    r"figures?|tables?|copyright|colophon|welcome|overview|results|discussion|methods?|kapitel|teil|band|inhalt|"
    r"vorwort|einleitung|anhang|literatur|chapitre|partie|livre|table des|avant-propos|annexe|capítulo|parte|libro|"
    r"índice|prólogo)\b|^[IVXLC\d.]+$", re.I,
)
_NUMBERED = re.compile(r"^(?:[IVXLC]+|\d+(?:\.\d+)*)[.:)]?\s+")
_LEADING = re.compile(r"^(?:concerning|on|of|about)\s+", re.I)
_NO_TOPIC = re.compile(r"[\d:;|@<>{}=]|^(?:from|in|to|with|by|at|for|and|or|but)\b|[.,]$", re.I)
_DO = re.compile(
    r"^(?:open|ask|follow|add|choose|install|remove|delete|create|make|change|export|import|print|search|find|start|"
    r"stop|save|turn|set up|get|read|write|build|run|connect|update|write) (?:an? |the |your |up |to )", re.I,
)
_YOUR = re.compile(r"\byou(r?)\b")
_PEOPLE = 2
_LEAST = 3
"""How often a name must occur in a whole document to be asked about."""
_FOLLOWED = 4
_SAMPLE = 60
_MOST = 3
# Who, what about, what else about. Where a language has cases, the words of the heading stand in quotation marks.
_WORDS = {
    "English": ("Who is {}?", "What does it say about {}?", "What else does it say about {}?"),
    "German": ("Wer ist {}?", "Was steht hier zum Thema „{}“?", "Was steht hier noch zum Thema „{}“?"),
    "French": ("Qui est {}\u202f?", "Que dit le texte de «\u202f{}\u202f»\u202f?",
               "Que dit encore le texte de «\u202f{}\u202f»\u202f?"),
    "Spanish": ("¿Quién es {}?", "¿Qué dice sobre «{}»?", "¿Qué más dice sobre «{}»?"),
    "Italian": ("Chi è {}?", "Che cosa dice di «{}»?", "Che altro dice di «{}»?"),
    "Portuguese": ("Quem é {}?", "O que diz sobre «{}»?", "O que mais diz sobre «{}»?"),
    "Dutch": ("Wie is {}?", "Wat staat er over “{}”?", "Wat staat er nog over “{}”?"),
    "Russian": ("Кто такой {}?", "Что сказано на тему «{}»?", "Что ещё сказано на тему «{}»?"),
    "Arabic": ("من هو {}؟", "ماذا يقول النص عن «{}»؟", "ماذا يقول النص أيضًا عن «{}»؟"),
    "Chinese": ("{}是谁？", "关于“{}”，文中说了什么？", "关于“{}”，文中还说了什么？"),
    "Japanese": ("{}とは誰ですか？", "「{}」について何が書かれていますか？",
                 "「{}」について他に何が書かれていますか？"),
}

_INITIALS = re.compile(r"(?:[A-Z]\.[ \u00a0]?)+\w[\w'’-]+$")
"""An author's name on a cover."""


def first_questions(headings: Sequence[str], paragraphs: Sequence[str], most: int = _MOST) -> tuple[str, ...]:
    """At most so many questions about a document: headings that ask, people, what its headings are about, things."""
    language = _language_of(paragraphs)
    who, about, _ = _WORDS[language]
    known = names(paragraphs, _LEAST)
    people = [name.text for name in known if name.is_person]
    bare = list(dict.fromkeys(_NUMBERED.sub("", heading.strip()) for heading in headings))
    asked = [heading for heading in bare if heading.endswith(("?", "？", "؟")) and len(heading) < 90]
    topics = [heading for heading in bare if _is_topic(heading)]
    to_do = [heading for heading in topics if _DO.match(heading)][:1]  # a manual's first question
    spread = list(dict.fromkeys([*to_do, *topics[len(topics) // 6 :: max(1, len(topics) // most)]]))[:most]
    if language == "English":
        made = [_about(usual_case(heading, paragraphs, known), about) for heading in spread]
    else:
        made = [about.format(heading) for heading in spread]
    taken = {word for name in people for word in name.split()} - {"the"}
    things = [n.text for n in known if not n.is_person and _is_telling(n) and taken.isdisjoint(n.text.split())]
    made += [about.format(thing) for thing in things]
    return tuple(dict.fromkeys([*asked[:most], *map(who.format, people[:_PEOPLE]), *made]))[:most]


def follow_ups(question: str, passages: Sequence[PrunedPassage]) -> tuple[str, ...]:
    """At most three questions about people and things that the evidence names and the question does not."""
    asked = question.lower()
    best = passages[:_FOLLOWED]
    kept = " ".join(" ".join(p.passage.sentence_texts[i].split()) for p in best for i in p.kept)
    # All that is there tells where a name stands; only what was kept is asked about.
    paragraphs = [" ".join(text.split()) for p in best for text in _running(p)]
    known = names(paragraphs)
    who, _, else_ = _WORDS[_language_of([question])]
    people = [
        who.format(name.text) for name in known
        if name.is_person and _is_full(name) and name.text in kept and not _is_asked(name.text, asked)
    ]
    headings = dict.fromkeys(p.passage.heading.rpartition(" > ")[2].strip() for p in best)
    topics = [else_.format(h) for h in headings if _is_topic(h, least=7) and h.lower() not in asked]
    return tuple(dict.fromkeys([*people[:_PEOPLE], *topics]))[:_MOST]


def _running(pruned: PrunedPassage) -> Iterator[str]:
    """The sentences of a passage, headings left out: those end without a mark, or are set in capitals."""
    for text in pruned.passage.sentence_texts:
        bare = text.strip()
        if bare and (bare[-1] in ".!?:;,”\"’')…" or len(bare) > 90):
            yield bare


def _is_full(name: Name) -> bool:
    """Whether it can be asked about on its own: more than one word, the article not counted."""
    return " " in name.text.removeprefix("the ")


def _is_asked(name: str, question: str) -> bool:
    return name.lower() in question


def _is_topic(heading: str, least: int = 8) -> bool:
    return (
        least <= len(heading) < 60 and " " in heading and not heading.endswith(("?", "？", "؟"))
        and not _BOOK_PART.match(heading) and not _NO_TOPIC.search(heading) and not _INITIALS.match(heading)
    ) or (4 <= len(heading) < 40 and _is_written_without_spaces(heading))


def _is_written_without_spaces(text: str) -> bool:
    return all("\u3040" <= character <= "\u9fff" for character in text)


def _is_telling(name: Name) -> bool:
    """Whether a thing is worth a question: two words, an article, or an inner capital, unlike 'April'."""
    return " " in name.text or re.search(r"[a-z][A-Z]", name.text) is not None


def _about(topic: str, about: str) -> str:
    """A question of a heading, put as somebody would who wants to know."""
    small = topic[:1].lower() + topic[1:] if topic.split()[0].lower() in ("if", "when", "how", "why", "what") else topic
    if small.startswith("if "):
        return f"What should I do {_my(small)}?"
    if small.startswith("when "):
        return f"What happens {small}?"
    if _DO.match(topic):
        return f"How do I {_my(topic[:1].lower() + topic[1:])}?"
    return about.format(_LEADING.sub("", small))


def _my(text: str) -> str:
    return _YOUR.sub(lambda match: "my" if match[1] else "I", text)


def _language_of(paragraphs: Sequence[str]) -> str:
    """The language of most paragraphs; one that has no words here is asked about in English."""
    longer = [text for text in paragraphs if len(text) > _SAMPLE] or list(paragraphs)
    sample = longer[:: max(1, len(longer) // _SAMPLE)]
    found = Counter(language_of(text[:300]) for text in sample).most_common(1)
    return found[0][0] if found and found[0][0] in _WORDS else "English"
