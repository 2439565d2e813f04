"""The wallet card on a sheet: three panels of a bank card's size, to cut out and fold.

Where words are long the letters of a panel get smaller, down to a size that still reads; the due
date and the number to call stay large.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from edu_app.services.wallet_card import WalletCard
from edu_app.ui.printing.flow import Flow
from edu_app.ui.printing.page import Area, Box, Page, Rule
from edu_app.ui.printing.print_fonts import refuse_missing_letters
from edu_app.ui.printing.text_block import Script, TextBlock, TextStyle
from edu_app.ui.printing.units import Paper, mm, pt

# ISO/IEC 7810 ID-1, the size of a bank card.
CARD_MM = (85.6, 54)
_PAD = mm(3)
_SIZES = (11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5)
_TEAL = "#0b5a5f"
_SOFT = "#44545e"


def lay_out_card(card: WalletCard, paper: Paper) -> tuple[Page, ...]:
    """Return the sheet; raise `Fault` "font-missing" rather than print boxes."""
    refuse_missing_letters(_texts(card), card.tag)
    page = Page(paper, rtl=card.direction == "rtl")
    width, height = mm(CARD_MM[0]), mm(CARD_MM[1])
    x, y = (paper.width - width) / 2, mm(25)
    script = Script(card.tag, page.rtl)
    page.put(Box(line=_SOFT, radius=0), Area(x, y, width, 3 * height))
    panels: tuple[Callable[[WalletCard, Flow, float], None], ...] = (_front, _middle, _back)
    for number, fill in enumerate(panels):
        top = y + number * height
        if number:
            # Where the card is folded.
            page.put(Rule(_SOFT, dashed=True), Area(x, top, width, 0))
        area = Area(x + _PAD, top + _PAD, width - 2 * _PAD, height - 2 * _PAD)
        _fit(card, page, script, area, fill)
    return (page,)


def _texts(card: WalletCard) -> list[str]:
    past = [text for row in card.past for text in row]
    return [
        card.title,
        card.name,
        *card.date_lines,
        card.due_words,
        card.call,
        *card.warnings,
        *past,
    ]


def _fit(
    card: WalletCard,
    page: Page,
    script: Script,
    area: Area,
    fill: Callable[[WalletCard, Flow, float], None],
) -> None:
    """Put a panel on the page in the largest letters that fit."""
    for points in _SIZES:
        trial = Flow(Page(page.paper, rtl=page.rtl), script, area)
        fill(card, trial, points)
        if not trial.is_over:
            break
    fill(card, Flow(page, script, area), points)


def _front(card: WalletCard, flow: Flow, points: float) -> None:
    body, strong = TextStyle(points), TextStyle(points, bold=True)
    flow.text(card.title, replace(strong, colour=_TEAL))
    if card.name:
        flow.text(card.name, strong)
    flow.gap(3)
    if card.due_words:
        flow.text(card.date_lines[0], body)
        flow.text(card.due_words, TextStyle(points * 1.4, bold=True))
        flow.text(card.due_iso, strong)
    flow.gap(3)
    flow.text(card.call_heading, body)
    flow.text(card.call, TextStyle(points * 1.1, bold=True))
    for line in card.date_lines[1:]:
        flow.gap(3)
        flow.text(line, replace(body, points=max(points - 1, _SIZES[-1]), colour=_SOFT))


def _middle(card: WalletCard, flow: Flow, points: float) -> None:
    for number, line in enumerate(card.warnings):
        flow.text(line, TextStyle(points, bold=number == 0))
        flow.gap(3)


def _back(card: WalletCard, flow: Flow, points: float) -> None:
    body = TextStyle(points)
    flow.text(card.past_heading, TextStyle(points, bold=True, colour=_TEAL))
    for day, product in card.past:
        flow.page.put(Rule("#8a9aa3"), Area(flow.x, flow.y, flow.width, 0))
        column = pt(points * 6.5)
        block = TextBlock(product, body, flow.script, flow.width - column)
        flow.page.write(TextBlock(day, body, flow.script, column), flow.x, flow.y)
        flow.page.write(block, flow.x + column, flow.y)
        flow.y += max(block.height, pt(points) * 1.3)
    for line in card.foot:
        flow.gap(1)
        flow.text(line, TextStyle(max(points - 1.5, _SIZES[-1]), colour=_SOFT))
