"""Every Pruner: one result a passage, probabilities in 0..1, a higher threshold never keeps more."""

import pytest

from engine.prune.calibration import Calibration
from engine.prune.cross_encoder import CrossEncoderPruner
from engine.prune.fusion import Fusion
from engine.prune.similarity import SimilarityPruner
from engine.runtime.paths import install_root
from engine.segment.rules import RuleSegmenter
from engine.stages import Pruner
from engine.values import Passage, Span
from tests.helpers.documents import STORY


@pytest.fixture(scope="module", params=["similarity", "cross encoder"])
def pruner(request, embedder, catalogue, tokens):
    calibration = Calibration.load(install_root() / "models" / "similarity" / "calibration.toml")
    graph = catalogue.require("pruner")
    made = {
        "similarity": lambda: SimilarityPruner(embedder, calibration),
        "cross encoder": lambda: CrossEncoderPruner(graph, tokens, Fusion.load(graph.parent / "fusion.toml")),
    }
    return made[request.param]()


def passage(text):
    [ends] = RuleSegmenter().ends([text])
    spans = tuple(Span(a, b) for a, b in zip([0, *ends[:-1]], ends, strict=False))
    return Passage(
        document="d", span=Span(0, len(text)), text=text, sentences=spans, page=0, heading="", score=0.5
    )


@pytest.fixture(scope="module")
def passages():
    return [passage(" ".join(paragraphs)) for paragraphs in STORY.values()]


def test_is_a_pruner(pruner):
    assert isinstance(pruner, Pruner)
    assert 0 < pruner.found_threshold < 1


def test_one_result_a_passage_with_a_probability_a_sentence(pruner, passages):
    pruned = pruner.prune("Who was the first keeper?", passages)
    assert [p.passage for p in pruned] == passages
    for result in pruned:
        assert len(result.probabilities) == len(result.passage.sentences)
        assert all(0 <= p <= 1 for p in (*result.probabilities, result.relevance))
        assert list(result.kept) == sorted(set(result.kept))


def test_the_sentence_that_answers_is_kept_and_scores_best(pruner, passages):
    pruned = pruner.prune("Who was the first keeper of the lighthouse?", passages)
    chances = {
        p.passage.text[s.start : s.end].strip(): chance
        for p in pruned
        for s, chance in zip(p.passage.sentences, p.probabilities, strict=True)
    }
    assert max(chances, key=chances.__getitem__) == "The first keeper was called Tobias Quill."
    assert max(pruned, key=lambda p: p.relevance).passage is passages[1]
    assert 0 in pruned[1].kept


@pytest.mark.parametrize("low, high", [(0.02, 0.1), (0.1, 0.4), (0.4, 0.9), (0.0, 1.0)])
def test_a_higher_threshold_never_keeps_more(pruner, passages, low, high):
    few = pruner.prune("What broke the glass of the lamp?", passages, threshold=high)
    many = pruner.prune("What broke the glass of the lamp?", passages, threshold=low)
    assert all(set(a.kept) <= set(b.kept) for a, b in zip(few, many, strict=True))


def test_nothing_in_common_is_not_found(pruner, passages):
    pruned = pruner.prune("How many goals did Brazil score in the football final?", passages)
    assert max(p.relevance for p in pruned) < pruner.found_threshold


def test_no_passages_and_no_sentences(pruner):
    assert pruner.prune("Who?", []) == []
    [empty] = pruner.prune("Who?", [passage("")])
    assert empty.kept == ()


def test_a_passage_longer_than_the_graph_reads_is_read_to_its_end(pruner):
    filler = [f"On day {day} the baker of Lisbon sold {day + 30} almond cakes and swept up." for day in range(60)]
    answer = "The first keeper of the lighthouse was Ottoline Marsh."
    for place in (0, 30, 60):
        long = passage(" ".join([*filler[:place], answer, *filler[place:]]))
        [pruned] = pruner.prune("Who was the first keeper of the lighthouse?", [long])
        assert len(pruned.probabilities) == len(long.sentences)
        assert max(range(61), key=lambda i: pruned.probabilities[i]) == place
        assert place in pruned.kept
        assert len(pruned.kept) < 30
