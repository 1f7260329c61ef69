"""What a window may ask of the engine process. Each request travels in a :class:`Call` under a number of its own.

The engine answers with :class:`Reply` frames of the same number: any events the work yields, then exactly one
of Finished, Failed or Stopped. Frames of number 0 tell what happened on its own (a job went on, a document changed).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from engine.values import DocumentId, Question, ReadingStyle, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request under its number (above 0, never used twice in a run)."""

    number: int
    request: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An event of the request with this number; 0 for what nobody asked for."""

    number: int
    event: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The value a request asked for; Finished follows."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFiles:
    """Add files and folders to the library. Yields DocumentChanged and Progress; Finished once all are queued."""

    paths: tuple[str, ...]
    password: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockDocument:
    """Give the password of a locked document; `remember` keeps it in the system's keyring."""

    document: DocumentId
    password: str
    remember: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDocuments:
    """Delete documents and everything made of them. Yields DocumentRemoved for each."""

    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryDocument:
    """Index a failed, cancelled or changed document again, from where it can go on."""

    document: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFiles:
    """Result: dict of document id to what became of its file: 'moved' (and found), 'changed' or 'missing'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRecognised:
    """Result: dict of page index (as text) to the confidence, 0 to 1, with which its text was recognised."""

    document: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDocuments:
    """Result: a tuple of Document, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPosition:
    """Remember where the person reads: page index plus fraction."""

    document: DocumentId
    position: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LayOut:
    """Lay a reflowable document out as a person reads it. Yields Progress in percent. Result: Reading."""

    document: DocumentId
    style: ReadingStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmUp:
    """A question is about to be asked: load what it needs meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Ask a question. Yields AskEvent values."""

    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchLibrary:
    """Result: a tuple of Candidate. `mode` is hybrid, dense or words; with `read` the pruner has a say in the order."""

    query: str
    documents: tuple[DocumentId, ...] = ()
    k: int = 10
    mode: str = "hybrid"
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StopCall:
    """Stop the call of this number; it ends in Stopped."""

    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GetBoxes:
    """Result: a tuple of PageBox for a span of a document's text."""

    document: DocumentId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GetText:
    """Result: the document's text, or that of a span."""

    document: DocumentId
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSentences:
    """Result: a tuple of Span: the sentences that touch `span`, or all."""

    document: DocumentId
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSections:
    """Result: a tuple of Section: the outline."""

    document: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPageSpan:
    """Result: the Span of a page in the document's text."""

    document: DocumentId
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestQuestions:
    """Result: a tuple of str, made from headings and key sentences without the language model."""

    document: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNotes:
    """Result: a tuple of Note, in page order."""

    document: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveNote:
    """Store a note; `id` 0 makes a new one. Result: the Note as stored."""

    id: int = 0
    document: DocumentId = ""
    kind: str = "note"
    span: Span | None = None
    page: int = 0
    colour: str = ""
    text: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveNote:
    """Delete a note. Result: the Note, so that it can be put back."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlJobs:
    """`action` is pause, resume, cancel (of `document`) or first (index `document` next).

    Yields DocumentChanged where it is about a document.
    """

    action: str
    document: DocumentId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListModels:
    """Result: a tuple of dict, one a catalogue entry.

    Keys: name, kind, title, description, size_bytes, licence, installed, in_use, required, benchmark, source, path,
    fits (bool), fit_reason, prompt_tokens_per_second (expected, or None).
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallModel:
    """Download and verify a model. Yields Progress in bytes. `path` installs a file the person has."""

    name: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UseModel:
    """Use this language model from the next question on."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveModel:
    """Delete a downloaded model's files."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetStatus:
    """Result: dict of what is going on.

    Keys: documents, chunks, vectors, queue, device, device_reason, threads, model, model_name, model_installed,
    model_loaded, memory_bytes, home, network (bool).
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSettings:
    """Result: dict of every setting: name to dict(value, default, type, help, choices, minimum, maximum)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSettings:
    """Set settings by name. Result: as GetSettings."""

    values: dict[str, Any] = field(default_factory=dict)
