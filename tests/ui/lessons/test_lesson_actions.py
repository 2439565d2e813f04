"""Links, glossary, find, check questions, read aloud: by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtWidgets import QApplication, QPushButton
from reading_fakes import FakeContext, settle

from edu_app.ui.pages.lessons.links import open_outside, read_link
from edu_app.ui.speech import ReadAloud, load_engine


def view_with(page, text):
    return next(view for view in page.reader.sheet.views if text in view.plain)


@pytest.fixture
def opened(page):
    """The addresses that were handed to the reader's own program."""
    found = []
    page._links._open_address = found.append
    return found


def follow(page, address):
    page.reader.sheet.views[0].link_followed.emit(address)


def test_links_inside_the_program_ask_the_window(page, context, opened):
    follow(page, "lesson:late#in-short")
    follow(page, "page:when-to-call")
    assert context.went == ["lesson:late#in-short", "when-to-call"]
    assert not opened


def test_a_web_link_opens_only_after_a_click(page, opened, qtbot):
    assert not opened
    label = view_with(page, "society").texts[0]
    label.linkActivated.emit("https://example.org/bones")
    assert opened == ["https://example.org/bones"]


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "smb://host/share",
        "vnd.app:run",
        "/etc/passwd",
        "relative.html",
        "https:",
        "",
    ],
)
def test_nothing_but_web_and_mail_is_ever_opened(address):
    opened = []
    assert not open_outside(address, opened.append)
    assert not opened


@pytest.mark.parametrize("address", ["https://example.org/a?b=1", "mailto:someone@example.org"])
def test_web_and_mail_go_to_the_readers_own_program(address):
    opened = []
    open_outside(address, lambda url: opened.append(url) or True)
    assert opened == [QUrl(address)]


def test_schemes_are_read_whatever_their_letters():
    assert read_link("HTTPS://example.org").kind == "outside"
    assert read_link("File:///x").kind == "refused"
    assert read_link("#in-short") == ("place", "in-short")


def test_enter_on_a_glossary_word_explains_it_and_escape_ends_that(page, qtbot):
    label = view_with(page, "Denosumab protects").texts[0]
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(label, Qt.Key.Key_Return)
    popup = page._links._explainer.popup
    assert popup.takes_focus
    assert popup.accessibleName() == "denosumab: An injection for bones."
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_resting_on_a_word_with_the_keyboard_explains_it_without_taking_the_focus(page, qtbot):
    explainer = page._links._explainer
    label = view_with(page, "Denosumab protects").texts[0]
    label.setFocus(Qt.FocusReason.TabFocusReason)
    assert explainer.popup.accessibleName().startswith("denosumab")
    assert QApplication.focusWidget() is label
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    assert explainer.popup.accessibleName().startswith("spine")
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    assert explainer.popup is None or not explainer.popup.isVisible()


def test_an_unknown_word_explains_nothing(page):
    follow(page, "term:nobody-knows")
    assert page._links._explainer.popup is None


def test_find_counts_marks_and_walks_round(page, qtbot):
    qtbot.keyClick(page.reader.area, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page.reader.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "spine")
    assert bar.count.text() == "1 of 2"
    assert "background-color" in view_with(page, "Denosumab protects").texts[0].text()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert "background-color" not in view_with(page, "Denosumab protects").texts[0].text()


def test_find_says_when_a_word_is_not_there(page, qtbot):
    page.reader.open_find()
    qtbot.keyClicks(page.reader.find_bar.field, "zzz")
    assert page.reader.find_bar.count.text() == "Not in this lesson"
    assert not page.reader.find_bar.after.isEnabled()


def test_find_brings_the_hit_into_sight(make_page, context, qtbot):
    page = make_page(context, "stop", size=(700, 320))
    page.reader.open_find()
    qtbot.keyClicks(page.reader.find_bar.field, "Show this")
    view = view_with(page, "Show this")
    top = page.reader.area.top_of(view) - page.reader.area.verticalScrollBar().value()
    assert 0 <= top < page.reader.area.viewport().height()


def quiz_of(page):
    return page.reader.sheet.quiz


