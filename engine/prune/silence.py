"""From which relevance on a passage answers: more is asked where a long document lacks a word of the question.

The pruner reads one passage and cannot know what the rest of the document never speaks of. That is evidence of its own,
added to the fitted bar in log odds (naive Bayes, tempered: measured at 2.8 against and 1.4 for an answer). That bar
was fitted to one passage a question; the best of a dozen that a search brought is likelier to look like an answer, so a
little more is asked even where no word is lacking (docs/benchmarks.md).
"""

from __future__ import annotations

import math

LACKING, COMPLETE = 2.0, 0.15


def bar(found: float, *, lacking: bool) -> float:
    """The relevance that answers, 0 to 1: the pruner's own bar, moved by whether a word asked for is lacking."""
    odds = found / (1.0 - found) * math.exp(LACKING if lacking else COMPLETE)
    return odds / (1.0 + odds)
