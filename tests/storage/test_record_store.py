"""The store of records: steps that hold or do not happen, and that can be taken back."""

from __future__ import annotations

import datetime
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_strategies import RECORDS

from edu_app.core.errors import Fault
from edu_app.core.record_kinds import all_records
from edu_app.core.records import Appointment, Injection, Person, Talk
from edu_app.core.steps import run_through
from edu_app.storage.bodies import kept_bodies
from edu_app.storage.database import open_database

DAY = datetime.date(2026, 1, 15)
TODAY = datetime.date(2026, 7, 1)
SECOND = Injection("i2", datetime.date(2026, 6, 30))


def code_of(action):
    with pytest.raises(Fault) as caught:
        action()
    return caught.value.code


def contents(store):
    return {person: set(all_records(store.records_of(person.id))) for person in store.people()}


def test_what_was_saved_is_there_after_a_restart(anna, reopen):
    anna.close()
    kept = reopen().records.records_of("anna")
    assert kept.person == Person("anna", "Anna", country="MX")
    assert kept.injections == (Injection("i1", DAY, brand="Prolia", note="left arm"),)


def test_nobody_has_no_records(database):
    assert code_of(lambda: database.records.records_of("nobody")) == "no-such-record"


def test_a_step_is_a_revision_with_before_and_after(anna):
    first = anna.records.records_of("anna").injections[0]
    moved = Injection("i1", datetime.date(2026, 1, 16))
    made = anna.records.apply("anna", "changed", [moved], [])
    assert (made.label, made.on, made.undone, made.undoes) == ("changed", TODAY, False, None)
    assert (made.changes[0].before, made.changes[0].after) == (first, moved)
    assert anna.records.history("anna")[0] == made


def test_undo_and_its_undo_hold_across_restarts(anna, reopen):
    before = contents(anna.records)
    step = anna.records.apply("anna", "two", [SECOND, Talk("t", DAY)], ["i1"])
    after = contents(anna.records)
    anna.close()
    back = reopen().records.undo(step.id)
    again = reopen().records
    assert contents(again) == before
    assert [r.undone for r in again.history("anna")] == [False, True, False]
    reopen().records.undo(back.id)
    final = reopen().records
    assert contents(final) == after
    assert [r.undone for r in final.history("anna")] == [False, True, False, False]


def test_a_step_is_undone_once(anna):
    step = anna.records.apply("anna", "two", [SECOND], [])
    anna.records.undo(step.id)
    assert code_of(lambda: anna.records.undo(step.id)) == "nothing-to-undo"
    assert code_of(lambda: anna.records.undo(999)) == "nothing-to-undo"


def test_an_older_step_cannot_be_undone_over_a_newer_one(anna):
    step = anna.records.apply("anna", "two", [SECOND], [])
    newer = anna.records.apply("anna", "again", [Injection("i2", DAY)], [])
    assert code_of(lambda: anna.records.undo(step.id)) == "changed-since"
    anna.records.undo(newer.id)
    anna.records.undo(step.id)
    assert [i.id for i in anna.records.records_of("anna").injections] == ["i1"]


def test_adding_a_person_cannot_be_undone_while_newer_entries_are_hers(anna):
    added = anna.records.history("anna")[-1]
    anna.records.apply("anna", "two", [SECOND], [])
    assert code_of(lambda: anna.records.undo(added.id)) == "changed-since"


def test_a_removed_person_comes_back_whole_and_goes_again(anna):
    before = contents(anna.records)
    step = anna.records.apply("anna", "removed", [], ["anna"])
    assert anna.records.people() == ()
    back = anna.records.undo(step.id)
    assert contents(anna.records) == before
    anna.records.undo(back.id)
    assert anna.records.people() == ()


def test_a_record_moves_to_the_right_person_and_back(anna):
    anna.records.apply("bea", "added", [Person("bea")], [])
    step = anna.records.move("i1", "bea")
    assert anna.records.records_of("anna").injections == ()
    assert anna.records.records_of("bea").injections[0].note == "left arm"
    assert step in anna.records.history("anna")
    assert step in anna.records.history("bea")
    anna.records.undo(step.id)
    assert anna.records.records_of("bea").injections == ()


