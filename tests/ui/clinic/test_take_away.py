"""Take-away: her pages in two languages, the code, the questions, the slip and the crib."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import icalendar
import pytest
from paper_reading import decoded, event, letters, page_count, page_size_mm, poppler_text
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.settings import Settings
from edu_app.i18n import runtime
from edu_app.paths import find_resources
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.clinic.code_screen import CodeScreen
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.take_away.screen import TakeAwayScreen
from edu_app.ui.gallery_people import PictureClock

TODAY, GIVEN = datetime.date(2026, 11, 24), datetime.date(2026, 7, 20)
DUE = datetime.date(2027, 1, 20)


class Window:
    def __init__(self):
        self.gone_to = []

    def go(self, target):
        self.gone_to.append(target)


def _session(patient="ar", nurse="en", last=GIVEN, **more) -> ClinicSession:
    settings = MemorySettings(Settings(language=nurse, first_start_done=True))
    services = memory_session(find_resources(), settings, PictureClock(TODAY))
    chosen = ClinicChoices(patient, nurse, 3, last, **more)
    session = ClinicSession(services, chosen)
    session.begin(chosen)
    return session


@pytest.fixture
def show(qtbot, tmp_path):
    """Open the screen over a real session; files go to the test's folder."""

    def open_screen(*args, ask=None, **more):
        session = _session(*args, **more)
        runtime.install(session.use_cases.plans.translator(session.choices.nurse))
        asked: list[str] = []

        def answer(proposed):
            asked.append(Path(proposed).name)
            return str(tmp_path / asked[-1])

        window = Window()
        screen = TakeAwayScreen(ClinicContext(session, window), ask or answer)
        qtbot.addWidget(screen)
        screen.resize(1000, 3000)
        screen.show()
        screen.session, screen.asked, screen.window_ = session, asked, window
        return screen

    return open_screen


def _saved(card, name, screen, tmp_path) -> Path:
    card.buttons[name].click()
    assert card.fault.words.text() == ""
    return tmp_path / screen.asked[-1]


def _type(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)
    line.editingFinished.emit()


def _plain(text: str) -> str:
    return text.replace("\u200b", "")


def _uids(path: Path) -> set[str]:
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(one["uid"]) for one in found}


@pytest.mark.parametrize("name", ["plan", "card"])
def test_a_page_comes_in_her_language_with_the_clinics_twin(show, tmp_path, name):
    screen = show("es", "en")
    card = getattr(screen, name)
    path = _saved(card, f"{name}-pdf", screen, tmp_path)
    assert page_count(path) == 2
    first, second = poppler_text(path).split("\f")[:2]
    assert "enero" in first
    assert "January" in second
    assert path.name in _plain(card.said.words.text())


def test_one_language_alone_can_be_chosen(show, tmp_path):
    screen = show("es", "en")
    screen.printing.languages.buttons["en"].click()
    path = _saved(screen.plan, "plan-pdf", screen, tmp_path)
    assert page_count(path) == 1
    assert "enero" not in poppler_text(path)
    assert screen.printing.languages.value() == "en"


def test_where_both_speak_the_same_nothing_is_made_twice(show, tmp_path):
    screen = show("es", "es")
    assert not hasattr(screen.printing, "languages")
    assert page_count(_saved(screen.plan, "plan-pdf", screen, tmp_path)) == 1


def test_what_is_typed_stands_on_the_pages_and_in_memory_alone(show, tmp_path):
    screen = show("es", "en")
    _type(screen.who.name, "Zamora")
    _type(screen.who.clinic, "Knochenpraxis")
    _type(screen.who.phone, " 555 0134 ")
    for card, name in ((screen.plan, "plan-pdf"), (screen.card, "card-pdf")):
        text = letters(poppler_text(_saved(card, name, screen, tmp_path)))
        assert text.count("5550134") == 2
    # On a full plan the name is the first to give way (product section 6); the card has it.
    assert text.count("Zamora") == 2
    person = screen.session.records().person
    assert (person.display_name, person.clinic_phone) == ("Zamora", "555 0134")
    assert not screen.who.missing.isVisible()


def test_without_a_name_none_is_printed_and_lines_to_write_on_take_the_clinics_place(
    show, tmp_path
):
    screen = show("es", "en")
    assert screen.who.missing.isVisible()
    text = _saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    assert "Para" not in text.splitlines()[1]
    assert "......" in text


