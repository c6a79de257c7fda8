"""What the blocks of a run sheet and of a session ask of people, as far as that can be known."""

from collections.abc import Mapping

from wijkworkshop.core.navigation import parked, rounds, steps
from wijkworkshop.core.outcomes.alignment import Instrument, cells
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.goals import Goal, standing_goals
from wijkworkshop.core.planning.demands import CARDS_A_TABLE, Asked, Voting
from wijkworkshop.core.planning.run_sheet import BlockPlan, RoundPlan
from wijkworkshop.core.presence import headcount, present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.terms import BlockKind, GoalStatus, OptionSource, Parking
from wijkworkshop.core.voting.dealing import on_sheet, planned_deal
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.given import given_to
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.shortlist import shortlist

EXPECTED: Mapping[OptionSource, int] = {
    OptionSource.GOALS: 8,  # dossier B.0: at most eight
    OptionSource.SENTENCE: 1,
    OptionSource.TOP_PRINCIPLES: 1,  # as one package
    OptionSource.SHORTLIST: 5,  # dossier B.0: weigh five measures
    OptionSource.AGREEMENTS: 1,  # as one package
    OptionSource.CELLS: 20,  # dossier B.0: at most twenty a table
    OptionSource.DISPUTED_CELLS: 3,  # eigen schatting
    OptionSource.ARGUMENTS: 8,  # eigen schatting
}
"""Options that a round gets when nobody can know yet."""


def planned_block(place: int, block: BlockPlan, people: int, tables: int) -> Asked:
    """Return what a block of a run sheet will ask of so many people; `place` is its number."""
    sources = {vote.source for vote in block.rounds}
    return Asked(
        place,
        block.kind,
        block.minutes,
        tuple(_plan_voting(vote, people, tables) for vote in block.rounds),
        talk=sum(step.minutes for step in block.steps if not step.round),
        cards=CARDS_A_TABLE * tables if OptionSource.GOALS in sources else 0,
    )


def _plan_voting(vote: RoundPlan, people: int, tables: int) -> Voting:
    known = {
        OptionSource.FIXED: len(vote.options),
        OptionSource.TOP_GOALS: vote.top,
        OptionSource.DEFINITIONS: tables,
    }
    options = known.get(vote.source) or EXPECTED.get(vote.source, 0)
    channel = vote.channel or FORMS[vote.form].channels[0]
    voters = -(-people // tables) if vote.only_table else people
    return Voting(vote.form, options, vote.seconds, channel, voters)


def session_block(session: Session, block: Block) -> Asked:
    """Return what a block of a session asks of its own people, tables, goals and rules."""
    votes = rounds(session, block.id)
    tables = max(session.get(Details, 1).tables, 1)
    areas = len(session.where(Area, main=True)) if block.kind is BlockKind.STEP_3 else 0
    with_goals = any(vote.source is OptionSource.GOALS for vote in votes)
    by_vote = any(vote.source is OptionSource.CELLS for vote in votes)
    matrix = block.kind is BlockKind.STEP_2 and not by_vote
    closing = block.kind is BlockKind.CLOSING
    waiting = [each for each in parked(session) if each.parking is Parking.PARKED]
    return Asked(
        block.id,
        block.kind,
        block.minutes,
        tuple(_voting(session, vote, tables) for vote in votes),
        talk=sum(step.minutes for step in steps(session, block.id) if not step.vote),
        cells=_cells(session) if matrix else 0,
        cards=CARDS_A_TABLE * tables if with_goals else 0,
        areas=-(-areas // tables),
        parked=len(waiting) if closing else 0,
    )


def _voting(session: Session, vote: Round, tables: int) -> Voting:
    voters = headcount(session)
    if vote.only_group is not None:
        voters = present(session).get(vote.only_group, 0)
    elif vote.only_table:
        voters = -(-voters // tables)
    options = _options(session, vote, tables) or EXPECTED.get(vote.source, 0)
    return Voting(vote.form, options, vote.seconds, vote.channel, voters)


def _options(session: Session, vote: Round, tables: int) -> int:
    """Return how many options each ballot has, or will have; 0 when nobody knows yet."""
    found = _most_at_a_table(session, vote, tables)
    if found:
        return found
    found = len(session.where(RoundOption, round=vote.id))
    if found or vote.source is OptionSource.FIXED:
        return found
    return {
        OptionSource.GOALS: lambda: len(_goals(session)),
        OptionSource.TOP_GOALS: lambda: min(vote.top, len(_goals(session)) or vote.top),
        OptionSource.CELLS: lambda: _cells(session),
        OptionSource.DISPUTED_CELLS: lambda: _disputed(session, vote.block),
        OptionSource.SHORTLIST: lambda: len(shortlist(session)),
        OptionSource.DEFINITIONS: lambda: tables,
        OptionSource.ARGUMENTS: lambda: len(
            session.where(NamedArgument, block=vote.block, edition=0)
        ),
    }.get(vote.source, lambda: 0)()


def _most_at_a_table(session: Session, vote: Round, tables: int) -> int:
    """Return how many cells a table fills at most where tables share them out; 0 elsewhere."""
    if planned_deal(session, vote) is None and not given_to(session, vote):
        return 0
    return max(len(on_sheet(session, vote, table)) for table in range(1, tables + 1))


def _goals(session: Session) -> tuple[Goal, ...]:
    wanted = (GoalStatus.PROPOSED, GoalStatus.ADOPTED)
    return tuple(goal for goal in session.where(Goal, edition=0) if goal.status in wanted)


def _cells(session: Session) -> int:
    """Return the cells of the matrix: each instrument against each goal that stands."""
    return len(standing_goals(session)) * len(session.where(Instrument, edition=0))


def _disputed(session: Session, block: int) -> int:
    return sum(said.disputed for said in cells(session, block).values())
