"""The composition root: paths, settings, language, storage, lessons, services, window.

With session.py, which builds the services, the only module that knows every layer. It decides
nothing: it builds the pieces in their order and hands each the ones below it.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from edu_app.core.clock import ChosenDate, Clock, SystemClock
from edu_app.core.errors import Fault
from edu_app.core.values import replace, value_class
from edu_app.paths import Resources, data_folder, find_resources, policy_file
from edu_app.services.listeners import Listeners

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.services.use_cases import UseCases
    from edu_app.storage.database import Database
    from edu_app.ui.main_window import MainWindow
    from edu_app.ui.retranslate import Retranslator

_SETTINGS_FILE = "settings.json"
_QT_FOLDER = "qt"


@value_class(frozen=True)
class Start:
    """How the program was started; `data_dir` None means the custom of the system.

    `reminders`: at login, to look for reminders; the window opens when something is due.
    `policy`: the file for all users of the computer, None where the system keeps it.
    """

    data_dir: str | None = None
    today: datetime.date | None = None
    language: str = ""
    exit_after_paint: bool = False
    reminders: bool = False
    policy: Path | None = None


def open_window(start: Start) -> int:
    """Open the window and return its exit code; a fault at the start gets a window of its own."""
    from edu_app.storage.policy_file import find_policy

    if find_policy(start.policy or policy_file())[0].clinic_session_only:
        from edu_app.clinic_start import open_instead

        return open_instead(start)
    resources = find_resources()
    clock: Clock = ChosenDate(start.today) if start.today else SystemClock()
    folder = data_folder(start.data_dir)
    _load_before_qt()
    app = make_application(folder)
    from edu_app.ui.identity import show_icon
    from edu_app.ui.single_instance import SingleInstance

    instance = SingleInstance(folder)
    if not start.exit_after_paint and not instance.claim():
        # At login nobody asked to see the window that is open already: it looks by itself.
        return 0 if start.reminders or instance.raise_first() else 2
    try:
        window = _build_window(app, resources, folder, clock, start)
        if window is None:
            return 2
        instance.raise_wanted.connect(window.raise_up)
        window.painted.connect(lambda: _after_paint(lambda: show_icon(app, resources.icon)))
        if start.reminders:
            instance.listen()
            return _wait_for_reminders(app, window)
        window.painted.connect(lambda: _after_paint(instance.listen))
        return _show(app, window, start)
    finally:
        instance.release()


def _after_paint(action: Callable[[], object]) -> None:
    """Do `action` in the next round of the loop: the picture is on the screen by then."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, action)


def _load_before_qt() -> None:
    """Load what has no window first: PySide6 makes every import after its own slower."""
    import edu_app.core.regimen_reader
    import edu_app.core.status
    import edu_app.i18n.catalogues
    import edu_app.lessons.regimen_file
    import edu_app.services.backup_desk
    import edu_app.services.faults
    import edu_app.services.settings_desk
    import edu_app.services.tracker
    import edu_app.services.wording
    import edu_app.session
    import edu_app.storage.database
    import edu_app.storage.settings_file
    import edu_app.ui.pages.registry
    import edu_app.ui.pages.today.presenter
    import edu_app.ui.theme.style_sheet  # noqa: F401 - loaded here, used below


def make_application(folder: Path | None) -> QApplication:
    """Return the application; Qt's own settings go to `folder`, None to nowhere lasting."""
    from edu_app.ui.qt_loading import load_qt

    load_qt()
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from edu_app.ui.theme.current import new_application

    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else new_application(sys.argv[0])
    app.setApplicationName("BoneSteady")
    from edu_app.ui.identity import name_application

    name_application(app)
    if folder is not None:
        # File dialogs would otherwise write names of folders into the home folder.
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
                QSettings.setPath(kind, scope, str(folder / _QT_FOLDER))
    return app


def _build_window(
    app: QApplication, resources: Resources, folder: Path, clock: Clock, start: Start
) -> MainWindow | None:
    from edu_app.services.policy_settings import PolicySettings
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.storage.policy_file import find_policy
    from edu_app.storage.settings_file import SettingsFile

    policy, wrong = find_policy(start.policy or policy_file())
    settings = SettingsDesk(PolicySettings(SettingsFile(folder / _SETTINGS_FILE), policy))
    languages = show_language(app, resources, settings, start.language)
    database = _open_records(folder, clock, start)
    if database is None:
        return None
    news = Listeners[str]()
    try:
        from edu_app.session import Deferred, build_login_desk, build_use_cases, connect_doors

        use_cases = build_use_cases(
            resources, settings, database, clock, restored=lambda: news.tell("")
        )
    except Fault as fault:
        from edu_app.ui.start_fault import show_fault

        show_fault(fault)
        return None
    login = Deferred(lambda: build_login_desk(settings, start.data_dir, folder))
    use_cases = replace(use_cases, login=cast(Any, login), policy=policy)
    from edu_app.ui.theme.current import styled_at_the_end

    with styled_at_the_end(app):
        window = make_window(use_cases, languages)
        window.go("today")
    connect_doors(window, resources, languages)
    if wrong:
        from edu_app.services.faults import word_fault

        window.context.tell(word_fault(wrong))
    news.add(window.records_changed)
    return window


