"""What "When to call" shows: the regimen's three groups of signs, whom to call, what to say.

Plain Python; the words are the regimen's own, the same everywhere (rules 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edu_app.core.decision import Message
from edu_app.core.records import Person, SignReport
from edu_app.core.revisions import Revision
from edu_app.core.signs import script
from edu_app.core.status import situate
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


@dataclass(frozen=True)
class SignLine:
    """One sign: its id, and its words."""

    id: str
    words: str


@dataclass(frozen=True)
class SignGroupView:
    """One urgency: heading, signs, note; `id` is emergency, same-day or within-days."""

    id: str
    heading: str
    note: str
    signs: tuple[SignLine, ...]


@dataclass(frozen=True)
class CallView:
    """The whole page; `clinic` and `phone` are empty while they are not known."""

    name: str
    emergency: str
    clinic: str
    phone: str
    say_in_call: str
    standing_line: str
    groups: tuple[SignGroupView, ...]


class CallPresenter:
    """Words the page for the person shown, and writes down a sign that she has."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def view(self) -> CallView:
        """Return what to show; works with nobody kept and in every state."""
        context = self._context
        person = self._person()
        number = context.emergency_number() or context.say(Message("your-emergency-number"))
        several = len(context.use_cases.book.people()) > 1
        return CallView(
            name=person.display_name if person and several else "",
            emergency=number,
            clinic=person.clinic_name if person else "",
            phone=person.clinic_phone if person else "",
            say_in_call=context.say(self._script()),
            standing_line=context.say(Message("standing-line")),
            groups=tuple(self._group(row.id) for row in context.use_cases.regimen.sign_groups),
        )

    def report(self, sign: str) -> Revision | None:
        """Write down that she has the sign today; None while nobody is kept here.

        Raises what the book raises.
        """
        person_id = self._context.person()
        if not person_id:
            return None
        use_cases = self._context.use_cases
        record = SignReport(use_cases.book.new_id(), sign, use_cases.tracker.today())
        return use_cases.book.save(person_id, record, label="sign-recorded")

    def act(self, sign: str) -> str:
        """Return what to do about a sign, and what to say in the call."""
        row = self._context.use_cases.regimen.signs[sign]
        act = self._context.say(Message(row.act))
        return join_sentences((act, self._context.say(self._script())))

    def told(self, sign: str) -> str:
        """Return the sentence that tells what was written down."""
        label = self._context.say(Message(self._context.use_cases.regimen.signs[sign].label))
        return _("Written down for today: {sign}").format(sign=label)

    def _person(self) -> Person | None:
        people = self._context.use_cases.book.people()
        return next((p for p in people if p.id == self._context.person()), None)

    def _script(self) -> Message:
        person_id = self._context.person()
        if not person_id:
            return Message("say-in-call-no-date")
        use_cases = self._context.use_cases
        records = use_cases.book.records(person_id)
        return script(situate(records, use_cases.regimen, use_cases.tracker.today()))

    def _group(self, group_id: str) -> SignGroupView:
        regimen, say = self._context.use_cases.regimen, self._context.say
        row = next(group for group in regimen.sign_groups if group.id == group_id)
        signs = tuple(
            SignLine(sign.id, say(Message(sign.label)))
            for sign in regimen.signs.values()
            if sign.group == group_id
        )
        return SignGroupView(group_id, say(Message(row.heading)), say(Message(row.note)), signs)
