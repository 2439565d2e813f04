"""The built form of the rules file gives the same rules, and only while the file is unchanged."""

import json
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.lessons.regimen_file import build_table, load_regimen

SOURCE = Path(__file__).parents[2] / "content" / "regimens" / "denosumab-60mg.toml"


@pytest.fixture
def copy(tmp_path) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(SOURCE.read_text(encoding="utf-8"), encoding="utf-8")
    return path


@pytest.fixture
def built(copy) -> Path:
    path = copy.with_suffix(".json")
    path.write_text(build_table(copy), encoding="utf-8")
    return path


def test_the_built_form_gives_the_same_rules(copy, built):
    assert load_regimen(copy, built) == load_regimen(copy)


def test_a_changed_file_is_read_itself(copy, built):
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text.replace("version = 1\n", "version = 2\n"), encoding="utf-8")
    assert load_regimen(copy, built).version == 2


@pytest.mark.parametrize("noise", ["", "{", "[]", '{"text": 1}', "\x00"])
def test_a_damaged_built_form_is_passed_over(copy, built, noise):
    built.write_text(noise, encoding="utf-8")
    assert load_regimen(copy, built).interval_months == 6


def test_a_built_form_without_a_table_is_passed_over(copy, built):
    built.write_text(json.dumps({"text": copy.read_text(encoding="utf-8"), "table": 3}))
    assert load_regimen(copy, built).interval_months == 6


def test_the_built_form_is_checked_like_the_file(copy, built):
    made = json.loads(built.read_text(encoding="utf-8"))
    made["table"]["interval_months"] = "six"
    built.write_text(json.dumps(made), encoding="utf-8")
    with pytest.raises(Fault, match="regimen-invalid") as caught:
        load_regimen(copy, built)
    assert caught.value.fields["field"] == "interval_months"
    assert caught.value.fields["file"] == str(copy)


def test_broken_rules_are_not_built(copy):
    copy.write_text("id = ", encoding="utf-8")
    with pytest.raises(Fault, match="regimen-invalid"):
        build_table(copy)


def test_a_missing_file_is_a_fault(tmp_path):
    with pytest.raises(Fault, match="regimen-invalid"):
        load_regimen(tmp_path / "none.toml", tmp_path / "none.json")
