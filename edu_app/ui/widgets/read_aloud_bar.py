"""Read, stop, speed: the bar above a lesson. Where no voice speaks the language it says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from edu_app.core.marks import N_
from edu_app.i18n.runtime import _
from edu_app.ui.speech import Hindrance, ReadAloud

# The words are looked up when they are shown.
_REASONS: dict[Hindrance, str] = {
    # Nobody knows yet whether there is a voice; in a moment the bar will.
    "waiting": "",
    "not-installed": N_("Reading aloud is not installed on this computer."),
    "no-engine": N_("This computer has no voices installed."),
    "no-voice": N_("This computer has no voice for this language."),
}
_SPEEDS = ((N_("Slow"), -0.4), (N_("Normal speed"), 0.0), (N_("Fast"), 0.4))


class ReadAloudBar(QWidget):
    """Asks `blocks` for (number, text) pairs and tells which block is being read."""

    block_started = Signal(int)
    stopped = Signal()

    def __init__(self, speaker: ReadAloud, blocks: Callable[[], Sequence[tuple[int, str]]]) -> None:
        super().__init__()
        self._speaker, self._blocks, self._tag = speaker, blocks, "en"
        self._button, self._speed, self._reason = QPushButton(), QComboBox(), QLabel(self)
        self._button.setProperty("role", "quiet")
        self._reason.setProperty("role", "caption")
        self._reason.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(self._speed)
        for _name, speed in _SPEEDS:
            self._speed.addItem("", speed)
        self._speed.setCurrentIndex(1)
        self._button.clicked.connect(self._on_button_clicked)
        self._speed.currentIndexChanged.connect(self._on_speed_changed)
        speaker.block_started.connect(self.block_started)
        speaker.finished.connect(self._on_reading_finished)
        speaker.ready.connect(self.retranslate)
        self.retranslate()

    @property
    def reason(self) -> QLabel:
        """Why nothing can be read here; whoever shows the bar gives it a place with room."""
        return self._reason

    def set_language(self, tag: str) -> None:
        """Read in `tag` (BCP 47) from now on; what is being read stops."""
        self._speaker.stop()
        self._tag = tag
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew in the current language of the window."""
        hindrance = self._speaker.hindrance(self._tag)
        reading = self._speaker.reading
        self._button.setText(_("Stop reading") if reading else _("Read aloud"))
        self._button.setEnabled(not hindrance)
        self._speed.setVisible(not hindrance)
        self._speed.setAccessibleName(_("Reading speed"))
        for index, (name, _speed) in enumerate(_SPEEDS):
            self._speed.setItemText(index, _(name))
        reason = _REASONS[hindrance] if hindrance else ""
        self._reason.setText(_(reason) if reason else "")
        self._reason.setVisible(bool(reason))
        self._button.setAccessibleDescription(self._reason.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_button_clicked(self) -> None:
        if self._speaker.reading:
            self._speaker.stop()
        else:
            self._speaker.read(self._tag, self._blocks())
        self.retranslate()

    def _on_speed_changed(self, index: int) -> None:
        self._speaker.set_speed(float(self._speed.itemData(index)))

    def _on_reading_finished(self) -> None:
        self.retranslate()
        self.stopped.emit()
