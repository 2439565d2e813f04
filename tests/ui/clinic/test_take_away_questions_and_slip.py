"""Take-away: the questions, the slip and the crib, and dates that passed or are not known."""

from __future__ import annotations

import datetime
import re

from her_papers import TODAY, saved, type_in
from paper_reading import page_count, poppler_text
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewDialog

from edu_app.core.clinic_choices import ClinicChoices


def test_when_the_date_has_passed_no_code_is_shown_but_the_slip_counts_the_days(take_away):
    screen = take_away("es", "en", datetime.date(2026, 5, 1))
    assert screen.phone.code is None
    assert not screen.phone.buttons["large"].isEnabled()
    assert "23 days late on" in screen.slip.slip.text()


def test_without_a_date_none_is_made_up_and_the_rest_is_there(take_away, tmp_path):
    screen = take_away("es", "en", None)
    assert not screen.phone.buttons["calendar"].isEnabled()
    assert screen.phone.code is None
    text = saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    dates = set(re.findall(r"\d{4}-\d{2}-\d{2}", text))
    assert dates <= {TODAY.isoformat()}
    for card, name in ((screen.card, "card-pdf"), (screen.crib, "pdf"), (screen.slip, "pdf")):
        assert page_count(saved(card, name, screen, tmp_path)) in (1, 2)
    screen.dates.enter.click()
    assert screen.window_.gone_to == ["setup"]


def test_questions_are_picked_in_both_languages_and_printed_side_by_side(take_away, tmp_path):
    screen = take_away("es", "en")
    assert not screen.questions.buttons["print"].isEnabled()
    screen.questions.choose.click()
    screen.questions.prompts["next-date"].click()
    screen.questions.choose.click()
    assert list(screen.questions.prompts) == ["next-date"]
    read = poppler_text(saved(screen.questions, "pdf", screen, tmp_path), raw=False)
    assert "On which day is my" in read
    assert "¿Qué día" in read or "¿En qué día" in read
    screen.questions.prompts["next-date"].click()
    assert screen.session.use_cases.questions.items(screen.session.person_id) == ()


def test_a_question_that_a_language_lacks_says_so_in_that_language(take_away, monkeypatch):
    screen = take_away("es", "en")
    real = screen.session.use_cases.learning.prompts
    learning = screen.session.use_cases.learning
    monkeypatch.setattr(learning._built, "prompts", lambda tag: real("en"))
    screen.questions.choose.click()
    shown = screen.questions.findChildren(type(screen.phone.title))
    assert {label.words for label in shown} == {"Esta pregunta no está en este idioma."}


def test_the_slip_is_copied_in_the_nurses_language(take_away):
    screen = take_away("ar", "en")
    type_in(screen.who.name, "Zamora")
    screen.slip.buttons["copy"].click()
    copied = QGuiApplication.clipboard().text()
    assert "Name: Zamora" in copied
    assert "Due Wednesday, 20 January 2027 (2027-01-20)" in copied
    assert "Zamora" in screen.slip.slip.text()
    assert screen.slip.said.isVisible()
    QGuiApplication.clipboard().clear()


def test_the_crib_is_one_page(take_away, tmp_path):
    screen = take_away("ar", "de")
    assert page_count(saved(screen.crib, "pdf", screen, tmp_path)) == 1


def test_the_picked_questions_belong_to_all_of_it(take_away):
    screen = take_away("es", "en")
    screen.questions.choose.click()
    screen.questions.prompts["travel"].click()
    assert "questions" in screen.printing.print_all.accessibleName()
    screen.printing.print_all.click()
    preview = screen.findChild(QPrintPreviewDialog)
    assert len(preview._pages) == 5
    preview.close()


def test_a_corrected_date_is_shown_when_the_screen_comes_back(take_away):
    screen = take_away("es", "en")
    corrected = ClinicChoices("es", "en", 3, datetime.date(2026, 8, 3))
    screen.session.begin(corrected)
    screen.refresh()
    assert "2027-02-03" in screen.slip.slip.text()
