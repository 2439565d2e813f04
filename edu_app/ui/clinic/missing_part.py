"""Says in a reader's own language that a part is not there in it; nothing else takes its place."""

from __future__ import annotations

from edu_app.core.marks import N_
from edu_app.i18n.translator import Translator
from edu_app.ui.widgets.blocks.framed_text import FramedText, notice
from edu_app.ui.widgets.blocks.text_setting import TextSetting

NOT_TRANSLATED = N_("This part is not translated yet.")


def missing_part(translator: Translator, setting: TextSetting) -> FramedText:
    """Return the sentence in the language of `translator`, set as `setting` says."""
    return notice(translator.gettext(NOT_TRANSLATED), setting)
