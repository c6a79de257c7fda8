"""What the parts of the page 'Voorbereiden' can ask."""

from collections.abc import Callable
from dataclasses import dataclass

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.export.cards import Where
from wijkworkshop.ui.files.paper_choice import Paper


@dataclass(frozen=True)
class PrepareActions:
    """What the page can ask; it gets them when it is made.

    `ask` sends a request to the session, `print_paper` makes a PDF to print, `make_cards` one of
    so many participant cards for an address.
    """

    ask: Ask
    print_paper: Callable[[Paper], None]
    make_cards: Callable[[Where, int], None]
