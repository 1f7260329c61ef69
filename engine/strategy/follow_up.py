"""Follow-ups that stand alone: pronouns get the name they mean, fragments get the question they go on with.

Rules come first, since they cost nothing and a small model rewrites badly; a model of a billion parameters or more
may put the same into better words (`rewrite_messages`).
"""

from __future__ import annotations

import re

from engine.lexicon import STOPWORDS
from engine.values import Question, Turn

_PERSON = re.compile(r"\b(he|she|him|his|her|hers)\b", re.I)
_THING = re.compile(r"\b(it|its|this|that|these|those|they|them|their|theirs)\b", re.I)
_FRAGMENT = re.compile(r"^(and|but|so|also|then|why|how so|what about|how about|und|et|y|e|en)\b", re.I)
_ABOUT = re.compile(r"^(?:and |but |so )?(?:what|how) about (?P<topic>.+?)\??$", re.I)
_OPENER = re.compile(r"^(?:and|but|so|also|then)\b[, ]*", re.I)
_SUBJECT_THAT = re.compile(r"\b(?:that|this|these|those) (?=[a-z])", re.I)  # "that tower": names its thing itself
_EXPLETIVE = re.compile(
    r"\b(?:it (?:is|was|be)|(?:is|was) it) (?:better|possible|true|necessary|right|said)\b|\bthere\b", re.I
)
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Miss|Dr|St|Lady|Sir|Captain|Lord|Professor)\.? )?[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)*"
)
_PRONOUN = re.compile(r"\b(it|its|they|them|their|theirs|this|that|these|those)\b(?! [a-z]+\b.*\?$)|\b(it|its)\b", re.I)
_NOUN = re.compile(r"\b(?:the|this|that) (?:[a-z]+[- ]){0,2}[a-z]{3,}\b(?: (?:of|at|in) [A-Z]\w+)?")
_NOUN_END = re.compile(r" (?:was|is|were|are|did|does|do|has|have|had|be|built|made|painted|called)\b")
_PLACE = re.compile(r"\b(?:in|at|on|of|from|to|near|Port|Mount|Lake|River)\s+$")
_QUESTION_WORDS_TEXT = """
who what when where why how which whose whom did does do is was were are has have had the a an and but so also then
can could would should in on at of i
"""
_QUESTION_WORDS = frozenset(_QUESTION_WORDS_TEXT.split())
_EXCLAIMED_TEXT = """
oh o ah alas well yes no nay aye ay indeed why hush hark pray good heavens ach nun ja nein doch eh oui non hélas bah sí
"""
_EXCLAIMED = frozenset(_EXCLAIMED_TEXT.split())
"""What opens a speech and is nobody's name."""
_MARKS = re.compile(r"\s*\[\d+\]")


def stand_alone(question: Question) -> str:
    """The question as it is searched for: as the person edited it, else made of it and the conversation."""
    text = question.text.strip()
    if question.standalone.strip():
        return question.standalone.strip()
    if not question.history:
        return text
    last = question.history[-1]
    if about := _ABOUT.match(text):
        return _with_topic(last.question, about["topic"]) or f"{_bare(last.question)}: {about['topic']}"
    resolved = _resolved(text, question.history)
    if resolved != text:
        return resolved
    content = [word for word in re.findall(r"\w+", text.lower()) if word not in STOPWORDS]
    if _FRAGMENT.match(text) or len(content) < 1 or (_leans(text) and not names_in(text)):
        return f"{_bare(last.question)}: {text}"
    return text


def names_in(text: str) -> list[str]:
    """Names of a text in order, the capital at a sentence's beginning not counted on its own."""
    found: list[str] = []
    for match in _NAME.finditer(text):
        words = match[0].split()
        starts = match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".!?“\"[]"
        while words and words[0].lower() in _QUESTION_WORDS:
            words = words[1:]
        if starts and words and len(words) == 1 and words[0].lower() in STOPWORDS | _EXCLAIMED:
            continue
        name = re.sub(r"['’]s$", "", " ".join(words))
        if name and name not in found:
            found.append(name)
    return found


