"""The nurse's crib on one sheet: in the largest letters that leave it on one page."""

from __future__ import annotations

from edu_app.services.paper_document import PaperDocument
from edu_app.ui.printing.document_sheet import DocumentLook, lay_out_document
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.units import Paper

# Down to a size that still reads at arm's length on a desk.
_SIZES = (12, 11.5, 11, 10.5, 10, 9.5, 9)


def lay_out_crib(crib: PaperDocument, paper: Paper) -> tuple[Page, ...]:
    """Return the sheet; raise `Fault` "font-missing" rather than print boxes.

    A text that is too long even in the smallest letters goes on on a second sheet: nothing is cut.
    """
    for points in _SIZES:
        pages = lay_out_document(crib, paper, DocumentLook(points))
        if len(pages) == 1:
            break
    return pages
