"""The command line is the contract of docs/command-line.md: every command, field and exit code."""

import json
import os
import re

import pytest

from engine.cli.main import main
from engine.cli.parser import COMMANDS, make_parser
from tests.conftest import ROOT
from tests.helpers.documents import write_story

FIELDS = {"answer", "not_found", "citations", "evidence", "tokens", "seconds", "model"}


def options_of(command):
    parser = make_parser()
    commands = next(a for a in parser._actions if a.dest == "command")
    return {o for action in commands.choices[command]._actions for o in action.option_strings}


def test_every_command_and_option_is_documented_and_the_other_way_round():
    text = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## `lectern (\w+)[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert set(sections) == set(COMMANDS)
    for command, body in sections.items():
        named = set(re.findall(r"`(--[a-z-]+)", body))
        assert named == {o for o in options_of(command) if o.startswith("--")} - {"--home", "--help"}, command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command, capsys):
    assert main([command, "--help"]) == 0
    assert "usage: lectern" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["nonsense"], ["ask"], ["ask", ""], ["ask", "q", "--max-tokens", "0"], ["search", "q", "--k", "0"],
     ["models", "install"], ["segment", "--in", "x"], ["segment", "no-such-file"], ["models", "use", "e5-small"]],
)
def test_wrong_usage_is_exit_code_2_and_says_why(arguments, tmp_path, capsys):
    assert main(["--home", str(tmp_path), *arguments]) == 2
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["ask", "Who?", "--no-answer"], "library is empty"),
        (["add", "no-such-file.pdf"], "does not exist"),
        (["text", "ffff"], "ffff"),
        (["remove", "ffff"], "ffff"),
        (["ask", "Who?", "--model", "gpt-99"], "library is empty"),
        (["models", "use", "gpt-99"], "no model called"),
    ],
)
def test_failed_work_is_exit_code_1_and_says_why(arguments, said, tmp_path, capsys):
    assert main(["--home", str(tmp_path), *arguments]) == 1
    assert said in capsys.readouterr().err


def test_a_model_that_is_not_installed_is_said_at_once(lectern, indexed_home):
    done = lectern("ask", "Who?", "--model", "phi-4-mini", home=indexed_home)
    assert done.returncode == 1
    assert "lectern models install phi-4-mini" in done.stderr


def test_add_reports_each_document(lectern, tmp_path, story):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    locked = write_story(tmp_path / "locked.pdf", password="sesame")
    done = lectern("add", story, empty, locked, tmp_path / "gone.pdf", "--json", home=tmp_path / "home")
    assert done.returncode == 1
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    by_name = {os.path.basename(line["path"]): line for line in lines}
    assert all(set(line) == {"id", "path", "title", "pages", "sentences", "chunks", "status", "error", "seconds"}
               for line in lines)
    assert by_name["story.pdf"]["status"] == "ready"
    assert by_name["story.pdf"]["title"] == "Tales of Varn"
    assert by_name["story.pdf"]["pages"] == 3
    assert by_name["empty.pdf"]["status"] == "failed"
    assert "empty" in by_name["empty.pdf"]["error"]
    assert by_name["locked.pdf"]["status"] == "locked"
    assert "password" in by_name["locked.pdf"]["error"]
    assert "does not exist" in by_name["gone.pdf"]["error"]
    opened = lectern("add", locked, "--password", "sesame", "--json", home=tmp_path / "home")
    assert json.loads(opened.stdout)["status"] == "ready"


def test_list_search_text_and_sentences_agree(lectern, indexed_home):
    [listed] = json.loads(lectern("list", "--json", home=indexed_home).stdout)
    text = lectern("text", listed["id"][:6], home=indexed_home).stdout
    spans = json.loads(lectern("sentences", listed["id"], "--json", home=indexed_home).stdout)
    assert len(spans) == listed["sentences"]
    assert "The first keeper was called Tobias Quill." in {text[a:b].strip() for a, b in spans}
    found = json.loads(lectern("search", "grey parrot", "--json", "--k", "2", home=indexed_home).stdout)
    reading = json.loads(lectern("search", "keeper", "--json", "--order", "reading", home=indexed_home).stdout)
    assert [r["start"] for r in reading] == sorted(r["start"] for r in reading)
    assert set(found[0]) == {"document", "page", "section", "start", "end", "text", "score"}
    assert found[0]["text"] == text[found[0]["start"] : found[0]["end"]].strip()
    assert found[0]["page"] == 2


