"""Makes the widget of one block. The one place that knows which kind is shown by which widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtWidgets import QWidget

from edu_app.lessons.document import Block, Role
from edu_app.lessons.picture_labels import Picture
from edu_app.ui.widgets.blocks.block_view import BlockView
from edu_app.ui.widgets.blocks.framed_text import Frame, FramedText
from edu_app.ui.widgets.blocks.heading_text import HeadingText
from edu_app.ui.widgets.blocks.list_rows import ListRows
from edu_app.ui.widgets.blocks.picture_block import PictureBlock
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.table_grid import TableGrid
from edu_app.ui.widgets.blocks.text_setting import TextSetting


@dataclass(frozen=True)
class BlockSource:
    """What a block needs besides itself: its language, and where pictures and their words are.

    `picture` returns None for a name that cannot be read; `label` gives a label's text (handed the
    English one) in the language of the block, not of the window.
    """

    setting: TextSetting
    picture: Callable[[str], Picture | None]
    label: Callable[[str], str]


def build_block(block: Block, source: BlockSource, *, mark: str = "") -> BlockView:
    """Return the view of `block`, marked "must", "should", "may" or ""."""
    content, texts = _BUILDERS[block.kind](block, source)
    return BlockView(
        content, texts, source.setting, anchor=block.anchor, mark=mark, plain=block.text
    )


def _heading(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    text = HeadingText(block.html or escape(block.text), source.setting, "section")
    return text, [text]


def _paragraph(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    text = RichText(block.html, source.setting, "reading")
    return text, [text]


def _list(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    rows = ListRows(block.items, source.setting, ordered=block.ordered)
    return rows, rows.texts


def _callout(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    text = RichText(block.html, source.setting, "reading")
    frame = FramedText(_FRAMES[block.role], [text], source.setting)
    return frame, frame.texts


def _picture(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    picture = source.picture(block.picture)
    labels = picture.labels if picture else ()
    texts: Mapping[str, str] = {label.slot: source.label(label.text) for label in labels}
    shown = PictureBlock(picture, texts, block.alt, block.caption, source.setting)
    return shown, shown.texts


def _table(block: Block, source: BlockSource) -> tuple[QWidget, list[RichText]]:
    grid = TableGrid(block.html, source.setting)
    return grid, grid.texts


_FRAMES: Mapping[Role, Frame] = {"": "note", "key": "key", "warning": "warning", "note": "note"}
_BUILDERS: Mapping[str, Callable[[Block, BlockSource], tuple[QWidget, list[RichText]]]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "callout": _callout,
    "picture": _picture,
    "table": _table,
}
