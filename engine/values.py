"""The values that pass between stages: frozen, slotted, keyword-only.

Offsets are half-open code points into the document's text. Page indexes start at 0 (people see them from 1).
Coordinates are PDF points from the top left of the unrotated-for-reading page, as MuPDF gives them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DocumentId = str
"""The first 16 hexadecimal digits of the SHA-256 of the file's bytes: the same file twice is one document."""

if TYPE_CHECKING:
    Float32 = NDArray[np.float32]
else:
    Float32 = Any  # the window reads these values too, and starts without numpy

_SUREST = 0.99
"""No passage counts as surer than this."""
_SEARCH_ODDS = 3.0
"""Log odds between the search's best score and its worst. With 1 to 4 much the same is found, with none less."""


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end


class Rect(NamedTuple):
    """A rectangle on a page, in PDF points from the top left."""

    x0: float
    y0: float
    x1: float
    y1: float


class BlockKind(StrEnum):
    """What a block is, as laid out."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    CODE = "code"


class DocumentStatus(StrEnum):
    """How far a document has come. Each is reached only when everything before it is stored."""

    QUEUED = "queued"
    PARSING = "parsing"
    SEARCHABLE = "searchable"  # words are searchable, vectors are being made
    READY = "ready"
    LOCKED = "locked"  # waits for a password
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item, table, caption, note or listing. `level` is 1.. for headings, else 0."""

    kind: BlockKind
    span: Span
    page: int
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, its subsections included. `parent` is an index into the same list."""

    title: str
    level: int
    span: Span
    page: int
    parent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """One page as parsed. `boxes` is float32 [len(text), 4]: each character's x0, y0, x1, y1 in points.

    The document's text is the pages' texts joined with nothing between, so `text` carries its own separators:
    blocks end in a blank line, unless the paragraph goes on on the next page.
    """

    index: int
    width_pt: float
    height_pt: float
    start: int
    text: str
    boxes: Float32
    blocks: tuple[Block, ...]
    recognised: bool = False
    confidence: float = 1.0
    hidden_text: bool = False

    @property
    def span(self) -> Span:
        """The page's place in the document's text."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file of the library."""

    id: DocumentId
    path: str
    title: str
    author: str = ""
    format: str = ""
    pages: int = 0
    sentences: int = 0
    chunks: int = 0
    vectors: int = 0
    characters: int = 0
    status: DocumentStatus = DocumentStatus.QUEUED
    error: str = ""
    remedy: str = ""
    added_at: float = 0.0
    opened_at: float = 0.0
    position: float = 0.0  # reading position: page index plus fraction of the page
    recognised_pages: int = 0
    rendition: str = ""  # the PDF that stands in for a reflowable file; empty when the file itself is paged
    parsed_pages: int = 0
    word_pages: int = 0  # pages whose words are searchable
    unrecognised_pages: int = 0  # scanned pages that still wait to be recognised
    cancelled: bool = False  # the person stopped its indexing; what was made of it stays and is searched


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingStyle:
    """How a person reads a reflowable document. `family` is book (as it says itself), serif or sans.

    `size_pt` is the size of running text, `spacing` the distance of lines in ems, 0 as the document says itself;
    `width_pt` is a page's width.
    """

    size_pt: float = 14.0
    family: str = "book"
    spacing: float = 0.0
    width_pt: float = 480.0

    @property
    def height_pt(self) -> float:
        """A page's height, in the proportion of a book's."""
        return round(1.5 * self.width_pt)

    @property
    def key(self) -> str:
        """A name for files that were laid out so."""
        return f"{self.family}-{self.size_pt:g}-{self.spacing:g}-{self.width_pt:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A reflowable document laid out as a person reads it: the PDF at `path`.

    `totals` counts the letters before each of its pages, and last those of the whole; `indexed` does so for the
    rendition whose pages citations name. A place of one is found in the other by counting (engine/letters.py).
    """

    path: str
    totals: tuple[int, ...]
    indexed: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Consecutive whole sentences of one section: the unit of retrieval. `index` counts within the document."""

    document: DocumentId
    index: int
    span: Span
    page: int
    section: int | None = None  # index into the document's sections


