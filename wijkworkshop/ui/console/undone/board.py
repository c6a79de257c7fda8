"""Words for acts on the board: the card or the goal that it was about."""

from gettext import gettext as _

from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    MoveGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.objecting import NoteObjection
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.boards import card_board, card_kinds, find_card
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.ui.console.undone.act import ActBack, quote


def written(act: ActBack[WriteCard]) -> str:
    """Return the card that was written."""
    return _("kaart {card} op het bord").format(card=quote(act.asked.text))


def taken(act: ActBack[TakeCards]) -> str:
    """Return the table whose cards were taken over."""
    return _("kaarten van tafel {table} overgenomen").format(table=act.asked.table)


def set_aside(act: ActBack[SetCardAside]) -> str:
    """Return the card that was set aside."""
    sent = act.found(TableCard, act.asked.sent)
    return _("kaart {card} niet overgenomen").format(card=quote(sent.text if sent else ""))


def laid(act: ActBack[LayCard]) -> str:
    """Return where a card was laid, or that it was taken out."""
    card = quote(_card(act, act.asked.card))
    if not act.asked.place:
        return _("kaart {card} eruit gehaald").format(card=card)
    return _("kaart {card} bij {goal} gelegd").format(card=card, goal=_place(act))


def made(act: ActBack[MakeGoal]) -> str:
    """Return the card of which a goal was made."""
    return _("nieuw doel van kaart {card}").format(card=quote(_card(act, act.asked.card)))


def named(act: ActBack[NameGoal]) -> str:
    """Return the name that a goal got."""
    return _("doel {goal} genoemd").format(goal=quote(act.asked.text))


def moved(act: ActBack[MoveGoal]) -> str:
    """Return the goal that got another place in the order."""
    return _("doel {goal} verplaatst").format(goal=_goal(act, act.asked.goal))


def answered(act: ActBack[AnswerWhy]) -> str:
    """Return the answer that was written down."""
    return _("antwoord {words}").format(words=quote(act.asked.text))


def objected(act: ActBack[NoteObjection]) -> str:
    """Return why somebody holds a goal back."""
    return _("bezwaar {words}").format(words=quote(act.asked.text))


def ended(act: ActBack[EndWhys]) -> str:
    """Return the goal of which the whys ended."""
    return _("waarvoor {goal} is").format(goal=_goal(act, act.asked.goal))


def shown(_act: ActBack[ShowBoard]) -> str:
    """Say that the room saw the board anew."""
    return _("bord aan de zaal getoond")


def _card(act: ActBack[LayCard] | ActBack[MakeGoal], number: int) -> str:
    found = (act.found(kind, number, 0) for kind in card_kinds())
    return next((card.text for card in found if card is not None), "")


def _place(act: ActBack[LayCard]) -> str:
    """Return the name of the place where a card was laid."""
    card = find_card(act.session, act.asked.card)
    board = card_board(act.session, card.block) if card else None
    if card is None or board is None:
        return quote("")
    place = board.arranged(act.session, card.block).place(act.asked.place)
    return quote(place.name if place else "")


def _goal(act: ActBack[EndWhys] | ActBack[MoveGoal], number: int) -> str:
    found = act.found(Goal, number, 0)
    return quote(found.text if found else "")
