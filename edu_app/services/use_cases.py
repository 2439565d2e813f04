"""Everything that a page may ask for, in one value; built by the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.core.policy import Policy
from edu_app.core.values import value_class

if TYPE_CHECKING:
    from edu_app.core.clock import Clock
    from edu_app.core.regimen import Regimen
    from edu_app.services.archive_desk import ArchiveDesk
    from edu_app.services.backup_desk import BackupDesk
    from edu_app.services.countries import Countries
    from edu_app.services.handed_over import HandedOverDesk
    from edu_app.services.learning import Learning
    from edu_app.services.login_desk import LoginDesk
    from edu_app.services.plan import PlanMaker
    from edu_app.services.question_list import QuestionList
    from edu_app.services.records import RecordBook
    from edu_app.services.reminder_desk import ReminderDesk
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.services.tracker import Tracker


@value_class(frozen=True, kw_only=True)
class UseCases:
    """The services of one session.

    `backups` and `login` are None in a session that leaves nothing on disk.
    """

    book: RecordBook
    tracker: Tracker
    settings: SettingsDesk
    regimen: Regimen
    clock: Clock
    learning: Learning
    countries: Countries
    reminders: ReminderDesk
    archive: ArchiveDesk
    questions: QuestionList
    plans: PlanMaker
    handed_over: HandedOverDesk
    backups: BackupDesk | None = None
    login: LoginDesk | None = None
    policy: Policy = Policy()
