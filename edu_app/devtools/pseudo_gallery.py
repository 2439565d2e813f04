"""Pictures in the two languages that nobody speaks: a text without brackets was never looked up."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.i18n.pseudo import MIRRORED, STRETCHED, mirrored, stretched
from edu_app.i18n.translator import Translator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from edu_app.ui.retranslate import Retranslator


class PseudoLanguages:
    """English and the two languages made from it."""

    def tags(self) -> tuple[str, ...]:
        """Return what can be chosen."""
        return ("en", STRETCHED, MIRRORED)

    def load(self, tag: str) -> Translator:
        """Return the translator for `tag`."""
        made = {STRETCHED: stretched, MIRRORED: mirrored}.get(tag, Translator.english)
        return made()


def draw_pseudo(folder: Path) -> list[Path]:
    """Save a picture of every page in both languages and return where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from edu_app.app import make_application
    from edu_app.paths import find_resources
    from edu_app.session import memory_session
    from edu_app.ui.gallery import Gallery, Wanted

    app, resources = make_application(None), find_resources()
    gallery = Gallery(
        app,
        Wanted(folder, languages=(STRETCHED, MIRRORED)),
        session=lambda file, clock: memory_session(resources, file, clock),
        languages=lambda _settings, tag: _shown(app, tag),
    )
    return gallery.draw()


def _shown(app: QApplication, tag: str) -> Retranslator:
    from edu_app.ui.retranslate import Retranslator
    from edu_app.ui.theme.current import apply_theme

    apply_theme(app, "light", 100)
    languages = Retranslator(app, PseudoLanguages())
    languages.show(tag)
    return languages
