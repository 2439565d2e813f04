"""While Qt tells every widget of a new look, Python must not collect any of them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from edu_app.ui.theme.current import apply_theme, text_percent, theme_name


class _Listening(QWidget):
    """Writes down whether garbage could be collected when it was told of a new look."""

    def __init__(self):
        super().__init__()
        self.could_collect = []

    def changeEvent(self, event):
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.could_collect.append(gc.isenabled())
        super().changeEvent(event)


def test_nothing_is_collected_while_every_widget_is_styled(qapp):
    widget, before = _Listening(), text_percent()
    widget.ensurePolished()
    widget.could_collect.clear()
    try:
        apply_theme(qapp, theme_name(), 200)
    finally:
        apply_theme(qapp, theme_name(), before)
    assert widget.could_collect
    assert not any(widget.could_collect)
    assert gc.isenabled()
    widget.deleteLater()
