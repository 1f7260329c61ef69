"""Texts with sentence ends for the segmenter, and SaT's corruptions of them.

Corruptions after Frohmann et al., "Segment Any Text", arXiv:2406.16678: case and punctuation removed, sentences joined
with or without line breaks, lines broken by layout.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HELD_OUT_ONLY = {"en_gum", "it_isdt"}
"""Non-commercial treebanks: measured on, never trained on."""
EXCLUDED = {"policyqa"}
_STRAIGHT = {"\u201c": '"', "\u201d": '"', "\u2019": "'", "\u2018": "'"}
_CERTAIN = re.compile(r"(?<=[^\W\d_]{4})[.!?][\"\u201d\u2019]?(?=\s+[\"\u201c\u2018]?[A-Z])")
_DOUBTFUL = re.compile(r"[.!?:;\u2014\u2026][\"\u201d\u2019)]*(?=\s+[^\sa-z])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[])(?:al|[Ff]igs?|[Ss]ecs?|[Ee]qs?|[Tt]ab|[Cc]h|[Rr]efs?|[Vv]ols?|[Nn]os?|pp?|[Aa]pprox|[Cc]a|[Cc]f|[Vv]s|[Ee]tc|[Vv]iz"
    r"|e\.g|i\.e|[Ss]t|Dr|Mrs?|Ms|Prof|Rev|Gen|Col|Capt|Sgt|Lt|Hon|Messrs|Mt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
    r"|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`ends`: offsets after each sentence; `unsure`: offsets at which nobody knows, left out of the loss."""

    text: str
    ends: list[int]
    unsure: list[int]
    lang: str


def treebank(path: Path) -> list[Sample]:
    """All documents of a file of shared/data/segment."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    return [Sample(text=row["text"], ends=row["ends"], unsure=[], lang=row["lang"]) for row in rows]


def split(documents: list[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Seven documents of every ten for training, the other three held out."""
    train = [document for index, document in enumerate(documents) if index % 10 < 7]
    return train, [document for index, document in enumerate(documents) if index % 10 >= 7]


def passages(path: Path) -> list[Sample]:
    """Distinct passages of prune_train.jsonl.gz with the sentences of its splitter (silver)."""
    seen: dict[str, Sample] = {}
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            if row["source"] in EXCLUDED or len(row["sentences"]) < 2 or row["passage"] in seen:
                continue
            seen[row["passage"]] = _trusted(row["passage"], [end for _, end in row["sentences"]], row["lang"])
    return list(seen.values())


def _trusted(text: str, ends: list[int], lang: str) -> Sample:
    """Leave out the splitter's ends after an abbreviation: none before small letter, digit or bracket, else unsure."""
    kept, unsure = [], []
    for end in ends:
        if end == len(text) or not _ABBREVIATED.search(text[max(0, end - 12) : end]):
            kept.append(end)
        elif not re.match(r"\s*[a-z0-9(\[]", text[end : end + 4]):
            unsure.append(end)
    return Sample(text=text, ends=kept, unsure=unsure, lang=lang)


def book(path: Path) -> list[Sample]:
    """Read runs of paragraphs of a book: ends that any reader would grant, doubtful places marked unsure."""
    text = re.sub(r"\[\d+\]", "", path.read_text(encoding="utf-8"))
    paragraphs = [part.strip().lstrip("# ") for part in text.split("\n\n") if part.strip()]
    out, held, size = [], [], 0
    for paragraph in paragraphs:
        held.append(re.sub(r"\s+", " ", paragraph))
        size += len(paragraph)
        if size > 2500:
            out.append(_marked("\n".join(held)))
            held, size = [], 0
    return out


def _marked(text: str) -> Sample:
    certain = {match.end() for match in _CERTAIN.finditer(text)}
    certain |= {match.start() for match in re.finditer("\n", text)} | {len(text)}
    unsure = {match.end() for match in _DOUBTFUL.finditer(text)} - certain
    return Sample(text=text, ends=sorted(certain), unsure=sorted(unsure), lang="en")


def crop(sample: Sample, size: int, generator: np.random.Generator) -> Sample:
    """About `size` code points of a sample, cut at its sentence ends."""
    ends = [0, *sample.ends]
    first = int(generator.integers(max(1, int(np.searchsorted(ends, max(len(sample.text) - size, 1))))))
    low = ends[first]
    high = ends[max(int(np.searchsorted(ends, low + size, side="right")) - 1, first + 1)]
    keep = [end - low for end in sample.ends if low < end <= high]
    unsure = [end - low for end in sample.unsure if low < end <= high]
    return Sample(text=sample.text[low:high], ends=keep, unsure=unsure, lang=sample.lang)


