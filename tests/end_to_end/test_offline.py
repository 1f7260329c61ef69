"""No socket is opened by adding, asking and removing, in any process; and the words of a deleted text are gone."""

import json


def test_add_ask_and_remove_try_no_connection(lectern, story, tmp_path):
    log = tmp_path / "sockets.log"
    home = tmp_path / "home"
    environment = {"LECTERN_SOCKET_LOG": str(log)}
    added = lectern("add", story, "--json", home=home, environment=environment)
    assert added.returncode == 0, added.stderr
    asked = lectern("ask", "What broke the glass?", "--json", home=home, environment=environment)
    assert asked.returncode == 0, asked.stderr
    removed = lectern("remove", json.loads(added.stdout)["id"], home=home, environment=environment)
    assert removed.returncode == 0, removed.stderr
    assert not log.exists(), log.read_text()


def test_the_guard_would_notice(tmp_path):
    import os
    import subprocess
    import sys

    from tests.conftest import GUARD

    log = tmp_path / "sockets.log"
    code = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONPATH": str(GUARD), "LECTERN_SOCKET_LOG": str(log)})
    assert "a connection was tried" in done.stderr
    assert "9" in log.read_text()


def test_a_deleted_document_leaves_no_words_behind(lectern, story, tmp_path):
    home = tmp_path / "home"
    added = json.loads(lectern("add", story, "--json", home=home).stdout)
    assert any(b"sealskin" in p.read_bytes() for p in home.rglob("*") if p.is_file())
    assert lectern("remove", added["id"], home=home).returncode == 0
    left = [p.name for p in home.rglob("*") if p.is_file() and b"sealskin" in p.read_bytes()]
    assert left == []
