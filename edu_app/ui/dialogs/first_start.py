"""First start: at most four screens, each of which can be left for later (product, section 3).

Nothing is said to be kept before it is stored; Escape leaves the rest for later like the button.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.first_start_presenter import FirstAnswers, FirstStartPresenter
from edu_app.ui.dialogs.first_start_screens import (
    CountryScreen,
    LanguageScreen,
    LastScreen,
    MedicineScreen,
)
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.progress_dots import ProgressDots
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext


class FirstStart(FormDialog):
    """Opened by the window while `first_start_done` is not set; `tags` None: all languages."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        super().__init__(context, _title, parent)
        self.presenter = FirstStartPresenter(context.use_cases)
        self.dots = ProgressDots(context, 4)
        self.hello = WordsLabel(role="lead")
        self.texts.add(
            self.hello.set_words,
            lambda: _("Four short questions. You can leave any of them for later."),
        )
        self.language = LanguageScreen(tags or context.languages(), context.tag, self.texts)
        self.country = CountryScreen(context, self.texts)
        self.medicine = MedicineScreen(context, self.texts)
        self.last = LastScreen(context, self.presenter, self.texts)
        self.screens = (self.language, self.country, self.medicine, self.last)
        self.at = 0
        for part in (self.dots, self.hello, *self.screens):
            self.column.addWidget(part)
        self.language.chosen.connect(self._on_language_chosen)
        self.medicine.chosen.connect(lambda _answer: self._show())
        self.medicine.chosen.connect(lambda _answer: self.bring_into_view(self.medicine.said))
        self.last.changed.connect(self._on_last_changed)
        self._build_buttons()
        self._show()

    def reject(self) -> None:
        """Leave the rest for later: what was answered is kept."""
        self._finish()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _build_buttons(self) -> None:
        self.forward = self.add_button("primary", lambda: pgettext("button", "Next"))
        self.back = self.add_button("secondary", lambda: pgettext("button", "Back"))
        self.later = self.add_button("quiet", lambda: pgettext("button", "Answer later"))
        self.forward.clicked.connect(self._on_forward)
        self.back.clicked.connect(self._on_back)
        self.later.clicked.connect(self._finish)

    def _show(self) -> None:
        if not hasattr(self, "forward"):
            return
        for number, screen in enumerate(self.screens):
            screen.setVisible(number == self.at)
        self.hello.setVisible(self.at == 0)
        self.back.setVisible(self.at > 0)
        self.dots.show_step(self.at)
        self.forward.setText(self._forward_words())

    def _forward_words(self) -> str:
        if not self._is_last_screen():
            return pgettext("button", "Next")
        if self.last.said.isVisibleTo(self.last) and self.at == len(self.screens) - 1:
            return _("Yes, that is right")
        return pgettext("button", "Finish")

    def _is_last_screen(self) -> bool:
        other = self.presenter.has_other_schedule(self.medicine.group.value())
        return self.at == len(self.screens) - 1 or (self.at == 2 and other)

    def _on_last_changed(self) -> None:
        """Show the date that is read back, wherever the form is scrolled to."""
        self._show()
        self.bring_into_view(self.last.said)

    def _on_language_chosen(self, tag: str) -> None:
        self.attempt(lambda: self._use_language(tag))

    def _use_language(self, tag: str) -> None:
        self.context.use_cases.settings.change(language=tag)

    def _on_forward(self) -> None:
        self.show_fault("")
        if self.at == 2 and not self.medicine.group.value():
            self.show_fault(_("Choose an answer, or choose “Answer later”."))
            return
        if self._is_last_screen():
            if self.at == len(self.screens) - 1 and self.last.missing():
                self.show_fault(_("Choose an answer, or choose “Answer later”."))
                return
            self._finish()
            return
        self._go(self.at + 1)

    def _on_back(self) -> None:
        self._go(self.at - 1)

    def _go(self, at: int) -> None:
        self.at = at
        self._show()
        self.area.verticalScrollBar().setValue(0)
        focusable: Callable[[], QWidget | None] = self.screens[at].nextInFocusChain
        widget = focusable()
        if widget:
            widget.setFocus()

    def _finish(self) -> None:
        answers = FirstAnswers(
            country=self.country.list.code(),
            under_18=self.country.age.value() == "under-18",
            medicine=self.medicine.group.value(),
            last="" if self.last.missing() else self.last.last(),
            day=None if self.last.missing() else self.last.day(),
            decided_with=self.last.decided_with(),
        )
        if self.attempt(lambda: self._store(answers)):
            self.done(FormDialog.DialogCode.Accepted)

    def _store(self, answers: FirstAnswers) -> None:
        self.presenter.finish(answers)


def _title() -> str:
    return _("Welcome to BoneSteady")
