"""The wheel carries everything: installed into a bare environment, it works from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WHEELHOUSE = ROOT / "build" / "wheelhouse"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    dated = os.environ | {"SOURCE_DATE_EPOCH": "1795521600"}
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=dated)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--no-index"]
    command += ["--find-links", str(WHEELHOUSE), str(wheel)]
    subprocess.run(command, check=True, capture_output=True, env={"PATH": "/usr/bin:/bin"})
    return folder / "bin" / "bonesteady"


def _run(program: Path, *words: str) -> str:
    done = subprocess.run(
        [str(program), *words], check=False, cwd="/", capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def test_the_wheel_holds_every_content_file_and_every_catalogue(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "content", "locales"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    wanted = {
        f"edu_app/_data/{name.removesuffix('.po')}{'.mo' if name.endswith('.po') else ''}"
        for name in listed
        if not name.endswith((".pot", ".gitkeep"))
    }
    assert wanted
    assert wanted <= inside


def test_no_developer_file_is_in_the_wheel(wheel):
    inside = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in inside if name.startswith(("tests/", "build/", "packaging/"))]


def test_the_installed_program_checks_itself_from_the_root_folder(program):
    """Without the developers' tool it says that the grade is not known, and nothing else."""
    *found, count = _run(program, "check").splitlines()
    assert [line.rpartition("[")[2] for line in found] == ["readability-tool]"]
    assert count == "1 found."


def test_the_installed_program_tells_a_status_from_the_root_folder(program):
    said = _run(program, "status", "--last", "2026-01-15", "--today", "2026-07-20", "--json")
    assert '"state": "late"' in said
    assert '"due": "2026-07-15"' in said


def test_the_installed_program_says_when_its_advice_has_grown_old(program):
    """The rules name 24 months since the day of the build (section 10), here 2026-11-24."""
    said = "This advice is old. Ask your clinic if it still holds."
    assert said not in _run(program, "status", "--last", "2028-10-15", "--today", "2028-11-24")
    assert said in _run(program, "status", "--last", "2028-10-15", "--today", "2028-11-25")


def test_the_installed_program_speaks_spanish(program):
    said = _run(program, "status", "--last", "2026-01-15", "--today", "2026-07-20", "--lang", "es")
    assert "julio" in said
