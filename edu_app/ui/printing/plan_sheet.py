"""The take-home plan on one sheet, never below 14 points (product section 6).

Where a language is long, these give way in this order: the name, the within-days signs, the
distances between paragraphs, the QR code (to a second sheet). The dates, whom to call, what to
do when late, the emergency and same-day signs and the review line never do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from edu_app.exchange.plan_model import PartKind, Plan, PlanPart
from edu_app.exchange.qr_code import make_qr
from edu_app.ui.printing.flow import BODY, Flow, Panel
from edu_app.ui.printing.page import Area, Page, Squares
from edu_app.ui.printing.print_fonts import refuse_missing_letters
from edu_app.ui.printing.text_block import Script, TextBlock, TextStyle
from edu_app.ui.printing.units import Paper, mm, pt

TEAL = "#0b5a5f"
SOFT = "#44545e"
_MARGIN_MM = (12, 10)
# The dark squares alone are 36 mm wide; the white margin comes on top.
_CODE_MM = 36
_TITLE = TextStyle(19, bold=True, colour=TEAL)
_STRONG = TextStyle(bold=True)
_NUMBER = TextStyle(15, bold=True)
_DATE = TextStyle(22, bold=True)
_LABEL = TextStyle(bold=True, colour=TEAL)
_QUIET = TextStyle(colour=SOFT)
_PANELS = {
    "emergency": Panel(fill="#fbe6e3", bar="#7a1410", bar_points=7),
    "same-day": Panel(fill="#fdf1da", bar="#8a5200", bar_points=4),
    "within-days": Panel(bar="#8a9aa3", bar_points=2, padding_points=6),
    "due": Panel(fill="#e1efee"),
    "now": Panel(line="#1b2a33"),
}

_FOOT: tuple[tuple[PartKind, TextStyle], ...] = (
    ("phone", BODY),
    ("review", _QUIET),
    ("printed", _QUIET),
)


@dataclass(frozen=True)
class GiveWay:
    """What has given way; the fields are in the order in which they do.

    After the distances between paragraphs those between the signs of a list go (`lists`): they
    then stand one behind the other, every one of them. `sheets` is the last resort: a piece
    that does not fit stands whole on another sheet, because nothing is ever cut. No shipped
    language needs it (tests).
    """

    name: bool = False
    within_days: bool = False
    distances: bool = False
    lists: bool = False
    code: bool = False
    sheets: bool = False


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
        self._code = code
        self._step = step
        self._paper = paper
        self.pages: list[Page] = []
        self.fits = True
        self._flow = self._turn_page()
        for section in (self._head, self._dates, self._help, *self._signs(), self._foot):
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

    def _head(self, flow: Flow) -> None:
        title, name = self._plan.part("title"), self._plan.part("name")
        wide = flow.text(title.heading, _TITLE) if title else None
        if name and not self._step.name:
            self._put_name(name.lines[0], wide, flow)
        flow.gap(5)

    def _put_name(self, name: str, title: TextBlock | None, flow: Flow) -> None:
        """Write the name at the end of the title's line, or under it when it is long."""
        wanted = TextBlock(name, _QUIET, flow.script, flow.width).natural_width + pt(1)
        if title is None or title.natural_width + pt(20) + wanted > flow.width:
            flow.text(name, _QUIET)
            return
        block = TextBlock(name, _QUIET, flow.script, wanted)
        flow.page.write(block, flow.x + flow.width - wanted, flow.y - block.height - pt(2))

    def _dates(self, flow: Flow) -> None:
        due, now = self._plan.part("due"), self._plan.part("now")
        if due:
            flow.boxed(_PANELS["due"], partial(self._fill_dates, due))
        else:
            self._fill_last(flow)
        flow.gap(6)
        if now:
            flow.boxed(_PANELS["now"], partial(_fill_news, now))
            flow.gap(6)

    def _fill_dates(self, due: PlanPart, inner: Flow) -> None:
        inner.text(due.heading, _LABEL)
        top = inner.y
        words = inner.text(due.lines[0], _DATE)
        iso = TextBlock(due.lines[1], BODY, inner.script, pt(95))
        start = words.natural_width + pt(14)
        if start + iso.width <= inner.width and not inner.script.rtl:
            # On the same line as the words, where there is room, and on the same base. Beside
            # words from the right, programs that copy text would put them in the wrong order.
            lower = words.height - iso.height - pt(1.5)
            inner.page.write(iso, inner.x + start, top + lower)
        else:
            inner.text(due.lines[1])
        inner.gap(3)
        self._fill_last(inner)

    def _fill_last(self, flow: Flow) -> None:
        last, counted = self._plan.part("last"), self._plan.part("counted")
        if last:
            flow.headed(last.heading, last.lines[0])
        if counted:
            flow.text(counted.lines[0])

    def _help(self, flow: Flow) -> None:
        call, late, follow_on = (self._plan.part(k) for k in ("call", "late", "follow-on"))
        if call:
            flow.text(call.heading, _LABEL)
            flow.text(call.lines[0], _NUMBER)
            flow.gap(6)
        if late:
            flow.text(late.heading, _LABEL)
            flow.numbered(late.lines)
            flow.gap(5)
        if follow_on:
            flow.headed(follow_on.heading, follow_on.lines[0])
            flow.gap(5)

    def _signs(self) -> list[Callable[[Flow], None]]:
        """Return a section for each group of signs that never gives way."""
        kinds: tuple[PartKind, ...] = ("emergency", "same-day")
        parts = [part for part in map(self._plan.part, kinds) if part]
        return [partial(self._sign_box, part) for part in parts]

    def _sign_box(self, part: PlanPart, flow: Flow) -> None:
        flow.boxed(_PANELS[part.kind], partial(self._fill, part))
        flow.gap(6)

    def _fill(self, part: PlanPart, inner: Flow) -> None:
        inner.text(part.heading, _STRONG)
        if self._step.lists:
            inner.text(" • ".join(part.lines))
        else:
            inner.bullets(part.lines)
        if part.note:
            inner.text(part.note)

    def _foot(self, flow: Flow) -> None:
        """Write what stands at the bottom, with the code beside it at the trailing edge."""
        side = self._put_code(self._code, flow) if self._code else 0
        left = Area(flow.x, flow.y, flow.width - (side + pt(8) if side else 0), 0)
        foot = Flow(flow.page, flow.script, left)
        self._within_days(foot)
        for kind, style in _FOOT:
            part = self._plan.part(kind)
            for line in part.lines if part and (side or kind != "phone") else ():
                foot.text(line, style)
        flow.y = max(foot.y, flow.y + side)

    def _within_days(self, foot: Flow) -> None:
        part = self._plan.part("within-days")
        if part and self._step.within_days:
            foot.text(part.short)
        elif part:
            foot.boxed(_PANELS["within-days"], partial(self._fill, part))
        foot.gap(4)

    def _put_code(self, code: Squares, flow: Flow) -> float:
        """Place the code at the trailing edge; return the width that it takes."""
        side = _side(code)
        flow.page.put(code, Area(flow.x + flow.width - side, flow.y, side, side))
        return side


def _fill_news(part: PlanPart, inner: Flow) -> None:
    inner.text(part.heading)
    for line in part.lines:
        inner.text(line, _STRONG)


def _side(code: Squares) -> float:
    """Return the side of the code's area in units, white margin included."""
    return mm(_CODE_MM) * code.modules / code.code.size


def _code_page(plan: Plan, paper: Paper, code: Squares) -> Page:
    """Return the second sheet: the date again, the code and what it is for."""
    page = Page(paper, rtl=plan.direction == "rtl")
    flow = Flow(page, _script(plan), _whole(paper))
    kinds: tuple[PartKind, ...] = ("title", "due", "phone")
    for kind in kinds:
        part = plan.part(kind)
        if part:
            flow.text(part.heading or part.lines[0], _LABEL if part.heading else BODY)
            for line in part.lines if part.heading else ():
                flow.text(line, _STRONG)
            flow.gap(8)
    page.put(code, Area(flow.x, flow.y, _side(code), _side(code)))
    return page
