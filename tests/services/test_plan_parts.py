"""What the take-home plan says, and what it never says."""

import datetime
import re
from dataclasses import replace

import pytest
from plan_samples import LAST, REGIMEN, TODAY, person, plan, records, stretched

from edu_app.core.records import (
    ClinicDate,
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
    FollowOn,
    HoldReason,
    Injection,
    Medicine,
    PlannedLast,
    Purpose,
    SignReport,
)
from edu_app.exchange.plan_html import plan_html
from edu_app.exchange.plan_text import plan_text
from edu_app.i18n.bidi import strip_isolates

DUE = datetime.date(2027, 1, 20)


def _text(*args, **more):
    return strip_isolates(plan_text(plan(*args, **more)))


def _lines(kind, *args, **more):
    part = plan(*args, **more).part(kind)
    return [strip_isolates(line) for line in part.lines] if part else None


def test_the_next_date_stands_in_words_and_in_iso():
    assert _lines("due") == ["Wednesday, 20 January 2027", "2027-01-20"]
    assert _lines("last") == ["Monday, 20 July 2026 (2026-07-20)"]


def test_the_page_says_what_it_counts_from_and_when_it_is_out_of_date():
    assert _lines("counted") == [
        "Counted from the injection on Monday, 20 July 2026. A new injection makes this page out "
        "of date."
    ]


def test_three_lines_for_the_day_after_and_no_number_of_days_in_them():
    lines = _lines("late")
    assert len(lines) == 3
    assert "Call Bone clinic, City Hospital the same day" in lines[0]
    assert lines[2] == "Say: I have denosumab; the last one was on Monday, 20 July 2026."
    assert not re.search(r"\d+ (day|week|month)", " ".join(lines))


def test_only_one_date_to_come_is_printed():
    days = set(re.findall(r"\d{4}-\d\d-\d\d", _text()))
    assert days == {LAST.isoformat(), DUE.isoformat(), TODAY.isoformat()}


def test_every_sign_that_cannot_wait_is_there_with_its_urgency():
    made = plan()
    for group, kind in (("emergency", "emergency"), ("same-day", "same-day")):
        signs = [s for s in REGIMEN.signs.values() if s.group == group]
        assert made.part(kind).lines == tuple(REGIMEN.messages[s.label].text for s in signs)
    assert made.part("same-day").heading == "Call your team the same day"


def test_without_a_checked_number_the_words_stay_neutral():
    assert plan().part("emergency").heading == "Emergency: call your local emergency number now"
    assert "112" not in _text()


def test_a_checked_number_is_printed():
    assert "call \u2068999\u2069 now" in plan(emergency="999").part("emergency").heading


def test_without_a_clinic_there_are_lines_to_write_it_on():
    empty = records(who=person(clinic_name="", clinic_phone=""))
    assert "......" in _lines("call", empty)[0]
    assert "Call your clinic the same day" in _lines("late", empty)[0]


def test_nobody_has_checked_it_and_the_page_says_so():
    assert _lines("review") == ["Draft: no doctor or nurse has checked this page yet."]
    assert len(plan(tag="es").part("review").lines) == 2


def test_a_signed_regimen_no_longer_says_draft(monkeypatch):
    signed = replace(REGIMEN, reviewed_by="somebody", reviewed_on=TODAY)
    monkeypatch.setattr("plan_samples.REGIMEN", signed)
    assert plan().part("review") is None


def test_the_name_is_printed_only_when_wanted():
    assert plan(name="").part("name") is None
    assert _lines("name") == ["For Maria"]


def test_with_several_people_the_name_stands_in_the_heading_and_cannot_give_way():
    made = plan(several_people=True)
    assert strip_isolates(made.title) == "Injection plan for Maria"
    assert made.part("name") is None


@pytest.mark.parametrize("days", [1, 20, 40, 70, 200, 1200])
def test_when_the_date_has_passed_the_page_says_so_and_gives_no_date_to_a_phone(days):
    made = plan(today=DUE + datetime.timedelta(days=days))
    said = strip_isolates(" ".join(made.part("now").lines))
    assert "Call" in said or "Book a visit" in said
    assert made.phone is None
    assert made.part("phone") is None


def test_a_count_of_days_stands_under_the_day_on_which_it_was_true():
    made = plan(today=datetime.date(2027, 2, 10))
    assert "21 days ago" in made.part("now").lines[0]
    assert made.part("now").heading == "On the day of printing, Wednesday, 10 February 2027"


