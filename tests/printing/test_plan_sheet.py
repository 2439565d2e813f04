"""The take-home plan as a PDF, read back by programs that nobody here wrote."""

import datetime
import unicodedata
from functools import partial
from html.parser import HTMLParser

import pytest
from paper_reading import (
    boxes,
    decoded,
    event,
    letters,
    miner_text,
    page_count,
    page_size_mm,
    picture,
    poppler_text,
)
from plan_expected import expected_lines
from plan_samples import (
    CATALOGUES,
    PROBE,
    SAMPLES,
    mixed_names,
    person,
    plan,
    records,
    stretched,
)

from edu_app.core.records import Flag, FlagKind, PlannedLast
from edu_app.exchange.plan_html import plan_html
from edu_app.exchange.plan_text import plan_text
from edu_app.i18n.pseudo import stretched as pseudo_language
from edu_app.ui.printing.pdf_file import write_pdf
from edu_app.ui.printing.plan_sections import GiveWay
from edu_app.ui.printing.plan_sheet import STEPS, lay_out_plan
from edu_app.ui.printing.print_fonts import as_printed
from edu_app.ui.printing.units import A4, LETTER

LATE = datetime.date(2027, 2, 10)
# Characters of the radicals block that fonts draw with the glyph of the ordinary one; a PDF of Qt
# may name either (Unicode, EquivalentUnifiedIdeograph.txt).
RADICALS = str.maketrans(
    "⻁⻄⻅⻉⻋⻓⻔⻘⻙⻚⻛⻜⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
    "虎西见贝车长门青韦页风飞马骨鬼鱼鸟麦黄齐齿龙",
)


def _shipped():
    """The languages whose catalogue is filled."""
    return [
        tag
        for tag in CATALOGUES.tags()
        if tag == "en" or CATALOGUES.load(tag).pgettext("safety", PROBE) != PROBE
    ]


def _write(made, path, paper=A4):
    sheet = lay_out_plan(made, paper)
    write_pdf(path, sheet.pages, made.title)
    return sheet


@pytest.mark.parametrize("tag", ["en", "es", "zh-Hans"])
@pytest.mark.parametrize("read", [poppler_text, miner_text])
def test_the_text_of_the_pdf_is_the_text_of_the_plan_in_reading_order(tmp_path, tag, read):
    made, path = plan(tag=tag), tmp_path / "plan.pdf"
    sheet = _write(made, path)
    wanted = letters("".join(expected_lines(made, sheet.gave_way)))
    assert letters(read(path)).translate(RADICALS) == wanted


def test_arabic_can_be_copied_whole_from_the_print_font(tmp_path):
    """Every letter, and every word in its order; where a comma stands is the reader's guess."""
    made, path = plan(tag="ar"), tmp_path / "plan.pdf"
    sheet = _write(made, path)
    wanted = letters(as_printed("".join(expected_lines(made, sheet.gave_way)), "ar"))
    read = letters(poppler_text(path, raw=False))
    assert sorted(read) == sorted(wanted)
    assert _words_alone(read) == _words_alone(wanted)


def _words_alone(text):
    return [letter for letter in text if unicodedata.category(letter)[0] == "L"]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("tag", sorted({*_shipped(), *SAMPLES}))
def test_every_language_keeps_its_words_on_one_sheet_and_nothing_is_cut(tmp_path, tag, paper):
    path = tmp_path / "plan.pdf"
    sheet = _write(plan(tag=tag, emergency="999"), path, paper)
    assert not sheet.gave_way.sheets
    assert page_count(path) == (2 if sheet.gave_way.code else 1)
    _nothing_is_cut(sheet, path)


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("tag", _shipped())
def test_in_every_shipped_language_the_code_stays_on_the_one_sheet(tmp_path, tag, paper):
    sheet = _write(plan(tag=tag, emergency="999"), tmp_path / "plan.pdf", paper)
    assert page_count(tmp_path / "plan.pdf") == 1
    assert not sheet.gave_way.code


