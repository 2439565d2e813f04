"""About: version, how old the advice is, who reviewed it (nobody yet, and it says so), licences."""

from __future__ import annotations

from edu_app import __version__
from edu_app.core.dates import months_between
from edu_app.core.decision import Message
from edu_app.core.surroundings import is_old
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, ngettext
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class AboutSection(SectionCard):
    """What the program says about itself; nobody who did not review is ever named."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__("about", _("About BoneSteady"))
        self._presenter = presenter
        regimen = presenter.context.use_cases.regimen
        words = presenter.context.words()
        self.say(_("Version {version}").format(version=isolate(__version__)))
        version = words.number(regimen.version)
        self.say(_("Dates and warnings: version {version}").format(version=version))
        self._say_age()
        if regimen.reviewed and regimen.reviewed_on:
            self.say(
                _("Reviewed by {reviewer} on {date}.").format(
                    reviewer=isolate(regimen.reviewed_by), date=words.long(regimen.reviewed_on)
                )
            )
        else:
            self.say(_("No doctor or nurse has reviewed the dates and warnings yet."), "label")
        if presenter.context.tag != "en":
            self.say(
                _("The texts in this language are a machine draft. No person has checked them yet.")
            )
        self.say(_("BoneSteady gives information. Your team decides."))
        self.say(
            _("It uses public material of osteoporosis societies and belongs to none of them.")
        )
        self.say(_("It never goes online, has no account and sends nothing anywhere."))
        self.say(_("Program: Apache License 2.0. Lessons and pictures: CC BY 4.0."), "caption")

    def _say_age(self) -> None:
        """Say of when the content is, how old that makes it, and who has a newer one (rules 10)."""
        context = self._presenter.context
        tracker, regimen = context.use_cases.tracker, context.use_cases.regimen
        day, today = tracker.clock_facts().build_date, tracker.today()
        if is_old(regimen, day, today):
            self.say(context.say(Message("advice-old")), "label")
        if day is not None and day <= today:
            words = context.words()
            self.say(_("Texts and dates are those of {date}.").format(date=words.long(day)))
            months = months_between(day, today)
            self.say(
                ngettext(
                    "They are {count} month old.", "They are {count} months old.", months
                ).format(count=words.number(months))
            )
        self.say(_("For a newer version, ask where you got this one."))
