"""Makes a `LessonDocument` from the text of a lesson file.

Owns the meaning of the pieces: what a section, a key message, a picture with its caption and a
comment with evidence numbers are. Faults name file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from edu_app.lessons.document import Block, BlockKind, LessonDocument, Role, Section
from edu_app.lessons.front_matter import Header, lesson_invalid, read_header, split_front_matter
from edu_app.lessons.safe_html import join_wrapped, to_html, to_inline_html, to_text
from edu_app.lessons.source import Piece, cut_pieces, list_entries, quoted_text

_HEADING = re.compile(r"## +(?P<words>.+?) *\{#(?P<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)\}")
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(picture:(?P<name>[a-z0-9-]+)\)")
_CAPTION = re.compile(r"([*_])(?![*_ ])(?P<words>.+)(?<![*_ ])\1", re.DOTALL)
_EVIDENCE = re.compile(r"\bE[0-9]{2,3}\b")
_LABELS: Mapping[str, Role] = {"key message": "key", "warning": "warning"}
_LABEL = re.compile(r"\*\*(?P<label>[^*]+?)[.:]?\*\*")


@dataclass
class _Draft:
    """A section while it is read; `open` counts the blocks that no evidence comment covers yet."""

    anchor: str
    heading: str
    line: int
    blocks: list[Block] = field(default_factory=list)
    open: int = 0

    def add(self, block: Block) -> None:
        self.blocks.append(block)

    def cover(self, evidence: tuple[str, ...]) -> None:
        """Give the numbers of a comment to every block since the last comment."""
        for place in range(self.open, len(self.blocks)):
            if self.blocks[place].kind != "picture":
                self.blocks[place] = replace(self.blocks[place], evidence=evidence)
        self.open = len(self.blocks)


def read_lesson(
    text: str, path: str, marks: Mapping[str, str] | None = None
) -> tuple[Header, LessonDocument]:
    """Return header and document of a lesson file; `marks` gives each anchor its mark.

    Raises `Fault` "lesson-invalid" with `path`, `line` and `reason`.
    """
    split = split_front_matter(text, path)
    header = read_header(split, path)
    pieces = cut_pieces(split.body, split.body_line)
    drafts = _read_drafts(pieces, path, split.body_line)
    return header, _build(header, drafts, path, marks or {})


def _read_drafts(pieces: Sequence[Piece], path: str, first_line: int) -> list[_Draft]:
    if not pieces or pieces[0].kind != "title":
        line = pieces[0].line if pieces else first_line
        raise lesson_invalid(path, line, "the text must begin with a title: # Title")
    drafts = [_Draft("", pieces[0].source[2:].strip(), pieces[0].line)]
    rest = iter(pieces[1:])
    for piece in rest:
        if piece.kind in ("title", "heading"):
            drafts.append(_open_section(piece, path))
        elif piece.kind == "comment":
            drafts[-1].cover(tuple(dict.fromkeys(_EVIDENCE.findall(piece.source))))
        elif caption := _caption_for(piece, drafts[-1]):
            drafts[-1].blocks[-1] = replace(drafts[-1].blocks[-1], caption=caption)
        else:
            drafts[-1].add(_make_block(piece, drafts[-1].anchor, path))
    return drafts


def _open_section(piece: Piece, path: str) -> _Draft:
    heading = _HEADING.fullmatch(piece.source)
    if not heading:
        raise lesson_invalid(path, piece.line, "a heading must read: ## Words {#anchor}")
    return _Draft(heading["anchor"], to_text(to_inline_html(heading["words"])), piece.line)


def _caption_for(piece: Piece, draft: _Draft) -> str:
    """Return the caption when `piece` is an italic paragraph straight after a picture."""
    if not draft.blocks or draft.blocks[-1].kind != "picture" or draft.blocks[-1].caption:
        return ""
    caption = _CAPTION.fullmatch(piece.source) if piece.kind == "text" else None
    return to_text(to_inline_html(caption["words"])) if caption else ""


def _make_block(piece: Piece, anchor: str, path: str) -> Block:
    if piece.kind == "picture":
        picture = _PICTURE.fullmatch(piece.source)
        if not picture:
            raise lesson_invalid(path, piece.line, "a picture must read: ![words](picture:name)")
        alt = " ".join(join_wrapped(picture["alt"]).split())
        return Block("picture", anchor, text=alt, picture=picture["name"], alt=alt, line=piece.line)
    if piece.kind in ("bullets", "numbers"):
        return _make_list(piece, anchor)
    if piece.kind == "quote":
        made = to_html(quoted_text(piece))
        return Block(
            "callout", anchor, made, to_text(made), role=_role(quoted_text(piece)), line=piece.line
        )
    made = to_html(piece.source)
    kind: BlockKind = "table" if piece.kind == "table" else "paragraph"
    return Block(kind, anchor, made, to_text(made), line=piece.line)


def _make_list(piece: Piece, anchor: str) -> Block:
    items = tuple(to_inline_html(entry) for entry in list_entries(piece))
    tag = "ol" if piece.kind == "numbers" else "ul"
    made = f"<{tag}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"
    text = "\n".join(to_text(item) for item in items)
    return Block("list", anchor, made, text, items, line=piece.line)


def _role(source: str) -> Role:
    label = _LABEL.match(source)
    return _LABELS.get(label["label"].strip().casefold(), "note") if label else "note"


def _build(
    header: Header, drafts: Sequence[_Draft], path: str, marks: Mapping[str, str]
) -> LessonDocument:
    opening, rest = drafts[0], drafts[1:]
    summary = next((block.text for block in opening.blocks if block.kind == "paragraph"), "")
    key = next((block for block in opening.blocks if block.kind == "callout"), None)
    if not summary or key is None:
        reason = "before the first heading stand what this lesson is for, and > **Key message.**"
        raise lesson_invalid(path, opening.line, reason)
    key = replace(key, role="key")
    sections = tuple(
        Section(
            draft.anchor,
            draft.heading,
            marks.get(draft.anchor, ""),
            tuple(draft.blocks),
            _evidence_of(draft.blocks),
            draft.line,
        )
        for draft in rest
    )
    sources = _evidence_of([key, *(block for section in sections for block in section.blocks)])
    return LessonDocument(header.id, header.lang, opening.heading, summary, key, sections, sources)


def _evidence_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for block in blocks for number in block.evidence))
