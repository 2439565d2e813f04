"""The pieces of the take-home plan in their order: each writes itself into a column.

What has given way is asked of `GiveWay`; on which sheet a piece stands is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from edu_app.exchange.plan_model import PartKind, Plan, PlanPart
from edu_app.ui.printing.flow import BODY, Flow, Panel
from edu_app.ui.printing.page import Area, Squares
from edu_app.ui.printing.text_block import TextBlock, TextStyle
from edu_app.ui.printing.units import mm, pt

TEAL = "#0b5a5f"
SOFT = "#44545e"
# The dark squares alone are 36 mm wide; the white margin comes on top.
_CODE_MM = 36
_TITLE = TextStyle(19, bold=True, colour=TEAL)
STRONG = TextStyle(bold=True)
_NUMBER = TextStyle(15, bold=True)
_DATE = TextStyle(22, bold=True)
LABEL = TextStyle(bold=True, colour=TEAL)
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


class PlanSections:
    """The pieces of one plan; `code` is None where the code stands on another sheet."""

    def __init__(self, plan: Plan, step: GiveWay, code: Squares | None) -> None:
        self._plan = plan
        self._step = step
        self._code = code

    def in_order(self) -> tuple[Callable[[Flow], None], ...]:
        """Return the pieces in reading order; each may stand on its own sheet."""
        return (self._head, self._dates, self._help, *self._signs(), self._foot)

    def _head(self, flow: Flow) -> None:
        title, name = self._plan.part("title"), self._plan.part("name")
        wide = flow.text(title.heading, _TITLE) if title else None
        if name and not self._step.name:
            _put_name(name.lines[0], wide, flow)
        flow.gap(4)

    def _dates(self, flow: Flow) -> None:
        due, now = self._plan.part("due"), self._plan.part("now")
        if due:
            flow.boxed(_PANELS["due"], partial(self._fill_dates, due))
        else:
            self._fill_last(flow)
        flow.gap(4.5)
        if now:
            flow.boxed(_PANELS["now"], partial(_fill_news, now))
            flow.gap(4.5)

    def _fill_dates(self, due: PlanPart, inner: Flow) -> None:
        inner.text(due.heading, LABEL)
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
            flow.text(call.heading, LABEL)
            flow.text(call.lines[0], _NUMBER)
            flow.gap(4.5)
        if late:
            flow.text(late.heading, LABEL)
            flow.numbered(late.lines)
            flow.gap(4)
        if follow_on:
            flow.headed(follow_on.heading, follow_on.lines[0])
            flow.gap(4)

    def _signs(self) -> list[Callable[[Flow], None]]:
        """Return a section for each group of signs that never gives way."""
        kinds: tuple[PartKind, ...] = ("emergency", "same-day")
        parts = [part for part in map(self._plan.part, kinds) if part]
        return [partial(self._sign_box, part) for part in parts]

    def _sign_box(self, part: PlanPart, flow: Flow) -> None:
        flow.boxed(_PANELS[part.kind], partial(self._fill, part))
        flow.gap(4.5)

    def _fill(self, part: PlanPart, inner: Flow) -> None:
        inner.text(part.heading, STRONG)
        if self._step.lists:
            inner.text(" • ".join(part.lines))
        else:
            inner.bullets(part.lines)
        if part.note:
            inner.text(part.note)

    def _foot(self, flow: Flow) -> None:
        """Write what stands at the bottom, with the code beside it at the trailing edge."""
        side = _put_code(self._code, flow) if self._code else 0
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


def _put_name(name: str, title: TextBlock | None, flow: Flow) -> None:
    """Write the name at the end of the title's line, or under it when it is long."""
    wanted = TextBlock(name, _QUIET, flow.script, flow.width).natural_width + pt(1)
    if title is None or title.natural_width + pt(20) + wanted > flow.width:
        flow.text(name, _QUIET)
        return
    block = TextBlock(name, _QUIET, flow.script, wanted)
    flow.page.write(block, flow.x + flow.width - wanted, flow.y - block.height - pt(2))


def _put_code(code: Squares, flow: Flow) -> float:
    """Place the code at the trailing edge; return the width that it takes."""
    side = code_side(code)
    flow.page.put(code, Area(flow.x + flow.width - side, flow.y, side, side))
    return side


def _fill_news(part: PlanPart, inner: Flow) -> None:
    inner.text(part.heading)
    for line in part.lines:
        inner.text(line, STRONG)


def code_side(code: Squares) -> float:
    """Return the side of the code's area in units, white margin included."""
    return mm(_CODE_MM) * code.modules / code.code.size
