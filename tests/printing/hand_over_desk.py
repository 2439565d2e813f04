"""One person with one injection, and what the dialog "Take it with you" saves for her."""

import datetime

from plan_samples import person
from session_fakes import make_use_cases

from edu_app.core.records import Course, Injection, Medicine
from edu_app.core.settings import Settings
from edu_app.services.plan import PlanMaker
from edu_app.services.use_cases import UseCases

TODAY = datetime.date(2026, 11, 23)


class Countries:
    def emergency(self, code):
        return ""

    def paper(self, code):
        return ""

    def weekend(self, code):
        return frozenset()


def her_session(today=TODAY, **settings) -> UseCases:
    made = make_use_cases(today, settings=Settings(**settings), countries=Countries())
    made.book.add_person(person())
    given = Injection("i", datetime.date(2026, 7, 20), note="=1+1")
    made.book.save("p1", Course("c", Medicine.DENOSUMAB_60), given)
    object.__setattr__(
        made, "plans", PlanMaker(made.book, made.tracker, made.regimen, made.countries)
    )
    return made


def saved(dialog, name, folder):
    """Press one choice of the dialog and return the path of the file that it wrote."""
    dialog.choices[name].click()
    return folder / dialog.asked[-1].rsplit("/", 1)[-1]
