"""A board as text: what is asked, the goals with the tables that wrote them, and loose cards."""

from wijkworkshop.core.public.board import BoardScreen, GroupOfCards, InFocus, LooseCard
from wijkworkshop.web.mirror.session_screens import Told
from wijkworkshop.web.mirror.text_parts import Piece, points, read_points, sentences, soft, under
from wijkworkshop.wording.board import (
    at_tables,
    board_title,
    cards_words,
    goals_words,
    loose_words,
    of_lives,
    of_table,
    still_open_words,
    task_words,
    why_words,
    written_by,
)


def board(screen: BoardScreen) -> Told:
    """Tell what is asked now, and what lies on the board."""
    told = (*(screen.focus.cards if screen.focus else ()), *(each.name for each in screen.groups))
    said = "" if screen.said in told else screen.said
    goals = read_points(((_goal(each), each.aloud) for each in screen.groups), said)
    loose = read_points((_card(card), card.aloud) for card in screen.loose)
    pieces = (
        *(_focus(screen.focus, screen.said) if screen.focus else ()),
        *under(at_tables(), sentences(task_words(screen))),
        *under(goals_words(len(screen.groups)), goals),
        *under(loose_words(len(screen.loose)), loose),
    )
    return board_title(screen), pieces


def _focus(at: InFocus, said: str) -> tuple[Piece, ...]:
    """Tell what the room talks about, which card of it is read, and the answers so far, upwards."""
    cards = read_points((card, card == said) for card in at.cards)
    answers = points(f"{why_words()} {step}" for step in at.steps)
    end = under(of_lives(), sentences(at.ends)) if at.ends else ()
    return (*sentences(at.name), *soft(written_by(at.tables)), *cards, *answers, *end)


def _goal(group: GroupOfCards) -> str:
    cards = cards_words(group.cards) if group.cards else ""
    doubt = still_open_words() if group.means else ""
    return " · ".join(filter(None, (group.name, cards, doubt)))


def _card(card: LooseCard) -> str:
    return f"{of_table(card.table)}: {card.text}" if card.table else card.text
