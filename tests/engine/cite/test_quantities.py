import pytest

from engine.cite.quantities import are_torn, counted, in_digits, in_words
from engine.cite.support import SUPPORTED, attribute, support
from tests.helpers.answers import evidence


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("He was forty-one years old.", {"41"}),
        ("Twenty one of Fifteen, and seventy", {"21", "15", "70"}),
        ("No one of them; everyone alone", set()),
        ("The often weightens nothing", set()),
    ],
)
def test_number_words_are_numbers(text, numbers):
    assert in_words(text) == numbers


def test_what_is_counted_stands_behind_its_number():
    assert counted("It ran 3.5 miles in twenty-two minutes, 7 of the men") == {("3.5", "miles"), ("22", "minut")}
    assert counted("In 1847 Marsh sailed; in 1893 lightning struck; 12 Apostles") == set()


def test_a_number_may_be_written_in_either_way():
    assert support("It sailed 22 miles.", ["They sailed for twenty-two miles."]) >= SUPPORTED
    assert support("It sailed twenty-two miles.", ["They sailed for 22 miles."]) >= SUPPORTED
    assert support("It sailed 23 miles.", ["They sailed for twenty-two miles."]) == 0
    wrong = support("It sailed twelve miles.", ["They sailed for twenty-two miles."])
    assert wrong < SUPPORTED


def test_a_number_and_its_unit_are_not_taken_from_two_sentences():
    degrees, years = "The latitude was forty-one degrees.", "Many years the captain lived there."
    assert are_torn("The captain lived there forty-one years.", [degrees, years])
    assert support("The captain lived there forty-one years.", [degrees, years]) == 0
    together = "The captain lived there for forty-one years."
    assert not are_torn("The captain lived there forty-one years.", [degrees, years, together])
    assert not are_torn("He was forty-one years old.", ["He was aged forty-one."])
    assert not are_torn("It took 41 years.", [degrees, years], "What took 41 years?")


def test_a_year_and_what_follows_it_may_stand_in_two_sentences():
    built = ["It was built in 1847.", "The engineer who built the lighthouse was Marsh."]
    assert support("In 1847 Marsh built the lighthouse.", built) >= SUPPORTED
    struck = ["It happened in 1893.", "The tower was struck by lightning."]
    assert support("In 1893 lightning struck the tower.", struck) >= SUPPORTED


def test_a_claim_does_not_bind_torn_numbers_together():
    said = evidence("The latitude was forty-one degrees.", "Many years the captain lived there.")
    cited, share = attribute("He lived there forty-one years.", said)
    assert len(cited) == 1
    assert share < SUPPORTED
    assert in_digits("1,200.5 and 7") == {"1,200.5", "7"}
