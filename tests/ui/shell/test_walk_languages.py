"""Every page, lesson, state and dialog in every language of the product: nothing cut, no English.

The languages that nobody speaks (test_walk.py) find what is not looked up and what has no room;
this walk finds what is wrong in one language only.
"""

from __future__ import annotations

import pytest
import walk
import walk_words
from every_dialog import DIALOGS, all_kinds
from PySide6.QtWidgets import QAbstractScrollArea

from edu_app.i18n.catalogues import Catalogues
from edu_app.paths import find_resources
from edu_app.ui.gallery_clinic import ClinicPictures
from edu_app.ui.gallery_people import SAMPLES
from edu_app.ui.pages.registry import ids
from edu_app.ui.widgets.block_feeder import BlockFeeder

_RESOURCES = find_resources()
TAGS = Catalogues(_RESOURCES.locales, _RESOURCES.built_locales).tags()
OTHER_LETTERS = ("ar", "zh-Hans")
# Has an appointment in the past, so that every form has something to ask.
PERSON = "booked-passed"
ROOMS = [
    pytest.param((1180, 800), 200, id="window"),
    pytest.param((480, 800), 200, id="narrow"),
]
pytestmark = pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)


class Walk:
    """Goes through one window and keeps the words seen and the words cut, place by place."""

    def __init__(self, shell, tag, size=(1180, 800), percent=100):
        self._shell, self._chosen = shell, {"tag": tag, "size": size, "text_percent": percent}
        self.words, self.cut = {}, {}

    def open(self, name=PERSON):
        return self._shell.open(name, **self._chosen)

    def look(self, place, root, *, hidden=False):
        self._shell.settle()
        _build_whole(root)
        self._shell.settle()
        self.words[place] = walk_words.words_of(root, hidden=hidden)
        found = walk.cut_texts(root) + walk.too_wide(root)
        if found:
            self.cut[place] = found

    def pages(self):
        window = self.open()
        for page_id in ids():
            window.go(page_id)
            self.look(page_id, window)
        return self

    def lessons(self):
        window = self.open()
        learning = window.context.use_cases.learning
        for lesson in (*learning.ids(), *learning.ids("nurse")):
            window.go(f"lesson:{lesson}")
            self.look(f"lesson:{lesson}", window)
        return self

    def dialogs(self):
        window = self.open()
        for name, build in DIALOGS.items():
            dialog = build(window.context, window)
            dialog.show()
            # What waits for an answer is read too; only what is seen can be cut.
            self.look(f"dialog:{name}", dialog, hidden=True)
            dialog.done(0)
        return self

    def states(self):
        for name in SAMPLES:
            window = self.open(name)
            for page_id in ("today", "next-step"):
                window.go(page_id)
                self.look(f"{page_id}:{name}", window)
            # Every open window is styled anew by the next one.
            self._shell.close()
        return self

    def clinic(self):
        """Go through a clinic session: the nurse speaks the language, her patient another."""
        window = self.open()
        use_cases, tag = window.context.use_cases, self._chosen["tag"]
        self._shell.windows.remove(window)
        window.close()
        window.deleteLater()

        def look(widget, name):
            self.look(name, widget)

        size = self._chosen["size"]
        pictures = ClinicPictures(use_cases, self._shell.languages, tag, size, look)
        self._shell.windows.append(pictures.window)
        pictures.draw()
        return self


def _build_whole(root):
    """Build and lay out what a lesson or a route would build a little later."""
    for feeder in root.findChildren(BlockFeeder):
        feeder.finish_now()
    for area in root.findChildren(QAbstractScrollArea):
        if hasattr(area, "settle"):
            area.settle()


PARTS = ("pages", "lessons", "dialogs", "states", "clinic")
# Each part is compared with one walk in English.
IN_ONE_PROCESS = [
    pytest.param(part, marks=pytest.mark.xdist_group(f"walk-{part}")) for part in PARTS
]


@pytest.fixture
def english(request):
    """The walk through the same places in English, done once for each part."""
    kept = request.config.stash.setdefault(_KEPT, {})

    def ask(part, shell):
        if part not in kept:
            kept[part] = getattr(Walk(shell, "en"), part)()
        return kept[part]

    return ask


_KEPT = pytest.StashKey()


@pytest.mark.slow
@pytest.mark.parametrize("part", IN_ONE_PROCESS)
@pytest.mark.parametrize("tag", TAGS)
def test_nothing_is_cut_and_no_english_left_at_the_usual_size(shell, english, tag, part):
    in_english = english(part, shell)
    spoken = in_english.words
    walked = in_english if tag == "en" else getattr(Walk(shell, tag), part)()
    left = {}
    # The patient of a session in Arabic speaks English.
    if tag != "en" and (part, tag) != ("clinic", "ar"):
        latin = tag not in OTHER_LETTERS
        for place, words in walked.words.items():
            left[place] = walk_words.left_in_english(words, spoken[place], latin=latin)
    assert {place: found for place, found in left.items() if found} == {}
    if part not in ("lessons", "clinic"):
        # Chinese goes on without a space; only a bold lead-in of a lesson's file has one.
        assert [text for words in walked.words.values() for text in words if "。 " in text] == []
    assert walked.cut == {}


@pytest.mark.slow
@pytest.mark.parametrize("part", [part for part in PARTS if part != "states"])
@pytest.mark.parametrize(("size", "percent"), ROOMS)
@pytest.mark.parametrize("tag", TAGS)
def test_no_words_are_cut_when_the_letters_are_large(shell, tag, size, percent, part):
    assert getattr(Walk(shell, tag, size, percent), part)().cut == {}


@pytest.mark.slow
@pytest.mark.parametrize("tag", TAGS)
def test_no_state_is_cut_in_the_window_with_the_least_room(shell, tag):
    """What has room in the narrow window at this size has it in the wide one."""
    assert Walk(shell, tag, (480, 800), 200).states().cut == {}


def test_the_walk_knows_every_dialog(shell):
    window = shell.open(PERSON)
    known = {type(build(window.context, window)) for build in DIALOGS.values()}
    assert all_kinds() - known == set()


def test_the_eight_languages_are_walked():
    assert set(TAGS) == {"en", "es", "fr", "it", "de", "pt-BR", "ar", "zh-Hans"}


@pytest.mark.parametrize(
    ("text", "latin", "found"),
    [
        ("Your next injection", True, True),
        ("Su próxima inyección", True, False),
        ("Llame hoy. Tell them what you have.", True, True),
        ("60 mg", False, False),
        ("Name", True, False),
        ("Name", False, True),
        ("Deutsch (German)", False, False),
        ("Burkina Faso", True, False),
    ],
)
def test_the_walk_sees_english_and_nothing_else(text, latin, found):
    english = {"Your next injection", "60 mg", "Name", "Deutsch (German)", "Burkina Faso"}
    assert bool(walk_words.left_in_english({text}, english, latin=latin)) is found
