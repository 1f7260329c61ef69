"""Words and scripts: what is folded before it is indexed, and which words say nothing about what is sought."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACELESS = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u1780-\u17ff])")


MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code))[0] == "M")
"""Vowel signs and accents that stand behind their letter: part of a word, though `\\w` leaves them out."""


def fold(text: str) -> str:
    """Text as it is indexed and asked for: characters of scripts without spaces stand apart."""
    return text if text.isascii() else _SPACELESS.sub(r" \1 ", text)


def is_spaceless(word: str) -> bool:
    """Whether it begins with a character of a script without spaces between words."""
    return _SPACELESS.match(word) is not None


_TEXT = """
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each few for from further had has have having he her here hers herself him himself
his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours
out over own same she should so some such than that the their theirs them themselves then there these they this those
through to too under until up us very was we were what when where which while who whom whose why will with would you
your yours yourself many much tell say says said according please describe explain does document book text author
chapter
der die das den dem des ein eine einer eines einem einen und oder aber ist sind war waren wird werden wurde wer wie was
wann wo warum welche welcher welches von zu zum zur mit auf für im in an als auch nicht es er sie ich wir ihr
le la les un une des du de et ou mais est sont était dans sur pour par avec que qui quoi quand où comment pourquoi
quel quelle quels quelles il elle ils elles nous vous je ce cette ces se ne pas au aux
el la los las un una unos unas y o pero es son era fue en de del al por para con que quién qué cuándo dónde cómo
cuál cuáles se su sus lo no
o os as um uma uns umas e ou mas é são foi em no na nos nas do da dos das por para com que quem quando onde como qual
quais se seu sua seus suas não ao à
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня еще нет о из
ему когда кто где чем какой какая какие почему
के का की में है हैं से को और पर ने था थी थे यह वह ये वे इस उस इन उन जो कि भी नहीं तो ही एक या कब कौन क्या कहाँ कैसे कितना कितने
कितनी किस किसने किसे किन किसका किसके किसकी क्यों कौनसा कौनसी हुआ हुई हुए गया गई गए लिए साथ अपने अपनी अपना
"""
STOPWORDS = frozenset(_TEXT.split())
_WORD = re.compile(rf"\w[\w{MARKS}]*")
_STEM = 5


def stem(word: str) -> str:
    """Its first letters: a crude stem, the same for every language."""
    return word.lower()[:_STEM]


def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; characters of scripts without spaces stand for words."""
    return frozenset(filter(None, map(_meaning, _WORD.findall(fold(text.lower())))))


@lru_cache(maxsize=60_000)
def _meaning(word: str) -> str:
    """Its stem; empty for a word that says nothing about what is sought."""
    return stem(word) if word not in STOPWORDS and (len(word) > 1 or is_spaceless(word)) else ""
