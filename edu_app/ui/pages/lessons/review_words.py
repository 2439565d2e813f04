"""Words for how far a text has been checked, in the language of the window. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from edu_app.core.marks import N_
from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.services.learning_values import Review, State

_BARS: Mapping[State, str] = {
    "source": N_("Draft. Not yet reviewed by a doctor or nurse."),
    "machine-draft": N_("Machine draft. No person has checked it yet."),
    "translated": N_("Not yet checked by a health professional in this language."),
    "revised": N_("Not yet checked by a health professional in this language."),
    "stale": N_("The English text has changed since this was translated."),
    "missing": N_("This lesson is not yet available in {language}. This is the English text."),
}


def review_sentence(review: Review, language: str, long_date: Callable[[date], str]) -> str:
    """Return the sentence of the bar above a lesson; `language` is the wanted one, by its name."""
    if review.state == "clinically-reviewed" and review.reviewed_on:
        said = _("Reviewed by {reviewer} on {date}.").format(
            reviewer=review.reviewer, date=long_date(review.reviewed_on)
        )
    elif review.state in ("translated", "revised") and review.translator:
        said = _(
            "Translated by {translator}. Not yet checked by a health professional in this language."
        ).format(translator=review.translator)
    else:
        # A sign-off without a name or a day is none.
        state = "translated" if review.state == "clinically-reviewed" else review.state
        said = _(_BARS[state]).format(language=language)
    return f"{said} {_('It is time for a new check.')}" if review.due else said


def review_chip(review: Review) -> str:
    """Return one or two words for the list."""
    if review.state == "missing":
        return pgettext("chip", "In English")
    if review.state == "clinically-reviewed":
        return pgettext("chip", "Reviewed")
    return {
        "source": pgettext("chip", "Draft"),
        "machine-draft": pgettext("chip", "Machine draft"),
        "translated": pgettext("chip", "Not yet reviewed"),
        "revised": pgettext("chip", "Not yet reviewed"),
        "stale": pgettext("chip", "Older text"),
    }[review.state]


def minutes_words(minutes: int, number: Callable[[int], str] = str) -> str:
    """Return the reading time in words; `number` writes digits as the window does."""
    said = ngettext("{minutes} minute", "{minutes} minutes", minutes)
    return said.format(minutes=number(minutes))
