"""The one family of errors: a sentence, a remedy, and details for whoever wants them.

Faults of the environment (a missing file, a full disk, a wrong password) are :class:`LecternError`; anything else
that escapes is a bug and keeps its traceback. Cancellation is no error: see :class:`Cancelled`.
"""

from __future__ import annotations


class LecternError(Exception):
    """A fault that the person can do something about. `message` is one sentence, `remedy` another."""

    def __init__(self, message: str, remedy: str = "", details: str = "") -> None:
        """Keep the three parts; `str()` gives message and remedy."""
        super().__init__(message)
        self.message, self.remedy, self.details = message, remedy, details

    def __str__(self) -> str:
        """Message and remedy in one line."""
        return f"{self.message} {self.remedy}".strip()


class DocumentError(LecternError):
    """The file cannot be read: corrupt, empty, DRM, not a document."""


class PasswordError(DocumentError):
    """The file wants a password, or the given one is wrong."""


class LibraryError(LecternError):
    """The library's folder or database cannot be used: full disk, no permission, newer version, damaged."""


class UnknownDocumentError(LibraryError):
    """No document has this id."""


class ModelError(LecternError):
    """A model is missing, damaged, unfit for this machine, or refused to load."""


class IndexMismatchError(LecternError):
    """The index was made by another embedding model than the one in use."""


class NetworkError(LecternError):
    """A download failed, or the network is not allowed."""


class SettingsError(LecternError):
    """A setting is unknown or out of bounds."""


class UsageError(LecternError):
    """The command line was used wrongly (exit code 2)."""


class Cancelled(BaseException):  # control flow, like KeyboardInterrupt: no `except Exception` may eat it
    """The person stopped this piece of work."""
