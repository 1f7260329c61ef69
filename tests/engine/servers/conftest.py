"""Real servers on this machine: llama-cpp-python's own for the language model, Chroma's own for the index."""

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("GET", path)
        with connection.getresponse() as response:
            return response.status == 200
    return False


@contextlib.contextmanager
def running(command, port, path, log, **environment):
    """A server process that answers at `path`; ended afterwards."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **environment}, cwd=log.parent
        )
    try:
        end = time.monotonic() + 120
        while not answers(port, path):
            assert process.poll() is None, log.read_text()[-2000:]
            assert time.monotonic() < end, "the server did not come up"
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="session")
def language_server(catalogue, tmp_path_factory):
    """The address of a llama.cpp server with the default model; it wants the key 'sesame'."""
    port, folder = free_port(), tmp_path_factory.mktemp("llama")
    command = [
        sys.executable, "-m", "llama_cpp.server", "--model", str(catalogue.require("smollm2-135m")), "--host",
        "127.0.0.1", "--port", str(port), "--n_ctx", "2048", "--n_threads", "2",
    ]
    with running(command, port, "/docs", folder / "log", OMP_WAIT_POLICY="passive", API_KEY="sesame"):
        yield f"http://127.0.0.1:{port}/v1"


@pytest.fixture(scope="session")
def index_server(tmp_path_factory):
    """The address of a Chroma server."""
    port, folder = free_port(), tmp_path_factory.mktemp("chroma")
    chroma = shutil.which("chroma") or str(Path(sys.executable).with_name("chroma"))
    command = [chroma, "run", "--path", str(folder / "data"), "--host", "127.0.0.1", "--port", str(port)]
    with running(command, port, "/api/v2/heartbeat", folder / "log"):
        yield f"http://127.0.0.1:{port}"
