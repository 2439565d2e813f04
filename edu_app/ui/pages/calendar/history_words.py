"""Words for the steps of the history of changes; an unknown code is said plainly."""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.marks import N_
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _

_LABELS: Mapping[str, str] = {
    "injection-recorded": N_("An injection was written down"),
    "injection-changed": N_("An injection was changed"),
    "appointment-recorded": N_("An appointment was written down"),
    "appointment-missed": N_("An appointment that did not happen was taken away"),
    "follow-on-recorded": N_("A medicine after denosumab was written down"),
    "review-recorded": N_("A look by the team was written down"),
    "clinic-date-recorded": N_("A date from the clinic was written down"),
    "planned-last-recorded": N_("A decision about the last injection was written down"),
    "flag-recorded": N_("Something that came up was written down"),
    "flag-ended": N_("Something that came up is over"),
    "pause-ended": N_("Reminders were started again"),
    "sign-recorded": N_("A sign was written down"),
    "talk-recorded": N_("A talk with the team was written down"),
    "count-recorded": N_("The number of injections was written down"),
    "therapy-recorded": N_("The cancer tablet was written down"),
    "medicine-changed": N_("Another medicine was written down"),
    "first-start": N_("The first answers were written down"),
    "person-added": N_("The person was added"),
    "person-changed": N_("The person's details were changed"),
    "person-removed": N_("The person was removed"),
    "removed": N_("An entry was removed"),
    "moved": N_("An entry was moved to another person"),
    "imported": N_("Entries were taken from a file"),
    "pause-recorded": N_("Reminders were paused"),
}
_UNDONE = N_("Taken back: {step}")


def step_words(step: Revision) -> str:
    """Return one sentence for a step."""
    words = _(_LABELS.get(step.label, N_("An entry was changed")))
    return _(_UNDONE).format(step=words) if step.undoes is not None else words
