"""What a maintainer and a translator do with the catalogues, one word for each task.

`python -m edu_app.devtools.i18n_tasks TASK`:

    compile              build what changed into build/locales (make does it before every command)
    extract              write locales/bonesteady.pot from the source and the content
    update [TAG]         extract, then bring one catalogue or all of them up to date
    add TAG              make an empty catalogue (tags as in BCP 47: es, pt-BR, zh-Hans)
    missing TAG          print what is not translated yet, as a small catalogue to fill
    fill TAG FILE        take the translations of such a file; unsound ones are refused and named
    offer TAG            offer the language to readers; refused while a safety sentence is missing
    withdraw TAG         take the offer back
    state                one line for each language
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from edu_app.core.problems import Problem

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one task in the checkout `root`; return 0 when it is done, 1 when something is wrong."""
    options = _parser().parse_args(arguments)
    task: Callable[[Path, argparse.Namespace], int] = options.run
    try:
        return task(root, options)
    except (OSError, ValueError) as error:
        print(f"i18n_tasks: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="i18n_tasks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    tasks = parser.add_subparsers(required=True, metavar="TASK")
    for name, run in _TASKS.items():
        task = tasks.add_parser(name)
        task.set_defaults(run=run)
        if name in ("add", "missing", "fill", "offer", "withdraw"):
            task.add_argument("tag", metavar="TAG")
        if name == "update":
            task.add_argument("tag", metavar="TAG", nargs="?")
        if name == "missing":
            task.add_argument("--context", help='only this: safety, picture, button, "" for none')
        if name == "fill":
            task.add_argument("file", metavar="FILE", type=Path)
    return parser


def _compile(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_compile import compile_all

    for tag in compile_all(root / "locales", root / "build" / "locales"):
        print(f"compiled the catalogue of {tag}")
    return 0


def _extract(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_extract import extract_template

    extract_template(root)
    return 0


def _update(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_files import tags_of, update_language

    _extract(root, options)
    for tag in [options.tag] if options.tag else tags_of(root):
        if update_language(root, tag):
            print(f"updated the catalogue of {tag}")
    return 0


def _add(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_files import add_language

    print(add_language(root, options.tag).relative_to(root))
    return 0


def _missing(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_filling import missing_text

    print(missing_text(root, options.tag, options.context))
    return 0


def _fill(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_filling import count_missing, fill_language

    taken, problems = fill_language(root, options.tag, options.file)
    _report(problems)
    safety, others = count_missing(root, options.tag)
    print(f"{taken} taken; still missing: {safety} safety sentences, {others} others")
    return int(bool(problems))


def _offer(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_filling import offer_language

    errors = offer_language(root, options.tag, offered=True)
    _report(errors)
    return int(bool(errors))


def _withdraw(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_filling import offer_language

    offer_language(root, options.tag, offered=False)
    return 0


def _state(root: Path, options: argparse.Namespace) -> int:
    from edu_app.devtools.i18n_files import source_of, tags_of
    from edu_app.devtools.i18n_filling import count_missing
    from edu_app.i18n.source_file import read_source

    for tag in tags_of(root):
        safety, others = count_missing(root, tag)
        said = "offered" if read_source(source_of(root, tag)).offered else "not offered"
        print(f"{tag:<8} {said:<12} missing: {safety} safety sentences, {others} others")
    return 0


def _report(problems: list[Problem]) -> None:
    for problem in problems:
        print(f"{problem.path}:{problem.line}: {problem.message} [{problem.rule}]")


_TASKS = {
    "compile": _compile,
    "extract": _extract,
    "update": _update,
    "add": _add,
    "missing": _missing,
    "fill": _fill,
    "offer": _offer,
    "withdraw": _withdraw,
    "state": _state,
}

if __name__ == "__main__":
    sys.exit(main())
