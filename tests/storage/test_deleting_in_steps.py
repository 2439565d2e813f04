"""Deleting a person goes file by file; left in the middle, her records are as they were."""

from __future__ import annotations

import datetime

from edu_app.core.records import Injection

DAY = datetime.date(2026, 1, 15)


def test_each_backup_is_a_step_and_the_records_in_use_are_the_last(anna):
    for _number in range(2):
        anna.backups.make()
    steps = anna.records.erasing_person("anna")
    shares = [next(steps) for _backup in anna.backups.list()]
    assert shares == sorted(shares) and shares[-1] < 1
    assert anna.records.records_of("anna")
    assert list(steps) == []
    assert anna.records.people() == ()


def test_left_in_the_middle_she_is_still_there_and_in_a_backup_of_today(anna):
    anna.records.apply("anna", "x", [Injection("i2", DAY)], [])
    before = anna.records.records_of("anna")
    steps = anna.records.erasing_person("anna")
    next(steps)
    steps.close()
    assert anna.records.records_of("anna") == before
    assert any(info.records for info in anna.backups.list())
