"""Routes of the clinic session: what comes first, what the caps leave out, nothing twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edu_app.core.lessons import MAY_WORDS, MUST_BLOCKS, MUST_WORDS, RouteBlock, build_route


def _lesson(name, must=60, should=100, may=200):
    return [
        RouteBlock(name, "in-short", "must", must),
        RouteBlock(name, "more", "may", may),
        RouteBlock(name, "what-you-can-do", "should", should),
    ]


LESSONS = {name: _lesson(name) for name in ("late", "plan", "signs")}


def _names(route):
    return [f"{block.lesson}#{block.anchor}" for block in route.blocks]


def test_three_minutes_hold_the_must_know_blocks_only():
    assert _names(build_route(3, LESSONS)) == ["late#in-short", "plan#in-short", "signs#in-short"]


def test_ten_minutes_add_the_should_know_blocks_lesson_by_lesson():
    assert _names(build_route(10, LESSONS)) == [
        "late#in-short",
        "late#what-you-can-do",
        "plan#in-short",
        "plan#what-you-can-do",
        "signs#in-short",
        "signs#what-you-can-do",
    ]


def test_twenty_minutes_add_may_know_blocks_of_the_picked_lessons_only():
    names = _names(build_route(20, LESSONS, picked=["plan"]))
    assert "plan#more" in names
    assert "late#more" not in names
    assert names.index("plan#in-short") < names.index("plan#more")


def test_picked_lessons_add_nothing_to_a_shorter_route():
    assert build_route(10, LESSONS, picked=["plan"]) == build_route(10, LESSONS)


def test_what_is_urgent_comes_first_and_unknown_names_are_passed_over():
    names = _names(build_route(3, LESSONS, urgent=["signs", "nothing", "plan"]))
    assert names == ["signs#in-short", "plan#in-short", "late#in-short"]


def test_no_block_comes_twice():
    twice = {"late": [*LESSONS["late"], *LESSONS["late"]]}
    assert _names(build_route(3, twice, urgent=["late", "late"])) == ["late#in-short"]


def test_a_must_know_block_beyond_the_cap_is_told():
    many = {str(n): _lesson(str(n), must=1) for n in range(5)}
    route = build_route(3, many)
    assert len(route.blocks) == 4
    assert [block.lesson for block in route.left_out] == ["4"]


def test_must_know_words_stop_at_the_cap_and_not_before():
    route = build_route(3, {"a": _lesson("a", must=300)})
    assert route.words == 300
    assert build_route(3, {"a": _lesson("a", must=301)}).blocks == ()


def test_a_should_know_block_never_takes_the_place_of_a_must_know_one():
    lessons = {"a": _lesson("a", must=10, should=980), "b": _lesson("b", must=40, should=940)}
    route = build_route(10, lessons)
    assert _names(route) == ["a#in-short", "b#in-short", "b#what-you-can-do"]
    assert [f"{block.lesson}#{block.anchor}" for block in route.left_out] == ["a#what-you-can-do"]


_BLOCKS = st.builds(
    RouteBlock,
    st.just("x"),
    st.text("ab", max_size=2),
    st.sampled_from(["must", "should", "may"]),
    st.integers(0, 900),
)


@given(st.sampled_from([3, 10, 20]), st.lists(_BLOCKS))
def test_caps_hold_whatever_the_lessons_say(minutes, blocks):
    route = build_route(minutes, {"x": blocks}, picked=["x"])
    must = [block for block in route.blocks if block.mark == "must"]
    assert len(must) <= MUST_BLOCKS
    assert sum(block.words for block in must) <= MUST_WORDS
    assert route.words <= {3: MUST_WORDS, 10: 1000, 20: MAY_WORDS}[minutes]
    assert len(set(route.blocks)) == len(route.blocks)
    assert not set(route.blocks) & set(route.left_out)
