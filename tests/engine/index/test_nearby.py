"""A small scope is compared vector by vector, a larger one asks the index, and both find the same."""

import numpy as np
import pytest

from engine.errors import IndexMismatchError
from engine.index import nearby
from engine.index.nearby import NearbyVectors, is_near
from engine.index.vectors import ChromaIndex
from engine.values import DocumentStatus
from tests.helpers.queue import work_off


@pytest.fixture
def books(pipeline, tmp_path):
    """Two indexed texts."""
    for name, things in (("harbour", "lamp keeper boat gull"), ("garden", "rose bee spade frost")):
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join(
            f"The {thing} of number {number} was kept by the {name} all through the long winter of that year. " * 4
            for number, thing in enumerate(things.split() * 3)
        ))
        next(pipeline.add([path]))
    work_off(pipeline)
    return [document.id for document in pipeline.library.documents()]


def near(pipeline, index=None):
    return NearbyVectors(
        pipeline.library, pipeline.workshop.embedder.fingerprint, index or (lambda: pipeline.workshop.vectors)
    )


def untouched():
    raise AssertionError("the index was opened")


@pytest.mark.parametrize("scope", [0, 1, 2])
def test_a_small_scope_finds_what_the_index_finds_without_it(pipeline, books, scope):
    documents = books[:scope]
    for question in ("Who kept the lamp?", "a spade in the frost"):
        vector = pipeline.workshop.embedder.embed_queries([question])[0]
        exact = near(pipeline, untouched).query(vector, 5, documents)
        graph = pipeline.workshop.vectors.query(vector, 5, documents)
        assert [cosine for *_, cosine in exact] == pytest.approx([cosine for *_, cosine in graph], abs=2e-3)
        assert exact[0][:2] == graph[0][:2]
        assert {document for document, *_ in exact} <= set(documents or books)


def test_a_larger_scope_asks_the_index(pipeline, books, monkeypatch):
    one = pipeline.library.document(books[0])
    monkeypatch.setattr(nearby, "EXACT_VECTORS", one.vectors)
    assert is_near(pipeline.library, [one.id])
    assert not is_near(pipeline.library)
    vector = pipeline.workshop.embedder.embed_queries(["the keeper"])[0]
    assert near(pipeline).query(vector, 3) == pipeline.workshop.vectors.query(vector, 3)
    with pytest.raises(AssertionError, match="was opened"):
        near(pipeline, untouched).query(vector, 3)


def test_vectors_of_another_embedder_are_not_compared(pipeline, books):
    vector = np.zeros(384, np.float32)

    def other() -> ChromaIndex:
        return ChromaIndex(pipeline.paths.home / "chroma", fingerprint="another")

    with pytest.raises(IndexMismatchError):
        NearbyVectors(pipeline.library, "another", other).query(vector, 3)


def test_a_document_without_vectors_gives_nothing(pipeline, tmp_path):
    path = tmp_path / "queued.txt"
    path.write_text("Nothing of this is indexed yet.")
    [added] = pipeline.add([path])
    assert pipeline.library.document(added.document.id).status is DocumentStatus.QUEUED
    assert near(pipeline, untouched).query(np.zeros(384, np.float32), 3, [added.document.id]) == []
