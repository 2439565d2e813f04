"""`bonesteady plan`: text without Qt, files, and one sentence for wrong input."""

import subprocess
import sys

import icalendar
import pytest
from paper_reading import page_count, page_size_mm, poppler_text

from edu_app.cli import main

BASE = ("plan", "--last", "2026-07-20", "--today", "2026-11-23")


def _run(*words, code=0):
    assert main([*BASE, *words]) == code


def test_the_plan_is_printed_as_text(capsys):
    _run("--name", "Maria", "--clinic", "Bone clinic", "--phone", "555 0134")
    said = capsys.readouterr().out
    for words in ("For Maria", "Wednesday, 20 January 2027", "2027-01-20", "Bone clinic"):
        assert words in said
    assert "\u2068" not in said


def test_text_calendar_and_svg_need_no_qt(tmp_path):
    code = (
        "import sys\n"
        "from edu_app.cli import main\n"
        f"assert main([*{BASE!r}, '--ics', 'a.ics', '--qr', 'a.png']) == 0\n"
        f"assert main([*{BASE!r}]) == 0\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, capture_output=True)
    assert len(icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")) == 3
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_every_file_is_written_and_named(tmp_path, capsys):
    names = {"--pdf": "p.pdf", "--card": "c.pdf", "--ics": "d.ics", "--qr": "q.svg"}
    words = [word for option, name in names.items() for word in (option, str(tmp_path / name))]
    _run(*words, "--country", "us")
    assert capsys.readouterr().out.split() == [str(tmp_path / name) for name in names.values()]
    assert page_count(tmp_path / "p.pdf") == 1
    assert page_size_mm(tmp_path / "p.pdf") == (216, 279)
    assert "Wednesday" in poppler_text(tmp_path / "c.pdf")
    assert b"<svg" in (tmp_path / "q.svg").read_bytes()


def test_the_paper_can_be_chosen(tmp_path):
    _run("--pdf", str(tmp_path / "p.pdf"), "--country", "US", "--paper", "a4")
    assert page_size_mm(tmp_path / "p.pdf") == (210, 297)


def test_pdf_from_a_terminal_without_display_works(tmp_path):
    command = [sys.executable, "-m", "edu_app", *BASE, "--pdf", str(tmp_path / "p.pdf")]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert page_count(tmp_path / "p.pdf") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--paper", "a5"),
        ("--country", "usa"),
        ("--country", "1é"),
        ("--qr", "code.gif"),
        ("--lang", "tlh"),
        ("--today", "2026-07-19"),
        ("--last", "2026-02-30"),
        ("--pdf", "/nowhere/at/all/p.pdf"),
        ("--qr", "x.png", "--today", "2027-03-01"),
        ("--unheard", "of"),
    ],
)
def test_wrong_input_is_one_sentence_and_exit_code_2(words, capsys):
    _run(*words, code=2)
    said = capsys.readouterr().err
    assert said.startswith("bonesteady: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("option", ["--pdf", "--card", "--ics", "--qr"])
def test_a_full_disk_leaves_the_old_file_and_is_said(option, tmp_path, capsys, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    old = tmp_path / "old.png"
    old.write_bytes(b"what was there")
    monkeypatch.setattr("os.fsync", fail)
    _run(option, str(old), code=2)
    assert old.read_bytes() == b"what was there"
    assert "was not written" in capsys.readouterr().err


def test_a_letter_that_no_font_has_is_said_and_no_page_is_made(tmp_path, capsys):
    _run("--clinic", "Clinic \U0003a000", "--pdf", str(tmp_path / "p.pdf"), code=2)
    assert "fonts-noto-core" in capsys.readouterr().err
    assert not (tmp_path / "p.pdf").exists()


def test_the_command_remembers_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("BONESTEADY_DATA_DIR", str(tmp_path / "data"))
    _run("--ics", str(tmp_path / "a.ics"))
    assert not (tmp_path / "data").exists()


def test_two_people_from_the_command_line_do_not_share_events(tmp_path):
    uids = []
    for name in ("Maria", "Rosa"):
        _run("--name", name, "--ics", str(tmp_path / f"{name}.ics"))
        calendar = icalendar.Calendar.from_ical((tmp_path / f"{name}.ics").read_bytes())
        uids += [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert len(set(uids)) == 6
