"""Reading aloud with Qt's own mock engine: block by block, in the right language or not at all."""

import pytest
from PySide6.QtCore import QObject

from edu_app.ui.speech import ReadAloud, load_engine, split_sentences
from edu_app.ui.widgets.read_aloud_bar import ReadAloudBar

BLOCKS = [(3, "Call the clinic today. Ask for a date."), (4, "Keep your card.")]


@pytest.fixture
def engine(qtbot):
    owner = QObject()
    found = load_engine("mock", owner)
    assert found is not None, "the development extra brings the speech module"
    yield found
    found.stop()
    owner.deleteLater()


@pytest.fixture
def speaker(engine):
    return ReadAloud(engine)


def test_blocks_are_read_in_order_and_the_end_is_told(speaker, qtbot):
    started = []
    speaker.block_started.connect(started.append)
    with qtbot.waitSignal(speaker.finished, timeout=10_000):
        assert speaker.read("en", BLOCKS)
    assert started == [3, 4]
    assert not speaker.reading


def test_stop_ends_at_once(speaker, qtbot):
    started = []
    speaker.block_started.connect(started.append)
    speaker.read("en", BLOCKS)
    with qtbot.waitSignal(speaker.finished):
        speaker.stop()
    assert started == [3]
    assert not speaker.reading


def test_an_engine_that_goes_away_in_the_middle_is_never_asked_again(qtbot):
    owner = QObject()
    speaker = ReadAloud(load_engine("mock", owner))
    speaker.read("en", BLOCKS)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    assert not speaker.reading
    assert speaker.hindrance("en") == "not-installed"


def test_another_languages_voice_is_never_used(speaker):
    assert speaker.hindrance("en") == ""
    assert speaker.hindrance("ar") == "no-voice"
    assert not speaker.read("ar", BLOCKS)
    assert not speaker.reading


def test_without_the_extra_reading_says_that_it_is_not_installed():
    speaker = ReadAloud(None)
    assert speaker.hindrance("en") == "not-installed"
    assert not speaker.read("en", BLOCKS)
    speaker.set_speed(1)
    speaker.stop()


def test_speed_stays_in_the_engines_range(speaker, engine):
    speaker.set_speed(7)
    assert engine.rate() == 1.0


def test_a_long_text_is_said_in_sentences():
    long = "Call today. " * 400
    assert len(split_sentences(long)) == 400
    assert split_sentences("هل حُجز موعدك؟ اتصلي اليوم.") == ["هل حُجز موعدك؟", "اتصلي اليوم."]
    assert split_sentences("今天打电话。请预约。") == ["今天打电话。", "请预约。"]


def test_the_bar_is_off_with_the_reason_where_no_voice_speaks_the_language(speaker, qtbot):
    bar = ReadAloudBar(speaker, lambda: BLOCKS)
    qtbot.addWidget(bar)
    bar.set_language("ar")
    assert not bar._button.isEnabled()
    assert bar._reason.text() == "This computer has no voice for this language."
    assert bar._button.accessibleDescription() == bar._reason.text()


def test_the_button_reads_and_stops(speaker, qtbot):
    bar = ReadAloudBar(speaker, lambda: BLOCKS)
    qtbot.addWidget(bar)
    bar._button.click()
    assert bar._button.text() == "Stop reading"
    with qtbot.waitSignal(bar.stopped):
        bar._button.click()
    assert bar._button.text() == "Read aloud"