@dataclass(frozen=True, slots=True, kw_only=True)
class SituatedChunk:
    """A chunk with its text and what surrounds it: title and heading path, e.g. 'Emma > Volume II > Chapter 3'."""

    chunk: Chunk
    text: str
    heading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A retrieved chunk, or of the passage around it the stretch that answers best.

    `score` is the fused score; `dense` the cosine or nan, `words` the BM25 score or nan.
    """

    chunk: Chunk
    text: str
    heading: str
    score: float
    dense: float = float("nan")
    words: float = float("nan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What the pruner reads: a chunk with its neighbours. `sentences` are spans into the document's text.

    `cosine` is that of the vectors of the question and of this text, or of the chunk that it was found by.
    """

    document: DocumentId
    span: Span
    text: str
    sentences: tuple[Span, ...]
    page: int
    heading: str
    score: float
    cosine: float | None = None

    @property
    def sentence_texts(self) -> list[str]:
        """The text of each sentence, with the white space around it."""
        base = self.span.start
        return [self.text[s.start - base : s.end - base] for s in self.sentences]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrunedPassage:
    """A passage with each sentence's keep probability [len(sentences)], and the relevance of the whole, 0 to 1.

    `withheld` are sentences that give orders to a machine: shown to the person, never kept, never given to the model.
    `hidden_text` tells that its page holds text that nobody can see, which was left out.
    """

    passage: Passage
    relevance: float
    probabilities: tuple[float, ...]
    kept: tuple[int, ...]
    withheld: tuple[int, ...] = ()
    hidden_text: bool = False

    @property
    def standing(self) -> float:
        """Odds that this one of a question's passages answers: what it says itself, times what the search says of it.

        Over whole books and tales the sentence that answers is the first more often so than by the relevance alone
        (docs/benchmarks.md).
        """
        sure = min(self.relevance, _SUREST)
        return sure / (1.0 - sure) * math.exp(_SEARCH_ODDS * (self.passage.score - 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSentence:
    """A kept sentence under the number by which the language model may cite it (from 1).

    `probability`, 0 to 1, that of all that was read this is the sentence that answers.
    """

    number: int
    document: DocumentId
    span: Span
    text: str
    page: int
    heading: str
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBox:
    """Where a span, or part of one, stands: rectangles on one page."""

    page: int
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim's pointer to evidence. `n` is the mark in the answer; `supported` is False where the check failed."""

    n: int
    document: DocumentId
    page: int
    span: Span
    text: str
    supported: bool = True
    boxes: tuple[PageBox, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenCounts:
    """Measured in the language model's tokens, or the encoder's where no language model was loaded."""

    retrieved: int = 0
    kept: int = 0
    prompt: int = 0
    answer: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconds:
    """Measured wall-clock seconds since the question was asked; `first_token` and `total` are nan if never reached."""

    retrieve: float = 0.0
    prune: float = 0.0
    first_token: float = float("nan")
    total: float = float("nan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What comes back for a question. `text` holds marks such as [1] that match `citations`."""

    text: str
    not_found: bool
    citations: tuple[Citation, ...]
    evidence: tuple[PrunedPassage, ...]
    tokens: TokenCounts
    seconds: Seconds
    model: str
    searched: float = 1.0  # share of the scope that could be searched by meaning
    words: float = 1.0  # share of the scope that could be searched by words
    found: int = 0  # candidates retrieved before the cut
    strategy: str = "direct"  # direct, two-hop, whole, list or compare
    standalone: str = ""  # the question as it was searched for: a follow-up made to stand alone
    steps: tuple[str, ...] = ()  # what was searched for in turn, where it was more than the question
    extractive: bool = False  # the text is a sentence of the document, no language model wrote it
    suggestions: tuple[str, ...] = ()  # what may be asked next
    absent: tuple[str, ...] = ()  # of what was not found: words of the question that the documents read do not have


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One earlier question and answer of a conversation."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and its scope. Empty `documents` means the whole library; `span` narrows one document.

    `strategy` asks for one by name, '' lets the words decide; `agreed` starts a long one without asking first;
    `standalone` is a follow-up as the person wants it searched for, '' makes one of `text` and `history`.
    """

    text: str
    documents: tuple[DocumentId, ...] = ()
    span: Span | None = None
    history: tuple[Turn, ...] = ()
    prune: bool = True
    generate: bool = True
    max_tokens: int | None = None
    model: str | None = None
    threshold: float | None = None
    strategy: str = ""
    agreed: bool = False
    standalone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A highlight, a note or a saved answer: what the person keeps of a document."""

    id: int
    document: DocumentId
    kind: str  # "highlight", "note" or "answer"
    span: Span | None
    page: int
    colour: str = ""
    text: str = ""
    quote: str = ""
    created_at: float = field(default=0.0)
