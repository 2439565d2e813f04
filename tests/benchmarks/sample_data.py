"""Fills a data folder with one person, for the start benchmark: `sample_data.py FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from edu_app.core.clock import SystemClock
from edu_app.core.settings import Settings
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.gallery_people import sample_named


def main(folder: Path) -> None:
    """Write the settings and the records of somebody whose injection is scheduled."""
    today = SystemClock().today()
    sample = sample_named("scheduled", today)
    SettingsFile(folder / "settings.json").save(Settings(language="en", first_start_done=True))
    database = open_database(folder, SystemClock().today)
    database.records.apply(sample.person.id, "sample", (sample.person, *sample.records), ())
    database.runs.remember_run(today)
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
