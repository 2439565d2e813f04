"""Where the words of the timeline stand so that none covers another; arithmetic only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from edu_app.core.values import value_class
from edu_app.ui.pages.today.view_model import Mark

_AIR = 6.0


@value_class(frozen=True)
class Label:
    """The words of a mark: left edge and width in pixels, row 0 next to the bar."""

    mark: Mark
    left: float
    width: float
    row: int


def place_labels(wanted: Iterable[tuple[Mark, float, float]], width: float) -> list[Label]:
    """Return (mark, x, width of its words) as labels inside `width`, stacked where they meet."""
    placed: list[Label] = []
    for mark, x, wide in sorted(wanted, key=lambda item: item[1]):
        left = min(max(x - wide / 2, 0.0), max(width - wide, 0.0))
        row = 0
        while any(_meets(other, left, wide) for other in placed if other.row == row):
            row += 1
        placed.append(Label(mark, left, wide, row))
    return placed


def _meets(label: Label, left: float, width: float) -> bool:
    return label.left < left + width + _AIR and left < label.left + label.width + _AIR


def thin_out(
    ticks: Sequence[tuple[float, str]], measure: Callable[[str], float], width: float
) -> list[tuple[float, str]]:
    """Return every n-th tick, so that no two texts meet and none leaves the drawing."""
    if not ticks:
        return []
    widest = max(measure(text) for _x, text in ticks) + 2 * _AIR
    apart = abs(ticks[1][0] - ticks[0][0]) if len(ticks) > 1 else width
    step = max(1, -(-int(widest) // max(int(apart), 1)))
    half = widest / 2 - _AIR
    return [(x, text) for x, text in ticks[::step] if half <= x <= width - half]
