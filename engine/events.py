"""What long work yields. The command line and the window draw these; the engine prints nothing.

Every job and every question ends in exactly one of :class:`Finished`, :class:`Failed`, :class:`Stopped`.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.values import Answer, Document, DocumentId, EvidenceSentence, PrunedPassage, Seconds, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`done` of `total` units of a stage ('parse', 'words', 'vectors', 'recognise', 'download', ...) are stored."""

    stage: str
    done: int
    total: int
    unit: str = ""
    document: DocumentId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChanged:
    """A document was added or has come further."""

    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRemoved:
    """A document and everything made of it are gone."""

    id: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """How the question is taken: its strategy, the words that are searched for, and how long that is expected to take.

    `seconds` is estimated from speeds measured here, 0 where it is a matter of a moment; `parts` is how many sections,
    documents or sentences will be gone through. `waits`: nothing happens until the person agrees.
    """

    strategy: str
    standalone: str
    seconds: float = 0.0
    parts: int = 0
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Restarted:
    """What was written so far does not hold; it is written anew. `reason` is unsupported or widened."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieved:
    """The search is done: `found` candidates, at most `read` passages go to the pruner.

    `searched` and `words` are the shares of the scope that could be searched by meaning and by words.
    """

    found: int
    read: int
    searched: float
    seconds: float
    words: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFound:
    """Evidence stands, before the model has said a word. `best` is the extractive answer, or None.

    `marked` is the part of `best.text` that answers, as offsets into it, where one can be told.
    """

    passages: tuple[PrunedPassage, ...]
    sentences: tuple[EvidenceSentence, ...]
    best: EvidenceSentence | None
    seconds: Seconds
    marked: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenProduced:
    """The next piece of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The whole answer, citations checked and resolved."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The work is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The work failed: one sentence, one remedy, details. `kind` is the error's class name."""

    message: str
    remedy: str = ""
    details: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """The person stopped the work; nothing was lost."""


AskEvent = Planned | Progress | Retrieved | EvidenceFound | Restarted | TokenProduced | Answered
AddEvent = Progress | DocumentChanged | DocumentRemoved
End = Finished | Failed | Stopped
