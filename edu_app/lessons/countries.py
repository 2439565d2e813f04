"""Facts about a country: `content/countries/<ISO2>.toml`. Every fact has its source and its day.

Unknown is a value: what nobody has checked stays empty or "unknown" and is shown as unknown.
Brand names and label indications live here only, never in a lesson.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from edu_app.lessons.content_table import ContentTable, read_table

UNKNOWN = "unknown"
INDICATION = ("named", "not named", UNKNOWN)
SELF_INJECTION = ("after training", "health professional", UNKNOWN)
PAPER = ("A4", "Letter", UNKNOWN)
# Government and emergency-service addresses; other pages contradict each other about the numbers.
_OFFICIAL = re.compile(
    r"(?:^|\.)(?:gov|govt|gouv|gob|go|gc|gov\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}"
    r"|go\.[a-z]{2}|govt\.nz|gc\.ca|admin\.ch|europa\.eu|bund\.de|gv\.at)$"
)
_ISO2 = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True)
class Emergency:
    """The number for an ambulance, from an official page a person looked at on `checked_on`."""

    number: str
    source: str
    checked_on: datetime.date


@dataclass(frozen=True)
class Society:
    """A patient or professional society; what is unknown is empty."""

    name: str
    name_local: str
    url: str
    phone: str
    language: str
    iof_member: bool
    source: str
    checked_on: datetime.date


@dataclass(frozen=True)
class Product:
    """A name under which denosumab 60 mg was seen in the country."""

    brand: str
    brand_local: str
    status: str
    source: str
    checked_on: datetime.date


@dataclass(frozen=True)
class Country:
    """One country. `weekend` holds ISO weekday numbers (Monday is 1), empty when unknown.

    `access_note` is an English sentence, a message id of the catalogue.
    """

    territory: str
    name: str
    emergency: Emergency | None = None
    societies: tuple[Society, ...] = ()
    products_60mg: tuple[Product, ...] = ()
    indication_ai: str = UNKNOWN
    indication_source: str = ""
    self_injection: str = UNKNOWN
    access_note: str = ""
    access_source: str = ""
    paper: str = UNKNOWN
    weekend: tuple[int, ...] = ()


def country_codes(content: Path) -> tuple[str, ...]:
    """Return the codes of the countries there is a file for."""
    found = (path.stem for path in (content / "countries").glob("*.toml"))
    return tuple(sorted(code for code in found if _ISO2.fullmatch(code)))


def load_country(content: Path, iso2: str) -> Country | None:
    """Return the facts of a country, or None where there is no file for it.

    Raises `Fault` "content-invalid" naming file and line.
    """
    path = content / "countries" / f"{iso2}.toml"
    if not _ISO2.fullmatch(iso2) or not path.is_file():
        return None
    return _country(read_table(path), iso2)


def load_other_doses(content: Path) -> tuple[str, ...]:
    """Return the names of the 120 mg products, shown only as "not this one" (evidence E05, E06)."""
    return _names(content).names("not_this_one")


def load_brand_names(content: Path) -> tuple[str, ...]:
    """Return every product name known, of either strength: no lesson may hold one."""
    names = _names(content)
    return (*names.names("known_60mg"), *names.names("not_this_one"))


def _names(content: Path) -> ContentTable:
    return read_table(content / "countries" / "product-names.toml")


def is_official(address: str) -> bool:
    """Whether an address belongs to a government or an emergency service."""
    return bool(_OFFICIAL.search(urlsplit(address).hostname or ""))


def _country(table: ContentTable, iso2: str) -> Country:
    table.allow(*Country.__dataclass_fields__)
    if table.words("territory") != iso2:
        table.refuse("territory", f"must be {iso2}, like the name of the file")
    indication = _one_of(table, "indication_ai", INDICATION)
    country = Country(
        territory=iso2,
        name=table.words("name"),
        emergency=_emergency(table.table("emergency")) if "emergency" in table.data else None,
        societies=tuple(_society(row) for row in table.tables("societies")),
        products_60mg=tuple(_product(row) for row in table.tables("products_60mg")),
        indication_ai=indication,
        indication_source=table.find("indication_source", str, ""),
        self_injection=_one_of(table, "self_injection", SELF_INJECTION),
        access_note=table.find("access_note", str, ""),
        access_source=table.find("access_source", str, ""),
        paper=_one_of(table, "paper", PAPER),
        weekend=_weekend(table),
    )
    _demand_sources(table, country)
    return country


def _demand_sources(table: ContentTable, country: Country) -> None:
    if country.indication_ai != UNKNOWN and not country.indication_source:
        table.refuse("indication_source", "is needed where the label is known")
    if country.access_note and not country.access_source:
        table.refuse("access_source", "is needed beside access_note")


def _emergency(row: ContentTable) -> Emergency:
    row.allow("number", "source", "checked_on")
    source = row.words("source")
    if not is_official(source):
        row.refuse("source", "must be a page of a government or an emergency service")
    return Emergency(row.words("number"), source, row.get("checked_on", datetime.date))


def _society(row: ContentTable) -> Society:
    row.allow("name", "name_local", "url", "phone", "lang", "iof_member", "source", "checked_on")
    return Society(
        name=row.words("name"),
        name_local=row.find("name_local", str, ""),
        url=row.find("url", str, ""),
        phone=row.find("phone", str, ""),
        language=row.find("lang", str, ""),
        iof_member=row.find("iof_member", bool, False),
        source=row.words("source"),
        checked_on=row.get("checked_on", datetime.date),
    )


def _product(row: ContentTable) -> Product:
    row.allow("brand", "brand_local", "status", "source", "checked_on")
    return Product(
        brand=row.words("brand"),
        brand_local=row.find("brand_local", str, ""),
        status=row.find("status", str, ""),
        source=row.words("source"),
        checked_on=row.get("checked_on", datetime.date),
    )


def _one_of(table: ContentTable, key: str, known: tuple[str, ...]) -> str:
    value = table.find(key, str, UNKNOWN)
    if value not in known:
        table.refuse(key, f"must be one of {', '.join(known)}")
    return value


def _weekend(table: ContentTable) -> tuple[int, ...]:
    days = table.find("weekend", list, [])
    numbers = tuple(day for day in days if isinstance(day, int) and 1 <= day <= 7)
    if len(numbers) != len(days):
        table.refuse("weekend", "must be a list of weekday numbers, Monday is 1")
    return numbers