def test_questions_come_one_at_a_time_and_in_any_order(page, qtbot):
    quiz = quiz_of(page)
    assert [quiz.views[at].isVisible() for at in quiz.views] == [True]
    qtbot.mouseClick(quiz.numbers.button(2), Qt.MouseButton.LeftButton)
    assert quiz.current == 2
    assert [at for at, view in quiz.views.items() if view.isVisible()] == [2]
    qtbot.mouseClick(quiz.another, Qt.MouseButton.LeftButton)
    assert quiz.current == 0


def test_a_wrong_choice_is_answered_kindly_and_offers_the_part_again(make_page, context, qtbot):
    page = make_page(context, "stop", size=(700, 320))
    view = quiz_of(page).view
    qtbot.mouseClick(view.choices[1], Qt.MouseButton.LeftButton)
    assert view.reply.said.text().find("It is easy to think so.") >= 0
    assert view.again.isVisible()
    qtbot.mouseClick(view.again, Qt.MouseButton.LeftButton)
    assert page.reader.section_shown() == "which-bones"


def test_a_right_choice_is_confirmed_and_nothing_is_counted(page, qtbot):
    view = quiz_of(page).view
    qtbot.keyClick(view.choices[0], Qt.Key.Key_Space)
    assert "Yes, that is it." in view.reply.said.text()
    assert not view.again.isVisible()
    words = " ".join(label.text() for label in view.findChildren(type(view.reply.said)))
    assert "wrong" not in words.lower()
    assert "score" not in words.lower()


def test_an_answer_stays_with_its_question(page, qtbot):
    quiz = quiz_of(page)
    qtbot.mouseClick(quiz.view.choices[1], Qt.MouseButton.LeftButton)
    quiz.another.click()
    quiz.numbers.button(0).click()
    assert quiz.view.again.isVisible()


@pytest.fixture
def spoken_page(make_page, context):
    owner = QObject()
    engine = load_engine("mock", owner)
    speaker = ReadAloud(None, load=lambda: engine)
    page = make_page(context, "stop", speaker=speaker, size=(700, 320))
    yield page
    page.reader.aloud.stop()
    owner.deleteLater()


def read_button(page):
    return next(
        b
        for b in page.reader.sheet.findChildren(QPushButton)
        if b.text() in ("Read aloud", "Stop reading")
    )


def test_reading_aloud_lights_up_the_block_and_escape_stops_it(spoken_page, qtbot):
    page = spoken_page
    qtbot.mouseClick(read_button(page), Qt.MouseButton.LeftButton)
    first = page.reader.sheet.views[0]
    assert first.property("reading") is True
    assert page.reader.aloud.strip.isVisible()
    qtbot.keyClick(page.reader.area, Qt.Key.Key_Escape)
    assert not page.reader.aloud.speaker.reading
    assert first.property("reading") is False
    assert not page.reader.aloud.strip.isVisible()


def test_reading_begins_with_the_block_in_sight(spoken_page, qtbot):
    page = spoken_page
    page.reader.go_to("back-pain")
    qtbot.mouseClick(read_button(page), Qt.MouseButton.LeftButton)
    reading = [view.plain for view in page.reader.sheet.views if view.property("reading")]
    assert reading == ["What if your back hurts?"]


def test_leaving_the_page_stops_the_voice(spoken_page):
    read_button(spoken_page).click()
    spoken_page.hide()
    assert not spoken_page.reader.aloud.speaker.reading


def test_a_language_without_a_voice_is_not_read_and_says_why(make_page, qtbot):
    owner = QObject()
    engine = load_engine("mock", owner)
    page = make_page(FakeContext(tag="ar"), "stop", speaker=ReadAloud(engine))
    button = read_button(page)
    assert not button.isEnabled()
    assert button.accessibleDescription() == "This computer has no voice for this language."
    owner.deleteLater()


def test_the_words_follow_a_live_switch_of_the_language(make_page, qtbot):
    context = FakeContext(tag="en")
    page = make_page(context, "stop")
    context.tag = "ar"
    page.refresh()
    settle(page)
    assert page.reader.sheet.views[0].plain == "لماذا لا أتوقف؟"
