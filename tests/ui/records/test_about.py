"""About: of when the texts are, how old that makes them, and that old advice is called old."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from edu_app.core.policy import Policy
from edu_app.services.tracker import Tracker
from edu_app.ui.dialogs.first_start_presenter import FirstAnswers, FirstStartPresenter
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.pages.settings.about_section import AboutSection
from edu_app.ui.pages.settings.presenter import SettingsPresenter

OLD = "This advice is old. Ask your clinic if it still holds."


@pytest.fixture
def about(context, home, show):
    """What About says when the content is of `day`."""

    def read(day):
        cases = context.use_cases
        tracker = Tracker(
            cases.book, cases.regimen, cases.clock, home.database.runs, build_date=day
        )
        context.use_cases = replace(cases, tracker=tracker)
        section = show(AboutSection(SettingsPresenter(context)), (900, 900))
        return [label.text() for label in section.findChildren(WordsLabel)]

    return read


def months_before(today, months):
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return datetime.date(years, month + 1, 1)


def test_the_date_of_the_content_and_its_age_are_said(context, about):
    today = context.use_cases.tracker.today()
    said = " ".join(about(months_before(today, 3)))
    assert "Texts and dates are those of" in said
    assert "3 months old" in said
    assert OLD not in said


def test_advice_older_than_the_rules_allow_is_called_old(context, about):
    today = context.use_cases.tracker.today()
    limit = context.use_cases.regimen.limits.advice_months
    assert OLD in about(months_before(today, limit + 1))


def test_without_a_date_nothing_is_made_up(about):
    said = " ".join(about(None))
    assert "months old" not in said
    assert "ask where you got this one" in said


def test_a_person_added_gets_the_clinic_of_the_policy(context, show):
    policy = Policy(clinic_name="Del Mar", clinic_phone="0000")
    context.use_cases = replace(context.use_cases, policy=policy)
    form = show(PersonForm(context), (900, 900))
    assert (form.clinic.text(), form.phone.text()) == ("Del Mar", "0000")
    person = FirstStartPresenter(context.use_cases).finish(FirstAnswers())
    kept = context.use_cases.book.records(person).person
    assert (kept.clinic_name, kept.clinic_phone) == ("Del Mar", "0000")
