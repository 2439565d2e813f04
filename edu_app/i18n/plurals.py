"""Which form of a counted sentence a number takes, language by language (CLDR, through Babel).

Owns the `Plural-Forms` header of every catalogue. The headers that the usual tools write are wrong
or outdated for several languages (Persian, Turkish, Hungarian, Hebrew, Indonesian, Hindi, Bengali)
and order the Arabic forms differently, so ours are written down here and tested against CLDR for
0 to 130, the numbers that the product counts. CLDR forms for millions and for fractions are left
out: nothing here counts either. Must not know catalogues.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.plural import PluralRule

_SLAVIC = "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
# Expression (and with it the number of forms) -> the languages that use it.
_RULES = {
    (2, "(n != 1)"): "bg ca da de el en es et fi gl hu it nb nl pt-PT sv tr ur",
    (2, "(n > 1)"): "bn fa fr gu hi hy kn pt zu",
    (1, "0"): "id ja ko lo ms my th vi zh",
    (3, f"(n%10==1 && n%100!=11 ? 0 : {_SLAVIC}"): "be bs hr ru sr uk",
    (3, f"(n==1 ? 0 : {_SLAVIC}"): "pl",
    (3, "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)"): "cs sk",
    (3, "(n==1 ? 0 : n==2 ? 1 : 2)"): "he",
    (3, "(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2)"): "ro",
    (
        3,
        "(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)",
    ): "lt",
    (4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"): "sl",
    # The common order of the Arabic forms: zero, one, two, few (3-10), many (11-99), other.
    (
        6,
        "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
    ): "ar",
}
_HEADERS = {
    tag: f"nplurals={count}; plural={expression};"
    for (count, expression), tags in _RULES.items()
    for tag in tags.split()
}
# What is counted: days, weeks, months, people.
COUNTED = range(131)


@dataclass(frozen=True)
class PluralForm:
    """One form of a language: its place in the catalogue and the numbers that take it."""

    index: int
    examples: tuple[int, ...]


def plural_header(tag: str) -> str:
    """Return the `Plural-Forms` value for the language `tag` (BCP 47).

    A language that is not written down gets the header made from CLDR itself, long but right.
    Raises `ValueError` for a language that CLDR does not know either.
    """
    known = _HEADERS.get(tag) or _HEADERS.get(tag.split("-", maxsplit=1)[0])
    if known:
        return known
    from babel.plural import to_gettext

    return f"{to_gettext(_rule(tag))};".replace(";;", ";")


def categories(tag: str) -> tuple[str, ...]:
    """Return the CLDR category ("one", "few", "other") of each number in `COUNTED`."""
    rule = _rule(tag)
    return tuple(rule(number) for number in COUNTED)


def same_split(tag: str, forms: tuple[int, ...]) -> bool:
    """Return whether `forms`, the form of each number in `COUNTED`, groups them as CLDR does.

    The order in which a catalogue keeps its forms is its own affair.
    """
    pairs = set(zip(forms, categories(tag), strict=True))
    return len(pairs) == len({form for form, _ in pairs}) == len({name for _, name in pairs})


@cache
def form_examples(tag: str) -> tuple[PluralForm, ...]:
    """Return the forms of `tag` with the first numbers of each, for whoever writes them."""
    from gettext import c2py

    header = plural_header(tag)
    choose = c2py(header.split("plural=")[1].rstrip(";"))
    count = int(header.split("nplurals=")[1].split(";")[0])
    found = [tuple(number for number in COUNTED if choose(number) == form) for form in range(count)]
    return tuple(PluralForm(index, numbers[:6]) for index, numbers in enumerate(found))


def _rule(tag: str) -> PluralRule:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").plural_form
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from error
