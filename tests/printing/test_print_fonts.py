"""Letters that this computer has not are named instead of printed as boxes."""

import pytest
from plan_samples import person, plan, records

from edu_app.core.errors import Fault
from edu_app.services.faults import word_fault
from edu_app.ui.printing import print_fonts
from edu_app.ui.printing.plan_sheet import lay_out_plan
from edu_app.ui.printing.print_fonts import families, line_pitch, refuse_missing_letters
from edu_app.ui.printing.units import A4

UNASSIGNED_PLANE = "\U0003a000"
TEXTS = {
    "en": "Wednesday, 20 January 2027 • “quoted” – é",
    "ar": "الأربعاء، ٢٠ يناير ٢٠٢٧ Prolia 60 mg",
    "fa": "چهارشنبه ۲۰ ژانویه پ گ چ ژ",
    "he": "יום רביעי",
    "hi": "बुधवार, 20 जनवरी क्लिनिक",
    "bn": "বুধবার ক্লিনিক",
    "th": "วันพุธที่ 20 มกราคม",
    "zh-Hans": "2027年1月20日 诊所",
    "zh-Hant": "診所電話",
    "ja": "注射の予定日です カタカナ",
    "ko": "주사 예정일",
    "el": "Τετάρτη",
    "ru": "Среда",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_with_the_usual_fonts_every_language_has_its_letters(tag):
    refuse_missing_letters((TEXTS[tag],), tag)


def test_a_letter_that_no_font_has_stops_the_page_and_names_what_to_install():
    with pytest.raises(Fault) as raised:
        refuse_missing_letters(("abc", f"x{UNASSIGNED_PLANE}"), "en")
    assert raised.value.code == "font-missing"
    assert raised.value.fields["letter"] == UNASSIGNED_PLANE
    assert "fonts-noto-core" in word_fault(raised.value)


def test_east_asian_letters_name_their_own_package(monkeypatch):
    monkeypatch.setattr(print_fonts, "_lacks", lambda text, tag: "诊" in text)
    with pytest.raises(Fault) as raised:
        refuse_missing_letters(("2027年 诊所",), "zh-Hans")
    assert raised.value.fields == {
        "letter": "诊",
        "font": "Noto Sans CJK",
        "package": "fonts-noto-cjk",
    }


def test_no_page_is_made_with_boxes():
    who = person(clinic_name=f"Clinic {UNASSIGNED_PLANE}")
    with pytest.raises(Fault):
        lay_out_plan(plan(records(who=who)), A4)


def test_arabic_is_printed_in_the_font_that_can_be_copied():
    assert families("ar")[0] == "DejaVu Sans"
    assert families("zh-Hans")[0] == "Noto Sans CJK SC"
    assert families("pt-BR") == ["Noto Sans", "DejaVu Sans"]


def test_scripts_with_signs_above_and_below_get_more_room():
    assert line_pitch("hi") > line_pitch("en")
