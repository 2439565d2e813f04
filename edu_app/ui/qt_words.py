"""The words on Qt's own buttons and menus, for languages that Qt itself does not speak."""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.marks import NP_
from edu_app.i18n.runtime import pgettext

# As Qt writes them, without the mark of the access key; looked up with the context "button".
_WORDS: Mapping[str, str] = {
    text: text
    for text in (
        NP_("button", "OK"),
        NP_("button", "Cancel"),
        NP_("button", "Yes"),
        NP_("button", "No"),
        NP_("button", "Close"),
        NP_("button", "Save"),
        NP_("button", "Open"),
        NP_("button", "Print"),
        NP_("button", "Undo"),
        NP_("button", "Redo"),
        NP_("button", "Cut"),
        NP_("button", "Copy"),
        NP_("button", "Paste"),
        NP_("button", "Delete"),
        NP_("button", "Select All"),
    )
}


def find_word(source: str) -> str | None:
    """Return our word for Qt's `source` ("&Cancel", "Select All"), None for one we do not keep."""
    plain = source.replace("&", "")
    if plain not in _WORDS:
        return None
    found = pgettext("button", _WORDS[plain])
    return found if found != plain else None
