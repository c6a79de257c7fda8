"""A card, and a goal with its cards, as they lie on the board; each stays one widget for good."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.boards import BoardCard, BoardPlace
from wijkworkshop.core.boards.reading import card_read
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.panels.board.between import NEAR
from wijkworkshop.ui.console.panels.board.number_tile import NumberTile
from wijkworkshop.ui.console.panels.board.view import BoardView
from wijkworkshop.ui.console.panels.board.words import (
    card_words,
    place_words,
    standing_words,
    unfit_words,
)
from wijkworkshop.ui.console.panels.sections import Line
from wijkworkshop.ui.style.app_font import REGULAR, app_font
from wijkworkshop.ui.widgets import (
    BASE,
    BOLD,
    NOTICE,
    NOW,
    Card,
    Label,
    Pill,
    paint_background,
)
from wijkworkshop.ui.widgets.accessibility import set_accessible_role
from wijkworkshop.wording.board import cards_words, means_words

CHOSEN = Tone(LIGHT.tint.fill, LIGHT.tint.text, LIGHT.accent)
AIMED = Tone(LIGHT.card.fill, LIGHT.card.text, LIGHT.accent)
READ = Tone(LIGHT.sand.fill, LIGHT.sand.text, LIGHT.now)
BARE = Tone(LIGHT.card.fill, LIGHT.card.text)
ROOM = (10, 6, 10, 6)
"""Around a card in a frame; one that lies bare at a goal has none."""


class CardPiece(Card):
    """A card: the table that wrote it, and what it says."""

    def __init__(self, card: BoardCard) -> None:
        """Show a card."""
        super().__init__(padding=10)
        set_accessible_role(self, QAccessible.Role.ListItem)
        self.words = Label(card.text, BASE, wrap=True)
        line = Line(NumberTile(card.table), self.words, wide=1, ruled=False)
        self.unfit = Label("", 14, color=LIGHT.sand.text, wrap=True)
        self.body.setSpacing(2)
        self.body.addWidget(line)
        self.body.addWidget(self.unfit)

    def show_card(self, card: BoardCard, view: BoardView, around: Tone) -> None:
        """Tell it apart when it is in hand or read aloud; others have this tone around them."""
        chosen = card.number == view.hand.card
        read = card_read(card) == view.reading
        tone = READ if read else CHOSEN if chosen else around
        self.set_tone(tone)
        self.body.setContentsMargins(*((0, 0, 0, 0) if tone is BARE else ROOM))
        self.words.show_text(card.text)
        self.words.setFont(app_font(BASE, BOLD if chosen else REGULAR))
        self.unfit.show_text(unfit_words(card, view), hide_empty=True)
        self.setAccessibleName(card_words(card))
        self.setAccessibleDescription(
            standing_words(unfit_words(card, view), in_hand=chosen, read=read)
        )


class PlacePiece(Card):
    """A goal: its number, its name and what is said of it, with its cards below."""

    def __init__(self, number: int) -> None:
        """Show a goal with no name yet."""
        super().__init__(padding=NEAR)
        set_accessible_role(self, QAccessible.Role.ListItem)
        self.number = number
        self.name = Label("", BASE, BOLD, wrap=True)
        self.talked, self.means = Pill(_("in de zaal"), NOW), Pill(means_words(), NOTICE)
        tile = NumberTile(number, LIGHT.strong)
        self.head = Line(tile, self.name, self.talked, self.means, wide=1, ruled=False)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addWidget(self.head)
        self.body.addLayout(self.cards)

    def show_place(self, place: BoardPlace, view: BoardView) -> None:
        """Show the goal; the one that keys are about has an edge."""
        read = place.number == view.reading
        self.set_tone(AIMED if place.number == view.hand.goal else LIGHT.card)
        paint_background(self.head, (READ if read else LIGHT.card).fill)
        self.name.show_text(place.name)
        self.setAccessibleName(place_words(place.number, place.name))
        hand = view.hand.at_goal and place.number == view.hand.goal
        also = [
            cards_words(len(place.cards)),
            self.talked.text if place.number == view.talked else "",
            self.means.text if place.number in view.means else "",
        ]
        standing = standing_words(*also, in_hand=hand, read=read)
        self.setAccessibleDescription(standing)
        for pill, said in (
            (self.talked, place.number == view.talked),
            (self.means, place.number in view.means),
        ):
            if pill.isHidden() is said:
                pill.setVisible(said)


def stand_in_order(widgets: Sequence[QWidget]) -> None:
    """Let a screen reader, which walks children, come by these in this order."""
    parent = widgets[0].parentWidget() if widgets else None
    if parent is not None and [c for c in parent.children() if c in widgets] != list(widgets):
        for widget in widgets:
            widget.raise_()
