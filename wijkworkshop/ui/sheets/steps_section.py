"""The steps of a block: what is done, how long, and with which round it begins."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import RoundText, SheetBlock, SheetFile, SheetStep
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.forms.text_input import TextInput
from wijkworkshop.ui.sheets.pane import EditSheet, section
from wijkworkshop.ui.sheets.words import minutes_words
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.stepper import Stepper

NEW_STEP = 5
LONGEST = 240
ROW = 60
"""How high the second line of a step is, with air under it."""


class StepsSection(QVBoxLayout):
    """Each step can be changed or dropped, and one be added."""

    def __init__(
        self,
        place: int,
        block: SheetBlock,
        offered: Mapping[str, RoundText],
        edit: EditSheet,
    ) -> None:
        """Make a row for each step."""
        super().__init__()
        self._place, self._offered, self._edit = place, offered, edit
        self._rows: list[tuple[TextInput, Stepper, ChoiceInput]] = []
        self._left = Label("", 14, color=LIGHT.muted, wrap=True)
        about = _(
            "Wat u in dit onderdeel doet, en hoe lang. De toets T start de tijd van een stap."
        )
        card = section(_("Zo verdeelt u de tijd"), about)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        for number, _step in enumerate(block.steps):
            self._add_row(grid, number, block)
        self._add = Act(_("Stap erbij"), icon="plus").make_small()
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addWidget(self._left, 1)
        card.body.addLayout(foot)
        self.addWidget(card)
        self._add.clicked.connect(self._append)

    def show_block(self, block: SheetBlock) -> None:
        """Show the steps, and the minutes that none of them has."""
        for (title, minutes, begins), step in zip(self._rows, block.steps, strict=True):
            title.follow(step.title)
            minutes.put(step.minutes)
            begins.put(step.round)
        left = block.minutes - sum(step.minutes for step in block.steps)
        words = _("{minutes} over") if left >= 0 else _("{minutes} te veel")
        self._left.set_color(LIGHT.muted if left >= 0 else WRONG)
        said = words.format(minutes=minutes_words(abs(left)))
        self._left.show_text(said if block.steps and left else "")

    def _add_row(self, grid: QGridLayout, number: int, block: SheetBlock) -> None:
        which = _("Stap {number}").format(number=number + 1)
        title = TextInput(FieldPlan(("title",), hint=_("Wat doet u?"), spoken=which), PAGE)
        minutes = Stepper("", 1, LONGEST, name=_("Minuten, {step}").format(step=which.lower()))
        rounds = [(name, self._title(name, block)) for name in block.rounds]
        choices = (("", _("geen stemronde")), *rounds)
        plan = FieldPlan(("round",), FieldKind.CHOICE, spoken=_begins(which), choices=choices)
        begins = ChoiceInput(plan, PAGE)
        gone = Act("", kind=Kind.QUIET, icon="trash").make_small()
        gone.setAccessibleName(_("{step} weg").format(step=which))
        gone.setToolTip(gone.accessibleName())
        grid.addWidget(title, 2 * number, 0, 1, 2)
        grid.addWidget(gone, 2 * number, 2)
        grid.addWidget(minutes, 2 * number + 1, 0)
        grid.addWidget(begins, 2 * number + 1, 1, 1, 2)
        grid.setRowMinimumHeight(2 * number + 1, ROW)
        title.typed.connect(lambda: self._change(number, "title", title.value))
        minutes.stepped.connect(partial(self._change, number, "minutes"))
        begins.typed.connect(lambda: self._change(number, "round", begins.value))
        gone.clicked.connect(lambda: self._drop(number))
        self._rows.append((title, minutes, begins))

    def _title(self, name: str, block: SheetBlock) -> str:
        change = block.change.get(name)
        return (change.title if change else "") or self._offered[name].title

    def _change(self, number: int, field: str, value: Any) -> None:
        def on(steps: tuple[SheetStep, ...]) -> tuple[SheetStep, ...]:
            other = replace(steps[number], **{field: value})
            return (*steps[:number], other, *steps[number + 1 :])

        self._tell(on, f"{self._place} step {number} {field}")

    def _drop(self, number: int) -> None:
        self._tell(lambda steps: steps[:number] + steps[number + 1 :])

    def _append(self) -> None:
        self._tell(lambda steps: (*steps, SheetStep(_("Praten aan tafel"), NEW_STEP)))

    def _tell(
        self, on: Callable[[tuple[SheetStep, ...]], tuple[SheetStep, ...]], same: str = ""
    ) -> None:
        def edit(sheet: SheetFile) -> SheetFile:
            return edits.with_steps(sheet, self._place, on(sheet.blocks[self._place].steps))

        self._edit(edit, same)


def _begins(which: str) -> str:
    return _("{step} begint met").format(step=which)