@pytest.mark.parametrize("kind", FlagKind)
def test_while_something_has_come_up_nobody_is_told_to_ask_for_the_earliest_date(kind):
    of = records(flags=(Flag("f", kind, TODAY),))
    assert "earliest" not in _text(of)
    assert plan(of).part("now").lines
    assert _lines("due", of)[1] == DUE.isoformat()


def test_a_hold_of_the_clinic_is_said_and_the_due_date_stays():
    hold = ClinicDate("h", datetime.date(2027, 2, 3), HoldReason.LOW_CALCIUM, "Dr A", TODAY)
    said = _text(records(clinic_dates=(hold,)))
    assert "because of low calcium" in said
    assert "earliest" not in said
    assert "2027-01-20" in said


def test_a_sign_that_was_reported_comes_first():
    of = records(sign_reports=(SignReport("s", "back-pain", TODAY),))
    assert "New back pain counts" in _lines("now", of)[0]


def _ended(**fields):
    known = {"last_on": LAST, "decided_with": DecidedWith.TEAM, "professional": "Dr A"}
    return records(planned_lasts=(PlannedLast("l", **{**known, **fields}),))


def test_after_the_last_injection_the_page_names_the_medicine_that_follows():
    made = plan(_ended())
    assert made.part("due").heading == "The medicine after denosumab is due"
    assert "which medicine follows" in made.part("late").lines[0]
    assert "earliest" not in _text(_ended())
    assert "The next medicine is due on" in made.part("follow-on").lines[0]


def test_after_its_date_has_passed_the_follow_on_line_claims_nothing_to_come():
    late = _lines("follow-on", _ended(), today=datetime.date(2027, 3, 1))
    assert late[0].startswith("Only your team decides")


def test_a_planned_stop_brings_the_line_about_what_follows():
    planned = _ended(last_on=datetime.date(2027, 7, 20))
    assert "next medicine starts six months after the last injection" in _text(planned)
    assert plan().part("follow-on") is None


def test_after_the_switch_no_due_date_is_invented():
    started = FollowOn("z", "zoledronate", Purpose.INSTEAD, started_on=datetime.date(2027, 1, 18))
    made = plan(records(follow_ons=(started,)), today=datetime.date(2027, 2, 1))
    assert made.part("due") is None
    assert made.part("late") is None
    assert made.phone is None
    assert "Your infusion was on" in made.part("now").lines[0]


def test_an_unknown_date_is_said_and_whom_to_call():
    unknown = replace(
        records(last=None),
        courses=(Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN),),
    )
    made = plan(unknown)
    assert made.part("due") is None
    assert made.part("last") is None
    assert "We have no date for your last injection." in made.part("now").lines[0]
    assert made.part("call")


def test_a_date_that_was_counted_from_a_month_is_called_the_earliest_possible():
    of = records(injections=(Injection("i", datetime.date(2026, 7, 1), day_known=False),))
    assert plan(of).part("due").heading == "Next injection due, as early as"


@pytest.mark.parametrize("tag", ["en", "es", "ar", "zh-Hans"])
def test_pdf_html_text_and_phone_share_the_date_strings(tag):
    made = plan(tag=tag)
    for shown in (plan_text(made), plan_html(made)):
        assert all(line in shown for line in made.part("due").lines)
    assert f"{made.phone.day:%Y%m%d}" in made.phone.qr_text


def test_the_html_is_escaped_and_knows_its_language_and_direction():
    who = person(clinic_name='<b>&"Clinic"', display_name="<script>")
    page = plan_html(plan(records(who=who), tag="ar", name="<script>"))
    assert '<html lang="ar" dir="rtl">' in page
    assert "<script>" not in page
    assert "<b>" not in page
    assert page.count("<h1>") == 1
    assert 'src="data:image/svg+xml;base64,' in page


def test_the_html_of_a_late_plan_has_no_code():
    assert "<img" not in plan_html(plan(today=datetime.date(2027, 3, 1)))


def test_the_code_is_short_in_every_language():
    for tag in ("en", "es", "ar", "zh-Hans", "hi"):
        assert len(plan(tag=tag).phone.qr_text.encode()) < 300
    assert len(plan(using=stretched("hi", 3)).phone.qr_text.encode()) < 300


def test_discreet_mode_says_nothing_of_the_medicine_in_the_phone():
    text = plan(discreet_phone=True).phone.qr_text
    assert "SUMMARY:An important day" in text
    assert "enosumab" not in text
