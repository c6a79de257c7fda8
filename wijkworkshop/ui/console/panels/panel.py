"""What every panel in the middle of the console is."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from enum import StrEnum, auto

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.messages import N_, NOTHING, Msgid
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.thread_steps import Spot
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.keys import OF_COUNTS, OF_PANELS, Binding, Part
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import Act


class Mode(StrEnum):
    """The names of panels, for whoever leads there; `panels/table.py` has a row for each panel."""

    BLOCK = auto()
    PAUSE = auto()
    VOTE = auto()
    RESULT = auto()
    PRESENCE = auto()
    HANDS = auto()
    STICKERS = auto()
    PAPER = auto()
    CORRECTION = auto()
    OUTCOME = auto()
    CONTRIBUTIONS = auto()
    MATERIAL = auto()
    LISTENING = auto()
    PARKING = auto()
    RESPONSES = auto()
    DETAILS = auto()
    PHONES = auto()
    CLOSED = auto()
    BOARD = auto()
    ALIGNMENT_BOARD = auto()
    AREA_BOARD = auto()
    SUMMARY = auto()


class Panel(QWidget):
    """Shows a part of the session and sends requests back.

    What it is made of gets `ask`, and `go` where it leads to another panel.
    """

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel of this console."""
        super().__init__()
        self.console = console
        self.ask, self.go = console.ask, console.go

    def acts(self) -> Sequence[Act]:
        """Return buttons that stand beside the primary one, in the modes that have it."""
        return ()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show a session; the same one again changes nothing."""
        raise NotImplementedError

    def press(self, does: str) -> None:
        """Do what a key of its own means; it has those of its row."""

    def show_time(self, session: Session, now: datetime) -> None:
        """Show what changes with the time alone; most panels show nothing of it."""

    def show_panels(self, panels: "Panels") -> None:
        """Take which panels there are, before the first session is shown: it may lead there."""

    def show_content(self, content: Catalogue) -> None:
        """Take the content of the session, before the first one is shown and when it changes."""

    def show_hosted(self, hosted: Hosted) -> None:
        """Take how phones are served, before the first session is shown and when it changes."""

    def show_closing_files(self, closing_files: ClosingFiles) -> None:
        """Take what was made of the session, before it is first shown and when it changes."""

    def show_round(self, round_id: int) -> None:
        """Be about this round from now on, also when the room sees another one."""

    def show_block(self, block: int) -> None:
        """Be about this block from now on; 0 is the one where we are."""

    def show_spot(self, spot: Spot) -> None:
        """Start at the place where this is filled in."""

    def show_ballots(self, ballots: tuple[Ballot, ...]) -> None:
        """Take the ballots that were asked for; those of another round may come late."""

    def show_refused(self) -> None:
        """Put back what the session says: what was asked was not done."""

    def focus_first(self) -> None:
        """Give the focus to where one starts."""
        self.setFocus()


TEXT = N_("Tekst")


@dataclass(frozen=True)
class PanelRow:
    """A panel, and all that the console has to know of it; texts are looked up when shown.

    - `frame` is on the tab while one types there.
    - `key` opens it from Regie: `does` says so in the help.
    - `way` is on the button that leads there from a block; `asks` is asked on that way.
    - `counts` are the channels of which votes are typed there: it is about one round.
    - A `steered` panel follows the place where we are and stands below the primary action, and
      keys go to Regie. Any other panel has the keyboard to itself, and Esc leaves it.
    - `keys` of its own work in a steered panel while it has the focus; then of those of Regie
      only the steady ones do. `key` gives it the focus, where we are at its place. `at_keys`
      is on the tab meanwhile. A row that is `steady` opens from there too.
    """

    name: str
    make: type[Panel]
    _: KW_ONLY
    frame: Msgid = TEXT
    key: str = ""
    does: Msgid = NOTHING
    part: Part = Part.WRITING
    way: Msgid = NOTHING
    asks: Request | None = None
    counts: tuple[Channel, ...] = ()
    steered: bool = False
    keys: tuple[Binding, ...] = ()
    at_keys: Msgid = NOTHING
    steady: bool = False

    @property
    def binding(self) -> Binding:
        """Return what its key does."""
        order = OF_COUNTS if self.counts else OF_PANELS
        return Binding(
            self.name, (self.key,), self.part, self.does, order=order, steady=self.steady
        )


Panels = Mapping[str, PanelRow]
"""Rows by the names of their panels, in the order of the help and of the ways."""
