"""Reads PDFs with programs that nobody here wrote: poppler, pdfminer, two QR decoders."""

from __future__ import annotations

import subprocess
import unicodedata

import icalendar
import zxingcpp
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTChar, LTContainer
from PIL import Image

from edu_app.i18n.bidi import strip_isolates

# Bullets are drawn, or stand between run-in lines; either way they are no words.
_MARKS = "•\u00ad"


def letters(text: str) -> str:
    """Everything that is written, without spaces, isolates and bullets, after NFKC."""
    plain = strip_isolates(unicodedata.normalize("NFKC", text))
    return "".join(letter for letter in plain if not letter.isspace() and letter not in _MARKS)


def poppler_text(path, *, raw=True) -> str:
    """The text in the order in which it was painted, or as poppler thinks that it is read."""
    command = ["pdftotext", *(["-raw"] if raw else []), "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def miner_text(path) -> str:
    return extract_text(path)


def page_count(path) -> int:
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    return next(int(li.split()[1]) for li in done.stdout.splitlines() if li.startswith("Pages"))


def page_size_mm(path) -> tuple[int, int]:
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    words = next(li for li in done.stdout.splitlines() if li.startswith("Page size")).split()
    return round(float(words[2]) * 25.4 / 72), round(float(words[4]) * 25.4 / 72)


def picture(path, *, dpi=150, grey=False, page=1) -> Image.Image:
    """One page as poppler renders it."""
    out = path.with_suffix(f".{dpi}")
    command = ["pdftoppm", "-r", str(dpi), "-f", str(page), "-singlefile", "-png"]
    subprocess.run([*command, *(["-gray"] if grey else []), str(path), str(out)], check=True)
    return Image.open(f"{out}.png")


def boxes(path):
    """Each letter with its page's size: (letter, x0, y0, x1, y1, width, height, size)."""
    for page in extract_pages(path):
        for char in _chars(page):
            yield (char.get_text(), *char.bbox, page.width, page.height, char.size)


def _chars(item):
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for inner in item:
            yield from _chars(inner)


def decoded(image: Image.Image, folder) -> tuple[str, str]:
    """What zbar and zxing read in a picture."""
    path = folder / "code.png"
    image.save(path)
    command = ["zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", str(path)]
    zbar = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    (zxing,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return zbar.rstrip("\n"), zxing.text


def event(text: str):
    """Title and day of a VEVENT."""
    read = icalendar.Event.from_ical(text.replace("\r\n", "\n").replace("\n", "\r\n"))
    return str(read["summary"]), read["dtstart"].dt
