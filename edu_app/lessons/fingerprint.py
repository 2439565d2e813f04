"""The fingerprint of a source text, kept in each translation made from it.

A translation whose fingerprint differs from that of the English file was made from another text.
Comments, header, trailing blanks and the way letters are stored change nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def lesson_fingerprint(body: str) -> str:
    """Return the fingerprint of the body of a lesson file (without its header)."""
    lines = (line.rstrip() for line in _COMMENT.sub("", body).splitlines())
    # Where a comment stood, empty lines are left; how many is no difference in the text.
    return _hash("\n".join(line for line in lines if line))


def table_fingerprint(data: Mapping[str, object]) -> str:
    """Return the fingerprint of a TOML text file (questions, words, prompts) without `header`."""
    rest = {key: value for key, value in data.items() if key != "header"}
    return _hash(json.dumps(rest, ensure_ascii=False, sort_keys=True, default=str))


def _hash(text: str) -> str:
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
