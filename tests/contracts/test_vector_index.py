"""Every VectorIndex: nearest first, scoped, idempotent, forgetting what was removed."""

import numpy as np
import pytest

from engine.errors import IndexMismatchError
from engine.index.vectors import ChromaIndex, discard
from engine.stages import VectorIndex


def rows(count, seed):
    made = np.random.default_rng(seed).normal(size=(count, 384)).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


@pytest.fixture
def index(tmp_path):
    return ChromaIndex(tmp_path / "chroma", fingerprint="one")


def test_is_a_vector_index(index):
    assert isinstance(index, VectorIndex)


def test_an_empty_index_finds_nothing(index):
    assert index.query(rows(1, 0)[0], 5) == []
    assert index.count() == 0


def test_the_nearest_comes_first_with_its_cosine(index):
    vectors = rows(50, 1)
    index.add("a", range(50), vectors)
    found = index.query(vectors[7], 3)
    assert found[0][:2] == ("a", 7)
    assert found[0][2] == pytest.approx(1.0, abs=1e-4)
    assert [score for *_, score in found] == sorted((score for *_, score in found), reverse=True)


def test_a_scope_leaves_other_documents_out(index):
    vectors = rows(40, 2)
    index.add("a", range(20), vectors[:20])
    index.add("b", range(20), vectors[20:])
    assert {d for d, *_ in index.query(vectors[3], 10, ["b"])} == {"b"}


def test_storing_twice_changes_nothing(index):
    vectors = rows(10, 3)
    index.add("a", range(10), vectors)
    index.add("a", range(10), vectors)
    assert index.count("a") == index.count() == 10


def test_removal_forgets_one_document(index):
    index.add("a", range(5), rows(5, 4))
    index.add("b", range(5), rows(5, 5))
    index.remove("a")
    assert index.count("a") == 0
    assert index.count("b") == 5
    assert {d for d, *_ in index.query(rows(1, 4)[0], 10)} == {"b"}


def test_removal_forgets_a_range_and_what_was_never_there(index):
    index.add("a", range(6), rows(6, 9))
    index.add("b", range(2), rows(2, 10))
    assert index.counts() == {"a": 6, "b": 2}
    index.remove_from("a", 4, 900)
    assert index.counts() == {"a": 4, "b": 2}
    assert {number for _, number, _ in index.query(rows(6, 9)[5], 10, ["a"])} == {0, 1, 2, 3}
    index.remove_from("a", 0, 4)
    index.remove_from("gone", 0, 3)
    assert index.counts() == {"b": 2}


def test_it_is_there_after_opening_again(index, tmp_path):
    vectors = rows(5, 6)
    index.add("a", range(5), vectors)
    again = ChromaIndex(tmp_path / "chroma", fingerprint="one")
    assert again.query(vectors[2], 1)[0][:2] == ("a", 2)


def test_another_embedder_is_refused_until_it_is_discarded(index, tmp_path):
    index.add("a", [0], rows(1, 7))
    with pytest.raises(IndexMismatchError, match="another embedding model"):
        ChromaIndex(tmp_path / "chroma", fingerprint="two")
    discard(tmp_path / "chroma")
    fresh = ChromaIndex(tmp_path / "chroma", fingerprint="two")
    assert fresh.count() == 0
    fresh.add("a", [0], rows(1, 8))
    assert fresh.count() == 1