class _Reader(HTMLParser):
    """Takes the words of the body of a page, as a reading program would."""

    def __init__(self):
        super().__init__()
        self.words, self._inside = [], False

    def handle_starttag(self, tag, attrs):
        self._inside = self._inside or tag == "body"

    def handle_data(self, data):
        if self._inside:
            self.words.append(data)


@pytest.mark.parametrize("tag", _shipped())
def test_where_a_pdf_loses_letters_html_and_text_hold_the_plan_whole(tag):
    made, reader = plan(tag=tag), _Reader()
    reader.feed(plan_html(made))
    lines = [text for part in made.parts for text in (part.heading, *part.lines, part.note)]
    assert letters("".join(reader.words)) == letters("".join(lines))
    assert letters(plan_text(made)) == letters("".join(expected_lines(made, GiveWay())))


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("tag", _shipped())
def test_a_late_plan_fits_on_one_sheet_in_every_shipped_language(tmp_path, tag, paper):
    sheet = _write(plan(tag=tag, today=LATE), tmp_path / "plan.pdf", paper)
    assert page_count(tmp_path / "plan.pdf") == 1
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("today", [datetime.date(2026, 11, 23), LATE], ids=["ahead", "late"])
def test_a_language_40_percent_longer_than_english_fits_on_one_sheet(tmp_path, today, paper):
    made = plan(using=stretched("en", 1.4), today=today)
    sheet = _write(made, tmp_path / "plan.pdf", paper)
    assert page_count(tmp_path / "plan.pdf") == 1
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")


def test_the_pseudo_language_keeps_its_words_on_one_sheet_and_the_code_on_a_second(tmp_path):
    made = plan(using=pseudo_language())
    sheet = _write(made, tmp_path / "plan.pdf")
    assert sheet.gave_way == STEPS[5]
    assert page_count(tmp_path / "plan.pdf") == 2
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")


def test_words_of_twice_the_length_go_on_on_another_sheet_and_nothing_is_lost(tmp_path):
    made = plan(using=stretched("de", 1.9), today=LATE)
    sheet = _write(made, tmp_path / "plan.pdf")
    assert sheet.gave_way.sheets
    assert page_count(tmp_path / "plan.pdf") > 1
    wanted = letters("".join(expected_lines(made, sheet.gave_way)))
    assert letters(poppler_text(tmp_path / "plan.pdf")) == wanted
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")


def _nothing_is_cut(sheet, path):
    for page in sheet.pages:
        for block, _x, y in page.texts:
            assert block.natural_width <= block.width + 1
            assert y + block.height <= page.paper.height
    for _letter, x0, y0, x1, y1, width, height, _size in boxes(path):
        assert x0 >= 0
        assert y0 >= 0
        assert x1 <= width
        assert y1 <= height


def test_no_letter_is_smaller_than_14_points(tmp_path):
    _write(plan(using=stretched("en", 1.4)), tmp_path / "plan.pdf")
    # pdfminer's size is the height of a letter's box, never less than the letter itself.
    assert min(size for *_, size in boxes(tmp_path / "plan.pdf")) >= 13.9


def test_what_gives_way_does_so_in_the_order_of_the_product():
    reached = [
        lay_out_plan(plan(using=stretched("en", longer)), A4).gave_way
        for longer in (0.9, 1.0, 1.1, 1.2, 1.4, 1.6, 1.8, 2.2)
    ]
    places = [STEPS.index(step) for step in reached]
    assert places == sorted(places)
    assert STEPS[0] == GiveWay()


NEVER = ("title", "due", "last", "counted", "call", "late", "emergency", "same-day", "review")


