"""Marks found words inside safe html without touching its tags. Knows no widget.

The text is folded letter by letter (case, accents, isolates), so a hit maps back to the letters
it was made from.
"""

from __future__ import annotations

import html
import re

from edu_app.lessons.folding import fold

_PIECE = re.compile(r"<[^>]*>|&[#\w]+;|.", re.DOTALL)
Colours = tuple[str, str]


def count_found(text: str, needle: str) -> int:
    """Return how often `needle` stands in the plain `text`."""
    wanted = fold(needle.strip())
    return fold(text).count(wanted) if wanted else 0


def mark_found(
    source: str, needle: str, others: Colours, strong: Colours, current: int = -1
) -> str:
    """Return html in which each hit of `needle` is drawn in the colours `others`.

    Colours are (ink, ground); the hit numbered `current` (from 0) gets `strong`.
    """
    wanted = fold(needle.strip())
    if not wanted:
        return source
    pieces = _PIECE.findall(source)
    folded, owners = _fold_pieces(pieces)
    styles: dict[int, str] = {}
    at, number = folded.find(wanted), 0
    while at >= 0:
        ink, ground = strong if number == current else others
        style = f'<span style="color:{ink}; background-color:{ground}">'
        last = owners[at + len(wanted) - 1]
        while last + 1 < len(pieces) and not fold(pieces[last + 1]):
            last += 1  # marks above or below a letter belong to it
        styles.update(
            {
                place: style
                for place in range(owners[at], last + 1)
                if not pieces[place].startswith("<")
            }
        )
        at, number = folded.find(wanted, at + len(wanted)), number + 1
    return _join(pieces, styles)


def _fold_pieces(pieces: list[str]) -> tuple[str, list[int]]:
    letters: list[str] = []
    owners: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.startswith("<"):
            continue
        for letter in fold(html.unescape(piece)):
            letters.append(letter)
            owners.append(index)
    return "".join(letters), owners


def _join(pieces: list[str], styles: dict[int, str]) -> str:
    # Neighbouring letters share one span: a span in a cluster would break Arabic and Hindi shapes.
    out: list[str] = []
    inside = ""
    for index, piece in enumerate(pieces):
        style = styles.get(index, "")
        if inside and (style != inside or piece.startswith("<")):
            out.append("</span>")
            inside = ""
        if style and not inside:
            out.append(style)
            inside = style
        out.append(piece)
    return "".join(out) + ("</span>" if inside else "")
