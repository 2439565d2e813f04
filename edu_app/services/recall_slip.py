"""The recall slip: what a clinic copies into its own list of people to call (lesson for-nurses).

Dates and facts for professionals, and lines for the names that only the clinic knows. Prints no
limit and no time to wait. Must not know how it is drawn or who copies it.
"""

from __future__ import annotations

from collections.abc import Iterator

from edu_app.core.decision import Status
from edu_app.i18n.bidi import isolate, strip_isolates
from edu_app.services.doctor_page import follow_on_lines
from edu_app.services.paper_document import PaperDocument, PaperSection
from edu_app.services.plan_parts import PlanSource, foot_lines
from edu_app.services.plan_words import PlanWords

# Where somebody writes by hand, or types after copying.
_BLANK = "." * 24


def make_recall_slip(source: PlanSource, words: PlanWords) -> PaperDocument:
    """Return the slip of the status' day in the language of `words`; `source.name` "" names nobody.

    Rests on E07, E52 and E82, as the lesson's section on recall does.
    """
    told = words.about(source.records, source.status.last_injection)
    look_up = told.translator.gettext
    sections = (
        PaperSection(lines=tuple(_who_and_when(source, told))),
        PaperSection(look_up("What follows denosumab"), tuple(_what_follows(source, told))),
        PaperSection(look_up("Who does what"), tuple(_who_does_what(source.status, told))),
    )
    return PaperDocument(
        tag=told.translator.tag,
        direction=told.translator.direction,
        # L10N: a slip for the clinic's own list of patients to call; professionals read it.
        title=look_up("Recall slip"),
        sections=sections,
        foot=(*_counted(source.status, told), *foot_lines(source, told)),
    )


def slip_text(slip: PaperDocument, *, isolated: bool = False) -> str:
    """Return the slip as plain text for another program, without direction marks.

    `isolated` keeps them, for the screen: a date then reads right inside Arabic.
    """
    pieces = [(slip.title,), *((s.heading, *s.lines) for s in slip.sections), slip.foot]
    blocks = ("\n".join(line for line in piece if line) for piece in pieces)
    text = "\n\n".join(blocks) + "\n"
    return text if isolated else strip_isolates(text)


def _who_and_when(source: PlanSource, words: PlanWords) -> Iterator[str]:
    look_up, status = words.translator.gettext, source.status
    if source.name:
        yield look_up("Name: {text}").format(text=isolate(source.name))
    yield look_up("Denosumab 60 mg, every 6 months")
    if status.last_injection is None:
        yield look_up("Last injection: the date is not known. Who looks it up: {blank}").format(
            blank=_BLANK
        )
        return
    yield look_up("Last injection: {date}").format(date=words.day(status.last_injection))
    yield from _due(status, words)


def _due(status: Status, words: PlanWords) -> Iterator[str]:
    """Return the due date and, past it, the days since: true on the day of printing alone."""
    if status.due is None or status.state is None:
        return
    look_up = words.translator.gettext
    # L10N: a note, not a sentence: "Due Wednesday, 20 January 2027".
    sentence = look_up("Due {date}")
    if status.track == "follow-on":
        sentence = look_up("The medicine after denosumab is due {date}")
    elif status.approximate:
        sentence = look_up("Due as early as {date}; only the month of the last one is known")
    yield sentence.format(date=words.day(status.due))
    if status.days_to_due is not None and status.days_to_due < 0:
        late = -status.days_to_due
        counted = words.translator.ngettext(
            "{days} day late on {today}", "{days} days late on {today}", late
        )
        number = words.dates.number(late)
        yield counted.format(days=number, today=words.day(status.today))


def _what_follows(source: PlanSource, words: PlanWords) -> Iterator[str]:
    """Return what is written down about the medicine that follows, or that nothing is."""
    look_up = words.translator.gettext
    for therapy in source.records.therapies:
        end = therapy.ended_on or therapy.planned_end
        if end:
            sentence = look_up("End of the cancer tablet: {date}")
            yield sentence.format(date=words.day(end))
    known = tuple(follow_on_lines(source.records, words))
    yield from known or (look_up("Nothing is written down yet about the medicine that follows."),)
    yield look_up("Who decides: {blank}").format(blank=_BLANK)


def _who_does_what(status: Status, words: PlanWords) -> Iterator[str]:
    look_up = words.translator.gettext
    # L10N: {blank} is a dotted line for a name that the clinic writes.
    yield look_up("Who books the next date: {blank}").format(blank=_BLANK)
    yield look_up("Who calls if the day passes: {blank}").format(blank=_BLANK)
    if status.days_to_due is not None and status.days_to_due < 0:
        yield look_up("Doctor told before the visit ends: {blank}").format(blank=_BLANK)


def _counted(status: Status, words: PlanWords) -> tuple[str, ...]:
    dated = status.due is not None and status.state is not None
    return (words.say("paper-counted"),) if dated else ()
