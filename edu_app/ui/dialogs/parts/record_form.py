"""A form for one record: what it makes of its fields is written down as one step with undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Record
from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.date_field import DateField, first_unread
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.keeping import record_label, tell_kept
from edu_app.ui.page_context import PageContext


class RecordForm(FormDialog):
    """A form says what its record is (`make_record`) and how it is told (`said`)."""

    label = "saved"

    def __init__(
        self,
        context: PageContext,
        title: Callable[[], str],
        parent: QWidget | None,
        person_id: str = "",
    ) -> None:
        super().__init__(context, title, parent)
        self.person_id = person_id or context.person()

    def finish(self) -> None:
        """Add the buttons; called by the form when its fields stand."""
        self.save = self.add_button("primary", self._save_words)
        self.save.clicked.connect(lambda: self.attempt(self._keep))
        self.add_cancel()
        self.column.addStretch(1)
        self.remember_untouched()

    def make_record(self) -> Record | None:
        """Return the record, or None after saying at its field what is missing."""
        raise NotImplementedError

    def said(self, record: Record) -> str:
        """Return the sentence that tells what was written down."""
        raise NotImplementedError

    def record_id(self, record: Record | None) -> str:
        """Return the id of the record that is changed, or a new one."""
        return record.id if record else self.context.use_cases.book.new_id()

    def _save_words(self) -> str:
        return record_label(self.context, self.person_id, pgettext("button", "Write it down"))

    def _keep(self) -> None:
        if first_unread(self.findChildren(DateField)):
            return
        record = self.make_record()
        if record is None:
            return
        book = self.context.use_cases.book
        revision = book.save(self.person_id, record, label=self.label)
        tell_kept(self.context, revision, self.said(record))
        self.done(FormDialog.DialogCode.Accepted)
