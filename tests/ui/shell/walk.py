"""Walks over what a window shows: cut words, forgotten words, names and sizes of controls."""

from __future__ import annotations

import functools
import html
import re

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from edu_app.paths import find_resources

LEAST_TARGET = 44
_TAGS = re.compile(r"<[^>]*>")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# Names of languages, of the product and of sample people are the same in every language.
SAME_EVERYWHERE = ("BoneSteady", "English", "Español", "العربية", "the bone clinic", "PDF", "A4")


def seen(root: QWidget, kind: type = QWidget) -> list:
    """Return the widgets of a kind that are shown inside `root`."""
    return [w for w in root.findChildren(kind) if w.isVisible()]


def cut_texts(root: QWidget) -> list[str]:
    """Return labels and buttons whose words do not fit into them."""
    found = []
    for widget in [*seen(root, QLabel), *seen(root, QAbstractButton)]:
        text = widget.text()
        if not text.strip():
            continue
        if widget.hasHeightForWidth():
            cut = widget.height() < widget.heightForWidth(widget.width()) - 1
        else:
            hint = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
            cut = widget.width() < hint.width() - 1 or widget.height() < hint.height() - 1
        if cut:
            found.append(f"{widget.metaObject().className()} {text[:60]!r} in {widget.size()}")
    return found


def too_wide(root: QWidget) -> list[str]:
    """Return scrolling areas that would have to be moved sideways to be read."""
    areas = [a for a in seen(root, QAbstractScrollArea) if a.property("role") != "table"]
    return [
        f"{a.objectName() or a.metaObject().className()}: {a.horizontalScrollBar().maximum()}"
        for a in areas
        if a.horizontalScrollBar().maximum() > 0
    ]


def forgotten_texts(root: QWidget) -> list[str]:
    """Return words without the brackets of the pseudo-language that are not content either."""
    found = []
    for widget in [*seen(root, QLabel), *seen(root, QAbstractButton)]:
        text = html.unescape(_TAGS.sub(" ", widget.text())).strip()
        for name in (*SAME_EVERYWHERE, *_calendar_words()):
            text = text.replace(name, "")
        if _LETTERS.search(text) and "[" not in text and not _is_content(text):
            found.append(text)
    return found


@functools.cache
def _calendar_words() -> tuple[str, ...]:
    """Return names of months and days, the long ones first: they come from the locale."""
    forms = QLocale.FormatType
    found = set()
    for locale in (QLocale("en_GB"), QLocale("ar_EG"), QLocale()):
        for form in (forms.LongFormat, forms.ShortFormat):
            found |= {locale.standaloneMonthName(month, form) for month in range(1, 13)}
            found |= {locale.standaloneDayName(day, form) for day in range(1, 8)}
    return tuple(sorted(found, key=len, reverse=True))


def _is_content(text: str) -> bool:
    squeezed = " ".join(text.split())
    return squeezed in _content() or all(word in _content() for word in squeezed.split())


@functools.cache
def _content() -> str:
    root = find_resources().content
    files = [*root.rglob("en.md"), *root.rglob("*.toml")]
    return " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in files)


def controls(root: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach."""
    wanted = Qt.FocusPolicy.TabFocus
    return [
        w
        for w in seen(root)
        if w.isEnabled() and (w.focusPolicy() & wanted) == wanted and not isinstance(w, QScrollBar)
    ]


def nameless(root: QWidget) -> list[str]:
    """Return controls that a screen reader could not name; a scrolling area only scrolls."""
    return [
        f"{w.metaObject().className()} {w.objectName()}"
        for w in controls(root)
        if not isinstance(w, QAbstractScrollArea)
        and not (w.accessibleName() or getattr(w, "text", str)())
    ]


def too_small(root: QWidget) -> list[str]:
    """Return buttons and fields lower than a target has to be; links in a sentence are exempt."""
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    return [
        f"{w.metaObject().className()} {getattr(w, 'text', str)()[:40]!r} {w.height()}"
        for w in seen(root)
        if isinstance(w, kinds) and w.height() < LEAST_TARGET and not _is_inside_field(w)
    ]


def _is_inside_field(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QComboBox | QLineEdit)
