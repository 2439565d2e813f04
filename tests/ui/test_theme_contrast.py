"""Every pair of colours that meets on a page keeps WCAG 2.2 AA in all three themes."""

from __future__ import annotations

import dataclasses
import re

import pytest

from edu_app.ui.theme.style_sheet import build_style_sheet
from edu_app.ui.theme.tokens import PALETTES, TYPE, points

GROUNDS = ("window", "surface", "nav")
TEXT_PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink_soft", "primary") for ground in GROUNDS],
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_selection", "selection"),
    *[(f"{tone}_ink", f"{tone}_soft") for tone in ("primary", "neutral", "calm", "amber", "red")],
    *[("ink", f"{tone}_soft") for tone in ("primary", "neutral", "amber", "red")],
    ("deep_ink", "deep_soft"),
    *[(f"{tone}_ink", "surface") for tone in ("amber", "red", "deep")],
    ("callout_ink", "callout"),
    ("danger", "danger_soft"),
    ("surface", "ink"),
]
CONTROL_PAIRS = [
    *[(mark, ground) for mark in ("edge", "focus", "primary") for ground in GROUNDS],
    *[("focus", f"{tone}_soft") for tone in ("primary", "danger", "red", "amber", "neutral")],
    ("focus", "callout"),
    ("callout_edge", "callout"),
    ("danger", "surface"),
    ("red", "surface"),
    ("late", "surface"),
    ("primary", "primary_soft"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(theme, pair):
    colours = dataclasses.asdict(PALETTES[theme])
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("pair", CONTROL_PAIRS, ids="-on-".join)
def test_controls_and_focus_can_be_seen(theme, pair):
    colours = dataclasses.asdict(PALETTES[theme])
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_the_style_sheet_names_no_unknown_token(theme):
    assert "@" not in build_style_sheet(PALETTES[theme], 100)


@pytest.mark.parametrize("role", TYPE)
def test_text_grows_with_the_chosen_size(role):
    assert points(role, 300) == pytest.approx(3 * points(role, 100), abs=0.02)
    assert f"{points(role, 200):g}pt" in build_style_sheet(PALETTES["light"], 200)


def test_text_is_sized_in_points_only():
    sizes = re.findall(r"font-size: *([^;]+);", build_style_sheet(PALETTES["light"], 100))
    assert sizes
    assert all(size.endswith("pt") for size in sizes)
