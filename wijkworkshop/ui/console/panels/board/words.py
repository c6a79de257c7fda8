"""Dutch for the board on the console."""

from gettext import gettext as _

from wijkworkshop.core.boards import Board, BoardCard
from wijkworkshop.core.boards.goals import BOARD
from wijkworkshop.core.boards.reading import card_read
from wijkworkshop.core.boards.shown import shown
from wijkworkshop.core.navigation import position
from wijkworkshop.core.outcomes.goals import AMBITION, FOR_WHOM, Goal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.ui.console.panels.board.view import BoardView
from wijkworkshop.wording.board import cards_words, goals_words, of_table, why_words
from wijkworkshop.wording.dutch import quoted


def hand_words(view: BoardView) -> str:
    """Return how much lies on the board, and what Enter does with the digits that were typed."""
    lies = f"{cards_words(len(view.board.cards))} · {goals_words(len(view.board.places))}"
    hand = view.hand
    if not hand.digits:
        return lies
    place = view.board.place(hand.number)
    if place is None:
        return _("Er is geen doel {number}").format(number=hand.number)
    return _("Enter legt de kaart bij {number} {name}").format(number=place.number, name=place.name)


def keys_words() -> str:
    """Return the keys to remember on the board."""
    return _(
        "Pijltjes: kaart en doel · Ctrl+↑ en Ctrl+↓: doel omhoog of omlaag · slepen kan ook · "
        "P typ kaarten (lege regel: terug) · nummer en Enter: leg bij · nummer en M: voeg samen · "
        "N nieuw doel · F in de zaal · W antwoord · F1: alle toetsen"
    )


def way_words() -> str:
    """Return how to come at the board, and to its line for cards."""
    return _("A brengt u naar het bord. Daar typt P een kaart, en leggen pijltjes en cijfers haar.")


def read_words(session: Session, block: Block) -> str:
    """Return what the facilitator reads aloud now, as the room sees it."""
    reading = position(session).reading
    board = shown(session, BOARD, block.id)
    place = board.place(reading)
    cards = (card.text for card in board.cards if card_read(card) == reading)
    said = place.name if place else next(cards, "")
    return _("Lees voor: {words}").format(words=quoted(said)) if said else ""


def likely_words(view: BoardView) -> str:
    """Return which card the one in hand is like; nothing where none is."""
    likely, place = view.likely, view.board.place(view.likely.goal) if view.likely else None
    if likely is None or place is None:
        return ""
    words = _("Lijkt op {card} bij {number} {name}. Enter legt de kaart erbij.")
    return words.format(card=quoted(likely.text), number=place.number, name=place.name)


def unfit_words(card: BoardCard, view: BoardView) -> str:
    """Return that a table does not want its loose card where it lay; nothing of other cards."""
    place = view.unfit.get(card.number)
    words = _("Tafel {table} zegt: ligt niet goed bij {goal}")
    return words.format(table=card.table, goal=quoted(place)) if place else ""


def asked_words(session: Session, view: BoardView, naming: str) -> str:
    """Return what is asked now: another name for a goal, or the question to the room."""
    if naming:
        return _("Hoe heet {goal} voortaan?").format(goal=quoted(naming))
    goal = session.find(Goal, view.talked, 0)
    if goal is None or view.asked is None:
        return ""
    if view.asked.what is FOR_WHOM:
        return _("{goal}: voor wie wordt het beter?").format(goal=quoted(goal.text))
    if view.asked.what is AMBITION:
        words = _("{goal}: waaraan merken we over 5 jaar dat het gelukt is?")
        return words.format(goal=quoted(goal.text))
    if view.steps:
        return f"{quoted(view.steps[-1])}. {why_words()}"
    return _("{goal}: waarvoor is dit nodig? Om …").format(goal=quoted(goal.text))


def card_words(card: BoardCard) -> str:
    """Return what a screen reader calls a card: the table that wrote it, and what it says."""
    return f"{of_table(card.table)}: {card.text}" if card.table else card.text


def place_words(number: int, name: str) -> str:
    """Return what a screen reader calls a goal."""
    return _("Doel {number}: {name}").format(number=number, name=name)


def order_words(board: Board, goal: int) -> str:
    """Return where a goal stands in the order, as a screen reader says it."""
    numbers = [each.number for each in board.places]
    words = _("plaats {place} van {many}")
    return words.format(place=numbers.index(goal) + 1, many=len(numbers))


def standing_words(*said: str, in_hand: bool, read: bool) -> str:
    """Return how a card or goal stands out, after what else is said of it."""
    stands = (_("in de hand") if in_hand else "", _("wordt voorgelezen") if read else "")
    return ". ".join(filter(None, (*said, *stands)))
