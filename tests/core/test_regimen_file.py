"""The regimen as data: each fault in the file is named with its place, and nothing half-read."""

from __future__ import annotations

import copy
import dataclasses
import re
import tomllib
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.core.regimen import parse_regimen
from edu_app.core.regimen_messages import needed_messages
from edu_app.lessons.regimen_file import load_regimen

PATH = Path(__file__).parents[2] / "content" / "regimens" / "denosumab-60mg.toml"
GONE = object()


@pytest.fixture(scope="module")
def shipped():
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def _change(table, path, value):
    """Return a copy of the file's tables with one value changed, or taken away."""
    changed = copy.deepcopy(table)
    *way, last = path
    place = changed
    for key in way:
        place = place[key]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    return changed


FAULTS = [
    # the file as a whole
    (("id",), GONE, "id", "is missing"),
    (("version",), "one", "version", "must be int"),
    (("version",), True, "version", "must be int"),
    (("interval_months",), 0, "interval_months", "at least 1"),
    (("reviewed_on",), "soon", "reviewed_on", "must be a date"),
    (("nonsense",), 1, "nonsense", "is not a known key"),
    (("states",), [], "states", "must be a list of tables"),
    (("states",), "scheduled", "states", "must be a list of tables"),
    (("windows",), 7, "windows", "must be a table"),
    # states
    (("states", 2, "starts", "days"), -60, "states.3.starts", "comes before the state above it"),
    (("states", 5, "starts", "days"), 90, "states.7.starts", "comes before the state above it"),
    (("states", 6, "starts", "months"), 7, "states.7.starts", "comes before the state above it"),
    (("states", 0, "starts", "days"), 1, "states.1.starts", "the day of the injection"),
    (("states", 2, "starts", "from"), "given", "states.3.starts.from", "must be one of last, due"),
    (("states", 2, "starts", "months"), 1, "states.3.starts", "either days or months"),
    (("states", 2, "starts", "days"), "14", "states.3.starts.days", "must be int"),
    (("states", 2, "starts", "weeks"), 2, "states.3.starts.weeks", "is not a known key"),
    (("states", 2, "name"), "soon", "states", "in this order"),
    (("states", 2, "colour"), "red", "states.3.colour", "is not a known key"),
    (("states", 2, "message"), "gone", "states.due-soon.message", "there is no message 'gone'"),
    (("states", 2, "hold"), "soon", "states.due-soon.hold", "must be one of ahead, late"),
    (("states", 2, "basis"), "X", "states.due-soon.basis", "must be one of E, D"),
    (("states", 4, "late"), "yes", "states.5.late", "must be bool"),
    (("states", 7, "later", "message"), "gone", "states.long-gap.message", "there is no message"),
    # thresholds
    (("windows", "watch_from"), GONE, "windows.watch_from", "is missing"),
    (("windows", "watch_from", "from"), "due", "windows.watch_from.from", "must be one of last"),
    (("windows", "extra"), {"from": "last", "days": 1}, "windows.extra", "is not a known key"),
    (("limits", "duplicate_days"), -1, "limits.duplicate_days", "must not be negative"),
    (("limits", "duplicate_days"), 14.5, "limits.duplicate_days", "must be int"),
    (("reminders", "date_unknown_days"), [7, 3], "reminders.date_unknown_days", "must rise"),
    (("reminders", "date_unknown_days"), [True], "reminders.date_unknown_days", "whole numbers"),
    (("reminders", "date_unknown_days"), [], "reminders.date_unknown_days", "whole numbers"),
    (("reminders", "plan", 0, "at", "from"), "last", "reminders.plan.1.at.from", "one of due"),
    # rows
    (("follow_on_kinds", 1, "id"), "zoledronate", "follow_on_kinds.2.id", "stands twice"),
    (("follow_on_kinds", 1, "form"), "pill", "follow_on_kinds.alendronate.form", "must be one of"),
    (("follow_on_kinds", 1, "counts"), 1, "follow_on_kinds.2.counts", "must be bool"),
    (("flags", 0, "kind"), "tired", "flags", "must be pregnancy"),
    (("signs", 0, "group"), "later", "signs.back-pain-legs-bladder.group", "must be one of"),
    (("signs", 0, "evidence"), ["E1"], "signs.1.evidence", "is no evidence id"),
    (("signs", 0, "evidence"), "E01", "signs.1.evidence", "must be a list of ids"),
    (("sign_groups", 0, "id"), "urgent", "sign_groups", "in this order"),
    (("placeholders", "due"), "day", "placeholders.due", "must be one of date, number, text"),
    (("fallbacks", "due"), "your-clinic", "fallbacks.due", "is not a text placeholder"),
    (("fallbacks", "clinic"), "gone", "fallbacks.clinic", "there is no message"),
    # sentences
    (("messages", "late-tail"), GONE, "messages", "there is no message 'late-tail'"),
    (("messages", "due", "text"), "Due {day}.", "messages.due", "{day} is not a declared"),
    (("messages", "due", "text"), "Due {who}.", "messages.due", "not known where this is said"),
    (("messages", "watch", "text"), "Since {last}.", "messages.watch", "not known where"),
    (("messages", "flag-jaw", "text"), "Due {due}.", "messages.flag-jaw", "not known where"),
    (("messages", "due", "text"), "Due {due.", "messages.due", ""),
    (("messages", "due", "text"), "  ", "messages.due", "has no words"),
    (("messages", "due", "text"), GONE, "messages.due.text", "is missing"),
    (("messages", "due", "evidence"), GONE, "messages.due.evidence", "is missing"),
    (("messages", "due", "colour"), "red", "messages.due.colour", "is not a known key"),
    (("messages", "late", "count"), "due", "messages.late.count", "must name a number"),
    (("messages", "late", "other"), "Late.", "messages.late.other", "must hold {days}"),
    (("messages", "late", "other"), " ", "messages.late", "has no words"),
    (("messages", "due", "call", "when"), "soon", "messages.due.call", "who: none"),
    (("messages", "due", "call", "who"), "mother", "messages.due.call", "who: none"),
    (("messages", "due", "call", "who"), "none", "messages.due.call", "but not how soon"),
    (("messages", "late", "call"), GONE, "messages.late.call", "must ask for a call today"),
    (("messages", "late", "call", "when"), "this-week", "messages.late.call", "a call today"),
    (
        ("messages", "long-gap-later", "call"),
        GONE,
        "messages.long-gap-later.call",
        "ask for a call",
    ),
]


