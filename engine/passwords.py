"""Passwords of documents: kept for the run, and in the system's keyring only where the person asks for it."""

from __future__ import annotations

from engine.errors import LibraryError
from engine.values import DocumentId

_SERVICE = "lectern"


class Passwords:
    """Passwords by document. Nothing is ever written into Lectern's own files."""

    def __init__(self) -> None:
        """Know none."""
        self._run: dict[DocumentId, str] = {}

    def get(self, document: DocumentId) -> str | None:
        """The password given in this run, or None."""
        return self._run.get(document)

    def set(self, document: DocumentId, password: str) -> None:
        """Keep a password for this run."""
        self._run[document] = password

    def remember(self, document: DocumentId, password: str) -> None:
        """Keep it in the system's keyring. Raises LibraryError where there is none."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, document, password)
        except KeyringError as error:
            raise LibraryError(
                "This system has no keyring to remember the password in.",
                "The document is open for now; Lectern will ask again next time.", str(error),
            ) from error

    def recall(self, document: DocumentId) -> str | None:
        """The password that the keyring remembers, or None; kept for this run from now on."""
        import keyring
        from keyring.errors import KeyringError

        try:
            found = keyring.get_password(_SERVICE, document)
        except KeyringError:
            return None
        if found:
            self._run[document] = found
        return found

    def forget(self, document: DocumentId) -> None:
        """Remove a document's password from here and from the keyring."""
        import keyring
        from keyring.errors import KeyringError

        self._run.pop(document, None)
        try:
            keyring.delete_password(_SERVICE, document)
        except KeyringError:
            return
