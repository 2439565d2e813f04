"""All tools of translators and maintainers in one place: `python -m edu_app.devtools TOOL`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from edu_app.core.errors import Fault

ROOT = Path(__file__).resolve().parents[2]
_HELP = """\
python -m edu_app.devtools TOOL [TAG]      TAG as in BCP 47: es, pt-BR, zh-Hans

  status              every language: how many words, how fresh, how far checked
  add TAG             begin a language: its catalogue and the English files to translate
  check TAG           what is wrong with a language's texts, with file and line
  stamp TAG           write from which English text each text was made (--compared, --only)
  review TAG          all safety texts in one file to print, for a health professional
  lend TAG FOLDER     lessons for md2po and po2md of translate-toolkit
  take TAG FOLDER     the lessons that po2md has made
  extract             write the template of the catalogues from the source
  update [TAG]        bring the catalogues up to date with it
  missing TAG         print what the catalogue of a language lacks, as a file to fill
  fill TAG FILE       take such a file; what is unsound is refused and named
  offer TAG           offer the language to readers (withdraw TAG takes it back)
  run TAG             open the window in a language, offered or not
  gallery TAG         a picture of every page in a language
  pseudo              the same in the two languages that nobody speaks (en-XA, ar-XB)

`python -m edu_app.devtools.content_tasks --help` and `….i18n_tasks --help` say more.
"""
Tool = Callable[[Path, Sequence[str]], int]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one tool; return 0 when it is done, 1 when something is wrong, 2 for a wrong word."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    tool = _TOOLS.get(words[0]) if words else None
    if tool is None:
        wanted = not words or words[0] in ("-h", "--help")
        print(_HELP, end="", file=sys.stdout if wanted else sys.stderr)
        return 0 if wanted else 2
    try:
        return tool(root, words[1:])
    except (Fault, OSError, ValueError) as error:
        print(f"devtools: {error}", file=sys.stderr)
        return 1


def _content(task: str) -> Tool:
    def run(root: Path, words: Sequence[str]) -> int:
        from edu_app.devtools import content_tasks

        return content_tasks.main([task, *words], root)

    return run


def _catalogue(task: str) -> Tool:
    def run(root: Path, words: Sequence[str]) -> int:
        from edu_app.devtools import i18n_tasks

        return i18n_tasks.main([task, *words], root)

    return run


def _status(root: Path, words: Sequence[str]) -> int:
    return _content("status")(root, words) or _catalogue("state")(root, words)


def _add(root: Path, words: Sequence[str]) -> int:
    return _catalogue("add")(root, words) or _content("start")(root, words)


def _review(root: Path, words: Sequence[str]) -> int:
    from edu_app.devtools.safety_review import write_review

    print(write_review(root, _one_tag(words)))
    return 0


def _run(root: Path, words: Sequence[str]) -> int:
    from edu_app.devtools.run_here import run_language

    return _catalogue("compile")(root, ()) or run_language(_one_tag(words))


def _gallery(root: Path, words: Sequence[str]) -> int:
    from edu_app.devtools.run_here import draw_language

    return _catalogue("compile")(root, ()) or draw_language(_one_tag(words[:1]), words[1:])


def _pseudo(root: Path, words: Sequence[str]) -> int:
    from edu_app.devtools.pseudo_gallery import draw_pseudo

    for path in draw_pseudo(root / "build" / "gallery" / "pseudo"):
        print(path)
    return 0


def _one_tag(words: Sequence[str]) -> str:
    if len(words) != 1:
        raise ValueError("name one language, for example es or pt-BR")
    return words[0]


_TOOLS: Mapping[str, Tool] = {
    "status": _status,
    "add": _add,
    **{task: _content(task) for task in ("start", "check", "stamp", "lend", "take")},
    "review": _review,
    **{
        task: _catalogue(task)
        for task in (
            "compile",
            "extract",
            "update",
            "missing",
            "fill",
            "offer",
            "withdraw",
            "state",
        )
    },
    "run": _run,
    "gallery": _gallery,
    "pseudo": _pseudo,
}

if __name__ == "__main__":
    sys.exit(main())
