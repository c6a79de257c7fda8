"""What lies on the board: loose cards at the left, goals with their cards at the right."""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.boards import BoardCard, BoardPlace
from wijkworkshop.core.boards.reading import card_read
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.console.panels.board.number_tile import NumberTile
from wijkworkshop.ui.console.panels.board.view import BoardView
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets import BASE, BOLD, NOTICE, NOW, Card, Label, Pill, paint_background
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.wording.board import loose_words, means_words

CHOSEN = Tone(LIGHT.tint.fill, LIGHT.tint.text, LIGHT.accent)
READ = Tone(LIGHT.sand.fill, LIGHT.sand.text, LIGHT.now)
AIMED = Tone(LIGHT.card.fill, LIGHT.card.text, LIGHT.accent)


class Lying(QWidget):
    """Shows a board, and has the keyboard when it has the focus; a click gives it that."""

    focused = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Bord"))
        self.chosen: QWidget | None = None  # the card in hand
        self.loose, self.goals = QVBoxLayout(), QVBoxLayout()
        for column in (self.loose, self.goals):
            column.setSpacing(8)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.setSpacing(16)
        whole.addLayout(self.loose, 4)
        whole.addLayout(self.goals, 6)

    def show_view(self, view: BoardView) -> None:
        """Show a board, with what is in hand."""
        empty(self.loose)
        empty(self.goals)
        self.chosen, cards = None, view.board.loose
        words = loose_words(len(cards)) if cards else _("Geen losse kaarten")
        self.loose.addWidget(Label(words, BASE, BOLD, LIGHT.muted))
        for card in cards:
            self.loose.addWidget(self._card(card, view))
        self.loose.addStretch(1)
        for place in view.board.places:
            self.goals.addWidget(self._goal(place, view))
        if not view.board.places:
            hint = _("Hier komen de doelen. N maakt een doel van de kaart die u koos.")
            self.goals.addWidget(Label(hint, color=LIGHT.muted, wrap=True))
        self.goals.addStretch(1)
        self.setAccessibleDescription(_read(view))

    def _card(self, card: BoardCard, view: BoardView) -> QWidget:
        """Return a loose card; the one in hand is told apart, and the one that is read aloud."""
        chosen = card.number == view.hand.card
        line = _line(card, chosen=chosen)
        return self._noted(_framed(line, _tone(card, view) or LIGHT.card), chosen=chosen)

    def _noted(self, widget: QWidget, *, chosen: bool) -> QWidget:
        if chosen:
            self.chosen = widget
        return widget

    def _goal(self, place: BoardPlace, view: BoardView) -> Card:
        """Return a goal with its cards; the one that keys are about has an edge."""
        frame = Card(AIMED if place.number == view.hand.goal else LIGHT.card, padding=12)
        frame.body.setSpacing(0)
        frame.body.addWidget(_head(place, view))
        for card in place.cards:
            chosen = card.number == view.hand.card
            line, tone = _line(card, chosen=chosen), _tone(card, view)
            shown = _framed(line, tone) if tone else line
            frame.body.addWidget(self._noted(shown, chosen=chosen))
        return frame

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the board has the keyboard."""
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge: petrol while keys lay cards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = LIGHT.accent if self.hasFocus() else EDGE
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_box(painter, inside, LIGHT.paper, edge, 10.0)


def _tone(card: BoardCard, view: BoardView) -> Tone | None:
    """Return how a card is told apart from others, if it is."""
    if card_read(card) == view.reading:
        return READ
    return CHOSEN if card.number == view.hand.card else None


def _framed(line: QWidget, tone: Tone) -> Card:
    frame = Card(tone, padding=10)
    frame.body.addWidget(line)
    return frame


def _line(card: BoardCard, *, chosen: bool) -> Line:
    weight = BOLD if chosen else 400
    return Line(
        NumberTile(card.table), Label(card.text, BASE, weight, wrap=True), wide=1, ruled=False
    )


def _head(place: BoardPlace, view: BoardView) -> Line:
    """Return the number and the name of a goal, and what is said of it."""
    pills = (
        *([Pill(_("in de zaal"), NOW)] if place.number == view.talked else []),
        *([Pill(means_words(), NOTICE)] if place.number in view.means else []),
    )
    name = Label(place.name, BASE, BOLD, wrap=True)
    head = Line(NumberTile(place.number, LIGHT.strong), name, *pills, wide=1, ruled=False)
    if place.number == view.reading:
        paint_background(head, LIGHT.sand.fill)
    return head


def _read(view: BoardView) -> str:
    """Return what a screen reader says of what is in hand."""
    hand = view.hand
    card = next((each for each in view.board.cards if each.number == hand.card), None)
    goal = view.board.place(hand.goal)
    at = view.board.place(view.board.place_of(hand.card)) if card else None
    parts = [
        _("Kaart: {text}").format(text=card.text) if card else "",
        _("ligt bij {goal}").format(goal=at.name) if at else _("ligt los") if card else "",
        _("Doel {number}: {name}").format(number=goal.number, name=goal.name) if goal else "",
    ]
    return ". ".join(filter(None, parts))
