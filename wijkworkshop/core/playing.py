"""Playing a script by the code that runs a real evening.

The example session, the demo and the pictures are made this way, so they cannot show anything
that the app cannot do. The clock and the ids come from the script.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_type_hints

from wijkworkshop.core.acts.balloting import NEXT, CastBallot
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    OpenRound,
    RevealRound,
    SettleRound,
)
from wijkworkshop.core.acts.walking import CloseSession, GoToBlock, ShowScreen
from wijkworkshop.core.ballots import Answers, BallotBox
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.evening import Block, Details
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.forms.ranking import placed
from wijkworkshop.core.options import options_of
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.script import Act, Put, Say, Script, Vote, moment
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, FormKind, Group, RoundState
from wijkworkshop.core.typing_in import typed
from wijkworkshop.core.walk import blocks, rounds

STEP = timedelta(seconds=20)
"""Time between two acts when the script gives no time."""


@dataclass(frozen=True)
class Cue:
    """A request and the moment (UTC) at which it is made."""

    at: datetime
    request: Request


def play(
    session: Session, script: Script, box: BallotBox, until: datetime | None = None
) -> Session:
    """Return the session as it is after the script, or as it was at `until` (UTC)."""
    player = _Player(session, script, box)
    for cue in player.cues():
        if until is not None and cue.at > until:
            break
        change = decide(cue.request, player.session, cue.at, box)
        player.session = player.session.after(change)
    return player.session


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
        for block, scene in zip(blocks(self.session), self._script.scenes, strict=True):
            yield self._cue(GoToBlock(block.id), scene.starts)
            for act in scene.acts:
                yield from self._act(block, act)
        yield self._cue(CloseSession(), self._script.closes)

    def _cue(self, request: Request, clock: str = "") -> Cue:
        given = self._clock(clock) if clock else self._now + STEP
        self._now = max(given, self._now)
        return Cue(self._now, request)

    def _clock(self, clock: str) -> datetime:
        return moment(self._script.facts, clock)

    def _act(self, block: Block, act: Act) -> Iterator[Cue]:
        for group, people in act.come.items():
            yield self._cue(ChangePresence(group, people), act.at)
        if act.say:
            said = act.say
            yield self._cue(_saying(said, block), act.at)
        yield from self._mess(act)
        if act.put:
            yield self._cue(PutEntry(entry_of(act.put, block.id)), act.at)
        if act.show:
            yield self._cue(ShowScreen(block.id, act.show), act.at)
        if act.vote:
            yield from self._vote(block, act.vote)

    def _mess(self, act: Act) -> Iterator[Cue]:
        """Yield what no run sheet plans."""
        if act.listen:
            yield self._cue(ListenFirst(60 * act.listen), act.at)
        if act.heard:
            yield self._cue(TakeAway(), act.at)
        if act.answered:
            given, said = act.answered, self.session.all(Contribution)
            number = next(each.id for each in said if each.text.startswith(given.to))
            request = Respond(number, given.reply, given.reason, given.decides)
            yield self._cue(request, act.at)

    def _vote(self, block: Block, vote: Vote) -> Iterator[Cue]:
        ready = (each for each in rounds(self.session, block.id) if each.state is RoundState.READY)
        voted = next(ready)
        if vote.channel:
            yield self._cue(ChooseChannel(voted.id, vote.channel))
        if vote.only_group:
            yield self._cue(LimitRound(voted.id, vote.only_group))
        yield self._cue(OpenRound(voted.id), vote.opens)
        yield from self._counted(voted, vote)
        if vote.closes:
            yield self._cue(CloseRound(voted.id), vote.closes)
        if vote.settled:
            self._later.append(Cue(self._clock(vote.settled), SettleRound(voted.id)))
        if vote.shown:
            self._later.append(Cue(self._clock(vote.shown), RevealRound(voted.id)))

    def _counted(self, voted: Round, vote: Vote) -> Iterator[Cue]:
        """Yield what comes in while the round is open, spread over its time."""
        requests = [
            *_ballots(voted, vote),
            *_on_the_device(voted, vote),
            *self._sheets(voted, vote),
            *_hands(voted, vote),
            *_stickers(voted, vote),
        ]
        opened = self._now
        last = self._clock(vote.closes) if vote.closes else opened + STEP * 3
        for place, request in enumerate(requests, 1):
            self._now = opened + (last - opened) * place / (len(requests) + 1)
            yield Cue(self._now, request)


    def _sheets(self, voted: Round, vote: Vote) -> Iterator[Request]:
        """Yield the sheet of each table, read as it would be typed."""
        form, options = FORMS[voted.form], options_of(self.session, voted.id)
        for table, keys in vote.tables.items():
            answers = typed(keys, form, options, voted.budget)
            yield CastBallot(voted.id, int(table), answers, channel=Channel.TABLES)


def _saying(said: Say, block: Block) -> Request:
    return AddContribution(
        block.id, said.text, said.group, said.table, said.tag, said.owner, said.parked
    )


def entry_of(put: Put, block: int) -> Entry:
    """Return the entry that a script writes down, each text turned into the field's own type."""
    kind = next(each for each in ENTRY_KINDS if each.__name__ == put.kind)
    hints = get_type_hints(kind)
    values = {name: _value(hints[name], text) for name, text in put.fields.items()}
    return kind(block=block, **values)


