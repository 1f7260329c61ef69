"""A flag that llama.cpp itself reads between the nodes of its graph, so that even a long prompt stops at once."""

from __future__ import annotations

import ctypes
import sys
from typing import Any


class StopFlag:
    """Set from any thread; llama.cpp gives up the computation under way within a node's time. CPU only.

    The callback must not be Python: it is called a thousand times a token. C's own ``strlen`` serves: of an empty
    text it is 0, "go on"; of a text of one character it is 1, "stop".
    """

    def __init__(self) -> None:
        """Not set."""
        self._text = ctypes.create_string_buffer(2)
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self._strlen = ctypes.cast(library.strlen, ctypes.c_void_p).value

    def set(self) -> None:
        """Stop what runs, and what would begin before `clear`."""
        self._text[0] = b"\x01"

    def clear(self) -> None:
        """Let the next computation run."""
        self._text[0] = b"\x00"

    def is_set(self) -> bool:
        """Whether it is set."""
        return bool(self._text.value)

    def attach(self, context: Any) -> None:
        """Make a llama.cpp context (``llama_context *``) heed the flag. Keep the flag as long as the context."""
        import llama_cpp

        self._callback = llama_cpp.ggml_abort_callback(self._strlen)
        llama_cpp.llama_set_abort_callback(context, self._callback, ctypes.addressof(self._text))
