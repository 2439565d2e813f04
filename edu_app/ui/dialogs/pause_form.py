"""The form that pauses reminders with a reason: nobody must write something false for silence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.pauses import pause_message
from edu_app.core.records import Pause, PauseReason, Record
from edu_app.core.status import situate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class PauseForm(RecordForm):
    """Pauses from today on; what is said for a reason comes from the regimen."""

    label = "pause-recorded"

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        reasons = (
            (PauseReason.HOSPITAL, lambda: pgettext("pause", "In hospital or very ill")),
            (PauseReason.SOMEONE_ELSE, lambda: pgettext("pause", "Somebody else looks after this")),
            (PauseReason.DIED, lambda: pgettext("pause", "The person has died")),
            (PauseReason.OTHER, lambda: pgettext("pause", "Another reason")),
        )
        self.reason = ChoiceGroup(lambda: _("Why are reminders not wanted?"), reasons, self.texts)
        self.said_frame = SaidFrame()
        self.reason.chosen.connect(self._on_chosen)
        self.column.addWidget(self.reason)
        self.column.addWidget(self.said_frame)
        self.finish()
        self.erase = self.add_button("danger", lambda: pgettext("button", "Delete everything"))
        self.erase.clicked.connect(self._on_erase_wanted)
        self.erase.hide()

    def typed(self) -> object:
        return self.reason.value()

    def make_record(self) -> Record | None:
        if not self.reason.value():
            self.show_fault(self.reason.ask.text())
            return None
        today = self.context.use_cases.tracker.today()
        return Pause(self.record_id(None), PauseReason(self.reason.value()), today)

    def said(self, record: Record) -> str:
        return _("Reminders are paused.")

    def _save_words(self) -> str:
        if self.reason.value() == PauseReason.DIED:
            return pgettext("button", "Keep the records")
        return super()._save_words()

    def _on_erase_wanted(self) -> None:
        """Pause first, so that nothing comes any more; deleting is asked about in its own words."""
        self.save.click()
        self.context.go("settings:data")

    def _on_chosen(self, reason: str) -> None:
        self.save.setText(self._save_words())
        self.erase.setVisible(reason == PauseReason.DIED)
        use_cases = self.context.use_cases
        records = use_cases.book.records(self.person_id)
        situation = situate(records, use_cases.regimen, use_cases.tracker.today())
        self.said_frame.say(self.context.say(pause_message(PauseReason(reason), situation)))
        self.bring_into_view(self.said_frame)


def _title() -> str:
    return _("Pause reminders")
