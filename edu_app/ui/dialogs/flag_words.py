"""Short names of what can come up, for lists and buttons; what to do is said by the regimen."""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.marks import N_
from edu_app.core.records import FlagKind
from edu_app.i18n.runtime import _

FLAG_NAMES: Mapping[FlagKind, str] = {
    FlagKind.PREGNANCY: N_("I am pregnant, or may be"),
    FlagKind.LOW_CALCIUM: N_("Low calcium in the blood"),
    FlagKind.ALLERGY: N_("An allergy"),
    FlagKind.JAW: N_("Trouble with the jaw or a tooth"),
    FlagKind.THIGH: N_("Pain in the thigh, hip or groin"),
    FlagKind.KIDNEY: N_("Trouble with the kidneys"),
    FlagKind.INFECTION: N_("An infection"),
    FlagKind.DENTAL: N_("Dental work is planned"),
}


def flag_name(kind: FlagKind) -> str:
    """Return the name in the current language."""
    return _(FLAG_NAMES[kind])
