"""Titles that files give themselves."""

import pytest

from engine.metadata import said


@pytest.mark.parametrize("value, title", [
    ("The Ledger", "The Ledger"), ("  The\n Ledger\x00", "The Ledger"), (None, ""), ("untitled", ""), ("10811.exe", ""),
    ("chapter1.dvi", ""), ("Microsoft Word - 10811", ""), ("Microsoft Word - Annual Report 9.doc", "Annual Report 9"),
    ("Annual Report.INDD", "Annual Report"), ("ASP.NET", "ASP.NET"), ("Node.js in short", "Node.js in short"),
    ("Emma", "Emma"), ("x" * 400, "x" * 300),
])
def test_what_programs_left_is_no_title(value, title):
    assert said(value) == title
