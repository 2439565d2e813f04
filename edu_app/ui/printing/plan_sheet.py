"""The take-home plan on one sheet, never below 14 points (product section 6).

Where a language is long, these give way in this order: the name, the within-days signs, the
distances between paragraphs, the QR code (to a second sheet). The dates, whom to call, what to
do when late, the emergency and same-day signs and the review line never do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from edu_app.exchange.plan_model import PartKind, Plan
from edu_app.exchange.qr_code import make_qr
from edu_app.ui.printing.flow import BODY, Flow
from edu_app.ui.printing.page import Area, Page, Squares
from edu_app.ui.printing.plan_sections import LABEL, STRONG, GiveWay, PlanSections, code_side
from edu_app.ui.printing.print_fonts import refuse_missing_letters
from edu_app.ui.printing.text_block import Script
from edu_app.ui.printing.units import Paper, mm

# Common printers leave 6 mm white at each edge.
_MARGIN_MM = (12, 9)
STEPS = (
    GiveWay(),
    GiveWay(name=True),
    GiveWay(name=True, within_days=True),
    GiveWay(name=True, within_days=True, distances=True),
    GiveWay(name=True, within_days=True, distances=True, lists=True),
    GiveWay(name=True, within_days=True, distances=True, lists=True, code=True),
    GiveWay(name=True, within_days=True, distances=True, lists=True, code=True, sheets=True),
)


@dataclass(frozen=True)
class PlanSheet:
    """The laid-out plan: its pages, and what had to give way for them."""

    pages: tuple[Page, ...]
    gave_way: GiveWay


def lay_out_plan(plan: Plan, paper: Paper) -> PlanSheet:
    """Return the plan on `paper`; raise `Fault` "font-missing" rather than print boxes."""
    texts = [t for p in plan.parts for t in (p.heading, *p.lines, p.note, p.short)]
    refuse_missing_letters(texts, plan.tag)
    # Made once: it costs more than everything else on the page.
    code = Squares(make_qr(plan.phone.qr_text)) if plan.phone else None
    for step in STEPS:
        sheet = _Sheet(plan, paper, step, None if step.code else code)
        if sheet.fits:
            break
    more = (_code_page(plan, paper, code),) if step.code and code else ()
    return PlanSheet((*sheet.pages, *more), step)


def _script(plan: Plan) -> Script:
    return Script(plan.tag, plan.direction == "rtl")


def _whole(paper: Paper) -> Area:
    side, top = (mm(length) for length in _MARGIN_MM)
    return Area(side, top, paper.width - 2 * side, paper.height - 2 * top)


class _Sheet:
    """One attempt to put the plan on a sheet."""

    def __init__(self, plan: Plan, paper: Paper, step: GiveWay, code: Squares | None) -> None:
        self._plan = plan
        self._step = step
        self._paper = paper
        self.pages: list[Page] = []
        self.fits = True
        self._flow = self._turn_page()
        for section in PlanSections(plan, step, code).in_order():
            self._place(section)
        self.fits = step.sheets or not self._flow.is_over

    def _turn_page(self) -> Flow:
        self.pages.append(Page(self._paper, rtl=self._plan.direction == "rtl"))
        return self._flow_on(self.pages[-1], _whole(self._paper))

    def _flow_on(self, page: Page, area: Area) -> Flow:
        gaps = 0.3 if self._step.distances else 1.0
        return Flow(page, _script(self._plan), area, gaps=gaps)

    def _place(self, section: Callable[[Flow], None]) -> None:
        """Write a section; as the last resort on a new page where this one has no room."""
        if self._step.sheets:
            rest = replace(_whole(self._paper), y=self._flow.y)
            rest = replace(rest, height=self._flow.bottom - rest.y)
            trial = self._flow_on(Page(self._paper), rest)
            section(trial)
            if trial.is_over:
                self._flow = self._turn_page()
        section(self._flow)


def _code_page(plan: Plan, paper: Paper, code: Squares) -> Page:
    """Return the second sheet: the date again, the code and what it is for."""
    page = Page(paper, rtl=plan.direction == "rtl")
    flow = Flow(page, _script(plan), _whole(paper))
    kinds: tuple[PartKind, ...] = ("title", "due", "phone")
    for kind in kinds:
        part = plan.part(kind)
        if part:
            flow.text(part.heading or part.lines[0], LABEL if part.heading else BODY)
            for line in part.lines if part.heading else ():
                flow.text(line, STRONG)
            flow.gap(8)
    page.put(code, Area(flow.x, flow.y, code_side(code), code_side(code)))
    return page
