"""Where a sentence ends, in any script. Used by search and by the checks of the writing."""

from __future__ import annotations

import re

_ENDS = re.compile(r"""[.!?…؟۔।]+["'”’»)\]\u2069]*(?=\s)|[。！？]+[」』”’）]*""")
# A number of one or two digits with a full stop is an ordinal in many languages ("15. Januar").
_ORDINAL = re.compile(r"(?:^|[^0-9])[0-9]{1,2}\.$")


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text`; each line (entry of a list) ends one as well."""
    return [sentence for line in text.splitlines() for sentence in _split_line(line)]


def _split_line(line: str) -> list[str]:
    sentences: list[str] = []
    start = 0
    for end in _ENDS.finditer(line):
        if not _ORDINAL.search(line[start : end.end()]):
            sentences.append(line[start : end.end()].strip())
            start = end.end()
    sentences.append(line[start:].strip())
    return [sentence for sentence in sentences if sentence]
