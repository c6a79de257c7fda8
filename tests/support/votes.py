"""The votes of a round as a room gives them: typed in by keys, and added up once more by hand."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.support.driving import Clock, Facilitator, plain
from wijkworkshop.core.public.result_screens import Distribution, Quadrants, Ranking
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.forms.weighing import weighing_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.ui.console.panels.group_choice import LETTERS
from wijkworkshop.wording.dutch import tenths

Cells = Counter[tuple[int, int, Group]]
"""Votes by option, level (0 without a scale) and group."""

Numbers = Sequence[int]


@dataclass(frozen=True)
class Vote:
    """What a room gave in the round with this title."""

    title: str
    scale: tuple[int, ...] = ()
    options: Sequence[int] = range(1, 99)  # their numbers, in the order of the sheet
    way: str = ""  # the button that asks for this way to vote

    @property
    def tally(self) -> Tally:
        """What all of it adds up to."""
        raise NotImplementedError

    def type_in(self, host: Facilitator) -> None:
        """Type it where one types, and come back."""
        raise NotImplementedError


@dataclass(frozen=True)
class Paper(Vote):
    """A slip is the options that got a dot, or a level for each option in turn."""

    slips: Mapping[Group, Sequence[Numbers]] = field(default_factory=dict)
    way: str = "Stemmen met papier"

    def answers(self, slip: Numbers) -> Iterator[tuple[int, int]]:
        if self.scale:
            yield from zip(self.options, slip, strict=False)
        else:
            yield from ((option, 0) for option in slip)

    @property
    def tally(self) -> Tally:
        cells: Cells = Counter()
        for group, slips in self.slips.items():
            for slip in slips:
                cells.update((option, level, group) for option, level in self.answers(slip))
        people = {(Channel.PAPER, group): len(slips) for group, slips in self.slips.items()}
        return Tally(dict(cells), people)

    def type_in(self, host: Facilitator) -> None:
        for group, slips in self.slips.items():
            host.write(LETTERS[group])
            for slip in slips:
                host.write("".join(self.keys(slip)))
                host.press("Return")
        host.press("Ctrl+Return")

    def keys(self, slip: Numbers) -> Iterator[str]:
        for number in slip:
            yield str(number)[-1] if self.scale else f"{number} "


@dataclass(frozen=True)
class Hands(Vote):
    """By group: who took part, who did not, and the hands by option (and level)."""

    columns: Mapping[Group, Numbers] = field(default_factory=dict)
    way: str = "Stemmen met handen"

    @property
    def tally(self) -> Tally:
        levels = self.scale or (0,)
        cells = {
            (self.options[place // len(levels)], levels[place % len(levels)], group): hands
            for group, column in self.columns.items()
            for place, hands in enumerate(column[2:])
            if hands
        }
        took_part = {(Channel.HANDS, group): column[0] for group, column in self.columns.items()}
        not_part = {
            (Channel.HANDS, group): column[1] for group, column in self.columns.items() if column[1]
        }
        return Tally(cells, took_part, not_part)

    def type_in(self, host: Facilitator) -> None:
        for column in self.columns.values():
            for number in column:
                host.write(str(number))
                host.press("Return")
        host.press("Ctrl+Return")


@dataclass(frozen=True)
class Stickers(Vote):
    """By table: who sits there, and the stickers by option."""

    tables: Sequence[Numbers] = ()
    way: str = "Stemmen met stickers"

    @property
    def tally(self) -> Tally:
        cells: Cells = Counter()
        for table in self.tables:
            cells.update(
                {
                    (option, 0, Group.UNKNOWN): stickers
                    for option, stickers in zip(self.options, table[1:], strict=False)
                }
            )
        people = sum(table[0] for table in self.tables)
        return Tally(dict(cells), {(Channel.STICKERS, Group.UNKNOWN): people})

    def type_in(self, host: Facilitator) -> None:
        for table in self.tables:
            for number in table:
                host.write(str(number))
                host.press("Return")
        host.press("Ctrl+Return")


@dataclass(frozen=True)
class Sheets(Vote):
    """One sheet a table, in turn: a level for each option."""

    sheets: Sequence[Numbers] = ()
    way: str = "Stemmen met tafels"

    @property
    def tally(self) -> Tally:
        cells: Cells = Counter()
        for sheet in self.sheets:
            levels = zip(self.options, sheet, strict=False)
            cells.update((option, level, Group.UNKNOWN) for option, level in levels)
        return Tally(dict(cells), {(Channel.TABLES, Group.UNKNOWN): len(self.sheets)})

    def type_in(self, host: Facilitator) -> None:
        for sheet in self.sheets:
            host.write("".join(map(str, sheet)))
            host.press("Return")
        host.press("Ctrl+Return")


@dataclass(frozen=True)
class Weighings(Vote):
    """One sheet a table, in turn: what is typed for each measure, a dash for none."""

    sheets: Sequence[Sequence[str]] = ()
    way: str = "Stemmen met tafels"

    def given(self, option: int) -> list[str]:
        """What the tables said of a measure."""
        said = (sheet[list(self.options).index(option)] for sheet in self.sheets)
        return [keys for keys in said if keys != "-"]

    @property
    def tally(self) -> Tally:
        cells: Cells = Counter(
            (option, weighing_of(keys).level, Group.UNKNOWN)
            for option in self.options
            for keys in self.given(option)
        )
        return Tally(dict(cells), {(Channel.TABLES, Group.UNKNOWN): len(self.sheets)})

    def mean(self, option: int, place: int) -> str:
        """The mean of a number as it is told, a half rounded up."""
        numbers = [int(keys[place]) for keys in self.given(option)]
        tenths = (20 * sum(numbers) + len(numbers)) // (2 * len(numbers))
        return f"{tenths // 10},{tenths % 10}"

    def type_in(self, host: Facilitator) -> None:
        for sheet in self.sheets:
            host.write(" ".join(sheet))
            host.press("Return")
        host.press("Ctrl+Return")


def hold(host: Facilitator, clock: Clock, vote: Vote) -> None:
    """Open a round, close it, count it, settle it and show it: the space bar and the counts."""
    if not host.has(vote.way) or not host.checked(vote.way):
        host.click(vote.way)
    host.does("Stemronde openen")
    clock.pass_by(minutes=2)
    host.does("Stemronde sluiten")
    vote.type_in(host)
    host.does("Uitslag vaststellen")
    clock.pass_by(seconds=5)
    host.does("Uitslag tonen")


def screen_of(host: Facilitator) -> Ranking | Distribution:
    """The result that the room is looking at."""
    screen = host.evening.projection.stage.view.screen
    assert isinstance(screen, Ranking | Distribution), screen
    return screen


def shows(host: Facilitator, vote: Vote) -> None:
    """Compare the result that the room sees with what it gave, number by number."""
    if isinstance(vote, Weighings):
        shows_weighings(host, vote)
        return
    screen, tally = screen_of(host), vote.tally
    assert screen.heading.part == vote.title
    assert dict(screen.foot.channels) == tally.by_channel()
    if isinstance(screen, Ranking):
        for bar in screen.bars:
            total = tally.total(bar.choice.number)
            assert bar.total == total
            host.sees_match(rf"{re.escape(plain(bar.choice.label))}(?: \d+)* {total}\b")
    else:
        for spread in screen.spreads:
            levels = [tally.at_level(spread.choice.number, level) for level in screen.scale]
            assert list(spread.levels) == levels
            if len(screen.spreads) > 1:  # a single one is the question itself
                parts = plain(spread.choice.label).split(
                    " → "
                )  # the goal of a cell may be above it
                if any(part not in host.room for part in parts):
                    host.press("Right")  # the next page of a long result
                for part in parts:
                    host.sees(part)


def shows_weighings(host: Facilitator, vote: Weighings) -> None:
    """Compare both means of each measure."""
    screen = host.evening.projection.stage.view.screen
    assert isinstance(screen, Quadrants), screen
    assert screen.foot.tables
    shown = {
        each.choice.number: (tenths(each.impact), tenths(each.feasibility), each.voters)
        for each in screen.weighed
    }
    assert shown == {
        option: (vote.mean(option, 0), vote.mean(option, 1), len(vote.given(option)))
        for option in vote.options
    }
    for each in screen.weighed:
        host.sees(plain(each.choice.label))


def stored(session: Session, vote: Vote) -> Tally:
    """The result in the archive of the round with the title of a vote."""
    found = [each for each in session.all(Round) if each.title == vote.title]
    return result_of(session, found[-1].id)
