"""Which records an answer makes, and what is refused in words."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import (
    Course,
    FollowOn,
    Injection,
    Medicine,
    Person,
    PersonRecords,
    Purpose,
    Talk,
    Therapy,
)
from edu_app.lessons.regimen_file import load_regimen
from edu_app.paths import find_resources
from edu_app.ui.pages.next_step.conversation import Kept, RefusedError, Typed

TODAY = datetime.date(2026, 11, 23)
DAY = datetime.date(2026, 9, 1)


@pytest.fixture(scope="module")
def regimen():
    return load_regimen(find_resources().content / "regimens" / "denosumab-60mg.toml")


@pytest.fixture
def kept(regimen):
    def make(**records):
        return Kept(PersonRecords(Person("p"), **records), regimen, TODAY)

    return make


def refused(kept, step, **typed):
    with pytest.raises(RefusedError) as caught:
        kept.make(step, Typed(**typed), "new")
    return str(caught.value)


def test_earlier_injections_are_what_is_not_written_down(kept):
    two = (Injection("a", DAY), Injection("b", datetime.date(2026, 3, 1)))
    made = kept(injections=two, courses=(Course("c", Medicine.DENOSUMAB_60),))
    (course,) = made.make("how-many", Typed(words="7"), "new")
    assert (course.id, course.earlier_injections) == ("c", 5)


@pytest.mark.parametrize("words", ["", "many", "-3", "9999"])
def test_a_number_is_written_in_digits(kept, words):
    assert refused(kept(), "how-many", words=words) == "Write the number in digits."


def test_fewer_than_are_written_down_is_no_number(kept):
    assert "More injections" in refused(
        kept(injections=(Injection("a", DAY),)), "how-many", words="0"
    )


def test_without_a_course_the_number_begins_one(kept):
    (course,) = kept().make("how-many", Typed(words="٣"), "new")
    assert (course.id, course.earlier_injections) == ("new", 3)


def test_a_talk_lies_in_the_past(kept):
    later = datetime.date(2027, 1, 1)
    assert "has not come yet" in refused(kept(), "talk", date=later)


def test_how_long_without_a_talk_makes_one(kept):
    (talk,) = kept().make("how-long", Typed(date=DAY, words=" five years "), "new")
    assert talk == Talk("new", DAY, "", "five years")


def test_how_long_needs_words(kept):
    assert refused(kept(), "how-long", date=DAY, words=" ").startswith("Write what was decided")


def test_the_tablet_ends_after_it_began(kept):
    begun = Therapy("t", start=DAY)
    answer = refused(kept(therapies=(begun,)), "ai-end", date=datetime.date(2020, 1, 1))
    assert answer == "The end comes before the start."


def test_another_medicine_asks_its_purpose_anew(kept):
    old = FollowOn("f", "zoledronate", Purpose.INSTEAD)
    (made,) = kept(follow_ons=(old,)).make("follow-on", Typed("alendronate"), "new")
    assert (made.id, made.kind, made.purpose) == ("f", "alendronate", Purpose.UNKNOWN)


def test_the_same_medicine_keeps_its_purpose(kept):
    old = FollowOn("f", "zoledronate", Purpose.INSTEAD)
    assert kept(follow_ons=(old,)).make("follow-on", Typed("zoledronate"), "new") == (old,)


def test_a_plan_that_went_away_meanwhile_is_said(kept):
    assert "no longer there" in refused(kept(), "purpose", answer="instead")


def test_a_started_medicine_is_no_plan(kept):
    begun = FollowOn("f", "zoledronate", started_on=DAY)
    assert kept(follow_ons=(begun,)).planned_follow_on() is None
