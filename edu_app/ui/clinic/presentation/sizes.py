"""How large the text of the presentation is: as large as fits, never too small for a room."""

from __future__ import annotations

from edu_app.ui.theme.tokens import points

LEAST_POINTS = 28.0
_LARGER = (80.0, 68.0, 58.0, 50.0, 44.0, 38.0, 32.0)


def least_points(percent: int) -> float:
    """Return the smallest size that text may have at `percent`: 28 points or what is read now."""
    return max(LEAST_POINTS, points("reading", percent))


def sizes(percent: int) -> tuple[float, ...]:
    """Return the sizes to be tried, the largest first."""
    least = least_points(percent)
    return (*(size for size in _LARGER if size > least), least)
