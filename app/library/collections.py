"""Collections: documents that the person put together under a name. Kept with the window's state."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.state import WindowState

_KEY = "collections"


class Collections(QObject):
    """Names with the ids of their documents. A collection without documents is gone."""

    changed = Signal()

    def __init__(self, state: WindowState) -> None:
        """Read what was kept; entries of another shape are left out."""
        super().__init__()
        self._state = state
        kept = state.get(_KEY, {})
        self._members: dict[str, list[str]] = {
            str(name): [str(id_) for id_ in ids] for name, ids in kept.items() if isinstance(ids, list)
        }

    def names(self) -> list[str]:
        """All names, in alphabetical order."""
        return sorted(self._members, key=str.casefold)

    def members(self, name: str) -> frozenset[str]:
        """The documents of a collection."""
        return frozenset(self._members.get(name, ()))

    def add(self, name: str, ids: Iterable[str]) -> None:
        """Put documents into a collection, which is made if there is none of this name."""
        name = " ".join(name.split())
        if name:
            found = self._members.setdefault(name, [])
            found.extend(id_ for id_ in ids if id_ not in found)
            self._store()

    def remove(self, name: str, ids: Iterable[str]) -> None:
        """Take documents out of a collection."""
        gone = set(ids)
        self._members[name] = [id_ for id_ in self._members.get(name, ()) if id_ not in gone]
        self._store()

    def forget(self, document: str) -> None:
        """Take a document out of every collection: it left the library."""
        for name in list(self._members):
            if document in self._members[name]:
                self.remove(name, (document,))

    def _store(self) -> None:
        self._members = {name: ids for name, ids in self._members.items() if ids}
        self._state.set(**{_KEY: {name: list(ids) for name, ids in self._members.items()}})
        self._state.store()
        self.changed.emit()
