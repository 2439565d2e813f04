"""On paper, too, a text stands on the leading side of its language."""

import pytest
from paper_reading import boxes
from plan_samples import plan

from edu_app.ui.printing.pdf_file import write_pdf
from edu_app.ui.printing.plan_sheet import lay_out_plan
from edu_app.ui.printing.units import A4

_MARGIN_POINTS = 12 / 25.4 * 72


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_title_begins_at_the_leading_margin(tmp_path, tag):
    path = tmp_path / "plan.pdf"
    write_pdf(path, lay_out_plan(plan(tag=tag, name=""), A4).pages, "title")
    letters = [row for row in boxes(path) if row[0].strip()]
    height = max(row[4] for row in letters)
    title = [row for row in letters if row[4] > height - 12]
    left, right = min(row[1] for row in title), title[0][5] - max(row[3] for row in title)
    leading = right if tag == "ar" else left
    assert leading == pytest.approx(_MARGIN_POINTS, abs=3)
