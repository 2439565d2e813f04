"""The style sheet: what each role looks like, filled from the tokens.

A widget says what it is (`setProperty("role", "card")`), never how it looks. Frames select by
role, so that nothing leaks into the labels inside them.
"""

from __future__ import annotations

from edu_app.ui.theme.style_rules import CONTROLS, FRAMES, TEXT
from edu_app.ui.theme.tokens import (
    BUTTON_SIDE,
    BUTTON_TOP,
    RADIUS,
    SPACE,
    TARGET_PX,
    TYPE,
    Palette,
    pixels,
    points,
)


def build_style_sheet(colours: Palette, percent: int) -> str:
    """Return the style sheet of a theme at a text size of `percent` (100 to 300)."""
    values: dict[str, object] = {name: getattr(colours, name) for name in colours.__match_args__}
    values |= {f"{name}_pt": f"{points(name, percent):g}pt" for name in TYPE}
    values |= {f"{name}_px": f"{pixels(size, percent)}px" for name, size in SPACE.items()}
    values |= {f"{name}_radius": f"{size}px" for name, size in RADIUS.items()}
    pad, wide = pixels(BUTTON_TOP, percent), pixels(BUTTON_SIDE, percent)
    values |= {
        "pad": f"{pad}px",
        "pad_focus": f"{pad - 2}px",
        "wide": f"{wide}px",
        "wide_focus": f"{wide - 2}px",
        # The height of a control is its content, twice its padding and twice its border.
        "inner": f"{max(TARGET_PX - 2 * pad - 2, 0)}px",
        "tick": f"{pixels(22, percent)}px",
        "chip_radius": f"{pixels(15, percent)}px",
    }
    return "".join(_fill(rules, values) for rules in (TEXT, FRAMES, CONTROLS))


def _fill(rules: str, values: dict[str, object]) -> str:
    """Put the values in place of @name; braces belong to the style sheet."""
    for name in sorted(values, key=len, reverse=True):
        rules = rules.replace(f"@{name};", f"{values[name]};").replace(
            f"@{name} ", f"{values[name]} "
        )
    return rules
