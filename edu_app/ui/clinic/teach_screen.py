"""Teaching side by side: the whole route in one scroll, and how far it has got.

The first part is built at once, the others after the first paint. Owns the place on the route
while this screen is shown; decides nothing about what is taught.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.route_sheet import RouteSheet
from edu_app.ui.clinic.side_links import SideLinks
from edu_app.ui.clinic.two_sides import View
from edu_app.ui.clinic.view_switch import ViewSwitch
from edu_app.ui.pages.lessons.measure import ReadingArea
from edu_app.ui.widgets.block_feeder import BlockFeeder

_AT_ONCE = 2
# A part counts as shown when its top has come into the upper third.
_SHOWN_SHARE = 3


class TeachScreen(QWidget):
    """`moved` is said whenever another part of the route is shown. Places: "<lesson>#<anchor>"."""

    moved = Signal()

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context = context
        self._shown: object = None
        # The part that is shown here; the presentation may have gone further meanwhile.
        self._at = 0
        self._placing = False
        self._links = SideLinks(context, self)
        self.area, self.sheet = ReadingArea(), RouteSheet(context)
        self.area.wide = True
        self.feeder = BlockFeeder(self)
        self.switch = ViewSwitch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.switch)
        column.addWidget(self.area, 1)
        self.switch.view_chosen.connect(self._on_view_chosen)
        self.feeder.portion_done.connect(self._on_portion_done)
        self.feeder.finished.connect(self._on_built)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def refresh(self) -> None:
        """Build the route anew where anything is different; else only come to its place."""
        session = self._context.session
        settings = self._context.use_cases.settings.current
        shown = (session.choices, session.records(), self._context.tag, settings)
        if shown != self._shown:
            self._shown = shown
            self._build()
        elif session.position != self._at:
            self._go_to_position()

    def open_at(self, place: str) -> None:
        """Show a part of the route in both languages and put the keyboard on it."""
        lesson, _hash, anchor = place.partition("#")
        self.feeder.finish_now()
        card = self.sheet.part_at(lesson, anchor)
        if card is not None:
            self.switch.choose("both")
            self.area.show_widget(card)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard scroll the route."""
        super().showEvent(event)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.refresh()
        super().changeEvent(event)

    def _build(self) -> None:
        self.switch.retranslate()
        self.switch.setVisible(not self._context.session.choices.one_language)
        sheet = RouteSheet(self._context)
        sheet.show_side(self.switch.view)
        sheet.link_followed.connect(self._links.follow)
        sheet.again_wanted.connect(self.open_at)
        sheet.take_away_wanted.connect(lambda: self._context.go("take-away"))
        self.sheet = sheet
        self.area.set_sheet(sheet)
        self.feeder.start(sheet.steps(), _AT_ONCE)
        sheet.show()
        self.area.drop_old()

    def _on_portion_done(self) -> None:
        self.sheet.portions.show()

    def _on_built(self) -> None:
        if self._context.session.position:
            self._go_to_position()

    def _go_to_position(self) -> None:
        self.feeder.finish_now()
        parts = self.sheet.parts
        if parts:
            self._at = self._context.session.position
            # The part may stand lower than where reading is counted: it is the one all the same.
            self._placing = True
            self.area.show_widget(parts[min(self._at, len(parts) - 1)])
            self._placing = False

    def _on_view_chosen(self, view: View) -> None:
        self._placing = True
        self.sheet.show_side(view)
        self._go_to_position()

    def _on_range_changed(self, _least: int, most: int) -> None:
        # The page has become shorter and moves by itself: nobody has gone on.
        self._placing = self.area.verticalScrollBar().value() > most

    def _on_scrolled(self) -> None:
        placed, self._placing = self._placing, False
        if placed or self.feeder.busy or not self.sheet.parts:
            return
        at = self._part_in_sight()
        if at != self._at:
            self._at = at
            self._context.session.go_to(at)
            self.moved.emit()

    def _part_in_sight(self) -> int:
        """Return the number of the part that is being read, from 0."""
        bar = self.area.verticalScrollBar()
        if bar.value() >= bar.maximum():
            return len(self.sheet.parts) - 1
        line = bar.value() + self.area.viewport().height() // _SHOWN_SHARE
        tops = [self.area.top_of(part) for part in self.sheet.parts]
        return max(0, sum(top <= line for top in tops) - 1)
