"""The colours of the pictures for each theme: the names that stand in braces in a drawing.

A drawing needs shades a window has no use for (bone, skin, frost), so they are named here once.
Knows no drawing and no widget.
"""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "ground": "#F7F3EA",
    "edge": "#DDD5C6",
    "paper": "#FFFFFF",
    "ink": "#1F2D37",
    "soft": "#7F8A92",
    "primary": "#0F5C63",
    "mint": "#CDE6E3",
    "amber": "#EDB24C",
    "due_text": "#7A4A00",
    "sand": "#FBE7C2",
    "late": "#A93F23",
    "late_fill": "#B8472B",
    "late_soft": "#E58E6C",
    "blush": "#F8DACB",
    "deep": "#7A1C14",
    "bone": "#F6E9CC",
    "frost": "#E3F0F5",
    "skin": "#E3B48F",
    "skin2": "#9A6544",
    "hair": "#4B3A35",
    "grey": "#B9B4AE",
}
DARK: Mapping[str, str] = {
    "ground": "#1E2A30",
    "edge": "#3A4A51",
    "paper": "#2A3940",
    "ink": "#E8E4DA",
    "soft": "#84939A",
    "primary": "#58BDB7",
    "mint": "#23504F",
    "amber": "#D99A34",
    "due_text": "#F0BE6A",
    "sand": "#5A4521",
    "late": "#F39A7B",
    "late_fill": "#C2553A",
    "late_soft": "#A9573B",
    "blush": "#54332B",
    "deep": "#6E211A",
    "bone": "#C9B98F",
    "frost": "#2F4A57",
    "skin": "#C08F6B",
    "skin2": "#875A3E",
    "hair": "#15191B",
    "grey": "#8F8B86",
}
CONTRAST: Mapping[str, str] = {
    "ground": "#000000",
    "edge": "#FFFFFF",
    "paper": "#000000",
    "ink": "#FFFFFF",
    "soft": "#C8C8C8",
    "primary": "#00E5FF",
    "mint": "#00383F",
    "amber": "#FFD400",
    "due_text": "#FFD400",
    "sand": "#3A3000",
    "late": "#FF9A7A",
    "late_fill": "#B84020",
    "late_soft": "#7A2A10",
    "blush": "#401808",
    "deep": "#C00000",
    "bone": "#4A4A3A",
    "frost": "#102A33",
    "skin": "#000000",
    "skin2": "#000000",
    "hair": "#555555",
    "grey": "#AAAAAA",
}
THEMES: Mapping[str, Mapping[str, str]] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
# What a label may be drawn in, and the surfaces a label may lie on.
LABEL_COLOURS = ("ink", "primary", "late", "due_text")
SURFACES = ("ground", "paper")


def colours_of(theme: str) -> Mapping[str, str]:
    """Return the colours of "light", "dark" or "contrast"."""
    return THEMES[theme]
