"""A QR code of one all-day date, which a phone's camera offers to its calendar.

Owns the short event text and the squares; must not know records or why the day matters.
"""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass

# At 35 mm on paper a phone reads about this much (measured with three decoders).
MOST_BYTES = 300
QUIET_MODULES = 4


@dataclass(frozen=True)
class QrCode:
    """The squares of a code without its margin: rows from the top, true for dark."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Return the number of squares along one side."""
        return len(self.rows)


def event_text(title: str, day: datetime.date) -> str:
    """Return the short all-day VEVENT (RFC 5545); a title that is too long is cut at a word."""
    text = _event(title, day)
    while len(text.encode()) >= MOST_BYTES:
        title = _shorten(title)
        text = _event(title, day)
    return text


def make_qr(text: str) -> QrCode:
    """Return the code of `text` in UTF-8, error correction M or better (ISO/IEC 18004)."""
    made = _make(text)
    return QrCode(tuple(tuple(bool(square) for square in row) for row in made.matrix))


def qr_png(text: str, *, scale: int = 12) -> bytes:
    """Return the code as a PNG picture with its white margin; `scale` is pixels a square."""
    return _save(text, "png", scale)


def qr_svg(text: str, *, scale: int = 4) -> bytes:
    """Return the code as an SVG picture with its white margin."""
    return _save(text, "svg", scale)


def _event(title: str, day: datetime.date) -> str:
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY:{_escape(title)}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        "END:VEVENT",
    )
    return "\r\n".join(lines) + "\r\n"


def _escape(text: str) -> str:
    """Return `text` as RFC 5545, 3.3.11 wants it, on one line."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _shorten(title: str) -> str:
    words = title.split()
    return " ".join(words[:-1]) if len(words) > 1 else title[: len(title) * 3 // 4]


def _make(text: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - segno has no types
    # Loaded here: the first page of the window must not wait for it.
    import segno

    return segno.make(text, error="m", encoding="utf-8", mode="byte", micro=False)


def _save(text: str, kind: str, scale: int) -> bytes:
    out = io.BytesIO()
    _make(text).save(out, kind=kind, scale=scale, border=QUIET_MODULES, dark="black", light="white")
    return out.getvalue()
