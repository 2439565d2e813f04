"""Today in every state and track: what stands first, which button leads, what the drawing says."""

from __future__ import annotations

import datetime
import itertools

import pytest
import walk
from PySide6.QtCore import Qt

from edu_app.core.dates import add_days
from edu_app.ui.gallery_people import PICTURE_DAY, SAMPLES
from edu_app.ui.pages.today.presenter import present
from edu_app.ui.pages.today.timeline_labels import place_labels, thin_out
from edu_app.ui.pages.today.view_model import Mark


def view_of(shell, name):
    return present(shell.open(name).context)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_state_says_word_headline_and_one_first_action(shell, name):
    window = shell.open(name)
    page = window.pages.page("today")
    view = present(window.context)
    assert view.chip.word
    assert view.headline
    assert view.primary is not None
    primaries = [b for b in walk.seen(page) if b.property("role") == "primary"]
    assert len(primaries) == 1
    assert walk.nameless(page) == []
    assert walk.cut_texts(page) == []
    assert "*" not in page.state.headline.text()


@pytest.mark.parametrize(
    ("name", "word", "tone"),
    [
        ("scheduled", "Scheduled", "neutral"),
        ("plan-ahead", "Time to book", "neutral"),
        ("due-soon", "Due soon", "amber"),
        ("due", "Due today", "amber"),
        ("late", "Late", "amber"),
        ("overdue", "Overdue", "red"),
        ("very-late", "Very late", "red"),
        ("long-gap", "Long gap", "deep"),
        ("date-unknown", "Date not known", "amber"),
        ("clock-wrong", "Check the date", "amber"),
        ("after-switch", "Next medicine started", "neutral"),
    ],
)
def test_word_and_tone_follow_the_state(shell, name, word, tone):
    chip = view_of(shell, name).chip
    assert (chip.word, chip.tone) == (word, tone)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("scheduled", "form:appointment"),
        ("booked", "calendar"),
        ("booked-late", "when-to-call"),
        ("booked-passed", "form:passed"),
        ("late", "when-to-call"),
        ("overdue", "when-to-call"),
        ("long-gap", "when-to-call"),
        ("follow-on-late", "when-to-call"),
        ("date-unknown", "when-to-call"),
        ("not-started", "form:appointment"),
        ("other-schedule", "lessons"),
        ("clock-wrong", "look-again"),
        ("clock-jump", "confirm-date"),
        ("sign-emergency", "when-to-call"),
        ("flag-pregnancy", "when-to-call"),
        ("flag-kidney", "when-to-call"),
        ("two-close", "when-to-call"),
        ("decided-alone", "when-to-call"),
        ("booked-early", "when-to-call"),
        ("hospital", "hand-over:doctor"),
        ("still-taking", "form:still"),
    ],
)
def test_the_first_action_fits_the_state(shell, name, target):
    assert view_of(shell, name).primary.target == target


@pytest.mark.parametrize("name", ["sign-emergency", "sign-same-day"])
def test_a_reported_sign_stands_above_everything(shell, name):
    page = shell.open(name).pages.page("today")
    assert page.alert.isVisible()
    assert page.alert.y() < page.state.y()


def test_without_a_sign_there_is_no_alert(shell):
    assert not shell.open("overdue").pages.page("today").alert.isVisible()


def test_the_due_date_and_the_days_are_said_once(shell):
    view = view_of(shell, "scheduled")
    assert "3 March 2027" in view.headline
    assert view.count == "That is in 100 days."


def test_a_late_headline_is_not_repeated(shell):
    view = view_of(shell, "late")
    assert "9 days ago" in view.headline
    assert view.count == ""


@pytest.mark.parametrize(
    ("name", "due"),
    [
        ("late", "14 November 2026"),
        ("overdue", "19 October 2026"),
        ("very-late", "4 September 2026"),
        ("long-gap", "26 June 2026"),
        ("hold", "18 November 2026"),
        ("flag-jaw", "3 December 2026"),
        ("booked-late", "13 December 2026"),
        ("booked-passed", "19 November 2026"),
        ("follow-on-broken", "14 October 2026"),
    ],
)
def test_the_due_date_is_always_there_in_full(shell, name, due):
    view = view_of(shell, name)
    assert due in " ".join((view.headline, view.count, *view.messages))


