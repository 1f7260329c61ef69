"""Passages of candidates and their cosines, and what a cosine says to the pruner."""

from dataclasses import replace

from engine.prune.cross_encoder import CrossEncoderPruner
from engine.prune.fusion import Fusion
from engine.prune.passages import compared, passages_of
from engine.values import Candidate, Chunk, Passage, Span

TEXTS = (
    "The harbour of Varn has a lighthouse, which Angus Bell kept. ",
    "He wrote down the weather of every night for thirty years. ",
    "A baker in Lisbon sells almond cakes on Sundays. ",
)


class Shelf:
    """One document of TEXTS."""

    def text(self, _id, span):
        return "".join(TEXTS)[span.start : span.end]

    def sentences(self, _id, span):
        ends, at = [], 0
        for text in TEXTS:
            if at < span.end and at + len(text) > span.start:
                ends.append((at, at + len(text)))
            at += len(text)
        return ends


def candidate(number, dense):
    start = sum(map(len, TEXTS[:number]))
    chunk = Chunk(document="d", index=number, span=Span(start, start + len(TEXTS[number])), section=None, page=0)
    return Candidate(chunk=chunk, text=TEXTS[number], heading="", score=1.0, dense=dense)


def passage(text):
    return Passage(
        document="", span=Span(0, len(text)), text=text, sentences=(Span(0, len(text)),), page=0, heading="", score=0.0
    )


def alone(texts):
    """As many tokens as leave a chunk by itself."""
    return [200] * len(texts)


def test_a_passage_has_the_cosine_of_what_it_was_found_by():
    near, unknown = passages_of(Shelf(), [candidate(0, 0.87), candidate(2, float("nan"))], alone)
    assert (near.cosine, unknown.cosine) == (0.87, None)


def test_what_was_not_searched_for_is_compared(embedder):
    about, strange = (compared(embedder, "Who kept the lighthouse of Varn?", passage(TEXTS[n])) for n in (0, 2))
    assert 0 < strange.cosine < about.cosine <= 1
    empty = replace(passage(""), sentences=())
    assert compared(embedder, "Who?", empty) == empty


def test_the_nearer_a_passage_the_likelier_it_answers(catalogue, tokens):
    graph = catalogue.require("pruner")
    pruner = CrossEncoderPruner(graph, tokens, Fusion.load(graph.parent / "fusion.toml"))
    chances = [
        pruner.prune("Who kept the lighthouse?", [replace(passage("".join(TEXTS)), cosine=cosine)])[0].relevance
        for cosine in (0.7, 0.8, 0.9)
    ]
    assert chances == sorted(chances)
    assert chances[0] < chances[-1] - 0.1
    [without] = pruner.prune("Who kept the lighthouse?", [passage("".join(TEXTS))])
    assert 0 < without.relevance < 1
