"""Whatever changes a record offers new pages: correction, import, restore, on real files."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from edu_app.core.steps import run_through

EARLIER = datetime.timedelta(days=9)


@pytest.fixture
def corrected(context, keep, tmp_path):
    """She kept a copy and a backup, then corrected a date, and only then printed her plan."""
    keep(context, "2026-07-20")
    use_cases = context.use_cases
    use_cases.archive.export(tmp_path / "everything.json")
    context.backup = use_cases.backups.make().name
    (given,) = use_cases.book.records("maria").injections
    use_cases.book.save("maria", replace(given, given_on=given.given_on - EARLIER))
    use_cases.handed_over.note("maria", "plan")
    assert _said(context) == []
    return context


def _said(context):
    found = context.use_cases.handed_over.outdated("maria")
    return [(old.made.due.isoformat(), old.message.fields["due"].isoformat()) for old in found]


def test_an_import_that_takes_the_files_date_offers_new_ones(corrected, tmp_path):
    archive = corrected.use_cases.archive
    archive.carry_out(archive.preview(tmp_path / "everything.json"), take_theirs=True)
    assert _said(corrected) == [("2027-01-11", "2027-01-20")]


def test_a_restore_offers_new_ones_for_what_was_printed_since(corrected, home):
    corrected.use_cases.backups.restore(corrected.backup)
    assert _said(corrected) == [("2027-01-11", "2027-01-20")]
    assert _said(home.open()) == [("2027-01-11", "2027-01-20")]


def test_whoever_is_deleted_for_good_leaves_no_page_behind(corrected, home):
    run_through(corrected.use_cases.book.erasing_person("maria"))
    kept = home.open()
    assert home.database.handed_over.made("maria") == ()
    assert kept.use_cases.book.people() == ()
