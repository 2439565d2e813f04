"""Export and import through the stores: looked at first, merged without doubles, undone in one."""

from __future__ import annotations

import datetime

import pytest
from session_fakes import (
    TODAY,
    FakeProgress,
    FakeQuestions,
    FakeRecordStore,
    FakeSettingsFile,
    numbered_ids,
)

from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.core.records import Injection, Person, Talk
from edu_app.core.settings import Settings
from edu_app.services.archive_desk import ArchiveDesk, ArchiveStores
from edu_app.services.records import RecordBook
from edu_app.services.settings_desk import SettingsDesk

GIVEN = Injection("i1", datetime.date(2026, 1, 15))
NOTE = Injection("i1", datetime.date(2026, 1, 15), note="corrected")


class Computer:
    """One installation with its own stores."""

    def __init__(self, *records):
        self.store = FakeRecordStore()
        self.book = RecordBook(self.store, ChosenDate(TODAY), numbered_ids())
        self.stores = ArchiveStores(self.store, FakeQuestions(), FakeProgress())
        settings = SettingsDesk(FakeSettingsFile(Settings(theme="dark", current_person="anna")))
        self.desk = ArchiveDesk(self.stores, self.book, settings, ChosenDate(TODAY))
        if records:
            self.book.add_person(Person("anna", "Anna"))
            self.book.save("anna", *records)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "everything.json"


def exported(path, *records):
    """Write the archive of a computer with one person, a question and a read lesson."""
    source = Computer(*records)
    source.stores.questions.put("anna", QuestionItem("q1", "May I fly?", answer="Yes"))
    source.stores.progress.mark_read("anna", "every-six-months", read=True)
    return source.desk.export(path)


def test_everything_reaches_another_computer(path):
    exported(path, GIVEN)
    other = Computer()
    other.desk.carry_out(other.desk.preview(path))
    assert other.book.records("anna").injections == (GIVEN,)
    assert other.stores.questions.items("anna")[0].answer == "Yes"
    assert other.stores.progress.read_lessons("anna") == {"every-six-months"}


def test_the_file_says_when_it_was_made_and_tells_no_ids_of_this_installation(path):
    archive = exported(path, GIVEN)
    assert archive.exported_on == TODAY
    assert archive.settings["theme"] == "dark"
    assert "current_person" not in archive.settings


def test_one_person_alone_can_be_exported(path):
    here = Computer(GIVEN)
    here.book.add_person(Person("bea", "Bea"))
    archive = here.desk.export(path, ["bea"])
    assert [p.records.person.id for p in archive.people] == ["bea"]


def test_a_preview_changes_nothing(path):
    exported(path, GIVEN)
    other = Computer()
    plan = other.desk.preview(path)
    assert plan.people[0].added == (GIVEN,)
    assert other.book.people() == ()


def test_importing_twice_adds_nothing_the_second_time(path):
    exported(path, GIVEN)
    other = Computer()
    other.desk.carry_out(other.desk.preview(path))
    assert other.desk.preview(path).changes_nothing
    assert other.desk.carry_out(other.desk.preview(path)) == ()
    assert len(other.stores.questions.items("anna")) == 1


def test_what_is_here_stays_unless_the_file_is_chosen(path):
    exported(path, NOTE)
    here = Computer(GIVEN)
    plan = here.desk.preview(path)
    here.desk.carry_out(plan)
    assert here.book.records("anna").injections == (GIVEN,)
    here.desk.carry_out(plan, take_theirs=True)
    assert here.book.records("anna").injections == (NOTE,)


def test_an_entry_of_another_person_here_is_never_taken_over(path):
    exported(path, NOTE)
    here = Computer(GIVEN)
    here.book.add_person(Person("bea"))
    here.book.move("i1", "bea")
    here.desk.carry_out(here.desk.preview(path), take_theirs=True)
    assert here.book.records("bea").injections == (GIVEN,)


def test_an_import_is_one_step_that_can_be_undone(path):
    exported(path, GIVEN, Talk("t", TODAY))
    other = Computer(Injection("own", TODAY))
    made = other.desk.carry_out(other.desk.preview(path))
    assert [revision.label for revision in made] == ["imported"]
    other.book.undo(made[0].id)
    assert [i.id for i in other.book.records("anna").injections] == ["own"]


def test_her_changed_clinic_is_taken_only_when_the_file_is_chosen(path):
    exported(path, GIVEN)
    here = Computer(GIVEN)
    here.book.change_person(Person("anna", "Anna", "Clinic"))
    plan = here.desk.preview(path)
    here.desk.carry_out(plan)
    assert here.book.people()[0].clinic_name == "Clinic"
    here.desk.carry_out(plan, take_theirs=True)
    assert here.book.people()[0].clinic_name == ""


def test_pages_hear_of_an_import(path):
    exported(path, GIVEN)
    other, heard = Computer(), []
    other.book.subscribe(heard.append)
    other.desk.carry_out(other.desk.preview(path))
    assert heard == ["anna"]


def test_an_import_that_cannot_be_stored_changes_nothing(path):
    exported(path, GIVEN)
    other = Computer()
    plan = other.desk.preview(path)
    other.store.fail_with = Fault("disk-full")
    with pytest.raises(Fault):
        other.desk.carry_out(plan)
    assert other.book.people() == ()
    assert other.stores.questions.items("anna") == ()
