"""A language model behind an OpenAI-compatible server: llama-server, vLLM and their kin. Streams; stops at once."""

from __future__ import annotations

import contextlib
import http.client
import json
import math
import os
import socket
import urllib.parse
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from engine.errors import ModelError

KEY_VARIABLE = "LECTERN_SERVER_KEY"
_CONNECT_S, _SILENCE_S = 10.0, 300.0
_REMEDY = "See that it runs, or switch it off in Settings."


class ServerModel:
    """LanguageModel Protocol over ``/chat/completions``. One generation at a time.

    The key, where the server wants one, comes from the environment variable LECTERN_SERVER_KEY: it is never stored.
    Redirects are not followed and proxies are not used: nothing goes anywhere but to the address agreed to.
    """

    def __init__(
        self, address: str, *, model: str = "", context_tokens: int = 4096,
        count: Callable[[str], int] | None = None,
    ) -> None:
        """Nothing is sent here. `count` counts tokens of a text; servers do not tell theirs beforehand."""
        self.address, self.context_tokens = address, context_tokens
        self._model = model
        self.name = f"{model or 'model'} at {urllib.parse.urlsplit(address).netloc}"
        self._count = count or (lambda text: math.ceil(len(text.encode()) / 3))
        self._connection: http.client.HTTPConnection | None = None
        self._wanted_stop = False
        self.stopped = False

    def count_tokens(self, text: str) -> int:
        """Number of tokens of plain text, by the counter given."""
        return self._count(text)

    def generate(
        self, messages: Sequence[dict[str, str]], *, max_tokens: int, grammar: str | None = None,
        prefill: str = "",
    ) -> Iterator[str]:
        """Pieces of the reply as they come. `grammar` is sent along; servers that know none go without.

        Raises ModelError where the server does not answer, refuses, or breaks off.
        """
        body: dict[str, Any] = {
            "messages": list(messages), "max_tokens": max_tokens, "temperature": 0.0, "stream": True,
        }
        if self._model:
            body["model"] = self._model
        if grammar:
            body["grammar"] = grammar
        if prefill:
            body["messages"] = [*messages, {"role": "assistant", "content": prefill}]
        self.stopped = False
        try:
            response = self._post(body)
            yield from self._pieces(response)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if not self._wanted_stop:
                raise ModelError(f"The server at {self.address} does not answer.", _REMEDY, repr(error)) from error
        finally:
            self.stopped, self._wanted_stop = self._wanted_stop, False
            self._close()

    def stop(self) -> None:
        """End the generation under way: the connection is cut, which also tells the server."""
        self._wanted_stop = True
        connection = self._connection
        if connection is not None and connection.sock is not None:
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def ready(self) -> None:
        """Forget a `stop` that came when nothing ran."""
        if self._connection is None:
            self._wanted_stop = False

    def close(self) -> None:
        """Let go of the connection."""
        self._close()

    def _post(self, body: dict[str, Any]) -> http.client.HTTPResponse:
        parts = urllib.parse.urlsplit(self.address)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(str(parts.hostname), parts.port, timeout=_CONNECT_S)
        self._connection.connect()
        self._connection.sock.settimeout(_SILENCE_S)
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
        if key := os.environ.get(KEY_VARIABLE, ""):
            headers["Authorization"] = f"Bearer {key}"
        self._connection.request("POST", f"{parts.path}/chat/completions", json.dumps(body).encode(), headers)
        response = self._connection.getresponse()
        if response.status == 200:
            return response
        said = response.read(2000).decode("utf-8", "replace")
        if response.status in (401, 403):
            raise ModelError(
                f"The server at {self.address} wants a key.", f"Put it into the variable {KEY_VARIABLE}.", said
            )
        raise ModelError(f"The server at {self.address} refused ({response.status}).", _REMEDY, said)

    def _pieces(self, response: http.client.HTTPResponse) -> Iterator[str]:
        """The texts of a stream of server-sent events. Raises ModelError where it ends without saying so."""
        for line in response:
            if self._wanted_stop:
                return
            if not line.startswith(b"data:"):
                continue
            data = line[5:].strip()
            if data == b"[DONE]":
                return
            event = json.loads(data)
            if "error" in event:
                raise ModelError(f"The server at {self.address} failed.", _REMEDY, json.dumps(event["error"]))
            for choice in event.get("choices") or ():
                text = (choice.get("delta") or {}).get("content")
                if text:
                    yield str(text)
        if not self._wanted_stop:
            raise ModelError(f"The server at {self.address} broke off.", "Ask again.")

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
