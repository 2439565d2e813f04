"""Work in steps: the result at the end, nothing left behind when it is left early."""

from __future__ import annotations

import pytest

from edu_app.core.steps import at_once, run_through


def counted(count):
    for number in range(count):
        yield number / count
    return count


def test_running_through_gives_the_result():
    assert run_through(counted(3)) == 3


def test_short_work_has_no_step_before_its_result():
    steps = at_once(lambda: "made")
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == "made"


def test_what_a_step_raises_comes_out():
    def failing():
        yield 0.5
        raise ValueError("torn")

    with pytest.raises(ValueError, match="torn"):
        run_through(failing())
