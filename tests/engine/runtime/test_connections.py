"""Every connection is written down, whichever library opens it; what was written survives damage."""

import http.server
import threading
import urllib.request

import pytest

from engine.runtime import connections


class Quiet(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made.server_address[1]
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.mark.loopback
def test_a_connection_is_written_down_once_and_by_name(tmp_path, server):
    connections.watch(tmp_path)
    assert connections.connections(tmp_path) == []
    for _ in range(3):
        with urllib.request.urlopen(f"http://localhost:{server}/"):
            pass
    made = connections.connections(tmp_path)
    assert {(one["host"], one["port"]) for one in made} == {("localhost", server)}
    assert len(made) == 1
    assert made[0]["at"] > 1_700_000_000


def test_a_damaged_line_hides_no_other(tmp_path):
    good = '{"at": 1763800000, "host": "pypi.org", "port": 443}\n'
    (tmp_path / connections.FILE).write_text(good + '{"at": 17638', encoding="utf-8")
    assert [one["host"] for one in connections.connections(tmp_path)] == ["pypi.org"]
