"""Two rounds of a pair beside each other: how many said yes to each item, before and after.

Everybody together only: a difference between two tables of one group would tell who changed. Where
it may be told of every item, the items say what those said who filled in both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from wijkworkshop.core.public.foot import foot, last_correction
from wijkworkshop.core.public.result_screens import (
    Compared,
    Comparison,
    Foot,
    Movement,
    Result,
    Told,
)
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.closeness import is_close, share
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.pairing import before, matched, moved, shared_options
from wijkworkshop.core.voting.rounds import Moved, Round, RoundOption
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.thresholds import CLOSE, MUCH


def shown_result(session: Session, vote: Round, heading: Heading) -> Result | Comparison:
    """Return a result; of the later round of a pair, with the earlier one beside it."""
    found = comparison(session, vote, heading)
    return found or result_screen(session, vote, heading)


def comparison(session: Session, vote: Round, heading: Heading) -> Comparison | None:
    """Return both rounds of a pair; None when there is nothing to compare."""
    first = before(session, vote)
    shared = shared_options(session, vote, first) if first else ()
    if first is None or not shared or vote.form is FormKind.WEIGHING:
        return None
    early, late = result_of(session, first.id), result_of(session, vote.id)
    if not early.given() or not late.given():
        return None
    both = matched(session, vote, first)
    rows = moved(session, vote) if both else {}
    items = tuple(_compared(vote, early, late, option) for option in shared)
    answered = [item for item in items if item.early.of or item.late.of]
    of_both = bool(rows) and all(item.choice.number in rows for item in answered)
    items = tuple(_of_both(item, rows, of_both) for item in items)
    return Comparison(
        heading=heading,
        form=vote.form,
        question=vote.question,
        wording=vote.wording,
        finding=replace(finding(items), wording=vote.wording, form=vote.form),
        items=items,
        foots=(_foot(session, first, early), _foot(session, vote, late)),
        both=both.both if both else None,
        either=both.either if both else 0,
        late=result_screen(session, vote, heading),
        of_both=of_both,
    )


def _foot(session: Session, vote: Round, tally: Tally) -> Foot:
    return foot(vote, tally, corrected=last_correction(session, vote))


def finding(items: Sequence[Compared]) -> Finding:
    """Say which item changed most, with its numbers; which few people keep apart; or that none did.

    A change counts from `MUCH` percentage points on, and from one person more than `CLOSE`.
    """
    places = dict(enumerate(item for item in items if item.early.of and item.late.of))

    def score(place: int, turned: int) -> Fraction:
        """Return how much an item changed, after some people made it more, or less."""
        return _moved(places[place], turned)

    if not places:
        return Finding(FindingKind.STAYED)
    most = max(places, key=lambda place: score(place, 0))
    first = places[most]
    if 100 * score(most, 0) < MUCH or score(most, 0) * first.late.of <= CLOSE:
        return Finding(FindingKind.STAYED)
    named = tuple(
        item.choice.label
        for place, item in places.items()
        if place == most or score(place, 0) == score(most, 0) or is_close(score, most, place)
    )
    if len(named) > 1:
        return Finding(FindingKind.CHANGED_MOST, named)
    kind = FindingKind.ROSE if _gained(first) > 0 else FindingKind.FELL
    numbers = (first.early.yes, first.early.of, first.late.yes, first.late.of)
    return Finding(kind, named, numbers)


def _gained(item: Compared, turned: int = 0) -> Fraction:
    """Return the share that an item gained, after some of the later people turned to it."""
    return share(item.late.yes, item.late.of, turned) - share(item.early.yes, item.early.of)


def _moved(item: Compared, turned: int) -> Fraction:
    """Return how much an item changed, up or down, at the most or (negative) at the least."""
    ways = [abs(_gained(item, way * turned)) for way in (1, -1)]
    return max(ways) if turned >= 0 else min(ways)


def change(item: Compared) -> int:
    """Return the percentage points that an item gained."""
    return item.late.percent - item.early.percent


def _compared(vote: Round, early: Tally, late: Tally, option: RoundOption) -> Compared:
    form = FORMS[vote.form]
    one, other = (Told(*form.said_yes(tally, option.number)) for tally in (early, late))
    return Compared(Choice(option.number, option.label, option.icon), one, other)


def _of_both(item: Compared, rows: Mapping[int, Moved], of_both: bool) -> Compared:
    """Return an item with how many changed, where that is told; and what those in both said."""
    row = rows.get(item.choice.number)
    if row is None:
        return item
    item = replace(item, movement=Movement(row.both, row.up, row.same, row.down))
    if not of_both:
        return item
    early, late = Told(row.before, row.before_of), Told(row.after, row.after_of)
    return replace(item, early=early, late=late)
