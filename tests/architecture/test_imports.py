"""Who may import whom, transitively; the map stands in the README."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).parents[2]
OURS = "edu_app"
LAYERS = {
    "core": (),
    "i18n": ("core.marks", "core.errors"),
    "lessons": ("core", "i18n"),
    "storage": ("core",),
    "exchange": ("core", "i18n"),
    "services": ("core", "lessons", "exchange", "i18n"),
    "ui": ("services", "i18n", "core", "lessons", "exchange"),
}


def _name_and_below(part: str) -> tuple[str, str]:
    return f"{OURS}.{part}", f"{OURS}.{part}.*"


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_lies_below_it(layer):
    allowed = {name for part in (layer, *LAYERS[layer]) for name in _name_and_below(part)}
    everything = {f"{OURS}.*"}
    rule = archrule(f"{layer} looks down only").match(*_name_and_below(layer))
    rule = rule.should_not_import(*everything).may_import(*allowed, "edu_app.core", "edu_app")
    rule.check(OURS, only_toplevel_imports=False)


@pytest.mark.parametrize("layer", ["core", "i18n", "lessons", "storage", "exchange", "services"])
def test_qt_stays_in_the_window(layer):
    archrule(f"no Qt in {layer}").match(*_name_and_below(layer)).should_not_import(
        "PySide6", "PySide6.*", "shiboken6"
    ).check(OURS)


@pytest.mark.parametrize(
    "layer", ["core", "i18n", "lessons", "exchange", "services", "ui", "app", "cli", "commands"]
)
def test_sql_stays_in_storage(layer):
    names = (f"{OURS}.{layer}", f"{OURS}.{layer}.*")
    archrule(f"no SQL in {layer}").match(*names).should_not_import("sqlite3").check(
        OURS, only_direct_imports=True
    )


def test_the_window_never_reaches_for_disk_or_paths():
    archrule("ui asks services").match(*_name_and_below("ui")).should_not_import(
        *_name_and_below("storage"), "edu_app.paths"
    ).check(OURS)


def test_nothing_shipped_imports_the_developers_tools():
    archrule("devtools are not shipped").match("edu_app.*").exclude(
        *_name_and_below("devtools")
    ).should_not_import(*_name_and_below("devtools")).check(OURS)


def test_pages_do_not_know_each_other():
    folders = [p for p in (ROOT / "edu_app/ui/pages").iterdir() if (p / "page.py").is_file()]
    names = [p.name for p in folders]
    assert "today" in names
    for name in names:
        others = [f"{OURS}.ui.pages.{other}.*" for other in names if other != name]
        archrule(f"{name} stands alone").match(f"{OURS}.ui.pages.{name}.*").should_not_import(
            *others
        ).check(OURS, only_direct_imports=True)


def test_migrations_import_nothing_of_ours():
    archrule("migrations are SQL").match("edu_app.storage.migrations.*").should_not_import(
        "edu_app.core*", "edu_app.storage.record_store"
    ).check(OURS)


def test_everything_outside_the_window_loads_without_qt():
    code = (
        "import importlib, pkgutil, sys, edu_app\n"
        "skip = ('edu_app.ui', 'edu_app.app', 'edu_app.devtools', 'edu_app.__main__')\n"
        "for found in pkgutil.walk_packages(edu_app.__path__, 'edu_app.'):\n"
        "    if not found.name.startswith(skip):\n"
        "        importlib.import_module(found.name)\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
