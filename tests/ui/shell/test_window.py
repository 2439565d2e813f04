"""The window: going about, what it says at the bottom, folding away, live switches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from edu_app.core.errors import Fault
from edu_app.i18n.pseudo import MIRRORED
from edu_app.ui.page_stack import StandingLine
from edu_app.ui.pages.registry import ids
from edu_app.ui.theme.current import palette, text_percent, theme_name
from edu_app.ui.theme.tokens import PALETTES


def test_the_first_page_names_the_window(shell):
    assert shell.open().windowTitle() == "Today – BoneSteady"


def test_a_discreet_title_names_no_illness(shell):
    assert shell.open(discreet=True).windowTitle() == "My notes"


@pytest.mark.parametrize("page_id", ids())
def test_every_page_carries_the_line_on_back_pain(shell, page_id):
    window = shell.open()
    window.go(page_id)
    shell.settle()
    shown = [line for line in window.findChildren(StandingLine) if line.isVisible()]
    assert len(shown) == 1
    assert shown[0].label.text().startswith("New back pain?")


@pytest.mark.parametrize("size", [(1180, 800), (360, 640)])
def test_when_to_call_is_one_step_away(shell, size):
    window = shell.open(size=size)
    bar = window.navigation.buttons if window.navigation.isVisible() else window.top_bar.alerts
    bar["when-to-call"].click()
    assert window.pages.shown_id == "when-to-call"


def test_f1_opens_when_to_call(shell):
    window = shell.open()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.pages.shown_id == "when-to-call"


def test_pages_are_built_when_they_are_first_shown(shell):
    window = shell.open()
    assert window.pages.page("today") is not None
    assert window.pages.page("calendar") is None


def test_an_unknown_place_is_a_defect(shell):
    window = shell.open()
    with pytest.raises(KeyError):
        window.go("nowhere")


def test_the_menu_takes_the_place_of_the_page_in_a_small_window(shell):
    window = shell.open(size=(360, 640))
    assert not window.navigation.isVisible()
    window.top_bar.menu.click()
    assert window.navigation.isVisible()
    assert not window.pages.isVisible()
    window.navigation.buttons["calendar"].click()
    assert window.pages.isVisible()
    assert not window.navigation.isVisible()


def test_the_navigation_folds_away_at_the_largest_text(shell):
    assert shell.open(text_percent=300, size=(900, 700)).top_bar.isVisible()


def test_a_date_set_by_hand_is_said(shell):
    window = shell.open(by_hand=True)
    assert "set by hand" in window.date_bar.label.text()
    assert window.date_bar.isVisible()


def test_the_computers_own_date_needs_no_bar(shell):
    assert not shell.open().date_bar.isVisible()


def test_the_banner_stays_until_it_is_undone(shell):
    window, undone = shell.open(), []
    window.tell("Written down.", lambda: undone.append(True))
    shell.settle()
    assert window.banner.isVisible()
    window.banner.undo_button.click()
    assert undone == [True]
    assert not window.banner.isVisible()


def test_a_banner_without_undo_offers_none(shell):
    window = shell.open()
    window.tell("Saved.")
    assert not window.banner.undo_button.isVisible()
    window.banner.close_button.click()
    assert not window.banner.isVisible()


def test_the_language_switches_live_with_direction_and_qts_own_buttons(shell):
    window = shell.open()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, window)
    window.navigation.language.language_chosen.emit(MIRRORED)
    shell.settle()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.navigation.buttons["today"].text() != "Today"
    assert "Cancel" not in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert shell.file.load()[0].language == MIRRORED


def test_the_language_is_two_steps_away(shell):
    window = shell.open()
    names = window.navigation.language.filled_menu().actions()
    assert [name.text() for name in names] == ["English", "Español (Spanish)", "العربية (Arabic)"]
    names[1].trigger()
    shell.settle()
    assert shell.languages.tag == "es"


def test_text_grows_live_and_is_remembered(shell):
    window = shell.open()
    window.navigation.text_size.larger.click()
    assert text_percent() == 125
    assert shell.file.load()[0].text_percent == 125
    assert QApplication.font().pointSizeF() == pytest.approx(11.25 * 1.25, abs=0.1)


@pytest.mark.parametrize("name", ["dark", "contrast", "light"])
def test_the_theme_switches_live(shell, name):
    window = shell.open()
    window.context.use_cases.settings.change(theme=name)
    assert theme_name() == name
    assert QApplication.palette().window().color().name().upper() == palette().window
    assert palette() is PALETTES[name]


def test_settings_that_cannot_be_kept_are_said(shell):
    window = shell.open()

    def refuse(_settings):
        raise Fault("settings-not-saved", reason="disk")

    shell.file.save = refuse
    window.navigation.text_size.larger.click()
    assert "not saved" in window.banner.text.text()
    assert text_percent() == 100


def test_one_person_is_not_asked_for_a_name(shell):
    assert not shell.open().navigation.person.isVisible()


def test_the_name_is_shown_where_several_people_are_kept(shell):
    window = shell.open()
    book = window.context.use_cases.book
    from edu_app.core.records import Person

    other = book.add_person(Person(id="", display_name="Sample B"))
    window.navigation.person.person_chosen.emit(other.id)
    shell.settle()
    assert window.navigation.person.text() == "Sample B"
    assert window.pages.page("today").state.person.text() == "Sample B"
