"""Settings and privacy: each choice is stored at once; deleting for good asks in words."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtWidgets import QWidget

from edu_app.core.records import Therapy
from edu_app.ui.dialogs.import_dialog import ImportDialog
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.pause_form import PauseForm
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.dialogs.restore_dialog import RestoreDialog
from edu_app.ui.dialogs.sure_dialog import SureDialog
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.page_stack import PageFrame
from edu_app.ui.pages.settings.page import SettingsPage


@pytest.fixture
def page_of(show):
    def make(context):
        page = SettingsPage(context)
        context.use_cases.book.subscribe(lambda _person: page.refresh())
        return show(page, (1000, 3000))

    return make


@pytest.fixture
def button(press):
    """Return a function that clicks a button of a page by its name."""

    def click(page, name):
        press.click(page.findChildren(QWidget, name)[-1])

    return click


def opened(qapp, kind):
    return next(w for w in qapp.allWidgets() if isinstance(w, kind) and w.isVisible())


def texts(widget):
    return [label.text() for label in widget.findChildren(WordsLabel)]


def test_theme_and_text_size_are_stored_when_chosen(context, home, page_of, press):
    page = page_of(context)
    press.click(page.sections["look"].themes.buttons["dark"])
    sizes = page.sections["look"].sizes
    sizes.setCurrentIndex(sizes.findData(200))
    sizes.activated.emit(sizes.currentIndex())
    kept = home.open().use_cases.settings.current
    assert (kept.theme, kept.text_percent) == ("dark", 200)


def test_the_country_is_chosen_by_name(context, page_of):
    countries = page_of(context).sections["language"].countries
    countries.box.setCurrentIndex(countries.box.findText("Spain"))
    countries.box.activated.emit(countries.box.currentIndex())
    assert context.use_cases.settings.current.country == "ES"


def test_unknown_countries_are_said_plainly(context, page_of):
    context.use_cases.settings.change(country="IS")
    said = texts(page_of(context).sections["country"])
    assert "We have no checked information for your country." in said


def test_nobody_is_named_as_a_reviewer(context, page_of):
    said = texts(page_of(context).sections["about"])
    assert "No doctor or nurse has reviewed the dates and warnings yet." in said


def test_the_clinic_s_number_is_written_down(context, home, keep, page_of, press, button, qapp):
    keep(context, "2026-07-20")
    button(page_of(context), "details-change")
    form = opened(qapp, PersonForm)
    form.phone.clear()
    press.type(form.phone, "555 0199")
    press.click(form.save)
    assert home.open().use_cases.book.people()[0].clinic_phone == "555 0199"


def test_the_tablet_is_shown_with_its_planned_end(context, keep, page_of):
    end = datetime.date(2028, 3, 1)
    keep(context).save("maria", Therapy("t", "Letrozole", None, end))
    said = texts(page_of(context).sections["details"])
    assert "Planned until Wednesday, 1 March 2028" in said


def test_a_person_is_added_shown_and_removed_with_undo(context, keep, page_of, press, button, qapp):
    keep(context, "2026-07-20")
    page = page_of(context)
    button(page, "people-add")
    form = opened(qapp, PersonForm)
    press.type(form.name, "Rosa")
    press.click(form.save)
    assert [p.display_name for p in context.use_cases.book.people()] == ["Maria", "Rosa"]
    button(page, "people-remove-maria")
    assert [p.display_name for p in context.use_cases.book.people()] == ["Rosa"]
    context.window.undos[-1]()
    assert len(context.use_cases.book.records("maria").injections) == 1


def test_reminders_are_paused_with_a_reason_and_started_again(
    context, keep, page_of, press, button, qapp
):
    keep(context, "2026-01-19")
    page = page_of(context)
    button(page, "reminders-pause")
    form = opened(qapp, PauseForm)
    press.click(form.reason.buttons["hospital"])
    assert "Tell the ward today" in form.said_frame.words.text()
    press.click(form.save)
    assert context.use_cases.reminders.due("maria").paused
    button(page, "reminders-end-pause")
    assert not context.use_cases.reminders.due("maria").paused


def test_a_test_reminder_is_really_shown(context, page_of, button):
    button(page_of(context), "reminders-test")
    assert "This is a test." in context.window.told[-1]


def test_a_backup_brings_back_what_was_removed_after_a_look(
    context, home, keep, page_of, press, button, qapp
):
    keep(context, "2026-07-20")
    page = page_of(context)
    button(page, "data-backup")
    context.use_cases.book.remove("maria", "maria-0")
    page.refresh()
    button(page, "data-restore-1")  # the newest one is today's own and holds the removal
    dialog = opened(qapp, RestoreDialog)
    assert [text for text in texts(dialog) if "would come back" in text]
    press.click(dialog.go_on)
    assert len(home.open().use_cases.book.records("maria").injections) == 1


def test_everything_is_saved_in_a_file_and_taken_from_it_after_a_look(
    context, keep, page_of, press, qapp, tmp_path
):
    book = keep(context, "2026-07-20")
    page = page_of(context)
    path = tmp_path / "all.json"
    page.sections["data"].export_to(path)
    assert breakable(str(path)) in context.window.told[-1]
    book.remove("maria", "maria-0")
    page.sections["data"].look_at(path)
    dialog = opened(qapp, ImportDialog)
    assert "1 entry is new." in texts(dialog)
    press.click(dialog.go_on)
    assert len(book.records("maria").injections) == 1


def test_a_file_that_is_no_archive_changes_nothing_and_is_said(context, page_of, tmp_path):
    path = tmp_path / "noise.json"
    path.write_text("noise", encoding="utf-8")
    page_of(context).sections["data"].look_at(path)
    assert "Nothing was changed." in context.window.told[-1]


def test_deleting_one_person_for_good_needs_a_tick(
    context, home, keep, page_of, press, button, qapp, qtbot
):
    keep(context, "2026-07-20")
    keep(context, "2026-06-02", name="Rosa", person_id="rosa")
    button(page_of(context), "data-erase-person")
    press.click(opened(qapp, WhoDialog).people["rosa"])
    dialog = opened(qapp, SureDialog)
    assert not dialog.go_on.isEnabled()
    press.click(dialog.tick)
    with qtbot.waitSignal(dialog.confirmed):
        press.click(dialog.go_on)
    assert [p.id for p in home.open().use_cases.book.people()] == ["maria"]
    assert "Rosa" in context.window.told[-1]


def test_deleting_everything_for_good_starts_anew(
    context, home, keep, page_of, press, button, qapp
):
    keep(context, "2026-07-20")
    button(page_of(context), "data-erase-all")
    dialog = opened(qapp, SureDialog)
    press.click(dialog.tick)
    press.click(dialog.go_on)
    again = home.open()
    assert again.use_cases.book.people() == ()
    assert not again.use_cases.settings.current.first_start_done


def test_cancel_deletes_nothing(context, keep, page_of, button, qapp):
    keep(context, "2026-07-20")
    button(page_of(context), "data-erase-all")
    opened(qapp, SureDialog).reject()
    assert len(context.use_cases.book.people()) == 1


def test_a_section_can_be_opened_by_name(context, keep, show, qapp):
    keep(context)
    page = SettingsPage(context)
    frame = show(PageFrame(page, context), (1000, 700))
    qapp.processEvents()
    page.open_at("data")
    assert frame.verticalScrollBar().value() > 0


def test_the_folder_with_the_data_is_named(context, home, page_of):
    assert breakable(str(home.folder)) in texts(page_of(context).sections["data"])


def test_known_countries_say_what_is_known_with_its_source(context, page_of):
    context.use_cases.settings.change(country="ES")
    said = texts(page_of(context).sections["country"])
    assert [text for text in said if "Prolia" in text]
    assert "A name does not tell the dose. Look at the box." in said
    assert [text for text in said if text.startswith("Source: ") and "looked at on" in text]
    assert "Emergency number: not checked yet. Use your local emergency number." in said


def test_every_country_of_the_content_can_be_shown(context, page_of):
    for code in context.use_cases.countries.codes():
        context.use_cases.settings.change(country=code)
        assert len(texts(page_of(context).sections["country"])) > 3
