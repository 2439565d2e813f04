"""What the blocks of a language need: its setting, the pictures, and their labels in it."""

from __future__ import annotations

from functools import partial

from edu_app.lessons.picture_labels import CONTEXT
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.widgets.blocks.build import BlockSource
from edu_app.ui.widgets.blocks.text_setting import setting_of


def block_source(context: ClinicContext, tag: str) -> BlockSource:
    """Return the source for the language `tag`; raise `Fault` "unknown-language"."""
    latin = context.use_cases.settings.current.latin_digits
    return BlockSource(
        setting=setting_of(tag, latin_digits=latin),
        picture=context.use_cases.learning.picture,
        label=partial(context.translator(tag).pgettext, CONTEXT),
    )
