"""Finds the catalogues that lie on disk and loads one.

Owns the rule which languages are offered: those whose catalogue says so in its header
(`X-Offered: yes`, written once every safety sentence is translated). Must not know which language
is in use.
"""

from __future__ import annotations

import gettext
import io
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.i18n.translator import Translator

DOMAIN = "bonesteady"
OFFERED = "X-Offered: yes"


class Catalogues:
    """The catalogues of a checkout (`.po`, compiled into `built`) or of a package (`.mo` only)."""

    def __init__(self, locales: Path, built: Path) -> None:
        self._locales = locales
        self._built = built

    def tags(self) -> tuple[str, ...]:
        """Return the languages offered to a reader: English first, the others sorted."""
        found = {path.parts[-3] for path in self._files() if _says_offered(path)}
        return ("en", *sorted(found - {"en"}))

    def offers(self, tag: str) -> bool:
        """Return whether `tag` is among the languages offered, without reading the others."""
        source = self._source(tag)
        path = source if source.is_file() else self._compiled(tag)
        return tag == "en" or _says_offered(path)

    def load(self, tag: str) -> Translator:
        """Return the translator for `tag`, offered or not.

        A built catalogue that is missing or older than its source is compiled in memory. Raises
        `Fault` "unknown-language" and, for a file that cannot be read, "catalogue-invalid".
        """
        if tag == "en":
            return Translator.english()
        from struct import error as malformed

        source, built = self._source(tag), self._compiled(tag)
        if not source.is_file() and not built.is_file():
            raise Fault("unknown-language", tag=tag, known=", ".join(self.tags()))
        try:
            data = built.read_bytes() if is_fresh(source, built) else _compile(source)
            return Translator(tag, gettext.GNUTranslations(io.BytesIO(data)))
        except (OSError, ValueError, SyntaxError, LookupError, malformed) as error:
            raise Fault("catalogue-invalid", tag=tag, reason=str(error)) from error

    def _files(self) -> list[Path]:
        """Return for each language the file that tells about it, the source before the built."""
        sources = self._locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")
        built = self._built.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
        return list({path.parts[-3]: path for path in (*built, *sources)}.values())

    def _source(self, tag: str) -> Path:
        return self._locales / tag / "LC_MESSAGES" / f"{DOMAIN}.po"

    def _compiled(self, tag: str) -> Path:
        return self._built / tag / "LC_MESSAGES" / f"{DOMAIN}.mo"


def is_fresh(source: Path, built: Path) -> bool:
    """Return whether `built` may be used: it is there and `source` was not changed after it."""
    if not built.is_file():
        return False
    return not source.is_file() or built.stat().st_mtime_ns >= source.stat().st_mtime_ns


def _says_offered(path: Path) -> bool:
    # The header stands in both kinds of file as it was written: no need to read the catalogue.
    try:
        return OFFERED.encode() in path.read_bytes()
    except OSError:
        return False


def _compile(source: Path) -> bytes:
    import logging

    from edu_app.i18n.compilation import compile_catalogue

    logging.getLogger(__name__).info(
        "catalogue %s was compiled in memory: it is newer than what is built", source.parts[-3]
    )
    return compile_catalogue(source)
