"""Side by side: every block beside its partner, missing ones said, the place kept."""

from __future__ import annotations

import pytest
from clinic_fakes import LATE
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from edu_app.core.lessons import RouteBlock
from edu_app.services.wording import say
from edu_app.ui.clinic.missing_part import NOT_TRANSLATED
from edu_app.ui.clinic.route_end_card import RouteEndCard
from edu_app.ui.clinic.status_card import StatusCard
from edu_app.ui.dialogs.parts.words_label import without_marks

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def _place(widget, screen):
    return widget.mapTo(screen, QPoint(0, 0))


def _seen(widget):
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("patient", "nurse"), [("ar", "en"), ("zh-Hans", "de"), ("en", "es")])
@pytest.mark.parametrize("minutes", [3, 10])
def test_every_block_stands_beside_its_partner(clinic, patient, nurse, minutes):
    window = clinic.open()
    teach = clinic.start(window, patient=patient, nurse=nurse, minutes=minutes)
    session = window.context.session
    assert len(teach.sheet.parts) == len(session.taught)
    for card, taught in zip(teach.sheet.parts, session.taught, strict=True):
        assert len(card.views) == 2 * len(taught.pairs)
        assert card.missing == []
        for one, other in zip(card.views[::2], card.views[1::2], strict=True):
            assert _place(one, card).y() == _place(other, card).y()
            assert _place(one, card).x() != _place(other, card).x()


def test_each_side_runs_its_own_way_and_the_patient_comes_first(clinic):
    window = clinic.open()
    card = clinic.start(window, patient="ar", nurse="en").sheet.parts[0]
    patient, nurse = card.views[:2]
    assert (patient.layoutDirection(), nurse.layoutDirection()) == (RTL, LTR)
    assert _place(patient, card).x() < _place(nurse, card).x()
    assert 'dir="rtl"' in patient.texts[0].text()


def test_in_a_window_that_runs_from_the_right_the_patient_still_comes_first(clinic):
    window = clinic.open()
    card = clinic.start(window, patient="en", nurse="ar").sheet.parts[0]
    patient, nurse = card.views[:2]
    assert (patient.layoutDirection(), nurse.layoutDirection()) == (LTR, RTL)
    assert _place(patient, card).x() > _place(nurse, card).x()


def test_what_is_missing_is_said_in_the_patients_language_and_nothing_takes_its_place(
    without_spanish,
):
    window = without_spanish.open()
    teach = without_spanish.start(window, patient="es", nurse="en", last=LATE)
    card = next(c for c in teach.sheet.parts if c.taught.lesson == "warning-signs")
    (said,) = card.missing
    assert said.texts[0].words == window.context.patient_words().gettext(NOT_TRANSLATED)
    assert len(card.views) == len(card.taught.pairs)
    assert "not translated" in card.review.text()


def test_the_nurse_sees_how_far_the_patients_text_was_checked(clinic):
    window = clinic.open()
    card = clinic.start(window, patient="ar").sheet.parts[0]
    assert "Machine draft" in card.review.text()
    window.stack.built("teach").switch.buttons["patient"].click()
    assert not card.review.isVisible()


