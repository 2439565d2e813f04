"""Tools for authors and translators of the content folder.

python -m edu_app.devtools.content_tasks status            write .github/content-status.md
python -m edu_app.devtools.content_tasks start TAG         copy the English files to translate
python -m edu_app.devtools.content_tasks stamp TAG         write what each text was made from
python -m edu_app.devtools.content_tasks stamp TAG --compared DATE
python -m edu_app.devtools.content_tasks check TAG         the problems of one language
python -m edu_app.devtools.content_tasks lend TAG FOLDER   lessons for md2po, English and TAG
python -m edu_app.devtools.content_tasks take TAG FOLDER   the lessons that po2md has made
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from edu_app.devtools.content_stamp import pairs_of, stamp, start
from edu_app.devtools.content_status import make_status
from edu_app.devtools.lesson_exchange import lend_lessons, take_lessons
from edu_app.lessons.checks.readability import load_grader
from edu_app.lessons.checks.run import check_content

ROOT = Path(__file__).parents[2]
STATUS = ROOT / ".github" / "content-status.md"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one task; return 1 when it found something or could not be done."""
    options = _parser().parse_args(arguments)
    content = root / "content"
    if options.task == "status":
        return _write_status(content, root / STATUS.relative_to(ROOT))
    if options.task == "start":
        made = [pair.file for pair in pairs_of(content, options.tag) if start(pair, options.tag)]
        print(f"{len(made)} files to translate.")
        return 0
    if options.task == "stamp":
        return _stamp(content, options)
    if options.task == "check":
        return _check(content, options.tag)
    return _exchange(content, options)


def _exchange(content: Path, options: argparse.Namespace) -> int:
    try:
        if options.task == "lend":
            print(f"{lend_lessons(content, options.tag, options.folder)} files to translate.")
        else:
            print(f"{len(take_lessons(content, options.tag, options.folder))} lessons taken.")
    except (OSError, ValueError) as error:
        print(f"content_tasks: {error}", file=sys.stderr)
        return 1
    return 0


def _write_status(content: Path, path: Path) -> int:
    grader = load_grader()
    if grader is None:
        print("The status needs textstat 0.7.8: install the extra dev.")
        return 1
    path.parent.mkdir(exist_ok=True)
    path.write_text(make_status(content, grader), encoding="utf-8")
    print(path)
    return 0


def _stamp(content: Path, options: argparse.Namespace) -> int:
    day = options.compared.isoformat() if options.compared else ""
    there = [pair for pair in pairs_of(content, options.tag) if pair.file.is_file()]
    wanted = [pair for pair in there if options.only in ("", pair.file.parent.name)]
    changed = sum(stamp(pair, options.tag, day) for pair in wanted)
    print(f"{changed} of {len(wanted)} files changed.")
    return 0


def _check(content: Path, tag: str) -> int:
    problems = [
        problem
        for problem in check_content(content, readability=False)
        if tag in Path(problem.path).name.split(".")
    ]
    for problem in problems:
        where = f"{problem.path}:{problem.line}"
        print(f"{where}: {problem.severity}: {problem.message} [{problem.rule}]")
    print(f"{len(problems)} found." if problems else "In order.")
    return int(bool(problems))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="content_tasks", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("status")
    for name in ("start", "stamp", "check", "lend", "take"):
        task = tasks.add_parser(name)
        task.add_argument("tag", metavar="TAG", help="a language, for example es or pt-BR")
        if name == "stamp":
            task.add_argument("--compared", metavar="DATE", type=datetime.date.fromisoformat)
            task.add_argument("--only", metavar="LESSON", default="", help="one lesson's folder")
        if name in ("lend", "take"):
            task.add_argument("folder", metavar="FOLDER", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
