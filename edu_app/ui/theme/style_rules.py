"""The rules of the style sheet as text; @name stands for a token and is followed by ; or a space.

Pixels here are lines that do not grow with the text; whatever holds text is written in points.
"""

from __future__ import annotations

TEXT = """
QLabel { color: @ink; background: transparent; }
QLabel[role="body"] { font-size: @body_pt; }
QLabel[role="reading"] { font-size: @reading_pt; }
QLabel[role="section"] { font-size: @section_pt; font-weight: 700; }
QLabel[role="lead"] { font-size: @body_pt; color: @ink_soft; }
QLabel[role="heading"] { font-size: @heading_pt; font-weight: 700; }
QLabel[role="headline"] { font-size: @headline_pt; font-weight: 700; }
QLabel[role="title"] { font-size: @title_pt; font-weight: 700; }
QLabel[role="caption"] { font-size: @caption_pt; color: @ink_soft; }
QLabel[role="eyebrow"] { font-size: @eyebrow_pt; font-weight: 700; color: @primary; }
QLabel[role="chip"] { font-size: @chip_pt; font-weight: 700; border-radius: @chip_radius;
  padding: 5px @large_px ; background: @neutral_soft; color: @neutral_ink; }
QLabel[role="chip"][tone="calm"] { background: @calm_soft; color: @calm_ink; }
QLabel[role="chip"][tone="amber"] { background: @amber_soft; color: @amber_ink; }
QLabel[role="chip"][tone="red"] { background: @red_soft; color: @red_ink; }
QLabel[role="chip"][tone="deep"] { background: @deep_soft; color: @deep_ink; }
QToolTip { color: @surface; background: @ink; border: 0; padding: 6px; font-size: @caption_pt; }
"""

FRAMES = """
QMainWindow, QDialog, QMessageBox { background: @window; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: 0; }
QWidget[role="page"] { background: @window; }
QFrame[role="card"] { background: @surface; border: 1px solid @line;
  border-radius: @card_radius; }
QFrame[role="card"]:focus { border: 3px solid @focus; }
QFrame[role="popup"] { background: @surface; border: 1px solid @edge;
  border-radius: @control_radius; }
QFrame[role="key"] { background: @primary_soft; border: 0; border-radius: @card_radius; }
QFrame[role="key"] QLabel { color: @ink; }
QFrame[role="callout"] { background: @callout; border: 0; border-radius: @control_radius; }
QFrame[role="callout"] QLabel { color: @callout_ink; }
QFrame[role="callout"][layoutDirection="0"] { border-left: 5px solid @callout_edge;
  border-top-left-radius: 0; border-bottom-left-radius: 0; }
QFrame[role="callout"][layoutDirection="1"] { border-right: 5px solid @callout_edge;
  border-top-right-radius: 0; border-bottom-right-radius: 0; }
QFrame[role="note"] { background: @neutral_soft; border: 0; border-radius: @control_radius; }
QFrame[role="note"] QLabel { color: @neutral_ink; }
QFrame[role="warning"] { background: @red_soft; border: 1px solid @red;
  border-radius: @card_radius; }
QFrame[role="warning"] QLabel { color: @ink; }
QFrame[role="banner"] { background: @ink; border: 0; border-radius: @control_radius; }
QFrame[role="banner"] QLabel { color: @surface; }
QFrame[role="datebar"] { background: @amber_soft; border: 0;
  border-bottom: 1px solid @callout_edge; }
QFrame[role="datebar"] QLabel { color: @amber_ink; }
QFrame[role="nav"] { background: @nav; border: 0; }
QFrame[role="nav"][layoutDirection="0"] { border-right: 1px solid @line; }
QFrame[role="nav"][layoutDirection="1"] { border-left: 1px solid @line; }
QFrame[role="topbar"] { background: @nav; border: 0; border-bottom: 1px solid @line; }
QFrame[role="contents"] { background: transparent; border: 0; }
QFrame[role="table"] { background: @surface; border: 1px solid @line;
  border-radius: @control_radius; }
QFrame[role="choice"] { background: @surface; border: 1px solid @edge;
  border-radius: @control_radius; }
QFrame#blockView { border: 0; border-radius: @small_radius; background: transparent; }
QFrame#blockView[reading="true"] { background: @amber_soft; }
QFrame#blockView[reading="true"] QLabel { color: @ink; }
"""

