"""Where the links of the two sides lead: each side's words are explained in its own language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.pages.lessons.explainer import Explainer
from edu_app.ui.pages.lessons.links import LinkFollower


class SideLinks:
    """Lives as long as `screen`."""

    def __init__(self, context: ClinicContext, screen: QWidget) -> None:
        explainer = Explainer(context.use_cases.learning, screen)
        self._follower = LinkFollower(context.go, explainer, lambda _anchor: None)

    def follow(self, tag: str, address: str) -> None:
        """Do what a link in the language `tag` says."""
        self._follower.tag = tag
        self._follower.follow(address)
