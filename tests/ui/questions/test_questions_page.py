"""My questions: pick, add, tick, answer, remove with undo, print in two languages."""

import datetime
import subprocess
import unicodedata

import pytest
from plan_samples import person
from session_fakes import CONTENT, make_use_cases

from edu_app.i18n.translator import Translator
from edu_app.lessons.library import Library
from edu_app.services.learning import Learning
from edu_app.services.plan import PlanMaker
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.questions.page import QuestionsPage
from edu_app.ui.pages.registry import find_page


class Countries:
    def emergency(self, code):
        return ""

    def paper(self, code):
        return ""

    def weekend(self, code):
        return frozenset()


class Languages:
    def tags(self):
        return ("en", "ar")

    def load(self, tag):
        return Translator(tag, __import__("gettext").NullTranslations())


class Window:
    def __init__(self):
        self.told = []

    def go(self, target):
        raise AssertionError(target)

    def tell(self, text, undo=None):
        self.told.append((text, undo))


@pytest.fixture
def session():
    made = make_use_cases(datetime.date(2026, 11, 23), countries=Countries())
    made.book.add_person(person())
    plans = PlanMaker(made.book, made.tracker, made.regimen, Countries(), Languages())
    learning = Learning(Library(CONTENT), made.clock, None)
    for name, service in (("plans", plans), ("learning", learning)):
        object.__setattr__(made, name, service)
    return made


@pytest.fixture
def window():
    return Window()


@pytest.fixture
def page(qtbot, session, window):
    made = QuestionsPage(PageContext(session, window))
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    return made


def _texts(page):
    return [card.row.text for card in page.cards]


def _pick(page, prompt="next-date"):
    page.choose.click()
    page.prompts.buttons[prompt].click()


def test_a_reviewed_question_is_picked_and_shown_in_words(page):
    assert page.cards == []
    _pick(page)
    assert _texts(page) == ["On which day is my next injection, and who books it?"]
    assert page.prompts.buttons["next-date"].isChecked()


def test_picking_it_again_takes_it_off_the_list(page):
    _pick(page)
    page.prompts.buttons["next-date"].click()
    assert page.cards == []


def test_her_own_words_go_on_the_list_by_the_enter_key(page, qtbot):
    page.own.line.setText("Can my daughter come?")
    page.own.line.returnPressed.emit()
    assert _texts(page) == ["Can my daughter come?"]
    assert page.cards[0].row.own


def test_spaces_are_no_question(page):
    page.own.line.setText("   ")
    page.own.button.click()
    assert page.cards == []


def test_a_tick_and_an_answer_are_kept_when_the_field_is_left(page, session):
    _pick(page)
    card = page.cards[0]
    card.tick.click()
    card.note.setFocus()
    card.note.setPlainText("On 20 January, the nurse books it")
    card.tick.setFocus()
    (item,) = session.questions.items("p1")
    assert item.asked
    assert item.answer == "On 20 January, the nurse books it"


def test_removing_can_be_undone(page, window):
    _pick(page)
    page.cards[0].remove.click()
    assert page.cards == []
    text, undo = window.told[-1]
    assert text == "The question was taken off the list."
    undo()
    assert len(page.cards) == 1


def test_a_screen_reader_hears_which_question_a_button_belongs_to(page):
    _pick(page)
    assert "who books it" in page.cards[0].remove.accessibleName()


def test_the_list_is_saved_in_two_languages_side_by_side(page, window, tmp_path):
    _pick(page)
    page.own.line.setText("Can my daughter come?")
    page.own.button.click()
    page.output.second.setCurrentIndex(page.output.second.findData("ar"))
    path = tmp_path / "questions.pdf"
    page.output.ask_file = lambda proposed: str(path)
    page.output.save.click()
    read = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
    read = unicodedata.normalize("NFKC", read.decode())
    assert "On which day is my next" in read
    assert read.count("daughter") == 2
    assert str(path) in window.told[-1][0]


def test_the_second_language_stays_chosen_when_the_list_changes(page):
    _pick(page)
    page.output.second.setCurrentIndex(page.output.second.findData("ar"))
    page.prompts.buttons["travel"].click()
    assert page.output.second.currentData() == "ar"


def test_a_failed_save_is_said_at_the_bottom_of_the_window(page, window, tmp_path):
    _pick(page)
    page.output.ask_file = lambda proposed: str(tmp_path / "nowhere" / "q.pdf")
    page.output.save.click()
    assert "was not written" in window.told[-1][0]


def test_print_opens_the_preview(page):
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    _pick(page)
    page.output.print.click()
    preview = page.findChild(QPrintPreviewDialog)
    assert preview.isVisible()
    preview.close()


def test_while_nobody_is_kept_the_page_says_so(qtbot):
    session = make_use_cases(datetime.date(2026, 11, 23), countries=Countries())
    learning = Learning(Library(CONTENT), session.clock, None)
    plans = PlanMaker(session.book, session.tracker, session.regimen, Countries())
    for name, service in (("plans", plans), ("learning", learning)):
        object.__setattr__(session, name, service)
    made = QuestionsPage(PageContext(session))
    qtbot.addWidget(made)
    assert not hasattr(made, "choose")


def test_the_page_stands_in_the_registry(qtbot, session):
    made = find_page("questions").factory(PageContext(session))
    qtbot.addWidget(made)
    assert isinstance(made, QuestionsPage)
