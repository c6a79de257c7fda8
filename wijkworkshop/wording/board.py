"""What is said about a board, on the projection and on phones."""

from collections.abc import Callable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.core.boards.goals import MOST_WHYS
from wijkworkshop.core.outcomes.entry import Need
from wijkworkshop.core.outcomes.goals import AMBITION, FOR_WHOM, GOAL_SERVES
from wijkworkshop.core.public.board import BoardScreen, InFocus
from wijkworkshop.wording.dutch import joined, quoted
from wijkworkshop.wording.open_points import one_answer, open_question

ASKED: Mapping[Need, Callable[[InFocus], str]] = {
    GOAL_SERVES: lambda at: _("Is {goal} ons doel? Of het middel?").format(goal=quoted(at.name)),
    FOR_WHOM: lambda _at: _("Voor wie wordt het beter?"),
    AMBITION: lambda _at: _("Waaraan merken we over 5 jaar dat het gelukt is?"),
}
"""Questions that say more, or less, where the name of the goal stands beside them."""


def board_title(screen: BoardScreen) -> str:
    """Return what is asked now: about what is in focus, else the question of the block."""
    at = screen.focus
    if at is None:
        return screen.question
    if at.asked is None:
        return at.name
    own = ASKED.get(at.asked.what)
    return own(at) if own else open_question(at.asked)


def why_words() -> str:
    """Return what is asked on each step up from a goal."""
    return _("En waarom is dat belangrijk?")


def of_lives() -> str:
    """Return what is said over the goal at which the steps end."""
    return _("Dit gaat over het leven van mensen")


def at_tables() -> str:
    """Return what stands over what tables do now."""
    return _("Nu aan elke tafel")


def task_words(screen: BoardScreen) -> str:
    """Return what tables do now: choose cards, or think of one answer to what is asked.

    It is nothing while the room looks at goals without talking of one, and where the whys end.
    """
    at = screen.focus
    if at is None and screen.groups:
        return ""
    if at is None:
        return ngettext(
            "Kies samen één kaart voor het bord. Eén gedachte op een kaart.",
            "Kies samen {count} kaarten voor het bord. Eén gedachte op een kaart.",
            CARDS_OF_TABLE,
        ).format(count=CARDS_OF_TABLE)
    ended = at.asked is None or at.ends or len(at.steps) >= MOST_WHYS
    return "" if ended else one_answer()


def written_by(tables: Sequence[int]) -> str:
    """Return who wrote cards; nothing where that is no table."""
    numbers = joined([str(table) for table in tables])
    words = ngettext("Dit schreef tafel {tables}", "Dit schreven tafel {tables}", len(tables))
    return words.format(tables=numbers) if tables else ""


def of_table(table: int) -> str:
    """Return which table wrote a card."""
    return _("Tafel {number}").format(number=table)


def loose_words(cards: int) -> str:
    """Return how many cards lie at no goal yet."""
    return ngettext("Nog los: {count} kaart", "Nog los: {count} kaarten", cards).format(count=cards)


def cards_words(cards: int) -> str:
    """Return how many cards there are."""
    return ngettext("{count} kaart", "{count} kaarten", cards).format(count=cards)


def more_cards(cards: int) -> str:
    """Return how many cards there are more than those that are shown."""
    return ngettext("en nog {count} kaart", "en nog {count} kaarten", cards).format(count=cards)


def goals_words(goals: int) -> str:
    """Return how many goals there are."""
    return ngettext("{count} doel", "{count} doelen", goals).format(count=goals)


def came_words(screen: BoardScreen) -> str:
    """Return how many cards came from how many tables."""
    tables = sum(1 for number in screen.came if number)
    words = ngettext("van {count} tafel", "van {count} tafels", tables).format(count=tables)
    return f"{cards_words(screen.cards)} {words}" if tables else cards_words(screen.cards)


def still_open_words() -> str:
    """Return what the room reads at a goal that can be a means."""
    return _("nog open: middel of doel?")


def means_words() -> str:
    """Return the same in short, where there is little room."""
    return _("middel of doel?")