def _show(app: QApplication, window: MainWindow, start: Start) -> int:
    """Show the window on Today; ask the first questions where nobody has answered them."""
    if start.exit_after_paint:
        # The loop ends after this round: the picture has reached the screen by then, and what
        # waits for the first paint has not begun.
        window.painted.connect(lambda: app.exit(0))
        window.show()
        return app.exec()
    from edu_app.session import collect_garbage

    window.painted.connect(collect_garbage)
    window.painted.connect(lambda: _begin_reminders(window))
    window.show()
    from edu_app.ui.greeting import greet

    greet(window, window.context)
    return app.exec()


def _begin_reminders(window: MainWindow) -> None:
    """Look for reminders once the first page can be seen; it must not wait for them."""
    from edu_app.ui.reminders.reminder_service import ReminderService

    _after_paint(lambda: ReminderService(window).begin())


def _wait_for_reminders(app: QApplication, window: MainWindow) -> int:
    """Stay without a window until something is due or somebody starts the program."""
    if not window.context.use_cases.settings.current.first_start_done:
        return 0
    from edu_app.session import collect_garbage
    from edu_app.ui.reminders.reminder_service import ReminderService

    collect_garbage()
    app.setQuitOnLastWindowClosed(False)
    reminders = ReminderService(window)
    if reminders.begin():
        reminders.show_window()
    return app.exec()


def show_language(
    app: QApplication, resources: Resources, settings: SettingsDesk, wanted: str = ""
) -> Retranslator:
    """Show the theme and the language of the settings, or `wanted` for this run.

    A language that is missing or damaged leaves English: the date must be readable.
    """
    from PySide6.QtCore import QLocale

    from edu_app.i18n.catalogues import Catalogues
    from edu_app.ui.retranslate import Retranslator
    from edu_app.ui.theme.current import apply_theme

    chosen = settings.current
    languages = Retranslator(app, Catalogues(resources.locales, resources.built_locales))
    tag = wanted or chosen.language
    if not tag:
        from edu_app.i18n.languages import negotiate

        tag = negotiate(QLocale.system().uiLanguages(), languages.tags())
    apply_theme(app, chosen.theme, chosen.text_percent)
    try:
        languages.show(tag, chosen.country)
    except Fault:
        if wanted:
            raise
        languages.show("en", chosen.country)
    return languages


def _open_records(folder: Path, clock: Clock, start: Start) -> Database | None:
    """Return the open database; for a damaged one offer the last backup, else say what is wrong.

    Nobody is there to close a box in a start that ends by itself: the command line says it.
    """
    from edu_app.storage.database import open_database

    while True:
        try:
            return open_database(folder, clock.today)
        except Fault as fault:
            from edu_app.storage.recovery import Recovery
            from edu_app.ui.start_fault import ask_way_out, show_fault

            if start.exit_after_paint and fault.code != "database-damaged":
                raise
            if fault.code != "database-damaged":
                show_fault(fault)
                return None
            if not ask_way_out(fault, Recovery(folder, clock.today)):
                return None


def make_window(use_cases: UseCases, languages: Retranslator) -> MainWindow:
    """Return the window, not shown yet."""
    from edu_app.ui.main_window import MainWindow
    from edu_app.ui.page_context import PageContext

    use_cases.tracker.note_run()
    return MainWindow(PageContext(use_cases), languages)


def draw_gallery(folder: Path, **wanted: Any) -> list[Path]:
    """Save a picture of every page with sample data; return where they are.

    `wanted`: languages, size, percent, theme, today, as commands/gallery.py reads them.
    """
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    resources = find_resources()
    app = make_application(None)
    from edu_app.session import memory_session
    from edu_app.ui.gallery import Gallery, Wanted

    gallery = Gallery(
        app,
        Wanted(folder, **wanted),
        session=lambda file, clock: memory_session(resources, file, clock),
        languages=lambda settings, tag: show_language(app, resources, settings, tag),
    )
    return gallery.draw()
