"""Pictures in the two languages that nobody speaks: a text without brackets was never looked up."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.pseudo import MIRRORED, STRETCHED, mirrored, stretched
from edu_app.i18n.translator import Translator
from edu_app.paths import Resources, find_resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from edu_app.core.clock import Clock
    from edu_app.services.memory_settings import MemorySettings
    from edu_app.services.use_cases import UseCases
    from edu_app.ui.retranslate import Retranslator


class PseudoLanguages:
    """The product's catalogues and the two languages made from English."""

    def __init__(self, resources: Resources) -> None:
        self._real = Catalogues(resources.locales, resources.built_locales)

    def tags(self) -> tuple[str, ...]:
        """Return what can be chosen."""
        return (*self._real.tags(), STRETCHED, MIRRORED)

    def load(self, tag: str) -> Translator:
        """Return the translator for `tag`; raise `Fault` as the catalogues do."""
        made = {STRETCHED: stretched, MIRRORED: mirrored}.get(tag)
        return made() if made else self._real.load(tag)


def draw_pseudo(folder: Path) -> list[Path]:
    """Save a picture of every page in both languages and return where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from edu_app.app import make_application
    from edu_app.ui.gallery import Gallery, Wanted

    app, resources = make_application(None), find_resources()
    languages = PseudoLanguages(resources)
    gallery = Gallery(
        app,
        Wanted(folder, languages=(STRETCHED, MIRRORED)),
        session=lambda file, clock: _session(resources, languages, file, clock),
        languages=lambda _settings, tag: _shown(app, languages, tag),
    )
    return gallery.draw()


def _session(
    resources: Resources, languages: PseudoLanguages, file: MemorySettings, clock: Clock
) -> UseCases:
    """Return services in memory whose printed pages speak these languages too."""
    from edu_app.services.plan import PlanMaker
    from edu_app.session import memory_session

    made = memory_session(resources, file, clock)
    plans = PlanMaker(made.book, made.tracker, made.regimen, made.countries, languages)
    return replace(made, plans=plans)


def _shown(app: QApplication, languages: PseudoLanguages, tag: str) -> Retranslator:
    from edu_app.ui.retranslate import Retranslator
    from edu_app.ui.theme.current import apply_theme

    apply_theme(app, "light", 100)
    shown = Retranslator(app, languages)
    shown.show(tag)
    return shown
