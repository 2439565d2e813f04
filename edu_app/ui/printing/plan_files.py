"""Plan and card straight into a PDF file, with or without a window around (command line)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from edu_app.exchange.plan_model import Plan
from edu_app.services.wallet_card import WalletCard
from edu_app.ui.printing.card_sheet import lay_out_card
from edu_app.ui.printing.pdf_file import write_pdf
from edu_app.ui.printing.plan_sheet import lay_out_plan
from edu_app.ui.printing.units import PAPERS

# Kept for as long as the program runs.
_started: list[QGuiApplication] = []


def write_plan_pdf(path: Path, plan: Plan, paper: str) -> None:
    """Write the plan; `paper` is "a4" or "letter". Raises what the layout and the disk raise."""
    _with_fonts()
    write_pdf(path, lay_out_plan(plan, PAPERS[paper]).pages, plan.title)


def write_card_pdf(path: Path, card: WalletCard, paper: str) -> None:
    """Write the wallet card, as write_plan_pdf()."""
    _with_fonts()
    write_pdf(path, lay_out_card(card, PAPERS[paper]), card.title)


def _with_fonts() -> None:
    """Start what Qt needs to know fonts; a window or a display is not needed."""
    if QGuiApplication.instance() is None:
        _started.append(QGuiApplication(["bonesteady", "-platform", "offscreen"]))
