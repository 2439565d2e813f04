"""Every rule of the checks by its id, with the reason why it exists (English, for authors).

`found` makes a problem out of what was seen and that reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from edu_app.core.problems import Problem

REASONS: Mapping[str, str] = {
    "file": "A file that cannot be read is a lesson that cannot be shown.",
    "header": "A reader is told who made and checked a text, so the header must be whole and true.",
    "required-blocks": "Each lesson gives the key message, a short version and steps to take.",
    "anchors": "Links, questions and the clinic routes find a section by its anchor.",
    "marks": "The clinic routes need to know what must, should or may be known.",
    "headings": "A heading that asks or tells helps a tired reader to find her own question.",
    "sentence-length": "Long sentences lose readers: at most 25 words, 14 on average.",
    "section-length": "Short sections are read, long ones are not: at most 5 sentences.",
    "lesson-length": "A lesson is read in one go: 350 to 650 words.",
    "readability": "Most readers need school grade 6: Flesch-Kincaid 6 and SMOG 9 at most.",
    "readability-tool": "Without textstat 0.7.8 (the extra `dev`) the reading grade is not known.",
    "route-caps": "A session has room for 4 must-know blocks of 300 words, and 1,000 with should.",
    "percentages": "Bare percentages are misread; natural frequencies are understood.",
    "tables": "More than 4 columns cannot be read at large text sizes.",
    "pictures": "A picture needs a drawing, words for those who cannot see it, and a caption.",
    "evidence": "Every statement rests on an item that readers can look up.",
    "never-alone": "This item could be read as comfort, so it never stands as the only support.",
    "figures": "Only figures that were seen in their source are printed.",
    "signs": "A warning sign that no lesson tells may cost somebody her spine.",
    "forbidden-words": "A phrase like this can be read as permission to wait or as comfort.",
    "wording-data": "The forbidden phrases are data, and data must hold what they promise.",
    "brand-names": "Names differ by country and strength; lessons name the substance only.",
    "first-use": "A hard word is explained where it first comes up.",
    "links": "A link must lead somewhere, and nothing is ever fetched from outside.",
    "quiz": "Questions teach kindly: 3 to 5, one right answer, a word about each choice.",
    "prompts": "What a patient says on the telephone rests on evidence and opens real lessons.",
    "glossary": "A word that is explained needs a sentence and the forms it takes.",
    "regimen": "The tracker counts and warns from this file alone.",
    "country": "A fact about a country is shown only with its source and its day.",
    "parity": "A translation has the same parts in the same order, so that nothing is lost.",
    "numbers": "A number that changed in translation can harm somebody.",
    "isolates": "An open isolate turns the rest of a right-to-left line round.",
    "freshness": "A text made from an older source may tell what no longer holds.",
    "untranslated": "A sentence left in English is one that the reader cannot read.",
    "sign-offs": "A name stands only beside the very words that its owner has read and signed.",
    "terms": "The glossary's own word must stand where the source uses that term.",
}


def found(
    path: str,
    line: int,
    rule: str,
    what: str,
    severity: Literal["error", "warning"] = "error",
) -> Problem:
    """Return a problem whose message is what was seen and why the rule exists."""
    return Problem(path, line, rule, f"{what} {REASONS[rule]}", severity)
