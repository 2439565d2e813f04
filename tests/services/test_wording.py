"""How a decision becomes words: fallbacks, plural forms, isolates, and no field left open."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from edu_app.core.decision import Message
from edu_app.core.regimen_messages import needed_messages
from edu_app.i18n.translator import Translator
from edu_app.lessons.regimen_file import load_regimen
from edu_app.services.wording import say

PATH = Path(__file__).parents[2] / "content" / "regimens" / "denosumab-60mg.toml"
DAY = datetime.date(2026, 7, 15)


class IsoWords:
    def long(self, day):
        return day.isoformat()

    def short(self, day):
        return day.isoformat()

    def number(self, value):
        return f"n{value}"


@pytest.fixture(scope="module")
def regimen():
    return load_regimen(PATH)


@pytest.fixture
def speak(regimen):
    def build(name, fields=(), **more):
        message = Message(name, dict(fields))
        return say(message, regimen, Translator.english(), IsoWords(), **more)

    return build


VALUES = {"date": DAY, "number": 3, "text": "Eva"}


def test_every_message_can_be_said_with_the_fields_it_may_have(regimen, speak):
    needed = needed_messages()
    for sentence in regimen.messages.values():
        known = needed.get(sentence.id, sentence.fields) - set(regimen.fallbacks)
        values = {name: VALUES[regimen.placeholders[name]] for name in known & sentence.fields}
        said = speak(sentence.id, values)
        assert said.strip()
        assert "{" not in said


class WhichRow:
    """A catalogue that tells which row of a plural sentence was asked for, and with what."""

    def pgettext(self, context, message):
        raise AssertionError("a plural sentence must be looked up as one")

    def npgettext(self, context, one, other, number):
        assert context == "safety"
        return f"{number}: {one if number == 1 else other}"


@pytest.mark.parametrize("number", [0, 1, 2, 5])
def test_plural_rows_are_looked_up_with_their_number(regimen, number):
    plural = [sentence for sentence in regimen.messages.values() if sentence.counted]
    assert plural
    for sentence in plural:
        values = {name: VALUES[regimen.placeholders[name]] for name in sentence.fields}
        values |= {sentence.counted: number, "clinic": "A", "emergency": "B"}
        said = say(Message(sentence.id, values), regimen, WhichRow(), IsoWords())
        row = sentence.text if number == 1 else sentence.plural
        assert said.startswith(f"{number}: {row.split('{')[0]}")
        assert f"n{number}" in said


def test_what_nobody_entered_is_written_as_its_fallback(speak):
    assert "Call your clinic now." in speak("due")
    assert "Call your clinic now." in speak("due", {"clinic": ""})
    assert "your local emergency number" in speak("act-back-pain")


def test_a_known_clinic_and_number_stand_in_the_sentence(speak):
    assert "Call \u2068Bone clinic\u2069 now." in speak("due", {"clinic": "Bone clinic"})
    assert "\u2068999\u2069" in speak("act-emergency", emergency="999")


def test_braces_in_a_name_stay_as_they_were_typed(speak):
    assert "{due}" in speak("due", {"clinic": "{due}"})


def test_a_field_without_value_and_fallback_is_a_defect(speak):
    with pytest.raises(KeyError):
        speak("scheduled")
