"""The table of panels, and which of them belongs to the place where we are.

The panels themselves do not see it: they get it through `Panel.show_panels`.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.boards.alignment import points
from wijkworkshop.core.messages import N_
from wijkworkshop.core.navigation import Stop, about, here
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel
from wijkworkshop.core.voting.rounds import SETTLED, Round
from wijkworkshop.ui.console.keys import KEYS, Binding, Part
from wijkworkshop.ui.console.panels.alignment_board import keys as alignment_board
from wijkworkshop.ui.console.panels.alignment_board.panel import AlignmentBoardPanel
from wijkworkshop.ui.console.panels.area_board import keys as area_board
from wijkworkshop.ui.console.panels.area_board.panel import AreaBoardPanel
from wijkworkshop.ui.console.panels.block import BlockPanel
from wijkworkshop.ui.console.panels.board import keys as board
from wijkworkshop.ui.console.panels.board.panel import BoardPanel
from wijkworkshop.ui.console.panels.closed.panel import ClosedPanel
from wijkworkshop.ui.console.panels.contributions import ContributionsPanel
from wijkworkshop.ui.console.panels.correction.panel import CorrectionPanel
from wijkworkshop.ui.console.panels.details import DetailsPanel
from wijkworkshop.ui.console.panels.listening import ListeningPanel
from wijkworkshop.ui.console.panels.material.panel import MaterialPanel
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.panel import Mode, PanelRow, Panels
from wijkworkshop.ui.console.panels.parking import ParkingPanel
from wijkworkshop.ui.console.panels.pause import PausePanel
from wijkworkshop.ui.console.panels.phones.panel import PhonesPanel
from wijkworkshop.ui.console.panels.presence import PresencePanel
from wijkworkshop.ui.console.panels.responses import ResponsesPanel
from wijkworkshop.ui.console.panels.result.panel import ResultPanel
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.panels.summary import SummaryPanel
from wijkworkshop.ui.console.panels.tally.hands import HandsPanel
from wijkworkshop.ui.console.panels.tally.stickers import StickersPanel
from wijkworkshop.ui.console.panels.vote.panel import VotePanel

AT_BOARD = partial(
    PanelRow,
    frame=N_("Bord"),
    key="A",
    does=N_("aan het bord, of vraag de zaal"),
    steered=True,
)
"""What the rows of all boards have in common."""

ROWS = (
    PanelRow(Mode.BLOCK, BlockPanel, steered=True),
    PanelRow(Mode.PAUSE, PausePanel, steered=True),
    PanelRow(Mode.VOTE, VotePanel, steered=True),
    PanelRow(Mode.RESULT, ResultPanel, steered=True),
    PanelRow(Mode.CLOSED, ClosedPanel, steered=True),
    AT_BOARD(
        Mode.BOARD,
        BoardPanel,
        keys=board.KEYS,
        at_keys=N_("een nummer en Enter leggen de kaart"),
    ),
    AT_BOARD(
        Mode.ALIGNMENT_BOARD,
        AlignmentBoardPanel,
        keys=alignment_board.KEYS,
        at_keys=N_("1 tot en met 4 besluiten"),
    ),
    AT_BOARD(
        Mode.AREA_BOARD,
        AreaBoardPanel,
        keys=area_board.KEYS,
        at_keys=N_("cijfers kiezen"),
    ),
    PanelRow(
        Mode.PRESENCE,
        PresencePanel,
        frame=N_("Aanwezig"),
        key="F6",
        does=N_("wie is er aanwezig"),
        part=Part.VOTING,
    ),
    PanelRow(
        Mode.PHONES,
        PhonesPanel,
        frame=N_("Telefoons"),
        key="Q",
        does=N_("telefoons en hun QR-code"),
        part=Part.VOTING,
    ),
    PanelRow(
        Mode.HANDS,
        HandsPanel,
        frame=N_("Tellen"),
        key="H",
        does=N_("handen tellen"),
        part=Part.VOTING,
        counts=(Channel.HANDS,),
    ),
    PanelRow(
        Mode.STICKERS,
        StickersPanel,
        frame=N_("Tellen"),
        key="S",
        does=N_("stickers tellen"),
        part=Part.VOTING,
        counts=(Channel.STICKERS,),
    ),
    PanelRow(
        Mode.PAPER,
        PaperPanel,
        frame=N_("Briefjes"),
        key="P",
        does=N_("briefjes invoeren"),
        part=Part.VOTING,
        # also slips of who has no phone, or does not want to vote on the laptop
        counts=(Channel.PAPER, Channel.TABLES, Channel.PHONE, Channel.DEVICE),
    ),
    PanelRow(
        Mode.CORRECTION,
        CorrectionPanel,
        frame=N_("Verbeteren"),
        key="C",
        does=N_("telling verbeteren na het vaststellen"),
        part=Part.VOTING,
    ),
    PanelRow(
        Mode.OUTCOME,
        OutcomePanel,
        frame=N_("Uitkomst"),
        key="U",
        does=N_("uitkomst invullen"),
        way=N_("Uitkomst invullen"),
    ),
    PanelRow(
        Mode.CONTRIBUTIONS,
        ContributionsPanel,
        frame=N_("Inbreng"),
        key="I",
        does=N_("inbreng van mensen"),
        way=N_("Inbreng"),
    ),
    PanelRow(
        Mode.MATERIAL,
        MaterialPanel,
        frame=N_("Materiaal"),
        key="M",
        does=N_("materiaal tonen"),
        part=Part.SCREEN,
    ),
    PanelRow(
        Mode.PARKING,
        ParkingPanel,
        frame=N_("Parkeerlijst"),
        key="K",
        does=N_("parkeerlijst"),
        way=N_("Parkeerlijst"),
    ),
    PanelRow(
        Mode.RESPONSES,
        ResponsesPanel,
        frame=N_("Terugkoppeling"),
        key="R",
        does=N_("wat we met inbreng doen"),
        way=N_("Terugkoppeling"),
    ),
    PanelRow(
        Mode.SUMMARY,
        SummaryPanel,
        frame=N_("Plan"),
        key="Ctrl+G",
        does=N_("plan en advies"),
        way=N_("Plan en advies"),
        steady=True,
    ),
    PanelRow(
        Mode.DETAILS,
        DetailsPanel,
        frame=N_("Gegevens"),
        key="E",
        does=N_("gegevens en de drie vakken"),
    ),
    PanelRow(
        Mode.LISTENING,
        ListeningPanel,
        frame=N_("Luisteren"),
        key="L",
        does=N_("we luisteren eerst"),
        part=Part.TIME,
        way=N_("We luisteren eerst"),
        asks=ListenFirst(),
    ),
)
"""A row for each panel, in the order in which the help and the ways name them."""


def by_name(rows: Iterable[PanelRow]) -> Panels:
    """Return the rows by their names."""
    return MappingProxyType({row.name: row for row in rows})


PANELS = by_name(ROWS)


def bindings(panels: Panels) -> tuple[Binding, ...]:
    """Return all keys of Regie, those of these panels among them, in the order of the help.

    Boards share a key: it is that of the board where we are.
    """
    opening = {row.key: row.binding for row in panels.values() if row.key}
    return tuple(sorted((*KEYS, *opening.values()), key=lambda each: each.order))


def keys_within(row: PanelRow, panels: Panels) -> Mapping[str, Binding]:
    """Return what keys do while one of these panels that has keys of its own has the focus."""
    kept = (each for each in bindings(panels) if each.steady or each.anywhere)
    return by_keys((*kept, *row.keys))


def by_keys(found: Iterable[Binding]) -> Mapping[str, Binding]:
    """Return what each key does; of two the later one."""
    return MappingProxyType({key: each for each in found for key in each.keys})


def mode_at(session: Session) -> Mode:
    """Return the panel that belongs to the place where we are, or that it is over."""
    if session.get(Details, 1).closed_at is not None:
        return Mode.CLOSED
    at = here(session)
    if at.screen is ScreenKind.PAUSE:
        return Mode.PAUSE
    vote = session.find(Round, at.round)
    if at.screen is not ScreenKind.ROUND or vote is None:
        return _board_at(session, at) or Mode.BLOCK
    settled = vote.state in SETTLED
    return Mode.RESULT if settled else Mode.VOTE


def _board_at(session: Session, at: Stop) -> Mode | None:
    """Return the board that the room sees at a place; None where it is another screen."""
    if at.screen is ScreenKind.BOARD:
        return Mode.BOARD
    if at.screen is ScreenKind.MATRIX and points(session, at.block):
        return Mode.ALIGNMENT_BOARD
    areas = at.screen is ScreenKind.HARVEST and about(session, at.block).kind is BlockKind.STEP_3
    return Mode.AREA_BOARD if areas else None
