"""What must hold between the rows of a regimen: order, references, fields. Raises, changes nothing.

Must not know persons or records. Each fault names the field for whoever edits the file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from edu_app.core.records import FlagKind
from edu_app.core.regimen_messages import LADDER, needed_messages
from edu_app.core.regimen_table import invalid

if TYPE_CHECKING:
    from edu_app.core.regimen import Regimen
    from edu_app.core.regimen_rows import Sentence

STATES = ("scheduled", "plan-ahead", "due-soon", "due", "late", "overdue", "very-late", "long-gap")
SIGN_GROUPS = ("emergency", "same-day", "within-days")
WHEN = ("none", "this-week", "today", "emergency")
WHO = ("none", "clinic", "team", "doctor", "emergency")
KINDS = ("date", "number", "text")
HOLDS = ("ahead", "late")
BASES = ("E", "D")
FORMS = ("infusion", "tablets", "supplement", "other")
# Ends of months around a leap day, where calendar months are shortest and longest.
_HARDEST = tuple(
    datetime.date(year, month, day)
    for year, month, day in (
        (2026, 1, 15),
        (2025, 8, 31),
        (2027, 8, 31),
        (2027, 8, 30),
        (2027, 8, 29),
        (2026, 12, 31),
        (2026, 2, 28),
        (2028, 2, 29),
        (2026, 3, 31),
        (2026, 7, 31),
    )
)


def check_regimen(regimen: Regimen) -> None:
    """Raise `Fault` "regimen-invalid" for the first thing that cannot be right."""
    if regimen.interval_months < 1:
        raise invalid("interval_months", "must be at least 1")
    _check_names(regimen)
    _check_order(regimen)
    for sentence in regimen.messages.values():
        _check_sentence(regimen, sentence)
    _check_references(regimen)
    _check_calls_of_late_states(regimen)


def _check_names(regimen: Regimen) -> None:
    if tuple(state.name for state in regimen.states) != STATES:
        raise invalid("states", f"must be {', '.join(STATES)}, in this order")
    if tuple(group.id for group in regimen.sign_groups) != SIGN_GROUPS:
        raise invalid("sign_groups", f"must be {', '.join(SIGN_GROUPS)}, in this order")
    if set(regimen.flags) != {kind.value for kind in FlagKind}:
        raise invalid("flags", f"must be {', '.join(kind.value for kind in FlagKind)}")
    for state in regimen.states:
        _must_be_one_of(f"states.{state.name}.hold", state.hold, HOLDS)
        _must_be_one_of(f"states.{state.name}.basis", state.basis, BASES)
    for row in regimen.follow_on_kinds.values():
        _must_be_one_of(f"follow_on_kinds.{row.id}.form", row.form, FORMS)
    for sign in regimen.signs.values():
        _must_be_one_of(f"signs.{sign.id}.group", sign.group, SIGN_GROUPS)
    for name, kind in regimen.placeholders.items():
        _must_be_one_of(f"placeholders.{name}", kind, KINDS)


def _must_be_one_of(field: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise invalid(field, f"must be one of {', '.join(known)}")


def _check_order(regimen: Regimen) -> None:
    """Check that the first state starts with the injection and each other one on a later day."""
    for last in _HARDEST:
        due = regimen.due_after(last)
        starts = [state.starts.resolve(last, due) for state in regimen.states]
        if starts[0] != last:
            raise invalid("states.1.starts", "must be the day of the injection")
        for number, (one, two) in enumerate(pairwise(starts), start=2):
            if one >= two:
                reason = f"comes before the state above it (last injection {last.isoformat()})"
                raise invalid(f"states.{number}.starts", reason)


def _check_references(regimen: Regimen) -> None:
    needed = needed_messages()
    for name in needed:
        if name not in regimen.messages:
            raise invalid("messages", f"there is no message {name!r}")
    fillable = {name: set(fields) for name, fields in needed.items()}
    for field, name, fields in _references(regimen):
        if name not in regimen.messages:
            raise invalid(field, f"there is no message {name!r}")
        # Used in several places: only what each of them can fill.
        fillable[name] = fillable.get(name, set(fields.split())) & set(fields.split())
    for field in regimen.fallbacks:
        if regimen.placeholders.get(field) != "text":
            raise invalid(f"fallbacks.{field}", "is not a text placeholder")
    for name, known in fillable.items():
        for field in sorted(regimen.messages[name].fields - known - set(regimen.fallbacks)):
            raise invalid(f"messages.{name}", f"{{{field}}} is not known where this is said")


def _references(regimen: Regimen) -> Iterator[tuple[str, str, str]]:
    """Yield where a message is named, its name, and the fields that are known there."""
    for state in regimen.states:
        row: Iterable[object] = (state, state.later) if state.later else (state,)
        for part in row:
            for key in ("message", "follow_on", "approximate", "counting"):
                if hasattr(part, key):
                    field = "count" if key == "counting" else key
                    yield f"states.{state.name}.{field}", getattr(part, key), LADDER
    for name, message in regimen.fallbacks.items():
        yield f"fallbacks.{name}", message, ""
    for kind in regimen.follow_on_kinds.values():
        yield f"follow_on_kinds.{kind.id}.label", kind.label, ""
    for flag in regimen.flags.values():
        yield f"flags.{flag.kind}.message", flag.message, LADDER
        yield f"flags.{flag.kind}.other", flag.other, ""
    for group in regimen.sign_groups:
        yield f"sign_groups.{group.id}.heading", group.heading, ""
        yield f"sign_groups.{group.id}.note", group.note, ""
    for sign in regimen.signs.values():
        yield f"signs.{sign.id}.label", sign.label, ""
        yield f"signs.{sign.id}.act", sign.act, ""


def _check_sentence(regimen: Regimen, sentence: Sentence) -> None:
    where = f"messages.{sentence.id}"
    if not sentence.text.strip() or (sentence.counted and not sentence.plural.strip()):
        raise invalid(where, "has no words")
    for name in sorted(sentence.fields - set(regimen.placeholders)):
        raise invalid(where, f"{{{name}}} is not a declared placeholder")
    if sentence.counted and regimen.placeholders.get(sentence.counted) != "number":
        raise invalid(f"{where}.count", "must name a number placeholder")
    if sentence.counted and f"{{{sentence.counted}}}" not in sentence.plural:
        raise invalid(f"{where}.other", f"must hold {{{sentence.counted}}}")
    if sentence.call.who not in WHO or sentence.call.when not in WHEN:
        raise invalid(f"{where}.call", f"who: {', '.join(WHO)}; when: {', '.join(WHEN)}")
    if (sentence.call.who == "none") != (sentence.call.when == "none"):
        raise invalid(f"{where}.call", "names whom to call but not how soon, or the reverse")


def _check_calls_of_late_states(regimen: Regimen) -> None:
    """Every warning says whom to call and how soon (product principle 1, rules 9)."""
    for state in regimen.states:
        names = (state.message, state.follow_on, state.approximate, state.counting)
        for name in names if state.late else ():
            if regimen.messages[name].call.when not in ("today", "emergency"):
                raise invalid(f"messages.{name}.call", "a late state must ask for a call today")
        later = state.later
        for name in (later.message, later.counting, later.approximate) if later else ():
            if regimen.messages[name].call.when == "none":
                raise invalid(f"messages.{name}.call", "a late state must ask for a call")
