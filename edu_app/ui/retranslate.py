"""Switches the language of everything that is open: words, Qt's own buttons, direction, fonts.

Owns which language is shown. Words are looked up when they are shown, so a switch is an event to
every window: each retranslates itself. Must not know settings or pages.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from edu_app.i18n import runtime
from edu_app.i18n.languages import qt_name
from edu_app.i18n.translator import Translator
from edu_app.ui.formatting import locale_of
from edu_app.ui.theme.current import (
    apply_theme,
    families,
    no_widget_collected,
    text_percent,
    theme_name,
)


class CatalogueSource(Protocol):
    """Where languages come from."""

    def tags(self) -> tuple[str, ...]: ...

    def load(self, tag: str) -> Translator: ...


class Retranslator:
    """Shows one language at a time on `app`."""

    def __init__(self, app: QApplication, catalogues: CatalogueSource) -> None:
        self._app, self._catalogues = app, catalogues
        self._qt_words: QTranslator | None = None

    @property
    def tag(self) -> str:
        """Return the language shown (BCP 47)."""
        return runtime.current().tag

    def tags(self) -> tuple[str, ...]:
        """Return the languages that can be chosen, sorted by their own names.

        The order is the same in every language: who cannot read the page finds hers again.
        """
        from edu_app.ui.collation import sort_by_words
        from edu_app.ui.language_menu import own_name

        return sort_by_words(self._catalogues.tags(), own_name, "en")

    def show(self, tag: str, country: str = "") -> None:
        """Show the language `tag` everywhere; raise `Fault` and change nothing without it."""
        runtime.install(self._catalogues.load(tag))
        QLocale.setDefault(locale_of(tag, country))
        self._swap_qt_words(tag)
        with no_widget_collected():
            self._turn(tag)
            QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def _swap_qt_words(self, tag: str) -> None:
        if self._qt_words is not None:
            self._app.removeTranslator(self._qt_words)
            self._qt_words = None
        if tag == "en":
            return
        self._qt_words = _words_of_qt(tag) or _OwnWords()
        self._app.installTranslator(self._qt_words)

    def _turn(self, tag: str) -> None:
        rtl = runtime.current().direction == "rtl"
        way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        turned = self._app.layoutDirection() != way
        wanted = _families(tag)
        self._app.setLayoutDirection(way)
        if turned or wanted != families():
            # The theme draws leading edges, and a style sheet looks at the direction only once.
            apply_theme(self._app, theme_name(), text_percent(), wanted)


def _families(tag: str) -> tuple[str, ...]:
    if tag == "en":
        return ()
    from edu_app.ui.widgets.blocks.text_setting import setting_of

    return setting_of(tag).families


def _words_of_qt(tag: str) -> QTranslator | None:
    """Return Qt's own translation of its buttons and dialogs, None where it has none."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{qt_name(tag)}", folder) else None


class _OwnWords(QTranslator):
    """Qt's words from our catalogue, for languages that Qt does not speak (el, hi, id, ur)."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return our word for one of Qt's, nothing where we have none."""
        from edu_app.ui.qt_words import find_word

        return find_word(source)

    def isEmpty(self) -> bool:
        return False
