"""The question's language is told from few words, and names or loans do not mislead."""

import pytest

from engine.answer.language import not_found_text
from engine.languages import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wie viele Stühle hatte Thoreau in seinem Haus?", "German"), ("Wer war der erste Wärter?", "German"),
        ("Warum ging er in den Wald?", "German"), ("Was ist ein Leuchtturm?", "German"),
        ("Hoeveel stoelen had Thoreau in zijn huis?", "Dutch"), ("Wie was de eerste wachter?", "Dutch"),
        ("Combien de chaises avait Thoreau dans sa maison ?", "French"), ("Qui était le premier gardien ?", "French"),
        ("¿Cuántas sillas tenía Thoreau en su casa?", "Spanish"),
        ("Quante sedie aveva Thoreau nella sua casa?", "Italian"),
        ("Quem foi o primeiro guarda do farol?", "Portuguese"), ("Кто был первым смотрителем?", "Russian"),
        ("第一任看守人是谁？", "Chinese"), ("最初の番人は誰でしたか？", "Japanese"),
        ("Who was the first keeper?", "English"), ("What does “la donna” mean in Don Juan?", "English"),
        ("Darcy?", "English"), ("", "English"),
        ("What did der Alte say to the baron?", "English"),
    ],
)
def test_languages(text, expected):
    assert language_of(text) == expected


def test_silence_speaks_the_language():
    assert not_found_text("Wer war es?") == "Das Dokument sagt es nicht."
    assert not_found_text("Who was it?") == "The document does not say."
    assert not_found_text("누구였습니까?") == "The document does not say."
