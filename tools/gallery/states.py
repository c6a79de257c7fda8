"""The states of the console that the gallery shows, played from the example session."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from tools.gallery.closing import wrap_ups, wrapped
from tools.gallery.mess import choose_advice, choose_undecided, mess_states
from tools.gallery.phones.console import phone_states
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.checking import SetSecondCheck
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import GoToBlock, ReopenSession, ShowScreen
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.overlays import ShowOver
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import blocks, here, stops
from wijkworkshop.core.open_points import gathered
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.scripted.script import moment
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over, ScreenKind
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState, Subject
from wijkworkshop.core.timers import timer_here
from wijkworkshop.core.voting.options import options_for
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.example import BUSY_AT, fill, read_script, sheet_and_version
from wijkworkshop.performing import perform, start
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.material.panel import MaterialPanel
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.console.window import Console

INTO_THE_ROUND = timedelta(seconds=40)
LATE = timedelta(minutes=45)
TWO_WEEKS = timedelta(weeks=2)
CLOSING_AT = "17.04"
LATER_NAME, LATER_SHEET = "Samen wonen: het vervolg", "traject-2"


@dataclass(frozen=True)
class Shot:
    """A state of the console: a stored session, the moment, and what is opened there."""

    session: Session
    now: datetime
    mode: Mode | None = None
    prepare: Callable[[Console], None] | None = None


class States:
    """Plays the example to a moment, each time as a session of its own."""

    def __init__(self, store: Store, resources: Path, sessions: Path) -> None:
        """Play into this archive, from what ships."""
        self._store, self._resources, self._sessions = store, resources, sessions
        self._facts = read_script(sessions).facts
        self._played = 0

    def shots(self) -> Mapping[str, Shot]:
        """Return a shot of every state, by name."""
        return dict(self._shots())

    def _shots(self) -> Iterator[tuple[str, Shot]]:
        busy = Shot(*self._at(BUSY_AT))
        yield "welcome", Shot(*self._at("12.45"))
        yield "block", self._block(BlockKind.STEP_1)
        yield "break", self._block(BlockKind.BREAK)
        yield "ready", self._ready()
        yield "open", busy
        read = self._do(busy.session, busy.now, ReadNext(1), ReadNext(1))
        yield "read-aloud", Shot(read, busy.now)
        session, now = self._at(BUSY_AT)
        on_laptop = ChooseChannel(here(session).round, Channel.DEVICE)
        yield "laptop", Shot(self._do(session, now, on_laptop), now)
        yield "behind", Shot(busy.session, busy.now + LATE)
        yield "typing", Shot(busy.session, busy.now, prepare=_type)
        yield "help", Shot(busy.session, busy.now, prepare=lambda console: console.help.open())
        yield "presence", Shot(busy.session, busy.now, Mode.PRESENCE)
        yield "contributions", Shot(busy.session, busy.now, Mode.CONTRIBUTIONS)
        yield from self._material(busy)
        for name, (session, now, mode) in mess_states(*self._at("13.55"), self._do):
            prepare = choose_undecided if mode is Mode.RESPONSES else None
            yield name, Shot(session, now, mode, prepare)
        for name, (session, mode, tell) in phone_states(*self._at(BUSY_AT), self._do):
            yield name, Shot(session, busy.now, mode, tell)
        yield from self._counting()
        yield from self._withheld()
        yield from self._corrected()
        yield from self._results()
        yield from self._gathered()
        yield from self._going_on()

    def _gathered(self) -> Iterator[tuple[str, Shot]]:
        """Yield what is open at the closing, with one that somebody took up and one let go."""
        session, now = self._at(CLOSING_AT)
        first, second = (point.key for point in islice(gathered(session), 2))
        decided = LetPointGo(second, "De wijkcoördinator let hierop.")
        there = ShowScreen(here(session).block, ScreenKind.PARKING)
        session = self._do(session, now, there, TakeUpPoint(first, "Gemeente"), decided)
        yield "gathered", Shot(session, now)
        yield "gathered-shared-out", Shot(session, now, Mode.PARKING)
        yield "plan", Shot(session, now, Mode.SUMMARY)
        yield "advice-check", Shot(session, now, Mode.SUMMARY, choose_advice)

    def _going_on(self) -> Iterator[tuple[str, Shot]]:
        """Yield a session that goes on from the example: its recap, and a block in steps."""
        earlier, _ended = self._at("")
        starts = earlier.get(Details, 1).starts + TWO_WEEKS
        setup = Setup(LATER_NAME, starts.date(), starts, after=earlier.id)
        sheet, version = sheet_and_version(self._resources / "content", self._sessions, LATER_SHEET)
        session = start(self._store, setup, sheet, version, lambda: starts, lambda: "vervolg")
        for name, kind, mode in (
            ("recap", BlockKind.RECAP, Mode.OUTCOME),
            ("steps", BlockKind.STEP_2, None),
        ):
            block = next(each for each in blocks(session) if each.kind is kind)
            now = self._do(session, starts, GoToBlock(block.id))
            yield name, Shot(now, starts, mode)

    def _material(self, busy: Shot) -> Iterator[tuple[str, Shot]]:
        """Return the material as it opens, searched, and with something over the screen."""
        yield "material", Shot(busy.session, busy.now, Mode.MATERIAL)
        yield "material-search", Shot(busy.session, busy.now, Mode.MATERIAL, _search)
        shown = self._do(*self._at(BUSY_AT), ShowOver(Over.MATERIAL, Subject.CASE, "nieuw-west"))
        yield "material-shown", Shot(shown, busy.now, Mode.MATERIAL)
        yield "material-over", Shot(shown, busy.now)

    def _counting(self) -> Iterator[tuple[str, Shot]]:
        session, now = self._at(BUSY_AT)
        session = self._do(session, now, CloseRound(here(session).round))
        yield "counting", Shot(session, now)
        for mode in (Mode.PAPER, Mode.STICKERS, Mode.HANDS):
            yield mode.value, Shot(session, now, mode)
        later = blocks(session)[-2]
        checked = self._do(session, now, SetSecondCheck(on=True))
        yield "second-person", Shot(checked, now, Mode.PAPER, _check)
        yield "to-count", Shot(self._do(session, now, GoToBlock(later.id)), now)
        also = session.where(Round, state=RoundState.READY)[0]
        both = self._do(session, now, OpenRound(also.id), GoToBlock(later.id))
        yield "open-and-to-count", Shot(both, now)
        session, now = self._at(BUSY_AT)
        yield "open-elsewhere", Shot(self._do(session, now, GoToBlock(later.id)), now)
        session, now = self._at(BUSY_AT)
        yield "open-behind-panel", Shot(session, now, Mode.CONTRIBUTIONS)

    def _withheld(self) -> Iterator[tuple[str, Shot]]:
        """Yield a round in which three people voted: before it is settled, and after."""
        ready = self._ready()
        now, number = ready.now, here(ready.session).round
        first = options_for(ready.session, ready.session.get(Round, number))[0].number
        slips = (CastBallot(number, slip, ((first, 1),)) for slip in (1, 2, 3))
        session = self._do(ready.session, now, OpenRound(number), *slips, CloseRound(number))
        yield "withheld-soon", Shot(session, now)
        yield "withheld", Shot(self._do(session, now, SettleRound(number)), now)

    def _corrected(self) -> Iterator[tuple[str, Shot]]:
        """Yield a round that was counted by hand: as its count is corrected, and after."""
        ready = self._ready()
        now, number = ready.now, here(ready.session).round
        chosen = options_for(ready.session, ready.session.get(Round, number))[:6]
        place = (number, Channel.HANDS, Group.UNKNOWN, 0)
        counted = (
            RecordCount(*place, option.number, 0, 7 - at) for at, option in enumerate(chosen)
        )
        hands = (RecordTurnout(*place, 18), *counted)
        settled = (CloseRound(number), SettleRound(number), RevealRound(number))
        session = self._do(ready.session, now, OpenRound(number), *hands, *settled)
        yield "correction", Shot(session, now, Mode.CORRECTION)
        more = (CountTotal(Channel.HANDS, chosen[1].number, 0, 11),)
        correct = CorrectCounts(number, more, (), "Tafel 3 was niet meegeteld")
        yield "corrected", Shot(self._do(session, now, correct), now)

    def _results(self) -> Iterator[tuple[str, Shot]]:
        session, now = self._at(BUSY_AT)
        number = here(session).round
        session = self._do(session, now, CloseRound(number), SettleRound(number))
        yield "settled", Shot(session, now)
        session, now = self._at("")
        for name, closing_files in wrap_ups(session, now).items():
            yield name, Shot(session, now, prepare=wrapped(closing_files))
        session = self._do(session, now, ReopenSession())
        for form in (FormKind.DOTS, FormKind.FIST_TO_FIVE, FormKind.RECOGNITION, FormKind.GRADE):
            vote = session.where(Round, form=form, state=RoundState.SHOWN)[0]
            stop = ShowScreen(vote.block, ScreenKind.ROUND, vote.id)
            yield f"shown-{form.value}", Shot(self._do(session, now, stop), now)
        for block in blocks(session):
            if block.kind is not BlockKind.BREAK and stops(session, block.id):
                there = self._do(session, now, GoToBlock(block.id))
                yield f"outcome-{block.kind.value}", Shot(there, now, Mode.OUTCOME)

    def _block(self, kind: BlockKind) -> Shot:
        session, now = self._at("13.55")
        block = next(each for each in blocks(session) if each.kind is kind)
        return Shot(self._do(session, now, GoToBlock(block.id)), now)

    def _ready(self) -> Shot:
        """Return a round of fixed options that is about to open."""
        session, now = self._at(BUSY_AT)
        old = here(session)
        session = self._do(session, now, CloseRound(old.round), RepeatRound(old.round))
        again = session.where(Round, repeats=old.round)[0]
        stop = ShowScreen(old.block, ScreenKind.ROUND, again.id)
        return Shot(self._do(session, now, stop), now)

    def _at(self, until: str) -> tuple[Session, datetime]:
        self._played += 1
        number = f"voorbeeld-{self._played}"
        session = fill(self._store, self._resources, self._sessions, until, number)
        return session, self._moment(session, until)

    def _moment(self, session: Session, until: str) -> datetime:
        timer = timer_here(session)
        if until == BUSY_AT and timer is not None:
            return timer.started_at + INTO_THE_ROUND
        closed = session.get(Details, 1).closed_at
        return closed or moment(self._facts, until)

    def _do(self, session: Session, now: datetime, *requests: Request) -> Session:
        for request in requests:
            session = perform(self._store, session, request, lambda: now).session
        return session


def _check(console: Console) -> None:
    panel = console.middle.panel
    if isinstance(panel, PaperPanel):
        panel.bar.check.click()


def _type(console: Console) -> None:
    console.side.note.begin("Het trappenhuis is ’s avonds donker")


def _search(console: Console) -> None:
    panel = console.middle.panel
    if isinstance(panel, MaterialPanel):
        panel.search.put_text("sociaal")
        panel.search.typed.emit("sociaal")
