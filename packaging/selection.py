"""What goes into the frozen program and what stays out; the recipe asks here for every file.

Knows names only. The program needs Qt's widgets, printing, drawings, the local socket and speech;
everything else that the hooks of PyInstaller bring along is weight that nobody uses.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Collection
from pathlib import PurePosixPath

# Python modules that something mentions and nothing here uses.
EXCLUDED_MODULES = (
    "edu_app.devtools",
    "IPython",
    "PIL",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtOpenGL",
    "PySide6.QtPdf",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "lxml",
    "numpy",
    "pytest",
    "pytz",
    "readline",
    "setuptools",
    "textstat",
    "tkinter",
)
# Parts of Qt by the name of the file. No encryption (tls) is needed: nothing goes online.
_UNUSED_QT = (
    "*Qt6Egl[Ff][Ss]*",
    "*Qt6FFmpegStub*",
    "*Qt6MultimediaWidgets*",
    "*Qt6Pdf*",
    "*Qt6Q[mu]*",
    "*Qt6VirtualKeyboard*",
    "*Qt6Wl*",
    "*QtMultimediaWidgets*",
    "libav*",
    "libsw*",
    "avcodec*",
    "avformat*",
    "avutil*",
    "swresample*",
    "swscale*",
    "opengl32sw*",
)
_UNUSED_PLUGINS = {
    "egldeviceintegrations": ("*",),
    "generic": ("*",),
    "imageformats": ("*gif*", "*icns*", "*pdf*", "*tga*", "*tiff*", "*wbmp*", "*webp*"),
    "multimedia": ("*",),
    "networkinformation": ("*",),
    "platforminputcontexts": ("*virtualkeyboard*",),
    "platforms": ("*eglfs*", "*linuxfb*", "*minimal*", "*vkkhr*", "*vnc*"),
    # It drags in GTK; file dialogs come through the desktop portal instead.
    "platformthemes": ("*gtk3*",),
    "qmltooling": ("*",),
    "tls": ("*",),
    "wayland-graphics-integration-client": ("*vulkan*", "*drm*"),
    "wayland-shell-integration": ("*fullscreen*", "*ivi*", "*qt-shell*", "*wl-shell*"),
}
# Of the libraries of a Linux system, only what this Python was built against is carried: their
# numbers differ between releases. The others are the system's own and are updated by it.
_PYTHONS_OWN = ("libcrypto", "libssl", "libsqlite3", "libffi", "liblzma", "libbz2", "libexpat")
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def belongs(target: str, source: str, languages: Collection[str]) -> bool:
    """Return whether the file `source` goes to `target` inside the program.

    `languages` are the tags of the catalogues; the names of other languages are not needed.
    """
    path = PurePosixPath(target.replace("\\", "/"))
    if path.parent.name == "locale-data":
        return keeps_locale(path.stem, languages)
    if path.parent.name == "translations":
        return path.name.startswith("qtbase_")
    patterns = _UNUSED_PLUGINS.get(path.parent.name, ()) if "plugins" in path.parts else ()
    if any(fnmatch.fnmatch(path.name, pattern) for pattern in (*patterns, *_UNUSED_QT)):
        return False
    from_system = source.startswith(_SYSTEM_FOLDERS) and path.suffix != ".py"
    is_library = ".so" in path.name and "lib-dynload" not in path.parts
    return not (from_system and is_library) or path.name.startswith(_PYTHONS_OWN)


def keeps_locale(name: str, languages: Collection[str]) -> bool:
    """Return whether Babel's file `name` (`pt_BR`) serves one of `languages`, or every one."""
    spoken = {tag.split("-")[0] for tag in languages} | {"en", "root"}
    return name.split("_", maxsplit=1)[0] in spoken
