"""Reads blocks aloud with the system's voices, in the block's own language or not at all.

QtTextToSpeech is the optional extra `[speech]`: it is imported only here and only when somebody
asks. Knows no page; a widget connects to its signals.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale, QObject, Signal
from shiboken6 import isValid

from edu_app.i18n.languages import qt_name

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

Hindrance = Literal["", "waiting", "not-installed", "no-engine", "no-voice"]

# Spoken in sentences: a long block neither freezes an engine nor makes "stop" wait.
_SENTENCE = re.compile(r"[^.!?。！？؟…]+[.!?。！？؟…]*\s*")


def load_engine(name: str = "", parent: QObject | None = None) -> QTextToSpeech | None:
    """Return a speech engine ("" for the system's own), or None when the extra is missing."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    return QTextToSpeech(name, parent) if name else QTextToSpeech(parent)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text`, whole and in order."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


class ReadAloud(QObject):
    """Speaks numbered blocks one after the other and tells which one it is at."""

    block_started = Signal(int)
    finished = Signal()
    ready = Signal()

    def __init__(
        self,
        engine: QTextToSpeech | None,
        parent: QObject | None = None,
        load: Callable[[], QTextToSpeech | None] | None = None,
    ) -> None:
        """Take an engine, or how to `load` one later: voices must not hold up the first page."""
        super().__init__(parent)
        self._engine, self._loader = engine, load
        self._waiting: deque[tuple[int, str]] = deque()
        self._block = -1
        self._reading = False
        if engine is not None:
            engine.stateChanged.connect(self._on_engine_state_changed)

    def load(self) -> None:
        """Load the engine that waits, once; `ready` tells that hindrance() knows more now."""
        if self._loader is None:
            return
        self._engine, self._loader = self._loader(), None
        if self._engine is not None:
            self._engine.stateChanged.connect(self._on_engine_state_changed)
        self.ready.emit()

    @property
    def reading(self) -> bool:
        """Return whether something is being read."""
        return self._reading

    def hindrance(self, tag: str) -> Hindrance:
        """Return why `tag` (BCP 47) cannot be read here, or "" when it can."""
        if self._loader is not None:
            return "waiting"
        if self._engine is None:
            return "not-installed"
        if not self._engine.availableLocales():
            return "no-engine"
        return "" if self._voice_locale(tag) else "no-voice"

    def read(self, tag: str, blocks: Sequence[tuple[int, str]]) -> bool:
        """Start to read (number, text) pairs in the language `tag`; return whether it can."""
        locale = None if self.hindrance(tag) else self._voice_locale(tag)
        if self._engine is None or locale is None:
            return False
        self.stop()
        self._engine.setLocale(locale)
        for number, text in blocks:
            self._waiting.extend((number, sentence) for sentence in split_sentences(text))
        self._reading = True
        self._say_next()
        return True

    def stop(self) -> None:
        """Stop at once; nothing is said after it."""
        self._waiting.clear()
        was_reading, self._reading, self._block = self._reading, False, -1
        if self._engine is not None and was_reading:
            self._engine.stop()
            self.finished.emit()

    def set_speed(self, speed: float) -> None:
        """Set the speed from -1.0 (slow) over 0.0 (the voice's own) to 1.0 (fast)."""
        if self._engine is not None:
            self._engine.setRate(max(-1.0, min(1.0, speed)))

    def _voice_locale(self, tag: str) -> QLocale | None:
        """Return a locale with a voice in just this language and script, never a neighbour's."""
        if self._engine is None:
            return None
        wanted = QLocale(qt_name(tag))
        for locale in self._engine.availableLocales():
            if (locale.language(), locale.script()) == (wanted.language(), wanted.script()):
                return locale
        return None

    def _say_next(self) -> None:
        if not self._waiting or self._engine is None:
            self._reading, self._block = False, -1
            self.finished.emit()
            return
        number, sentence = self._waiting.popleft()
        if number != self._block:
            self._block = number
            self.block_started.emit(number)
        self._engine.say(sentence)

    def _on_engine_state_changed(self, state: QTextToSpeech.State) -> None:
        # An engine that is being destroyed says once more that it is ready.
        if self._engine is None or not isValid(self._engine):
            self._engine = None
            self._waiting.clear()
            self._reading, self._block = False, -1
        elif self._reading and state.name in ("Ready", "Error"):
            self._say_next()
