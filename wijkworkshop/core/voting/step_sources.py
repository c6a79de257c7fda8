"""Options of steps 2 and 4: cells of the matrix, the shortlist of measures, the agreements.

Cells go goal by goal, in the order of the instruments, and are numbered from 1; the option keeps
which goal and instrument it is about. Measures keep the numbers and pictograms of their lists.
"""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.goals import Goal, standing_goals
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.cell_labels import cell_label
from wijkworkshop.core.voting.packages import package_label
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.shortlist import shortlist


def measures(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the shortlist, by number."""
    found = [each.option for each in shortlist(session)]
    return tuple(replace(option, round=vote.id) for option in numbered_apart(found))


def numbered_apart(options: Sequence[RoundOption]) -> tuple[RoundOption, ...]:
    """Give a new number to a group's own measure when another list has that number too."""
    found: dict[int, RoundOption] = {}
    beyond = max((option.number for option in options), default=0)
    for option in sorted(options, key=lambda option: (not option.measure, option.number)):
        number = option.number
        if number in found:
            number = beyond = beyond + 1
        found[number] = replace(option, number=number)
    return tuple(found[number] for number in sorted(found))


def agreements(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return one option: the agreements of the block as a package."""
    titles = [each.title for each in session.where(Agreement, block=vote.block, edition=0)]
    written = [title for title in titles if title.strip()]
    if not written:
        raise Refused(Reason.NO_OPTIONS)
    words = package_label(written)
    return (RoundOption(1, words, words, "", "", "", vote.id),)


def cells(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return each instrument against each goal that stands."""
    goals = standing_goals(session)
    instruments = session.where(Instrument, block=vote.block, edition=0)
    return _numbered(vote, [(goal, each) for goal in goals for each in instruments])


def disputed_cells(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the cells about which the tables differ."""
    found = alignment.cells(session, vote.block)
    differ = [place for place in sorted(found) if found[place].disputed]
    pairs = ((session.find(Goal, g, 0), session.find(Instrument, i, 0)) for g, i in differ)
    return _numbered(vote, [(goal, each) for goal, each in pairs if goal and each])


def _numbered(vote: Round, places: Sequence[tuple[Goal, Instrument]]) -> tuple[RoundOption, ...]:
    return tuple(about_cell(vote.id, number, *place) for number, place in enumerate(places, 1))


def about_cell(vote: int, number: int, goal: Goal, instrument: Instrument) -> RoundOption:
    """Return the option of a round that is a cell of the matrix."""
    words = cell_label(instrument.text, goal.text)
    return RoundOption(
        number, words, words, "", "", "", vote, goal=goal.id, instrument=instrument.id
    )
