"""Every Embedder: unit rows, the same for any batch, near for what means the same."""

import numpy as np

from engine.stages import Embedder
from engine.values import Chunk, SituatedChunk, Span


def situated(text, heading="Varn"):
    chunk = Chunk(document="d", index=0, span=Span(0, len(text)), page=0)
    return SituatedChunk(chunk=chunk, text=text, heading=heading)


def test_is_an_embedder(embedder):
    assert isinstance(embedder, Embedder)


def test_rows_are_unit_float32(embedder):
    rows = embedder.embed_chunks([situated("A grey parrot."), situated("")])
    assert rows.shape == (2, embedder.dimension)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)


def test_a_batch_gives_what_single_calls_give(embedder):
    texts = ["The tower is green.", "He kept a parrot for thirty years in the tower by the sea.", "1893"]
    together = embedder.embed_sentences(texts)
    alone = np.concatenate([embedder.embed_sentences([t]) for t in texts])
    # On a GPU padding and batch-wide scales move a vector a little; on a processor nothing does.
    assert np.array_equal(together, alone) or embedder._encoder.session.provider != "CPUExecutionProvider"
    assert (together * alone).sum(1).min() > 0.98


def test_a_question_is_nearest_to_its_answer(embedder):
    rows = embedder.embed_chunks([situated("The first keeper was Tobias Quill."), situated("Ships were lost.")])
    query = embedder.embed_queries(["Who looked after the lighthouse first?"])[0]
    assert (rows @ query).argmax() == 0


def test_a_question_finds_its_answer_in_another_language(embedder):
    rows = embedder.embed_sentences(["The tower was painted green.", "The captain gave him a silver watch."])
    query = embedder.embed_queries(["Welche Farbe hatte der Turm?"])[0]
    assert (rows @ query).argmax() == 0


def test_texts_longer_than_the_encoder_are_embedded(embedder):
    assert np.isfinite(embedder.embed_sentences(["word " * 3000])).all()


def test_no_texts_give_no_rows(embedder):
    assert embedder.embed_chunks([]).shape == (0, embedder.dimension)
    assert embedder.count_tokens(["", "green"])[0] == 0
