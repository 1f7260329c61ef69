"""A book in one endless chapter shows signs of life; a page that hangs is not taken for life."""

from __future__ import annotations

import time

import pytest

from engine.errors import DocumentError
from engine.ingest import reflow
from engine.ingest.parser import DocumentParser, Limits
from tests.engine.ingest import makers


def test_one_endless_chapter_outlasts_the_limit(tmp_path, monkeypatch):
    body = "".join(f"<p>{number}. {makers.LOREM}</p>" for number in range(2600))
    path = makers.epub(tmp_path / "long.epub", [("Only", body)])
    started = time.monotonic()
    parser = DocumentParser(Limits(open_s=300.0))
    with parser.open(path, rendition=tmp_path / "long.pdf") as parsed:
        taken = time.monotonic() - started
        count = parsed.page_count
    assert count > 300
    beats = []
    monkeypatch.setattr(reflow, "_BEAT_S", max(taken / 40, 0.02))
    from engine.mupdf import load

    document, _ = reflow.lay_out(load().open(path), None, lambda _share: beats.append(time.monotonic()))
    assert document.page_count == count
    assert len(beats) > 3
    document.close()


def test_no_sign_of_life_is_a_hang(tmp_path, monkeypatch):
    path = makers.epub(tmp_path / "long.epub", [("Only", f"<p>{makers.LOREM}</p>" * 3000)])
    monkeypatch.setattr("engine.ingest.process.ParseProcess._put", lambda self, reply: None)  # nothing arrives
    with pytest.raises(DocumentError, match=r"long\.epub cannot be opened") as caught:
        DocumentParser(Limits(open_s=1.0)).open(path)
    assert caught.value.remedy
