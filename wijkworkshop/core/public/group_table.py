"""A settled result by group, and the second reading in which each group weighs the same."""

from wijkworkshop.core.navigation import position
from wijkworkshop.core.public.comparison import shown_result
from wijkworkshop.core.public.result_screens import (
    Comparison,
    Distribution,
    GroupRow,
    GroupTable,
    Preference,
    Quadrants,
    Ranking,
    Result,
)
from wijkworkshop.core.public.results import choice, result_screen
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Lens
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.by_group import (
    OptionByGroup,
    even_first,
    in_even_order,
    lines_of,
    measure_of,
)
from wijkworkshop.core.voting.rounds import Round


def seen_result(
    session: Session, vote: Round, heading: Heading
) -> Result | Comparison | GroupTable:
    """Return a result as the room reads it now."""
    found = group_table(session, vote, heading, lens_of(session, vote))
    return found or shown_result(session, vote, heading)


def lens_of(session: Session, vote: Round) -> Lens:
    """Return how the result of a round is read now."""
    at = position(session)
    return at.lens if at.round == vote.id else Lens.COUNTED


def group_table(session: Session, vote: Round, heading: Heading, lens: Lens) -> GroupTable | None:
    """Return a result by group; None when it is read as counted, or shows no groups."""
    if lens is Lens.COUNTED:
        return None
    lines = lines_of(session, vote)
    counted = result_screen(session, vote, heading)
    if not any(line.parts for line in lines) or isinstance(counted, Quadrants):
        return None
    even = in_even_order(lines, measure_of(vote)) if lens is Lens.EVEN else ()
    shown = tuple(each for each in counted.buckets if each.groups != (Group.UNKNOWN,))
    return GroupTable(
        heading=heading,
        form=vote.form,
        question=vote.question,
        wording=vote.wording,
        finding=counted.finding,
        measure=measure_of(vote),
        even=bool(even),
        first=tuple(option.label for option in even_first(even, measure_of(vote))),
        buckets=shown,
        rows=tuple(map(_row, even or _as_counted(counted, lines))),
        foot=counted.foot,
        hidden=tuple(choice(each.option).number for each in lines if each.whole and not each.parts),
    )


def _as_counted(
    counted: Ranking | Distribution | Preference, lines: tuple[OptionByGroup, ...]
) -> tuple[OptionByGroup, ...]:
    """Return the options in the order in which the result shows them."""
    if isinstance(counted, Distribution):
        return lines
    places = counted.bars if isinstance(counted, Ranking) else counted.lines
    by_number = {line.option.number: line for line in lines}
    return tuple(by_number[place.choice.number] for place in places)


def _row(line: OptionByGroup) -> GroupRow:
    return GroupRow(choice(line.option), line.whole, line.parts, line.even)
