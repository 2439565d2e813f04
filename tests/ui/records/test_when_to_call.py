"""When to call: the regimen's words, in every state, and a sign that is written down."""

from __future__ import annotations

import re
import subprocess

import pytest

from edu_app.core.decision import Message
from edu_app.i18n import runtime
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.pages.when_to_call.page import WhenToCallPage


@pytest.fixture
def page_of(show):
    return lambda context: show(WhenToCallPage(context), (1000, 2600))


def test_every_sign_of_the_regimen_stands_in_its_group(context, page_of):
    page = page_of(context)
    regimen = context.use_cases.regimen
    shown = {sign: row.words.text() for c in page.groups.values() for sign, row in c.rows.items()}
    assert shown == {s.id: context.say(Message(s.label)) for s in regimen.signs.values()}


def test_without_records_the_page_is_there_and_names_no_number(context, page_of):
    page = page_of(context)
    texts = [
        label.text()
        for label in page.findChildren(type(page.groups["emergency"].rows["confusion"].words))
    ]
    assert "Emergency: call your local emergency number now" in texts
    assert not [text for text in texts if "112" in text or "911" in text]


def test_a_sign_says_at_once_what_to_do_and_is_written_down(context, home, keep, page_of, press):
    keep(context, "2026-07-20")
    page = page_of(context)
    row = page.groups["same-day"].rows["back-pain"]
    press.click(row.have)
    assert "Call your team the same day" in row.act.words.text()
    assert "the last one was on Monday, 20 July 2026" in row.act.words.text()
    reports = home.open().use_cases.book.records("maria").sign_reports
    assert [report.sign for report in reports] == ["back-pain"]


def test_a_sign_can_be_taken_back(context, keep, page_of, press):
    keep(context)
    press.click(page_of(context).groups["emergency"].rows["confusion"].have)
    context.window.undos[-1]()
    assert context.use_cases.book.records("maria").sign_reports == ()


def test_with_nobody_kept_a_sign_still_says_what_to_do(context, page_of, press):
    row = page_of(context).groups["emergency"].rows["confusion"]
    press.click(row.have)
    assert "This is an emergency." in row.act.words.text()
    assert context.window.told == []


def test_the_clinic_s_number_is_shown_or_asked_for(context, keep, page_of, press):
    page = page_of(context)
    press.click(page.details)
    assert context.window.went == ["settings:details"]
    keep(context)
    assert not hasattr(page_of(context), "details")


def test_the_page_for_paper_says_where_it_went(context, keep, page_of, tmp_path):
    keep(context, "2026-07-20")
    page = page_of(context)
    page.printed.save_to(tmp_path / "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert breakable(str(tmp_path / "card.pdf")) in page.printed.said.words.text()


def test_the_page_for_paper_has_the_size_of_the_country(context, page_of, tmp_path):
    for country, size in (("DE", "595 x 842"), ("US", "612 x 792")):
        context.use_cases.settings.change(country=country)
        page_of(context).printed.save_to(tmp_path / "card.pdf")
        told = subprocess.run(
            ["pdfinfo", tmp_path / "card.pdf"], capture_output=True, text=True, check=True
        )
        assert size in told.stdout


def test_a_failed_save_of_the_page_leaves_the_old_file_and_says_so(
    context, page_of, tmp_path, monkeypatch
):
    def fail(*_):
        raise OSError(28, "No space left on device")

    path, page = tmp_path / "card.pdf", page_of(context)
    path.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", fail)
    page.printed.save_to(path)
    assert path.read_bytes() == b"old"
    assert "Not saved" in page.printed.said.words.text()


def test_without_a_printer_the_page_is_offered_as_a_file(context, page_of, press):
    page = page_of(context)
    page.printed.list_printers = list
    press.click(page.printed.to_printer)
    assert page.printed.said.words.text().startswith("There is no printer.")


@pytest.fixture
def speak():
    resources = find_resources()
    catalogues = Catalogues(resources.locales, resources.built_locales)
    yield lambda tag: runtime.install(catalogues.load(tag))
    runtime.install(Translator.english())


ON_LETTER = [(tag, "US") for tag in ("en", "fr", "es", "it", "pt-BR", "ar", "zh-Hans")]
ON_A4 = [("de", "DE"), ("en", "GB"), ("es", "ES")]


@pytest.mark.parametrize(("tag", "country"), ON_LETTER + ON_A4)
def test_the_page_for_paper_is_one_sheet_in_every_language(
    context, keep, page_of, tmp_path, speak, tag, country
):
    keep(context, "2026-07-20")
    context.use_cases.settings.change(country=country)
    speak(tag)
    path = tmp_path / "card.pdf"
    page_of(context).printed.save_to(path)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    assert re.search(r"Pages: +1\n", told.stdout)
