"""Finds the sentences marked in Python source.

Reads the syntax tree: the usual extractors read tokens and miss, up to Python 3.11, what stands
inside an f-string. A sentence that is put together from pieces is refused, because a translator
would get the pieces.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator, Mapping

from edu_app.devtools.sentences import Found

# Function -> places of the context (or None), of the sentence and of its plural (or None).
_FUNCTIONS: Mapping[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "N_": (None, 0, None),
    "NP_": (0, 1, None),
    "pgettext": (0, 1, None),
    "ngettext": (None, 0, 1),
    "npgettext": (0, 1, 2),
    "gettext": (None, 0, None),
}
# A translator's own method under a short name (`look_up = words.translator.pgettext`): what leaves
# the app is worded in a language that need not be the window's. The form follows the arguments.
_LOOK_UP = "look_up"
_REMARK = "L10N:"


def find_in_python(source: str, place: str) -> Iterator[Found]:
    """Yield the sentences of one file in the order of their lines; `place` is its name.

    Raises `ValueError` naming the line for a sentence that is put together from pieces.
    """
    remarks = _read_remarks(source)
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        where = _places(call)
        if where is None or len(call.args) <= where[1]:
            continue
        context, one, other = (
            _literal(call.args[index], place) if index is not None else "" for index in where
        )
        if one:
            remark = _remark_above(call.lineno, remarks) or _remark_above(
                call.args[where[1]].lineno, remarks
            )
            yield Found(one, other or "", context or "", remark, (place,))


def _places(call: ast.Call) -> tuple[int | None, int, int | None] | None:
    name = _name(call.func)
    if name == _LOOK_UP:
        name = "pgettext" if len(call.args) > 1 else "gettext"
    return _FUNCTIONS.get(name)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(argument: ast.expr, place: str) -> str | None:
    """Return the text of a literal, None for a variable: that one was marked elsewhere."""
    if isinstance(argument, ast.JoinedStr | ast.BinOp):
        reason = "a sentence is put together from pieces"
        raise ValueError(f"{place}:{argument.lineno}: {reason}")  # noqa: TRY004 - not a type error
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _read_remarks(source: str) -> dict[int, str]:
    """Return the comments that stand alone on their line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("# ")
        for token in tokens
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip()
    }


def _remark_above(line: int, remarks: Mapping[int, str]) -> tuple[str, ...]:
    """Return the remark for translators in the comment right above `line`, as one text."""
    block: list[str] = []
    while (line := line - 1) in remarks:
        block.insert(0, remarks[line])
        if block[0].startswith(_REMARK):
            return (" ".join(block).removeprefix(_REMARK).strip(),)
    return ()
