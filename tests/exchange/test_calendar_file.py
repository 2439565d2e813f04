"""The calendar file as programs that nobody here wrote read it."""

import datetime
import os
import subprocess
import sys

import icalendar
import pytest
import vobject

from edu_app.exchange.calendar_file import CalendarEvent, write_calendar

TODAY = datetime.date(2026, 11, 23)
DUE = datetime.date(2027, 1, 20)
EVENTS = (
    CalendarEvent("book-1@bonesteady", datetime.date(2026, 11, 25), "Book, please; \\", "Call", 7),
    CalendarEvent("due-1@bonesteady", DUE, "موعد حقنة دينوسوماب", "عدّت من 2026-07-20\nاتصلي", 7),
    CalendarEvent("day-after-1@bonesteady", datetime.date(2027, 1, 21), "打针了吗？" * 20, "", 7),
)
ZONES = ["Etc/GMT+11", "UTC", "Etc/GMT-14"]


def _file(events=EVENTS):
    return write_calendar(events, stamped_on=TODAY, language="ar")


def test_icalendar_reads_the_same_days_titles_and_texts():
    calendar = icalendar.Calendar.from_ical(_file())
    read = [(e["summary"], e["dtstart"].dt, str(e["uid"])) for e in calendar.walk("VEVENT")]
    assert read == [(event.title, event.day, event.uid) for event in EVENTS]
    assert calendar.walk("VEVENT")[1]["description"] == EVENTS[1].text


def test_vobject_reads_the_same_days():
    calendar = vobject.readOne(_file().decode())
    assert [e.dtstart.value for e in calendar.vevent_list] == [event.day for event in EVENTS]
    assert [e.summary.value for e in calendar.vevent_list] == [event.title for event in EVENTS]


def test_whole_days_without_zone_or_method_and_one_alarm_at_the_end_of_each():
    text = _file().decode()
    assert "VTIMEZONE" not in text
    assert "METHOD" not in text
    assert text.count("DTSTART;VALUE=DATE:") == len(EVENTS)
    for block in text.split("BEGIN:VEVENT\r\n")[1:]:
        assert block.count("BEGIN:VALARM") == 1
        assert block.startswith("UID:")
        assert block.split("END:VEVENT")[0].endswith("END:VALARM\r\n")


def test_lines_are_folded_at_75_bytes_and_end_as_the_standard_wants():
    lines = _file().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


def _khal(tmp_path, zone, *files):
    """Import into a fresh khal calendar and return its list of titles and days."""
    home = tmp_path / f"khal-{zone.replace('/', '-')}"
    home.mkdir()
    config = home / "config"
    config.write_text(
        f"[calendars]\n[[mine]]\npath = {home / 'calendar'}\ntype = calendar\n"
        f"[sqlite]\npath = {home / 'khal.db'}\n[default]\ndefault_calendar = mine\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
    )
    (home / "calendar").mkdir()
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": zone, "LANG": "C.UTF-8"}

    def run(*command):
        done = subprocess.run(
            ["khal", "-c", str(config), *command],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    for number, data in enumerate(files):
        path = home / f"{number}.ics"
        path.write_bytes(data)
        run("import", "--batch", str(path))
    listed = run(
        "list", "--day-format", "", "--format", "{start}|{end}|{title}", "2026-11-01", "120d"
    )
    return [line.split("|", 2) for line in listed.splitlines() if line.strip()]


@pytest.mark.parametrize("zone", ZONES)
def test_khal_shows_each_event_on_its_own_day_in_any_time_zone(tmp_path, zone):
    listed = _khal(tmp_path, zone, _file())
    days = [event.day.isoformat() for event in EVENTS]
    assert [row[0].strip() for row in listed] == days
    assert [row[1].strip() for row in listed] == days


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_the_file_that_the_product_writes_is_read_unshifted_in_any_time_zone(tmp_path, tag, zone):
    path = tmp_path / "dates.ics"
    words = ("plan", "--last", "2026-07-20", "--today", "2026-11-23", "--lang", tag)
    command = [sys.executable, "-m", "edu_app", *words, "--ics", str(path)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "TZ": zone})
    days = ["2026-11-25", "2027-01-20", "2027-01-21"]
    data = path.read_bytes()
    assert [row[0].strip() for row in _khal(tmp_path, zone, data)] == days
    for events in (
        [e["dtstart"].dt for e in icalendar.Calendar.from_ical(data).walk("VEVENT")],
        [e.dtstart.value for e in vobject.readOne(data.decode()).vevent_list],
    ):
        assert [day.isoformat() for day in events] == days


def test_a_second_import_moves_the_event_instead_of_adding_one(tmp_path):
    moved = CalendarEvent(EVENTS[1].uid, DUE + datetime.timedelta(days=9), "moved", "", 8)
    listed = _khal(tmp_path, "UTC", _file(), _file((moved,)))
    assert [row[0].strip() for row in listed] == ["2026-11-25", "2027-01-21", "2027-01-29"]


@pytest.mark.parametrize("zone", ZONES)
def test_what_is_written_does_not_depend_on_the_time_zone_of_the_computer(zone):
    code = (
        "import datetime, sys\n"
        "from edu_app.exchange.calendar_file import CalendarEvent, write_calendar\n"
        f"day = datetime.date({DUE.year}, {DUE.month}, {DUE.day})\n"
        "event = CalendarEvent('u', day, 't', 'x', 1)\n"
        "sys.stdout.buffer.write(write_calendar([event], stamped_on=day, language='en'))\n"
    )
    written = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={"TZ": zone}, check=True
    ).stdout
    assert b"DTSTART;VALUE=DATE:20270120" in written
    assert b"DTSTAMP:20270120T000000Z" in written
