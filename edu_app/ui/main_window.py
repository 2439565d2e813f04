"""The window: navigation, pages, bars. It names no page and holds no rule.

Follows the settings: language, theme and text size change here when they change there.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.banner import Banner
from edu_app.ui.date_bar import DateBar
from edu_app.ui.navigation import Navigation
from edu_app.ui.page_context import PageContext
from edu_app.ui.page_stack import PageStack
from edu_app.ui.pages.registry import find_page, ids
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.targets import read_target
from edu_app.ui.theme.current import apply_theme, families, theme_name
from edu_app.ui.top_bar import TopBar

# Below this width, or where the navigation would take more than its share, it becomes a menu.
_NARROW_WIDTH = 700
_NAVIGATION_SHARE = 0.36


class MainWindow(QMainWindow):
    """One window for one person at a time."""

    painted = Signal()

    def __init__(self, context: PageContext, languages: Retranslator) -> None:
        super().__init__()
        self._context, self._languages = context, languages
        self._settings = context.use_cases.settings.current
        context.attach(self)
        self.date_bar = DateBar(context)
        self.navigation = Navigation(languages.tags)
        self.top_bar = TopBar(languages.tags)
        self.pages = PageStack(context)
        self.banner = Banner()
        self._menu_open = False
        self._first_paint_over = False
        self.setMinimumSize(QSize(320, 320))
        self.resize(1180, 800)
        self._lay_out()
        self._connect()
        self._show_people()

    def go(self, target: str) -> None:
        """Show another page; unknown targets are a defect and raise KeyError."""
        page_id, place = read_target(target)
        self._menu_open = False
        self.pages.show_page(page_id, place)
        self.navigation.show_chosen(page_id)
        self._fit()
        self._name_window()
        if self.focusWidget() is None:
            # Nobody has used the keyboard yet: it scrolls the page.
            self.pages.take_keys()
        if page_id != self._settings.last_page and not place:
            self._remember(last_page=page_id)

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom until it is closed or undone."""
        self.banner.tell(text, undo)

    def raise_up(self) -> None:
        """Come to the front: somebody started the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_people()
            self.pages.refresh()
            self._name_window()
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

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.pages, stretch=1)
        column.addWidget(self.date_bar)
        column.addWidget(self.top_bar)
        column.addLayout(row, stretch=1)
        column.addWidget(self.banner)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        for bar in (self.navigation, self.top_bar):
            bar.page_chosen.connect(self.go)
            bar.language.language_chosen.connect(lambda tag: self._remember(language=tag))
        self.navigation.text_size.percent_chosen.connect(
            lambda percent: self._remember(text_percent=percent)
        )
        self.navigation.person.person_chosen.connect(
            lambda person: self._remember(current_person=person)
        )
        self.top_bar.menu_chosen.connect(self._on_menu_chosen)
        self._add_keys()
        self._context.use_cases.settings.subscribe(self._on_settings_changed)
        self._context.use_cases.book.subscribe(self._on_records_changed)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def _add_keys(self) -> None:
        sizes = self.navigation.text_size
        for keys, action in (
            (QKeySequence.StandardKey.HelpContents, lambda: self.go("when-to-call")),
            (QKeySequence.StandardKey.ZoomIn, sizes.larger.click),
            (QKeySequence.StandardKey.ZoomOut, sizes.smaller.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        for number, page_id in enumerate(ids(), start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda page_id=page_id: self.go(page_id))

    def _fit(self) -> None:
        wanted = self.navigation.wanted_width()
        narrow = self.width() < _NARROW_WIDTH or wanted > self.width() * _NAVIGATION_SHARE
        self.top_bar.setVisible(narrow)
        self.navigation.setVisible(not narrow or self._menu_open)
        self.pages.setVisible(not (narrow and self._menu_open))
        self.navigation.setMinimumWidth(0 if narrow else wanted)
        self.navigation.setMaximumWidth(16777215 if narrow else wanted)

    def _name_window(self) -> None:
        if self._settings.discreet:
            self.setWindowTitle(pgettext("window title", "My notes"))
            return
        title = _(find_page(self.pages.shown_id).title) if self.pages.shown_id else ""
        self.setWindowTitle(_("{page} – BoneSteady").format(page=title))

    def _show_people(self) -> None:
        people = self._context.use_cases.book.people()
        self.navigation.person.show_people(people, self._context.person())

    def _remember(self, **fields: object) -> None:
        try:
            self._context.use_cases.settings.change(**fields)
        except Fault as fault:
            from edu_app.services.faults import word_fault

            self.tell(word_fault(fault))

    def _on_menu_chosen(self) -> None:
        self._menu_open = not self._menu_open
        self._fit()

    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        looks = (settings.theme, settings.text_percent)
        if looks != (before.theme, before.text_percent):
            self._show_theme()
        words = (settings.language, settings.country)
        if words != (before.language, before.country):
            self._languages.show(settings.language or self._languages.tag, settings.country)
        if settings.current_person != before.current_person:
            self._show_people()
        self._fit()
        self._name_window()
        if (before.last_page, settings) != (settings.last_page, before):
            self.pages.refresh()

    def _show_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window has an application
        apply_theme(app, self._settings.theme, self._settings.text_percent, families())
        self.navigation.text_size.retranslate()

    def _on_scheme_changed(self) -> None:
        if self._settings.theme == "system":
            before = theme_name()
            self._show_theme()
            if theme_name() != before:
                self.pages.refresh()

    def _on_records_changed(self, _person_id: str) -> None:
        self._show_people()
        self.pages.refresh()
