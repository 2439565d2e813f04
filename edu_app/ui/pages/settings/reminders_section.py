"""Reminders: at login, in neutral words, a test, a pause, and when anybody looked last.

A pause stops notifications only; the page keeps its state (rules 6).
"""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from edu_app.core.pauses import active_pause, pause_message
from edu_app.core.records import Pause, PauseReason, PersonRecords
from edu_app.core.status import situate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.dialogs.parts.words_label import without_marks
from edu_app.ui.dialogs.pause_form import PauseForm
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class RemindersSection(SectionCard):
    """What the services offer; how a reminder is shown belongs to the window."""

    def __init__(self, presenter: SettingsPresenter, page: QWidget) -> None:
        super().__init__("reminders", _("Reminders"))
        self._presenter, self._page = presenter, page
        settings = presenter.settings
        self.say(_("Reminders never replace the call to the clinic."))
        self._add_login()
        self.discreet = self.add_tick(
            "discreet",
            _("Discreet: neutral words in reminders and in the window's title"),
            lambda on: presenter.change(discreet=on),
            on=settings.discreet,
        )
        self.say(self._last_checked(), "caption")
        self._add_pause()

    def _add_login(self) -> None:
        desk = self._presenter.context.use_cases.login
        agreed = self._presenter.settings.reminders_at_login
        there = desk.is_on() if desk else agreed
        text = _("Look for reminders when the computer starts")
        self.login = self.add_tick("login", text, self._on_login, on=there)
        self.say(
            _(
                "It shows the window when something is due, and stays in the background "
                "otherwise. For this, one entry is written outside the data folder; it names "
                "the program. Taking the tick away removes it."
            ),
            "caption",
        )
        if agreed and not there:
            self.say(_("The entry is gone: the computer no longer starts it. Tick again."))

    def _on_login(self, on: bool) -> None:
        desk = self._presenter.context.use_cases.login
        if desk is None:
            self._presenter.change(reminders_at_login=on)
        elif not self._presenter.attempt(desk.agree if on else desk.withdraw):
            self.login.setChecked(not on)

    def _last_checked(self) -> str:
        reminders = self._presenter.context.use_cases.reminders
        day = reminders.last_checked() if reminders else None
        if day is None:
            return _("Nobody has looked for reminders yet.")
        words = self._presenter.context.words().long(day)
        return _("Last looked for reminders: {date}").format(date=words)

    def _add_pause(self) -> None:
        test = self.make_button("test", _("Show a test reminder"), self._on_test)
        records = self._presenter.records()
        if records is None:
            self.add_buttons(test)
            return
        today = self._presenter.context.use_cases.tracker.today()
        pause = active_pause(records.pauses, today)
        if pause is None:
            text = pgettext("button", "Pause reminders")
            self.add_buttons(test, self.make_button("pause", text, self._on_pause))
            return
        words = self._presenter.context.words().long(pause.start)
        self.say(_("Paused since {date}. The due date goes on counting.").format(date=words))
        self._say_what_the_pause_means(pause, records, today)
        text = pgettext("button", "End the pause")
        end = self.make_button("end-pause", text, lambda: self._on_pause_ended(pause, today))
        self.add_buttons(test, end)

    def _say_what_the_pause_means(
        self, pause: Pause, records: PersonRecords, today: datetime.date
    ) -> None:
        """Say what the reason asks for, and when the program asks again (rules 6)."""
        context = self._presenter.context
        situation = situate(records, context.use_cases.regimen, today)
        self.say(without_marks(context.say(pause_message(pause.reason, situation))))
        again = context.use_cases.reminders.due(records.person.id).next_on
        if pause.reason is not PauseReason.DIED and again:
            day = context.words().long(again)
            self.say(_("You are asked on {date} if this still holds.").format(date=day), "caption")

    def _on_test(self) -> None:
        test = self._presenter.context.reminder_test
        if test:
            test()
        else:
            self._presenter.context.tell(_("This is a test. A reminder looks like this."))

    def _on_pause(self) -> None:
        PauseForm(self._presenter.context, self._page).open()

    def _on_pause_ended(self, pause: Pause, today: datetime.date) -> None:
        context = self._presenter.context
        book, person = context.use_cases.book, context.person()
        yesterday = today - datetime.timedelta(days=1)

        def end() -> None:
            if pause.start >= today:
                revision = book.remove(person, pause.id, label="pause-ended")
            else:
                ended = Pause(pause.id, pause.reason, pause.start, yesterday)
                revision = book.save(person, ended, label="pause-ended")
            tell_kept(context, revision, _("Reminders are on again."))

        self._presenter.attempt(end)
