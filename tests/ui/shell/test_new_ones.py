"""After a change of the records the Today page offers new pages, calmly, until she has them."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtWidgets import QFrame

from edu_app.core.errors import Fault
from edu_app.core.records import Injection
from edu_app.ui.dialogs.hand_over import HandOverDialog

DAY = datetime.timedelta(days=1)


def _open(shell, **more):
    """Return a window and its services; the newest injection can be moved."""
    window = shell.open("scheduled", **more)
    return window, window.context.use_cases


def _newest(use_cases):
    person = use_cases.book.people()[0].id
    return person, max(use_cases.book.records(person).injections, key=lambda i: i.given_on)


def _correct(use_cases, shell, days=9):
    """Write the newest injection down as given some days earlier."""
    person, newest = _newest(use_cases)
    moved = Injection(newest.id, newest.given_on - days * DAY)
    step = use_cases.book.save(person, moved)
    shell.settle()
    return step


def _card(window):
    return window.findChild(QFrame, "new-ones")


def _shown(window):
    card = _card(window)
    return card is not None and card.isVisible()


@pytest.fixture
def corrected(shell):
    """A window of somebody who put a page on the fridge before she corrected a date."""
    window, use_cases = _open(shell)
    use_cases.handed_over.note(_newest(use_cases)[0], "plan")
    _correct(use_cases, shell)
    return window


def test_nothing_is_offered_before_anything_was_made(shell):
    window, use_cases = _open(shell)
    _correct(use_cases, shell)
    assert _card(window) is None


def test_a_corrected_date_offers_new_ones_with_both_dates(corrected):
    use_cases = corrected.context.use_cases
    person, words = _newest(use_cases)[0], corrected.context.words()
    (old,) = use_cases.handed_over.outdated(person)
    now = use_cases.tracker.status(person).due
    assert now < old.made.due
    assert _card(corrected).text.text() == (
        f"The page or the date in the phone that you made says {words.long(old.made.due)}. "
        f"Now the date is {words.long(now)}. Make new ones."
    )


def test_the_button_opens_the_dialog_and_new_ones_end_the_offer(corrected, shell, tmp_path):
    _card(corrected).make.click()
    dialog = corrected.findChild(HandOverDialog)
    assert dialog.isVisible()
    dialog.files._ask_file = lambda _proposed: str(tmp_path / "plan.pdf")
    dialog.choices["plan-pdf"].click()
    dialog.reject()
    shell.settle()
    assert not _shown(corrected)


def test_an_undone_change_takes_the_offer_back(shell):
    window, use_cases = _open(shell)
    use_cases.handed_over.note(_newest(use_cases)[0], "code")
    step = _correct(use_cases, shell)
    assert _shown(window)
    use_cases.book.undo(step.id)
    shell.settle()
    assert not _shown(window)


def test_old_ones_that_are_gone_are_not_offered_until_the_date_changes_again(corrected, shell):
    _card(corrected).gone.click()
    shell.settle()
    assert not _shown(corrected)
    _correct(corrected.context.use_cases, shell, days=3)
    assert _shown(corrected)


def test_a_full_disk_is_said_and_the_offer_stays(corrected, shell, monkeypatch):
    def refuse(_person):
        raise Fault("disk-full")

    monkeypatch.setattr(corrected.context.use_cases.handed_over._built, "settle", refuse)
    _card(corrected).gone.click()
    assert "disk is full" in corrected.banner.text.text()
    assert _shown(corrected)


def test_a_date_that_is_withdrawn_says_whom_to_call(corrected, shell):
    use_cases = corrected.context.use_cases
    person, _newest_one = _newest(use_cases)
    use_cases.book.remove(person, *[i.id for i in use_cases.book.records(person).injections])
    shell.settle()
    said = _card(corrected).text.text()
    assert "no longer right" in said
    assert "today" in said


@pytest.mark.parametrize("discreet", [False, True])
def test_in_discreet_mode_not_even_the_clinic_is_named(shell, discreet):
    window, use_cases = _open(shell, discreet=discreet)
    person, _newest_one = _newest(use_cases)
    use_cases.handed_over.note(person, "card")
    use_cases.book.remove(person, *[i.id for i in use_cases.book.records(person).injections])
    shell.settle()
    clinic = use_cases.book.records(person).person.clinic_name
    said = _card(window).text.text()
    assert clinic
    assert (clinic in said) is not discreet
    assert "enosumab" not in said


def test_the_words_follow_a_live_switch_of_the_language(corrected, shell):
    before = _card(corrected).text.text()
    shell.languages.show("es")
    shell.settle()
    assert _card(corrected).text.text() != before


def test_the_card_stands_below_what_she_has_to_do_today(corrected, shell):
    card = _card(corrected)
    page = card.parentWidget()
    assert page.state.y() < card.y() < page.next_step.parentWidget().y()
