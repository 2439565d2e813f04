"""Draws a picture: colours by name, turned round where asked, labels in their places.

A label that does not fit its place becomes a numbered mark; who shows the drawing writes the
numbers' texts below it. Knows no widget and no translation: it is handed finished texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from edu_app.lessons.picture_labels import Picture, PictureLabel, Side

_TOKEN = re.compile(r"\{(\w+)\}")
_SIDES: Mapping[Side, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_TURNED: Mapping[Side, Side] = {"left": "right", "centre": "centre", "right": "left"}


@dataclass(frozen=True)
class PlacedLabel:
    """A label with its place in the target's units; `number` is 0 where the text fits."""

    text: str
    place: QRectF
    side: Side
    colour: str
    number: int


def fill_colours(svg: str, colours: Mapping[str, str]) -> bytes:
    """Return the drawing with every {name} replaced; KeyError names a colour nobody knows."""
    return _TOKEN.sub(lambda found: colours[found[1]], svg).encode("utf-8")


class PictureDrawing:
    """One picture in one set of colours, ready to be painted at any size."""

    def __init__(self, picture: Picture, colours: Mapping[str, str]) -> None:
        self.picture = picture
        self._colours = colours
        self._renderer = QSvgRenderer(QByteArray(fill_colours(picture.svg, colours)))

    @property
    def size(self) -> QSizeF:
        """The size of the drawing in its own units."""
        return self._renderer.viewBoxF().size()

    def height_for(self, width: float) -> float:
        """Return the height that keeps the shape at `width`."""
        return width * self.size.height() / self.size.width()

    def place_labels(
        self,
        texts: Mapping[str, str],
        width: float,
        font: QFont,
        *,
        mirrored: bool,
    ) -> tuple[PlacedLabel, ...]:
        """Return where each label stands when the drawing is `width` wide and set in `font`."""
        placed: list[PlacedLabel] = []
        number = 0
        for label in self.picture.labels:
            place = self._place(label, width, mirrored=mirrored)
            side = _TURNED[label.side] if mirrored else label.side
            fits = _fits(texts[label.slot], place, font)
            number += not fits
            placed.append(
                PlacedLabel(texts[label.slot], place, side, label.colour, 0 if fits else number)
            )
        return tuple(placed)

    def paint(self, painter: QPainter, target: QRectF, *, mirrored: bool) -> None:
        """Paint the drawing without its labels into `target`."""
        painter.save()
        if mirrored:
            painter.translate(target.center().x() * 2, 0)
            painter.scale(-1, 1)
        self._renderer.render(painter, target)
        painter.restore()

    def paint_labels(
        self,
        painter: QPainter,
        origin: QPointF,
        placed: Sequence[PlacedLabel],
        font: QFont,
        number: Callable[[int], str] = str,
    ) -> None:
        """Paint the labels, texts where they fit and numbered marks where they do not."""
        for label in placed:
            place = label.place.translated(origin)
            painter.setFont(font)
            if label.number:
                self._paint_mark(painter, place, label, number(label.number), font)
            else:
                painter.setPen(QColor(self._colours[label.colour]))
                painter.drawText(place, _flags(label.side), label.text)

    def _place(self, label: PictureLabel, width: float, *, mirrored: bool) -> QRectF:
        name = f"label-{label.slot}"
        found = self._renderer.transformForElement(name).mapRect(
            self._renderer.boundsOnElement(name)
        )
        ratio = width / self.size.width()
        left = self.size.width() - found.right() if mirrored else found.left()
        return QRectF(
            left * ratio, found.top() * ratio, found.width() * ratio, found.height() * ratio
        )

    def _paint_mark(
        self, painter: QPainter, place: QRectF, label: PlacedLabel, digits: str, font: QFont
    ) -> None:
        height = QFontMetricsF(font).height()
        disc = QRectF(0, 0, height * 1.3, height * 1.3)
        disc.moveCenter(place.center())
        if label.side == "left":
            disc.moveLeft(place.left())
        elif label.side == "right":
            disc.moveRight(place.right())
        painter.setPen(QPen(QColor(self._colours["ink"]), 2))
        painter.setBrush(QColor(self._colours["paper"]))
        painter.drawEllipse(disc)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), digits)


def _flags(side: Side) -> int:
    # A finished text says itself which way it runs; the side is that of the drawing, not of it.
    flags = _SIDES[side] | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return int(flags) | int(Qt.TextFlag.TextWordWrap)


def _fits(text: str, place: QRectF, font: QFont) -> bool:
    free = QRectF(0, 0, place.width(), 10_000)
    needed = QFontMetricsF(font).boundingRect(free, _flags("left"), text)
    return needed.width() <= place.width() and needed.height() <= place.height()