def test_the_days_late_are_not_said_twice(shell):
    assert view_of(shell, "booked-passed").count == ""
    assert view_of(shell, "overdue").count == "The due date was Monday, 19 October 2026."


def test_a_day_that_is_only_counted_from_a_month_does_not_look_sure(shell):
    marks = {mark.kind: mark.text for mark in view_of(shell, "month-only").timeline.marks}
    assert marks["last"] == "Last: about 1 Nov"
    assert marks["due"] == "Due: about 1 May"


def test_over_years_every_day_has_its_year(shell):
    marks = {mark.kind: mark.text for mark in view_of(shell, "long-gap-later").timeline.marks}
    assert marks["due"] == "Due: 6 Jun 2024"


def test_whom_to_call_is_named_with_the_number(shell):
    view = view_of(shell, "late")
    assert "555 0134" in view.call.text
    assert view.call.missing is None


def test_a_missing_number_is_asked_for(shell):
    assert view_of(shell, "date-unknown").call.missing.target == "settings:details"


def test_nobody_yet_is_asked_to_begin(shell):
    view = view_of(shell, "")
    assert view.primary.target == "first-start"
    assert view.timeline is None


@pytest.mark.parametrize("name", ["after-switch", "date-unknown", "clock-wrong", "under-age"])
def test_no_timeline_where_nothing_is_counted(shell, name):
    assert view_of(shell, name).timeline is None


def test_the_timeline_has_the_boundaries_of_the_ladder(shell):
    window = shell.open("late")
    timeline = present(window.context).timeline
    due = add_days(PICTURE_DAY, -9)
    late = [zone for zone in timeline.zones if zone.tone != "ahead"]
    assert late[0].start == add_days(due, 1)
    assert [zone.tone for zone in late] == ["amber", "late", "red", "deep"]
    assert all(a.end == b.start for a, b in zip(timeline.zones, timeline.zones[1:], strict=False))


def test_the_timeline_is_drawn_to_scale_and_mirrored(shell):
    drawing = shell.open("booked").pages.page("today").state.timeline
    day = datetime.timedelta(days=10)
    first = drawing.day_at(PICTURE_DAY + day) - drawing.day_at(PICTURE_DAY)
    second = drawing.day_at(PICTURE_DAY + 2 * day) - drawing.day_at(PICTURE_DAY + day)
    assert first == pytest.approx(second, abs=0.01)
    assert first > 0
    drawing.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawing.day_at(PICTURE_DAY + day) < drawing.day_at(PICTURE_DAY)


def test_the_timeline_says_the_same_in_sentences_and_takes_the_keyboard(shell):
    drawing = shell.open("booked").pages.page("today").state.timeline
    said = drawing.accessibleDescription()
    for words in ("Last injection", "Today: Monday, 23 November 2026", "Due date", "Appointment"):
        assert words in said
    assert drawing.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_words_of_the_timeline_never_cover_each_other():
    marks = [Mark(PICTURE_DAY, text, "today") for text in ("one", "two", "three")]
    placed = place_labels([(mark, 50.0, 80.0) for mark in marks], 300)
    assert sorted(label.row for label in placed) == [0, 1, 2]
    assert all(0 <= label.left <= 300 - label.width for label in placed)


def test_months_are_thinned_out_where_they_would_meet():
    ticks = [(10.0 + 20 * number, "1 Jan") for number in range(10)]
    kept = thin_out(ticks, lambda _text: 40.0, 200)
    assert len(kept) < len(ticks)
    assert all(b[0] - a[0] >= 40 for a, b in itertools.pairwise(kept))


def test_recording_opens_the_form_in_the_window(shell):
    window = shell.open("scheduled")
    page = window.pages.page("today")
    button = page.findChild(object, "action-form:injection")
    button.click()
    shell.settle()
    dialog = window.findChild(object, "") and shell.app.activeModalWidget()
    assert type(dialog).__name__ == "InjectionForm"
    dialog.reject()


def test_a_change_of_records_is_shown_at_once(shell):
    window = shell.open("scheduled")
    book = window.context.use_cases.book
    person = window.context.person()
    records = book.records(person)
    newest = max(records.injections, key=lambda injection: injection.given_on)
    book.remove(person, newest.id)
    assert window.pages.page("today").state.chip.accessibleName() == "Very late"
