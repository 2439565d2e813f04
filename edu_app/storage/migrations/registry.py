"""The versions of the schema in their order; a new one is one module and one row here."""

from __future__ import annotations

from edu_app.storage.migrations import v001, v002

Migration = tuple[int, tuple[str, ...]]

MIGRATIONS: tuple[Migration, ...] = ((1, v001.STEPS), (2, v002.STEPS))
CURRENT = MIGRATIONS[-1][0]
