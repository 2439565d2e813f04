"""The words of the planner's questions and of the answers that are written down. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.core.decision import Message
from edu_app.core.records import Purpose
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.pages.next_step.conversation import Kept, choice_text
from edu_app.ui.pages.next_step.view_model import Answer, Question, Told

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext

_PURPOSES = {Purpose.INSTEAD: "answer-instead", Purpose.UNTIL_NEXT: "answer-until-next"}


class QuestionWords:
    """Words one question at a time, in the language shown now."""

    def __init__(self, context: PageContext, kept: Kept) -> None:
        self._context, self._kept = context, kept

    def question(self, step: str) -> Question:
        """Return the question `step` with what was answered before."""
        makers = {
            "ai-end": self._ai_end,
            "how-many": self._how_many,
            "talk": self._talk,
            "how-long": self._how_long,
            "follow-on": self._follow_on,
            "purpose": self._purpose,
            "follow-on-date": self._follow_on_date,
        }
        return makers[step]()

    def told(self) -> tuple[Told, ...]:
        """Return what is written down already, in the order of the conversation."""
        words, kept, found = self._context.words(), self._kept, []
        therapy, talk, planned = kept.therapy(), kept.talk(), kept.planned_follow_on()
        if therapy and therapy.planned_end:
            text = words.long(therapy.planned_end)
            found.append(Told("ai-end", _("The cancer tablet is planned to end"), text))
        known = [
            c.earlier_injections for c in kept.records.courses if c.earlier_injections is not None
        ]
        if known:
            text = words.number(sum(known) + kept.written_injections())
            found.append(Told("how-many", _("Injections so far"), text))
        if talk:
            found.append(Told("talk", _("Talk about what follows"), self._talk_text()))
        if talk and talk.how_long_decided:
            found.append(Told("how-long", _("How long, as the team said"), talk.how_long_decided))
        if planned:
            text = self._context.say(choice_text(planned, kept.regimen))
            found.append(Told("follow-on", _("The medicine chosen to follow"), text))
        if planned and planned.planned_on:
            text = words.long(planned.planned_on)
            found.append(Told("follow-on-date", _("Planned day of the next medicine"), text))
        return tuple(found)

    def _talk_text(self) -> str:
        talk, words = self._kept.talk(), self._context.words()
        if talk is None:
            return ""
        if not talk.with_whom:
            return words.long(talk.on)
        text = _("{date}, with {name}")
        return text.format(date=words.long(talk.on), name=isolate(talk.with_whom))

    def _ai_end(self) -> Question:
        therapy = self._kept.therapy()
        return Question(
            "ai-end",
            _("When is your cancer tablet (aromatase inhibitor) planned to end?"),
            (_keep(), _unknown()),
            (("date", _("Planned end")),),
            note=self._context.say(Message("keep-tablet")),
            date=therapy.planned_end if therapy else None,
        )

    def _how_many(self) -> Question:
        known = [
            c.earlier_injections
            for c in self._kept.records.courses
            if c.earlier_injections is not None
        ]
        total = str(sum(known) + self._kept.written_injections()) if known else ""
        return Question(
            "how-many",
            self._context.say(Message("planner-how-many")),
            (_keep(), _unknown()),
            (("count", _("All together, with those before this calendar")),),
            text=total,
        )

    def _talk(self) -> Question:
        talk = self._kept.talk()
        return Question(
            "talk",
            _("Have you talked with your team about what follows denosumab one day?"),
            (Answer("yes", pgettext("answer", "Yes"), bool(talk)), _not_yet()),
            _when_and_whom(),
            opens="yes",
            date=talk.on if talk else None,
            whom=talk.with_whom if talk else "",
        )

    def _how_long(self) -> Question:
        talk = self._kept.talk()
        words = (("words", _("What did they say? In your own words.")),)
        said = talk.how_long_decided if talk else ""
        return Question(
            "how-long",
            self._context.say(Message("planner-how-long")),
            (Answer("yes", pgettext("answer", "Yes"), bool(said)), _not_yet(), _unknown()),
            words if talk else words + _when_and_whom(),
            opens="yes",
            text=said,
        )

    def _follow_on(self) -> Question:
        regimen, planned = self._kept.regimen, self._kept.planned_follow_on()
        chosen = planned.kind if planned else ""
        kinds = tuple(
            Answer(row.id, self._context.say(Message(row.label)), row.id == chosen)
            for row in regimen.follow_on_kinds.values()
        )
        none = Answer("skip", pgettext("answer", "Nothing has been chosen yet"))
        return Question(
            "follow-on", _("Which medicine did your team choose to follow?"), (*kinds, none)
        )

    def _purpose(self) -> Question:
        say = self._context.say
        answers = tuple(Answer(p.value, say(Message(m))) for p, m in _PURPOSES.items())
        return Question("purpose", say(Message("ask-purpose")), (*answers, _unknown()))

    def _follow_on_date(self) -> Question:
        planned = self._kept.planned_follow_on()
        return Question(
            "follow-on-date",
            _("On which day is the next medicine planned?"),
            (_keep(), Answer("skip", pgettext("answer", "There is no day yet"))),
            (("date", _("Planned day")),),
            note=self._context.say(Message("planner-rule")),
            date=planned.planned_on if planned else None,
        )


def _when_and_whom() -> tuple[tuple[str, str], ...]:
    return (("date", _("On which day?")), ("whom", _("With whom?")))


def _keep() -> Answer:
    return Answer("keep", pgettext("button", "Write it down"))


def _unknown() -> Answer:
    return Answer("skip", pgettext("answer", "I do not know"))


def _not_yet() -> Answer:
    return Answer("skip", pgettext("answer", "Not yet"))
