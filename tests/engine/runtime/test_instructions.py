"""Instructions are read once, put back after other work and after a start, read anew where the file is not whole."""

import pytest

from engine.runtime import prefix_store
from engine.runtime.language_model import LlamaModel
from engine.runtime.prefix_store import PrefixStore

SYSTEM = (
    "You answer questions about a text. Use only the text, and nothing else that you may know. "
    "Answer in one short, complete sentence, in the language of the question."
)


def asked(question, system=SYSTEM):
    return [{"role": "system", "content": system}, {"role": "user", "content": question}]


@pytest.fixture(scope="module")
def path(catalogue):
    return catalogue.require("smollm2-135m")


@pytest.fixture
def loaded(path, tmp_path):
    """Makes models that share a cache, each with the list of how many tokens it read at a time."""
    made = []

    def load(folder=tmp_path / "cache"):
        model = LlamaModel(path, name="m", context_tokens=512, threads=2, gpu_layers=0, cache=folder)
        read, real = [], model._llama.eval
        model._llama.eval = lambda tokens: (read.append(len(tokens)), real(tokens))[1]
        made.append(model)
        return model, read

    yield load
    for model in made:
        model.close()


def answer(model, question, system=SYSTEM):
    return "".join(model.generate(asked(question, system), max_tokens=6))


def kept(tmp_path):
    return sorted((tmp_path / "cache").iterdir())


def test_the_next_run_reads_the_question_alone(loaded, tmp_path):
    first, read = loaded()
    said = answer(first, "Who was the keeper?")
    instructions = read[0]
    assert instructions > 24
    assert len(kept(tmp_path)) == 1
    second, read_again = loaded()
    assert answer(second, "Who was the keeper?") == said
    assert read_again[0] == len(first.render(asked("Who was the keeper?"))) - instructions
    plain, _ = loaded(None)
    assert answer(plain, "Who was the keeper?") == said


def test_instructions_come_back_after_other_work(loaded):
    model, read = loaded()
    said = answer(model, "Who was the keeper?")
    instructions = read[0]
    answer(model, "Who?", "Rewrite the last question so that it can be understood alone. Reply with the question. " * 2)
    del read[:]
    assert answer(model, "Who was the keeper?") == said
    assert instructions not in read


@pytest.mark.parametrize("spoil", [
    lambda data: data[: len(data) // 2], lambda data: data[:-1] + bytes([data[-1] ^ 1]), lambda _: b"",
    lambda data: data[:500] + bytes(99) + data[599:],
])
def test_a_damaged_file_is_read_over_and_written_anew(loaded, tmp_path, spoil):
    model, read = loaded()
    said = answer(model, "Who was the keeper?")
    [file] = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    model, read_again = loaded()
    assert answer(model, "Who was the keeper?") == said
    assert read_again[0] == read[0]
    assert file.read_bytes() == whole


def test_a_state_of_another_model_or_version_is_none(path, tmp_path):
    other = tmp_path / "other.gguf"
    other.write_bytes(path.read_bytes()[:4096])
    store = PrefixStore(tmp_path / "cache", path, "1")
    store.keep([1, 2, 3], b"state")
    assert PrefixStore(tmp_path / "cache", path, "1").get([1, 2, 3]) == b"state"
    assert PrefixStore(tmp_path / "cache", path, "2").get([1, 2, 3]) is None
    assert PrefixStore(tmp_path / "cache", other, "1").get([1, 2, 3]) is None
    assert store.get([1, 2]) is None


def test_a_state_that_llama_cpp_refuses_is_read_anew(loaded, tmp_path):
    model, read = loaded()
    said = answer(model, "Who was the keeper?")
    model._instructions._store.keep(model._instructions._known[SYSTEM], b"whole, and no state of any model")
    model, read_again = loaded()
    assert answer(model, "Who was the keeper?") == said
    assert read_again[0] == read[0]


def test_the_folder_is_bounded(path, tmp_path, monkeypatch):
    monkeypatch.setattr(prefix_store, "MOST_BYTES", 1000)
    store = PrefixStore(tmp_path / "cache", path, "1")
    for token in range(8):
        store.keep([token], bytes(300))
    assert sum(file.stat().st_size for file in kept(tmp_path)) <= 1000
    assert store.get([7]) == bytes(300)
    store.keep([9], bytes(900))
    assert store.get([9]) is None, "one that takes most of the room is not kept"


def test_a_disk_that_cannot_be_written_to_costs_only_the_time(loaded, tmp_path):
    (tmp_path / "file").write_text("in the way")
    model, _ = loaded(tmp_path / "file" / "cache")
    assert answer(model, "Who was the keeper?")
