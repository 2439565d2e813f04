import csv
import datetime
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.exchange.csv_table import write_csv

INERT = "'"


def _read(data: bytes):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_opens_as_utf8_with_iso_dates():
    data = write_csv(["Дата", "日期"], [[datetime.date(2027, 1, 20), None], [5, "é"]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert _read(data) == [["Дата", "日期"], ["2027-01-20", ""], ["5", "é"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_inert(text):
    cell = _read(write_csv(["a"], [[text]]))[1][0]
    assert cell == INERT + text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_what_was_typed_comes_back_and_never_begins_like_a_formula(text):
    cell = _read(write_csv(["a"], [[text, "end"]]))[1][0]
    assert cell.removeprefix(INERT) == text.removeprefix(INERT)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@"))
