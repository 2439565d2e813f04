"""The page for paper as html: the same words in the same order, in the language's direction."""

from __future__ import annotations

from html import escape

from edu_app.i18n.runtime import _
from edu_app.ui.pages.when_to_call.presenter import CallView

# Close enough for one sheet on either paper; no letter is smaller than the body of the page.
_STYLE = """
h1 { font-size: 17pt; margin-top: 0px; margin-bottom: 0px; }
h2 { font-size: 14pt; margin-top: 6px; margin-bottom: 0px; }
ul { margin-top: 0px; margin-bottom: 0px; }
p { margin-top: 2px; margin-bottom: 0px; }
"""


def card_html(view: CallView, *, rtl: bool) -> str:
    """Return one page: groups with their signs, whom to call, what to say; 14 pt or larger."""
    way = "rtl" if rtl else "ltr"
    parts = [f"<h1>{escape(_('When to call'))}</h1>"]
    if view.name:
        parts.append(f"<p>{escape(view.name)}</p>")
    for group in view.groups:
        parts.append(f"<h2>{escape(group.heading)}</h2><ul>")
        parts += [f"<li>{escape(sign.words)}</li>" for sign in group.signs]
        parts.append(f"</ul><p>{escape(group.note)}</p>")
    if view.phone:
        parts.append(f"<p><b>{escape(view.clinic)} {escape(view.phone)}</b></p>")
    parts.append(f"<p><b>{escape(view.say_in_call)}</b></p>")
    parts.append(f"<p>{escape(view.standing_line)}</p>")
    note = _("No doctor or nurse has reviewed this page yet.")
    parts.append(f"<p>{escape(note)}</p>")
    head = f"<head><style>{_STYLE}</style></head>"
    return f'<html dir="{way}">{head}<body dir="{way}">{"".join(parts)}</body></html>'
