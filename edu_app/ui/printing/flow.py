"""Puts paragraphs, lists and boxes one below the other on a page.

Knows distances and looks; must not know what the words mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from edu_app.ui.printing.page import Area, Box, Dot, Page
from edu_app.ui.printing.print_fonts import as_printed, line_pitch
from edu_app.ui.printing.text_block import Script, TextBlock, TextStyle
from edu_app.ui.printing.units import pt

BODY = TextStyle()


@dataclass(frozen=True)
class Panel:
    """The look of a boxed piece: its ground, and the bar along its leading edge."""

    fill: str = ""
    bar: str = ""
    bar_points: float = 0
    line: str = ""
    padding_points: float = 7


class Flow:
    """A column on a page; `y` is where the next piece begins. `gaps` scales all distances."""

    def __init__(self, page: Page, script: Script, area: Area, *, gaps: float = 1.0) -> None:
        self.page = page
        self.script = script
        self.x = area.x
        self.y = area.y
        self.width = area.width
        self.bottom = area.y + area.height
        self._gaps = gaps

    @property
    def is_over(self) -> bool:
        """Return whether more was put in than the area holds."""
        return self.y > self.bottom

    def gap(self, points: float) -> None:
        """Leave room; scaled, because the distances give way on a full page."""
        self.y += pt(points) * self._gaps

    def text(self, text: str, style: TextStyle = BODY, *, indent: float = 0) -> TextBlock:
        """Write a paragraph; `indent` is in points."""
        printed = as_printed(text, self.script.tag)
        block = TextBlock(printed, style, self.script, self.width - pt(indent))
        self.page.write(block, self.x + pt(indent), self.y)
        self.y += block.height
        return block

    def headed(self, heading: str, text: str, style: TextStyle = BODY) -> None:
        """Write a paragraph that begins with its heading in bold."""
        strong = as_printed(heading, self.script.tag)
        self.text(f"{strong}\u2002{text}", replace(style, strong_letters=len(strong)))

    def bullets(self, lines: tuple[str, ...], style: TextStyle = BODY) -> None:
        """Write a list with round bullets."""
        size, indent = style.points * 0.36, style.points
        for line in lines:
            middle = self.y + (pt(style.points) * line_pitch(self.script.tag) - pt(size)) / 2
            place = Area(self.x + pt(2), middle, pt(size), pt(size))
            self.page.put(Dot(style.colour), place)
            self.text(line, style, indent=indent)
            self.gap(0.4)

    def numbered(self, lines: tuple[str, ...], style: TextStyle = BODY) -> None:
        """Write a numbered list; the number belongs to its line, for whoever copies it."""
        for number, line in enumerate(lines, start=1):
            mark = f"{number}.\u2002"
            self.text(mark + line, replace(style, strong_letters=len(mark), hanging=True))
            self.gap(0.4)

    def boxed(self, panel: Panel, fill: Callable[[Flow], None]) -> None:
        """Write what `fill` puts into an inner column, with a box behind it."""
        pad, bar = pt(panel.padding_points), pt(panel.bar_points)
        top, above = self.y, pad * 0.6 * self._gaps
        place = len(self.page.shapes)
        inner = Area(self.x + pad + bar, top + above, self.width - 2 * pad - bar, 0)
        column = Flow(self.page, self.script, inner, gaps=self._gaps)
        fill(column)
        self.y = column.y + above
        shapes = [(Box(panel.fill, panel.line), Area(self.x, top, self.width, self.y - top))]
        if bar:
            side = Area(self.x, top, bar, self.y - top)
            shapes.append((Box(panel.bar, radius=min(bar / 2, pt(2))), side))
        # Behind what was just put in, in front of what came before.
        self.page.shapes[place:place] = shapes
