"""A name counts where it stands within a sentence; who speaks or bears a title is a person."""

from engine.strategy.names import Name, names, usual_case


def found(*texts, least=1):
    return {name.text: name.is_person for name in names(texts, least)}


def test_capitals_that_name_nobody():
    assert found("Removing Lectern is easy. Deleting Books is not.") == {}
    assert found("It was on Monday, in May, and God knew.") == {}
    assert found("“Never Mind Him”, they sang. NEVER AGAIN.") == {}


def test_people_and_things():
    text = "Then came Tobias Quill, of Varn. She went to New Harbour and met Mr. Ames at Hill House."
    assert found(text) == {"Tobias Quill": True, "Varn": False, "New Harbour": False, "Mr. Ames": True,
                           "Hill House": False}


def test_many_are_not_one():
    text = "And the Romans said no. Then the Romans cried. At last the Romans answered, and the Scribe said yes."
    assert found(text * 3, least=3) == {"the Romans": False, "the Scribe": True}


def test_one_person_under_several_names():
    text = "It was Ann Ames who came. Nobody knew Ann Ames. But Ames laughed, and Mrs. Ames saw it."
    assert names([text]) == [Name(text="Ann Ames", count=3, is_person=True),
                             Name(text="Mrs. Ames", count=1, is_person=True)]


def test_a_heading_within_a_sentence():
    body = ["Of a man with the lip of an ape, and of the twisted rope. It came from Boscombe, that mystery."]
    assert usual_case("The Man with the Twisted Lip", body) == "the man with the twisted lip"
    assert usual_case("The Boscombe Mystery", body) == "the Boscombe mystery"
    assert usual_case("NATO in BOSCOMBE", body) == "NATO in Boscombe"
    known = [Name(text="the Twisted Lip", count=4, is_person=False)]
    assert usual_case("The Man with the Twisted Lip", body, known) == "the man with the Twisted Lip"
