"""The QR code as two decoders that nobody here wrote read it."""

import datetime
import io
import subprocess

import icalendar
import pytest
import zxingcpp
from PIL import Image

from edu_app.exchange.qr_code import MOST_BYTES, event_text, make_qr, qr_png, qr_svg

DUE = datetime.date(2027, 1, 20)
TITLES = ["Denosumab injection is due", "حان موعد حقنة دينوسوماب", "地诺单抗注射到期", "a; b, c\\d"]


def _event(text):
    event = icalendar.Event.from_ical(text.replace("\r\n", "\n").replace("\n", "\r\n"))
    return str(event["summary"]), event["dtstart"].dt


@pytest.mark.parametrize("title", TITLES)
def test_the_text_is_a_short_whole_day_event(title):
    text = event_text(title, DUE)
    assert len(text.encode()) < MOST_BYTES
    assert _event(text) == (title, DUE)
    assert "DTSTART;VALUE=DATE:20270120" in text


@pytest.mark.parametrize("title", ["дата " * 80, "注" * 400, "w" * 400])
def test_a_title_that_is_too_long_is_cut_and_the_day_stays(title):
    text = event_text(title, DUE)
    assert len(text.encode()) < MOST_BYTES
    assert _event(text)[1] == DUE
    assert _event(text)[0]


@pytest.mark.parametrize("title", TITLES)
def test_two_decoders_read_the_picture_to_the_same_event(tmp_path, title):
    path = tmp_path / "code.png"
    path.write_bytes(qr_png(event_text(title, DUE)))
    zbar = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "--nodbus", str(path)], capture_output=True, check=True
    )
    (zxing,) = zxingcpp.read_barcodes(Image.open(path))
    assert _event(zbar.stdout.decode().rstrip("\n")) == (title, DUE)
    assert _event(zxing.text) == (title, DUE)


@pytest.mark.parametrize("title", TITLES)
def test_a_quarter_of_an_inch_of_dirt_does_not_matter(title):
    """Error correction M or better: a code with one corner's data hidden is still read."""
    picture = Image.open(io.BytesIO(qr_png(event_text(title, DUE)))).convert("L")
    side = picture.width // 7
    middle = picture.width // 2
    picture.paste(255, (middle, middle, middle + side, middle + side))
    (found,) = zxingcpp.read_barcodes(picture)
    assert _event(found.text) == (title, DUE)


def test_the_squares_are_those_of_the_picture():
    text = event_text(TITLES[0], DUE)
    picture = Image.open(io.BytesIO(qr_png(text, scale=1))).convert("L")
    code = make_qr(text)
    assert code.size + 8 == picture.width
    read = [
        [picture.getpixel((x + 4, y + 4)) == 0 for x in range(code.size)] for y in range(code.size)
    ]
    assert [list(row) for row in code.rows] == read


def test_the_svg_has_a_white_margin():
    assert b"<svg" in qr_svg("x")
