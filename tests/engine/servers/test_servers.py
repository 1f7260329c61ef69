"""Servers of one's own, against real ones on this machine: the contracts hold, consent is asked, faults are said."""

import json
import shutil
import threading
import time

import numpy as np
import pytest

from engine.errors import LibraryError, ModelError, SettingsError
from engine.events import Answered
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.servers.consent import agreed, agreeing, checked_address, consent_text
from engine.servers.index import ServerIndex
from engine.servers.language import KEY_VARIABLE, ServerModel
from engine.settings import Settings
from engine.stages import LanguageModel, VectorIndex
from engine.values import Question
from tests.engine.servers.conftest import free_port

pytestmark = pytest.mark.loopback


def user(text):
    return [{"role": "user", "content": text}]


@pytest.fixture
def model(language_server, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, "sesame")
    made = ServerModel(language_server)
    yield made
    made.close()


@pytest.fixture
def home(tmp_path, indexed_home):
    shutil.copytree(indexed_home, tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def pipeline(home):
    made = Pipeline(Paths.resolve(home))
    yield made
    made.close()


def ask(pipeline, text, **options):
    events = pipeline.asker.ask(Question(text=text, **options))
    return next(e.answer for e in events if isinstance(e, Answered))


def test_it_is_a_language_model_that_streams_and_repeats_itself(model):
    assert isinstance(model, LanguageModel)
    first = list(model.generate(user("Say hello."), max_tokens=12))
    assert len(first) > 1
    assert "".join(model.generate(user("Say hello."), max_tokens=12)) == "".join(first)
    assert model.count_tokens("one two three") > 1


def test_a_server_that_knows_grammars_obeys_one(model):
    text = "".join(model.generate(user("Name a colour."), max_tokens=20, grammar='root ::= "green" | "blue"'))
    assert text in ("green", "blue")


def test_stop_cuts_the_connection_at_once(model):
    pieces = model.generate(user("Tell a very long story about the sea."), max_tokens=800)
    next(pieces)
    stopped_at = []

    def stop():
        stopped_at.append(time.perf_counter())
        model.stop()

    timer = threading.Timer(0.1, stop)
    timer.start()
    rest = list(pieces)
    ended = time.perf_counter()
    timer.join()
    assert len(rest) < 700
    assert model.stopped
    assert ended - stopped_at[0] < 0.2
    assert "".join(model.generate(user("Say hello."), max_tokens=4))


def test_a_server_that_wants_a_key_or_is_not_there_is_said(language_server, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, "wrong")
    with pytest.raises(ModelError, match="wants a key"):
        list(ServerModel(language_server).generate(user("Hello"), max_tokens=4))
    with pytest.raises(ModelError, match="does not answer"):
        list(ServerModel(f"http://127.0.0.1:{free_port()}/v1").generate(user("Hello"), max_tokens=4))


def test_an_answer_from_the_server_is_cited_like_any_other(model, language_server, pipeline):
    pipeline.use_server(agreeing(pipeline.settings, "language_server", language_server, agree=True))
    answer = ask(pipeline, "Who was the first keeper of the lighthouse?")
    assert "Tobias Quill" in " ".join(p.passage.text for p in answer.evidence)
    assert answer.text
    assert answer.citations[0].boxes
    assert answer.tokens.answer > 0
    assert answer.model.endswith(language_server.removeprefix("http://").removesuffix("/v1"))


def test_without_consent_nothing_is_sent(language_server, pipeline):
    pipeline.use_server(agreeing(pipeline.settings, "language_server", language_server, agree=False))
    assert ask(pipeline, "What colour was the tower painted?").model == "smollm2-135m"
    assert type(pipeline.workshop.loaded_language_model).__name__ == "LlamaModel"


def test_consent_is_bound_to_the_address(tmp_path):
    settings = Settings(tmp_path)
    assert agreed(settings, "language_server") == ""
    settings.change(agreeing(settings, "language_server", "http://127.0.0.1:8080/v1/", agree=True))
    assert agreed(settings, "language_server") == "http://127.0.0.1:8080/v1"
    settings.change({"language_server": "http://evil.example/v1"})
    assert agreed(settings, "language_server") == ""
    settings.change(agreeing(settings, "index_server", "https://box.example:8000", agree=True))
    assert agreed(settings, "index_server") == "https://box.example:8000"
    settings.change(agreeing(settings, "index_server", "", agree=False))
    assert agreed(settings, "index_server") == ""


@pytest.mark.parametrize("address", ["127.0.0.1:8080", "ftp://a/b", "http://", "http://a:x/", "http://u:p@a/", "/tmp"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(SettingsError, match="no address"):
        checked_address(address)


@pytest.mark.parametrize(
    ("name", "address", "words"),
    [
        ("language_server", "http://127.0.0.1:8080/v1", ("questions", "sentences", "without leaving this computer")),
        ("language_server", "http://box.lan/v1", ("unencrypted",)),
        ("index_server", "https://box.example", ("vector", "no text", "encrypted connection")),
    ],
)
def test_consent_says_what_would_be_sent_and_how(name, address, words):
    text = consent_text(name, address)
    assert address in text
    assert all(word in text for word in words)


def test_it_is_a_vector_index(index_server, tmp_path):
    index = ServerIndex(index_server, fingerprint="one", home=tmp_path)
    assert isinstance(index, VectorIndex)
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(30, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    assert index.query(vectors[0], 5) == []
    index.add("a", range(20), vectors[:20])
    index.add("b", range(10), vectors[20:])
    index.add("b", range(10), vectors[20:])
    assert index.count() == 30
    found = index.query(vectors[7], 3)
    assert found[0][:2] == ("a", 7)
    assert found[0][2] == pytest.approx(1.0, abs=1e-4)
    assert {d for d, *_ in index.query(vectors[3], 10, ["b"])} == {"b"}
    assert ServerIndex(index_server, fingerprint="two", home=tmp_path).count() == 0
    assert ServerIndex(index_server, fingerprint="one", home=tmp_path / "other").count() == 0
    index.remove("a")
    assert (index.count("a"), index.count("b")) == (0, 10)
    index.drop()


def test_the_library_moves_to_the_server_and_back(index_server, pipeline):
    before = ask(pipeline, "Who was the first keeper?", generate=False)
    count = pipeline.workshop.vectors.count()
    pipeline.use_server(agreeing(pipeline.settings, "index_server", index_server, agree=True))
    assert isinstance(pipeline.workshop.vectors, ServerIndex)
    assert pipeline.workshop.vectors.count() == count > 0
    there = ask(pipeline, "Who was the first keeper?", generate=False)
    assert [p.passage.span for p in there.evidence] == [p.passage.span for p in before.evidence]
    pipeline.use_server(agreeing(pipeline.settings, "index_server", "", agree=False))
    assert not isinstance(pipeline.workshop.vectors, ServerIndex)
    assert pipeline.workshop.vectors.count() == count


def test_an_index_server_that_is_not_there_is_said_and_not_kept(pipeline):
    address = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(LibraryError, match="does not answer"):
        pipeline.use_server(agreeing(pipeline.settings, "index_server", address, agree=True))
    assert pipeline.settings["index_server"] == ""
    assert ask(pipeline, "Who was the first keeper?", generate=False).evidence


def test_the_command_says_what_is_sent_and_wants_a_yes(lectern, tmp_path):
    home = tmp_path / "home"
    asked = lectern("server", "language", "http://127.0.0.1:8080/v1", home=home)
    assert asked.returncode == 1
    assert "would be sent: your questions" in asked.stderr
    assert json.loads(lectern("server", "--json", home=home).stdout) == {"language": "", "index": ""}
    assert lectern("server", "language", "http://127.0.0.1:8080/v1", "--agree", home=home).returncode == 0
    assert json.loads(lectern("server", "--json", home=home).stdout)["language"] == "http://127.0.0.1:8080/v1"
    assert lectern("server", "language", "--off", home=home).returncode == 0
    assert json.loads(lectern("server", "--json", home=home).stdout)["language"] == ""
    assert lectern("server", "language", "nonsense", "--agree", home=home).returncode == 1
