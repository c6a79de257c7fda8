"""Evenings as people live them, and what follows from all that is published of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hypothesis import event

from tests.support.core.attacker import Figure, Leak, Person, leaks
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound, RepeatRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.result_screens import Distribution, Movement, Ranking
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import SETTLED, Matched, Moved, Round

HEAD = Heading(BlockKind.QUESTION_2, "Vraag 2")


@dataclass(frozen=True)
class Held:
    """How one round goes: for whom, who is away, who is counted twice, what happens after it."""

    away: frozenset[int] = frozenset()
    twice: frozenset[int] = frozenset()
    group: Group | None = None
    table: int = 0
    hands: bool = False  # all that are asked raise their hands
    invalid: bool = False  # it is declared invalid when it is settled
    missed: frozenset[int] = frozenset()  # hands that were not seen, until the count is corrected
    extra: frozenset[int] = frozenset()  # hands that were counted of people who are away
    late: bool = False  # the count is corrected when all rounds are over

    def asks(self, person: Person) -> bool:
        named = self.group is None or person.group in (self.group, Group.UNKNOWN)
        return named and self.table in (0, person.table) and person.number not in self.away

    @property
    def whole_room(self) -> bool:
        return self.group is None and not self.table


@dataclass(frozen=True)
class Story:
    """A session: its people, how its rounds go, and from which one on they are the later ones."""

    form: FormKind
    people: tuple[Person, ...]
    rounds: tuple[Held, ...]
    paired_from: int = 99
    presence: tuple[tuple[Group, int], ...] = ()
    came: tuple[tuple[Group, int], ...] = ()  # presence that changes after the first round


@dataclass(frozen=True)
class Shown:
    """A result as it was shown, and who was counted in it, how often."""

    vote: int
    held: Held
    counted: Counter[int]
    screen: Ranking | Distribution


@dataclass
class Played:
    """What became of it: all results that were shown, those that were corrected twice."""

    now: Evening
    shown: list[Shown] = field(default_factory=list)
    counted: dict[int, tuple[Held, Counter[int]]] = field(default_factory=dict)

    def show_settled(self) -> None:
        """Show the results that came since: of the first of a pair, with that of the other."""
        seen = {each.vote for each in self.shown}
        for number, (held, counted) in self.counted.items():
            if number not in seen and self.now.session.get(Round, number).settled_at is not None:
                self.show(number, held, counted)

    def show(self, vote: int, held: Held, counted: Counter[int]) -> None:
        screen = result_screen(self.now.session, self.now.session.get(Round, vote), HEAD)
        assert isinstance(screen, (Ranking, Distribution))
        if screen.foot.voters:
            self.shown.append(Shown(vote, held, counted, screen))


def play(story: Story) -> Played:
    first = replace(voting(story.form, TERRACE, TOWER, PARK, budget=2), title="Voor")
    later = replace(first, title="Na", pairs_with=1)
    paired = story.paired_from < len(story.rounds)
    planned = (first, later) if paired else (first,)
    now = evening(block(BlockKind.QUESTION_2, *planned), groups=story.presence)
    played, at = Played(now), {1: 1, 2: 2}
    waiting = []
    for place, held in enumerate(story.rounds):
        side = 2 if place >= story.paired_from else 1
        at[side] = _hold(played, story, place, at[side])
        if held.late and any(each.vote == at[side] for each in played.shown):
            waiting.append((at[side], held))
        if held.invalid and now.session.get(Round, at[side]).settled_at:
            now.do(InvalidateRound(at[side], "verkeerd uitgelegd"))
            at[side] = max(each.id for each in now.session.all(Round))
    for number, held in waiting:
        _correct(played, number, story, held)
    now.do(CloseSession())
    played.show_settled()
    return played


def _hold(played: Played, story: Story, place: int, number: int) -> int:
    """Hold a round, a new one when this one is over; return its number."""
    now, held = played.now, story.rounds[place]
    vote = now.session.get(Round, number)
    if vote.state in (RoundState.COUNTED, *SETTLED):
        now.do(RepeatRound(vote.id))
        vote = max(now.session.all(Round), key=lambda each: each.id)
    try:
        now.do(LimitRound(vote.id, held.group, held.table), OpenRound(vote.id))
    except Refused:
        event("refused to open")
        return vote.id
    played.counted[vote.id] = (held, _vote(now, vote.id, story, held))
    now.do(CloseRound(vote.id))
    if place == 0:
        now.do(*(ChangePresence(group, people) for group, people in story.came if people))
    now.do(SettleRound(vote.id))
    played.show_settled()
    if not held.late:
        _correct(played, vote.id, story, held)
    return vote.id


def _correct(played: Played, vote: int, story: Story, held: Held) -> None:
    """Put right who was counted by hand, where that may be shown."""
    settled = played.now.session.get(Round, vote).state in SETTLED
    if not (held.missed or held.extra) or not held.hands or not settled:
        return
    people = [each for each in story.people if held.asks(each)]
    number = Counter(each.number for each in people)
    now, channel = played.now, _channel(played.now, vote)
    hands: Counter[tuple[int, int]] = Counter()
    for (_group, option, level), raised in _hands(now, vote, people).items():
        hands[option, level] += raised
    options, levels = (1, 2, 3), FORMS[now.session.get(Round, vote).form].count_levels()
    counts = tuple(
        CountTotal(channel, option, level, hands[option, level])
        for option in options
        for level in levels
    )
    turnouts = (TurnoutTotal(channel, len(people)),)
    try:
        now.do(CorrectCounts(vote, counts, turnouts, "Verkeerd geteld"))
    except Refused as refused:
        event(f"correction refused: {refused.reason}")
        return
    event("corrected")
    played.show(vote, held, number)


def _vote(now: Evening, round_id: int, story: Story, held: Held) -> Counter[int]:
    counted: Counter[int] = Counter()
    side = side_of(now.session.get(Round, round_id))
    by_hand = [p for p in story.people if held.asks(p) and (held.hands or p.number in held.twice)]
    if held.hands:
        by_hand = [
            p
            for p in story.people
            if (p in by_hand and p.number not in held.missed)
            or (p.number in held.extra and replace(held, away=frozenset()).asks(p))
        ]
        return _by_hand(now, round_id, by_hand)
    for person in story.people:
        if not held.asks(person):
            continue
        answers = person.said(side)
        now.do(CastBallot(round_id, person.number, answers, person.group, person.table))
        counted[person.number] += 1
        if person in by_hand:
            counted[person.number] += 1
    _raise_hands(now, round_id, by_hand)
    stray = CastBallot(round_id, 99, story.people[0].answers, story.people[0].group)
    if held.asks(story.people[0]) and not held.table:
        now.do(stray, WithdrawBallot(round_id, 99))  # typed by mistake, and corrected
    return counted


def side_of(vote: Round) -> int:
    """Return 2 for the later round of a pair and its repeats, 1 for any other."""
    return 2 if vote.pairs_with else 1


def _by_hand(now: Evening, round_id: int, people: Sequence[Person]) -> Counter[int]:
    _raise_hands(now, round_id, people)
    return Counter(each.number for each in people)


def _channel(now: Evening, round_id: int) -> Channel:
    channels = FORMS[now.session.get(Round, round_id).form].channels
    return Channel.HANDS if Channel.HANDS in channels else Channel.STICKERS


def _hands(
    now: Evening, round_id: int, people: Sequence[Person]
) -> Counter[tuple[Group, int, int]]:
    form = now.session.get(Round, round_id).form
    hands: Counter[tuple[Group, int, int]] = Counter()
    for person in people:
        for option, level in person.said(side_of(now.session.get(Round, round_id))):
            at = level if FORMS[form].scale else 0
            hands[person.group, option, at] += level if form is FormKind.DOTS else 1
    return hands


def _raise_hands(now: Evening, round_id: int, people: Sequence[Person]) -> None:
    channel = _channel(now, round_id)
    for (group, option, level), number in _hands(now, round_id, people).items():
        now.do(RecordCount(round_id, channel, group, 0, option, level, number + 1))
        now.do(RecordCount(round_id, channel, group, 0, option, level, number))
    for group, number in Counter(person.group for person in people).items():
        now.do(RecordTurnout(round_id, channel, group, 0, number))


def published(played: Played, people: Sequence[Person]) -> Iterator[Figure]:
    """Return every figure that a screen or the report shows of the rounds that are settled.

    One that was declared invalid may have been shown before, and so one that was corrected.
    """
    for each in played.shown:
        who = {p.number: each.counted[p.number] for p in people if each.counted[p.number]}
        if isinstance(each.screen, Distribution):
            side = side_of(played.now.session.get(Round, each.vote))
            said = [replace(person, answers=person.said(side)) for person in people]
            yield from _of_items(each.vote, each.screen, who, each.held, said)
        else:
            yield from _of_choice(each.vote, each.screen, who, each.held, people)


def _of_items(
    vote: int, screen: Distribution, who: Mapping[int, int], held: Held, people: Sequence[Person]
) -> Iterator[Figure]:
    yes = frozenset(FORMS[screen.form].yes)
    sides = [yes, frozenset(screen.scale) - yes]
    sets = [*(frozenset({level}) for level in screen.scale), *sides]
    for spread in screen.spreads:
        item = spread.choice.number
        answered = {
            each.number: who[each.number]
            for each in people
            if each.number in who and any(option == item for option, _ in each.answers)
        }
        for groups, levels in (((), spread.levels), *_parts(screen, spread.parts)):
            some = _of_groups(answered, groups, people)
            at = dict(zip(screen.scale, levels, strict=True))
            counts = {each: sum(at[level] for level in each) for each in sets}
            if some:
                yield Figure(vote, item, some, counts, held.whole_room and not groups, not groups)


def _parts(
    screen: Distribution, parts: tuple[tuple[int, ...], ...]
) -> list[tuple[tuple[Group, ...], tuple[int, ...]]]:
    shown = [bucket.groups for bucket in screen.buckets]
    return list(zip(shown, parts, strict=True)) if len(shown) > 1 and parts else []


def _of_choice(
    vote: int, screen: Ranking, who: Mapping[int, int], held: Held, people: Sequence[Person]
) -> Iterator[Figure]:
    single = screen.form is FormKind.SINGLE_CHOICE
    shown = [bucket.groups for bucket in screen.buckets if len(screen.buckets) > 1]
    for place, groups in enumerate([(), *shown]):
        counts = {
            frozenset({bar.choice.number}): bar.parts[place - 1] if groups else bar.total
            for bar in screen.bars
        }
        whole_room = held.whole_room and not groups
        some = _of_groups(who, groups, people)
        yield Figure(vote, 0, some, counts if single else {}, whole_room, not groups)


def _of_groups(
    who: Mapping[int, int], groups: Sequence[Group], people: Sequence[Person]
) -> dict[int, int]:
    group_of = {each.number: each.group for each in people}
    return {n: times for n, times in who.items() if not groups or group_of[n] in groups}


def of_both(played: Played, people: Sequence[Person]) -> Iterator[tuple[int, Figure]]:
    """Return what is told of those in both rounds of a pair: with 1 what they said before, with 2
    what they said after, with 3 how they moved (1: up, 2: stayed, 3: down).
    """
    session = played.now.session
    for row in session.all(Moved):
        vote = session.get(Round, row.round)
        rounds = (session.get(Matched, vote.id).first, vote.id)
        scale = bool(FORMS[vote.form].scale)
        counted = [played.counted[number][1] for number in rounds]
        who = {
            each.number: 1
            for each in people
            if all(some[each.number] for some in counted)
            if not scale or all(row.option in dict(each.said(side)) for side in (1, 2))
        }
        assert len(who) == row.both
        item = row.option if scale else 0
        for side, told, of in ((1, row.before, row.before_of), (2, row.after, row.after_of)):
            yes = frozenset(FORMS[vote.form].yes)
            sides = {yes: told, frozenset(FORMS[vote.form].scale) - yes: of - told}
            chosen = {frozenset({row.option}): told} if vote.form is FormKind.SINGLE_CHOICE else {}
            yield (
                side,
                Figure(rounds[side - 1], item, who, sides if scale else chosen, False, False),
            )
        parts = Movement(row.both, row.up, row.same, row.down).parts
        ways = {frozenset(WAYS[way] for way in each): number for number, each in parts}
        yield 3, Figure(vote.id, row.option, who, ways, False)


WAYS = {"up": 1, "same": 2, "down": 3}


def attack(story: Story) -> list[Leak]:
    played = play(story)
    session, everybody = played.now.session, story.people
    sided = [(side_of(session.get(Round, each.round)), each) for each in
             published(played, everybody)]  # fmt: skip
    sided += of_both(played, everybody)
    if any(side == 3 for side, _ in sided):
        event("told of those in both")
    if not any(each.later for each in everybody):
        sided = [(1 if side == 2 else side, each) for side, each in sided]
    return [
        leak
        for space in (1, 2, 3)
        for each in _comparable([figure for side, figure in sided if side == space])
        for leak in leaks(each, [_in_space(person, space, story.form) for person in everybody])
    ]


def _in_space(person: Person, space: int, form: FormKind) -> Person:
    """Return somebody with what they said before, what they said after, or how they moved."""
    if space < 3:
        return replace(person, answers=person.said(space))
    early, late = (dict(person.said(side)) for side in (1, 2))
    unsure = FORMS[form].unsure
    moves = []
    for option in (1, 2, 3):
        one, other = early.get(option, 0), late.get(option, 0)
        still = one == other or (unsure is not None and unsure in (one, other))
        moves.append((option, 2 if still else 1 if other > one else 3))
    return replace(person, answers=tuple(moves))


def _comparable(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Return the figures that can be subtracted from each other.

    Nobody knows who was counted twice in a round, so that one stands by itself.
    """
    doubled = {each.round for each in figures if max(each.who.values()) > 1}
    yield [each for each in figures if each.round not in doubled]
    for number in sorted(doubled):
        yield [each for each in figures if each.round == number]
