"""Text size and theme."""

from __future__ import annotations

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard

_SIZES = (100, 115, 130, 150, 175, 200, 250, 300)


class LookSection(SectionCard):
    """The window follows each choice at once."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__("look", _("Text size and colours"))
        settings, texts = presenter.settings, LiveTexts()
        number = presenter.context.words().number
        self.sizes = make_list()
        self.sizes.setObjectName("text-size")
        for size in sorted({*_SIZES, settings.text_percent}):
            words = pgettext("text size", "{percent} percent").format(percent=number(size))
            self.sizes.addItem(words, size)
        self.sizes.setCurrentIndex(self.sizes.findData(settings.text_percent))
        self.sizes.activated.connect(
            lambda at: presenter.change(text_percent=self.sizes.itemData(at))
        )
        themes = (
            ("system", lambda: pgettext("theme", "Like the computer")),
            ("light", lambda: pgettext("theme", "Light")),
            ("dark", lambda: pgettext("theme", "Dark")),
            ("contrast", lambda: pgettext("theme", "High contrast")),
        )
        self.themes = ChoiceGroup(lambda: pgettext("setting", "Colours"), themes, texts)
        self.themes.choose(settings.theme)
        for value, button in self.themes.buttons.items():
            button.setObjectName(f"theme-{value}")
        self.themes.chosen.connect(lambda theme: presenter.change(theme=theme))
        self.add(LabelledField(lambda: pgettext("setting", "Text size"), self.sizes, texts))
        self.add(self.themes)
