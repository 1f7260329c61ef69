"""A real page process, and files that it can and cannot read."""

from __future__ import annotations

import itertools
from multiprocessing import shared_memory
from typing import Any

import pymupdf
import pytest

from engine.child import Child
from engine.events import Failed, Finished, Stopped
from engine.requests import Call, Result

SLOT_BYTES = 4 * 1024 * 1024


class Renderer:
    """The parent's end: sends a request, gathers what comes until it ends."""

    def __init__(self) -> None:
        self.memory = shared_memory.SharedMemory(create=True, size=2 * SLOT_BYTES)
        self.child = Child("render", ["--memory", self.memory.name, "--slot-bytes", str(SLOT_BYTES)])
        self._numbers = itertools.count(1)

    def send(self, request: Any) -> int:
        number = next(self._numbers)
        self.child.send(Call(number=number, request=request))
        return number

    def events(self, number: int) -> list[Any]:
        found = []
        while True:
            reply = self.child.receive()
            if reply.number == number:
                found.append(reply.event)
                if isinstance(reply.event, Finished | Failed | Stopped):
                    return found

    def ask(self, request: Any) -> list[Any]:
        return self.events(self.send(request))

    def value(self, request: Any) -> Any:
        found = self.ask(request)
        assert isinstance(found[0], Result), found
        return found[0].value

    def pixel(self, tile: Any, x: int, y: int) -> tuple[int, int, int]:
        """Red, green, blue of a pixel of a rendered tile."""
        at = tile.slot * SLOT_BYTES + y * tile.stride + 4 * x
        blue, green, red = self.memory.buf[at : at + 3]
        return red, green, blue

    def close(self) -> None:
        assert self.child.close() == 0
        self.memory.close()
        self.memory.unlink()


@pytest.fixture(scope="module")
def renderer():
    found = Renderer()
    yield found
    found.close()


@pytest.fixture(scope="session")
def columns(tmp_path_factory):
    """A page in two columns under a heading that runs across, drawn in an order that is not the reading order."""
    path = tmp_path_factory.mktemp("render") / "columns.pdf"
    document = pymupdf.open()
    page = document.new_page(width=500, height=400)
    page.insert_textbox((270, 80, 470, 200), "Third paragraph of the second column.", fontsize=11)
    page.insert_text((30, 260), "Second paragraph, ends the first col-\numn.", fontsize=11)
    page.insert_textbox((30, 80, 230, 200), "First paragraph of the first column.", fontsize=11)
    page.insert_text((30, 40), "A heading that runs across both columns of this page", fontsize=16)
    document.save(path)
    return path


@pytest.fixture(scope="session")
def coloured(tmp_path_factory):
    """A page with a red picture, blue words, a link inside and one outside, and an outline."""
    path = tmp_path_factory.mktemp("render") / "coloured.pdf"
    document = pymupdf.open()
    page = document.new_page(width=200, height=300)
    picture = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 10, 10), False)
    picture.set_rect(picture.irect, (255, 0, 0))
    page.insert_image((100, 100, 150, 150), pixmap=picture)
    page.draw_rect((10, 200, 60, 250), color=(0, 0, 1), fill=(0, 0, 1))
    document.new_page(width=300, height=200)
    page = document[0]
    page.insert_link({"kind": pymupdf.LINK_GOTO, "from": pymupdf.Rect(10, 10, 50, 20), "page": 1,
                      "to": pymupdf.Point(0, 40)})
    page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(10, 30, 50, 40), "uri": "https://example.org/"})
    document.set_toc([[1, "One", 1], [2, "Two", 2]])
    document.save(path)
    return path