def rewrite_messages(question: Question) -> list[dict[str, str]]:
    """What a larger model is asked, to put a follow-up into words that stand alone."""
    talk = "\n".join(f"Q: {t.question}\nA: {_MARKS.sub('', t.answer)[:200]}" for t in question.history[-2:])
    return [
        {"role": "system", "content": "Rewrite the last question so that it can be understood alone. Replace pronouns "
         "by the names they stand for. Reply with the question, in its own language, and nothing else."},
        {"role": "user", "content": f"{talk}\nLast question: {question.text}"},
    ]


def acceptable(rewritten: str, question: Question) -> bool:
    """Whether a model's rewriting may be used: one question, not long, of words that were said, losing none."""
    text = rewritten.strip()
    said = f"{question.text} " + " ".join(f"{t.question} {t.answer}" for t in question.history)
    known = {word[:5] for word in re.findall(r"\w+", said.lower())}
    words = {word[:5] for word in re.findall(r"\w+", text.lower())}
    new = {word[:5] for word in re.findall(r"\w+", text.lower()) if word not in STOPWORDS | _QUESTION_WORDS} - known
    asked = {
        word[:5] for word in re.findall(r"\w+", question.text.lower())
        if word not in _QUESTION_WORDS and not _PERSON.fullmatch(word) and not _THING.fullmatch(word)
    }
    return text.endswith("?") and "\n" not in text and len(text) < 240 and not new and asked <= words


def _leans(text: str) -> bool:
    return bool(_PERSON.search(text) or (_THING.search(text) and not _EXPLETIVE.search(text)))


def _resolved(text: str, history: tuple[Turn, ...]) -> str:
    """Pronouns replaced by what they mean: a person's by the last person named, a thing's by the last topic."""
    own = names_in(text)
    person, thing = _person(history, own), _topic(history)
    made = text
    if person and _PERSON.search(text) and not own:
        made = _PERSON.sub(lambda m: _case(m[0], person, made[m.end() : m.end() + 2]), text, count=1)
    elif thing and _THING.search(_SUBJECT_THAT.sub("", text)) and not _EXPLETIVE.search(text) and not own:
        made = _PRONOUN.sub(lambda m: _case(m[0], thing), made, count=1)
    return _capital(_OPENER.sub("", made)) if made != text else text


def _case(pronoun: str, name: str, after: str = "") -> str:
    """The name in the pronoun's case; 'her' owns where a word follows."""
    owns = pronoun.lower() in ("his", "hers", "its", "their", "theirs")
    owns = owns or (pronoun.lower() == "her" and after[:1] == " " and after[1:2].isalpha())
    return f"{name}'s" if owns else name


def _person(history: tuple[Turn, ...], own: list[str]) -> str:
    """The person talked about last: named in the last question, else in its answer, else before."""
    for turn in reversed(history):
        for text in (turn.question, _MARKS.sub("", turn.answer)):
            for match in _NAME.finditer(text):
                names = names_in(match[0])
                if names and names[0] not in own and not _PLACE.search(text[: match.start()]):
                    return names[0]
    return ""


def _topic(history: tuple[Turn, ...]) -> str:
    """The thing the last question was about: its noun phrase with 'the', else its last name."""
    for turn in reversed(history):
        if phrase := _NOUN.search(turn.question):
            return _NOUN_END.split(phrase[0])[0]
        if names := names_in(turn.question):
            return names[-1]
    return ""


def _with_topic(question: str, topic: str) -> str:
    """The last question with its name changed: 'Who painted the tower?' and 'what about the boat?'."""
    names = names_in(question)
    if names_in(topic) and names:
        return question.replace(names[-1], topic.strip(), 1)
    found = list(re.finditer(r"\b(?:the|a|an) (?:[a-z]+[- ])?[a-z]+\b", question))
    if topic.lower().startswith(("the ", "a ", "an ")) and found:
        last = found[-1]
        return question[: last.start()] + topic.strip() + question[last.end() :]
    return ""


def _bare(text: str) -> str:
    return text.rstrip("?.! ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
