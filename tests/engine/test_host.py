"""The engine as a child process: every call ends once, questions supersede, a kill loses nothing."""

import time

import pytest

from engine import requests as rq
from engine.child import Child
from engine.events import (
    Answered,
    DocumentRemoved,
    EvidenceFound,
    Failed,
    Finished,
    Planned,
    Progress,
    Retrieved,
    Stopped,
    TokenProduced,
)
from engine.values import DocumentStatus, Question
from tests.helpers.documents import write_story

ENDS = (Finished, Failed, Stopped)
TIMEOUT_S = 120


class Engine:
    """A real engine process and what it has said."""

    def __init__(self, home):
        self.child = Child("engine", ["--home", str(home)])
        self.number = 0
        self.heard = []

    def send(self, request):
        self.number += 1
        self.child.send(rq.Call(number=self.number, request=request))
        return self.number

    def until(self, wanted):
        """Everything from here on, to the first reply for which `wanted` holds."""
        said = []
        deadline = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline:
            reply = self.child.receive()
            said.append(reply)
            self.heard.append(reply)
            if wanted(reply):
                return said
        raise AssertionError("the engine went silent")

    def call(self, request):
        """Events of a call, its end last."""
        number = self.send(request)
        said = self.until(lambda r: r.number == number and isinstance(r.event, ENDS))
        return [r.event for r in said if r.number == number]

    def value(self, request):
        *events, end = self.call(request)
        assert isinstance(end, Finished), end
        return events[-1].value

    def add(self, path):
        [changed, end] = self.call(rq.AddFiles(paths=(str(path),)))
        assert isinstance(end, Finished)
        return changed.document.id

    def wait_ready(self, document):
        done = (DocumentStatus.READY, DocumentStatus.FAILED, DocumentStatus.LOCKED)
        deadline = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline:
            for known in self.value(rq.ListDocuments()):
                if known.id == document and known.status in done:
                    return known
            time.sleep(0.1)
        raise AssertionError("the document was never done")


@pytest.fixture
def engine(tmp_path):
    engine = Engine(tmp_path / "home")
    yield engine
    engine.child.close()


@pytest.fixture(scope="module")
def reader(tmp_path_factory, story):
    """An engine with the story indexed, for tests that only read."""
    engine = Engine(tmp_path_factory.mktemp("host"))
    engine.document = engine.add(story)
    assert engine.wait_ready(engine.document).status is DocumentStatus.READY
    yield engine
    engine.child.close()


def test_a_file_goes_in_and_its_progress_is_told(engine, story):
    document = engine.add(story)
    ready = engine.wait_ready(document)
    assert ready.status is DocumentStatus.READY
    assert ready.vectors == ready.chunks > 0
    stages = [r.event.stage for r in engine.heard if isinstance(r.event, Progress)]
    assert list(dict.fromkeys(stages)) == ["parse", "words", "vectors"]
    assert engine.add(story) == document


def test_a_question_shows_evidence_before_words_and_ends_once(reader):
    events = reader.call(rq.Ask(question=Question(text="Who was the first keeper?", documents=(reader.document,))))
    kinds = [type(e) for e in events]
    assert kinds[:3] == [Planned, Retrieved, EvidenceFound]
    assert kinds[-2:] == [Answered, Finished]
    assert set(kinds[3:-2]) <= {TokenProduced}
    assert events[2].best.text == "The first keeper was called Tobias Quill."
    answer = events[-2].answer
    assert answer.citations[0].boxes[0].page == 1
    assert answer.citations[0].boxes[0].rects


def test_a_second_question_ends_the_first(reader):
    first = reader.send(rq.Ask(question=Question(text="Tell everything about the lighthouse.", max_tokens=400)))
    reader.until(lambda r: r.number == first and isinstance(r.event, EvidenceFound))
    second = reader.send(rq.Ask(question=Question(text="Who was the first keeper?")))
    said = reader.until(lambda r: r.number == second and isinstance(r.event, ENDS))
    ends = {r.number: type(r.event) for r in said if isinstance(r.event, ENDS)}
    assert ends[first] in (Stopped, Finished)
    assert ends[second] is Finished


def test_a_question_can_be_stopped(reader):
    # Without pruning there is much to read and no verdict that nothing was found, so a stop always comes in time.
    question = Question(text="Tell everything about the storm.", prune=False, max_tokens=400)
    number = reader.send(rq.Ask(question=question))
    reader.until(lambda r: r.number == number and isinstance(r.event, EvidenceFound))
    reader.send(rq.StopCall(target=number))
    said = reader.until(lambda r: r.number == number and isinstance(r.event, ENDS))
    assert isinstance(said[-1].event, Stopped)


