"""Finds words that were left in English in a window that speaks another language.

Two ways that see different faults: the very words of the English window, and English small words
that no other language of ours has.
"""

from __future__ import annotations

import functools
import html
import re
import tomllib

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from edu_app.i18n.bidi import strip_isolates
from edu_app.i18n.languages import autonym, english_name
from edu_app.paths import find_resources
from edu_app.ui.dialogs.parts.country_list import country_names

_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
# A number with its unit is the same everywhere.
_WITH_UNIT = re.compile(r"\d+\s?(?:mg|ml|mL|kg|cm|mm|pt)\b")
# Small words of English that are no words of the other languages.
_SMALL = re.compile(
    r"\b(?:the|and|of|your|you|with|this|that|not|when|from|have|has|were|are|will|what|which"
    r"|who|been|their|there|they)\b",
    re.IGNORECASE,
)
# What a sample person's records hold, and names that nobody translates.
_NAMES = (
    "BoneSteady",
    "the bone clinic",
    "PDF",
    "A4",
    "Ctrl",
    "Letter",
    "Prolia",
    "QR",
    "CSV",
    "A+",
    "A−",
)


def words_of(root: QWidget, *, hidden: bool = False) -> set[str]:
    """Return every text inside `root` without tags and isolates; `hidden`: also what waits."""
    found: list[str] = [root.windowTitle()]
    for widget in root.findChildren(QWidget):
        if hidden or widget.isVisible():
            found += _texts(widget)
    return {clean for text in found if (clean := _clean(text))}


def left_in_english(texts: set[str], english: set[str], *, latin: bool) -> list[str]:
    """Return which of `texts` are English: the same as in `english`, or by their small words.

    `latin`: the language has Latin letters, so that a single word may be the same in both.
    """
    return sorted(
        text
        for text in texts - _country_names()
        if _is_same(text, english, latin=latin) or _has_small_words(text)
    )


def _texts(widget: QWidget) -> list[str]:
    found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        found.append(widget.text())
    if isinstance(widget, QGroupBox):
        found.append(widget.title())
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        found += [widget.placeholderText(), widget.toPlainText()]
    if isinstance(widget, QComboBox):
        found += [widget.itemText(row) for row in range(widget.count())]
    return found


def _clean(text: str) -> str:
    plain = html.unescape(_TAGS.sub(" ", text))
    return " ".join(strip_isolates(plain).split())


def _words(text: str) -> list[str]:
    text = _WITH_UNIT.sub(" ", text)
    for name in (*_NAMES, *_language_names()):
        text = text.replace(name, " ")
    return _WORD.findall(text)


def _is_same(text: str, english: set[str], *, latin: bool) -> bool:
    return text in english and len(_words(text)) > (1 if latin else 0)


def _has_small_words(text: str) -> bool:
    if any(title in text for title in _source_titles()):
        return False
    return len(_SMALL.findall(text)) > 1


@functools.cache
def _language_names() -> tuple[str, ...]:
    """Return names of languages in themselves and in English: the picker shows both."""
    tags = ("en", "es", "fr", "it", "de", "pt-BR", "ar", "zh-Hans")
    return tuple(name(tag) for tag in tags for name in (autonym, english_name))


@functools.cache
def _country_names() -> frozenset[str]:
    """Return the English names of countries: CLDR gives each its name in every language."""
    return frozenset(country_names("en").values())


@functools.cache
def _source_titles() -> tuple[str, ...]:
    """Return titles of articles: a source is named as it is printed."""
    table = tomllib.loads((find_resources().content / "evidence.toml").read_text("utf-8"))
    return tuple(_clean(row["title"]) for row in table.values() if isinstance(row, dict))
