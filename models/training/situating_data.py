"""Rows of prune_train.jsonl.gz as windows of documents cut into chunks, and the questions that their chunks answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pruner_features import Text, sentence_of, tokenise
from runs import packed
from tokenizers import Tokenizer

SHARE = {"pubmedqa": 0.25, "covid-qa": 0.7, "drcd": 0.5, "cmrc2018": 0.5, "jaquad": 0.5}
"""Share of a source's documents in an epoch: weak labels seldom, other languages a fifth in all."""
WINDOW_TOKENS = (160, 480)
"""A window holds so many tokens of text at most, drawn anew for each."""
CHUNK_TOKENS = (50, 160)
UNTITLED = 0.3
"""Share of the windows without their title."""
TOGETHER = 2, 6
"""So many windows of a document stand in a batch together, and so many where each is one chunk."""
TITLE_TOKENS, QUESTION_TOKENS, QUESTIONS = 24, 48, 5
POOL = 1024
"""So many handfuls of windows are sorted by length together."""
SHORT_CHARACTERS = 25
"""A sentence so short may well stand twice in a tale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Token ids int64 [n] of a question and the sentences of its document that answer."""

    ids: NDArray[np.int64]
    answers: frozenset[int]


@dataclass(slots=True, kw_only=True)
class Document:
    """Passages in reading order as one run of sentences, each its token ids int64 [n]."""

    number: int
    source: str
    title: NDArray[np.int64]
    sentences: list[NDArray[np.int64]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Token ids int64 [n] of prefix, title and chunks; `owner` int64 [n], a token's chunk or -1; sentences by chunk."""

    document: Document
    ids: NDArray[np.int64]
    owner: NDArray[np.int64]
    chunks: list[range]


def documents(rows: list[dict[str, Any]], tokenizer: Tokenizer) -> list[Document]:
    """All passages of a title put together in their order, with every question that has an answer.

    Some tales' passages are two others joined. They come last, and a sentence that is there already is not put in
    again: its copy would stand as wrong beside it.
    """
    texts = sorted({r[key] for r in rows for key in ("question", "passage", "title")})
    tokens = dict(zip(texts, tokenise(tokenizer, texts), strict=True))
    out: dict[tuple[str, str], _Builder] = {}
    answered = [row for row in rows if row["relevant"]]
    passages: dict[tuple[str, str], set[str]] = {}
    for row in answered:
        passages.setdefault((row["source"], row["title"]), set()).add(row["passage"])
    joined = {
        (key, passage) for key, held in passages.items() for passage in held
        if any(other != passage and other in passage for other in held)
    }
    for row in sorted(answered, key=lambda r: (((r["source"], r["title"]), r["passage"]) in joined, _place(r["id"]))):
        key = row["source"], row["title"]
        if key not in out:
            title = tokens[row["title"]].ids[:TITLE_TOKENS]
            out[key] = _Builder(Document(number=len(out), source=row["source"], title=title))
        places = out[key].places(row["passage"], row["sentences"], tokens[row["passage"]])
        answers = frozenset(places[i] for i in row["relevant"])
        question = tokens[row["question"]].ids[:QUESTION_TOKENS]
        out[key].document.questions.append(Question(ids=question, answers=answers))
    return [builder.document for builder in out.values()]


class _Builder:
    """A document, and which sentence stands where in it."""

    def __init__(self, document: Document) -> None:
        """Nothing is there yet."""
        self.document = document
        self._passages: dict[str, list[int]] = {}
        self._texts: list[str] = []
        self._known: dict[str, int] = {}

    def places(self, passage: str, spans: list[list[int]], tokens: Text) -> list[int]:
        """Where each sentence of a passage stands in the document; what is new is put at its end."""
        if passage in self._passages:
            return self._passages[passage]
        owner = sentence_of(tokens, np.array(spans, np.int64))
        found: list[int] = []
        for number, (start, end) in enumerate(spans):
            text = passage[start:end]
            after = found[-1] + 1 if found else -1
            if len(text) > SHORT_CHARACTERS and text in self._known:
                found.append(self._known[text])
            elif 0 <= after < len(self._texts) and self._texts[after] == text:
                found.append(after)
            else:
                found.append(len(self._texts))
                self._known.setdefault(text, len(self._texts))
                self._texts.append(text)
                self.document.sentences.append(tokens.ids[owner == number])
        self._passages[passage] = found
        return found


def _place(id_: str) -> int:
    """Order of a passage within its title: a tale's passages are numbered, the rest stand as they come."""
    tail = id_.split(":")[1].rsplit("-", 1)[-1]
    return int(tail) if tail.isdigit() else 0


def windows(
    document: Document, prefix: NDArray[np.int64], special: tuple[int, int], generator: np.random.Generator, *,
    alone: bool,
) -> Iterator[Window]:
    """The document cut anew into chunks of whole sentences, and these into windows, of one chunk each if `alone`."""
    held: list[range] = []
    size, most = 0, int(generator.integers(*WINDOW_TOKENS))
    for chunk in _chunks(document, generator):
        tokens = sum(len(document.sentences[i]) for i in chunk)
        if held and (alone or size + tokens > most):
            yield _window(document, held, prefix, special, generator)
            held, size, most = [], 0, int(generator.integers(*WINDOW_TOKENS))
        held.append(chunk)
        size += tokens
    if held:
        yield _window(document, held, prefix, special, generator)


def _chunks(document: Document, generator: np.random.Generator) -> Iterator[range]:
    start, size, target = 0, 0, int(generator.integers(*CHUNK_TOKENS))
    for index, sentence in enumerate(document.sentences):
        if index > start and size + len(sentence) > target:
            yield range(start, index)
            start, size, target = index, 0, int(generator.integers(*CHUNK_TOKENS))
        size += len(sentence)
    if start < len(document.sentences):
        yield range(start, len(document.sentences))


def _window(
    document: Document, chunks: list[range], prefix: NDArray[np.int64], special: tuple[int, int],
    generator: np.random.Generator,
) -> Window:
    titled = generator.random() >= UNTITLED
    head = [np.array([special[0]], np.int64), prefix, document.title if titled else prefix[:0]]
    parts = [np.concatenate([document.sentences[i] for i in chunk]) for chunk in chunks]
    ids = np.concatenate([*head, *parts])[:511]
    owner = np.concatenate([np.full(sum(map(len, head)), -1), *[np.full(len(p), i) for i, p in enumerate(parts)]])
    return Window(
        document=document, ids=np.append(ids, special[1]), owner=np.append(owner[:511], -1), chunks=chunks,
    )


def epoch(
    known: list[Document], prefix: NDArray[np.int64], special: tuple[int, int], seed: int, *, tokens: int, alone: float
) -> Iterator[list[Window]]:
    """Batches of at most `tokens` padded tokens; a share `alone` of the documents is read chunk by chunk."""
    generator = np.random.default_rng(seed)
    drawn = [d for d in known if d.questions and generator.random() < SHARE.get(d.source, 1.0)]
    units: list[list[Window]] = []
    for index in generator.permutation(len(drawn)):
        single = generator.random() < alone
        cut = list(windows(drawn[index], prefix, special, generator, alone=single))
        asked = [w for w in cut if any(q.answers & set(c) for q in w.document.questions for c in w.chunks)]
        generator.shuffle(asked)  # type: ignore[arg-type]
        units += [asked[at : at + TOGETHER[single]] for at in range(0, len(asked), TOGETHER[single])]
    order = generator.permutation(len(units))
    for at in range(0, len(order), POOL):
        yield from packed([units[i] for i in order[at : at + POOL]], tokens, generator)

