"""The sentence of the ladder, and what takes its place (rules 2 and 3).

A flag, a hold or a review replaces the sentence, never the state, the date or the count.
"""

from __future__ import annotations

from edu_app.core.appointments import known_message, late_appointment, late_message
from edu_app.core.decision import Message
from edu_app.core.flags import active_flags
from edu_app.core.holds import active_hold
from edu_app.core.regimen_rows import LaterSentences, State
from edu_app.core.reviews import quieting_review
from edu_app.core.signs import was_reported_since
from edu_app.core.situation import Finding, Rank, Situation
from edu_app.core.written import replacing_messages


def find_ladder(situation: Situation) -> list[Finding]:
    """Return what the ladder says today: the headline, what belongs to it, the late tail."""
    if situation.state is None:
        return []
    review = quieting_review(situation)
    if review and situation.is_late:
        said = situation.message(
            "clinic-review", who=review.who, date=review.on, until=review.next_review
        )
        tail = situation.message("late-tail")
        return [Finding("clinic-review", Rank.LADDER, (said, tail))]
    messages = _messages(situation, situation.state)
    if _is_approximate(situation) and not any(m.id.startswith("about-") for m in messages):
        # Whatever took the place of the sentence: the date is never shown as if it were known.
        messages = (*messages, situation.message("about-note"))
    if situation.is_late:
        messages = (*messages, situation.message("late-tail"))
    return [Finding("", Rank.LADDER, messages), *_about_plan(situation)]


def _messages(situation: Situation, state: State) -> tuple[Message, ...]:
    late = late_appointment(situation)
    booked = (late_message(late, situation),) if late else ()
    if active_hold(situation):
        return booked
    if active_flags(situation):
        count = situation.message(_later_or(situation, state).counting)
        pain = (situation.message("back-pain-same-call"),) if state.late else ()
        return (count, *pain, *booked)
    replaced = replacing_messages(situation)
    if replaced and not (situation.follows_on and state.red):
        return (*replaced, *booked)
    headline = _headline(situation, state)
    if booked and not state.late:
        # The sentence about the appointment names the due date already.
        plain = state.name == "scheduled" and not _is_approximate(situation)
        return booked if plain else (*booked, *headline)
    known = known_message(situation)
    return (*replaced, *headline, *(booked or ((known,) if known else ())))


def _headline(situation: Situation, state: State) -> tuple[Message, ...]:
    row = _later_or(situation, state)
    if situation.follows_on:
        own = row.message if isinstance(row, LaterSentences) else row.follow_on
        return (situation.message(own),)
    if _is_approximate(situation):
        return (situation.message(row.approximate),)
    if _is_plan_in_doubt(situation) and state.name == "scheduled":
        return (situation.message(f"planned-last-{situation.track.decided}"),)
    return (situation.message(row.message),)


def _later_or(situation: Situation, state: State) -> State | LaterSentences:
    """Return the row to speak from: the later one long after, with no sign reported (rules 2)."""
    later, ladder = state.later, situation.ladder
    if later is None or ladder is None:
        return state
    after = later.after.resolve(ladder.last, ladder.due)
    waited = situation.today > after and not was_reported_since(ladder.last, situation)
    return later if waited else state


def _is_approximate(situation: Situation) -> bool:
    last = situation.history.last
    return last is not None and not last.day_known


def _is_plan_in_doubt(situation: Situation) -> bool:
    return situation.track.name == "denosumab" and situation.track.decided in ("alone", "unnamed")


def _about_plan(situation: Situation) -> list[Finding]:
    """Return the note on a last injection that no named professional decided (rules 2)."""
    if not _is_plan_in_doubt(situation) or situation.state is None:
        return []
    name = f"planned-last-{situation.track.decided}"
    if situation.is_late or situation.state.name == "due":
        name += "-note"
    return [Finding("", Rank.NOTE, (situation.message(name),))]
