"""Every rule of the catalogue checks by its id, with the reason why it exists (English)."""

from __future__ import annotations

from collections.abc import Mapping

REASONS: Mapping[str, str] = {
    "template": "Without the template nobody knows which sentences the program says.",
    "unreadable": "A language that does not load would be gone when the program starts.",
    "header": "A reader is told who made a text and how far it was checked.",
    "plural-header": "A wrong rule gives a number the wrong form of the sentence.",
    "fuzzy": "A guess once turned “missed dose” into “dose taken”.",
    "form-missing": "The whole sentence would be said in English.",
    "unknown-sentence": "Nobody would notice that it is never shown.",
    "obsolete": "What is no longer said only hides what is.",
    "safety-missing": "A reader who knows no English would miss a warning.",
    "missing": "A reader who knows no English would meet English.",
    "fields": "A date or a clinic's number would be lost, or the sentence could not be shown.",
    "numbers": "A number that changed in translation can harm somebody.",
    "markup": "It would be shown to the reader as it is.",
    "isolates": "An open isolate turns the rest of a right-to-left line round.",
    "access-key": "A key serves one button; a stray & is swallowed.",
    "emphasis": "The name of a page between stars is how a reader finds it.",
    "spaces": "The program says whole sentences and joins nothing.",
    "untranslated": "A sentence left in English is one that the reader cannot read.",
    "forbidden-words": "A phrase like this can be read as permission to wait or as comfort.",
    "wording-data": "Without its forbidden phrases no text of a language can be passed.",
}
