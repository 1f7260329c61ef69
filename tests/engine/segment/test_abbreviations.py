"""Full stops of abbreviations end no sentence; all others are left to the network."""

import pytest

from engine.segment.abbreviations import goes_on


@pytest.mark.parametrize(
    "before, after",
    [
        ("Smith et al.", " (2019) found"), ("See Fig.", " 3 for"), ("It weighs approx.", " 12 kg"),
        ("On Jan.", " 3 the"), ("near Mt.", " Etna"),
        ("Cf.", " Eq. (4)"), ("z. B.", " Berlin"), ("Dr.", " Roylott"), ("(vgl.", " Kapitel 2)"),
        ("pp.", " 3-7"), ("Vol.", " II"), ("the U.S.", " army"), ("Mr.", "\nBrown"), ("M. Dupont, p. ex.", " ici"),
    ],
)
def test_the_sentence_goes_on(before, after):
    assert goes_on(before + after, len(before))


@pytest.mark.parametrize(
    "before, after",
    [
        ("He was fed up with Fig.", " Then he left."), ("I said no.", " They went."), ("It rained.", " 3 men came."),
        ("by Smith et al.", " We show"), ("in the U.S.", " Then"), ("at noon", " Dr."), ("the end...", " And"),
        ("Mr.", "\n\nNext block"), ("the cast.", " 5 of them"), ("", "x"), ("He met the mother of Mary S", ". then"),
    ],
)
def test_the_sentence_may_end(before, after):
    assert not goes_on(before + after, len(before))
