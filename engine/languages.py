"""Which language a question is in, by its small words and its script."""

from __future__ import annotations

import re

ENGLISH = "English"
_SMALL_WORDS = {
    ENGLISH: "the of and is was what who when where why how which did does do in to a an by for with are were "
    "his her he she it they had has have from on at many much",
    "German": "der die das den dem des ein eine einen einem einer wer wie was wann wo warum welche welcher "
    "welches ist war waren hat hatte haben wird wurde wurden und nicht in im von mit für auf zu zum "
    "zur aus bei nach über sein seine seinem seinen seiner ihr ihre ihrem er sie es viele viel wessen "
    "wem womit wozu",
    "French": "le la les un une des du de et qui que quoi quand où comment pourquoi quel quelle quels quelles "
    "est était ont avait a été dans par pour avec sur combien son sa ses il elle ce au aux en l d qu",
    "Spanish": "el la los las un una de y quién qué cuándo dónde cómo cuál cuáles por es fue era en del con para "
    "cuántos cuántas cuánto se su sus al quienes",
    "Italian": "il lo la gli le i un una di e chi che cosa quando dove come perché quale quali è era fu stato "
    "del della nel nella con per quanti quante quanto al suo sua l dell nell dall all era erano di in",
    "Portuguese": "o a os as um uma de e quem que quando onde como por qual quais é foi era em do da no na com para "
    "quantos quantas quanto seu sua ao à",
    "Dutch": "de het een en wie wat wanneer waar waarom hoe welke welk is was zijn waren in van met voor op "
    "werd heeft had hoeveel niet door naar uit bij haar hem dat",
    "Russian": "кто что когда где почему как какой какая был была было и в на с по сколько из",
}
_LETTERS = {
    "German": "äöüß", "French": "êèçœàùîû", "Spanish": "ñ¿¡áíóú", "Italian": "ìòù", "Portuguese": "ãõç",
}
_SCRIPTS = (
    ("Japanese", re.compile(r"[\u3040-\u30ff]")), ("Korean", re.compile(r"[\uac00-\ud7af]")),
    ("Chinese", re.compile(r"[\u4e00-\u9fff]")), ("Arabic", re.compile(r"[\u0600-\u06ff]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")), ("Greek", re.compile(r"[\u0370-\u03ff]")),
    ("Hindi", re.compile(r"[\u0900-\u097f]")), ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("Russian", re.compile(r"[\u0400-\u04ff]")),
)
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The language's English name; 'English' where nothing speaks for another."""
    for language, script in _SCRIPTS:
        if script.search(text):
            return language
    words = [word.lower() for word in _WORD.findall(text)]
    scores = {
        language: sum(word in known for word in words) + 0.5 * bool(set(text.lower()) & set(_LETTERS.get(language, "")))
        for language, known in _SETS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores[ENGLISH] else ENGLISH
