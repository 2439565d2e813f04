"""One place hands her records to every page and file."""

import datetime

import icalendar
import pytest
from plan_samples import person, translator
from session_fakes import make_use_cases

from edu_app.core.errors import Fault
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.i18n.dates import DateWords
from edu_app.i18n.translator import Translator
from edu_app.services.plan import PageLanguage, PlanMaker

ENGLISH = PageLanguage(Translator.english(), DateWords("en"), "US")


class Countries:
    def emergency(self, code):
        return {"US": "911"}.get(code, "")

    def paper(self, code):
        return {"PE": "letter"}.get(code, "")


class Languages:
    def tags(self):
        return ("en", "ar")

    def load(self, tag):
        if tag not in self.tags():
            raise Fault("unknown-language")
        return translator(tag)


@pytest.fixture
def session():
    made = make_use_cases(datetime.date(2026, 11, 23))
    made.book.add_person(person())
    made.book.save(
        "p1", Course("c", Medicine.DENOSUMAB_60), Injection("i", datetime.date(2026, 7, 20))
    )
    return made


@pytest.fixture
def maker(session):
    return PlanMaker(session.book, session.tracker, session.regimen, Countries(), Languages())


def test_the_plan_takes_the_countrys_number_and_the_name_only_when_wanted(maker):
    made = maker.plan("p1", ENGLISH, with_name=False)
    assert "911" in made.part("emergency").heading
    assert made.part("name") is None
    assert maker.plan("p1", ENGLISH, with_name=True).part("name")


def test_with_two_people_every_print_says_whose_it_is(session, maker):
    session.book.add_person(Person("p2", "Rosa"))
    assert "Maria" in maker.plan("p1", ENGLISH, with_name=False).title
    assert "Maria" in maker.card("p1", ENGLISH, with_name=False).name
    assert "Maria" in maker.doctor_page("p1", ENGLISH, with_name=False).sections[0].lines[0]


def test_the_calendar_file_counts_up_with_each_change(session, maker):
    def numbers():
        data = maker.calendar_file("p1", ENGLISH, discreet=False)
        return {e["uid"]: e["sequence"] for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}

    before = numbers()
    session.book.save("p1", Injection("i", datetime.date(2026, 7, 21)))
    after = numbers()
    assert before.keys() == after.keys()
    assert all(after[uid] > before[uid] for uid in before)


def test_the_table_and_the_paper_come_from_the_same_place(maker):
    assert b"2026-07-20" in maker.table("p1", ENGLISH)
    assert maker.paper("US") == "letter"
    assert (maker.paper("PE"), maker.paper("GB")) == ("letter", "a4")


def test_another_language_is_looked_up_where_the_languages_are(session, maker):
    assert maker.tags() == ("en", "ar")
    assert maker.translator("ar").tag == "ar"
    with pytest.raises(Fault):
        maker.translator("tlh")
    alone = PlanMaker(session.book, session.tracker, session.regimen, Countries())
    assert alone.tags() == ("en",)
    assert alone.translator("ar").tag == "en"


def test_without_a_country_no_number_is_asked_for(maker):
    neutral = PageLanguage(Translator.english(), DateWords("en"))
    assert (
        "local emergency number"
        in maker.plan("p1", neutral, with_name=False).part("emergency").heading
    )


def test_a_key_keeps_two_sessions_apart_and_updates_within_one(session, maker):
    def uids(key):
        data = maker.calendar_file("p1", ENGLISH, discreet=False, key=key)
        return {str(e["uid"]) for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}

    first = uids("session 1")
    assert first == uids("session 1")
    assert not first & uids("session 2")
    assert not first & uids("")


def test_the_slip_names_her_only_where_a_name_was_given(session, maker):
    assert "Maria" in maker.recall_slip("p1", ENGLISH).sections[0].lines[0]
    session.book.change_person(person(display_name=""))
    assert "Denosumab" in maker.recall_slip("p1", ENGLISH).sections[0].lines[0]