CONTROLS = """
QPushButton, QToolButton { font-size: @body_pt; font-weight: 600; color: @primary;
  background: @surface;
  border: 1px solid @primary; border-radius: @control_radius; padding: @pad @wide ;
  min-height: @inner; }
QPushButton:hover, QToolButton:hover { background: @primary_soft; color: @primary_ink; }
QPushButton:pressed, QToolButton:pressed { background: @primary_soft; color: @primary_ink; }
QPushButton:checked { background: @primary_soft; color: @primary_ink; }
QPushButton:focus, QToolButton:focus { border: 3px solid @focus;
  padding: @pad_focus @wide_focus ; }
QPushButton:disabled, QToolButton:disabled { color: @ink_soft; border-color: @line; }
QPushButton[role="primary"] { background: @primary; color: @on_primary; border-color: @primary; }
QPushButton[role="primary"]:hover,
QPushButton[role="primary"]:pressed { background: @primary_hover; color: @on_primary; }
QPushButton[role="primary"]:focus { border: 3px solid @focus; background: @primary_hover; }
QPushButton[role="primary"]:disabled { background: @neutral_soft; color: @ink_soft;
  border-color: @line; }
QPushButton[role="danger"] { background: @danger_soft; color: @danger; border-color: @danger; }
QPushButton[role="danger"]:disabled { background: @neutral_soft; color: @ink_soft;
  border-color: @line; }
QPushButton[role="quiet"], QPushButton[role="link"] { background: transparent;
  border-color: transparent; padding: @pad @medium_px ; }
QPushButton[role="quiet"] { color: @ink; }
QPushButton[role="link"] { text-align: left; }
QPushButton[role="quiet"]:hover,
QPushButton[role="link"]:hover { background: @primary_soft;
  color: @primary_ink; }
QPushButton[role="quiet"]:focus, QPushButton[role="link"]:focus { border: 3px solid @focus;
  padding: @pad_focus @small_px ; }
QPushButton[role="choice"] { background: @surface; color: @ink; font-weight: 400;
  border: 1px solid @edge; text-align: left; }
QPushButton[role="choice"]:hover { background: @primary_soft; }
QPushButton[role="choice"]:checked { background: @primary_soft; color: @primary_ink;
  border: 2px solid @primary; font-weight: 600; }
QPushButton[role="choice"]:focus { border: 3px solid @focus; }
QPushButton[role="row"] { background: @surface; color: @ink; border: 1px solid @line;
  text-align: left; }
QPushButton[role="row"]:hover { background: @primary_soft; border-color: @primary; }
QPushButton[role="row"]:focus { border: 3px solid @focus; }
QPushButton[role="nav"] { background: transparent; border: 1px solid transparent; color: @ink;
  font-weight: 400;
  text-align: left; padding: @pad @medium_px ; }
QPushButton[role="nav"]:hover { background: @neutral_soft; }
QPushButton[role="nav"]:checked { background: @primary_soft; color: @primary_ink;
  font-weight: 700; }
QPushButton[role="nav"][tone="red"] { background: @danger_soft; color: @danger;
  font-weight: 700; }
QPushButton[role="nav"][tone="red"]:checked { border: 2px solid @danger; }
QPushButton[role="nav"]:focus { border: 3px solid @focus; padding: @pad_focus @pad_focus ; }
QFrame[role="banner"] QPushButton { background: transparent; color: @surface;
  border-color: @surface; }
QFrame[role="banner"] QPushButton:hover,
QFrame[role="banner"] QPushButton:focus { background: @surface; color: @ink; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { font-size: @body_pt;
  color: @ink; background: @surface;
  border: 1px solid @edge; border-radius: @control_radius; padding: @pad @medium_px ;
  min-height: @inner;
  selection-background-color: @selection; selection-color: @on_selection; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus,
QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 3px solid @focus; padding: @pad_focus @pad_focus ; }
QComboBox::drop-down { border: 0; width: @page_px; }
QComboBox QAbstractItemView { color: @ink; background: @surface; border: 1px solid @edge;
  selection-background-color: @primary_soft; selection-color: @primary_ink; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 44px; padding: 0 @medium_px ; }
QRadioButton, QCheckBox { font-size: @body_pt; color: @ink; spacing: @medium_px;
  min-height: 38px; padding: 2px; border: 1px solid transparent; border-radius: @small_radius; }
QRadioButton:focus, QCheckBox:focus { border: 3px solid @focus; padding: 0; }
QRadioButton::indicator, QCheckBox::indicator { width: @tick; height: @tick; }
QListView, QTreeView, QTableView { font-size: @body_pt; color: @ink; background: @surface;
  border: 1px solid @line; border-radius: @control_radius; outline: 0; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 3px solid @focus; }
QListView::item { min-height: 44px; padding: 0 @medium_px ; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
  background: @primary_soft; color: @primary_ink; }
QHeaderView::section { background: @neutral_soft; color: @neutral_ink; border: 0;
  padding: @small_px; font-weight: 600; }
QMenu { font-size: @body_pt; color: @ink; background: @surface; border: 1px solid @edge;
  padding: 6px; }
QMenu::item { padding: 12px @page_px 12px @page_px ; border-radius: @small_radius; }
QMenu::item:selected { background: @primary_soft; color: @primary_ink; }
QMenu::separator { height: 1px; background: @line; margin: 6px; }
QProgressBar { font-size: @caption_pt; color: @ink; background: @neutral_soft; border: 0;
  border-radius: @small_radius; min-height: 14px; text-align: center; }
QProgressBar::chunk { background: @calm; border-radius: @small_radius; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 5px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab { font-size: @body_pt; color: @ink; background: transparent; padding: @pad @wide ;
  min-height: @inner; border: 0; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: @primary; border-bottom: 3px solid @primary; }
QTabBar::tab:focus { border-bottom: 3px solid @focus; }
QTabWidget::pane { border: 0; }
"""
