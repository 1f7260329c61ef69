"""What the engine computes is what the weights were fitted on: engine and recipes are held against each other."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.prune.fusion import COSINE_FEATURE, PASSAGE_FEATURES, SENTENCE_FEATURES, Fusion, KeepLogits
from engine.prune.matching import match_types, overlaps, rarity, words
from engine.runtime.paths import install_root
from engine.segment import written

sys.path.insert(0, str(install_root() / "models" / "training"))
import fusion_features
import pruner_features
import segmenter_features

TEXTS = [
    "The keeper’s parrot, in 1847, was grey.", "灯塔建于1847年。 Der Leuchtturm", "", "...", "Zoë's naïve co-op\nline"
]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_words_are_cut_alike(text):
    assert words(text) == pruner_features.words(text)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("question", ["Which parrot was grey in 1847?", "灯塔何时建成？", ""])
def test_match_types_agree(tokens, question, text):
    [trained] = pruner_features.tokenise(tokens.tokenizer, [text])
    [encoded] = tokens.encode([text])
    offsets = np.asarray(encoded.offsets, np.int64).reshape(-1, 2)
    assert np.array_equal(np.asarray(encoded.ids, np.int64), trained.ids)
    last = np.maximum(offsets[:, 1] - 1, offsets[:, 0])
    ours = match_types(question, text, offsets[:, 0], last)
    assert np.array_equal(ours, pruner_features.match_types(question, text, trained))


def test_overlaps_agree(tokens):
    scores = dict(tokens.table._vocabulary())
    trained = fusion_features.weigher(scores)
    ours = rarity(tokens.table.score_of(tokens.tokenizer))
    for word in ("the", "parrot", "zyzzyva", "1847", "灯塔"):
        assert ours(word) == pytest.approx(trained(word), abs=1e-4)
    question = "Which grey parrot lived in the lighthouse?"
    assert np.allclose(
        overlaps(question, TEXTS, ours), fusion_features.overlaps(question, TEXTS, trained), atol=1e-5
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=12), st.integers(0, 2**31 - 1))
def test_fusion_agrees(lengths, seed):
    random = np.random.default_rng(seed)
    owner = np.repeat(np.arange(len(lengths)), lengths)
    logits = random.normal(size=len(owner)).astype(np.float32)
    overlap = random.random(len(lengths)).astype(np.float32)
    trained = fusion_features.sentence_keep(logits, owner, len(lengths))
    ours = KeepLogits.of(logits, owner, len(lengths))
    assert np.allclose(ours.mean, trained[0], atol=1e-5)
    assert np.allclose(ours.best, trained[1], atol=1e-5)
    fusion = Fusion.load(install_root() / "models" / "pruner" / "fusion.toml")
    shares = fusion_features.shares(fusion_features.sentence_features(trained, overlap) @ fusion.sentence_weights)
    assert np.allclose(fusion.shares(ours, overlap), shares, atol=1e-4)
    features = fusion_features.passage_features(trained, 0.7, overlap, 0.4)
    for cosine, fitted in ((None, fusion.passage), (0.83, fusion.passage_with_cosine)):
        values = features if cosine is None else np.append(features, np.float32(cosine))
        logit = ((values - fitted.means) / fitted.scales) @ fitted.weights + fitted.intercept
        assert fusion.chance(ours, 0.7, overlap, 0.4, cosine) == pytest.approx(1 / (1 + np.exp(-logit)), abs=1e-4)
    for sure in (fusion.keep_passage, 0.3, 0.99):
        wanted = fusion_features.kept(shares, sure, fusion.keep)
        assert fusion.kept(shares, sure) == tuple(np.flatnonzero(wanted).tolist())
    assert fusion.kept(shares, fusion.keep_passage - 1e-6) == ()


def test_a_likely_passage_keeps_something_of_many_sentences():
    fusion = Fusion.load(install_root() / "models" / "pruner" / "fusion.toml")
    shares = np.full(80, 1 / 82, np.float32)
    shares[7] = 3 / 82
    many = np.concatenate([shares, shares]) / 2
    assert fusion.kept(many, 0.9) == (7, 87)
    assert fusion.kept(many, 0.3) == ()


def test_the_names_of_the_features_agree():
    assert fusion_features.FEATURES == SENTENCE_FEATURES
    assert fusion_features.PASSAGE_FEATURES == PASSAGE_FEATURES
    assert fusion_features.COSINE_FEATURE == COSINE_FEATURE


@pytest.mark.parametrize("text", [*TEXTS, "ONE. Two!  three\n\n\nfour? «Fünf» 6.5\tseven"])
def test_the_segmenters_features_agree(tokens, text):
    trained = segmenter_features.features(segmenter_features.tokenise(tokens.tokenizer, text))
    assert np.allclose(written.features(written.write_tokens(tokens, text)), trained, atol=1e-6)
