"""The list of lessons and the search over all of them."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from reading_fakes import FakeContext, FakeLearning

from edu_app.services.learning_values import Review
from edu_app.ui.pages.lessons.review_words import _BARS, review_chip, review_sentence
from edu_app.ui.widgets.block_feeder import BlockFeeder


def test_every_lesson_says_its_minutes_its_state_and_whether_it_was_read(make_page):
    learning = FakeLearning()
    learning.read.add("late")
    page = make_page(FakeContext(learning))
    names = [card.accessibleName() for card in page.list.cards]
    assert names == [
        "1. Why not just stop?. Read this one next · 4 minutes · Draft",
        "2. Late or missed. 4 minutes · Draft · Read",
    ]
    assert page.list.progress.text() == "You have read 1 of 2 lessons."
    assert page.list.bar.value() == 1


def test_a_lesson_opens_by_mouse_and_by_keyboard(make_page, context, qtbot):
    page = make_page(context)
    qtbot.mouseClick(page.list.cards[0], Qt.MouseButton.LeftButton)
    assert page.presenter.open_id == "stop"
    page.open_at("")
    qtbot.keyClick(page.list.cards[1], Qt.Key.Key_Space)
    assert page.presenter.open_id == "late"


def test_search_shows_the_sentence_with_the_hit_marked(make_page, context, qtbot):
    page = make_page(context)
    qtbot.keyClicks(page.list.field, "spine")
    cards = page.list.hits.cards
    assert "The bones of the spine" in cards[0].accessibleName() or cards
    assert "background-color" in cards[0].sentence.text()
    assert not page.list.cards[0].isVisible()


def test_a_found_sentence_opens_its_section(make_page, context, qtbot):
    page = make_page(context, size=(700, 320))
    qtbot.keyClicks(page.list.field, "bones of the spine")
    qtbot.mouseClick(page.list.hits.cards[0], Qt.MouseButton.LeftButton)
    assert page.presenter.open_id == "stop"
    assert page.reader.section_shown() == "which-bones"


def test_enter_opens_the_first_hit_and_escape_clears_the_search(make_page, context, qtbot):
    page = make_page(context)
    qtbot.keyClicks(page.list.field, "earliest")
    qtbot.keyClick(page.list.field, Qt.Key.Key_Return)
    assert page.presenter.open_id == "late"
    page.open_at("")
    assert page.list.hits.isVisible()
    qtbot.keyClick(page.list.field, Qt.Key.Key_Escape)
    assert page.list.field.text() == ""
    assert page.list.cards[0].isVisible()


def test_two_chinese_signs_are_a_word(make_page, qtbot):
    page = make_page(FakeContext(tag="zh-Hans"))
    page.list.field.setText("诊所")
    assert [card.hit.sentence for card in page.list.hits.cards] == ["请打电话给诊所。"]


def test_arabic_is_found_without_its_marks_and_set_from_right_to_left(make_page):
    page = make_page(FakeContext(tag="ar"))
    page.list.field.setText("العظام")
    card = page.list.hits.cards[0]
    assert card.hit.lesson == "stop"
    assert card.sentence.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_nothing_found_is_said(make_page, context):
    page = make_page(context)
    page.list.field.setText("qqqq")
    assert page.list.hits.count.text() == "Nothing found. Try another word."
    assert not page.list.hits.cards


def test_emptying_the_search_brings_the_list_back(make_page, context):
    page = make_page(context)
    page.list.field.setText("spine")
    page.list.field.clear()
    assert page.list.cards[0].isVisible()
    assert not page.list.hits.isVisible()


def test_the_list_comes_back_with_the_progress_made(make_page, learning):
    page = make_page(FakeContext(learning), "stop")
    page.reader.sheet.end.read.click()
    page.open_at("")
    assert page.list.progress.text() == "You have read 1 of 2 lessons."


def test_every_state_has_a_sentence_and_a_chip():
    states = [*_BARS, "clinically-reviewed"]
    for state in states:
        said = review_sentence(Review(state), "Suomi", str)
        assert said
        assert "{" not in said
        assert review_chip(Review(state))
    assert "Suomi" in review_sentence(Review("missing"), "Suomi", str)
    due = review_sentence(Review("machine-draft", due=True), "", str)
    assert due.endswith("It is time for a new check.")


def test_a_reviewer_is_named_only_where_somebody_signed():
    import datetime

    day = datetime.date(2026, 5, 1)
    signed = Review("clinically-reviewed", reviewer="Dr A. B.", reviewed_on=day)
    assert review_sentence(signed, "", lambda d: d.isoformat()) == (
        "Reviewed by Dr A. B. on 2026-05-01."
    )
    unsigned = review_sentence(Review("clinically-reviewed"), "", str)
    assert "Reviewed by" not in unsigned


def test_the_page_paints_something(make_page, context):
    page = make_page(context)
    QApplication.processEvents()
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {image.pixel(x, y) for x in range(0, 900, 9) for y in range(0, 600, 9)}
    assert len(colours) > 5


def test_lessons_are_read_ahead_once_the_list_can_be_seen(make_page, context, learning, qtbot):
    page = make_page(context)
    with qtbot.waitSignal(page.ahead.finished):
        page.ahead.start([lambda: learning.read_ahead("late", "en")], 0)
        page.list.area.viewport().update()
    assert learning.ahead[-1] == ("late", "en")


def test_a_page_that_goes_away_during_a_step_ends_the_reading_ahead(qapp):
    page, done = QWidget(), []
    feeder = BlockFeeder(page, portion=2)
    feeder.portion_done.connect(lambda: done.append("portion"))
    feeder.start([lambda: shiboken6.delete(page), lambda: done.append("step")], at_once=0)
    done.clear()
    feeder._run_portion()
    assert done == []
