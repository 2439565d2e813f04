"""Lengths on paper in one unit that no device decides: a twentieth of a point.

A page is laid out once in these units and scaled to a PDF, a printer or a picture, so all three
break their lines in the same places.
"""

from __future__ import annotations

from dataclasses import dataclass

UNITS_PER_INCH = 1440
_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72


def mm(length: float) -> float:
    """Return millimetres in units."""
    return length * UNITS_PER_INCH / _MM_PER_INCH


def pt(size: float) -> float:
    """Return points in units."""
    return size * UNITS_PER_INCH / _POINTS_PER_INCH


@dataclass(frozen=True)
class Paper:
    """A sheet: `name` as in settings and on the command line, width and height in millimetres."""

    name: str
    width_mm: float
    height_mm: float

    @property
    def width(self) -> float:
        """Return the width in units."""
        return mm(self.width_mm)

    @property
    def height(self) -> float:
        """Return the height in units."""
        return mm(self.height_mm)


A4 = Paper("a4", 210, 297)
LETTER = Paper("letter", 215.9, 279.4)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}
