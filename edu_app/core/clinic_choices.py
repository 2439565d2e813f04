"""What the nurse chose for a clinic session; kept in memory only, for as long as it runs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from edu_app.core.lessons import Minutes


@dataclass(frozen=True)
class ClinicChoices:
    """Languages (BCP 47), minutes and dates of one session.

    `country` is ISO 3166 alpha-2 or empty. `picked` holds ids of the lessons whose may-know
    blocks are added; it counts for 20 minutes only.
    """

    patient: str
    nurse: str
    minutes: Minutes = 3
    last_injection: datetime.date | None = None
    tablet_end: datetime.date | None = None
    country: str = ""
    picked: frozenset[str] = field(default_factory=frozenset)

    @property
    def one_language(self) -> bool:
        """Whether patient and nurse speak the same language: then nothing is shown twice."""
        return self.patient == self.nurse
