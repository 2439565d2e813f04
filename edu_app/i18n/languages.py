"""What the program must know about a language by its tag (BCP 47: `es`, `pt-BR`, `zh-Hans`).

Owns the names by which Qt and gettext know it, the way it runs, its own name, and the choice of a
language for a reader. Must not know which catalogues exist. Only the names of languages need
Babel, which is loaded when they are asked for: the English start must not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

# Languages usually written from right to left, and the scripts that are (CLDR likely scripts).
_RTL_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_RTL_SCRIPTS = frozenset({"arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})

# Qt and gettext tell the two ways of writing Chinese apart by country. The last two are the
# pseudo-languages of CLDR (see pseudo.py), which Qt does not know.
_NAMES = {"zh-hans": "zh_CN", "zh-hant": "zh_TW", "en-xa": "en_GB", "ar-xb": "ar_EG"}
_TRADITIONAL = frozenset({"tw", "hk", "mo"})
_RENAMED = {"iw": "he", "in": "id", "no": "nb", "ji": "yi", "tl": "fil"}
# A tag without a country means this one (CLDR likely subtags), where the country matters.
_LIKELY_COUNTRY = {"pt": "br"}


class _Parts(NamedTuple):
    language: str
    script: str = ""
    country: str = ""


def _split(tag: str) -> _Parts:
    """Return the parts of `tag`, in small letters; forgiving about `pt_BR.UTF-8` and `zh_CN`."""
    words = re.split("[.@]", tag, maxsplit=1)[0].replace("_", "-").lower().split("-")
    language = _RENAMED.get(words[0], words[0])
    script = next((word for word in words[1:] if len(word) == 4 and word.isalpha()), "")
    country = next((word for word in words[1:] if len(word) in (2, 3)), "")
    if language == "zh" and not script:
        script = "hant" if country in _TRADITIONAL else "hans"
    return _Parts(language, script, country)


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Return the way `tag` runs; a script named in the tag wins over the language's usual one."""
    parts = _split(tag)
    rtl = parts.script in _RTL_SCRIPTS if parts.script else parts.language in _RTL_LANGUAGES
    return "rtl" if rtl else "ltr"


def gettext_name(tag: str) -> str:
    """Return the name for the `Language` field of a catalogue: `es`, `pt_BR`, `zh_CN`."""
    return _NAMES.get(tag.lower(), tag.replace("-", "_"))


def qt_name(tag: str) -> str:
    """Return the name that QLocale takes: `es`, `pt_BR`, `zh_CN`."""
    return gettext_name(tag)


def autonym(tag: str) -> str:
    """Return the language's name in the language itself, for a menu: `Español`, `العربية`.

    An unknown tag is its own name.
    """
    return _name(tag, gettext_name(tag) if tag.lower() in ("en-xa", "ar-xb") else tag)


def english_name(tag: str) -> str:
    """Return the language's name in English: `Spanish`, `Portuguese (Brazil)`."""
    return _name(tag, "en")


def _name(tag: str, reader: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        named = Locale.parse(reader, sep="-" if "-" in reader else "_")
        key = tag.replace("-", "_")
        name = named.languages.get(key) or Locale.parse(tag, sep="-").get_display_name(named)
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:] if name else tag


def negotiate(wanted: str | Sequence[str], known: Iterable[str]) -> str:
    """Return the first of `known` that serves a reader of `wanted` (best first), else "en".

    A country in a known tag must be the reader's (Brazilian text is not given to Portugal: names
    of medicines differ) and so must a script; `es` serves every Spanish-speaking country.
    """
    tags = [wanted] if isinstance(wanted, str) else list(wanted)
    readers = [_split(tag) for tag in tags]
    offered = {tag: _split(tag) for tag in known}
    for reader in readers:
        for tag, parts in sorted(offered.items(), key=lambda item: not item[1].country):
            if _serves(parts, _with_country(reader, readers)):
                return tag
    return "en"


def _with_country(reader: _Parts, readers: Sequence[_Parts]) -> _Parts:
    """Give a tag without a country the one of its siblings: systems list `pt-PT`, then `pt`."""
    if reader.country:
        return reader
    siblings = [other.country for other in readers if other.language == reader.language]
    country = next(filter(None, siblings), _LIKELY_COUNTRY.get(reader.language, ""))
    return _Parts(reader.language, reader.script, country)


def _serves(offer: _Parts, reader: _Parts) -> bool:
    if offer.language != reader.language:
        return False
    if offer.script and reader.script and offer.script != reader.script:
        return False
    return not offer.country or offer.country == reader.country
