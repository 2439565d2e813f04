"""Which days go into a phone, and that a second import updates them."""

import datetime

import pytest
from plan_samples import LAST, TODAY, person, records, source, words

from edu_app.core.records import (
    Appointment,
    AppointmentKind,
    DecidedWith,
    Injection,
    PlannedLast,
    Talk,
)
from edu_app.services.phone_dates import PhoneDates, phone_events

DUE = datetime.date(2027, 1, 20)
DAY = datetime.timedelta(days=1)


def _events(of=None, *, today=TODAY, tag="en", **more):
    of = of or records()
    made = source(of, today=today)
    told = words(tag).about(of, made.status.last_injection)
    return phone_events(PhoneDates(of, made.status, told, **more))


def _days(*args, **more):
    return {event.uid.rsplit("-", 1)[0]: event.day for event in _events(*args, **more)}


def test_book_due_and_the_day_after_are_separate_days():
    booking = datetime.date(2026, 11, 25)
    assert _days() == {"book": booking, "due": DUE, "day-after": DUE + DAY}


def test_the_day_after_asks_whether_it_was_given():
    assert _events()[2].title == "Was it given? If not, call today."


def test_only_one_due_date_is_given_away():
    titles = [event.title for event in _events()]
    assert titles.count("Denosumab injection is due") == 1
    assert max(event.day for event in _events()) == DUE + DAY


def test_when_the_time_for_booking_has_begun_the_event_is_today():
    today = datetime.date(2027, 1, 5)
    assert _days(today=today)["book"] == today


def test_a_booked_appointment_needs_no_booking():
    booked = records(appointments=(Appointment("a", DUE - DAY),))
    assert set(_days(booked)) == {"due", "day-after"}
    late = records(appointments=(Appointment("a", DUE + DAY),))
    assert "book" in _days(late)


def test_on_the_day_itself_nothing_is_left_to_book():
    assert _days(today=DUE) == {"due": DUE, "day-after": DUE + DAY}


def test_when_it_is_late_only_the_question_is_left_and_it_comes_tomorrow():
    today = DUE + 20 * DAY
    assert _days(today=today) == {"day-after": today + DAY}


def test_a_planned_talk_and_the_follow_on_have_their_own_titles():
    ended = PlannedLast("l", LAST, DecidedWith.TEAM, "Dr A")
    talk = Talk("t", datetime.date(2026, 12, 1), "Dr A")
    later = Appointment("a", datetime.date(2026, 12, 9), AppointmentKind.TALK)
    of = records(planned_lasts=(ended,), talks=(talk,), appointments=(later,))
    titles = {event.title: event.day for event in _events(of)}
    assert titles["The medicine after denosumab is due"] == DUE
    assert titles["Talk with the team: what follows denosumab?"] == talk.on
    assert "Denosumab injection is due" not in titles


def test_a_talk_that_is_over_is_left_out():
    assert "talk" not in _days(records(talks=(Talk("t", TODAY - DAY),)))


def test_each_event_says_what_it_counts_from_and_whom_to_call():
    text = _events()[1].text
    assert "Counted from the injection on Monday, 20 July 2026." in text
    assert "Bone clinic, City Hospital, 555 0134" in text


def test_a_new_injection_moves_the_same_events_and_counts_as_newer():
    before = _events(steps=3)
    again = records(injections=(Injection("i1", LAST), Injection("i2", datetime.date(2027, 1, 18))))
    after = _events(again, today=datetime.date(2027, 1, 18), steps=4)
    assert [e.uid for e in after] == [e.uid for e in before]
    assert all(new.sequence > old.sequence for new, old in zip(after, before, strict=True))
    assert after[1].day == datetime.date(2027, 7, 18)


def test_a_correction_on_the_same_day_counts_as_newer():
    assert _events(steps=4)[0].sequence > _events(steps=3)[0].sequence
    assert _events(steps=10**6, today=TODAY)[0].sequence < _events(today=TODAY + DAY)[0].sequence


def test_a_file_that_replaces_another_leaves_nothing_of_it_in_the_future():
    late = DUE + 20 * DAY
    days = _days(today=late, replaces=True)
    assert days == {"book": datetime.date(2026, 11, 25), "due": DUE, "day-after": late + DAY}
    booked = records(appointments=(Appointment("a", DUE),))
    assert _days(booked, replaces=True)["book"] == TODAY
    assert _days(replaces=True) == _days()


def test_a_file_that_replaces_another_invents_no_date():
    assert _days(records(last=None), replaces=True) == {}


def test_two_people_never_share_an_event():
    other = records(who=person(display_name="Rosa"))
    assert _events(key="Maria")[1].uid != _events(other, key="Rosa")[1].uid


def test_an_identity_tells_nothing_about_the_person():
    assert "maria" not in _events()[0].uid.lower()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_discreet_titles_and_texts_name_neither_medicine_nor_clinic(tag):
    talk = records(talks=(Talk("t", datetime.date(2026, 12, 1)),))
    for event in _events(talk, tag=tag, discreet=True):
        assert "enosumab" not in event.title + event.text
        assert "linic" not in event.title + event.text


def test_nothing_is_given_away_without_a_date():
    assert _events(records(last=None)) == ()


def test_without_a_clinic_no_empty_line_is_written():
    of = records(who=person(clinic_name="", clinic_phone=""))
    assert not _events(of)[0].text.endswith("\n")
