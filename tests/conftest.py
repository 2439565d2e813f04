"""What every test gets: no network, an offscreen screen, a data folder of its own."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from edu_app.i18n import runtime
from edu_app.i18n.translator import Translator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every socket but a local one: the product never talks to a network."""
    real = socket.socket

    class LocalOnly(real):
        def __init__(self, family=socket.AF_INET, *args, **kwargs):
            if family not in (socket.AF_UNIX, -1):
                raise AssertionError("a test tried to open a network socket")
            super().__init__(family, *args, **kwargs)

    monkeypatch.setattr(socket, "socket", LocalOnly)


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch) -> Path:
    """A home folder that belongs to this test alone."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "BONESTEADY_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    return home


@pytest.fixture(autouse=True)
def english_again():
    """No language leaks out of a test."""
    yield
    runtime.install(Translator.english())
