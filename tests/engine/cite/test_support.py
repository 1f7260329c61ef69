"""Support: content words, numbers that must agree, names that should."""

import pytest

from engine.cite.support import SUPPORTED, attribute, support
from tests.helpers.answers import evidence

KEEPER = "The first keeper, Tobias Quill, lived in the tower for thirty years with a grey parrot."
COUNT = "He had 5 daughters and a mule."
BUILT = "The lighthouse at Varn was built in 1847 by an engineer named Ottoline Marsh."


@pytest.mark.parametrize(
    ("claim", "sentence", "supported"),
    [
        ("Tobias Quill was the first keeper.", KEEPER, True),
        ("He lived in the tower for thirty years.", KEEPER, True),
        ("The lighthouse was built in 1847.", BUILT, True),
        ("The lighthouse was built in 1852.", BUILT, False),
        ("The keeper was a drunkard from Paris.", KEEPER, False),
        ("The engineer Gustave Eiffel built it.", BUILT, False),
        ("", KEEPER, False),
        ("He “lived in the tower for thirty years”.", KEEPER, True),
        ("The keeper “lived in the tower with a grey parrot”.", KEEPER, False),
    ],
)
def test_support(claim, sentence, supported):
    assert (support(claim, [sentence]) >= SUPPORTED) is supported


def test_what_is_said_of_another_supports_nothing():
    claim, question = "Ann Ulmgorn taught Tom to play the lute.", "What did Ann Ulmgorn teach Tom to play?"
    assert support(claim, ["Orla Marsh taught Tom to play the lute."], question) < SUPPORTED
    both = ["Orla Marsh taught Tom to play the lute.", "Ann Ulmgorn taught Tom to play the harp."]
    assert support(claim, both, question) < SUPPORTED
    assert support(claim, ["She taught Tom to play the lute."], question) >= SUPPORTED
    assert support(claim, ["Ann Ulmgorn taught Tom to play the lute, and so did Orla Marsh."], question) >= SUPPORTED


def test_a_number_is_something_said():
    assert support("He had 5 daughters.", [COUNT], "How many daughters had he?") == 1.0
    assert support("He had 6 daughters.", [COUNT], "How many daughters had he?") == 0.0
    assert support("He had daughters.", [COUNT], "How many daughters had he?") == 0.0


def test_words_of_the_question_prove_less():
    claim = "The keeper of the lighthouse was Samuel."
    assert support(claim, [KEEPER], "Who was the keeper of the lighthouse?") < support(claim, [KEEPER])


@pytest.mark.parametrize(("claim", "question", "supported"), [
    ("The keeper who owned a bird was Tobias Quill.", "Which keeper owned a bird?", True),
    ("The keeper who owned a bird was Ottoline Marsh.", "Which keeper owned a bird?", False),
    ("The keeper lived in the tower.", "Did the keeper live in the tower?", True),
    ("The keeper was married in Paris.", "Was the keeper married in Paris?", False),
    ("In what tower did the keeper live?", "In what tower did the keeper live?", False),
    ("The keeper lived in the tower.", "How long did the keeper live in the tower?", False),
    ("The keeper lived in the tower for thirty years.", "How long did the keeper live in the tower?", True),
    ("Die Wärter waren Quill.", "Wer waren die Wärter?", True),
])
def test_what_the_claim_adds_to_the_question_is_what_must_be_said(claim, question, supported):
    assert (support(claim, [KEEPER], question) >= SUPPORTED) is supported


def test_a_claim_points_at_the_sentences_that_say_it_together():
    numbers, share = attribute("Quill kept a parrot; Marsh was an engineer.", evidence(KEEPER, BUILT, "It rained."))
    assert set(numbers) == {1, 2}
    assert share >= SUPPORTED
    assert attribute("It rained.", evidence(KEEPER, BUILT, "It rained.")) == ([3], 1.0)
    assert attribute("Anything.", []) == ([], 0.0)


def test_a_claim_about_another_is_not_borne_out_while_the_one_asked_about_is_spoken_of():
    asked = "What did Prafell Jorfell carry on his last voyage?"
    said = evidence(
        "On his last voyage Prafell Jorfell carried nothing but juniper and salt.",
        "On his last voyage Selustra Tavthal carried nothing but lute and salt.",
    )
    assert attribute("Selustra Tavthal carried nothing but lute and salt.", said, asked)[1] < SUPPORTED
    assert attribute("Prafell Jorfell carried nothing but juniper and salt.", said, asked) == ([1], 1.0)
    assert attribute("He carried nothing but juniper and salt.", said, asked)[0] == [1]
    assert attribute("Lute and salt.", said, asked)[1] < SUPPORTED
    elsewhere = evidence(said[0].text, "He bought the lute in New Orleans.")
    assert attribute("A lute.", elsewhere, asked) == ([2], 1.0)
    who = "Who carried nothing but lute and salt, like Prafell Jorfell?"
    assert attribute("Selustra Tavthal carried the lute on a voyage.", said, who)[0] == [2]
    assert attribute("Selustra Tavthal carried nothing but lute and salt.", said[1:], asked) == ([1 + 1], 1.0)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Douglass was born in Tuckahoe.", True),
        ("Doula was born in Tuckahoe.", False),
        ("Duglas was born in Tuckahoe.", False),
        ("Born in Tuckahoe.", True),
        ("Maryland is where he was born, in Tuckahoe.", True),
    ],
)
def test_a_name_misspelt_at_the_beginning_is_no_name_that_was_told(claim, holds):
    said = ["Douglass was born in Tuckahoe, near Hillsborough, in Maryland."]
    assert (support(claim, said) >= SUPPORTED) is holds
    assert (support(claim, said, "Where was Douglass born?") >= SUPPORTED) is holds


@pytest.mark.parametrize("claim", ["While in Boston he sold rope.", "There he sold rope.", "Many sold rope with him."])
def test_a_small_word_at_the_beginning_is_no_misspelt_name(claim):
    said = ["Mr. White sold rope in Boston with many others, and Theresia and Mandy with him."]
    assert support(claim, said) == support(claim[0].lower() + claim[1:], said) >= SUPPORTED
