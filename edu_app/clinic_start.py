"""Builds clinic sessions: from the home window, or alone with `bonesteady clinic`.

A part of the composition root (app.py). A session stands over stores in memory; of the home it
knows how the window looks, the policy and the clock, and no record. Started alone it reads the
settings and the policy, and makes no folder, takes no lock and writes no file.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.clock import ChosenDate, Clock, SystemClock
from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.core.values import replace
from edu_app.paths import Resources, data_folder, find_resources, policy_file

if TYPE_CHECKING:
    from edu_app.app import Start
    from edu_app.core.policy import Policy
    from edu_app.core.regimen import Regimen
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.ui.clinic.host import MadeSession, SessionHost
    from edu_app.ui.main_window import MainWindow
    from edu_app.ui.retranslate import Retranslator

_SETTINGS_FILE = "settings.json"


@dataclass(frozen=True)
class ClinicStart:
    """How `bonesteady clinic` was started; `policy` None means the file of the system.

    `exit_after_paint`: end once the first screen is painted, for measuring.
    """

    data_dir: str | None = None
    today: datetime.date | None = None
    language: str = ""
    policy: Path | None = None
    exit_after_paint: bool = False


@dataclass(frozen=True)
class Surroundings:
    """What a session takes from outside; `language` is the one shown now."""

    resources: Resources
    settings: Settings
    language: str
    clock: Clock
    policy: Policy
    regimen: Regimen | None = None


def open_from_home(
    window: MainWindow, resources: Resources, languages: Retranslator
) -> SessionHost:
    """Open a session in place of the home window; the host lives as long as that window."""
    from edu_app.ui.clinic.host import SessionHost

    home = window.context.use_cases

    def make() -> MadeSession:
        around = Surroundings(
            resources, home.settings.current, languages.tag, home.clock, home.policy, home.regimen
        )
        return make_session(around)

    known = window.findChild(SessionHost)
    host = known or SessionHost(make, languages, window)
    host.open()
    return host


def open_instead(start: Start) -> int:
    """Open sessions where the policy of the computer allows nothing else; return the exit code.

    Nobody's records are looked at there: at login there is nothing to remind of.
    """
    if start.reminders:
        return 0
    return open_clinic(
        ClinicStart(
            start.data_dir, start.today, start.language, start.policy, start.exit_after_paint
        )
    )


def open_clinic(start: ClinicStart) -> int:
    """Open sessions, one after the other, until the window is closed; return the exit code.

    Raises `Fault` for damaged content or an unknown language.
    """
    from edu_app.app import make_application, show_language

    resources = find_resources()
    clock: Clock = ChosenDate(start.today) if start.today else SystemClock()
    settings, policy, wrong = read_settings(start)
    app = make_application(None)
    languages = show_language(app, resources, settings, start.language)
    from edu_app.session import collect_garbage
    from edu_app.ui.clinic.host import SessionHost
    from edu_app.ui.identity import show_icon

    def make() -> MadeSession:
        return make_session(Surroundings(resources, settings.current, languages.tag, clock, policy))

    host = SessionHost(make, languages)
    host.left.connect(app.quit)
    host.open()
    if start.exit_after_paint and host.window:
        host.window.painted.connect(lambda: app.exit(0))
    if wrong and host.window:
        from edu_app.services.faults import word_fault

        host.window.tell(word_fault(wrong))
    collect_garbage()
    show_icon(app, resources.icon)
    return app.exec()


def make_session(around: Surroundings) -> MadeSession:
    """Return a session over stores in memory; raise `Fault` when they cannot be made.

    Of the settings it takes how things look, the country and the minutes until it asks.
    """
    from edu_app.services.clinic_session import ClinicSession
    from edu_app.services.memory_settings import MemorySettings
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.session import build_use_cases
    from edu_app.storage.database import open_database
    from edu_app.ui.clinic.host import MadeSession

    outside, language = around.settings, around.language
    look = replace(
        Settings(language=language, country=outside.country, first_start_done=True),
        theme=outside.theme,
        text_percent=outside.text_percent,
        latin_digits=outside.latin_digits,
        calendar=outside.calendar,
        clinic_idle_minutes=outside.clinic_idle_minutes,
    )
    database = open_database(Path(), around.clock.today, in_memory=True)
    try:
        desk = SettingsDesk(MemorySettings(look))
        use_cases = build_use_cases(
            around.resources, desk, database, around.clock, regimen=around.regimen
        )
        use_cases = replace(use_cases, policy=around.policy)
        choices = ClinicChoices(patient=language, nurse=language, country=outside.country)
        return MadeSession(ClinicSession(use_cases, choices), database.close)
    except BaseException:
        database.close()
        raise


def read_settings(start: ClinicStart) -> tuple[SettingsDesk, Policy, Fault | None]:
    """Return the settings as they are on this computer, the policy, and what is wrong with it.

    What is changed in these settings is not saved.
    """
    from edu_app.services.memory_settings import MemorySettings
    from edu_app.services.policy_settings import PolicySettings
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.storage.policy_file import find_policy
    from edu_app.storage.settings_file import SettingsFile

    policy, wrong = find_policy(start.policy or policy_file())
    folder = data_folder(start.data_dir)
    file = PolicySettings(SettingsFile(folder / _SETTINGS_FILE), policy)
    return SettingsDesk(MemorySettings(SettingsDesk(file).current)), policy, wrong
