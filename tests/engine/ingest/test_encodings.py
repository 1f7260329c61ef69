"""Texts in older encodings are read as what they say, not as a row of accents."""

import pytest

from engine.ingest.encodings import decode, encoding_of

JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたか見当がつかぬ。ニャーニャー泣いていた事だけは覚えている。\n"
SIMPLIFIED = "我是一只猫，还没有名字。不知道在哪里出生，只记得在一个又暗又湿的地方叫着。后来我第一次看到了人。\n"
TRADITIONAL = "我是一隻貓，還沒有名字。不知道在哪裡出生，只記得在一個又暗又濕的地方叫著。後來我第一次看到了人。\n"
KOREAN = "나는 고양이다. 이름은 아직 없다. 어디서 태어났는지 도무지 알 수가 없다. 어둡고 축축한 곳에서 울고 있었다.\n"
RUSSIAN = "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему.\n"
GERMAN = "Größe und Übermut – „so ist es“, schrieb er in sein grünes Heft über die Häfen von Öland.\n"
DOS = "Die Prüfung der Schüler war schön, größer und älter; über Äcker und Öfen. Straße, façade, año.\n"
BOXED = "╔════════╗\n║ Grüße  ║\n╚════════╝\nDer Kähler wärmt Öl über Nacht.\n"
FRENCH = "L’été, là-bas, où l’œuvre a été écrite, « déjà » célèbre, s’achève.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5"),
        (KOREAN, "euc_kr"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "iso8859-5"), (RUSSIAN, "cp866"),
        (GERMAN, "cp1252"), (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"), (GERMAN, "utf-16"), (GERMAN, "utf-32"),
        (GERMAN, "utf-8-sig"), (JAPANESE, "utf-8"), (RUSSIAN, "utf-8"), (DOS, "cp850"), (BOXED, "cp437"),
        (FRENCH, "cp1252"), (FRENCH.replace("’", "'").replace("œ", "oe"), "cp850"), ("plain words\n", "utf-8"),
    ],
)
@pytest.mark.parametrize("times", [1, 400])
def test_a_text_is_read_in_its_encoding(text, name, times):
    assert decode((text * times).encode(name)) == text * times


@pytest.mark.parametrize("cut", range(1, 5))
@pytest.mark.parametrize(("text", "name"), [(JAPANESE, "utf-8"), (JAPANESE, "shift_jis"), (RUSSIAN, "koi8-r")])
def test_the_beginning_of_a_file_says_as_much(text, name, cut):
    assert encoding_of((text * 5).encode(name)[:-cut]) == name


def test_nothing_and_rubbish_are_read_as_something():
    assert decode(b"") == ""
    assert decode(bytes(range(256)) * 4)


def test_a_few_wrong_bytes_do_not_spoil_the_rest():
    whole = (GERMAN * 40).encode()
    cut = len(whole) // 2
    assert decode(whole[:cut] + b"\xff\xfe\x80" + whole[cut:]).count("Größe") == 40
    quoted = ("“So it is,” she said – and “so be it”…\n" * 40).encode("cp1252")
    assert decode(quoted).startswith("“So it is,”")
