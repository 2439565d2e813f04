"""Scenarios S13, S27 to S29 and S45: pregnancy, teeth, kidneys and new back pain."""

from __future__ import annotations

import pytest
from days import LAST, d

from edu_app.core.records import Flag, FlagKind, SignReport


def test_s13_she_may_be_pregnant(stand, english):
    status = stand(d("2026-08-14"), LAST, Flag("f", FlagKind.PREGNANCY, d("2026-08-01")))
    assert (status.state, status.days_to_due) == ("overdue", -30)
    assert status.overlays == ("pregnancy",)
    assert status.call.when == "today"
    said = english(*status.messages)
    assert said.startswith(
        "Tell your team today that you are or may be pregnant. This medicine must not be used "
        "in pregnancy. Ask who plans your bone care now."
    )
    assert "New back pain: say so in the same call." in said
    assert "30 days ago" in said
    assert "earliest" not in said


@pytest.mark.parametrize("sign", ["jaw", "dental"])
def test_s27_the_dentist_wants_to_take_a_tooth_out(stand, english, sign):
    status = stand(d("2026-07-01"), LAST, Flag("f", FlagKind(sign), d("2026-06-30")))
    assert status.state == "due-soon"
    assert status.overlays == (sign,)
    if sign == "dental":
        assert english(status.messages[0]) == (
            "Call the clinic and the dentist today. Give both the two dates: last "
            "Thursday 15 January 2026, due Wednesday 15 July 2026. Ask them to agree the days "
            "together. Do not cancel either one yourself."
        )


@pytest.mark.parametrize("today", ["2026-03-01", "2026-07-15", "2026-09-30", "2027-06-01"])
def test_s28_a_swollen_face_comes_before_every_date(stand, english, today):
    report = SignReport("s", "tooth-face-fever", d(today))
    said = english(
        *stand(d(today), LAST, report, Flag("f", FlagKind.DENTAL, d(today))).messages[:2]
    )
    assert said == (
        "A swollen face or fever with tooth pain: see a dentist or doctor today, whatever the "
        "injection date. Trouble breathing or swallowing: your local emergency number. Say: I "
        "have denosumab; the last one was on Thursday 15 January 2026."
    )


def test_s29_the_kidneys_need_a_blood_test_first(stand, english):
    status = stand(d("2026-07-05"), LAST, Flag("f", FlagKind.KIDNEY, d("2026-06-01")))
    assert (status.state, status.overlays) == ("due-soon", ("kidney",))
    assert english(status.messages[0]) == (
        "Before this injection the clinic needs your blood results. Is the blood test done? Call "
        "your clinic today if not. Ask when the blood test after it is, and whom to call with "
        "tingling or cramps."
    )


def test_s45_new_back_pain_on_a_saturday(stand, english):
    status = stand(d("2026-05-09"), LAST, SignReport("s", "back-pain", d("2026-05-09")))
    assert status.state == "scheduled"
    assert status.call.when == "today"
    assert english(*status.messages[:2]) == (
        "New back pain counts, even when it is not strong. Call your team the same day. Closed? "
        "Use your out-of-hours service. Weak or numb legs, or no control of bladder or bowel: "
        "your local emergency number. Say: I have denosumab; the last one was on "
        "Thursday 15 January 2026."
    )
