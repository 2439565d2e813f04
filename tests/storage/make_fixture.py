"""Writes `fixtures/schema-<version>.db`: one of everything, as the present version stores it.

Run it once for a new schema version, before the release: `python tests/storage/make_fixture.py`.
The file of an older version is never made again.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
from pathlib import Path

from edu_app.core import records as r
from edu_app.core.handed_over import HandedOver
from edu_app.core.question_items import QuestionItem
from edu_app.core.reminders import ReminderKey
from edu_app.storage.backup_files import write_backup
from edu_app.storage.database import Database, open_database
from edu_app.storage.migrations.registry import CURRENT

DAY = datetime.date(2026, 1, 15)
LATER = datetime.date(2026, 7, 15)
RECORDS = (
    r.Course("course", r.Medicine.DENOSUMAB_60, since=DAY, earlier_injections=3),
    r.Injection("injection", DAY, brand="Prolia", batch="A-1", place="Clínica", given_by="Nurse"),
    r.Appointment("appointment", LATER, r.AppointmentKind.INJECTION, "Clínica", "9:30"),
    r.FollowOn("follow-on", "zoledronate", r.Purpose.INSTEAD, planned_on=LATER),
    r.PlannedLast("planned-last", DAY, r.DecidedWith.TEAM, "Dr. Ruiz"),
    r.ClinicDate("clinic-date", LATER, r.HoldReason.DENTAL, "Dr. Ruiz", DAY),
    r.ClinicReview("review", "Dr. Ruiz", DAY, "go on", LATER),
    r.Flag("flag", r.FlagKind.KIDNEY, DAY, LATER),
    r.Therapy("therapy", "letrozole", DAY, datetime.date(2028, 6, 1)),
    r.Talk("talk", DAY, "Dr. Ruiz", "five years", "infusion"),
    r.SignReport("sign", "back-pain", LATER),
    r.Pause("pause", r.PauseReason.HOSPITAL, DAY, LATER),
)


def fill(database: Database) -> None:
    """Put one of everything into a new database."""
    store = database.records
    store.apply("anna", "person-added", [r.Person("anna", "Ana Pérez", country="MX")], [])
    store.apply("bea", "person-added", [r.Person("bea", "Bea", "Clinic", "555 0100")], [])
    store.apply("anna", "saved", RECORDS, [])
    step = store.apply("anna", "saved", [r.Injection("wrong", LATER)], [])
    store.undo(store.undo(step.id).id)
    store.move("wrong", "bea")
    database.progress.mark_read("anna", "every-six-months", read=True)
    database.progress.remember_place("anna", "warning-signs", "same-day")
    key = ReminderKey("anna", "denosumab", DAY, "due", LATER)
    database.reminders.remember(key, LATER)
    database.reminders.rest_until("anna", datetime.date(2026, 7, 18))
    database.reminders.remember_check(datetime.date(2026, 7, 17))
    answered = datetime.date(2026, 7, 16)
    database.questions.put("anna", QuestionItem("q1", "¿Puedo nadar?", True, "Sí", answered))
    database.runs.remember_run(answered)
    database.handed_over.remember("anna", HandedOver("plan", LATER, "denosumab", True, DAY))


def main() -> int:
    """Write the file of the present version; refuse to write over one."""
    target = Path(__file__).parent / "fixtures" / f"schema-{CURRENT}.db"
    if target.exists():
        print(f"{target.name} is there already and stays as it is")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder), lambda: LATER)
        fill(database)
        write_backup(database.connection, target)
        database.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
