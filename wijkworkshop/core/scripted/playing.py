"""Playing a script by the code that runs a real evening.

The example session, the demo and the pictures are made this way, so they cannot show anything
that the app cannot do. The clock and the ids come from the script.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from wijkworkshop.core.acts.area_pictures import PutPicture
from wijkworkshop.core.acts.arranging import InsertBlock, SkipBlock
from wijkworkshop.core.acts.checking import SetSecondCheck
from wijkworkshop.core.acts.choices import DropOption, PutOption, TakeOptions
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock, ShowScreen
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.acts.packing import Pack
from wijkworkshop.core.acts.parking import GiveOwner, LetLapse, ParkContribution
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    InvalidateRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import blocks, rounds
from wijkworkshop.core.open_points import open_points
from wijkworkshop.core.scripted.board_acts import at_board
from wijkworkshop.core.scripted.entries import entry_of
from wijkworkshop.core.scripted.phone_acts import FromPhone, by_phone, kept
from wijkworkshop.core.scripted.script import Act, PointDecided, Say, Script, Vote, moment
from wijkworkshop.core.scripted.vote_acts import read_again, votes_in
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

STEP = timedelta(seconds=20)
"""Time between two acts when the script gives no time."""

SOON = timedelta(seconds=4)
"""Time between two things that are done at a board in one act."""


@dataclass(frozen=True)
class Cue:
    """A request and the moment (UTC) at which it is made."""

    at: datetime
    request: Request | FromPhone


def play(
    session: Session, script: Script, box: BallotBox, until: datetime | None = None
) -> Session:
    """Return the session as it is after the script, or as it was at `until` (UTC)."""
    player = _Player(session, script, box)
    for cue in player.cues():
        if until is not None and cue.at > until:
            break
        change = _change(cue, player.session, box)
        player.session = player.session.after(change)
    return player.session


def _change(cue: Cue, session: Session, box: BallotBox) -> Change:
    if isinstance(cue.request, Request):
        return decide(cue.request, session, cue.at, box)
    return Change(put=(kept(cue.request, session, cue.at),))


class _Player:
    """Walks through a script; what a scene asks for depends on the session as it is by then."""

    def __init__(self, session: Session, script: Script, box: BallotBox) -> None:
        self.session = session
        self._script = script
        self._box = box
        self._now = session.get(Details, 1).starts
        self._later: list[Cue] = []

    def cues(self) -> Iterator[Cue]:
        """Yield what happens; a round that is settled while the evening goes on comes in time."""
        for cue in self._planned():
            yield from self._due(cue.at)
            yield cue

    def _due(self, now: datetime) -> Iterator[Cue]:
        due = sorted((cue for cue in self._later if cue.at <= now), key=lambda cue: cue.at)
        self._later = [cue for cue in self._later if cue.at > now]
        yield from due

    def _planned(self) -> Iterator[Cue]:
        yield from self._prepared()
        done = 0
        for scene in self._script.scenes:
            block = next(each for each in self._to_come() if each.position > done)
            done = block.position
            yield self._cue(GoToBlock(block.id), scene.starts)
            for act in scene.acts:
                yield from self._act(block, act)
        yield self._cue(CloseSession(), self._script.closes)

    def _prepared(self) -> Iterator[Cue]:
        """Yield what is done before people come in; that has a time of its own."""
        starts = self._now
        for act in self._script.before:
            self._now = self._clock(act.at) if act.at else self._now
            yield from self._arranged(blocks(self.session)[0], act)
        self._now = starts

    def _to_come(self) -> tuple[Block, ...]:
        return tuple(block for block in blocks(self.session) if not block.skipped)

    def _cue(self, request: Request | FromPhone, clock: str = "", pace: timedelta = STEP) -> Cue:
        given = self._clock(clock) if clock else self._now + pace
        self._now = max(given, self._now)
        return Cue(self._now, request)

    def _clock(self, clock: str) -> datetime:
        return moment(self._script.facts, clock)

    def _act(self, block: Block, act: Act) -> Iterator[Cue]:
        for group, people in act.come.items():
            yield self._cue(ChangePresence(group, people), act.at)
        for group, people in act.leave.items():
            yield self._cue(ChangePresence(group, -people), act.at)
        if act.say:
            said = act.say
            yield self._cue(_saying(said, block), act.at)
        yield from self._arranged(block, act)
        yield from self._mess(act)
        for asked in by_phone(self.session, act):
            yield self._cue(asked, act.at)
        yield from self._taken_up(act)
        if act.put:
            yield self._cue(entry_of(act.put, block.id), act.at)
        yield from self._on_screen(block, act)
        if act.vote:
            yield from self._vote(block, act.vote)

    def _on_screen(self, block: Block, act: Act) -> Iterator[Cue]:
        """Yield that a screen is shown, and what is done at a board: key after key."""
        if act.show:
            yield self._cue(ShowScreen(block.id, act.show), act.at)
        pace = STEP
        for done in at_board(self.session, block.id, act):
            yield self._cue(done, act.at if pace is STEP else "", pace)
            pace = SOON

    def _arranged(self, block: Block, act: Act) -> Iterator[Cue]:
        """Yield what is done to the run sheet, and what lies ready."""
        for thing in act.pack:
            yield self._cue(Pack(thing), act.at)
        if act.picture:
            shown = act.picture
            data = self._script.files[shown.file]
            request = PutPicture(
                shown.area, shown.caption, shown.credit, data, shown.width, shown.height
            )
            yield self._cue(request, act.at)
        if act.skip:
            left_out = next(each for each in self._to_come() if each.kind is act.skip)
            yield self._cue(SkipBlock(left_out.id), act.at)
        if act.insert:
            yield self._cue(InsertBlock(block.id, act.insert), act.at)

    def _mess(self, act: Act) -> Iterator[Cue]:
        """Yield what no run sheet plans."""
        if act.listen:
            yield self._cue(ListenFirst(60 * act.listen), act.at)
        if act.heard:
            yield self._cue(TakeAway(), act.at)
        if act.answered:
            given = act.answered
            number = self._said(given.to)
            due = date.fromisoformat(given.due) if given.due else None
            request = Respond(number, given.reply, given.reason, given.decides, due)
            yield self._cue(request, act.at)

    def _taken_up(self, act: Act) -> Iterator[Cue]:
        """Yield what becomes of the parking list."""
        if act.park:
            yield self._cue(ParkContribution(self._said(act.park)), act.at)
        for begins, owner in act.owner.items():
            yield self._cue(GiveOwner(self._said(begins), owner), act.at)
        if act.lapses:
            yield self._cue(LetLapse(self._said(act.lapses)), act.at)
        if act.point:
            yield self._cue(self._decided(act.point), act.at)

    def _decided(self, made: PointDecided) -> Request:
        """Return what is decided about the first point that is open like that."""
        key = next(
            each.key
            for each in open_points(self.session)
            if each.gap.what.name == made.need and each.gap.label.startswith(made.about)
        )
        return TakeUpPoint(key, made.owner) if made.owner else LetPointGo(key, made.reason)

    def _said(self, begins: str) -> int:
        """Return the contribution that begins so."""
        said = self.session.all(Contribution)
        return next(each.id for each in said if each.text.startswith(begins))

    def _vote(self, block: Block, vote: Vote) -> Iterator[Cue]:
        if vote.again:
            done = [each for each in rounds(self.session, block.id) if each.opened_at]
            yield self._cue(RepeatRound(done[-1].id), vote.opens)
        ready = (each for each in rounds(self.session, block.id) if each.state is RoundState.READY)
        voted = next(ready)
        yield from self._made_ready(voted, vote)
        yield self._cue(OpenRound(voted.id), vote.opens)
        yield from self._counted(voted, vote)
        if vote.closes:
            yield self._cue(CloseRound(voted.id), vote.closes)
        if vote.invalid:
            yield self._cue(InvalidateRound(voted.id, vote.invalid))
        if vote.checked:
            yield from self._second_person(voted, vote)
        if vote.settled:
            self._later.append(Cue(self._clock(vote.settled), SettleRound(voted.id)))
        if vote.checked:
            self._later.append(Cue(self._clock(vote.settled), SetSecondCheck(on=False)))
        if vote.shown:
            self._later.append(Cue(self._clock(vote.shown), RevealRound(voted.id)))

    def _made_ready(self, voted: Round, vote: Vote) -> Iterator[Cue]:
        """Yield what is changed in a round before it opens."""
        if vote.channel:
            yield self._cue(ChooseChannel(voted.id, vote.channel), vote.opens)
        if vote.only_group:
            yield self._cue(LimitRound(voted.id, vote.only_group), vote.opens)
        for label in vote.add:
            yield self._cue(PutOption(voted.id, 0, label), vote.opens)
        if vote.take:
            yield self._cue(TakeOptions(voted.id), vote.opens)
            for option in options_of(self.session, voted.id):
                if option.number not in vote.take:
                    yield self._cue(DropOption(voted.id, option.number), vote.opens)

    def _counted(self, voted: Round, vote: Vote) -> Iterator[Cue]:
        """Yield what comes in while the round is open, spread over its time."""
        closes = self._clock(vote.closes) if vote.closes else self._now + STEP * 3
        last = max(closes, self._now)
        for cue in _spread(votes_in(self.session, voted, vote), self._now, last):
            self._now = cue.at
            yield cue

    def _second_person(self, voted: Round, vote: Vote) -> Iterator[Cue]:
        """Yield that slips are typed twice; the second time comes while the evening goes on."""
        yield self._cue(SetSecondCheck(on=True))
        self._later += _spread(read_again(voted, vote), self._now, self._clock(vote.settled))


def _spread(requests: list[Request], start: datetime, end: datetime) -> Iterator[Cue]:
    for place, request in enumerate(requests, 1):
        yield Cue(start + (end - start) * place / (len(requests) + 1), request)


def _saying(said: Say, block: Block) -> Request:
    return AddContribution(
        block.id, said.text, said.group, said.table, said.tag, said.owner, said.parked
    )
