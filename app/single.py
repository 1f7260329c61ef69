"""One window a library: a second start hands its files to the first and ends."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 400


def _name(home: Path) -> str:
    return "lectern-" + hashlib.sha256(str(home.absolute()).encode()).hexdigest()[:16]


def hand_over(home: Path, files: list[str]) -> bool:
    """Give files to the window that is open on this library. Returns whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(home))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps(files).encode() + b"\n")
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class Doorman(QObject):
    """Takes what later starts hand over."""

    files_given = Signal(list)

    def __init__(self, home: Path) -> None:
        """Listen, for this person alone."""
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(home))
        self._server.listen(_name(home))
        self._server.newConnection.connect(self._take)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            files = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            return
        if isinstance(files, list):
            self.files_given.emit([str(file) for file in files])
