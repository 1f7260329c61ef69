"""Evidence made of plain sentences."""

from engine.values import EvidenceSentence, Span


def evidence(*texts):
    """The sentences, numbered from 1, of one document."""
    return [
        EvidenceSentence(number=n, document="d", span=Span(0, 1), text=t, page=0, heading="", probability=0.5)
        for n, t in enumerate(texts, start=1)
    ]
