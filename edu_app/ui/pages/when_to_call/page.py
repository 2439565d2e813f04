"""When to call: one click from everywhere, in every state, with or without records.

A calendar never stands above a sign: the page shows no state and no colour of one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.when_to_call.group_card import GroupCard
from edu_app.ui.pages.when_to_call.presenter import CallPresenter, CallView
from edu_app.ui.pages.when_to_call.printed_card import PrintedCard


class WhenToCallPage(QWidget):
    """The three groups, whom to call, what to say; a sign can be written down."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = CallPresenter(context)
        self._said_for, self._said_to = "", ""
        self._shown: object = None
        self.groups: dict[str, GroupCard] = {}
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew; show it at the same place when anything is different."""
        view = self._presenter.view()
        shown = (view, self._context.tag, self._context.use_cases.settings.current)
        if shown != self._shown:
            self._shown = shown
            with self.area.rebuilding() as column:
                self._build(column, view)

    def _build(self, column: QVBoxLayout, view: CallView) -> None:
        column.addWidget(WordsLabel(_title(view), "title"))
        self.groups = {group.id: GroupCard(group) for group in view.groups}
        for card in self.groups.values():
            card.reported.connect(self._on_sign_reported)
            column.addWidget(card)
        column.addWidget(self._make_call_card(view))
        picture = self._make_picture()
        if picture:
            column.addWidget(picture)
        self._add_printing(view)
        self._show_act()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _make_call_card(self, view: CallView) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(WordsLabel(_("Whom to call"), "heading"))
        emergency = pgettext("call", "Emergency: {number}").format(number=view.emergency)
        column.addWidget(WordsLabel(emergency, "label"))
        if view.phone:
            clinic = view.clinic or _("Your clinic")
            said = pgettext("call", "{clinic}: {number}").format(clinic=clinic, number=view.phone)
            column.addWidget(WordsLabel(said, "label"))
        else:
            column.addWidget(WordsLabel(_("The number of your clinic is not written down yet.")))
            self.details = ActionButton("secondary", _("Write down the clinic's number"))
            self.details.clicked.connect(lambda: self._context.go("settings:details"))
            column.addWidget(flow_row(self.details))
        column.addWidget(SaidFrame(view.say_in_call, "key"))
        return card

    def _make_picture(self) -> QWidget | None:
        learning = self._context.use_cases.learning
        picture = learning.picture("whom-to-call") if learning else None
        if picture is None:
            return None
        from edu_app.ui.widgets.blocks.text_setting import setting_of
        from edu_app.ui.widgets.picture_view import PictureView

        texts = {label.slot: pgettext("picture", label.text) for label in picture.labels}
        setting = setting_of(self._context.tag)
        return PictureView(picture, texts, pgettext("picture", picture.title), setting)

    def _add_printing(self, view: CallView) -> None:
        self.printed = PrintedCard(self._context, view, self)
        self.area.column.addWidget(self.printed)

    def _on_sign_reported(self, sign: str) -> None:
        """Say at once what to do; then write it down."""
        self._said_for, self._said_to = sign, self._context.person()
        self._show_act()
        try:
            revision = self._presenter.report(sign)
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        if revision:
            tell_kept(self._context, revision, self._presenter.told(sign))

    def _show_act(self) -> None:
        for card in self.groups.values():
            for row in card.rows.values():
                mine = row.sign.id == self._said_for and self._said_to == self._context.person()
                row.act.say(self._presenter.act(row.sign.id) if mine else "")
                if mine:
                    self.area.bring_into_view(row.act)


def _title(view: CallView) -> str:
    if not view.name:
        return _("When to call")
    return _("When to call, for {name}").format(name=view.name)