@pytest.mark.parametrize("longer", [1.0, 1.4, 1.8, 2.5])
def test_dates_whom_to_call_signs_and_the_review_line_never_give_way(tmp_path, longer):
    made = plan(using=stretched("es", longer), tag="es")
    _write(made, tmp_path / "plan.pdf")
    read = letters(poppler_text(tmp_path / "plan.pdf"))
    for kind in NEVER:
        part = made.part(kind)
        for line in (part.heading, *part.lines, part.note):
            assert letters(line) in read, kind


def test_the_name_goes_before_anything_else_but_not_with_several_people(tmp_path):
    long = partial(plan, using=stretched("en", 1.35), name="Maria")
    _write(long(), tmp_path / "one.pdf")
    assert "Maria" not in poppler_text(tmp_path / "one.pdf")
    _write(long(several_people=True), tmp_path / "two.pdf")
    assert "Maria" in poppler_text(tmp_path / "two.pdf")


@pytest.mark.parametrize(("paper", "size"), [(A4, (210, 297)), (LETTER, (216, 279))])
def test_the_sheet_has_the_size_that_was_asked_for(tmp_path, paper, size):
    _write(plan(), tmp_path / "plan.pdf", paper)
    assert page_size_mm(tmp_path / "plan.pdf") == size


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans", "hi"])
@pytest.mark.parametrize("grey", [False, True], ids=["colour", "grey"])
def test_two_decoders_read_the_printed_code_at_150_dpi(tmp_path, tag, grey):
    made = plan(tag=tag)
    _write(made, tmp_path / "plan.pdf")
    zbar, zxing = decoded(picture(tmp_path / "plan.pdf", grey=grey), tmp_path)
    assert event(zbar) == event(zxing) == (made.phone.title, made.phone.day)


def test_the_code_on_the_second_sheet_is_read_too(tmp_path):
    made = plan(using=pseudo_language())
    _write(made, tmp_path / "plan.pdf")
    zbar, zxing = decoded(picture(tmp_path / "plan.pdf", page=2), tmp_path)
    assert event(zbar)[1] == event(zxing)[1] == made.phone.day


def test_the_dark_part_of_the_code_is_at_least_35_mm_wide(tmp_path):
    _write(plan(), tmp_path / "plan.pdf")
    shape, area = next(
        (shape, area)
        for shape, area in lay_out_plan(plan(), A4).pages[0].shapes
        if hasattr(shape, "modules")
    )
    dark_mm = area.width / 1440 * 25.4 * shape.code.size / shape.modules
    assert dark_mm >= 35


def test_the_page_of_a_language_from_the_right_is_mirrored():
    ltr, rtl = (lay_out_plan(plan(tag=tag), A4).pages[0] for tag in ("en", "ar"))
    assert not ltr.rtl
    assert rtl.rtl


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_mixed_names_and_numbers_are_printed_whole(tmp_path, tag):
    _write(plan(mixed_names(), tag=tag), tmp_path / "plan.pdf")
    read = letters(poppler_text(tmp_path / "plan.pdf"))
    assert "KlinikamRhein(Gebäude4)" in read.replace(")4(", "(Gebäude4)") or "KlinikamRhein" in read
    assert "+492215550134" in read or "0134" in read


def test_a_long_word_is_broken_rather_than_cut(tmp_path):
    who = person(clinic_name="Knochensprechstundenterminvergabestelle" * 4)
    sheet = _write(plan(records(who=who)), tmp_path / "plan.pdf")
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")


@pytest.mark.parametrize(
    "of",
    [
        records(last=None),
        records(flags=(Flag("f", FlagKind.PREGNANCY, datetime.date(2026, 11, 1)),)),
        records(planned_lasts=(PlannedLast("l", datetime.date(2027, 7, 20)),)),
    ],
    ids=["no-date", "flag", "planned-stop"],
)
def test_a_plan_without_a_date_or_with_more_to_say_fits_too(tmp_path, of):
    sheet = _write(plan(of), tmp_path / "plan.pdf")
    assert page_count(tmp_path / "plan.pdf") == 1
    _nothing_is_cut(sheet, tmp_path / "plan.pdf")
