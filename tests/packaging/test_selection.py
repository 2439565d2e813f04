"""What goes into the frozen program: nothing that nobody uses, everything that is needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from selection import belongs, keeps_locale  # noqa: E402 - the folder has to be found first

SPOKEN = ("ar", "es", "pt-BR", "zh-Hans")
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6QmlModels.so.6",
        f"{QT}/lib/libavcodec.so.61",
        f"{QT}/plugins/multimedia/libffmpegmediaplugin.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/translations/qtmultimedia_de.qm",
        "PySide6\\plugins\\multimedia\\ffmpegmediaplugin.dll",
        "babel/locale-data/sw.dat",
    ],
)
def test_what_nobody_uses_stays_out(target):
    assert not belongs(target, "/venv/file", SPOKEN)


@pytest.mark.parametrize(
    "target",
    [
        f"{QT}/lib/libQt6Widgets.so.6",
        f"{QT}/lib/libQt6TextToSpeech.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/printsupport/libcupsprintersupport.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        f"{QT}/translations/qtbase_ar.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "edu_app/_data/content/evidence.toml",
    ],
)
def test_what_the_program_needs_goes_in(target):
    assert belongs(target, "/venv/file", SPOKEN)


def test_libraries_of_the_system_stay_the_systems():
    assert not belongs("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6", SPOKEN)
    assert belongs("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", SPOKEN)


@pytest.mark.parametrize("name", ["root", "en", "en_GB", "es_MX", "pt_PT", "zh_Hans_CN", "ar"])
def test_names_in_the_languages_offered_stay(name):
    assert keeps_locale(name, SPOKEN)