def _value(hint: Any, text: str) -> Any:
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]
    if hint is bool:
        return text == "true"
    if hint is date:
        return date.fromisoformat(text)
    if isinstance(hint, type) and issubclass(hint, Enum | int):
        return hint(text)
    return text


def _on_the_device(voted: Round, vote: Vote) -> Iterator[Request]:
    for group, votes in vote.device.items():
        for answers in dealt(voted, votes):
            yield CastBallot(voted.id, NEXT, answers, group, channel=Channel.DEVICE)


def _ballots(voted: Round, vote: Vote) -> Iterator[Request]:
    """Deal the votes of each group out over its people, slip after slip."""
    number = 0
    for group, votes in vote.paper.items():
        for answers in dealt(voted, votes):
            number += 1
            yield CastBallot(voted.id, number, answers, group)


def dealt(voted: Round, votes: Mapping[str, str]) -> tuple[Answers, ...]:
    """Return ballots that together hold these votes: numbers per level for each option.

    Dots are dealt like cards; a single choice and scales give each person the next answer. In a
    ranking the votes are how many people gave which order: `"3 1 2" = "5"`.
    """
    if voted.form is FormKind.RANKING:
        return _orders(votes)
    per_option = {int(option): [int(n) for n in text.split()] for option, text in votes.items()}
    if not FORMS[voted.form].scale:
        cards = [option for option, (count, *_) in per_option.items() for _ in range(count)]
        people = -(-len(cards) // max(1, voted.budget))
        hands = [cards[person::people] for person in range(people)]
        return tuple(tuple(sorted((o, hand.count(o)) for o in set(hand))) for hand in hands)
    scale = FORMS[voted.form].scale
    answers = {
        option: [level for level, n in zip(scale, numbers, strict=True) for _ in range(n)]
        for option, numbers in per_option.items()
    }
    people = max(map(len, answers.values()))
    return tuple(
        tuple(
            (option, levels[(person + option) % people])
            for option, levels in answers.items()
            if (person + option) % people < len(levels)
        )
        for person in range(people)
    )


def _orders(votes: Mapping[str, str]) -> tuple[Answers, ...]:
    """Return a ballot per person; every option stands in one of the orders at least."""
    orders = [(tuple(map(int, order.split())), int(people)) for order, people in votes.items()]
    numbers = sorted({number for order, _people in orders for number in order})
    return tuple(placed(order, numbers) for order, people in orders for _person in range(people))


def _hands(voted: Round, vote: Vote) -> Iterator[Request]:
    scale = FORMS[voted.form].count_levels()
    for group, votes in vote.hands.items():
        raised = {option: [int(n) for n in text.split()] for option, text in votes.items()}
        hands = [sum(numbers) for numbers in raised.values()]
        people = max(hands) if FORMS[voted.form].scale else sum(hands)
        for option, numbers in raised.items():
            for level, n in zip(scale, numbers, strict=True):
                yield RecordCount(voted.id, Channel.HANDS, group, 0, int(option), level, n)
        yield RecordTurnout(voted.id, Channel.HANDS, group, 0, people)


def _stickers(voted: Round, vote: Vote) -> Iterator[Request]:
    for table, people in vote.at_table.items():
        yield RecordTurnout(voted.id, Channel.STICKERS, Group.UNKNOWN, int(table), people)
    for table, votes in vote.stickers.items():
        for option, n in votes.items():
            yield RecordCount(
                voted.id, Channel.STICKERS, Group.UNKNOWN, int(table), int(option), 0, n
            )
