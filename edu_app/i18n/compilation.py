"""Turns a catalogue's source into the form that gettext loads. Knows no folders.

Written by hand because Babel's writer drops the header's own fields (`X-Offered`) and puts English
forms, in the wrong places, where a counted sentence is not translated. Here such a sentence is
left out, and the program says it in English.
"""

from __future__ import annotations

import gettext
import io
import struct
from collections.abc import Mapping
from pathlib import Path

from edu_app.i18n.source_file import Entry, SourceFile, read_source

_MAGIC = 0x950412DE
_TABLES_FROM = 28


def compile_catalogue(source: Path) -> bytes:
    """Return the compiled form of the `.po` file `source`, without fuzzy entries.

    It is loaded once as a proof. Raises `ValueError` for a file that is no sound catalogue and
    `OSError` for one that cannot be read.
    """
    data = _pack(_texts(read_source(source)))
    gettext.GNUTranslations(io.BytesIO(data))
    return data


def _texts(source: SourceFile) -> dict[bytes, bytes]:
    found = {_key(entry): _join(entry.forms) for entry in source.entries if entry.translated}
    return {b"": source.header_text.encode()} | found


def _key(entry: Entry) -> bytes:
    ids = _join((entry.one, entry.other) if entry.other else (entry.one,))
    return entry.context.encode() + b"\x04" + ids if entry.context else ids


def _join(texts: tuple[str, ...]) -> bytes:
    return b"\x00".join(text.encode() for text in texts)


def _pack(texts: Mapping[bytes, bytes]) -> bytes:
    """Lay the pairs out as the manual of gettext says, "The Format of GNU MO Files"."""
    pairs = sorted(texts.items())
    tables = _TABLES_FROM + 8 * len(pairs)
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), _TABLES_FROM, tables, 0, 0)
    place = tables + 8 * len(pairs)
    index, block = b"", b""
    for text in [key for key, _ in pairs] + [value for _, value in pairs]:
        index += struct.pack("<2I", len(text), place + len(block))
        block += text + b"\x00"
    return head + index + block
