"""A made-up hour in which tables rate cells and weigh measures, to look at its screens."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from
from tools.gallery.states import Shot
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.choices import TakeOptions
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.clusters import as_options, measures_of_top
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    GoalStatus,
    Group,
    OptionSource,
)
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Mode

START = datetime(2026, 11, 25, 18, 30, tzinfo=UTC)
SHEET = """
title = "Aan tafel"
summary = "Wat past bij onze doelen, en wat kunnen we doen."

[[blocks]]
kind = "step_1"
minutes = 5

[[blocks]]
kind = "step_2"
minutes = 35
rounds = ["cells", "disputed"]

[[blocks]]
kind = "step_4"
minutes = 45
rounds = ["clusters", "weigh", "package"]
"""
TABLES = 6
GOALS = ("Prettig samenleven", "Wie vooruitkomt, kan hier blijven", "Bewoners doen mee")
RULES = ("Passend toewijzen", "Verkoop van sociale huur", "Voorrang bij lokale binding")


class ByTable(Played):
    """Plays the hour, round by round."""

    def __init__(self, store: Store, resources: Path, session_id: str = "aan-tafel") -> None:
        """Make the session in this archive, with goals and rules to rate."""
        self._content = load_catalogue(resources / "content")
        sheet = sheet_from(SHEET, resources / "content")
        groups = ((Group.RESIDENTS, 24), (Group.MUNICIPALITY, 8))
        setup = Setup(
            "Wat doen we eerst?", date(2026, 11, 25), START, groups=groups, tables=TABLES,
            made_up=True,
        )  # fmt: skip
        super().__init__(store, session_id, setup, sheet)
        self.do(*self._written())

    def open(self, vote: Round, tables: int = TABLES) -> None:
        """Let tables or people vote, and type in what they say."""
        self.do(ShowScreen(vote.block, ScreenKind.ROUND, vote.id))
        if vote.source is OptionSource.SHORTLIST:
            top = measures_of_top(self.session, vote.block, self._content)
            self.do(TakeOptions(vote.id, as_options(top)))
        self.do(OpenRound(vote.id))
        self.do(*self._votes(self.session.get(Round, vote.id), tables))

    def _written(self) -> Iterator[Request]:
        block = {each.kind: each.id for each in self.session.all(Block)}
        for text in GOALS:
            goal = Goal(text=text, status=GoalStatus.ADOPTED, block=block[BlockKind.STEP_1])
            yield PutEntry(goal)
        for text in RULES:
            yield PutEntry(Instrument(text=text, block=block[BlockKind.STEP_2]))
        for title in ("Voorrang bij lokale binding", "Meer ontmoetingsplekken"):
            yield PutEntry(Agreement(title=title, block=block[BlockKind.STEP_4]))

    def _votes(self, vote: Round, tables: int) -> Iterator[Request]:
        numbers = [option.number for option in options_of(self.session, vote.id)]
        if vote.channel is Channel.TABLES:
            for table in range(1, tables + 1):
                answers = tuple((n, _level(vote.form, n, table)) for n in numbers)
                yield CastBallot(vote.id, table, answers, channel=Channel.TABLES)
        elif vote.form is FormKind.DOTS:
            for person in range(1, 33):
                answers = ((numbers[(person * person) % 7 % len(numbers)], 2),)
                yield CastBallot(vote.id, person, answers, Group.RESIDENTS)
        else:
            yield from _hands(vote, numbers)


def table_shots(store: Store, resources: Path) -> Iterator[tuple[str, Shot]]:
    """Return the console with sheets of four of the six tables, for cells and for weighing."""
    played = ByTable(store, resources, "aan-tafel-1")
    cells = played.rounds()[0]
    played.open(cells, tables=4)
    yield "open-cells", Shot(played.session, played.now, Mode.PAPER)
    played = ByTable(store, resources, "aan-tafel-2")
    _cells, _disputed, clusters, weigh, _package = played.rounds()
    played.open(clusters)
    played.show(clusters)
    played.open(weigh, tables=4)
    yield "open-weighing", Shot(played.session, played.now, Mode.PAPER)


def shown_by_table(played: ByTable) -> Iterator[tuple[str, Shot]]:
    """Play every round; yield what the console shows of its result, and what it leaves."""
    for vote in played.rounds():
        played.open(vote)
        played.show(vote)
        yield f"shown-{vote.form.value}-{vote.id}", Shot(played.session, played.now)
    yield "outcome-step_4", Shot(played.session, played.now, Mode.OUTCOME)


def _level(form: FormKind, number: int, table: int) -> int:
    """Return what a table says: near what others say, and not the same."""
    apart = (table * 5 + number * 3) % 3 - 1
    if form is FormKind.CELL_RATING:
        usual = (4, 1, 3, 2, 1, 4, 0, 3, 2)[number % 9]
        return max(0, min(4, usual + (apart if number % 2 else 0)))
    impact = max(1, min(5, 1 + number * 7 % 11 % 5 + apart))
    feasible = max(1, min(5, 1 + number * 3 % 7 % 5 - apart))
    said = (0, 0, 0) if table % 3 == 0 else (1, 1 + number % 3, 1 + table % 2)
    return Weighing(impact, feasible, *said).level


def _hands(vote: Round, numbers: list[int]) -> Iterator[Request]:
    """Count hands: most think the same, some do not know."""
    shares = {4: 12, 3: 6, 1: 9, 0: 3} if vote.form is FormKind.CELL_RATING else {5: 6, 4: 14, 3: 8}
    yield RecordTurnout(vote.id, Channel.HANDS, Group.UNKNOWN, 0, sum(shares.values()))
    for number in numbers:
        for level, hands in shares.items():
            yield RecordCount(vote.id, Channel.HANDS, Group.UNKNOWN, 0, number, level, hands)
