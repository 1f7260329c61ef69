"""Word error against passages of multi-column pages transcribed by hand from their pictures: under 1 %."""

from __future__ import annotations

from pathlib import Path

import pytest

PDFS = Path(__file__).resolve().parents[4] / "shared" / "data" / "pdfs"
pytestmark = pytest.mark.shared_data

PASSAGES = {
    ("tracemonkey.pdf", 1): """
    This section provides an overview of our system by describing how TraceMonkey executes an example program. The
    example program, shown in Figure 1, computes the first 100 prime numbers with nested loops. The narrative should be
    read along with Figure 2, which describes the activities TraceMonkey performs and when it transitions between the
    loops. TraceMonkey always begins executing a program in the bytecode interpreter. Every loop back edge is a
    potential trace point. When the interpreter crosses a loop edge, TraceMonkey invokes the trace monitor, which may
    decide to record or execute a native trace. At the start of execution, there are no compiled traces yet, so the
    trace monitor counts the number of times each loop back edge is executed until a loop becomes hot, currently after
    2 crossings. Note that the way our loops are compiled, the loop edge is crossed before entering the loop, so the
    second crossing occurs immediately after the first iteration. Here is the sequence of events broken down by outer
    loop iteration:""",
    ("tracemonkey.pdf", 2): """
    i=2. This is the first iteration of the outer loop. The loop on lines 4-5 becomes hot on its second iteration, so
    TraceMonkey enters recording mode on line 4. In recording mode, TraceMonkey records the code along the trace in a
    low-level compiler intermediate representation we call LIR. The LIR trace encodes all the operations performed and
    the types of all operands. The LIR trace also encodes guards, which are checks that verify that the control flow
    and types are identical to those observed during trace recording. Thus, on later executions, if and only if all
    guards are passed, the trace has the required program semantics. TraceMonkey stops recording when execution returns
    to the loop header or exits the loop. In this case, execution returns to the loop header on line 4. After recording
    is finished, TraceMonkey compiles the trace to native code using the recorded type information for optimization.
    The result is a native code fragment that can be entered if the interpreter PC and the types of values match those
    observed when trace recording was started. The first trace in our example, T45, covers lines 4 and 5. This trace
    can be entered if the PC is at line 4, i and k are integers, and primes is an object. After compiling T45,
    TraceMonkey returns to the interpreter and loops back to line 1. i=3. Now the loop header at line 1 has become hot,
    so TraceMonkey starts recording. When recording reaches line 4, TraceMonkey observes that it has reached an inner
    loop header that already has a compiled trace, so TraceMonkey attempts to nest the inner loop inside the current
    trace. The first step is to call the inner trace as a subroutine. This executes the loop on line 4 to completion
    and then returns to the recorder. TraceMonkey verifies that the call was successful and then records the call to
    the inner trace as part of the current trace. Recording continues until execution reaches line 1, and at which
    point TraceMonkey finishes and compiles a trace for the outer loop, T16.""",
    ("federal-register-2020-17221.pdf", 2): """
    command to move the horizontal stabilizer, such that the final horizontal stabilizer position (after the MCAS
    command) would preserve the flightcrew's ability to control the airplane pitch by using only the control column.
    The original design allowed MCAS commands to be made without consideration of the horizontal stabilizer
    position—before or after the MCAS command. An undesired MCAS activation could prompt the flightcrew to perform a
    non-normal procedure. To ensure that after any foreseeable failure of the stabilizer system, safe flight is not
    dependent on the timeliness of the flightcrew performing a non-normal procedure, the FAA proposes multiple
    changes.""",
}


def _words(text):
    return text.replace("’", "'").replace("‘", "'").split()


def _errors(reference, found):
    """Word edits between a passage and the best-fitting part of what was found."""
    row = [0] * (len(found) + 1)
    for number, word in enumerate(reference, start=1):
        above, row[0] = row[0], number
        for place, other in enumerate(found, start=1):
            above, row[place] = row[place], min(above + (word != other), row[place] + 1, row[place - 1] + 1)
    return min(row)


def test_word_error_of_hand_transcribed_columns(read):
    errors = words = 0
    texts = {name: read(PDFS / name) for name in {name for name, _ in PASSAGES}}
    for (name, page), passage in PASSAGES.items():
        pages = texts[name].pages[page : page + 1]
        reference = _words(passage)
        found = _words(" ".join(item.text for item in pages))
        wrong = _errors(reference, found)
        errors, words = errors + wrong, words + len(reference)
    assert words > 400
    assert errors / words < 0.01, f"{errors} of {words} words"
