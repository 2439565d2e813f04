"""The scenarios that Today answers from the records alone: day, records, what has to be read."""

from __future__ import annotations

import datetime

from edu_app.core.records import (
    Appointment,
    ClinicDate,
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
    FollowOn,
    FollowOnBreak,
    HoldReason,
    Injection,
    Medicine,
    Pause,
    PauseReason,
    PlannedLast,
    Purpose,
)


def d(text):
    return datetime.date.fromisoformat(text)


LAST = Injection("last", d("2026-01-15"))
PLANNED_LAST = PlannedLast("plan", d("2026-01-15"), DecidedWith.TEAM, "Dr A")
HOLD = ClinicDate("hold", d("2026-07-29"), HoldReason.LOW_CALCIUM, "Dr A", d("2026-07-13"))


def given(day, **more):
    return Injection(f"on-{day}", d(day), **more)


def medicine(kind, started, purpose=Purpose.INSTEAD, **more):
    return FollowOn("next", kind, purpose, started_on=d(started), **more)


def flag(kind, start):
    return Flag("flag", FlagKind(kind), d(start))


ON_TODAY = {
    "S1": (
        "2026-04-20",
        (LAST, Appointment("a", d("2026-08-05"))),
        (
            "Your injection is due on Wednesday 15 July 2026. Your appointment is 21 days after "
            "that. Call your clinic this week. Ask for a date on or before Wednesday 15 July "
            "2026. Keep the appointment you have until a new one is confirmed.",
            "The due date, Wednesday 15 July 2026, is in 86 days.",
            "Show whom to call",
        ),
    ),
    "S2": (
        "2026-07-16",
        (LAST, Appointment("a", d("2026-07-14"))),
        (
            "Was the injection given on Tuesday 14 July 2026? No injection is written down since "
            "Thursday 15 January 2026. If it was not given, call your clinic today.",
            "Answer this question",
        ),
    ),
    "S6": (
        "2026-08-10",
        (given("2026-03-01", day_known=False),),
        (
            "Your injection could be due as early as Tuesday 1 September 2026. We counted from "
            "Sunday 1 March 2026 because the day is not known. Call your clinic today. Ask for "
            "the exact date of the last one, and book.",
            "That is in 22 days.",
        ),
    ),
    "S7": (
        "2026-07-01",
        (Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN),),
        (
            "We have no date for your last injection. Nothing is being counted. Call the clinic "
            "today and ask for it. If it was six months ago or more, ask for the earliest "
            "injection.",
        ),
    ),
    "S8": (
        "2026-08-01",
        (
            Course("c", Medicine.DENOSUMAB_60, CourseStart.NOT_STARTED),
            Appointment("a", d("2026-09-12")),
        ),
        (
            "Your first injection is planned for Saturday 12 September 2026. Before it, ask about "
            "a dental check, calcium and vitamin D, your kidneys, and what follows when the "
            "injections end one day.",
        ),
    ),
    "S10": (
        "2026-07-20",
        (LAST, HOLD),
        (
            "Due Wednesday 15 July 2026, 5 days ago. Your clinic moved it to Wednesday 29 July "
            "2026 because of low calcium. Low calcium is treated first. Ask: when is the next "
            "blood test, and who calls me?",
            "Tingling round the mouth or cramps: call the same day. A fit or fainting: your local "
            "emergency number.",
        ),
    ),
    "S11": (
        "2026-07-30",
        (LAST, HOLD),
        (
            "The date your clinic gave has passed. Call today. Say that your last injection was "
            "on Thursday 15 January 2026, and that Wednesday 29 July 2026 did not happen.",
        ),
    ),
    "S13": (
        "2026-08-14",
        (LAST, flag("pregnancy", "2026-08-01")),
        (
            "Tell your team today that you are or may be pregnant. This medicine must not be used "
            "in pregnancy. Ask who plans your bone care now.",
            "New back pain: say so in the same call.",
            "The due date was Wednesday 15 July 2026, 30 days ago.",
        ),
    ),
    "S14": (
        "2026-10-01",
        (LAST, medicine("alendronate", "2026-08-20", Purpose.UNTIL_NEXT)),
        (
            "The tablets are only until the next injection. You wrote that down on Thursday 20 "
            "August 2026. The injection is 78 days late. Call today and ask to speak to a doctor. "
            "Ask when the injection will be given.",
            "The due date was Wednesday 15 July 2026.",
        ),
    ),
    "S15": (
        "2026-07-20",
        (LAST, PLANNED_LAST, medicine("calcium-vitamin-d", "2026-07-15")),
        (
            "Calcium and vitamin D are important, but they are not the next medicine. It was due "
            "on Wednesday 15 July 2026. Call today and ask: which medicine follows, and on which "
            "day?",
        ),
    ),
    "S17": (
        "2027-01-20",
        (LAST, PLANNED_LAST, medicine("zoledronate", "2026-07-14")),
        (
            "Your infusion was on Tuesday 14 July 2026. Ask now if blood markers are planned, and "
            "when your bone scan is.",
            "New back pain or getting shorter: call the same day.",
            "Next medicine started",
        ),
    ),
    "S18": (
        "2026-09-05",
        (
            LAST,
            PLANNED_LAST,
            medicine(
                "alendronate",
                "2026-07-15",
                broken=FollowOnBreak.STOPPED,
                broken_on=d("2026-09-01"),
            ),
        ),
        (
            "You wrote that you stopped the tablets. Call today. Say: my last denosumab was on "
            "Thursday 15 January 2026, and I have stopped the next medicine. Ask what can be used "
            "instead.",
            "Closed now? Call when they next open.",
            "Overdue",
        ),
    ),
    "S20": (
        "2026-07-21",
        (medicine("zoledronate", "2026-07-14"), given("2026-07-20")),
        (
            "You wrote down two bone medicines 6 days apart. Call your clinic today and ask which "
            "were given. Do not have another one before they have checked.",
        ),
    ),
    "S21": (
        "2026-03-01",
        (given("2025-01-15"), given("2026-02-20")),
        (
            "Your next injection is due on Thursday 20 August 2026.",
            "There was a gap of 13 months before the last one. Ask your doctor whether your spine "
            "needs a picture.",
            "New back pain or getting shorter: call the same day.",
        ),
    ),
    "S23": (
        "2026-07-14",
        (given("2026-06-15"), given("2026-07-14")),
        (
            "Two injections about four weeks apart. Look at the box, or ask. Does it say 60 mg or "
            "120 mg? This calendar is only for 60 mg every 6 months. Do not stop either one "
            "without your oncology team.",
        ),
    ),
    "S24": (
        "2026-05-02",
        (LAST, Course("c", Medicine.DENOSUMAB_120, since=d("2026-05-01"))),
        (
            "You now have another dose. This calendar no longer counts for you. Tell the team "
            "today that you had 60 mg on Thursday 15 January 2026: nobody should have both. Do "
            "not stop the 120 mg without your oncology team. Remove the old dates from your phone.",
        ),
    ),
    "S25": (
        "2026-05-02",
        (Course("c", Medicine.DENOSUMAB_120),),
        (
            "This calendar is for 60 mg every 6 months, so it would be wrong for you. Your "
            "oncology team sets your dates. Do not stop without them. When to call works for you "
            "too.",
        ),
    ),
    "S27": (
        "2026-07-01",
        (LAST, flag("dental", "2026-06-30")),
        (
            "Call the clinic and the dentist today. Give both the two dates: last Thursday 15 "
            "January 2026, due Wednesday 15 July 2026. Ask them to agree the days together. Do "
            "not cancel either one yourself.",
        ),
    ),
    "S29": (
        "2026-07-05",
        (LAST, flag("kidney", "2026-06-01")),
        (
            "Before this injection the clinic needs your blood results. Is the blood test done? "
            "Call your clinic today if not. Ask when the blood test after it is, and whom to call "
            "with tingling or cramps.",
        ),
    ),
    "S38": (
        "2026-01-20",
        (LAST, PlannedLast("plan", d("2026-01-15"), DecidedWith.MYSELF)),
        (
            "You wrote that this was the last one, without your team. Please call them this "
            "month. Until they decide, your next injection is due on Wednesday 15 July 2026.",
        ),
    ),
    "S42": (
        "2026-07-15",
        (LAST, Pause("pause", PauseReason.HOSPITAL, d("2026-07-10"))),
        (
            "Tell the ward today: denosumab 60 mg, last given Thursday 15 January 2026, due "
            "Wednesday 15 July 2026. Ask who will arrange it.",
            "Show the page for the doctor",
            "Due today",
        ),
    ),
    "S43": (
        "2026-07-14",
        (LAST, given("2026-07-14", sure=False)),
        (
            "Call the clinic or pharmacist today. Keep the syringe and the box. Do not use a "
            "second one before they have answered.",
            "Wednesday 15 July 2026",
        ),
    ),
}
