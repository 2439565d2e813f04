"""Blocks one by one: nothing is fetched, hits are marked, tables mirror and stack."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from edu_app.lessons.document import Block
from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.blocks.build import BlockSource, build_block
from edu_app.ui.widgets.blocks.found_marks import count_found, mark_found
from edu_app.ui.widgets.blocks.inline_html import inline, links_of
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.table_grid import TableGrid
from edu_app.ui.widgets.blocks.text_setting import setting_of

EN, AR = setting_of("en"), setting_of("ar")
MARK = (("#111111", "#eeeeee"), ("#000000", "#ffffff"))


@pytest.mark.parametrize(
    "unsafe",
    [
        '<img src="https://example.org/x.png">',
        '<img src="file:///etc/hostname">',
        "<style>p { background: url(https://example.org/x) }</style>",
        '<link rel="stylesheet" href="file:///x.css">',
        "<script>alert(1)</script>",
        '<p style="background-image:url(file:///x)">',
        '<object data="file:///x"></object>',
        '<body background="https://example.org/x.png">',
        "<!-- <img src='x'> -->",
    ],
)
def test_nothing_that_fetches_or_restyles_is_kept(unsafe):
    kept = inline(f"before {unsafe} after")
    assert "<" not in kept
    assert "example.org" not in kept
    assert kept.split() == ["before", "after"]


def test_a_label_never_reads_an_image_from_a_file(qtbot, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *a: asked.append(a))
    picture = tmp_path / "x.png"
    picture.write_bytes(b"")
    label = RichText(f'one <img src="{picture.as_uri()}"> two', EN)
    qtbot.addWidget(label)
    label.show()
    QApplication.processEvents()
    assert picture.name not in label.text()
    assert not asked


def test_links_keep_their_address_and_nothing_else():
    kept = inline('<a href="term:x" onclick="y" style="z">word</a>')
    assert kept == '<a href="term:x">word</a>'
    assert links_of(kept) == [("term:x", "word")]


def test_hits_are_marked_without_accents_and_across_tags():
    marked = mark_found("die <b>Knöchel</b>", "knochel", *MARK)
    assert marked.count("<span") == 1
    assert "Knöchel</span></b>" in marked
    assert count_found("ÉTÉ été", "ete") == 2


def test_the_wanted_hit_is_drawn_more_strongly():
    marked = mark_found("bone and bone", "bone", *MARK, 1)
    assert marked.index("#eeeeee") < marked.index("#ffffff")


def test_an_arabic_word_stays_in_one_piece():
    marked = mark_found("العِظام تنكسر", "العظام", *MARK)
    assert marked.count("<span") == 1


def test_numbers_of_a_list_are_in_the_digits_of_its_language(qtbot):
    source = BlockSource(AR, lambda name: None, str)
    view = build_block(
        Block("list", "a", "<ol><li>x</li></ol>", "x", ("أولا",)), source, mark="must"
    )
    qtbot.addWidget(view)
    assert view.texts[0].accessibleName() == "١. أولا"
    assert view.property("mark") == "must"


def test_a_picture_that_is_missing_shows_its_description(qtbot):
    source = BlockSource(EN, lambda name: None, str)
    block = Block("picture", "a", text="A spine.", picture="spine", alt="A spine.", caption="So.")
    view = build_block(block, source)
    qtbot.addWidget(view)
    assert [text.words for text in view.texts] == ["A spine.", "So."]


TABLE = (
    "<table><thead><tr><th>Sign</th><th>Call</th></tr></thead>"
    "<tbody><tr><td>Pain</td><td>Today</td></tr></tbody></table>"
)


def test_a_table_runs_from_right_to_left_in_arabic(qtbot):
    apply_theme(QApplication.instance(), "light", 100)
    grid = TableGrid(TABLE, AR)
    qtbot.addWidget(grid)
    grid.resize(700, 200)
    grid.show()
    sign, call = grid.texts[0], grid.texts[1]
    assert sign.x() > call.x()


def test_a_narrow_table_repeats_the_heading_above_each_cell(qtbot):
    grid = TableGrid(TABLE, EN)
    qtbot.addWidget(grid)
    grid.resize(120, 300)
    grid.show()
    assert grid.stacked
    shown = [text.words for text in grid.findChildren(RichText) if text.isVisible()]
    assert shown == ["Pain", "Today", "Sign", "Call"] or sorted(shown) == sorted(
        ["Sign", "Pain", "Call", "Today"]
    )


def test_tab_goes_straight_to_the_first_link(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    button = QPushButton("before")
    label = RichText('one <a href="term:a">alpha</a> two <a href="term:b">beta</a>', EN)
    column.addWidget(button)
    column.addWidget(label)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus()
    passed = []
    label.link_focused.connect(passed.append)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert passed[-1] == "term:a"
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    assert passed[-1] == "term:b"


@pytest.mark.parametrize(("role", "frame"), [("key", "key"), ("warning", "warning"), ("", "note")])
def test_a_callout_has_the_frame_of_its_role(qtbot, role, frame):
    source = BlockSource(EN, lambda name: None, str)
    view = build_block(Block("callout", "a", "<p>x</p>", "x", role=role), source)
    qtbot.addWidget(view)
    assert view.layout().itemAt(0).widget().property("role") == frame