@pytest.mark.parametrize(("path", "value", "field", "reason"), FAULTS)
def test_a_fault_names_its_field_and_why(shipped, path, value, field, reason):
    with pytest.raises(Fault) as refused:
        parse_regimen(_change(shipped, path, value))
    assert refused.value.code == "regimen-invalid"
    assert refused.value.fields["field"] == field
    assert reason in str(refused.value.fields["reason"])


@pytest.mark.parametrize(
    ("text", "reason"), [("states = [", ""), ("", "is missing"), (None, ""), (b"\xff\xfe", "")]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, text, reason):
    path = tmp_path / "rules.toml"
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Fault) as refused:
        load_regimen(path)
    assert refused.value.fields["file"] == str(path)
    assert reason in str(refused.value.fields["reason"])


def test_the_shipped_file_is_signed_by_nobody(regimen):
    assert not regimen.reviewed
    assert (regimen.reviewed_by, regimen.reviewed_on) == ("", None)


def test_an_error_report_names_the_file_and_not_its_sentences(regimen):
    assert repr(regimen) == "Regimen('denosumab-60mg', version=1)"


def test_a_name_without_a_day_is_no_signature(shipped):
    assert not parse_regimen(_change(shipped, ("reviewed_by",), "Dr A")).reviewed


def test_every_sentence_that_the_rules_name_is_in_the_list():
    """A name in the rules that the list lacks would fail only on the day it is said."""
    core = Path(__file__).parents[2] / "edu_app" / "core"
    named = set()
    for path in core.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:message|say|_say|Message)\(\s*"([a-z0-9-]+)"', source))
    assert "late-tail" in named
    assert named <= set(needed_messages()), named - set(needed_messages())


def test_every_sentence_of_the_file_carries_evidence_or_is_plainly_none(regimen):
    without = {m.id for m in regimen.messages.values() if not m.evidence and not m.phrase}
    assert without <= {"advice-old", "pause-died"}


def test_thresholds_are_those_of_the_rules(regimen):
    limits = dataclasses.asdict(regimen.limits)
    assert limits["duplicate_days"] == 14
    assert (limits["other_dose_from_days"], limits["other_dose_to_days"]) == (21, 35)
    assert (limits["clock_jump_days"], limits["advice_months"]) == (120, 24)
    assert (limits["review_months"], limits["talk_before_ai_end_months"]) == (12, 12)
    assert limits["pause_days"] == 14
    assert regimen.reminders.date_unknown_days == (1, 3, 7)
    assert dict(regimen.reminders.snooze_days) == {
        "scheduled": 7,
        "plan-ahead": 7,
        "due-soon": 3,
        "after-switch": 7,
    }
    assert regimen.after_switch.tablet_months == (1, 3, 6, 9, 12)
