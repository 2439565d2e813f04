"""Turns a catalogue's source into the form that gettext loads. Needs Babel; knows no folders."""

from __future__ import annotations

import gettext
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po


def compile_catalogue(source: Path) -> bytes:
    """Return the compiled form of the `.po` file `source`, without fuzzy entries.

    It is loaded once as a proof, because a malformed plural header is found only then. Raises
    `ValueError` for a file that is no sound catalogue, `OSError` for one that cannot be read.
    """
    try:
        with source.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"{source.name}:{error.lineno + 1}: {error}") from error
    target = io.BytesIO()
    write_mo(target, catalogue, use_fuzzy=False)
    gettext.GNUTranslations(io.BytesIO(target.getvalue()))
    return target.getvalue()
