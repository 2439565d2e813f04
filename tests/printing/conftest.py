"""Every test here draws: a program with fonts must run."""

import pytest
from hand_over_desk import her_session

from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.page_context import PageContext


@pytest.fixture(autouse=True)
def fonts(qapp):
    return qapp


@pytest.fixture
def make_dialog(qtbot, tmp_path):
    """Open the dialog "Take it with you"; it saves in the test's folder and notes what it asked."""

    def make(**more):
        asked = []

        def ask(proposed):
            asked.append(proposed)
            return str(tmp_path / proposed.rsplit("/", 1)[-1])

        dialog = HandOverDialog(PageContext(her_session(**more)), "p1", ask_file=ask)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.asked = asked
        return dialog

    return make
