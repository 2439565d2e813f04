"""Sets a lesson on pages: on a printer or in a PDF file, with its title and page numbers below.

Knows no window. A PDF of Qt carries no tags: the program itself is what a screen reader reads.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from edu_app.core.errors import Fault
from edu_app.exchange.atomic_file import write_atomically
from edu_app.services.learning_values import OpenLesson
from edu_app.ui.picture_colours import colours_of
from edu_app.ui.picture_drawing import PictureDrawing
from edu_app.ui.printing.lesson_html import PICTURE_SCHEME, PrintWords, lesson_html
from edu_app.ui.widgets.blocks.build import BlockSource

_BODY_PT = 12.0
_SMALL_PT = 9.0
_MARGIN_MM = 18.0
# In dots of the device.
_HAIR = 2.0
_PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
# Fine enough for print at the width it has on the page.
_PICTURE_PX = 1500
_STYLE = """
h1 { font-size: 22pt; margin-bottom: 6px; }
h2 { font-size: 15pt; margin-top: 18px; margin-bottom: 4px; }
p { margin-top: 4px; margin-bottom: 8px; }
li { margin-bottom: 4px; }
"""
# The one family at hand from whose pages Arabic letters can be copied whole.
_COPYABLE = {"ar": ("DejaVu Sans",), "fa": ("DejaVu Sans",)}


class LessonPaper(QTextDocument):
    """The lesson as a text document that knows its own pictures and fetches nothing."""

    def __init__(self, lesson: OpenLesson, words: PrintWords, device: QPagedPaintDevice) -> None:
        super().__init__()
        self._source = words.source
        self._area = QRectF(0, 0, device.width(), device.height())
        self._unit = device.logicalDpiY() / 72
        self.documentLayout().setPaintDevice(device)
        self.setDocumentMargin(0)
        self.setDefaultFont(_font(words.source))
        self.setDefaultStyleSheet(_STYLE)
        option = QTextOption()
        option.setTextDirection(words.source.setting.layout)
        self.setDefaultTextOption(option)
        self.setPageSize(
            QSizeF(self._area.width(), self._area.height() - 3 * _SMALL_PT * self._unit)
        )
        self.setHtml(lesson_html(lesson, words))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the lesson; whatever else is named is not there."""
        address = QUrl(name)
        if address.scheme() != PICTURE_SCHEME:
            return None
        return _paint_picture(address.path(), self._source, _PICTURE_PX)


def write_pdf(path: Path, lesson: OpenLesson, words: PrintWords, paper: str) -> Path:
    """Write the lesson to `path` (".pdf" is added where it is missing) and return where it is.

    `paper` is "a4" or "letter". Raises `Fault` "file-not-written" and leaves an old file as it was.
    """
    if path.suffix.lower() != ".pdf":
        path = path.with_name(f"{path.name}.pdf")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(lesson.document.title)
    writer.setResolution(150)
    writer.setPageSize(QPageSize(_PAPERS[paper]))
    paint_lesson(writer, lesson, words)
    buffer.close()
    write_atomically(path, bytes(buffer.data().data()))
    return path


def paint_lesson(device: QPagedPaintDevice, lesson: OpenLesson, words: PrintWords) -> None:
    """Paint every page of the lesson on `device`."""
    edge = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(edge, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise Fault("print-failed", reason="the printer did not answer")
    paper = LessonPaper(lesson, words, device)
    for page in range(paper.pageCount()):
        if page:
            device.newPage()
        _paint_page(painter, paper, page, words)
        _paint_foot(painter, device, lesson.document.title, f"{page + 1} / {paper.pageCount()}")
    painter.end()


def _paint_page(painter: QPainter, paper: LessonPaper, page: int, words: PrintWords) -> None:
    height, width = paper.pageSize().height(), paper.pageSize().width()
    # A picture that begins on the next page would leave its upper edge on this one.
    shown = QRectF(0, page * height, width, height - _HAIR)
    painter.save()
    painter.translate(0, -page * height)
    paper.drawContents(painter, shown)
    painter.restore()


def _paint_foot(painter: QPainter, device: QPagedPaintDevice, title: str, number: str) -> None:
    font = QFont(painter.font())
    font.setPointSizeF(_SMALL_PT)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor("#444444"))
    line = _SMALL_PT * 2 * device.logicalDpiY() / 72
    place = QRectF(0, device.height() - line, device.width(), line)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()


def _font(source: BlockSource) -> QFont:
    font = QFont()
    families = _COPYABLE.get(source.setting.tag, source.setting.families)
    if families:
        font.setFamilies([*families, *font.families()])
    font.setPointSizeF(_BODY_PT)
    return font


def _paint_picture(name: str, source: BlockSource, width: int) -> QImage | None:
    picture = source.picture(name)
    if picture is None:
        return None
    drawing = PictureDrawing(picture, colours_of("light"))
    image = QImage(width, round(drawing.height_for(width)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    texts = {label.slot: source.label(label.text) for label in picture.labels}
    mirrored = source.setting.rtl and picture.mirror
    font = QFont()
    font.setPixelSize(max(10, width // 50))
    font.setWeight(QFont.Weight.DemiBold)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, QRectF(image.rect()), mirrored=mirrored)
    placed = drawing.place_labels(texts, width, font, mirrored=mirrored)
    drawing.paint_labels(
        painter, QRectF(image.rect()).topLeft(), placed, font, source.setting.number
    )
    painter.end()
    return image
