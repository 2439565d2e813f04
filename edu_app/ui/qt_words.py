"""The words on Qt's own buttons and menus, for languages that Qt itself does not speak."""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.marks import N_
from edu_app.i18n.runtime import pgettext

# As Qt writes them, without the mark of the access key; looked up with the context "button".
_WORDS: Mapping[str, str] = {
    text: text
    for text in (
        N_("OK"),
        N_("Cancel"),
        N_("Yes"),
        N_("No"),
        N_("Close"),
        N_("Save"),
        N_("Open"),
        N_("Print"),
        N_("Undo"),
        N_("Redo"),
        N_("Cut"),
        N_("Copy"),
        N_("Paste"),
        N_("Delete"),
        N_("Select All"),
    )
}


def find_word(source: str) -> str | None:
    """Return our word for Qt's `source` ("&Cancel", "Select All"), None for one we do not keep."""
    plain = source.replace("&", "")
    if plain not in _WORDS:
        return None
    found = pgettext("button", _WORDS[plain])
    return found if found != plain else None
