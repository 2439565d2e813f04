"""Take-away: the code and the calendar file for her phone."""

from __future__ import annotations

from pathlib import Path

import icalendar
from her_papers import DUE, saved
from paper_reading import decoded, event
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_app.ui.clinic.code_screen import CodeScreen


def _uids(path: Path) -> set[str]:
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(one["uid"]) for one in found}


def test_two_decoders_read_the_code_on_the_screen_and_the_date_stands_beside_it(
    take_away, tmp_path
):
    screen = take_away("ar", "en")
    path = tmp_path / "screen.png"
    screen.phone.code.grab().save(str(path))
    zbar, zxing = decoded(Image.open(path).convert("L"), tmp_path)
    assert event(zbar) == event(zxing)
    title, day = event(zbar)
    assert day == DUE
    assert title == screen.phone.title.words
    assert "2027-01-20" in screen.phone.findChildren(type(screen.phone.title))[1].words


def test_the_code_on_the_whole_screen_is_read_and_escape_leads_back(take_away, tmp_path, qtbot):
    screen = take_away("ar", "en")
    screen.phone.buttons["large"].click()
    large = screen.phone.findChild(CodeScreen)
    qtbot.waitExposed(large)
    assert large.isFullScreen()
    path = tmp_path / "large.png"
    large.grab().save(str(path))
    zbar, zxing = decoded(Image.open(path).convert("L"), tmp_path)
    assert event(zbar) == event(zxing)
    assert [("2027-01-20" in date.words) for date in large.dates] == [True, True]
    assert large.dates[1].words.startswith("Wednesday, 20 January 2027")
    with qtbot.waitSignal(large.destroyed):
        QTest.keyClick(large, Qt.Key.Key_Escape)


def test_neutral_words_change_the_code_and_the_file(take_away, tmp_path):
    screen = take_away("es", "en")
    screen.phone.discreet.setChecked(True)
    path = tmp_path / "screen.png"
    screen.phone.code.grab().save(str(path))
    title, day = event(decoded(Image.open(path).convert("L"), tmp_path)[0])
    assert day == DUE
    assert "enosumab" not in title + screen.phone.title.words
    assert b"enosumab" not in saved(screen.phone, "calendar", screen, tmp_path).read_bytes()


def test_the_calendar_file_is_in_her_language(take_away, tmp_path):
    screen = take_away("es", "en")
    read = icalendar.Calendar.from_ical(
        saved(screen.phone, "calendar", screen, tmp_path).read_bytes()
    )
    days = {one["dtstart"].dt for one in read.walk("VEVENT")}
    assert DUE in days
    assert {one["summary"].params["LANGUAGE"] for one in read.walk("VEVENT")} == {"es"}


def test_two_sessions_share_no_event_and_one_session_updates_its_own(take_away, tmp_path):
    first = take_away("es", "en")
    path = saved(first.phone, "calendar", first, tmp_path)
    once = _uids(path)
    assert _uids(saved(first.phone, "calendar", first, tmp_path)) == once
    second = take_away("es", "en")
    assert not _uids(saved(second.phone, "calendar", second, tmp_path)) & once
