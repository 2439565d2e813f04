"""The look as values: colours of the three themes, space, radius and the type scale.

Colours are "#RRGGBB"; sizes are points (text) or pixels at 100 % (space). Knows no widget.
Every pair that meets on a page is tested against WCAG 2.2 AA (tests/ui/test_theme_contrast.py).
"""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.values import value_class


@value_class(frozen=True)
class Palette:
    """The colours of one theme.

    `x_soft` is the ground of the tone x and `x_ink` the text on it; `x` itself is the strong
    shade of bars, marks and zones. `line` only decorates; `edge` draws controls (3:1).
    """

    window: str
    surface: str
    nav: str
    line: str
    edge: str
    ink: str
    ink_soft: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    primary_ink: str
    focus: str
    selection: str
    on_selection: str
    neutral_soft: str
    neutral_ink: str
    calm: str
    calm_soft: str
    calm_ink: str
    amber: str
    amber_soft: str
    amber_ink: str
    late: str
    red: str
    red_soft: str
    red_ink: str
    deep: str
    deep_soft: str
    deep_ink: str
    callout: str
    callout_edge: str
    callout_ink: str
    danger: str
    danger_soft: str
    dark: bool = False


LIGHT = Palette(
    window="#F7F4EC",
    surface="#FFFFFF",
    nav="#FFFFFF",
    line="#E4E0D5",
    edge="#7A8389",
    ink="#1B2A34",
    ink_soft="#55626B",
    primary="#0E5C63",
    primary_hover="#0A4A50",
    on_primary="#FFFFFF",
    primary_soft="#E1F0EF",
    primary_ink="#0B5057",
    focus="#A34A00",
    selection="#0E5C63",
    on_selection="#FFFFFF",
    neutral_soft="#ECEAE3",
    neutral_ink="#2C3A43",
    calm="#7FBDB4",
    calm_soft="#DFF0EA",
    calm_ink="#0B4F44",
    amber="#F0B95B",
    amber_soft="#FDEFD2",
    amber_ink="#734500",
    late="#D97445",
    red="#BF4530",
    red_soft="#FDE7E1",
    red_ink="#86200F",
    deep="#7A1C14",
    deep_soft="#F6DAD6",
    deep_ink="#6B120B",
    callout="#FDF3DC",
    callout_edge="#BC7700",
    callout_ink="#1B2A34",
    danger="#8E1B16",
    danger_soft="#FDE8E4",
)
DARK = Palette(
    window="#141D21",
    surface="#1D282D",
    nav="#182227",
    line="#334249",
    edge="#829098",
    ink="#ECE8DF",
    ink_soft="#B4BEC3",
    primary="#74CBC4",
    primary_hover="#93DAD4",
    on_primary="#06282B",
    primary_soft="#1D4144",
    primary_ink="#A9E4DF",
    focus="#FFC46B",
    selection="#2C7A7C",
    on_selection="#FFFFFF",
    neutral_soft="#313E44",
    neutral_ink="#E6E3DB",
    calm="#4E9A93",
    calm_soft="#1D4141",
    calm_ink="#B6E6DD",
    amber="#D9A044",
    amber_soft="#4A3816",
    amber_ink="#FFDC9E",
    late="#CE6E43",
    red="#C65640",
    red_soft="#4E2720",
    red_ink="#FFC3B3",
    deep="#8C2B20",
    deep_soft="#481A15",
    deep_ink="#FFC1B8",
    callout="#33301F",
    callout_edge="#E0A541",
    callout_ink="#F2EDE0",
    danger="#FFB4A6",
    danger_soft="#482620",
    dark=True,
)
CONTRAST = Palette(
    window="#000000",
    surface="#000000",
    nav="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    primary="#00E5FF",
    primary_hover="#8CF3FF",
    on_primary="#000000",
    primary_soft="#00323A",
    primary_ink="#FFFFFF",
    focus="#FFE600",
    selection="#FFE600",
    on_selection="#000000",
    neutral_soft="#2B2B2B",
    neutral_ink="#FFFFFF",
    calm="#4FD1C0",
    calm_soft="#003630",
    calm_ink="#FFFFFF",
    amber="#FFC400",
    amber_soft="#403000",
    amber_ink="#FFFFFF",
    late="#FF9254",
    red="#F0563C",
    red_soft="#561207",
    red_ink="#FFFFFF",
    deep="#C2281A",
    deep_soft="#5A0600",
    deep_ink="#FFFFFF",
    callout="#241C00",
    callout_edge="#FFC400",
    callout_ink="#FFFFFF",
    danger="#FFFFFF",
    danger_soft="#7A0A0A",
    dark=True,
)
PALETTES: Mapping[str, Palette] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# Points at 100 %.
TYPE = {
    "title": 19.5,
    "headline": 15.5,
    "heading": 13.5,
    "section": 15.0,
    "body": 11.25,
    "reading": 12.75,
    "caption": 9.75,
    "eyebrow": 9.5,
    "chip": 11.0,
}
# Pixels at 100 %.
SPACE = {"hair": 4, "small": 8, "medium": 12, "large": 18, "page": 28}
RADIUS = {"card": 16, "control": 10, "small": 6}
TARGET_PX = 44
# The padding of a button at 100 %: at its sides, above and below.
BUTTON_SIDE, BUTTON_TOP = 20, 10
# Roles that look like words stand closer.
_CLOSE_ROLES = ("quiet", "link")


def points(name: str, percent: int) -> float:
    """Return the size of the text role `name` in points at `percent` (100 to 300)."""
    return round(TYPE[name] * percent / 100, 2)


def pixels(size: int, percent: int) -> int:
    """Return a space or radius at `percent`: it grows more slowly than the text it surrounds."""
    return round(size * (1 + (percent - 100) / 300))


def button_room(role: str, percent: int) -> tuple[int, int]:
    """Return what a button adds to the width and the height of its words, in pixels.

    Padding and a border of one pixel on both sides, as the style sheet has them; at large text
    no more than leaves room for the words.
    """
    side = SPACE["medium"] if role in _CLOSE_ROLES else BUTTON_SIDE
    return min(2 * pixels(side, percent) + 2, 64), min(2 * pixels(BUTTON_TOP, percent) + 2, 28)
