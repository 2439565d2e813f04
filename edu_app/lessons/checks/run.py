"""All checks of the content folder, in one call. Prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from edu_app.core.problems import Problem
from edu_app.lessons.checks.caps import check_caps
from edu_app.lessons.checks.evidence_use import check_evidence
from edu_app.lessons.checks.figures import check_figures
from edu_app.lessons.checks.freshness import check_freshness
from edu_app.lessons.checks.headers import check_facts, check_headers
from edu_app.lessons.checks.lengths import check_lengths
from edu_app.lessons.checks.links import check_links
from edu_app.lessons.checks.material import Material, gather
from edu_app.lessons.checks.parity import check_parity
from edu_app.lessons.checks.parity_tables import check_tables
from edu_app.lessons.checks.phrases import check_phrases
from edu_app.lessons.checks.pictures import check_pictures
from edu_app.lessons.checks.quiz import check_quizzes
from edu_app.lessons.checks.readability import check_readability, load_grader
from edu_app.lessons.checks.rules import (
    check_countries,
    check_glossaries,
    check_prompts,
    check_regimens,
)
from edu_app.lessons.checks.sign_offs import check_sign_offs
from edu_app.lessons.checks.structure import check_structure
from edu_app.lessons.checks.terms import check_first_use
from edu_app.lessons.checks.untranslated import (
    check_translated_terms,
    check_untranslated,
    check_untranslated_tables,
)

CHECKS: tuple[Callable[[Material], Iterable[Problem]], ...] = (
    check_headers,
    check_facts,
    check_structure,
    check_lengths,
    check_caps,
    check_pictures,
    check_evidence,
    check_figures,
    check_first_use,
    check_links,
    check_phrases,
    check_quizzes,
    check_prompts,
    check_glossaries,
    check_regimens,
    check_countries,
    check_parity,
    check_tables,
    check_freshness,
    check_untranslated,
    check_untranslated_tables,
    check_translated_terms,
    check_sign_offs,
)


def check_content(content: Path, *, readability: bool) -> list[Problem]:
    """Return every problem under `content`, sorted by place, each once.

    `readability`: measure the reading grade as well (a warning where textstat is missing).
    """
    material = gather(content)
    problems = [problem for check in CHECKS for problem in material.run(check)]
    if readability:
        problems += check_readability(material, load_grader())
    return sorted({*problems, *material.problems})
