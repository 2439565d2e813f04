"""A frozen value behaves as the frozen dataclass that a checker of types takes it for."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys

import pytest

from edu_app.core.values import replace, value_class


@value_class(frozen=True)
class Dose:
    milligrams: int
    site: str = "arm"


@value_class(frozen=True)
class Strength:
    milligrams: int
    site: str = "arm"


@dataclasses.dataclass(frozen=True)
class RealDose:
    milligrams: int
    site: str = "arm"


@value_class(frozen=True, kw_only=True)
class Named:
    milligrams: int


def test_fields_are_given_by_place_or_by_name_and_have_defaults():
    assert (Dose(60).milligrams, Dose(60).site) == (60, "arm")
    assert Dose(60, "leg") == Dose(site="leg", milligrams=60)


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((60, "leg", 1), {}), ((60,), {"milligrams": 60}), ((60,), {"dose": 60})],
)
def test_a_missing_or_surplus_value_is_an_error_as_in_a_dataclass(given, named):
    for kind in (Dose, RealDose):
        with pytest.raises(TypeError, match="Dose"):
            kind(*given, **named)


def test_a_class_of_named_fields_takes_none_by_place():
    assert Named(milligrams=60).milligrams == 60
    with pytest.raises(TypeError, match="too many"):
        Named(60)


def test_a_value_cannot_be_changed():
    dose = Dose(60)
    with pytest.raises(dataclasses.FrozenInstanceError):
        dose.milligrams = 120
    with pytest.raises(dataclasses.FrozenInstanceError):
        del dose.site
    with pytest.raises(dataclasses.FrozenInstanceError):
        dose.unknown = 1
    assert dose == Dose(60)
    with pytest.raises(TypeError, match="frozen"):
        value_class(frozen=False)


def test_values_are_equal_when_class_and_fields_are():
    assert Dose(60) == Dose(60)
    assert hash(Dose(60)) == hash(Dose(60))
    assert Dose(60) != Dose(120)
    # Two kinds of entry with the same words are two entries.
    assert Dose(60) != Strength(60)
    assert Dose(60) != (60, "arm")


def test_it_reads_like_a_dataclass():
    assert repr(Dose(60)) == "Dose(milligrams=60, site='arm')"
    match Dose(60, "leg"):
        case Dose(milligrams, site):
            assert (milligrams, site) == (60, "leg")


def test_a_class_keeps_a_method_of_its_own():
    @value_class(frozen=True)
    class Secret:
        word: str

        def __repr__(self):
            return "Secret()"

    assert repr(Secret("x")) == "Secret()"


def test_replace_gives_a_new_value_and_refuses_an_unknown_field():
    dose = Dose(60)
    assert replace(dose, site="leg") == dataclasses.replace(dose, site="leg") == Dose(60, "leg")
    assert dose.site == "arm"
    with pytest.raises(TypeError, match="dose"):
        replace(dose, dose=120)


def test_the_standard_library_sees_its_fields():
    fields, real = dataclasses.fields(Dose), dataclasses.fields(RealDose)
    assert [(f.name, f.type, f.default) for f in fields] == [
        (f.name, f.type, f.default) for f in real
    ]
    assert dataclasses.asdict(Dose(60)) == {"milligrams": 60, "site": "arm"}


def test_it_can_be_copied_and_pickled():
    dose = Dose(60, "leg")
    assert copy.deepcopy(dose) == dose
    assert pickle.loads(pickle.dumps(dose)) == dose


def test_records_and_settings_load_without_the_compiler_of_dataclasses():
    code = (
        "import sys, edu_app.core.records, edu_app.core.settings, edu_app.core.record_codec\n"
        "print([name for name in ('dataclasses', 'inspect') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ended.stdout.strip() == "[]"
