"""Reasons for and against mixing beside each other, each with how many people named it."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.catalogue import Argument, Catalogue, Side
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.session import Session
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.reasons_side import ReasonsSide
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.widgets import Label

NARROW = 440
SIDES = (Side.FOR, Side.AGAINST)


class ReasonsSection(Section):
    """The cards of the content and the group's own; both sides are as wide and work the same."""

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the reasons that were named; the cards come with the content."""
        super().__init__(kind, block, session, ask)
        self._cards: tuple[Argument, ...] = ()
        words = _("Tel hoeveel mensen een reden noemen. Mist er een? Zet die erbij.")
        self.card.body.addWidget(Label(words, color=LIGHT.muted, wrap=True))
        self.sides = {side: ReasonsSide(side) for side in SIDES}
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(22)
        for side in self.sides.values():
            side.counted.connect(self._count)
            side.added.connect(self._add)
            side.removed.connect(lambda entry: self.ask(DropEntry(entry)))
            self._beside.addWidget(side, 1)
        self.card.body.addLayout(self._beside)
        self.show_session(session)

    def show_content(self, content: Catalogue) -> None:
        """Offer the cards with motives and counter-arguments."""
        self._cards = content.motives
        self.show_session(self.session)

    def show_session(self, session: Session) -> None:
        """Show how often each reason was named."""
        self.session = session
        found = session.where(NamedArgument, block=self.block, edition=0)
        for side, column in self.sides.items():
            column.show_reasons(self._lines(side, found))

    def focus_first(self) -> None:
        """Start at the first count."""
        self.sides[Side.FOR].focus_first()

    def _lines(self, side: Side, found: Sequence[NamedArgument]) -> list[NamedArgument]:
        """Return the cards, counted or not, then the group's own."""
        counted = {each.number: each for each in found if each.number}
        cards = [
            counted.get(card.number, self._uncounted(card))
            for card in self._cards
            if card.side is side
        ]
        known = {card.number for card in self._cards}
        others = [each for each in found if each.number and each.number not in known]
        own = [each for each in found if not each.number]
        return [*cards, *(each for each in (*others, *own) if each.side is side)]

    def _uncounted(self, card: Argument) -> NamedArgument:
        text = card.short or card.label
        return NamedArgument(
            block=self.block, side=card.side, text=text, number=card.number, icon=card.icon
        )

    def _count(self, entry: NamedArgument) -> None:
        """Keep a count; a card that nobody names any more is let go."""
        if entry.id and entry.number and not entry.people:
            self.ask(DropEntry(entry))
        elif entry.id or entry.people:
            self.ask(PutEntry(entry))

    def _add(self, side: Side, text: str) -> None:
        made = NamedArgument(block=self.block, side=side, text=text)
        self.ask(PutEntry(made))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides below each other where there is little room."""
        narrow = event.size().width() < NARROW
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
