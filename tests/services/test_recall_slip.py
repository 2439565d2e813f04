"""The slip for the clinic's own list: the date, days late, what follows; never a limit."""

import datetime
import re

import pytest
from plan_samples import CATALOGUES, TODAY, person, records, source, words

from edu_app.core.records import (
    Course,
    CourseStart,
    DecidedWith,
    FollowOn,
    Injection,
    Medicine,
    PersonRecords,
    PlannedLast,
    Purpose,
    Therapy,
)
from edu_app.i18n.bidi import strip_isolates
from edu_app.services.recall_slip import make_recall_slip, slip_text

LATE = datetime.date(2027, 2, 3)
UNKNOWN = PersonRecords(
    person(), courses=(Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN),)
)


def _text(of=None, *, tag="en", **more):
    return slip_text(make_recall_slip(source(of, **more), words(tag)))


def test_it_says_the_last_date_and_the_due_date_in_words_and_iso():
    text = _text()
    assert "Last injection: Monday, 20 July 2026 (2026-07-20)" in text
    assert "Due Wednesday, 20 January 2027 (2027-01-20)" in text
    assert "late" not in text


def test_days_late_are_counted_on_the_day_of_printing():
    text = _text(today=LATE)
    assert "14 days late on Wednesday, 3 February 2027 (2027-02-03)" in text
    assert "Doctor told before the visit ends" in text


def test_one_day_late_is_said_in_the_singular():
    assert "1 day late on" in _text(today=datetime.date(2027, 1, 21))


@pytest.mark.parametrize("tag", CATALOGUES.tags())
@pytest.mark.parametrize("today", [TODAY, LATE, datetime.date(2027, 9, 1)])
def test_no_other_number_stands_on_it_than_dates_doses_and_days_late(tag, today):
    text = strip_isolates(_text(tag=tag, today=today))
    numbers = re.findall(r"\d+", text)
    late = (today - datetime.date(2027, 1, 20)).days
    allowed = {60, 6, 20, 7, 2026, 1, 2027, today.day, today.month, today.year, max(late, 0)}
    assert {int(number) for number in numbers} <= allowed


def test_a_name_stands_on_it_only_when_one_was_typed():
    assert "Name: Maria" in strip_isolates(_text())
    assert "Name" not in _text(name="")


def test_without_a_date_none_is_made_up_and_somebody_looks_it_up():
    text = _text(UNKNOWN)
    assert "the date is not known. Who looks it up: ...." in text
    assert "Due" not in text
    assert not re.search(r"202[67]-(?!11-23)", text)


def test_there_are_lines_for_who_books_and_who_calls():
    text = _text()
    assert "Who books the next date: ...." in text
    assert "Who calls if the day passes: ...." in text


def test_nothing_known_about_what_follows_is_said():
    text = _text()
    assert "Nothing is written down yet about the medicine that follows." in text
    assert "Who decides: ...." in text


def test_a_planned_last_injection_and_the_tablets_end_are_on_it():
    ended = PlannedLast("l", datetime.date(2026, 7, 20), DecidedWith.TEAM, "Dr A")
    tablet = Therapy("t", planned_end=datetime.date(2027, 3, 1))
    text = strip_isolates(_text(records(planned_lasts=(ended,), therapies=(tablet,))))
    assert "The medicine after denosumab is due Wednesday, 20 January 2027" in text
    assert "decided with Dr A" in text
    assert "End of the cancer tablet: Monday, 1 March 2027 (2027-03-01)" in text
    assert "Nothing is written down" not in text


def test_after_the_switch_no_due_date_is_left():
    started = FollowOn(
        "f", "zoledronate", purpose=Purpose.INSTEAD, started_on=datetime.date(2027, 1, 20)
    )
    text = strip_isolates(_text(records(follow_ons=(started,)), today=LATE))
    assert "Due" not in text
    assert "Zoledronate, an infusion, planned –, started 2027-01-20" in text


def test_where_only_the_month_is_known_it_says_so():
    of = records(injections=(Injection("i", datetime.date(2026, 7, 1), day_known=False),))
    assert "only the month of the last one is known" in _text(of)


def test_it_says_what_it_counts_from_and_that_nobody_checked_it():
    text = _text()
    assert "A new injection makes this page out of date." in text
    assert "no doctor or nurse has checked this page yet" in text
    assert "Printed on Monday, 23 November 2026" in text


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_the_copied_text_holds_no_direction_marks(tag):
    text = _text(tag=tag)
    assert text == strip_isolates(text)


def test_the_page_runs_as_its_language_does():
    assert make_recall_slip(source(), words("ar")).rtl
