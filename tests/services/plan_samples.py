"""A person, her plan and the languages of paper, for the tests of everything that leaves the app.

Where a catalogue is not filled yet, sample sentences of that language stand in for it, as long as
the English text would be in it; fields stay.
"""

from __future__ import annotations

import datetime
import gettext
import re
from pathlib import Path

from edu_app.core.records import Course, Injection, Medicine, Person, PersonRecords
from edu_app.core.status import evaluate
from edu_app.i18n.bidi import isolate
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.dates import DateWords
from edu_app.i18n.translator import Translator
from edu_app.lessons.regimen_file import load_regimen
from edu_app.services.plan_parts import PlanSource, make_plan
from edu_app.services.plan_words import PlanWords

ROOT = Path(__file__).parents[2]
REGIMEN = load_regimen(ROOT / "content" / "regimens" / "denosumab-60mg.toml")
CATALOGUES = Catalogues(ROOT / "locales", ROOT / "build" / "locales")
PROBE = "Your next injection is due on {due}."
LAST, TODAY = datetime.date(2026, 7, 20), datetime.date(2026, 11, 23)

SAMPLES = {
    "en": (
        "Call the clinic on the same day and ask for the earliest date that they can give you. ",
        1.0,
    ),
    "es": (
        "Llame a la clínica el mismo día y pida la fecha más próxima que le puedan ofrecer. ¿Está "
        "cerrada? Llame en cuanto abran. ",
        1.25,
    ),
    "de": (
        "Rufen Sie am selben Tag in der Knochensprechstunde an und bitten Sie um den "
        "frühestmöglichen Behandlungstermin, damit keine Unterbrechung entsteht. ",
        1.3,
    ),
    "ar": (
        "اتصلي بالعيادة في اليوم نفسه واطلبي أقرب موعد ممكن للحقنة. هل العيادة مغلقة؟ اتصلي فور "
        "فتحها. ",
        0.95,
    ),
    "zh-Hans": (
        "当天就给诊所打电话，询问最早可以注射的日期。诊所关门了吗？开门后马上打电话。",
        0.4,
    ),
    "hi": ("उसी दिन क्लिनिक को फ़ोन करें और सबसे पहली तारीख माँगें। क्या क्लिनिक बंद है? खुलते ही फ़ोन करें। ", 1.1),
}
_FIELD = re.compile(r"(\{[^{}]*\})")


class SampleTranslations(gettext.NullTranslations):
    """Answers with as much of a sample as the English text is long, times a factor."""

    def __init__(self, tag: str, longer: float = 1.0):
        super().__init__()
        self._sample, factor = SAMPLES[tag]
        self._factor = factor * longer

    def gettext(self, message):
        return "".join(
            part if _FIELD.fullmatch(part) else self._write(part) for part in _FIELD.split(message)
        )

    def pgettext(self, context, message):
        return self.gettext(message)

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(msgid1 if n == 1 else msgid2)

    def npgettext(self, context, msgid1, msgid2, n):
        return self.ngettext(msgid1, msgid2, n)

    def _write(self, part):
        if not part.strip("() .,"):
            return part
        wanted = max(round(len(part) * self._factor), 2)
        text = (self._sample * (wanted // len(self._sample) + 1))[:wanted]
        return f" {text.strip()} "


def translator(tag: str) -> Translator:
    """The shipped catalogue where it is filled, else sample sentences."""
    if tag == "en":
        return Translator.english()
    if tag in CATALOGUES.tags():
        shipped = CATALOGUES.load(tag)
        if shipped.pgettext("safety", PROBE) != PROBE:
            return shipped
    return Translator(tag, SampleTranslations(tag))


def stretched(tag: str, longer: float) -> Translator:
    """Sample sentences of a language, longer by a factor."""
    return Translator(tag, SampleTranslations(tag, longer))


def words(tag: str = "en", *, using: Translator | None = None, emergency: str = "") -> PlanWords:
    return PlanWords(using or translator(tag), DateWords(tag), REGIMEN, emergency)


def person(**fields) -> Person:
    known = {"display_name": "Maria", "clinic_name": "Bone clinic, City Hospital"}
    return Person("p1", **{**known, "clinic_phone": "555 0134", **fields})


def records(last=LAST, *, who=None, **kinds) -> PersonRecords:
    given = {"injections": (Injection("i1", last),)} if last else {}
    return PersonRecords(
        who or person(), courses=(Course("c", Medicine.DENOSUMAB_60),), **{**given, **kinds}
    )


def source(of=None, *, today=TODAY, name="Maria", **more) -> PlanSource:
    of = of or records()
    return PlanSource(of, evaluate(of, REGIMEN, today), name, **more)


def plan(of=None, *, tag="en", using=None, today=TODAY, name="Maria", emergency="", **more):
    told = words(tag, using=using, emergency=emergency)
    return make_plan(source(of, today=today, name=name, **more), told)


def mixed_names() -> PersonRecords:
    """Latin and Arabic names, an address and a number, as people type them."""
    who = person(
        display_name="María-José عبد الرحمن",
        clinic_name=isolate("Klinik am Rhein (Gebäude 4)"),
        clinic_phone="+49 221 555 0134",
    )
    return records(who=who)
