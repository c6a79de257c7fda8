"""How fields look in one kind of window or another; what they do is the same in all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QCheckBox

from wijkworkshop.ui.forms.box import IN_PANEL, ON_PAGE, BoxLook
from wijkworkshop.ui.forms.note import SMALL
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD, REGULAR, app_font
from wijkworkshop.ui.widgets.act import Act


@dataclass(frozen=True)
class Look:
    """The gap under a field in pixels, the line there (points, weight of a mistake), and boxes.

    A field for some lines takes those of its text. Where a field `grows` it is as high as what it
    holds; else it stays at the top of the room that it gets.
    """

    gap: int
    note: float
    stress: int
    box: BoxLook
    tick: Callable[[str], QAbstractButton]
    grows: bool


def _button(label: str) -> QAbstractButton:
    act = Act(label).make_small()
    act.setCheckable(True)
    return act


def _check_box(label: str) -> QAbstractButton:
    box = QCheckBox(label)
    box.setFont(app_font(BASE, HALF_BOLD))
    box.setMinimumHeight(44)
    return box


PAGE = Look(4, SMALL, HALF_BOLD, ON_PAGE, _button, grows=False)
"""A form with room: pages, run sheets, the facts of a session."""

PANEL = Look(5, BASE, REGULAR, IN_PANEL, _check_box, grows=True)
"""The forms of outcomes: many in one panel of the console, each as high as what it holds."""
