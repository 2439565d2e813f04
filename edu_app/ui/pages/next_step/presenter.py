"""What the page "My next step" shows and does, without a widget.

The dates, their order and the sentences come from the tracker's plan (rules 7) and the regimen;
here stands only what goes where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.core.decision import Message, Status
from edu_app.core.errors import Fault
from edu_app.core.exit_plan import ExitPlan
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _
from edu_app.ui.pages.next_step.conversation import Kept, Typed, steps
from edu_app.ui.pages.next_step.question_words import QuestionWords
from edu_app.ui.pages.next_step.sequence import Sequence
from edu_app.ui.pages.next_step.view_model import NextStepView, OpenPoint

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext

_LABELS = {"ai-end": "therapy-recorded", "how-many": "count-recorded", "talk": "talk-recorded"}
_LABELS |= {"how-long": "talk-recorded"}
# Said elsewhere on the page: as the rule on top, as a question, or by the drawing.
_ELSEWHERE = {"planner-rule", "planner-how-long", "planner-how-many", "planner-dates"}
_ALWAYS = ("how-many", "after-switch-checks")
_BY_POINT = {
    "how-long": ("how-long",),
    "talk": ("what-follows", "which-one-why"),
    "follow-on": ("what-follows", "which-one-why", "cannot-take"),
    "ai-end": ("tablet-ends",),
}
_AFTER = ("after-switch-checks", "after-switch-end", "cannot-take")


class NextStepPresenter:
    """Reads everything anew at each call; remembers only what was passed over this time."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._passed: set[str] = set()
        self._reopened = ""
        self._whose = ""

    def view(self) -> NextStepView:
        """Return what is to be shown now; raises the tracker's faults."""
        person = self._context.person()
        if person != self._whose:
            self._whose, self._reopened, self._passed = person, "", set()
        if not person:
            return NextStepView("")
        use_cases = self._context.use_cases
        status = use_cases.tracker.status(person)
        if status.reason in ("other-schedule", "under-age"):
            return NextStepView(person, self._name(), refused=self._say(status.messages[0]))
        plan = use_cases.tracker.plan(person)
        return self._planned(person, status, plan)

    def reopen(self, step: str) -> None:
        """Ask a question again whose answer is written down."""
        self._reopened = step

    def answer(self, step: str, typed: Typed) -> Revision | None:
        """Write an answer down; None where nothing is written ("I do not know").

        Raises `RefusedError` with the sentence to show, and the book's faults; nothing changed.
        """
        if typed.answer == "skip":
            self._passed.add(step)
            self._reopened = ""
            return None
        book = self._context.use_cases.book
        label = self._medicine(typed.answer) if step == "follow-on" else ""
        records = self._kept().make(step, typed, book.new_id(), label)
        revision = book.save(self._whose, *records, label=_LABELS.get(step, "follow-on-recorded"))
        self._reopened = ""
        return revision

    def put_on_list(self) -> int:
        """Put every open question on her list; return how many were new."""
        new = [point for point in self.view().open_points if not point.listed]
        for point in new:
            self._context.use_cases.questions.pick(self._whose, point.id)
        return len(new)

    def _planned(self, person: str, status: Status, plan: ExitPlan) -> NextStepView:
        kept = self._kept()
        words, sequence = (
            QuestionWords(self._context, kept),
            Sequence(self._context, kept, status, plan),
        )
        waiting = [step for step in steps(status, plan, kept) if step not in self._passed]
        step = self._reopened or (waiting[0] if waiting else "")
        first = status.messages[:1]
        return NextStepView(
            person,
            name=self._name(),
            notices=tuple(self._say(m) for m in first if _comes_first(status, plan)),
            rule=self._say(Message("planner-rule")),
            progress=self._progress(step, waiting),
            question=words.question(step) if step else None,
            told=words.told(),
            messages=self._messages(status, plan),
            years=sequence.years(),
            stops=sequence.stops(),
            not_the_end=self._say(Message("sequence-not-the-end")),
            open_points=self._open_points(person, status, plan),
            after_switch=sequence.to_ask(),
            on_denosumab=status.track == "denosumab",
        )

    def _messages(self, status: Status, plan: ExitPlan) -> tuple[str, ...]:
        first = status.messages[:1]
        return tuple(
            self._say(m) for m in plan.messages if m.id not in _ELSEWHERE and m not in first
        )

    def _progress(self, step: str, waiting: list[str]) -> str:
        if not step or self._reopened:
            return ""
        number = self._context.words().number
        left = len(waiting)
        return _("Questions still open: {count}").format(count=number(left)) if left > 1 else ""

    def _open_points(self, person: str, status: Status, plan: ExitPlan) -> tuple[OpenPoint, ...]:
        if status.track == "after-switch":
            wanted: tuple[str, ...] = _AFTER
        else:
            open_ids = [q for point in plan.missing for q in _BY_POINT.get(point, ())]
            wanted = tuple(dict.fromkeys([*open_ids, *_ALWAYS]))
        use_cases = self._context.use_cases
        listed = {item.id for item in use_cases.questions.items(person)}
        try:
            prompts = use_cases.learning.prompts(self._context.tag).questions
        except Fault:
            # A damaged file of questions must not take the plan away.
            return ()
        rows = [prompts[key] for key in prompts if key in wanted]
        return tuple(OpenPoint(row.id, row.text, row.id in listed) for row in rows)

    def _kept(self) -> Kept:
        use_cases = self._context.use_cases
        records = use_cases.book.records(self._whose)
        return Kept(records, use_cases.regimen, use_cases.tracker.today())

    def _medicine(self, kind: str) -> str:
        row = self._context.use_cases.regimen.follow_on_kinds[kind]
        return self._say(Message(row.label))

    def _name(self) -> str:
        people = self._context.use_cases.book.people()
        names = [p.display_name for p in people if p.id == self._whose]
        return names[0] if len(people) > 1 and names else ""

    def _say(self, message: Message) -> str:
        return self._context.say(message)


def _comes_first(status: Status, plan: ExitPlan) -> bool:
    """Return whether what the tracker says stands above every plan: late, unknown, after it."""
    return bool(status.reason) or status.messages[:1] == plan.messages[:1]
