"""Values survive the wire; foreign frames make nothing but errors."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.events import Answered, Failed, Progress
from engine.requests import Ask, Call, Reply, Result
from engine.values import Answer, Citation, PageBox, Question, Rect, Seconds, Span, TokenCounts
from engine.wire import dumps, loads, plain, read_frame, write_frame

ANSWER = Answer(
    text="“Grün” [1]", not_found=False,
    citations=(
        Citation(n=1, document="d", page=0, span=Span(3, 9), text="x",
                 boxes=(PageBox(page=0, rects=(Rect(0, 1.5, 2, 3),)),)),
    ),
    evidence=(), tokens=TokenCounts(prompt=4), seconds=Seconds(), model="m",
)


@pytest.mark.parametrize(
    "value",
    [
        Call(number=3, request=Ask(question=Question(text="Wer?", documents=("a", "b"), span=Span(1, 2)))),
        Reply(number=0, event=Progress(stage="parse", done=1, total=2)),
        Reply(number=1, event=Result(value={"a": (1, 2.5, None, True)})),
        Reply(number=1, event=Failed(message="x")),
    ],
)
def test_values_come_back_equal(value):
    assert loads(dumps(value)) == value


def test_an_answer_comes_back_with_its_citations():
    back = loads(dumps(Answered(answer=ANSWER))).answer
    assert back.citations == ANSWER.citations
    assert back.citations[0].boxes[0].rects[0].y0 == 1.5
    assert back.seconds.first_token != back.seconds.first_token  # nan stays nan


@given(st.text())
def test_any_text_travels(text):
    assert loads(dumps(Failed(message=text))).message == text


def test_frames_follow_each_other():
    stream = io.BytesIO()
    write_frame(stream, Progress(stage="a", done=0, total=1))
    write_frame(stream, Progress(stage="b", done=1, total=1))
    stream.seek(0)
    assert [read_frame(stream).stage, read_frame(stream).stage] == ["a", "b"]
    with pytest.raises(EOFError):
        read_frame(stream)


@pytest.mark.parametrize("data", [b"", b"\x05\x00\x00\x00ab", b"\xff\xff\xff\xff"])
def test_broken_frames_end_the_stream(data):
    with pytest.raises((EOFError, ValueError)):
        read_frame(io.BytesIO(data))


def test_only_registered_types_are_made():
    with pytest.raises(KeyError):
        loads(b'{"$": "Popen", "args": ["true"]}')
    with pytest.raises(TypeError):
        dumps(object())


def test_plain_leaves_no_trace_of_classes():
    assert plain(ANSWER)["citations"][0]["span"] == [3, 9]
    assert plain(ANSWER)["seconds"]["first_token"] is None
    assert "$" not in str(plain(ANSWER))
