"""Wallet card, page for the doctor, question list: drawn, and read back."""

import datetime
from dataclasses import replace

import pytest
from paper_reading import boxes, letters, page_count, poppler_text
from plan_samples import person, records, source, stretched, translator, words

from edu_app.core.question_items import QuestionItem
from edu_app.core.records import Injection
from edu_app.services.doctor_page import make_doctor_page
from edu_app.services.question_sheet import QuestionTexts, make_question_sheet
from edu_app.services.wallet_card import make_card
from edu_app.ui.printing.card_sheet import CARD_MM, lay_out_card
from edu_app.ui.printing.document_sheet import DocumentLook, lay_out_document
from edu_app.ui.printing.page import Box
from edu_app.ui.printing.pdf_file import write_pdf
from edu_app.ui.printing.units import A4, LETTER, mm

YEARS = tuple(
    Injection(
        f"i{n}",
        datetime.date(2000 + n // 2, 1 if n % 2 == 0 else 7, 20),
        brand="Brand",
        batch=f"B-{n}",
        place="City Hospital, day ward",
        note="left arm",
    )
    for n in range(54)
)


def _read(pages, tmp_path):
    path = tmp_path / "page.pdf"
    write_pdf(path, pages, "title")
    return path, letters(poppler_text(path))


def _bottom(page):
    return max(y + block.height for block, _x, y in page.texts)


@pytest.mark.parametrize("tag", ["en", "es", "ar", "zh-Hans", "hi"])
def test_the_card_is_three_bank_cards_high_and_everything_is_on_it(tmp_path, tag):
    card = make_card(source(records(injections=YEARS)), words(tag))
    (page,) = lay_out_card(card, A4)
    _path, read = _read((page,), tmp_path)
    outline = next(area for shape, area in page.shapes if isinstance(shape, Box))
    assert (outline.width, outline.height) == (mm(CARD_MM[0]), 3 * mm(CARD_MM[1]))
    assert _bottom(page) <= outline.y + outline.height
    if tag in ("en", "es", "zh-Hans"):
        for text in (card.due_iso, card.due_words, *(day for day, _ in card.past)):
            assert letters(text) in read


def test_no_panel_runs_into_the_next_even_with_long_words():
    who = person(clinic_name="Klinik für Knochengesundheit und Rheumatologie am Universitätsspital")
    of = records(injections=YEARS, who=who)
    card = make_card(source(of), words("de", using=stretched("de", 1.2)))
    (page,) = lay_out_card(card, LETTER)
    outline = next(area for shape, area in page.shapes if isinstance(shape, Box))
    height = mm(CARD_MM[1])
    for block, _x, y in page.texts:
        panel = int((y - outline.y) // height)
        assert y + block.height <= outline.y + (panel + 1) * height


def test_a_card_without_a_date_is_drawn_too(tmp_path):
    card = make_card(source(records(last=None), name=""), words())
    assert "Whomtocall" in _read(lay_out_card(card, A4), tmp_path)[1]


def test_the_doctors_table_goes_on_on_the_next_sheet_and_repeats_its_heading(tmp_path):
    page = make_doctor_page(source(records(injections=YEARS)), words())
    path, read = _read(lay_out_document(page, A4), tmp_path)
    assert page_count(path) > 1
    assert read.count("Dayslate") == page_count(path) or read.count("Dayslate") >= 2
    for injection in YEARS:
        assert injection.given_on.isoformat() in read
        assert injection.batch in read


def test_rows_are_never_cut_at_the_foot():
    page = make_doctor_page(source(records(injections=YEARS)), words())
    for sheet in lay_out_document(page, LETTER):
        assert _bottom(sheet) <= LETTER.height - mm(14)


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_two_languages_stand_side_by_side_each_in_its_own_direction(tmp_path, tag):
    sides = [
        QuestionTexts(words(one), {"a": translator(one).gettext("When is my next injection?")})
        for one in ("en", tag)
    ]
    own = QuestionItem("x", "Can my daughter come?")
    sheet = make_question_sheet([QuestionItem("a"), own], *sides)
    (page,) = lay_out_document(sheet, A4, DocumentLook(13, 20))
    path, read = _read((page,), tmp_path)
    assert read.count("daughter") == 2
    middle = A4.width_mm / 25.4 * 72 / 2
    right = [x0 for letter, x0, *_ in boxes(path) if x0 > middle]
    assert right


def test_room_to_write_makes_rows_higher():
    items = [QuestionItem("x", "When?")]
    sheet = make_question_sheet(items, QuestionTexts(words(), {}))
    near, far = (lay_out_document(sheet, A4, DocumentLook(13, gap))[0] for gap in (0, 40))
    assert _bottom(far) > _bottom(near)


def test_a_document_from_the_right_is_mirrored():
    page = make_doctor_page(source(), words("ar"))
    assert all(sheet.rtl for sheet in lay_out_document(page, A4))


def test_an_empty_document_is_still_a_page(tmp_path):
    page = replace(make_doctor_page(source(records(last=None)), words()), sections=())
    assert page_count(_read(lay_out_document(page, A4), tmp_path)[0]) == 1
