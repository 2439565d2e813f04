"""The window: navigation, pages, bars. It names no page and holds no rule.

Follows the settings: what changes there changes here, in everything that is open.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.appearance import Appearance
from edu_app.ui.banner import Banner
from edu_app.ui.date_bar import DateBar
from edu_app.ui.navigation import Navigation
from edu_app.ui.page_area import PageArea
from edu_app.ui.page_context import PageContext
from edu_app.ui.page_stack import PageStack
from edu_app.ui.pages.registry import door_ids, find_page
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.targets import read_target
from edu_app.ui.top_bar import TopBar
from edu_app.ui.window_keys import add_keys
from edu_app.ui.window_layout import divide

# Below this width, or where the navigation would take more than its share, it becomes a menu.
_NARROW_WIDTH = 700
_NAVIGATION_SHARE = 0.36
_UNLIMITED = 16777215


class MainWindow(QMainWindow):
    """One window for one person at a time; `painted` comes once, with the first page.

    `door_chosen` names what leads to a window of its own. `stand_in` is that window while it is
    open; `set_aside` says that this one gives way to it (true) or comes back.
    """

    painted = Signal()
    door_chosen = Signal(str)
    set_aside = Signal(bool)

    def __init__(self, context: PageContext, languages: Retranslator) -> None:
        super().__init__()
        self.context = context
        self._settings = context.use_cases.settings.current
        context.attach(self)
        self.languages = languages.tags
        self.date_bar = DateBar(context)
        self.navigation = Navigation(languages.tags)
        self.top_bar = TopBar(languages.tags)
        self.pages = PageStack(context)
        self.page_area = PageArea(self.pages, context)
        self.banner = Banner()
        # What stands above everything else; each notice hides itself while it has nothing to say.
        self.notices = QVBoxLayout()
        self._appearance = Appearance(self._settings, languages, self._on_theme_changed)
        self.stand_in: QWidget | None = None
        self._menu_open = False
        self._first_paint_over = False
        self.setMinimumSize(QSize(320, 320))
        self.resize(1180, 800)
        self.setCentralWidget(
            divide(
                (self.notices, self.date_bar, self.top_bar),
                self.navigation,
                self.page_area,
                self.banner,
            )
        )
        self._connect()

    def go(self, target: str) -> None:
        """Show another page; a target that nobody has is a defect and raises KeyError."""
        self._menu_open = False
        if target in door_ids():
            self._fit()
            self.door_chosen.emit(target)
            return
        page_id, place = read_target(target)
        self.pages.show_page(page_id, place)
        self.navigation.show_chosen(page_id)
        self._name_all()
        self._fit()
        if self.focusWidget() is None:
            # Nobody has used the keyboard yet: it scrolls the page.
            self.pages.take_keys()

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom until it is closed or undone."""
        self.banner.tell(text, undo)

    def raise_up(self) -> None:
        """Come to the front: somebody started the program a second time."""
        shown = self.stand_in or self
        shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def records_changed(self, _person_id: str = "") -> None:
        """Show anew what is written down: it has changed."""
        self._name_all()
        self.pages.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_all()
            self.pages.refresh()
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation away where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the first page can be seen."""
        super().paintEvent(event)
        if not self._first_paint_over:
            self._first_paint_over = True
            self.painted.emit()

    def _connect(self) -> None:
        for bar in (self.navigation, self.top_bar):
            bar.page_chosen.connect(self.go)
            bar.language_chosen.connect(lambda tag: self._remember(language=tag))
            bar.person_chosen.connect(lambda person: self._remember(current_person=person))
        sizes = self.navigation.text_size
        sizes.percent_chosen.connect(lambda percent: self._remember(text_percent=percent))
        self.top_bar.menu_chosen.connect(self._on_menu_chosen)
        add_keys(self, self.go, sizes)
        self.context.use_cases.settings.subscribe(self._on_settings_changed)
        self.context.use_cases.book.subscribe(self.records_changed)

    def _fit(self) -> None:
        wanted = self.navigation.wanted_width()
        narrow = self.width() < _NARROW_WIDTH or wanted > self.width() * _NAVIGATION_SHARE
        if narrow:
            self.top_bar.fill(after=next(reversed(self.navigation.buttons.values())))
        self.top_bar.setVisible(narrow)
        self.navigation.setVisible(not narrow or self._menu_open)
        self.page_area.setVisible(not (narrow and self._menu_open))
        self.navigation.setMinimumWidth(0 if narrow else wanted)
        self.navigation.setMaximumWidth(_UNLIMITED if narrow else wanted)
        self.page_area.fit()

    def _name_all(self) -> None:
        """Show whose calendar it is, and name the window after the page."""
        people = self.context.use_cases.book.people()
        for bar in (self.navigation, self.top_bar):
            bar.show_people(people, self.context.person())
        if self._settings.discreet:
            self.setWindowTitle(pgettext("window title", "My notes"))
            return
        title = _(find_page(self.pages.shown_id).title) if self.pages.shown_id else ""
        self.setWindowTitle(_("{page} – BoneSteady").format(page=title))

    def _remember(self, **fields: object) -> None:
        try:
            self.context.use_cases.settings.change(**fields)
        except Fault as fault:
            self.tell(word_fault(fault))

    def _on_menu_chosen(self) -> None:
        self._menu_open = not self._menu_open
        self._fit()

    def _on_theme_changed(self) -> None:
        self.navigation.text_size.retranslate()
        self.pages.refresh()
        self._fit()

    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        try:
            self._appearance.follow(settings)
        except Fault as fault:
            self.tell(word_fault(fault))
        if (settings.language, settings.country) == (before.language, before.country):
            self.records_changed()
        # Another language comes with an event that shows everything anew; once is enough.
