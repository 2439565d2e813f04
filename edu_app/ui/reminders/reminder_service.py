"""Puts watch, round, banner, tray and notifier together for one window.

Decides nothing about dates. `resident`: started at login, stays when the window is closed.
While the window gives way to another one (a clinic session) everything rests.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from edu_app.core.clock import wall_seconds
from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.main_window import MainWindow
from edu_app.ui.pages.today.call_row import call_row
from edu_app.ui.pages.today.chip_words import chip_of
from edu_app.ui.reminders.day_watch import TICK_SECONDS, DayWatch
from edu_app.ui.reminders.notifier import SystemNotifier
from edu_app.ui.reminders.reminder_banner import ReminderBanner
from edu_app.ui.reminders.reminder_round import Notifier, ReminderRound
from edu_app.ui.reminders.reminder_words import Standing, program_name, trial_text
from edu_app.ui.reminders.tray_icon import TrayIcon


class ReminderService(QObject):
    """`seconds`, `notifier` and `tray` are the outside world; a test hands in its own."""

    def __init__(
        self,
        window: MainWindow,
        *,
        seconds: Callable[[], float] = wall_seconds,
        notifier: Notifier | None = None,
        tray: TrayIcon | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._context = window, window.context
        use_cases = self._context.use_cases
        self.tray = tray or TrayIcon(window.raise_up, _leave)
        self._notifier: Notifier = notifier or SystemNotifier(self.tray)
        self.banner = ReminderBanner(self._context)
        self.round = ReminderRound(self._context, self._notifier, self.banner.show_standing)
        self._watch = DayWatch(use_cases.tracker.today, seconds)
        self._resting = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        window.notices.addWidget(self.banner)
        self._connect()

    def begin(self) -> bool:
        """Look for the first time; return whether something stands. Then look as time goes on."""
        self._watch.should_look()
        due = self.round.look()
        self._show_tray()
        self._timer.start(TICK_SECONDS * 1000)
        return due

    def tick(self) -> None:
        """Look again on a new day and after the computer slept; show the window when it is due."""
        if self._resting or not self._watch.should_look():
            return
        self._context.use_cases.tracker.note_run()
        before = self.round.standing
        due = self.round.look()
        self._window.records_changed()
        self._show_tray()
        if due and self.round.standing != before:
            self.show_window()

    def show_window(self) -> None:
        """Show the window without taking the keyboard; small where discreet words are wanted."""
        if self._window.isVisible():
            return
        if self._context.use_cases.settings.current.discreet:
            self._window.showMinimized()
        else:
            self._window.show()

    def send_test(self) -> None:
        """Send a real notification through the same way, and say where it went."""
        settings = self._context.use_cases.settings.current
        title = program_name(discreet=settings.discreet)
        text = trial_text(self._context)
        if self._notifier.notify(title, text):
            said = _("{test} The desktop was asked to show it too. If it did not, look here.")
        else:
            said = _("{test} This desktop shows no notifications. Reminders stand here.")
        self._context.tell(said.format(test=text))

    def _connect(self) -> None:
        use_cases = self._context.use_cases
        self._context.reminder_test = self.send_test
        use_cases.book.subscribe(self._on_records_changed)
        use_cases.settings.subscribe(self._on_settings_changed)
        self._window.set_aside.connect(self._on_set_aside)
        self.banner.opened.connect(self._on_opened)
        self.banner.call_wanted.connect(lambda one: self._go(one, "when-to-call"))
        self.banner.closed.connect(self.round.close)
        self.banner.put_off.connect(self._on_put_off)

    def _go(self, standing: Standing, target: str) -> None:
        try:
            self._context.use_cases.settings.change(current_person=standing.person_id)
        except Fault as fault:
            self._context.tell(word_fault(fault))
        self._context.go(target)

    def _on_opened(self, standing: Standing) -> None:
        asked = standing.reminder.key.kind == "pause-question"
        self._go(standing, "settings:reminders" if asked else "today")

    def _on_put_off(self, standing: Standing, days: int) -> None:
        try:
            found = self.round.put_off(standing, days)
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        if found.message:
            person = self._context.use_cases.book.records(standing.person_id).person
            said = (self._context.say(found.message), call_row(person).text)
            self._context.tell(join_sentences(said))
            return
        day = self._context.words().long(found.until)
        self._context.tell(_("The reminder comes back on {date}.").format(date=day))

    def _on_records_changed(self, person_id: str) -> None:
        self.round.records_changed(person_id)
        self._show_tray()

    def _on_settings_changed(self, _settings: Settings) -> None:
        self.banner.show_standing(self.round.standing)
        self._show_tray()

    def _on_set_aside(self, aside: bool) -> None:
        """Say nothing about these records meanwhile; what was missed comes afterwards."""
        self._resting = aside
        self.tray.hide()
        if not aside:
            self._show_tray()
            self.tick()

    def _show_tray(self) -> None:
        """Show the state of the person shown; a neutral book where discreet words are wanted."""
        if self._resting:
            return
        discreet = self._context.use_cases.settings.current.discreet
        name, person = program_name(discreet=discreet), self._context.person()
        if discreet or not person:
            self.tray.show_state("book", "neutral", name)
            return
        try:
            chip = chip_of(
                self._context.use_cases.tracker.status(person), self._context.use_cases.regimen
            )
        except Fault:
            self.tray.show_state("question", "amber", name)
            return
        tip = _("{program}: {state}").format(program=name, state=chip.word)
        self.tray.show_state(chip.icon, chip.tone, tip)


def _leave() -> None:
    application = QCoreApplication.instance()
    if application:
        application.quit()