def is_punctuation(character: str) -> bool:
    """Whether the code point is of a Unicode category P*."""
    return unicodedata.category(character)[0] == "P"


def rewrite(sample: Sample, characters: list[str]) -> Sample:
    """Return the sample with its code points replaced one by one ("" removes one), offsets carried over."""
    total = np.concatenate([[0], np.cumsum([len(character) for character in characters])])
    text = "".join(characters)
    solid = np.array([not character.isspace() for character in text], bool)
    last = np.where(solid, np.arange(1, len(text) + 1), 0)
    last = np.concatenate([[0], np.maximum.accumulate(last)]) if len(text) else np.zeros(1, np.int64)
    ends = sorted({int(last[total[end]]) for end in sample.ends} - {0})
    unsure = sorted({int(last[total[end]]) for end in sample.unsure} - {0} - set(ends))
    return Sample(text=text, ends=ends, unsure=unsure, lang=sample.lang)


def strip_marks(sample: Sample, *, lower: bool, marks: bool, breaks: bool) -> Sample:
    """Lower-cases, removes punctuation, turns line breaks to blanks, as asked."""
    characters = list(sample.text)
    if marks:
        characters = ["" if is_punctuation(character) else character for character in characters]
    if lower:
        characters = [c.lower() if len(c.lower()) == 1 else c for c in characters]
    if breaks:
        characters = [" " if character in "\n\r" else character for character in characters]
    return rewrite(sample, characters)


def layout_lines(sample: Sample, width: int) -> Sample:
    """Line breaks in place of blanks so that lines are at most about `width` long."""
    characters, column = list(sample.text), 0
    for match in re.finditer(r"\S+", sample.text):
        column += match.end() - match.start() + 1
        if "\n" in sample.text[max(match.start() - 2, 0) : match.start()]:
            column = match.end() - match.start()
        elif column > width and match.start() and sample.text[match.start() - 1] == " ":
            characters[match.start() - 1] = "\n"
            column = match.end() - match.start()
    return rewrite(sample, characters)


def join_sentences(sample: Sample, joint: str, share: float, generator: np.random.Generator) -> Sample:
    """`joint` ("", " " or a line break) in place of the white space after a share of the sentences."""
    characters = list(sample.text)
    for end in sample.ends:
        if end < len(characters) and characters[end].isspace() and generator.random() < share:
            characters[end] = joint
    return rewrite(sample, characters)


def corrupt(sample: Sample, generator: np.random.Generator, bare: float = 0.3) -> Sample:
    """One draw of the corruptions, a share `bare` of them without case and punctuation."""
    dense = sample.lang in ("zh", "ja")
    if generator.random() < bare:
        return strip_marks(sample, lower=True, marks=True, breaks=bool(generator.random() < 0.55))
    draw = 0.30 + 0.70 * generator.random()
    if draw < 0.36:
        one = bool(generator.random() < 0.5)
        return strip_marks(sample, lower=one, marks=not one, breaks=bool(generator.random() < 0.5))
    if "\n" in sample.text and generator.random() < 0.35:
        sample = rewrite(sample, ["\n\n" if character == "\n" else character for character in sample.text])
    if draw < 0.44 and not dense:
        return layout_lines(sample, int(generator.integers(36, 100)))
    if draw < 0.50:
        return strip_marks(sample, lower=False, marks=False, breaks=True)
    if draw < 0.54 and not dense:
        return join_sentences(sample, "\n", 0.5, generator)
    if draw < 0.56 and not dense:
        return join_sentences(sample, "", 0.2, generator)
    if draw < 0.58:
        return rewrite(sample, [c.upper() if len(c.upper()) == 1 else c for c in sample.text])
    if draw < 0.64:
        return rewrite(sample, [_STRAIGHT.get(c, c) for c in sample.text])
    return rewrite(sample, list(sample.text))


def unpunctuated(sample: Sample, generator: np.random.Generator) -> Sample:
    """No punctuation; four times in five no case, half the time no symbols and no line breaks, or breaks by layout."""
    if generator.random() < 0.5:
        sample = rewrite(sample, ["" if unicodedata.category(c)[0] == "S" else c for c in sample.text])
    breaks = bool(generator.random() < 0.5)
    sample = strip_marks(sample, lower=bool(generator.random() < 0.8), marks=True, breaks=breaks)
    if breaks and sample.lang not in ("zh", "ja") and generator.random() < 0.25:
        return layout_lines(sample, int(generator.integers(36, 100)))
    return sample