def test_what_the_reader_needs_can_be_asked_for(reader):
    sections = reader.value(rq.GetSections(document=reader.document))
    assert [s.title for s in sections] == ["The Lighthouse at Varn", "The Keeper", "The Storm"]
    span = reader.value(rq.GetPageSpan(document=reader.document, page=1))
    text = reader.value(rq.GetText(document=reader.document, span=span))
    assert "Tobias Quill" in text
    sentences = reader.value(rq.GetSentences(document=reader.document, span=span))
    boxes = reader.value(rq.GetBoxes(document=reader.document, span=sentences[1]))
    assert {box.page for box in boxes} == {1}
    found = reader.value(rq.SearchLibrary(query="grey parrot", k=2))
    assert "parrot" in found[0].text
    [best, *_] = reader.value(rq.SearchLibrary(query="Who kept a grey parrot?", k=2, read=True))
    assert "parrot" in best.text
    assert best.text == reader.value(rq.GetText(document=reader.document, span=best.chunk.span))
    assert len(reader.value(rq.SuggestQuestions(document=reader.document))) >= 1
    status = reader.value(rq.GetStatus())
    assert status["documents"] == 1
    assert any(m["in_use"] for m in reader.value(rq.ListModels()))


def test_notes_are_kept_changed_and_put_back(reader):
    note = {"document": reader.document, "kind": "highlight", "page": 1}
    saved = reader.value(rq.SaveNote(**note, colour="yellow", quote="parrot"))
    changed = reader.value(rq.SaveNote(id=saved.id, **note, colour="blue"))
    assert (changed.id, changed.colour) == (saved.id, "blue")
    assert [n.id for n in reader.value(rq.ListNotes(document=reader.document))] == [saved.id]
    assert reader.value(rq.RemoveNote(id=saved.id)).id == saved.id
    assert reader.value(rq.ListNotes(document=reader.document)) == ()


def test_settings_are_strict_over_the_wire(reader):
    assert reader.value(rq.GetSettings())["theme"]["value"] == "system"
    assert reader.value(rq.ChangeSettings(values={"theme": "dark"}))["theme"]["value"] == "dark"
    [failed] = reader.call(rq.ChangeSettings(values={"theme": "pink"}))
    assert isinstance(failed, Failed)
    assert failed.remedy


@pytest.mark.parametrize(
    "request_, kind",
    [(rq.GetText(document="ffffffff"), "UnknownDocumentError"),
     (rq.AddFiles(paths=("/no/such/file",)), "DocumentError"),
     (rq.UseModel(name="gpt-99"), "ModelError"), (rq.InstallModel(name="phi-4-mini"), "NetworkError")],
)
def test_what_fails_says_so_with_a_remedy(reader, request_, kind):
    [failed] = reader.call(request_)
    assert (failed.kind, bool(failed.message), bool(failed.remedy)) == (kind, True, True)


def test_a_locked_file_waits_for_its_password(engine, tmp_path):
    document = engine.add(write_story(tmp_path / "locked.pdf", password="sesame"))
    assert engine.wait_ready(document).status is DocumentStatus.LOCKED
    engine.call(rq.UnlockDocument(document=document, password="wrong"))
    assert engine.wait_ready(document).status is DocumentStatus.LOCKED
    engine.call(rq.UnlockDocument(document=document, password="sesame"))
    assert engine.wait_ready(document).status is DocumentStatus.READY


def test_a_removed_document_is_told_and_gone(engine, story):
    document = engine.add(story)
    engine.wait_ready(document)
    events = engine.call(rq.RemoveDocuments(documents=(document,)))
    assert [type(e) for e in events] == [DocumentRemoved, Finished]
    assert engine.value(rq.ListDocuments()) == ()


def test_a_killed_engine_goes_on_where_it_stopped(tmp_path, story):
    first = Engine(tmp_path / "home")
    document = first.add(story)
    first.child.kill()
    first.child.close()
    second = Engine(tmp_path / "home")
    try:
        assert second.wait_ready(document).status is DocumentStatus.READY
    finally:
        second.child.close()


def test_the_engine_ends_with_its_window(tmp_path):
    engine = Engine(tmp_path / "home")
    engine.value(rq.GetStatus())
    assert engine.child.close(timeout_s=10) == 0
