"""About: version, how old the advice is, who reviewed it (nobody yet, and it says so), licences."""

from __future__ import annotations

from edu_app import __version__
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class AboutSection(SectionCard):
    """What the program says about itself; nobody who did not review is ever named."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__("about", _("About BoneSteady"))
        regimen = presenter.context.use_cases.regimen
        words = presenter.context.words()
        self.say(_("Version {version}").format(version=isolate(__version__)))
        version = words.number(regimen.version)
        self.say(_("Dates and warnings: version {version}").format(version=version))
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