def test_one_side_alone_takes_the_whole_width_and_both_come_back(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", last=LATE)
    card = teach.sheet.parts[0]
    patient, nurse = card.views[:2]
    teach.switch.buttons["patient"].click()
    clinic.settle()
    assert patient.isVisible() and not nurse.isVisible()
    assert patient.width() > card.width() * 0.8
    teach.switch.buttons["nurse"].click()
    assert nurse.isVisible() and not patient.isVisible()
    teach.switch.buttons["both"].click()
    assert nurse.isVisible() and patient.isVisible()


def test_another_view_stays_at_the_same_part(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar")
    session, bar = window.context.session, teach.area.verticalScrollBar()
    bar.setValue(teach.area.top_of(teach.sheet.parts[1]))
    at = session.position
    for view in ("patient", "nurse", "both"):
        teach.switch.buttons[view].click()
        clinic.settle()
        assert session.position == at
    bar.setValue(bar.maximum())
    assert session.position == len(teach.sheet.parts) - 1


def test_the_patients_side_alone_holds_nothing_for_the_nurse(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", last=LATE)
    teach.switch.buttons["patient"].click()
    clinic.settle()
    for label in _seen(teach.sheet):
        assert not any("a" <= letter <= "z" for letter in label.accessibleName()), label.text()


def test_one_language_is_shown_once(clinic):
    window = clinic.open()
    teach = clinic.start(window)
    card = teach.sheet.parts[0]
    assert not teach.switch.isVisible()
    assert len(card.views) == len(card.taught.pairs)


def test_without_a_date_no_state_is_shown(clinic):
    window = clinic.open()
    teach = clinic.start(window)
    assert teach.sheet.findChildren(StatusCard) == []


def test_the_entered_date_is_answered_first_in_both_languages(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="es", nurse="en", last=LATE)
    card = teach.sheet.cards[0]
    assert isinstance(card, StatusCard)
    status = window.context.session.status()
    assert card.chip.accessibleName() == "Overdue"
    assert len(card.rows) == len(status.messages)
    words = {label.accessibleName() for label in card.findChildren(QLabel)}
    for tag in ("en", "es"):
        page = window.context.page_language(tag)
        assert {_said(message, window, page) for message in status.messages} <= words


def _said(message, window, page):
    regimen, number = window.context.use_cases.regimen, window.context.emergency_number()
    return without_marks(say(message, regimen, page.translator, page.dates, emergency=number))


def test_the_place_is_told_quietly_while_scrolling(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", minutes=10)
    progress = window.navigation.progress
    assert progress.part.text() == f"Part 1 of {len(teach.sheet.parts)}"
    assert progress.left.text() == "about 10 minutes left"
    bar = teach.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    halfway = window.context.session.position
    assert 0 < halfway < len(teach.sheet.parts) - 1
    bar.setValue(bar.maximum())
    assert window.context.session.position == len(teach.sheet.parts) - 1
    assert progress.left.text() == "about 1 minute left"


def test_coming_back_from_another_screen_keeps_the_place(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", minutes=10)
    bar = teach.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    window.go("when-to-call")
    clinic.settle()
    window.go("teach")
    clinic.settle()
    assert bar.value() == place


def test_a_name_typed_on_the_take_away_keeps_the_place_on_the_route(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", minutes=10)
    teach.area.verticalScrollBar().setValue(teach.area.verticalScrollBar().maximum() // 2)
    position = window.context.session.position
    window.context.session.name_clinic("Bone clinic", "555 0134")
    window.go("take-away")
    window.go("teach")
    clinic.settle()
    assert window.context.session.position == position
    assert teach.area.verticalScrollBar().value() > 0


def test_the_route_ends_at_what_she_takes_home(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar")
    end = teach.sheet.cards[-1]
    assert isinstance(end, RouteEndCard)
    assert end.left_out.isHidden()
    end.button.click()
    assert window.stack.shown_id == "take-away"


def test_parts_without_room_are_told_to_the_nurse(clinic):
    window = clinic.open()
    session = window.context.session
    clinic.start(window, patient="ar")
    session.left_out = tuple(_blocks("may", 2))
    assert "2 parts had no room" in RouteEndCard(window.context).left_out.text()
    session.left_out = tuple(_blocks("must", 1))
    assert "must know" in RouteEndCard(window.context).left_out.text()


def _blocks(mark, count):
    return [RouteBlock("living-well", f"part-{number}", mark, 50) for number in range(count)]


def test_the_first_part_is_there_before_the_rest(clinic):
    window = clinic.open()
    clinic.settle()
    window.stack.built("setup").start.click()
    teach = window.stack.built("teach")
    assert len(teach.sheet.parts) == 2
    assert teach.feeder.busy
    clinic.settle()
    assert not teach.feeder.busy
    assert len(teach.sheet.parts) == len(window.context.session.taught)


def test_the_keyboard_stops_at_each_part_and_names_it(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar")
    assert window.focusWidget() is teach.area
    QTest.keyClick(teach.area, Qt.Key.Key_Tab)
    first = teach.sheet.parts[0]
    assert window.focusWidget() is first
    assert first.accessibleName().startswith("Part 1 of 4")


def test_a_word_of_the_glossary_is_explained_in_the_language_of_its_side(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="es")
    asked = []
    teach._links._follower._explainer.explain = lambda term, tag: asked.append((term, tag))
    card = teach.sheet.parts[0]
    card.views[0].link_followed.emit("term:denosumab")
    card.views[1].link_followed.emit("term:denosumab")
    assert asked == [("denosumab", "es"), ("denosumab", "en")]
