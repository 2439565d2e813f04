"""When to look: at the start, on a new day, after sleep; never because a minute passed."""

from __future__ import annotations

import datetime

import pytest

from edu_app.ui.reminders.day_watch import TICK_SECONDS, DayWatch


class Times:
    def __init__(self):
        self.day, self.seconds = datetime.date(2026, 11, 23), 5000.0


@pytest.fixture
def times():
    return Times()


@pytest.fixture
def watch(times):
    made = DayWatch(lambda: times.day, lambda: times.seconds)
    assert made.should_look()
    return made


def test_a_tick_later_nothing_is_new(watch, times):
    times.seconds += TICK_SECONDS
    assert not watch.should_look()


def test_midnight_is_a_reason(watch, times):
    times.seconds += TICK_SECONDS
    times.day += datetime.timedelta(days=1)
    assert watch.should_look()
    assert not watch.should_look()


def test_waking_up_on_the_same_day_is_a_reason(watch, times):
    times.seconds += 3 * 3600
    assert watch.should_look()


def test_a_clock_that_was_set_back_is_a_reason(watch, times):
    times.seconds -= 3600
    assert watch.should_look()
