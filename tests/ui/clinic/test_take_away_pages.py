"""Take-away: her pages in two languages, what is typed for them, and how they are printed."""

from __future__ import annotations

import pytest
from her_papers import saved, type_in
from paper_reading import letters, page_count, page_size_mm, poppler_text
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication

from edu_app.i18n import runtime


def _plain(text: str) -> str:
    return text.replace("\u200b", "")


@pytest.mark.parametrize("name", ["plan", "card"])
def test_a_page_comes_in_her_language_with_the_clinics_twin(take_away, tmp_path, name):
    screen = take_away("es", "en")
    card = getattr(screen, name)
    path = saved(card, f"{name}-pdf", screen, tmp_path)
    assert page_count(path) == 2
    first, second = poppler_text(path).split("\f")[:2]
    assert "enero" in first
    assert "January" in second
    assert path.name in _plain(card.said.words.text())


def test_one_language_alone_can_be_chosen(take_away, tmp_path):
    screen = take_away("es", "en")
    screen.printing.languages.buttons["en"].click()
    path = saved(screen.plan, "plan-pdf", screen, tmp_path)
    assert page_count(path) == 1
    assert "enero" not in poppler_text(path)
    assert screen.printing.languages.value() == "en"


def test_where_both_speak_the_same_nothing_is_made_twice(take_away, tmp_path):
    screen = take_away("es", "es")
    assert not hasattr(screen.printing, "languages")
    assert page_count(saved(screen.plan, "plan-pdf", screen, tmp_path)) == 1


def test_what_is_typed_stands_on_the_pages_and_in_memory_alone(take_away, tmp_path):
    screen = take_away("es", "en")
    type_in(screen.who.name, "Zamora")
    type_in(screen.who.clinic, "Knochenpraxis")
    type_in(screen.who.phone, " 555 0134 ")
    for card, name in ((screen.plan, "plan-pdf"), (screen.card, "card-pdf")):
        text = letters(poppler_text(saved(card, name, screen, tmp_path)))
        assert text.count("5550134") == 2
    # On a full plan the name is the first to give way (product section 6); the card has it.
    assert text.count("Zamora") == 2
    person = screen.session.records().person
    assert (person.display_name, person.clinic_phone) == ("Zamora", "555 0134")
    assert not screen.who.missing.isVisible()


def test_without_a_name_none_is_printed_and_lines_to_write_on_take_the_clinics_place(
    take_away, tmp_path
):
    screen = take_away("es", "en")
    assert screen.who.missing.isVisible()
    text = saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    assert "Para" not in text.splitlines()[1]
    assert "......" in text


def test_what_is_still_being_typed_counts_for_the_page(take_away, tmp_path):
    screen = take_away("es", "en")
    screen.who.name.setText("Zamora")
    text = saved(screen.plan, "plan-text", screen, tmp_path).read_text(encoding="utf-8")
    assert "Zamora" in text


def test_nothing_typed_goes_into_a_dictionary_of_the_keyboard(take_away):
    screen = take_away()
    for line in (screen.who.name, screen.who.clinic, screen.who.phone):
        assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
        assert line.completer() is None


def test_everything_is_printed_at_once_with_a_preview(take_away):
    screen = take_away("es", "en")
    screen.printing.buttons["print"].click()
    preview = screen.findChild(QPrintPreviewDialog)
    assert preview.isVisible()
    assert len(preview._pages) == 4
    preview.close()


def test_the_paper_is_the_countrys_until_another_is_chosen(take_away, tmp_path):
    screen = take_away("es", "en", country="US")
    assert page_size_mm(saved(screen.plan, "plan-pdf", screen, tmp_path)) == (216, 279)
    screen.printing.paper.setCurrentIndex(screen.printing.paper.findData("a4"))
    assert page_size_mm(saved(screen.plan, "plan-pdf", screen, tmp_path)) == (210, 297)


def test_nothing_is_written_when_nobody_chose_a_place(take_away, tmp_path):
    screen = take_away("es", "en", ask=lambda _proposed: "")
    screen.plan.buttons["plan-pdf"].click()
    assert screen.plan.said.words.text() == ""
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_failed_save_is_said_in_its_card(take_away, tmp_path):
    screen = take_away("es", "en", ask=lambda _proposed: str(tmp_path / "nowhere" / "plan.pdf"))
    screen.plan.buttons["plan-pdf"].click()
    assert "was not written" in screen.plan.fault.words.text()


def test_coming_back_leaves_what_is_being_typed(take_away):
    screen = take_away()
    screen.who.name.setText("Zam")
    screen.refresh()
    assert screen.who.name.text() == "Zam"


def test_it_follows_a_switch_of_the_nurses_language(take_away):
    screen = take_away("ar", "en")
    runtime.install(screen.session.use_cases.plans.translator("de"))
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.plan.buttons["print"].text() == "Drucken"


def test_every_button_says_what_it_is_for(take_away):
    screen = take_away()
    cards = (screen.plan, screen.card, screen.phone, screen.questions, screen.slip, screen.crib)
    names = [button.accessibleName() for card in cards for button in card.buttons.values()]
    assert len(names) == len(set(names))
    assert all(button.height() >= 44 for card in cards for button in card.buttons.values())
