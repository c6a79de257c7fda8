"""A settled count as a sheet: everybody together, a column for each way of counting. No Qt."""

from collections.abc import Mapping

from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.corrected import Totals, totals_of
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.correction.words import column_title, people_rows
from wijkworkshop.ui.console.panels.tally.hands import option_rows
from wijkworkshop.ui.console.panels.tally.panel import ABSTAINED, PEOPLE, option_at, row_key
from wijkworkshop.ui.console.panels.tally.sheet import Column, Place, Sheet

CHANNELS = tuple(Channel)


def sheet_of(session: Session, vote: Round) -> Sheet:
    """Return the counts of a round as they stand now."""
    form, options = FORMS[vote.form], options_of(session, vote.id)
    totals = totals_of(session, vote.id)
    rows = people_rows(hands=Channel.HANDS in totals.channels)
    for option in options:
        rows += option_rows(vote, option)
    return Sheet(
        tuple(rows),
        tuple(Column(CHANNELS.index(each), column_title(each)) for each in totals.channels),
        lambda people: form.most(people, vote.budget, len(options)),
        _values(totals),
    )


def _values(totals: Totals) -> Mapping[Place, int]:
    counts = {
        (row_key(option, level), CHANNELS.index(channel)): number
        for (channel, option, level), number in totals.counts.items()
    }
    people = {(PEOPLE, CHANNELS.index(each)): n for each, n in totals.took_part.items()}
    out = {(ABSTAINED, CHANNELS.index(each)): n for each, n in totals.abstained.items()}
    return {**counts, **people, **out}


def correction_of(vote: int, before: Sheet, after: Sheet, why: str) -> CorrectCounts:
    """Return what asks for the numbers of a sheet that are other ones than before."""
    places = {*before.values, *after.values}
    changed = {at for at in places if before.values.get(at, 0) != after.values.get(at, 0)}
    counts = tuple(
        _count(row, column, after.values.get((row, column), 0))
        for row, column in sorted(changed)
        if row not in (PEOPLE, ABSTAINED)
    )
    columns = sorted({column for row, column in changed if row in (PEOPLE, ABSTAINED)})
    turnouts = tuple(
        TurnoutTotal(
            CHANNELS[column],
            after.values.get((PEOPLE, column), 0),
            after.values.get((ABSTAINED, column), 0),
        )
        for column in columns
    )
    return CorrectCounts(vote, counts, turnouts, why)


def _count(row: str, column: int, number: int) -> CountTotal:
    return CountTotal(CHANNELS[column], *option_at(row), number)
