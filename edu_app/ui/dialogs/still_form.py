"""Is the next medicine still taken? (rules 1.4) One press answers; nothing else is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.core.follow_on import newest_counted
from edu_app.core.records import FollowOn, FollowOnBreak
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.asking_dialog import AskingDialog
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.page_context import PageContext


class StillForm(AskingDialog):
    """What is said for an answer is what the tracker says afterwards."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent, person_id=person_id)
        words = _answers()
        asked = Question("still", Message("still-taking", self.clinic_fields()), tuple(words))
        self.ask(asked, lambda answer: self.attempt(lambda: self._keep(answer)), words)

    def _keep(self, answer: str) -> None:
        use_cases = self.context.use_cases
        records, today = use_cases.book.records(self.person_id), use_cases.tracker.today()
        found = newest_counted(records.follow_ons, use_cases.regimen, today)
        if found is None:
            self.done(self.DialogCode.Rejected)
            return
        kept = self._answered(found[1], answer)
        revision = use_cases.book.save(self.person_id, kept, label="follow-on-recorded")
        tell_kept(self.context, revision, _("Your answer is written down."))
        if answer == "still":
            self.done(self.DialogCode.Accepted)
            return
        self.say(use_cases.tracker.status(self.person_id).messages)

    def _answered(self, follow_on: FollowOn, answer: str) -> FollowOn:
        today = self.context.use_cases.tracker.today()
        if answer == "still":
            return replace(follow_on, still_taking_on=today, broken=None, broken_on=None)
        return replace(follow_on, broken=FollowOnBreak(answer), broken_on=today)


def _answers() -> Mapping[str, str]:
    return {
        "still": pgettext("medicine", "Yes, I am still taking it"),
        FollowOnBreak.STOPPED.value: pgettext("medicine", "I stopped it"),
        FollowOnBreak.CANNOT_TAKE.value: pgettext("medicine", "I cannot take it"),
    }


def _title() -> str:
    return pgettext("title", "The next medicine")
