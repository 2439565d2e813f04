"""A sentence for every fault that a person, a file or a disk can cause.

Each tells what happened, what is safe, and what to do. The lower layers raise codes and fields;
nothing here decides anything.
"""

from __future__ import annotations

import datetime

from edu_app.core.errors import Fault
from edu_app.core.marks import N_
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _

FAULTS: dict[str, str] = {
    # --- what was typed
    "bad-arguments": N_(
        "{program} does not understand this: {message}. Nothing was changed. Try --help."
    ),
    "bad-date": N_(
        "“{text}” is no date. Nothing was changed. Write it as year-month-day: 2026-01-31."
    ),
    "date-in-future": N_(
        "{date} has not come yet (today is {today}). Nothing was changed. An injection counts "
        "only after it was given."
    ),
    "dates-in-wrong-order": N_(
        "{start} comes after {end}. Nothing was changed. Give the earlier day first."
    ),
    "unknown-language": N_(
        "There is no language “{tag}”. Nothing was changed. Choose one of: {known}."
    ),
    "unknown-lesson": N_("There is no lesson “{lesson}”. Choose one of: {known}."),
    "lesson-not-translated": N_(
        "The lesson “{lesson}” is not there in the language “{tag}”. It is there in: {known}."
    ),
    "unknown-person": N_(
        "Nobody here has the name “{name}”. Nothing was changed. Choose one of: {known}."
    ),
    "person-needed": N_(
        "The file holds several people. Nothing was changed. Say whose dates you want: {known}."
    ),
    "no-such-record": N_(
        "This entry is no longer there. The others are safe. Open the calendar again."
    ),
    "no-last-injection": N_(
        "No date of a last injection is written down. Nothing was counted. Write it down, or "
        "ask the clinic for it."
    ),
    "changed-since": N_(
        "This entry was changed again later, so the older change stays. Nothing was changed. "
        "Undo the newer change first."
    ),
    "nothing-to-undo": N_("There is nothing to undo. Your records are as they were."),
    "bad-size": N_("“{text}” is no size of a window. Write it like this: 1280x800."),
    "bad-text-size": N_("“{text}” is no text size. Give a number from 100 to 300."),
    "bad-theme": N_("There is no theme “{text}”. Choose one of: {known}."),
    "bad-paper": N_("There is no paper “{text}”. Choose one of: {known}."),
    "bad-country": N_("“{text}” is no country. Write two letters, for example GB."),
    "bad-picture": N_("{path} is no picture. End its name with one of: {known}."),
    "due-date-passed": N_(
        "There is no date to put into a phone: {date} has passed. Nothing was written. Call the "
        "clinic today."
    ),
    # --- content
    "regimen-invalid": N_(
        "The file of dates and warnings is damaged: {file} {field} {reason}. Nothing is "
        "counted. Your records are safe. Call your clinic about your date, and install the "
        "program again."
    ),
    "lesson-invalid": N_(
        "A lesson is damaged: {path}, line {line}: {reason}. Your records are safe. Install "
        "the program again."
    ),
    "content-invalid": N_(
        "A part of the program is damaged: {path}, line {line}: {reason}. Your records are "
        "safe. Install the program again."
    ),
    "content-missing": N_(
        "A part of the program is missing: {path}. Your records are safe. Install the program "
        "again."
    ),
    "catalogue-invalid": N_(
        "The texts of the language “{tag}” are damaged: {reason}. Your records are safe. "
        "Choose English, or install the program again."
    ),
    # --- records and storage
    "record-invalid": N_(
        "An entry cannot be right: {kind}, {field}: {reason}. It was not saved. Your other "
        "records are as they were."
    ),
    "database-newer": N_(
        "Your records were written by a newer version of BoneSteady. They are safe and were "
        "not touched. Install the newer version again."
    ),
    "database-damaged": N_(
        "The file with your records is damaged. It was not changed. Take the newest backup "
        "from Settings, and ask your clinic for your dates."
    ),
    "database-locked": N_(
        "Another window of BoneSteady is saving. Nothing was lost. Close the other window and "
        "try again."
    ),
    "not-saved": N_(
        "This was not saved: {reason}. What was there before is safe. Write the date on paper "
        "and try again."
    ),
    "disk-full": N_(
        "The disk is full, so this was not saved. What was there before is safe. Make room "
        "and try again."
    ),
    "no-permission": N_(
        "The program may not write to {path}. What was there before is safe. Choose another folder."
    ),
    "login-entry-not-written": N_(
        "The computer would not let the program start by itself: {path} could not be changed. "
        "Your records are safe. Open the program yourself, or ask somebody to help."
    ),
    "settings-not-saved": N_("Your settings were not saved: {reason}. Your records are safe."),
    "policy-invalid": N_(
        "The file of this computer’s clinic is not used, because something in it is wrong: "
        "{path}: {reason}. Your records are safe. Tell whoever looks after this computer."
    ),
    "no-display": N_(
        "There is no screen here, so no window can open. Your records are safe. Start it where "
        "there is a screen, or see --help for what works without one."
    ),
    "folder-in-use": N_(
        "BoneSteady is open already. Your records are safe. Use the window that is open."
    ),
    # --- files from outside
    "file-unreadable": N_(
        "The file {path} cannot be read: {reason}. Nothing was changed. Choose another file."
    ),
    "file-not-written": N_(
        "The file {path} was not written: {reason}. Your records are safe. Choose another folder."
    ),
    "archive-unreadable": N_(
        "The file {path} cannot be read: {reason}. Nothing was changed. Choose another file."
    ),
    "archive-invalid": N_(
        "The file is not one that BoneSteady can read: {reason}. Nothing was changed. Choose "
        "another file."
    ),
    "archive-newer": N_(
        "The file was made by a newer version of BoneSteady. Nothing was changed. Install the "
        "newer version to read it."
    ),
    "backup-invalid": N_(
        "The backup cannot be used: {reason}. Your records are as they were. Choose another backup."
    ),
    "backup-failed": N_("No backup was made: {reason}. Your records are safe. Try another folder."),
    "font-missing": N_(
        "This computer has no letters for “{letter}”, so nothing was printed. Your records are "
        "safe. Install the font {font} (package {package}) and try again."
    ),
    "print-failed": N_(
        "Nothing was printed: {reason}. Your records are safe. Save the page as a file and "
        "print that."
    ),
}

_OTHERS = N_("Something went wrong ({code}). What was saved before is safe. Try again.")


class _Fields(dict[str, str]):
    """Fields of one fault: what is missing is left out rather than shown as a brace."""

    def __missing__(self, name: str) -> str:
        return ""


def word_fault(fault: Fault) -> str:
    """Return one line for `fault` in the current language; an unknown code is named as it is."""
    fields = _Fields({name: _write(value) for name, value in fault.fields.items()})
    fields.setdefault("code", fault.code)
    text = _(FAULTS.get(fault.code, _OTHERS)).format_map(fields)
    # A reason may come from a file or the system with lines of its own.
    return " ".join(text.split())


def _write(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return isolate(str(value)) if value not in ("", None) else ""
