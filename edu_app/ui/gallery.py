"""Pictures of every page with sample data: for the README, for reviewers, after a change.

Draws the same window that people use; knows pages by the registry. Must not know where sessions
come from: they are handed in.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from edu_app.core.clock import Clock
from edu_app.core.settings import Settings
from edu_app.services.memory_settings import MemorySettings
from edu_app.ui.gallery_people import (
    PICTURE_DAY,
    SAMPLES,
    PictureClock,
    Sample,
    move_in,
    sample_named,
)
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.registry import ids
from edu_app.ui.widgets.block_feeder import build_whole

if TYPE_CHECKING:
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.services.use_cases import UseCases
    from edu_app.ui.retranslate import Retranslator

_PAGE_PERSON = "plan-ahead"
_LESSON = "why-not-just-stop"
_NEXT_STEPS = ("planning", "follow-on-late", "after-switch", "date-unknown")
_REMINDED_PERSON = "late"


@dataclass(frozen=True)
class Wanted:
    """Which pictures: `size` in pixels, `percent` of text, `today` None for the usual day."""

    folder: Path
    languages: tuple[str, ...] = ("en",)
    size: tuple[int, int] = (1180, 800)
    percent: int = 100
    theme: str = "light"
    today: datetime.date | None = None


class _NoDesktop:
    """Takes no notification: drawing pictures must not disturb anybody."""

    def notify(self, _title: str, _text: str) -> bool:
        return False


class Gallery:
    """`session` builds services in memory; `languages` shows theme and language."""

    def __init__(
        self,
        app: QApplication,
        wanted: Wanted,
        session: Callable[[MemorySettings, Clock], UseCases],
        languages: Callable[[SettingsDesk, str], Retranslator],
    ) -> None:
        self._app, self._wanted = app, wanted
        self._session, self._languages = session, languages
        self._saved: list[Path] = []
        self._today = wanted.today or PICTURE_DAY

    def draw(self) -> list[Path]:
        """Save every picture and return where they are."""
        self._wanted.folder.mkdir(parents=True, exist_ok=True)
        for tag in self._wanted.languages:
            self._draw_pages(tag)
            for name in SAMPLES:
                self._draw_state(tag, name)
            self._draw_reminder(tag)
            self._draw_dialogs(tag)
            self._draw_clinic(tag)
        return self._saved

    def _draw_pages(self, tag: str) -> None:
        window = self._open(tag, sample_named(_PAGE_PERSON, self._today))
        for page_id in ids():
            window.go(page_id)
            self._save(window, tag, page_id)
        if "lessons" in ids():
            window.go(f"lesson:{_LESSON}")
            self._save(window, tag, "lesson")
        self._close(window)

    def _draw_state(self, tag: str, name: str) -> None:
        window = self._open(tag, sample_named(name, self._today))
        window.go("today")
        self._save(window, tag, f"today-{name}")
        if name in _NEXT_STEPS:
            window.go("next-step")
            self._save(window, tag, f"next-step-{name}")
        self._close(window)

    def _draw_reminder(self, tag: str) -> None:
        """Draw the banner of a reminder, and the days it can be put off to."""
        from edu_app.ui.reminders.reminder_service import ReminderService

        window = self._open(tag, sample_named(_REMINDED_PERSON, self._today))
        window.go("today")
        service = ReminderService(window, notifier=_NoDesktop())
        service.begin()
        self._save(window, tag, "reminder")
        service.banner.later.click()
        self._save(window, tag, "reminder-later")
        self._close(window)

    def _draw_dialogs(self, tag: str) -> None:
        from edu_app.ui.gallery_dialogs import DIALOGS

        window = self._open(tag, sample_named(_PAGE_PERSON, self._today))
        window.go("today")
        for name, build in DIALOGS.items():
            dialog = build(window.context, window)
            dialog.show()
            self._save(dialog, tag, f"dialog-{name}")
            dialog.close()
        self._close(window)

    def _draw_clinic(self, tag: str) -> None:
        from edu_app.ui.gallery_clinic import ClinicPictures

        use_cases = self._session(self._settings(tag), PictureClock(self._today))
        languages = self._languages(use_cases.settings, tag)
        pictures = ClinicPictures(
            use_cases,
            languages,
            tag,
            self._wanted.size,
            lambda widget, name: self._save(widget, tag, name),
        )
        pictures.draw()
        self._close(pictures.window)

    def _settings(self, tag: str) -> MemorySettings:
        return MemorySettings(
            Settings(
                language=tag,
                theme=self._wanted.theme,
                text_percent=self._wanted.percent,
                first_start_done=True,
            )
        )

    def _open(self, tag: str, sample: Sample) -> MainWindow:
        clock = PictureClock(self._today, set_by_hand=self._wanted.today is not None)
        use_cases = self._session(self._settings(tag), clock)
        languages = self._languages(use_cases.settings, tag)
        move_in(sample, use_cases, clock)
        window = MainWindow(PageContext(use_cases), languages)
        window.resize(*self._wanted.size)
        window.show()
        return window

    def _save(self, widget: QWidget, tag: str, name: str) -> None:
        self._settle()
        build_whole(widget)
        self._settle()
        path = self._wanted.folder / f"{tag}-{name}.png"
        widget.grab().save(str(path))
        self._saved.append(path)

    def _settle(self) -> None:
        """Let what comes after the first paint come too; no time is waited for."""
        for _round in range(10):
            self._app.processEvents()

    def _close(self, window: QWidget) -> None:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
