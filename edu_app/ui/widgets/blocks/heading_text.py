"""A heading that a screen reader knows as one, so that a reader can jump between headings.

Qt tells every label as plain text; the role is given through Qt's own accessibility factory.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting


class HeadingText(RichText):
    """The title of a lesson ("title") or the heading of a section ("heading")."""

    def __init__(self, html: str, setting: TextSetting, role: str = "heading") -> None:
        _tell_headings()
        super().__init__(html, setting, role)


@cache
def _tell_headings() -> None:
    QAccessible.installFactory(_heading_interface)


def _heading_interface(_name: str, found: QObject) -> QAccessibleInterface | None:
    if isinstance(found, HeadingText):
        return QAccessibleWidget(found, QAccessible.Role.Heading, "")
    return None
