"""The scenarios of the first start and of reported signs: each through the real window."""

from __future__ import annotations

import pytest

from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.greeting import greet


def first_start(computer, day):
    """Open the first start and go on to the question about the medicine."""
    computer.open(day, first_start_done=False)
    greet(computer.window, computer.context)
    start = computer.dialog()
    assert isinstance(start, FirstStart)
    computer.press(start.forward)
    return start


def test_s26_a_drip_every_six_months_is_another_medicine(computer):
    start = first_start(computer, "2026-05-02")
    computer.press(start.forward)
    said = computer.said()
    assert "Is it denosumab, a small injection under the skin, 60 mg, every 6 months?" in said
    for answer in ("Yes", "No, a drip", "No, another injection", "I do not know"):
        assert answer in said
    computer.press(start.medicine.group.buttons["answer-drip"])
    assert "so it is not for you. Ask your team for your dates." in computer.said()
    computer.press(start.forward)
    assert "so it is not for you. Ask your team for your dates." in computer.page("today")


@pytest.mark.parametrize("day", ["2026-03-01", "2026-07-15", "2027-06-01"])
def test_s28_a_swollen_face_comes_before_every_date(her, day):
    computer = her(day)
    computer.page("when-to-call")
    computer.press("have-tooth-face-fever")
    wanted = (
        "A swollen face or fever with tooth pain: see a dentist or doctor today, whatever the "
        "injection date. Trouble breathing or swallowing: your local emergency number."
    )
    assert wanted in computer.page("when-to-call")
    computer.window.go("today")
    alert = computer.window.pages.page("today").alert
    assert alert.isVisible()
    assert wanted in computer.page("today")


def test_s45_new_back_pain_on_a_saturday(her):
    computer = her("2026-05-09")
    computer.page("when-to-call")
    computer.press("have-back-pain")
    wanted = (
        "New back pain counts, even when it is not strong. Call your team the same day. Closed? "
        "Use your out-of-hours service. Weak or numb legs, or no control of bladder or bowel: "
        "your local emergency number."
    )
    said = computer.page("when-to-call")
    assert wanted in said
    assert "Say: I have denosumab; the last one was on Thursday 15 January 2026." in said
    assert wanted in computer.page("today")


def test_s47_this_calendar_is_for_adults(computer):
    start = first_start(computer, "2026-05-02")
    wanted = (
        "This calendar is for adults. For children the plan is different. Ask the team that "
        "treats you. Do not stop without them."
    )
    computer.press(start.country.age.buttons["under-18"])
    assert wanted in computer.said()
    computer.press(start.later)
    assert wanted in computer.page("today")
