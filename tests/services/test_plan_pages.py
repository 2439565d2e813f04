"""Wallet card, page for the doctor, question list, table: what stands on them."""

import datetime
from pathlib import Path

import pytest
from plan_samples import LAST, REGIMEN, TODAY, records, source, words

from edu_app.core.question_items import QuestionItem
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    FollowOn,
    Injection,
    PlannedLast,
    Purpose,
    Talk,
    Therapy,
)
from edu_app.i18n.bidi import strip_isolates
from edu_app.services.countries import Countries
from edu_app.services.doctor_page import days_late, make_doctor_page
from edu_app.services.paper_choice import paper_of
from edu_app.services.plan_csv import records_csv
from edu_app.services.question_sheet import QuestionTexts, make_question_sheet
from edu_app.services.wallet_card import make_card

CONTENT = Path(__file__).parents[2] / "content"
DATE = datetime.date


def _many(count=10):
    days = [DATE(2021 + n // 2, 1 if n % 2 == 0 else 7, 20) for n in range(count)]
    return tuple(
        Injection(f"i{n}", day, brand="Brand", batch=f"B{n}") for n, day in enumerate(days)
    )


def _all_kinds():
    return records(
        injections=(
            Injection("a", DATE(2025, 7, 1), note="=cmd"),
            Injection("b", DATE(2026, 1, 21), brand="Brand", batch="B1", place="City"),
            Injection("c", DATE(2026, 2, 1), sure=False),
            Injection("d", LAST),
        ),
        therapies=(Therapy("t", "Letrozole", DATE(2021, 1, 1), DATE(2028, 1, 1)), Therapy("u")),
        follow_ons=(
            FollowOn("f", "zoledronate", Purpose.INSTEAD, planned_on=DATE(2027, 1, 20)),
            FollowOn("g", "unheard-of", Purpose.UNKNOWN, started_on=DATE(2026, 8, 1)),
        ),
        planned_lasts=(PlannedLast("l", DATE(2027, 1, 20), professional="Dr A"),),
        appointments=(Appointment("p", DATE(2027, 1, 18), place="City"),),
        talks=(Talk("k", DATE(2026, 9, 1), "Dr A", chosen="an infusion"),),
        clinic_dates=(ClinicDate("e", DATE(2027, 1, 19), said_by="Dr A"),),
        clinic_reviews=(ClinicReview("r", "Dr A", DATE(2026, 8, 1), "go on", DATE(2027, 1, 1)),),
    )


# --- the wallet card


def test_the_card_holds_the_newest_eight_and_one_date_to_come():
    card = make_card(source(records(injections=_many())), words())
    assert [day for day, _ in card.past] == [i.given_on.isoformat() for i in _many()[:1:-1]]
    assert card.due_iso == "2026-01-20"
    assert strip_isolates(card.past[0][1]) == "Brand · B9"


def test_the_card_has_the_back_pain_line_and_the_dentist_line():
    lines = " ".join(make_card(source(), words()).warnings)
    assert "New back pain" in lines
    assert "For the dentist: I have denosumab." in lines


def test_after_the_switch_the_card_no_longer_says_that_she_has_denosumab():
    switched = FollowOn("z", "zoledronate", Purpose.INSTEAD, started_on=DATE(2026, 9, 1))
    card = make_card(source(records(follow_ons=(switched,))), words())
    assert "I have denosumab" not in " ".join(card.warnings)
    assert card.due_words == ""


def test_a_month_alone_is_printed_as_a_month():
    of = records(injections=(Injection("i", DATE(2026, 7, 1), day_known=False),))
    assert make_card(source(of, name=""), words()).past == (("2026-07", ""),)


# --- the page for the doctor


def test_days_late_are_counted_from_the_injection_before():
    assert days_late(_all_kinds().injections, REGIMEN) == {"b": 20, "d": -1}


def test_the_doctor_sees_every_injection_newest_first_with_its_delay():
    page = make_doctor_page(source(_all_kinds()), words())
    table = next(section.table for section in page.sections if section.table)
    assert [(row[0].text, row[1].text) for row in table.rows] == [
        ("2026-07-20", "0"),
        ("2026-02-01", ""),
        ("2026-01-21", "20"),
        ("2025-07-01", ""),
    ]
    assert table.rows[2][1].strong
    assert "not sure" in table.rows[1][4].text


def test_the_doctor_sees_the_plan_and_every_other_record():
    page = make_doctor_page(source(_all_kinds()), words())
    text = strip_isolates(" ".join(line for section in page.sections for line in section.lines))
    for word in ("Letrozole", "Zoledronate", "unheard-of", "Dr A", "an infusion", "2027-01-18"):
        assert word in text
    assert text.startswith("For Maria Due date: Wednesday, 20 January 2027 (2027-01-20)")


@pytest.mark.parametrize(
    ("today", "said"),
    [(DATE(2027, 1, 10), "in 10 days"), (DATE(2027, 1, 21), "1 day ago")],
)
def test_the_doctor_sees_the_days_to_the_date_or_since_it(today, said):
    page = make_doctor_page(source(today=today, name=""), words())
    assert said in page.sections[0].lines[0]


def test_without_a_date_the_page_still_says_what_the_app_says():
    page = make_doctor_page(source(records(last=None), name=""), words())
    assert page.sections[-1].lines


# --- the question list


def _texts(tag="en", **prompts):
    return QuestionTexts(words(tag), prompts)


def test_reviewed_questions_stand_in_both_languages_side_by_side():
    sheet = make_question_sheet(
        [QuestionItem("a"), QuestionItem("b", asked=True)],
        _texts(a="When?", b="Who?"),
        _texts("ar", a="متى؟", b="من؟"),
    )
    (section,) = sheet.sections
    assert [[cell.text for cell in row] for row in section.table.rows] == [
        ["☐ When?", "☐ متى؟"],
        ["☑ Who?", "☑ من؟"],
    ]
    assert [cell.rtl for cell in section.table.rows[0]] == [False, True]


def test_her_own_words_are_printed_as_typed_and_marked_as_not_translated():
    item = QuestionItem("x", text="¿Puede venir mi hija?", answer="Yes")
    sheet = make_question_sheet([item], _texts(), _texts("zh-Hans"))
    own, clinic = sheet.sections[0].table.rows[0]
    assert own.text == "☐ ¿Puede venir mi hija?"
    assert "¿Puede venir mi hija?" in clinic.text
    assert clinic.text != own.text


def test_a_question_that_is_missing_in_a_language_says_so_and_never_shows_another():
    sheet = make_question_sheet([QuestionItem("a")], _texts(a="When?"), _texts("es"))
    assert "When?" not in sheet.sections[0].table.rows[0][1].text


def test_an_answer_is_printed_once_and_one_language_gives_one_column():
    sheet = make_question_sheet(
        [QuestionItem("a", answer="Monday")], _texts(a="When?"), _texts(a="When?"), name="Maria"
    )
    assert [cell.text for cell in sheet.sections[0].table.rows[0]] == ["☐ When?\nMonday"]
    assert strip_isolates(sheet.sections[0].lines[0]) == "For Maria"


# --- the table


def test_the_table_has_iso_dates_oldest_first_and_nothing_that_runs():
    lines = records_csv(_all_kinds(), words()).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Date,What,Days late,Brand,Batch")
    days = [line.split(",")[0] for line in lines[1:]]
    assert days == sorted(days, key=lambda day: day or "9999")
    assert "2025-07-01,Denosumab 60 mg,,,,,,'=cmd" in lines
    assert "2026-01-21,Denosumab 60 mg,20,Brand,B1,City,," in lines


class _Stated:
    """Countries whose files say this, others nothing."""

    def __init__(self, **papers):
        self._papers = papers

    def paper(self, code):
        return self._papers.get(code, "")


@pytest.mark.parametrize(
    ("country", "paper"), [("US", "letter"), ("mx", "letter"), ("DE", "a4"), ("QQ", "a4")]
)
def test_where_no_file_says_which_paper_the_common_list_answers(country, paper):
    assert paper_of(country, _Stated()) == paper


def test_what_the_countrys_file_says_comes_first():
    stated = _Stated(US="a4", DE="letter")
    assert [paper_of(country, stated) for country in ("us", "DE", "MX")] == [
        "a4",
        "letter",
        "letter",
    ]


def test_no_country_prints_on_a4():
    assert paper_of("", _Stated(**{"": "letter"})) == "a4"


@pytest.mark.parametrize(("line", "paper"), [('paper = "Letter"', "letter"), ("", "a4")])
def test_a_file_that_says_nothing_leaves_the_paper_unknown(tmp_path, line, paper):
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries" / "DE.toml").write_text(f'territory = "DE"\nname = "Germany"\n{line}')
    countries = Countries(tmp_path)
    assert countries.country("DE") is not None
    assert paper_of("DE", countries) == paper


def test_every_shipped_country_says_its_paper_itself():
    countries = Countries(CONTENT)
    assert {countries.paper(code) for code in countries.codes()} == {"a4", "letter"}


def test_the_day_of_printing_stands_on_every_page():
    for made in (make_card(source(), words()), make_doctor_page(source(), words())):
        assert TODAY.isoformat() in made.foot[-1]
