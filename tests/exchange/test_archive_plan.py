"""What an import would change: nothing twice, nothing overwritten in silence."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.errors import Fault
from edu_app.core.record_kinds import gather
from edu_app.core.records import Injection, Person, Talk
from edu_app.exchange.archive import Archive, PersonArchive
from edu_app.exchange.archive_plan import plan_import

DAY = datetime.date(2026, 1, 15)
GIVEN = Injection("i", DAY, note="left")
ANNA, BEA = Person("a", "Anna"), Person("b", "Bea")


def archive(person, *records, sealed=True):
    return Archive((PersonArchive(gather(person, records)),), DAY, sealed=sealed)


def test_somebody_new_is_added_with_everything():
    plan = plan_import(archive(ANNA, GIVEN), [gather(BEA, [])])
    person = plan.people[0]
    assert (person.ours, person.added, person.same, person.conflicts) == (None, (GIVEN,), 0, ())
    assert not person.person_differs
    assert not plan.changes_nothing


def test_importing_the_same_again_changes_nothing():
    plan = plan_import(archive(ANNA, GIVEN), [gather(ANNA, [GIVEN])])
    assert plan.people[0].same == 1
    assert plan.changes_nothing


def test_the_same_contents_under_another_id_are_no_second_entry():
    plan = plan_import(archive(ANNA, GIVEN), [gather(ANNA, [Injection("x", DAY, note="left")])])
    assert plan.people[0].same == 1
    assert plan.people[0].added == ()


def test_other_contents_under_the_same_id_are_a_conflict():
    ours = Injection("i", DAY, note="right")
    plan = plan_import(archive(ANNA, GIVEN), [gather(ANNA, [ours])])
    found = plan.people[0].conflicts[0]
    assert (found.kind, found.ours, found.theirs) == ("injections", ours, GIVEN)
    assert not plan.changes_nothing


def test_an_entry_that_was_moved_to_another_person_here_is_a_conflict():
    plan = plan_import(archive(ANNA, GIVEN), [gather(ANNA, []), gather(BEA, [GIVEN])])
    assert plan.people[0].conflicts[0].owner == "b"


def test_a_namesake_with_another_id_is_shown_not_merged():
    other = Person("z", "ANNA")
    plan = plan_import(archive(ANNA, Talk("t", DAY)), [gather(other, [])])
    assert plan.people[0].looks_like == (other,)
    assert plan.people[0].ours is None


def test_nobody_without_a_name_has_namesakes():
    plan = plan_import(archive(Person("a")), [gather(Person("z"), [])])
    assert plan.people[0].looks_like == ()


def test_a_changed_clinic_is_seen():
    plan = plan_import(archive(ANNA), [gather(Person("a", "Anna", "Clinic"), [])])
    assert plan.people[0].person_differs


def test_a_hand_written_file_is_never_taken_into_the_records():
    with pytest.raises(Fault) as caught:
        plan_import(archive(ANNA, sealed=False), [])
    assert caught.value.code == "archive-invalid"