def test_what_is_still_being_typed_counts_for_the_page(show, tmp_path):
    screen = show("es", "en")
    screen.who.name.setText("Zamora")
    text = _saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    assert "Zamora" in text


def test_nothing_typed_goes_into_a_dictionary_of_the_keyboard(show):
    screen = show()
    for line in (screen.who.name, screen.who.clinic, screen.who.phone):
        assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        assert line.completer() is None


def test_two_decoders_read_the_code_on_the_screen_and_the_date_stands_beside_it(show, tmp_path):
    screen = show("ar", "en")
    path = tmp_path / "screen.png"
    screen.phone.code.grab().save(str(path))
    zbar, zxing = decoded(Image.open(path).convert("L"), tmp_path)
    assert event(zbar) == event(zxing)
    title, day = event(zbar)
    assert day == DUE
    assert title == screen.phone.title.words
    assert "2027-01-20" in screen.phone.findChildren(type(screen.phone.title))[1].words


def test_the_code_on_the_whole_screen_is_read_and_escape_leads_back(show, tmp_path, qtbot):
    screen = show("ar", "en")
    screen.phone.buttons["large"].click()
    large = screen.phone.findChild(CodeScreen)
    qtbot.waitExposed(large)
    assert large.isFullScreen()
    path = tmp_path / "large.png"
    large.grab().save(str(path))
    zbar, zxing = decoded(Image.open(path).convert("L"), tmp_path)
    assert event(zbar) == event(zxing)
    assert [("2027-01-20" in date.words) for date in large.dates] == [True, True]
    assert large.dates[1].words.startswith("Wednesday, 20 January 2027")
    with qtbot.waitSignal(large.destroyed):
        QTest.keyClick(large, Qt.Key.Key_Escape)


def test_neutral_words_change_the_code_and_the_file(show, tmp_path):
    screen = show("es", "en")
    screen.phone.discreet.setChecked(True)
    path = tmp_path / "screen.png"
    screen.phone.code.grab().save(str(path))
    title, day = event(decoded(Image.open(path).convert("L"), tmp_path)[0])
    assert day == DUE
    assert "enosumab" not in title + screen.phone.title.words
    assert b"enosumab" not in _saved(screen.phone, "calendar", screen, tmp_path).read_bytes()


def test_the_calendar_file_is_in_her_language(show, tmp_path):
    screen = show("es", "en")
    read = icalendar.Calendar.from_ical(
        _saved(screen.phone, "calendar", screen, tmp_path).read_bytes()
    )
    days = {one["dtstart"].dt for one in read.walk("VEVENT")}
    assert DUE in days
    assert {one["summary"].params["LANGUAGE"] for one in read.walk("VEVENT")} == {"es"}


def test_two_sessions_share_no_event_and_one_session_updates_its_own(show, tmp_path):
    first = show("es", "en")
    path = _saved(first.phone, "calendar", first, tmp_path)
    once = _uids(path)
    assert _uids(_saved(first.phone, "calendar", first, tmp_path)) == once
    second = show("es", "en")
    assert not _uids(_saved(second.phone, "calendar", second, tmp_path)) & once


def test_when_the_date_has_passed_no_code_is_shown_but_the_slip_counts_the_days(show):
    screen = show("es", "en", datetime.date(2026, 5, 1))
    assert screen.phone.code is None
    assert not screen.phone.buttons["large"].isEnabled()
    assert "23 days late on" in screen.slip.slip.text()


def test_without_a_date_none_is_made_up_and_the_rest_is_there(show, tmp_path):
    screen = show("es", "en", None)
    assert not screen.phone.buttons["calendar"].isEnabled()
    assert screen.phone.code is None
    text = _saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    dates = set(re.findall(r"\d{4}-\d{2}-\d{2}", text))
    assert dates <= {TODAY.isoformat()}
    for card, name in ((screen.card, "card-pdf"), (screen.crib, "pdf"), (screen.slip, "pdf")):
        assert page_count(_saved(card, name, screen, tmp_path)) in (1, 2)
    screen.dates.enter.click()
    assert screen.window_.gone_to == ["setup"]


