"""Teach-back: asked in her language, listened to in the nurse's, taught again where needed."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel

from edu_app.ui.clinic.missing_part import NOT_TRANSLATED
from edu_app.ui.clinic.teach_back_card import TeachBackCard


def _cards(teach):
    return [card for card in teach.sheet.cards if isinstance(card, TeachBackCard)]


def _started(clinic, minutes=3, **languages):
    window = clinic.open()
    return window, clinic.start(window, minutes=minutes, **languages)


def test_three_minutes_ask_once_at_the_end(clinic):
    _window, teach = _started(clinic, patient="ar")
    (card,) = _cards(teach)
    assert teach.sheet.cards.index(card) == len(teach.sheet.cards) - 2


def test_ten_minutes_ask_after_each_must_know_part(clinic):
    window, teach = _started(clinic, minutes=10, patient="ar")
    asked = [prompt for block in window.context.session.taught for prompt in block.teach_back]
    assert [card.prompt_id for card in _cards(teach)] == asked
    assert len(asked) > 1


def test_it_is_asked_in_both_languages_and_the_points_are_the_nurses(clinic):
    window, teach = _started(clinic, patient="es", nurse="en")
    (card,) = _cards(teach)
    prompt = window.context.session.lessons.prompt
    assert card.patient.words == prompt(card.prompt_id, "es").ask
    listened = [text.words for text in card.points.texts]
    assert listened == list(prompt(card.prompt_id, "en").listen_for)


def test_the_patients_side_holds_the_question_and_nothing_else(clinic):
    _window, teach = _started(clinic, patient="es", nurse="en")
    (card,) = _cards(teach)
    card.clear.click()
    assert card.patient.findChildren(QLabel) == []
    assert card.patient.findChildren(QAbstractButton) == []
    teach.switch.buttons["patient"].click()
    seen = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert seen == [card.patient.text()]
    assert not card.clear.isVisible() and not card.noted.isVisible()


def test_clear_is_noted_for_the_nurse(clinic):
    window, teach = _started(clinic, patient="ar")
    (card,) = _cards(teach)
    card.clear.click()
    assert window.context.session.answers() == {card.prompt_id: True}
    assert card.clear.isChecked() and not card.again.isChecked()
    assert card.noted.text() == "It was clear."


def test_again_opens_the_part_in_both_languages_with_the_keyboard_on_it(clinic):
    window, teach = _started(clinic, patient="ar")
    (card,) = _cards(teach)
    teach.switch.buttons["nurse"].click()
    bar = teach.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    card.again.click()
    clinic.settle()
    place = window.context.session.lessons.prompt(card.prompt_id, "en")
    part = teach.sheet.part_at(place.lesson, place.block)
    assert window.focusWidget() is part
    assert teach.switch.view == "both"
    assert all(view.isVisible() for view in part.views)
    assert part.visibleRegion().boundingRect().height() > 0
    assert window.context.session.answers() == {card.prompt_id: False}
    assert not card.clear.isChecked() and card.again.isChecked()


def test_what_was_said_back_is_still_noted_after_a_look_elsewhere(clinic):
    window, teach = _started(clinic, patient="ar")
    _cards(teach)[0].clear.click()
    window.context.session.name_person("Ann Ample")
    window.go("when-to-call")
    window.go("teach")
    clinic.settle()
    teach.feeder.finish_now()
    assert _cards(teach)[0].clear.isChecked()


def test_a_question_missing_in_her_language_says_so_and_is_not_asked_in_another(without_spanish):
    window, teach = _started(without_spanish, patient="es", nurse="en")
    (card,) = _cards(teach)
    said = card.patient.texts[0].words
    assert said == window.context.patient_words().gettext(NOT_TRANSLATED)
    assert card.points.texts


def test_again_works_where_the_nurses_language_lacks_the_question(without_spanish):
    window, teach = _started(without_spanish, patient="en", nurse="es")
    (card,) = _cards(teach)
    card.again.click()
    assert window.focusWidget() is teach.sheet.parts[-1]


def test_one_language_asks_once(clinic):
    _window, teach = _started(clinic)
    (card,) = _cards(teach)
    asked = [label for label in card.findChildren(QLabel) if card.patient.text() == label.text()]
    assert asked == [card.patient]
