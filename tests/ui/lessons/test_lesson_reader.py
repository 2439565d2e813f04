"""The reader through real widgets: order, first screenful, contents, place, measure, size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from reading_fakes import FakeContext, FakeLearning, settle

from edu_app.services.learning_values import Review
from edu_app.ui.pages.lessons.measure import letters_width
from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.blocks.paired_row import PairedRow
from edu_app.ui.widgets.blocks.picture_block import PictureBlock


def words(page):
    return [view.plain for view in page.reader.sheet.views]


def all_text(page):
    shown = [w for w in page.reader.findChildren(QLabel) if w.isVisible()]
    return " ".join(label.accessibleName() or label.text() for label in shown)


def test_the_key_message_stands_above_the_first_section(page):
    shown = words(page)
    assert shown[0] == "Why not just stop?"
    assert shown[2].startswith("Key message.")
    assert shown[3] == "In short"


def test_every_block_of_the_lesson_is_there_in_order(page):
    lesson = page.reader.sheet.lesson.document
    expected = [b.text for b in lesson.blocks()]
    assert [text for text in words(page) if text in expected] == expected
    tops = [page.reader.area.top_of(view) for view in page.reader.sheet.views]
    assert tops == sorted(tops)


def test_only_the_first_screenful_is_built_before_the_first_paint(make_page, context, qtbot):
    page = make_page(context)
    with qtbot.waitSignal(page.reader.feeder.finished):
        page.open_at("stop")
        assert page.reader.feeder.busy
        assert page.reader.sheet.end is None
    assert page.reader.sheet.end is not None


def test_a_section_of_the_contents_comes_to_the_top(page, qtbot):
    link = page.reader.side.contents.links["what-you-can-do"]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.reader.section_shown() == "what-you-can-do" or at_bottom(page)


def at_bottom(page):
    bar = page.reader.area.verticalScrollBar()
    return bar.value() == bar.maximum()


def test_contents_stand_beside_a_wide_page_and_fold_away_above_a_narrow_one(page, qtbot):
    contents = page.reader.side.contents
    assert contents.rows.isVisible()
    assert not contents.button.isVisible()
    page.resize(480, 700)
    settle(page)
    assert not contents.rows.isVisible()
    qtbot.mouseClick(contents.button, Qt.MouseButton.LeftButton)
    assert contents.rows.isVisible()


def test_the_column_is_about_65_letters_wide(page):
    page.resize(1900, 800)
    settle(page)
    assert page.reader.sheet.width() == letters_width(page.reader.area, 68)


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_wider_than_its_column_at_any_text_size(make_page, context, themed, percent):
    page = make_page(context, "stop", size=(760, 700))
    apply_theme(themed, "light", percent)
    settle(page)
    sheet = page.reader.sheet
    for widget in [*sheet.findChildren(QLabel), *sheet.findChildren(QPushButton)]:
        if widget.isVisible():
            left = widget.mapTo(sheet, widget.rect().topLeft()).x()
            assert left >= 0
            assert left + widget.width() <= sheet.width() + 1
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()) - 1


def test_buttons_are_big_enough_to_hit(page):
    for button in page.reader.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 44, button.text() or button.accessibleName()


def test_the_place_is_remembered_for_each_person_and_lesson(make_page):
    learning = FakeLearning()
    page = make_page(FakeContext(learning), "stop", size=(700, 300))
    page.reader.go_to("back-pain")
    page.open_at("late")
    assert learning.places["p1", "stop"] == "back-pain"
    page.open_at("stop")
    settle(page)
    assert page.reader.section_shown() == "back-pain"


def test_leaving_the_page_remembers_the_place(make_page):
    learning = FakeLearning()
    page = make_page(FakeContext(learning), "stop", size=(700, 300))
    page.reader.go_to("which-bones")
    page.hide()
    assert learning.places["p1", "stop"] == "which-bones"


def test_nothing_is_kept_where_there_is_no_person(make_page):
    learning = FakeLearning()
    page = make_page(FakeContext(learning, person=""), "stop")
    page.reader.sheet.end.read.click()
    page.hide()
    assert not learning.places
    assert not learning.read


def test_a_lesson_opens_at_the_section_named_in_the_target(make_page, context):
    page = make_page(context, "stop#back-pain", size=(700, 300))
    assert page.reader.section_shown() == "back-pain"


def test_marking_as_read_is_kept_and_shown_in_words(page, learning, qtbot):
    button = page.reader.sheet.end.read
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert learning.read == {"stop"}
    assert button.text() == "✓ You have read this lesson"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert learning.read == set()


def test_previous_and_next_ask_the_window_for_the_lesson(page, context, qtbot):
    end = page.reader.sheet.end
    assert end.previous is None
    qtbot.mouseClick(end.following, Qt.MouseButton.LeftButton)
    assert context.went == ["lesson:late"]


def test_headings_are_headings_for_a_screen_reader(page):
    roles = {
        view.plain: QAccessible.queryAccessibleInterface(view.texts[0]).role()
        for view in page.reader.sheet.views
        if view.texts
    }
    assert roles["Why not just stop?"] == QAccessible.Role.Heading
    assert roles["In short"] == QAccessible.Role.Heading
    paragraph = next(text for text in roles if text.startswith("It is the bones"))
    assert roles[paragraph] != QAccessible.Role.Heading


def test_a_picture_carries_its_alternative_text(page):
    block = page.reader.findChild(PictureBlock)
    names = [child.accessibleName() for child in block.findChildren(QWidget)]
    assert "A spine seen from the side." in names


def test_the_draft_says_that_nobody_has_reviewed_it(page):
    assert "Not yet reviewed by a doctor or nurse." in all_text(page)


def test_a_machine_draft_says_so_and_offers_the_english(make_page):
    page = make_page(FakeContext(tag="ar"), "stop")
    assert "Machine draft. No person has checked it yet." in all_text(page)
    tools = page.findChild(type(page.reader)).findChildren(QPushButton)
    assert any(button.text() == "English beside the text" for button in tools)


def test_english_stands_beside_each_block_by_its_anchor(make_page, qtbot):
    page = make_page(FakeContext(tag="ar"), "stop", size=(1500, 800))
    page.presenter.open("stop")
    page._on_english_toggled(True)
    settle(page)
    rows = page.reader.findChildren(PairedRow)
    pairs = [
        [view.plain for view in row.findChildren(type(page.reader.sheet.views[0]))] for row in rows
    ]
    assert ["باختصار", "In short"] in pairs
    assert ["أي العظام تنكسر؟", "Which bones break?"] in pairs
    one, two = rows[-1].findChildren(type(page.reader.sheet.views[0]))
    assert one.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert two.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_missing_translation_is_said_and_english_keeps_its_direction(make_page):
    page = make_page(FakeContext(tag="ar"), "late")
    said = all_text(page)
    assert "This lesson is not yet available in" in said
    assert "العربية" in said
    assert words(page)[0] == "Late or missed"
    assert all(
        view.layoutDirection() == Qt.LayoutDirection.LeftToRight for view in page.reader.sheet.views
    )


def test_a_stale_safety_lesson_shows_the_newer_english_key_message_above_it(make_page, learning):
    learning.reviews["stop", "ar"] = Review("stale")
    page = make_page(FakeContext(learning, tag="ar"), "stop")
    said = all_text(page)
    assert said.index("Do not stop on your own.") < said.index("رسالة أساسية")


def test_a_stale_lesson_without_safety_texts_shows_its_own_key_message_only(make_page, learning):
    learning.reviews["stop", "ar"] = Review("stale")
    learning.safety = "normal"
    page = make_page(FakeContext(learning, tag="ar"), "stop")
    assert "Do not stop on your own." not in all_text(page)


def test_arabic_blocks_run_from_right_to_left(make_page):
    page = make_page(FakeContext(tag="ar"), "stop")
    sheet = page.reader.sheet
    assert all(v.layoutDirection() == Qt.LayoutDirection.RightToLeft for v in sheet.views)
    steps = sheet.views[-1]
    marker = steps.findChildren(type(steps.texts[0]))[0]
    number = next(w for w in steps.findChildren(object) if getattr(w, "digits", "") == "١")
    assert (
        number.mapTo(sheet, number.rect().center()).x()
        > marker.mapTo(sheet, marker.rect().center()).x()
    )


def test_a_damaged_lesson_is_told_and_the_list_stays(make_page, context):
    from edu_app.core.errors import Fault

    page = make_page(context)

    def refuse(*_asked):
        raise Fault("lesson-invalid", path="stop/en.md", line=3, reason="no title")

    context.use_cases.learning.open = refuse
    page.open_at("stop")
    assert "stop/en.md" in context.told[0]
    assert page.list.isVisible()


def test_the_keyboard_goes_back_to_the_list(page, qtbot):
    qtbot.keyClick(page.reader.area, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.list.isVisible()


def test_opening_a_lesson_opens_no_other_window(page):
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [page]
