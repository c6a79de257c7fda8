"""A session as large as they come: 300 contributions, 40 own measures, 60 rounds, 30 tables."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from tests.support.big_outcomes import fill_in
from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import RecordTurnout
from wijkworkshop.core.acts.navigating import GoToBlock
from wijkworkshop.core.acts.parking import GiveOwner
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, Reply, Tag
from wijkworkshop.core.voting.rounds import Count, Round, RoundOption

ROUNDS, TABLES, CONTRIBUTIONS, OWN = 60, 30, 300, 40
PARKED = 40
SEATS = 7
MEASURES = 24
LAST = ROUNDS  # the round that is open at the end, with all own measures
STEP_1, STEP_2, STEP_3, STEP_4, CLOSING = 2, 3, 4, 5, 6
"""The blocks by their numbers."""

SAID = (
    "In onze straat staat al jaren een huis leeg. Kan daar niet iets voor de buurt in komen?",
    "Laat jongeren zelf zeggen wat ze op het plein willen.",
    "Wie hier al lang woont, moet kunnen blijven. Ook als de huur omhoog gaat.",
)


@cache
def _played() -> Evening:
    measures = [f"Maatregel {number} van ons zelf bedacht" for number in range(1, MEASURES + 1)]
    own = [f"Eigen idee {number}: samen koken in de wijk" for number in range(1, OWN + 1)]
    most = [dots(*measures[:9]) for _ in range(ROUNDS - 2)]
    fingers = voting(FormKind.FIST_TO_FIVE, *measures[:5])
    tonight = evening(
        block(BlockKind.OPENING),
        block(BlockKind.STEP_1, *most[:29], fingers),
        block(BlockKind.STEP_2),
        block(BlockKind.STEP_3),
        block(BlockKind.STEP_4, *most[29:], dots(*measures, *own)),
        block(BlockKind.CLOSING),
        groups=((Group.RESIDENTS, 150), (Group.MUNICIPALITY, 30), (Group.OTHER, 30)),
    )
    _seat(tonight)
    for vote in tonight.session.all(Round)[:-1]:
        _hold(tonight, vote)
    for number in range(CONTRIBUTIONS):
        _say(tonight, number)
    for number in range(1, CONTRIBUTIONS, 3):
        tonight.do(Respond(number, Reply.PARTLY, "Dit nemen we mee in het plan voor het plein."))
    fill_in(tonight, STEP_1, STEP_2, STEP_3, STEP_4, TABLES)
    tonight.do(GoToBlock(STEP_4), OpenRound(LAST))
    return tonight


def big_evening() -> Evening:
    """A whole evening with 210 people, counted by table; the last round is open.

    It has 12 goals, 12 instruments with a cell of each table, 30 agreements, 40 parked points.
    """
    played = _played()
    return Evening(played.session, now=played.now)


def with_counts(tonight: Evening) -> Evening:
    """Count the stickers of the open round at every table."""
    options = tonight.session.where(RoundOption, round=LAST)
    counts = tuple(
        Count(
            Channel.STICKERS, Group.UNKNOWN, table, each.number, 0, _given(each.number, table), LAST
        )
        for table in range(1, TABLES + 1)
        for each in options
    )
    tonight.session = tonight.session.after(Change(put=counts))
    for table in range(1, TABLES + 1):
        tonight.do(RecordTurnout(LAST, Channel.STICKERS, Group.UNKNOWN, table, SEATS))
    return tonight


def _given(option: int, table: int) -> int:
    """Some options get many stickers, most a few: no more than people have."""
    return int((option * option + table) % (5 if option < 9 else 13) == 0)


def _seat(tonight: Evening) -> None:
    details = replace(tonight.session.get(Details, 1), tables=TABLES)
    tonight.session = tonight.session.after(Change(put=(details,)))


def _hold(tonight: Evening, vote: Round) -> None:
    """Vote by hand or with stickers at every table, count, settle and show."""
    channel = Channel.HANDS if vote.form is FormKind.FIST_TO_FIVE else Channel.STICKERS
    level = 4 if vote.form is FormKind.FIST_TO_FIVE else 0
    options = tonight.session.where(RoundOption, round=vote.id)
    counts = tuple(
        Count(channel, Group.UNKNOWN, table, each.number, level, (table + each.number) % 3, vote.id)
        for table in range(1, TABLES + 1)
        for each in options
    )
    tonight.do(OpenRound(vote.id))
    tonight.session = tonight.session.after(Change(put=counts))
    for table in range(1, TABLES + 1):
        tonight.do(RecordTurnout(vote.id, channel, Group.UNKNOWN, table, SEATS))
    tonight.do(CloseRound(vote.id), SettleRound(vote.id), RevealRound(vote.id))


def _say(tonight: Evening, number: int) -> None:
    """Half of it is said in step 4; some of it waits on the parking list, with an owner."""
    tonight.now += timedelta(seconds=1)
    table, tag = number % TABLES + 1, list(Tag)[number % len(Tag)]
    text = f"{SAID[number % len(SAID)]} ({number})"
    place = STEP_4 if number % 2 else 1 + number % 4
    parked = number < PARKED
    tonight.do(AddContribution(place, text, Group.RESIDENTS, table, tag, parked=parked))
    if parked and number % 2:
        tonight.do(GiveOwner(number + 1, "Gemeente"))