def test_questions_are_picked_in_both_languages_and_printed_side_by_side(show, tmp_path):
    screen = show("es", "en")
    assert not screen.questions.buttons["print"].isEnabled()
    screen.questions.choose.click()
    screen.questions.prompts["next-date"].click()
    screen.questions.choose.click()
    assert list(screen.questions.prompts) == ["next-date"]
    read = poppler_text(_saved(screen.questions, "pdf", screen, tmp_path), raw=False)
    assert "On which day is my" in read
    assert "¿Qué día" in read or "¿En qué día" in read
    screen.questions.prompts["next-date"].click()
    assert screen.session.use_cases.questions.items(screen.session.person_id) == ()


def test_a_question_that_a_language_lacks_says_so_in_that_language(show, monkeypatch):
    screen = show("es", "en")
    real = screen.session.use_cases.learning.prompts
    learning = screen.session.use_cases.learning
    monkeypatch.setattr(learning._built, "prompts", lambda tag: real("en"))
    screen.questions.choose.click()
    shown = screen.questions.findChildren(type(screen.phone.title))
    assert {label.words for label in shown} == {"Esta pregunta no está en este idioma."}


def test_the_slip_is_copied_in_the_nurses_language(show):
    screen = show("ar", "en")
    _type(screen.who.name, "Zamora")
    screen.slip.buttons["copy"].click()
    copied = QGuiApplication.clipboard().text()
    assert "Name: Zamora" in copied
    assert "Due Wednesday, 20 January 2027 (2027-01-20)" in copied
    assert "Zamora" in screen.slip.slip.text()
    assert screen.slip.said.isVisible()
    QGuiApplication.clipboard().clear()


def test_the_crib_is_one_page(show, tmp_path):
    screen = show("ar", "de")
    assert page_count(_saved(screen.crib, "pdf", screen, tmp_path)) == 1


def test_everything_is_printed_at_once_with_a_preview(show):
    screen = show("es", "en")
    screen.printing.buttons["print"].click()
    preview = screen.findChild(QPrintPreviewDialog)
    assert preview.isVisible()
    assert len(preview._pages) == 4
    preview.close()


def test_the_picked_questions_belong_to_all_of_it(show):
    screen = show("es", "en")
    screen.questions.choose.click()
    screen.questions.prompts["travel"].click()
    assert "questions" in screen.printing.print_all.accessibleName()
    screen.printing.print_all.click()
    preview = screen.findChild(QPrintPreviewDialog)
    assert len(preview._pages) == 5
    preview.close()


def test_the_paper_is_the_countrys_until_another_is_chosen(show, tmp_path):
    screen = show("es", "en", country="US")
    assert page_size_mm(_saved(screen.plan, "plan-pdf", screen, tmp_path)) == (216, 279)
    screen.printing.paper.setCurrentIndex(screen.printing.paper.findData("a4"))
    assert page_size_mm(_saved(screen.plan, "plan-pdf", screen, tmp_path)) == (210, 297)


def test_nothing_is_written_when_nobody_chose_a_place(show, tmp_path):
    screen = show("es", "en", ask=lambda _proposed: "")
    screen.plan.buttons["plan-pdf"].click()
    assert screen.plan.said.words.text() == ""
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_failed_save_is_said_in_its_card(show, tmp_path):
    screen = show("es", "en", ask=lambda _proposed: str(tmp_path / "nowhere" / "plan.pdf"))
    screen.plan.buttons["plan-pdf"].click()
    assert "was not written" in screen.plan.fault.words.text()


def test_coming_back_leaves_what_is_being_typed(show):
    screen = show()
    screen.who.name.setText("Zam")
    screen.refresh()
    assert screen.who.name.text() == "Zam"


def test_a_corrected_date_is_shown_when_the_screen_comes_back(show):
    screen = show("es", "en")
    corrected = ClinicChoices("es", "en", 3, datetime.date(2026, 8, 3))
    screen.session.begin(corrected)
    screen.refresh()
    assert "2027-02-03" in screen.slip.slip.text()


def test_it_follows_a_switch_of_the_nurses_language(show):
    screen = show("ar", "en")
    runtime.install(screen.session.use_cases.plans.translator("de"))
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.plan.buttons["print"].text() == "Drucken"


def test_every_button_says_what_it_is_for(show):
    screen = show()
    cards = (screen.plan, screen.card, screen.phone, screen.questions, screen.slip, screen.crib)
    names = [button.accessibleName() for card in cards for button in card.buttons.values()]
    assert len(names) == len(set(names))
    assert all(button.height() >= 44 for card in cards for button in card.buttons.values())
