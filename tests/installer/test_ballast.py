"""Everything that Lectern does is done without what the frozen app leaves out."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pymupdf
import pytest

from installer.declaration import read
from tests.conftest import ROOT
from tests.helpers.documents import write_story

OUT = read().bundle.excluded


def run(*arguments, home):
    variables = {
        **os.environ, "PYTHONPATH": f"{ROOT / 'tests' / 'helpers' / 'ballast'}{os.pathsep}{ROOT}",
        "LECTERN_LEFT_OUT": " ".join(OUT), "LECTERN_HOOK": str(ROOT / "installer" / "hooks" / "no_telemetry.py"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "engine.cli.main", "--home", str(home), *map(str, arguments)], capture_output=True,
        text=True, check=False, env=variables, cwd=ROOT, timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ballast")
    story = write_story(folder / "story.pdf")
    scan = folder / "scan.pdf"
    with pymupdf.open(story) as text, pymupdf.open() as picture:
        page = picture.new_page(width=text[0].rect.width, height=text[0].rect.height)
        page.insert_image(page.rect, pixmap=text[0].get_pixmap(dpi=150))
        picture.save(scan)
    (folder / "note.md").write_text("# A note\n\nThe ferry to Varn leaves at nine in the morning.\n")
    (folder / "page.html").write_text("<h1>Tides</h1><p>High water at Varn is at noon.</p>")
    files = [story, scan, folder / "note.md", folder / "page.html"]
    lines = [json.loads(line) for line in run("add", *files, "--json", home=folder / "home").splitlines()]
    assert [line["status"] for line in lines] == ["ready"] * 4
    return folder / "home"


def test_what_is_left_out_cannot_be_imported():
    code = "import importlib, os\nfor name in os.environ['LECTERN_LEFT_OUT'].split():\n"
    code += "    try: importlib.import_module(name)\n    except ImportError: continue\n    raise SystemExit(name)"
    variables = {
        **os.environ, "PYTHONPATH": str(ROOT / "tests" / "helpers" / "ballast"),
        "LECTERN_LEFT_OUT": "kubernetes hf_xet aiohttp grpc", "LECTERN_HOOK": os.devnull,
    }
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_question_is_answered_and_cited(home):
    answer = json.loads(run("ask", "When was the lighthouse at Varn built?", "--json", home=home))
    assert any("1847" in citation["text"] for citation in answer["citations"])


def test_a_scanned_page_was_recognised(home):
    listed = json.loads(run("list", "--json", home=home))
    scan = next(document for document in listed if document["path"].endswith("scan.pdf"))
    assert "lighthouse" in run("text", scan["id"], home=home).lower()


def test_vectors_words_models_and_doctor_work(home):
    for mode in ("dense", "words", "hybrid"):
        assert json.loads(run("search", "when does the ferry leave", "--mode", mode, "--json", home=home))
    assert "smollm2-135m" in run("models", home=home)
    assert "fails" not in run("doctor", home=home)


def test_the_code_that_fetches_models_can_be_loaded():
    code = "from huggingface_hub import get_hf_file_metadata, hf_hub_url; from engine.runtime import download"
    variables = {
        **os.environ, "PYTHONPATH": f"{ROOT / 'tests' / 'helpers' / 'ballast'}{os.pathsep}{ROOT}",
        "LECTERN_LEFT_OUT": " ".join(OUT), "LECTERN_HOOK": os.devnull,
    }
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
