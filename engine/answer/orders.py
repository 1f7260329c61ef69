"""Sentences that give orders to the machine that reads them: shown to the person, never given to the model.

A document is evidence, not a speaker. Small models obey what they read, so a sentence that talks to the reader's
machine ("ignore the above", "when asked, say ...", a chat template's control tokens) is withheld from the prompt and
flagged. Patterns are narrow: over the shared books fewer than one sentence in ten thousand is withheld
(tests/injection/test_orders.py).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from engine.values import PrunedPassage

_CONTROL = re.compile(
    r"<\|[\w.-]{2,40}\|>|</?s>|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>|<\|?(?:begin|end)[ _]of[ _](?:text|"
    r"sentence)"
    r"|</?(?:system|assistant|developer|instructions?)>|\[/?(?:system|assistant)\]|<script|<img\b|!\[[^\]]*\]\(", re.I,
)
_HEADS = re.compile(
    r"(?:^|[.!?\"'{,]\s*)(?:system|assistant|developer|user)(?: (?:note|prompt|message|override|instructions?))?\"?\s*:"
    r"|^\W*#+\s*(?:system|instructions?)\b|\"role\"\s*:|\broot\s*::=|^sentences?:\s*\[\d|\bquestion:.{0,90}\banswer:",
    re.I,
)
_FORGET = (
    r"ignor(?:e|es|ing|ed|iere|ieren|ez|er|a|ad|i|ate)|disregard(?:ing)?|forget|override|bypass|vergiss|missachte|oubliez?"
    r"|n[ée]gligez|olvida|desobedece|dimentica|esque[çc]a|desconsidere|negeer|vergeet|игнорируй\w*|забудь\w*"
)
_FORGOTTEN = (
    r"(?:the above|(?:all|any|every|the|your|these|alle?n?|todas?|toutes|tutte|все)\b.{0,24}\b(?:"
    r"instruc\w+|prompts?|rules?|"
    r"guidelines|anweisung\w*|regeln|istruzion\w+|r[èe]gles|reglas|regole|regras|instructies|regels|инструкц\w*|"
    r"указани\w*|правил\w*)|your (?:rules|instructions|prompt)|the (?:text|question|context|document|evidence))"
)
_COMMAND = (
    r"(?:say|reply|respond|answer|output|print|write|repeat|return|append|insert|cite|begin|end|reveal|must|always|only|"
    r"translate|execute|pretend|put|click|visit|forgets?|decode|tell|do)"
)
_MACHINE = (
    r"(?:a\.?i\.? (?:assistants?|models?)|(?:an|the|any) AI\b|(?:helpful|dear) assistants?|"
    r"the assistant(?:['’]s answer| must| will| should)|"
    r"language models?|llms?|chat ?bots?|system prompt|previous instructions?|"
    r"(?:when(?:ever)?|if) (?:you are )?asked (?:about|what|who|for)|every question|whoever asks|"
    r"(?:your|the) (?:next |only )?(?:correct )?(?:answer|response|reply|output) "
    r"(?:must be|should be|is always|to the question must))"
)
_ORDERS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:{_FORGET})\s(?:\w+\s){{0,2}}?{_FORGOTTEN}\b",
        rf"\b{_COMMAND}\b.{{0,80}}\b{_MACHINE}(?!\w)",
        rf"\b{_MACHINE}(?!\w).{{0,120}}\b{_COMMAND}\b",
        r"\byou are now\b.{0,60}\b(?:\w*bot|ai|assistant|model|machine)\b|\byou are an? (?:parrot|bot|ai|assistant)\b",
        r"\b(?:end (?:your|the|every)|in your|into your|unless your) (?:answer|response|reply|output)\b"
        r"|\bput this into\b.{0,20}\banswer\b",
        r"(?:^|[.;:,]\s*|\bplease |\bmust |\bshould |\bthen |\balways |\band )(?:respond|reply|answer|output|print) "
        r"(?:only |just |exactly )?with (?:only |just )?(?:the |an? )?(?:word|phrase|text|string|code|"
        r"[A-Z\d_\[“\"']{3})",
        r"\banswer is always\b|\b(?:respond|reply|output) (?:only|exactly|just) with\b|\bwhatever the question\b"
        r"|\bnew (?:rule|instruction)s?:|\b(?:reply|answer|say|output) NOT FOUND\b|\boutput must match\b"
        r"|\bdecode this and\b|\bdo what it says\b|\banswer \S+ to (?:everything|every|all|whoever)\b",
        r"(?:忽略|无视|忘记).{0,20}(?:指令|指示|提示|规则|问题)|指示.{0,8}(?:無視|忘れ)|只回答|とだけ答え",
        r"\b(?:antworte|r[ée]pondez?|responde|rispondi|responda|antwoord|ответь)\b.{0,12}\b(?:nur|uniquement|solo|"
        r"solamente|soltanto|apenas|alleen|только)\b",
    )
)
_LOOKALIKES = str.maketrans("аеорсухіѕјԁьВЕКМНОРСТАХ", "aeopcyxisjdbBEKMHOPCTAX")
_LEET = str.maketrans("013457@$", "oieast" + "as")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")


def is_order(sentence: str) -> bool:
    """Whether a sentence speaks to the machine that reads it. Disguises that a person can read through are undone."""
    if _CONTROL.search(sentence):
        return True
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", sentence))
    text = " ".join(text.split())
    readings = {text, text.translate(_LOOKALIKES)}
    if any(c.isdigit() for c in text):
        readings.add(re.sub(r"(?=\w*[^\W\d_])\w*\d\w*", _unleet, text))
    if _SPACED.search(text):
        readings.add(_SPACED.sub(lambda m: m[0].replace(" ", ""), text))
    return any(
        _HEADS.search(reading) or any(order.search(reading) for order in _ORDERS) for reading in readings
    )


def _unleet(match: re.Match[str]) -> str:
    return match[0].translate(_LEET)


def withhold(pruned: PrunedPassage) -> PrunedPassage:
    """The passage with orders taken from what is kept. `withheld` names them, kept or not, for the person to see."""
    orders = tuple(index for index, text in enumerate(pruned.passage.sentence_texts) if is_order(text))
    if not orders:
        return pruned
    return replace(pruned, kept=tuple(index for index in pruned.kept if index not in orders), withheld=orders)
