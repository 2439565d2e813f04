"""A picture with its labels as a widget: as wide as its column, never wider than is pleasant.

Labels that do not fit become numbered marks, and their texts a numbered list below, as real text.
Knows no lesson: it is handed the picture, its finished texts and its alternative text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from edu_app.lessons.picture_labels import Picture
from edu_app.ui.picture_colours import colours_of
from edu_app.ui.picture_drawing import PictureDrawing, PlacedLabel
from edu_app.ui.theme.current import theme_name
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting

# In widths of an average letter: wide enough for the labels, never a poster.
_LETTERS_WIDE = 76


class PictureCanvas(QWidget):
    """The painted drawing; tells through `on_placed` which labels became numbered marks."""

    def __init__(
        self,
        picture: Picture,
        texts: Mapping[str, str],
        setting: TextSetting,
        on_placed: Callable[[tuple[PlacedLabel, ...]], None],
    ) -> None:
        super().__init__()
        self._picture, self._texts, self._setting = picture, texts, setting
        self._on_placed = on_placed
        self._theme = theme_name()
        self._drawing = _drawing_of(picture, self._theme)
        self._placed: tuple[PlacedLabel, ...] = ()
        self._drawn = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def mirrored(self) -> bool:
        """Whether the drawing is turned round for a language from right to left."""
        return self._setting.rtl and self._picture.mirror

    def sizeHint(self) -> QSize:
        width = round(QFontMetricsF(self.font()).averageCharWidth() * _LETTERS_WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._drawing.height_for(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the labels anew for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take colours and sizes anew when the theme or the text size changes."""
        if event.type() == QEvent.Type.FontChange or self._theme != theme_name():
            self._theme = theme_name()
            self._drawing = _drawing_of(self._picture, self._theme)
            self._lay_out()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing from its pixmap, made once for each size and theme."""
        if self._drawn.isNull():
            self._drawn = self._draw()
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _lay_out(self) -> None:
        self._drawn = QPixmap()
        if self.width() <= 0:
            return
        self._placed = self._drawing.place_labels(
            self._texts, self.width(), self._label_font(), mirrored=self.mirrored
        )
        self._on_placed(self._placed)
        self.update()

    def _label_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(painter, QRectF(self.rect()), mirrored=self.mirrored)
        self._drawing.paint_labels(
            painter, QPointF(), self._placed, self._label_font(), self._setting.number
        )
        painter.end()
        return pixmap


@lru_cache(maxsize=32)
def _drawing_of(picture: Picture, theme: str) -> PictureDrawing:
    # Reading a drawing takes longer than all labels of a section; there are ten of them.
    return PictureDrawing(picture, colours_of(theme))


class PictureView(QWidget):
    """The canvas and, where needed, the numbered texts below it."""

    def __init__(
        self, picture: Picture, texts: Mapping[str, str], alt: str, setting: TextSetting
    ) -> None:
        super().__init__()
        self._setting = setting
        setting.dress(self)
        self.legend = RichText("", setting, "caption")
        self.legend.hide()
        self.canvas = PictureCanvas(picture, texts, setting, self._show_legend)
        self.canvas.setAccessibleName(alt or picture.title)
        self.canvas.setAccessibleDescription("; ".join(texts.values()))
        self.canvas.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        column.addWidget(self.legend)

    def _show_legend(self, placed: tuple[PlacedLabel, ...]) -> None:
        rows = [(label.number, label.text) for label in placed if label.number]
        lines = [f"<b>{self._setting.number(n)}</b>&nbsp; {escape(text)}" for n, text in rows]
        self.legend.set_text("<br>".join(lines))
        self.legend.setVisible(bool(lines))
