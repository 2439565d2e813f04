"""The header of a lesson with what a health professional signed, and with no other claim."""

from __future__ import annotations

from dataclasses import replace

from edu_app.lessons.front_matter import Header
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.sign_offs import SignOff, lesson_sign_off, load_sign_offs


class SignedHeaders:
    """Reads the sign-offs of a language once; asks each time whether the text is still the same."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._signed: dict[str, tuple[SignOff, ...]] = {}

    def header(self, lesson: str, tag: str) -> Header:
        """Return the header as readers may be told of it; raises `Fault` for a damaged file."""
        if tag not in self._signed:
            self._signed[tag] = load_sign_offs(self._library.content, tag)
        header = self._library.header(lesson, tag)
        signed = lesson_sign_off(self._library.content, self._signed[tag], lesson, tag)
        if signed is None:
            # What a header says of itself is not enough: nothing binds it to these words.
            return replace(header, clinical_reviewer="")
        sha = self._library.source_sha(lesson) if tag == SOURCE else header.source_sha
        return replace(
            header,
            source_sha=sha,
            stage="clinically-reviewed",
            clinical_reviewer=", ".join((signed.name, signed.role, signed.country)),
            reviewed_on=signed.date,
        )
