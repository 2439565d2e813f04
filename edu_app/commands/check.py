"""`bonesteady check`: every problem of content and catalogues, with file and line."""

from __future__ import annotations

import argparse
import json

from edu_app.core.problems import Problem
from edu_app.paths import find_resources


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")


def run(options: argparse.Namespace) -> int:
    """Print the problems; return 1 when there are errors (with --strict: any problem)."""
    problems = find_problems()
    failed = any(options.strict or problem.severity == "error" for problem in problems)
    if options.json:
        found = [problem._asdict() for problem in problems]
        print(json.dumps({"ok": not failed, "problems": found}, ensure_ascii=False, indent=2))
        return int(failed)
    for problem in problems:
        where = f"{problem.path}:{problem.line}"
        print(f"{where}: {problem.severity}: {problem.message} [{problem.rule}]")
    print("Content and catalogues are in order." if not problems else f"{len(problems)} found.")
    return int(failed)


def find_problems() -> list[Problem]:
    """Return the findings over the product's own content and catalogues, sorted by place."""
    from edu_app.lessons.checks.catalogues import (
        check_catalogues,
    )
    from edu_app.lessons.checks.run import check_content

    resources = find_resources()
    problems = check_content(resources.content, readability=True)
    if not resources.packaged:
        problems += check_catalogues(resources.locales)
    return sorted(problems)
