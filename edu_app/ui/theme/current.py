"""Which theme and text size is shown now, and how it is put on the application.

The one place that turns tokens into a Qt palette, a font and a style sheet. Must not know
settings or pages.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from edu_app.ui.theme.style_sheet import build_style_sheet
from edu_app.ui.theme.tokens import PALETTES, Palette, points

_ROLE = QPalette.ColorRole
# Every theme is drawn on this style of Qt's; the property tells that an application has it.
_STYLE, _STYLED = "Fusion", "drawnOn"


class _Shown:
    """What is on the screen now; it changes only in apply_theme()."""

    name = "light"
    percent = 100
    families: tuple[str, ...] = ()
    look = 0


def theme_name() -> str:
    """Return "light", "dark" or "contrast"."""
    return _Shown.name


def palette() -> Palette:
    """Return the colours shown now."""
    return PALETTES[_Shown.name]


def text_percent() -> int:
    """Return the text size shown now, 100 to 300 percent."""
    return _Shown.percent


def look_number() -> int:
    """Return a number that changes with everything that texts are measured by."""
    return _Shown.look


def families() -> tuple[str, ...]:
    """Return the fonts of the language shown now, before the desktop's own; empty for most."""
    return _Shown.families


def new_application(program: str) -> QApplication:
    """Return the application of this process, in the style that every theme is drawn on.

    Its own option does it: the answer of setStyle() would make all enumerations of a style.
    """
    app = QApplication([program, "-style", _STYLE])
    app.setProperty(_STYLED, _STYLE)
    return app


def resolve_theme(wanted: str) -> str:
    """Return the theme for the setting `wanted`; "system" follows the desktop's colour scheme."""
    if wanted in PALETTES:
        return wanted
    scheme = QApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


@contextmanager
def no_widget_collected() -> Iterator[None]:
    """Let Qt tell every widget something; none may be collected as garbage meanwhile.

    Qt goes through a list of all widgets and lets Python hear of each. A collection started there
    would delete widgets that still stand in the list, and the program would crash.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def apply_theme(app: QApplication, name: str, percent: int, families: tuple[str, ...] = ()) -> None:
    """Show the theme `name` (or "system") at `percent`; `families` are the language's fonts."""
    _Shown.name, _Shown.percent, _Shown.families = resolve_theme(name), percent, families
    _Shown.look += 1
    font = QFont(_base_font())
    if families:
        font.setFamilies([*families, *_base_font().families()])
    font.setPointSizeF(points("body", percent))
    with no_widget_collected():
        if app.property(_STYLED) != _STYLE:
            # Once only: under a style sheet the application no longer tells its style's name.
            app.setStyle(_STYLE)
            app.setProperty(_STYLED, _STYLE)
        app.setPalette(qt_palette(palette()))
        app.setFont(font)
        app.setStyleSheet(build_style_sheet(palette(), percent))


@contextmanager
def styled_at_the_end(app: QApplication) -> Iterator[None]:
    """Build a window without the style sheet and put it on all of it once.

    Qt would style every widget anew each time that it, or what it stands in, gets a place.
    """
    sheet = app.styleSheet()
    with no_widget_collected():
        app.setStyleSheet("")
    try:
        yield
    finally:
        _Shown.look += 1
        with no_widget_collected():
            app.setStyleSheet(sheet)


def _base_font() -> QFont:
    """Return the desktop's own font, remembered before ours is set."""
    kept: QFont | None = getattr(_base_font, "kept", None)
    if kept is None:
        kept = QFont(QApplication.font())
        _base_font.kept = kept  # type: ignore[attr-defined]  # a function's own memory
    return kept


def qt_palette(colours: Palette) -> QPalette:
    """Return the whole palette: a colour-scheme hint alone leaves scroll bars and lists light."""
    found = QPalette()
    for role, colour in _roles(colours).items():
        found.setColor(role, QColor(colour))
    soft = QColor(colours.edge)
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, soft)
    return found


def _roles(colours: Palette) -> dict[QPalette.ColorRole, str]:
    return {
        _ROLE.Window: colours.window,
        _ROLE.WindowText: colours.ink,
        _ROLE.Base: colours.surface,
        _ROLE.AlternateBase: colours.neutral_soft,
        _ROLE.Text: colours.ink,
        _ROLE.PlaceholderText: colours.ink_soft,
        _ROLE.Button: colours.neutral_soft,
        _ROLE.ButtonText: colours.ink,
        _ROLE.BrightText: colours.on_primary,
        _ROLE.Link: colours.primary,
        _ROLE.LinkVisited: colours.primary,
        _ROLE.Highlight: colours.selection,
        _ROLE.HighlightedText: colours.on_selection,
        _ROLE.ToolTipBase: colours.ink,
        _ROLE.ToolTipText: colours.surface,
        _ROLE.Light: colours.surface,
        _ROLE.Midlight: colours.neutral_soft,
        _ROLE.Mid: colours.line,
        _ROLE.Dark: colours.edge,
        _ROLE.Shadow: colours.ink if not colours.dark else colours.window,
        _ROLE.Accent: colours.primary,
    }
