"""The height of a text is measured apart from its label: it must be the label's own, everywhere."""

import pytest
from PySide6.QtWidgets import QLabel

from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of

TEXTS = {
    "en": 'After six months its effect <b>fades</b>: <a href="term:x">rebound</a> can follow.',
    "ar": "بعد ستة أشهر يتلاشى تأثيره <b>بسرعة</b>، وقد تحدث كسور في العمود الفقري.",
    "hi": "छह महीने बाद इसका असर <b>जल्दी</b> कम हो जाता है, और रीढ़ की हड्डी टूट सकती है।",
    "zh-Hans": "六个月后，药效<b>很快</b>消退，脊椎可能发生骨折。",
}


@pytest.fixture(params=[100, 200, 300])
def sized(request, qapp):
    apply_theme(qapp, "light", request.param)
    yield qapp
    apply_theme(qapp, "light", 100)


@pytest.mark.parametrize("tag", TEXTS)
@pytest.mark.parametrize("role", ["title", "section", "reading", "caption"])
def test_the_height_is_that_of_the_label_itself(qtbot, sized, tag, role):
    text = RichText(TEXTS[tag], setting_of(tag), role)
    qtbot.addWidget(text)
    for width in (40, 190, 549, 900):
        assert text.heightForWidth(width) == QLabel.heightForWidth(text, width)


def test_another_text_or_font_is_measured_anew(qtbot, qapp):
    apply_theme(qapp, "light", 100)
    text = RichText("short", setting_of("en"))
    qtbot.addWidget(text)
    low = text.heightForWidth(200)
    text.set_plain("as long as it takes to need a second line, and a third one")
    high = text.heightForWidth(200)
    assert high > low
    apply_theme(qapp, "light", 300)
    assert text.heightForWidth(200) > high
    apply_theme(qapp, "light", 100)
    assert text.heightForWidth(200) == high
