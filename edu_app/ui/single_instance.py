"""One window for one data folder: a second start raises the first window and ends.

A lock file excludes; a local socket carries the one word "raise". The socket is local to the
computer and to this user, and the only one the program opens.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_WAIT_MS = 500


class SingleInstance(QObject):
    """Claims the folder for this process until release()."""

    raise_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock: QLockFile | None = None
        self._server: QObject | None = None

    def claim(self) -> bool:
        """Return whether this process is the only one; a lock left by a crash is taken over.

        A folder that cannot be written to is nobody's: opening the database says so in words.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return True
        lock = QLockFile(str(self._folder / "window.lock"))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            return lock.error() != QLockFile.LockError.LockFailedError
        self._lock = lock
        return True

    def raise_first(self) -> bool:
        """Ask the window that is open to come to the front; return whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(b"raise\n")
        sent = socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return sent

    def release(self) -> None:
        """Let another process open a window."""
        if self._server is not None:
            self._server.close()  # type: ignore[attr-defined]  # a QLocalServer
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def listen(self) -> None:
        """Hear of later starts, once the window is there to be raised."""
        if self._lock is None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        # The lock is ours, so whatever answers to the name was left by a crash.
        name = self._name()
        QLocalServer.removeServer(name)
        server.newConnection.connect(self._on_connected)
        server.listen(name)
        self._server = server

    def _name(self) -> str:
        """Return the name of the socket, one for each folder."""
        from PySide6.QtCore import QCryptographicHash

        kind = QCryptographicHash.Algorithm.Sha256
        digest = QCryptographicHash.hash(str(self._folder).encode(), kind).toHex()
        return f"bonesteady-{bytes(digest.data()).decode()[:16]}"

    def _on_connected(self) -> None:
        connection = self._server.nextPendingConnection()  # type: ignore[union-attr]  # as above
        connection.disconnected.connect(connection.deleteLater)
        self.raise_wanted.emit()