def test_ask_gives_the_contracts_json(lectern, indexed_home):
    done = lectern("ask", "Who was the first keeper of the lighthouse?", "--json", home=indexed_home)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert FIELDS <= set(answer)
    assert set(answer["tokens"]) == {"retrieved", "kept", "prompt", "answer"}
    assert set(answer["seconds"]) == {"retrieve", "prune", "first_token", "total"}
    assert not answer["not_found"]
    assert "Quill" in answer["answer"]
    assert "[1]" in answer["answer"]
    text = lectern("text", answer["citations"][0]["document"], home=indexed_home).stdout
    for citation in answer["citations"]:
        assert " ".join(text[citation["start"] : citation["end"]].split()) == citation["text"]
    assert answer["citations"][0]["page"] == 2


def test_no_answer_loads_no_language_model(lectern, indexed_home, tmp_path):
    probe = tmp_path / "sitecustomize.py"
    guard = (ROOT / "tests" / "helpers" / "guard" / "sitecustomize.py").read_text()
    probe.write_text(
        f"{guard}\nimport atexit\natexit.register(lambda: print('llama_cpp' in sys.modules, file=sys.stderr))\n"
    )
    done = lectern("ask", "Who was the first keeper?", "--no-answer", "--json", home=indexed_home,
                   environment={"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"})
    assert done.stderr.strip().endswith("False")
    answer = json.loads(done.stdout)
    assert answer["answer"] == ""
    assert answer["evidence"][0]["kept"]
    assert answer["seconds"]["first_token"] is None


def test_what_is_not_in_the_document_is_said(lectern, indexed_home):
    done = lectern("ask", "How many goals did Brazil score in the football final?", "--json", home=indexed_home)
    answer = json.loads(done.stdout)
    assert answer["not_found"] is True
    assert answer["citations"] == []
    assert answer["evidence"]


def test_segment_reads_one_text_or_many(lectern, tmp_path):
    text = "The lamp went out. Nobody saw it."
    assert json.loads(lectern("segment", "--json", home=tmp_path, stdin=text).stdout) == [19, 33]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps({"text": t}) + "\n" for t in (text, "", "One")), encoding="utf-8")
    assert lectern("segment", "--in", source, "--out", target, home=tmp_path).returncode == 0
    assert [json.loads(line)["ends"] for line in target.read_text().splitlines()] == [[19, 33], [], [3]]


def test_prune_reads_and_writes_jsonl(lectern, tmp_path):
    record = {"question": "Who was the keeper?", "passage": "It rained. The keeper was Tobias Quill. Gulls cried."}
    done = lectern("prune", "--json", home=tmp_path, stdin=json.dumps(record) + "\n")
    pruned = json.loads(done.stdout)
    assert set(pruned) == {"score", "sentences", "kept"}
    assert [record["passage"][a:b].strip() for a, b, _ in pruned["sentences"]][1] == "The keeper was Tobias Quill."
    assert max(pruned["sentences"], key=lambda s: s[2])[0] == 11
    bad = lectern("prune", home=tmp_path, stdin="{}\n")
    assert (bad.returncode, bad.stdout) == (2, "")


def test_removed_documents_are_gone(lectern, tmp_path, story):
    home = tmp_path / "home"
    added = json.loads(lectern("add", story, "--json", home=home).stdout)
    assert lectern("remove", added["id"], home=home).returncode == 0
    assert json.loads(lectern("list", "--json", home=home).stdout) == []
    assert json.loads(lectern("search", "keeper", "--json", home=home).stdout) == []
    assert story.exists()


def test_status_models_and_doctor_speak_json(lectern, indexed_home):
    status = json.loads(lectern("status", "--json", home=indexed_home).stdout)
    assert status["documents"] == 1
    assert status["vectors"] == status["chunks"] > 0
    models = json.loads(lectern("models", "--json", home=indexed_home).stdout)
    assert {m["name"] for m in models if m["in_use"] and m["kind"] == "language"} == {"smollm2-135m"}
    assert {m["kind"] for m in models if m["in_use"]} == {"language", "tokens", "encoder", "pruner", "segmenter"}
    assert not any(m["in_use"] for m in models if m["name"] == "sat-3l-sm")
    doctor = lectern("doctor", "--json", home=indexed_home)
    findings = json.loads(doctor.stdout)
    assert doctor.returncode == 0, findings
    assert {"machine", "onnx", "model", "index"} <= {f["subject"] for f in findings}
