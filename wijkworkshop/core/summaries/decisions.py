"""What the room decided, agreement by agreement: from the vote to what residents notice of it.

It is the chain of a report's first page. Nothing is described or counted again: an agreement is
what `core/outcome_views/action_plan.py` says of it, a vote is the stored result that its chapter
shows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from wijkworkshop.core.boards import unpromised
from wijkworkshop.core.document import Pledge
from wijkworkshop.core.open_points import OpenPoint, kept_gaps
from wijkworkshop.core.outcome_views.action_plan import (
    ReportAgreement,
    everybody,
    reported_agreement,
)
from wijkworkshop.core.outcome_views.agreement_numbers import agreements
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.agreement_gaps import (
    AREA,
    COMMITMENT,
    COUNTS_ACTIVITIES,
    DECISION_FIRST,
    DUE,
    HELPER_SAYS_NO,
    LEAD,
    OUTCOME_INDICATOR,
    OUTPUT_INDICATOR,
    TWICE,
    helpers,
    leads,
    noticed,
)
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.outcomes.group_names import name_key
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Actor, Consent, OptionSource
from wijkworkshop.core.voting.by_group import GroupGap, OptionByGroup, Saying, gap_on, lines_of
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.packages import package_parts
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.shortlist import Place, Standing, standings, voted_lists

CONTRADICTIONS = (DECISION_FIRST, HELPER_SAYS_NO, TWICE, COUNTS_ACTIVITIES)
"""What in an agreement goes against something else that was said or written down."""


Lists = Mapping[Actor, tuple[Round, tuple[OptionByGroup, ...]]]
"""The round on each actor's list, with its options by group."""


SEEN = (LEAD, DUE, OUTPUT_INDICATOR, OUTCOME_INDICATOR, COMMITMENT, AREA, *CONTRADICTIONS)
"""What an agreement lacks, and its chain says so."""


class DecisionState(StrEnum):
    """How far an agreement is promised, by who leads it."""

    PROMISED = auto()
    PROMISED_IF = auto()
    INCOMPLETE = auto()  # it lacks something, or who leads did not answer
    REFUSED = auto()


@dataclass(frozen=True)
class Party:
    """Who leads, helps or spoke up, with the answer; one that is silent has none."""

    pledge: Pledge
    leads: bool


@dataclass(frozen=True)
class VoteOnList:
    """The vote on a measure on one actor's list: its place, and its dots of all on that list.

    `split` tells whether groups may be shown; `gap` is the largest difference between two of them,
    when it is worth a sentence: four people, two of each group, could not have turned it.
    """

    place: Place
    dots: Saying
    split: bool
    gap: GroupGap | None


@dataclass(frozen=True)
class DecidedAgreement:
    """An agreement with its state, the votes that it comes of, who answered, and what it denies."""

    agreement: ReportAgreement
    state: DecisionState
    votes: tuple[VoteOnList, ...]
    parties: tuple[Party, ...]
    contradictions: tuple[Gap, ...]


@dataclass(frozen=True)
class Support:
    """How many support the agreements of a block together: everybody, and groups that may be shown.

    `vote` is the round in which that was asked.
    """

    vote: Round
    everybody: Saying
    groups: tuple[Saying, ...]


def decided(session: Session) -> tuple[DecidedAgreement, ...]:
    """Return the agreements of every block, in the order of its chapter."""
    found, lists = standings(session), _lists(session)
    return tuple(
        _decided(session, each, tuple(_votes(each.number, found, lists)))
        for each in agreements(session)
    )


def state_of(agreement: ReportAgreement, leading: Sequence[str]) -> DecisionState:
    """Return how far an agreement is promised: by what all who lead say, and what it lacks."""
    pledges = agreement.told.pledges
    each_said = [
        {p.answer for p in pledges if name_key(p.party) == name_key(lead)} for lead in leading
    ]
    said = set[Consent | None]().union(*each_said)
    if Consent.NO in said:
        return DecisionState.REFUSED
    if agreement.gaps or not each_said or not all(answers - {None} for answers in each_said):
        return DecisionState.INCOMPLETE
    return DecisionState.PROMISED_IF if Consent.YES_IF in said else DecisionState.PROMISED


def supported(session: Session) -> tuple[Support, ...]:
    """Return what people said of the agreements together, block by block.

    There is nothing without a result, or when as many agreements were not voted on as there are
    now. Of a repeated round the last counts.
    """
    newest = {
        each.block: each
        for each in sorted(session.all(Round), key=lambda each: each.id)
        if each.source is OptionSource.AGREEMENTS and is_told(each)
    }
    return tuple(
        Support(vote, line.whole, line.parts)
        for vote in newest.values()
        for line in lines_of(session, vote)
        if line.whole and _is_about_all(session, vote.block, line.option.label)
    )


def _is_about_all(session: Session, block: int, label: str) -> bool:
    """Tell whether an option is the package of all agreements of a block."""
    return len(package_parts(label)) == len(session.where(Agreement, block=block, edition=0))


def unheard(points: Iterable[OpenPoint]) -> tuple[str, ...]:
    """Return of open points what got most dots and is in no agreement."""
    return tuple(each.gap.where for each in points if each.gap.what in unpromised.NEEDS)


def also_open(points: Iterable[OpenPoint]) -> tuple[OpenPoint, ...]:
    """Return of open points those that no chain says, nor `unheard`."""
    told = {*SEEN, *unpromised.NEEDS}
    return tuple(each for each in points if each.gap.what not in told)


def _decided(session: Session, found: Agreement, votes: tuple[VoteOnList, ...]) -> DecidedAgreement:
    agreement = reported_agreement(session, found)
    leading = leads(session, found)
    heads = set(map(name_key, leading))
    parties = everybody(agreement.told.pledges, leading, helpers(session, found))
    against = [gap for gap in noticed(session, found) if gap.what in CONTRADICTIONS]
    return DecidedAgreement(
        agreement=agreement,
        state=state_of(agreement, leading),
        votes=votes,
        parties=tuple(Party(each, name_key(each.party) in heads) for each in parties),
        contradictions=kept_gaps(session, found.block, against),
    )


def _lists(session: Session) -> Lists:
    found = voted_lists(session)
    return {each.actor: (each, lines_of(session, each)) for each in found if each.actor}


def _votes(number: int, found: Iterable[Standing], lists: Lists) -> Iterator[VoteOnList]:
    """Yield the vote on the measure of this number, list by list; none without a single dot."""
    places = (place for each in found if each.option.number == number for place in each.places)
    for place in places if number else ():
        vote, lines = lists[place.actor]
        for line in lines:
            if line.option.number == number and line.whole is not None:
                yield VoteOnList(place, line.whole, bool(line.parts), gap_on(vote, line))
