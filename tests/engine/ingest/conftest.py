"""Reading a whole file in the tests."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from engine.ingest.parser import DocumentParser, Limits


@dataclass
class Read:
    """Everything that a file gave."""

    head: object
    pages: list
    sections: tuple
    skipped: tuple

    @property
    def text(self):
        return "".join(page.text for page in self.pages)

    @property
    def blocks(self):
        return [
            (block.kind.value, page.text[block.span.start - page.start : block.span.end - page.start])
            for page in self.pages
            for block in page.blocks
        ]


@pytest.fixture
def read():
    """Open a file, read it to its end, close it."""

    def reading(path, limits=None, recognise=False, **options):
        with DocumentParser(limits or Limits(processes=1), recognise=recognise).open(path, **options) as parsed:
            pages = list(parsed.pages())
            return Read(parsed, pages, parsed.sections(), parsed.skipped)

    return reading
