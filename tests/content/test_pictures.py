"""Every picture: valid, no words inside, a place for each label, colours that can be read."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from edu_app.core.errors import Fault
from edu_app.lessons.picture_labels import read_picture
from edu_app.ui.picture_colours import LABEL_COLOURS, SURFACES, THEMES, colours_of
from edu_app.ui.picture_drawing import PictureDrawing, fill_colours

FOLDER = Path(__file__).parents[2] / "content" / "pictures"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
NEEDED = {
    "calendar-six-months",
    "dentist-clinic",
    "hold-back",
    "late-ladder",
    "questions",
    "rebound",
    "sequence",
    "spine",
    "syringe-storage",
    "whom-to-call",
}
every_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)


def _luminance(colour: str) -> float:
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lit = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _font(pixels: int = 15) -> QFont:
    font = QFont("Noto Sans")
    font.setPixelSize(pixels)
    return font


def _texts(picture) -> dict[str, str]:
    return {label.slot: label.text for label in picture.labels}


def test_all_pictures_of_the_lessons_are_there():
    assert {path.stem for path in DRAWINGS} >= NEEDED


@every_drawing
def test_the_drawing_is_valid_and_holds_no_words(path):
    names = [found.tag.rpartition("}")[2] for found in ElementTree.parse(path).iter()]
    assert names[0] == "svg"
    assert not {"text", "tspan", "textPath", "image", "script", "style"} & set(names)


@every_drawing
def test_the_drawing_names_its_colours_and_every_theme_knows_them(path):
    svg = path.read_text(encoding="utf-8")
    assert not re.search(r'(fill|stroke)="(?!none"|\{)', svg)
    for colours in THEMES.values():
        assert b"{" not in fill_colours(svg, colours)


@every_drawing
def test_every_label_has_its_place_and_every_place_its_label(path):
    picture = read_picture(path)
    places = set(re.findall(r'id="label-([\w-]+)"', picture.svg))
    assert places == set(_texts(picture))


@every_drawing
def test_places_lie_inside_the_drawing_and_do_not_overlap(path, qapp):
    drawing = PictureDrawing(read_picture(path), colours_of("light"))
    width = drawing.size.width()
    placed = drawing.place_labels(_texts(drawing.picture), width, _font(), mirrored=False)
    inside = QRectF(QPointF(), drawing.size)
    for at, label in enumerate(placed):
        assert inside.contains(label.place)
        assert not any(label.place.intersects(other.place) for other in placed[at + 1 :])


@every_drawing
def test_english_labels_fit_at_the_usual_size(path, qapp):
    drawing = PictureDrawing(read_picture(path), colours_of("light"))
    placed = drawing.place_labels(_texts(drawing.picture), 600, _font(), mirrored=False)
    assert [label.text for label in placed if label.number] == []


@every_drawing
@pytest.mark.parametrize("theme", THEMES)
def test_label_colours_can_be_read_on_what_they_lie_on(path, theme):
    colours = colours_of(theme)
    for label in read_picture(path).labels:
        assert label.colour in LABEL_COLOURS
        for surface in SURFACES:
            assert _contrast(colours[label.colour], colours[surface]) >= 4.5


def test_a_label_too_long_for_its_place_becomes_a_numbered_mark(qapp):
    drawing = PictureDrawing(read_picture(FOLDER / "rebound.svg"), colours_of("light"))
    texts = _texts(drawing.picture) | {"due": "very long " * 30, "last": "longer still " * 30}
    placed = drawing.place_labels(texts, 600, _font(), mirrored=False)
    assert {label.number: label.text for label in placed if label.number} == {
        1: texts["last"],
        2: texts["due"],
    }


def test_a_mirrored_picture_moves_its_places_to_the_other_side(qapp):
    drawing = PictureDrawing(read_picture(FOLDER / "rebound.svg"), colours_of("light"))
    texts = _texts(drawing.picture)
    plain = drawing.place_labels(texts, 640, _font(), mirrored=False)[1]
    turned = drawing.place_labels(texts, 640, _font(), mirrored=True)[1]
    assert turned.place.right() == pytest.approx(640 - plain.place.left())
    assert (plain.side, turned.side) == ("left", "right")


@pytest.mark.parametrize("mirrored", [False, True])
def test_painting_puts_labels_and_marks_on_the_drawing(qapp, mirrored):
    drawing = PictureDrawing(read_picture(FOLDER / "questions.svg"), colours_of("dark"))
    image = QImage(300, round(drawing.height_for(300)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    texts = _texts(drawing.picture) | {"list": "long " * 80}
    painter = QPainter(image)
    drawing.paint(painter, QRectF(image.rect()), mirrored=mirrored)
    bare = image.copy()
    placed = drawing.place_labels(texts, 300, _font(10), mirrored=mirrored)
    drawing.paint_labels(painter, QPointF(), placed, _font(10))
    painter.end()
    assert bare.pixelColor(150, 8) == QColor(colours_of("dark")["ground"])
    assert bare != image


def _write(folder: Path, table: str) -> Path:
    (folder / "one.toml").write_text(table, encoding="utf-8")
    drawing = folder / "one.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    return drawing


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("title = 'a'", "title and mirror"),
        ("title = ''\nmirror = true", "title and mirror"),
        ("title = 'a'\nmirror = true\nx = 1", "unknown key x"),
        ("title = 'a'\nmirror = true\nlabels = 3", "labels must be a table"),
        ("title = 'a'\nmirror = true\n[labels]\na = ''", "labels must be a table"),
        ("title = 'a'\nmirror = true\n[labels]\na = 'A'\n[sides]\na = 'up'", "side must be one"),
        ("title = 'a'\nmirror = true\n[colours]\nb = 'ink'", "no label is called b"),
        ("title", "Expected"),
    ],
)
def test_a_malformed_table_names_what_is_wrong(tmp_path, table, reason):
    with pytest.raises(Fault) as caught:
        read_picture(_write(tmp_path, table))
    assert reason in str(caught.value.fields["reason"])


def test_a_missing_picture_is_a_fault(tmp_path):
    with pytest.raises(Fault, match="picture-invalid"):
        read_picture(tmp_path / "none.svg")
