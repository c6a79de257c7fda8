"""Two rounds of a pair on the console: a line per item, before and after."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from wijkworkshop.core.public.comparison import comparison
from wijkworkshop.core.public.view import heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.comparison import told_words
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import titled
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Card, Label
from wijkworkshop.wording.corrections import corrected_words
from wijkworkshop.wording.forms import counted_words
from wijkworkshop.wording.opinions import (
    both_words,
    movement_rule,
    movement_title,
    movement_withheld,
    movement_words,
)
from wijkworkshop.wording.sentences import finding_words


@dataclass(frozen=True)
class ComparedView:
    """What changed, what is counted, the items, who filled in both, and what was corrected."""

    finding: str
    counted: str
    lines: tuple[tuple[str, ...], ...]
    both: str
    corrected: str = ""  # of the earlier round; the later one's stands with its result
    moved: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    withheld: str = ""


def compared_view(session: Session, vote: Round) -> ComparedView | None:
    """Return both rounds of a pair; None for a round that is compared with nothing."""
    block = session.get(Block, vote.block)
    found = comparison(session, vote, heading(session, block, vote))
    if found is None:
        return None
    early = found.foots[0]
    return ComparedView(
        finding_words(found.finding),
        counted_words(found.form, found.wording),
        tuple(
            (item.choice.label, told_words(item.early), told_words(item.late))
            for item in found.items
        ),
        both_words(found.both, found.either, of_both=found.of_both),
        _("voor: {corrected}").format(corrected=corrected_words(early.corrected))
        if early.corrected
        else "",
        tuple(
            (item.choice.label, words)
            for item in found.items
            if (words := movement_words(found.form, item.movement))
        ),
        movement_rule(found.form),
        movement_withheld() if found.both is not None else "",
    )


def compared_card(view: ComparedView) -> Card:
    """Return a card with the comparison as a table."""
    card = titled(_("Voor en na"))
    card.body.addWidget(Label(view.finding, BASE, BOLD, wrap=True))
    card.body.addLayout(_table(view.lines, (_("Voor"), _("Na"))))
    words = " · ".join(filter(None, (view.counted, view.both, view.corrected)))
    card.body.addWidget(Label(words, 14, color=LIGHT.muted, wrap=True))
    if view.moved:
        card.body.addSpacing(8)
        card.body.addWidget(Label(movement_title(), BASE, BOLD))
        card.body.addLayout(_table(view.moved, ()))
        card.body.addWidget(Label(view.rule, 14, color=LIGHT.muted, wrap=True))
    elif view.withheld:
        card.body.addWidget(Label(view.withheld, 14, color=LIGHT.muted, wrap=True))
    return card


def _table(lines: Sequence[tuple[str, ...]], heads: Sequence[str]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    right = Qt.AlignmentFlag.AlignRight
    for place, head in enumerate(heads, 1):
        grid.addWidget(Label(head, 13, HALF_BOLD, LIGHT.muted), 0, place, right)
    for down, (label, *told) in enumerate(lines, 1):
        grid.addWidget(Label(label, 14, wrap=True), down, 0)
        for across, words in enumerate(told, 1):
            cell = Label(words, 14, tabular=True)
            name = (label, *heads[across - 1 : across])
            cell.setAccessibleName(f"{', '.join(name)}: {words}")
            grid.addWidget(cell, down, across, right)
    return grid
