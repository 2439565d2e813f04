"""My next step: one question at a time into the store and back, and what follows as a drawing."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from edu_app.core.records import DecidedWith, FollowOn, PlannedLast, Purpose, Talk, Therapy
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm

RULE = "Only your team decides whether and when denosumab ends."


def said(page):
    # What was added is shown in the next round of the event loop.
    QApplication.processEvents()
    labels = page.findChildren(WordsLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def click(qtbot, page, name):
    button = page.findChildren(QWidget, name)[-1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot, line, text):
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)
    # A date is read when the keyboard leaves the field.
    line.editingFinished.emit()


def records_after_restart(home):
    return home.open().use_cases.book.records("maria")


def test_the_rule_of_the_team_always_stands_there(context, show):
    assert any(text.startswith(RULE) for text in said(show(context)))


def test_one_question_is_asked_at_a_time(context, show, qtbot):
    page = show(context)
    assert page.question.ask.text().startswith("When is your cancer tablet")
    click(qtbot, page, "next-step-skip")
    assert page.question.ask.text() == "How many injections have you had?"


def test_the_whole_conversation_is_there_after_a_restart(context, home, show, qtbot):
    page = show(context)
    write(qtbot, page.question.date.line, "2028-05-02")
    click(qtbot, page, "next-step-keep")
    write(qtbot, page.question.lines["count"], "6")
    click(qtbot, page, "next-step-keep")
    click(qtbot, page, "next-step-yes")
    write(qtbot, page.question.date.line, "2026-09-01")
    write(qtbot, page.question.lines["whom"], "Dr Rivera")
    click(qtbot, page, "next-step-keep")
    click(qtbot, page, "next-step-yes")
    write(qtbot, page.question.lines["words"], "Eight, then we look again")
    click(qtbot, page, "next-step-keep")
    click(qtbot, page, "next-step-zoledronate")
    click(qtbot, page, "next-step-instead")
    write(qtbot, page.question.date.line, "2029-07-10")
    click(qtbot, page, "next-step-keep")
    assert page.question is None
    kept = records_after_restart(home)
    assert kept.therapies[0].planned_end == datetime.date(2028, 5, 2)
    assert kept.courses[0].earlier_injections == 4
    (talk,) = kept.talks
    assert (talk.with_whom, talk.how_long_decided) == ("Dr Rivera", "Eight, then we look again")
    assert talk.chosen == "Zoledronate, an infusion"
    (medicine,) = kept.follow_ons
    assert medicine.purpose is Purpose.INSTEAD
    assert medicine.planned_on == datetime.date(2029, 7, 10)


def test_not_knowing_writes_nothing_and_asks_again_next_time(context, home, show, qtbot):
    page = show(context)
    for _question in range(5):
        click(qtbot, page, "next-step-skip")
    assert page.question is None
    again = home.open()
    assert not again.use_cases.book.records("maria").talks
    assert show(again).question is not None


def test_a_missing_day_is_said_beside_the_question(context, show, qtbot):
    page = show(context)
    click(qtbot, page, "next-step-keep")
    assert page.question.wrong.words.text().startswith("Choose the day")
    assert not context.use_cases.book.records("maria").therapies


def test_an_answer_can_be_changed_and_taken_back(context, show, qtbot):
    end = datetime.date(2028, 5, 2)
    context.use_cases.book.save("maria", Therapy("t", planned_end=end))
    page = show(context)
    click(qtbot, page, "change-ai-end")
    write(qtbot, page.question.date.line, "2029-05-02")
    click(qtbot, page, "next-step-keep")
    assert context.use_cases.book.records("maria").therapies[0].planned_end.year == 2029
    context.window.undos[-1]()
    assert context.use_cases.book.records("maria").therapies[0].planned_end == end


def test_the_questions_go_onto_her_list_once(context, show, qtbot):
    page = show(context)
    click(qtbot, page, "putOnList")
    listed = [item.id for item in context.use_cases.questions.items("maria")]
    assert "what-follows" in listed
    assert "after-switch-checks" in listed
    assert not [b for b in page.findChildren(QWidget, "putOnList") if b.isVisible()]


def test_told_to_stop_lands_on_the_next_medicine_at_once(context, show, qtbot, qapp):
    page = show(context)
    click(qtbot, page, "form-planned-last")
    form = next(w for w in qapp.topLevelWidgets() if isinstance(w, PlannedLastForm))
    form.how.buttons["stopped"].click()
    form.who.buttons[DecidedWith.TEAM].click()
    form.save.click()
    texts = said(page)
    assert "What follows" in texts
    assert "Due on Sunday, 10 January 2027" in texts
    assert page.drawing.years.years.next_start == datetime.date(2027, 1, 10)


def test_nothing_names_a_last_injection_that_was_not_decided(context, show):
    context.use_cases.book.save("maria", Therapy("t", planned_end=datetime.date(2028, 5, 2)))
    page = show(context)
    stops = page.drawing.stations.rows
    assert [row.when.text() for row in stops] == [""] * 5
    assert stops[0].words.text() == "Last injection, if your team decides so"
    assert "The last injection is not the end. The next medicine comes after it." in said(page)


def test_after_the_switch_it_says_what_to_ask_and_when(context, show):
    begun = datetime.date(2026, 10, 1)
    medicine = FollowOn("f", "zoledronate", Purpose.INSTEAD, started_on=begun)
    context.use_cases.book.save("maria", medicine)
    page = show(context)
    texts = said(page)
    assert "Near Friday, 1 January 2027: ask your team for the blood markers." in texts
    assert any(text.startswith("Near Friday, 1 October 2027: ask your team") for text in texts)
    assert page.question is None


def test_late_comes_before_every_plan(home, context, show):
    later = home.open(datetime.date(2027, 1, 20))
    texts = said(show(later))
    assert texts[1].startswith("Your injection was due on Sunday, 10 January 2027")


def test_another_schedule_gets_no_plan(context, show):
    from edu_app.core.records import Course, Medicine

    since = datetime.date(2026, 11, 1)
    context.use_cases.book.save("maria", Course("c2", Medicine.DENOSUMAB_120, since=since))
    page = show(context)
    assert page.question is None
    assert not page.findChildren(QWidget, "form-planned-last")


def test_with_nobody_the_page_says_so(home, show):
    assert "Nothing is written down yet." in said(show(home.open()))


def test_two_people_are_told_apart(context, show):
    from edu_app.core.records import Person

    context.use_cases.book.add_person(Person("ana", "Ana"))
    context.use_cases.settings.change(current_person="maria")
    assert "For Maria" in said(show(context))


def test_every_button_is_large_and_named(context, show):
    page = show(context)
    buttons = [b for b in page.findChildren(ActionButton) if b.isVisible()]
    assert buttons
    assert all(b.height() >= 44 and b.text() for b in buttons)


def test_a_talk_without_a_plan_still_asks_what_was_chosen(context, show, qtbot):
    context.use_cases.book.save("maria", Talk("k", datetime.date(2026, 9, 1)))
    page = show(context)
    for _question in range(3):
        click(qtbot, page, "next-step-skip")
    assert page.question.ask.text() == "Which medicine did your team choose to follow?"


def test_a_last_injection_with_the_team_asks_for_the_next_medicine_first(context, show):
    last = PlannedLast("p", datetime.date(2026, 7, 10), DecidedWith.TEAM, "Dr Rivera")
    context.use_cases.book.save("maria", last)
    assert show(context).question.ask.text().startswith("Have you talked with your team")