def test_a_record_cannot_move_to_nobody_nor_from_nowhere(anna):
    assert code_of(lambda: anna.records.move("i1", "nobody")) == "no-such-record"
    assert code_of(lambda: anna.records.move("i9", "anna")) == "no-such-record"


@pytest.mark.parametrize(
    ("person", "saves", "removals"),
    [
        ("anna", [], ["i9"]),
        ("bea", [], ["i1"]),
        ("bea", [Injection("i1", DAY)], []),
        ("anna", [Appointment("i1", DAY)], []),
        ("nobody", [SECOND], []),
        ("nobody", [], ["nobody"]),
    ],
)
def test_what_is_not_hers_cannot_be_touched(anna, person, saves, removals):
    anna.records.apply("bea", "added", [Person("bea")], [])
    before = contents(anna.records)
    apply = anna.records.apply
    assert code_of(lambda: apply(person, "x", [SECOND, *saves], removals)) == "no-such-record"
    assert contents(anna.records) == before


def test_a_record_that_cannot_be_kept_changes_nothing(anna):
    before = contents(anna.records)
    wrong = Injection("i3", datetime.datetime(2026, 1, 1, 12))
    assert code_of(lambda: anna.records.apply("anna", "x", [SECOND, wrong], [])) == "record-invalid"
    assert contents(anna.records) == before


def test_an_id_that_is_saved_is_not_removed_in_the_same_step(anna):
    step = anna.records.apply("anna", "x", [Injection("i1", TODAY)], ["i1"])
    anna.records.undo(step.id)
    assert anna.records.records_of("anna").injections[0].given_on == DAY


def test_the_newest_standing_step_is_found(anna):
    first = anna.records.apply("anna", "one", [SECOND], [])
    second = anna.records.apply("anna", "two", [], ["i2"])
    back = anna.records.undo(second.id)
    assert anna.records.newest_standing("anna").id == first.id
    anna.records.undo(back.id)
    assert anna.records.newest_standing("anna").id == second.id
    assert anna.records.newest_standing("nobody") is None


def test_a_stored_record_with_an_unknown_field_is_refused_not_read_in_part(anna):
    newer = '{"id":"i1","given_on":"2026-01-15","strength":"120 mg"}'
    sealed = f"{zlib.crc32(newer.encode()):08x}{newer}"
    anna.connection.raw.execute("UPDATE record SET body = ?", (sealed,))
    assert code_of(lambda: anna.records.records_of("anna")) == "record-invalid"


@pytest.mark.parametrize("body", ["", "{}", '00000000{"id":"i1","given_on":"2026-01-15"}'])
def test_a_stored_record_that_is_not_as_it_was_written_is_damage(anna, body):
    anna.connection.raw.execute("UPDATE record SET body = ?", (body,))
    assert code_of(lambda: anna.records.records_of("anna")) == "database-damaged"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(RECORDS, min_size=1, max_size=4), max_size=5))
def test_undoing_everything_leaves_what_was_there_before(tmp_path, batches):
    database = open_database(tmp_path, lambda: TODAY, in_memory=True)
    store = database.records
    store.apply("anna", "added", [Person("anna")], [])
    steps, states = [], [contents(store)]
    for batch in batches:
        try:
            steps.append(store.apply("anna", "batch", batch, []))
        except Fault as fault:
            assert fault.code == "no-such-record"  # an id of another kind
            continue
        states.append(contents(store))
    for step, state in zip(reversed(steps), reversed(states), strict=False):
        assert contents(store) == state
        store.undo(step.id)
    assert contents(store) == states[0]
    database.close()


def test_nothing_that_was_read_is_kept_after_an_erasure(anna):
    anna.records.records_of("anna")
    assert kept_bodies()
    run_through(anna.records.erasing_person("anna"))
    assert kept_bodies() == 0


def test_the_newest_steps_can_be_asked_for_alone(anna):
    made = [anna.records.apply("anna", f"step {n}", [Talk(f"t{n}", DAY)], []) for n in range(3)]
    assert anna.records.history("anna", newest=2) == (made[2], made[1])
