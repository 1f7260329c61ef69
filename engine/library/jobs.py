"""The queue of documents that wait for work. It lies in the database, so it outlives any process."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from engine.library.notes import NoteTable
from engine.values import DocumentId

ATTEMPTS = 3
"""A job that was begun this often without getting any further is set aside: it ends the process that does it."""

_LAST = -1
_ORDER = (
    "jobs JOIN documents ON documents.id = jobs.document {} ORDER BY priority > -1 AND status IN ('queued', 'parsing')"
    " DESC, priority DESC, queued_at, document"
)
"""Words of every document come before vectors of any: each is searchable seconds after it was added."""


class JobState(StrEnum):
    """Where a job stands. A finished one is no longer in the queue; a cancelled one stays until it is wanted again."""

    WAITING = "waiting"
    PAUSED = "paused"
    SET_ASIDE = "set_aside"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document's work. Those without words come first, then higher priorities, then the older ones."""

    document: DocumentId
    state: JobState
    priority: int
    queued_at: float
    attempts: int


class JobQueue(NoteTable):
    """The part of the library that says what is to be done next. A job stays in until it is finished."""

    def enqueue(self, id: DocumentId) -> None:  # noqa: A002
        """Put a document's work into the queue; one that is there, or was cancelled, starts counting attempts anew."""
        found = self.document(id).id
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO jobs (document, state, priority, queued_at) VALUES (?, ?, 0, ?)"
                " ON CONFLICT (document) DO UPDATE SET state = excluded.state, attempts = 0, mark = ''",
                (found, JobState.WAITING.value, time.time()),
            )

    def next_job(self) -> DocumentId | None:
        """The document to work on now. It stays in the queue; one that made no headway in three goes is set aside."""
        with self._database.write() as connection:
            while True:
                row = connection.execute(
                    f"SELECT document, attempts, mark FROM {_ORDER.format('WHERE state = ?')} LIMIT 1",
                    (JobState.WAITING.value,),
                ).fetchone()
                if row is None:
                    return None
                id_, attempts, mark = row
                now = self._headway(id_)
                attempts = attempts + 1 if mark == now else 1
                state = JobState.SET_ASIDE if attempts > ATTEMPTS else JobState.WAITING
                connection.execute(
                    "UPDATE jobs SET attempts = ?, mark = ?, state = ? WHERE document = ?",
                    (attempts, now, state.value, id_),
                )
                if state is JobState.WAITING:
                    return str(id_)

    def jobs(self) -> tuple[Job, ...]:
        """The whole queue in the order of work, with what was set aside or cancelled."""
        rows = self._database.rows(
            f"SELECT document, state, priority, queued_at, attempts FROM {_ORDER.format('')}"
        )
        return tuple(
            Job(document=document, state=JobState(state), priority=priority, queued_at=queued_at, attempts=attempts)
            for document, state, priority, queued_at, attempts in rows
        )

    def postpone(self, id: DocumentId) -> None:  # noqa: A002
        """Move a document's work behind all other, as when only its pictures are left to be read."""
        self._change(id, "queued_at = ?, priority = ?", time.time(), _LAST)

    def vectors_wait(self, id: DocumentId) -> bool:  # noqa: A002
        """Whether this document's vectors should wait: for another's words, or for one that was put before it."""
        rows = self._database.rows(
            "SELECT 1 FROM jobs JOIN documents ON documents.id = jobs.document WHERE jobs.document <> ?1 AND state = ?2"
            " AND (priority > coalesce((SELECT priority FROM jobs WHERE document = ?1), 0)"
            " OR priority > ?3 AND status IN ('queued', 'parsing')) LIMIT 1", (id, JobState.WAITING.value, _LAST),
        )
        return bool(rows)

    def others_first(self, id: DocumentId) -> bool:  # noqa: A002
        """Whether work of other documents waits that reading this one's pictures should not hold up."""
        rows = self._database.rows(
            "SELECT 1 FROM jobs, (SELECT priority FROM jobs WHERE document = ?1) AS own WHERE jobs.document <> ?1"
            " AND state = ?2 AND jobs.priority > CASE WHEN own.priority > 0 THEN own.priority ELSE ?3 END LIMIT 1",
            (id, JobState.WAITING.value, _LAST),
        )
        return bool(rows)

    def prioritise(self, id: DocumentId) -> None:  # noqa: A002
        """Move a document's work to the front, as when it is being asked about."""
        self._change(id, "priority = (SELECT coalesce(max(priority), 0) + 1 FROM jobs)")

    def pause(self, id: DocumentId) -> None:  # noqa: A002
        """Leave a document's work where it is until it is resumed."""
        self._change(id, "state = ?", JobState.PAUSED.value)

    def resume(self, id: DocumentId) -> None:  # noqa: A002
        """Let a paused, set-aside or cancelled document go on."""
        self._change(id, "state = ?, attempts = 0", JobState.WAITING.value)

    def cancel(self, id: DocumentId) -> None:  # noqa: A002
        """Do no more of a document's work until somebody wants it again; what was stored stays and is searched.

        The queue remembers it, so that neither a restart nor a kill takes the work up again.
        """
        self._change(id, "state = ?, priority = 0", JobState.CANCELLED.value)

    def finish(self, id: DocumentId) -> None:  # noqa: A002
        """The work is done: take it out of the queue."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM jobs WHERE document = ?", (id,))

    def _change(self, id: DocumentId, change: str, *values: Any) -> None:  # noqa: A002
        with self._database.write() as connection:
            connection.execute(f"UPDATE jobs SET {change} WHERE document = ?", (*values, id))

    def _headway(self, id: DocumentId) -> str:  # noqa: A002
        row = self._database.rows(
            "SELECT status, parsed_pages, words_until, chunks, vectors, recognised_pages, unrecognised_pages"
            " FROM documents WHERE id = ?",
            (id,),
        )[0]
        return "/".join(str(part) for part in row)
