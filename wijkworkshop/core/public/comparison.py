"""Two rounds of a pair beside each other: how many said yes to each item, before and after.

Everybody together only: a difference between two tables of one group would tell who changed.
"""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.public.foot import corrections, foot
from wijkworkshop.core.public.result_screens import Compared, Comparison, Foot, Result, Told
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.pairing import before, matched, shared_options
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.thresholds import MUCH


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
    items = tuple(_compared(vote, early, late, option) for option in shared)
    both = matched(session, vote, first)
    return Comparison(
        heading=heading,
        form=vote.form,
        question=vote.question,
        wording=vote.wording,
        finding=replace(finding(items), wording=vote.wording),
        items=items,
        foots=(_foot(session, first, early), _foot(session, vote, late)),
        both=both.both if both else None,
        either=both.either if both else 0,
        late=result_screen(session, vote, heading),
    )


def _foot(session: Session, vote: Round, tally: Tally) -> Foot:
    corrected = corrections(session, vote)
    return foot(vote, tally, corrected=corrected[-1] if corrected else None)


def finding(items: Sequence[Compared]) -> Finding:
    """Say which item changed most, with its percentages; or that little did."""
    most = max(items, key=lambda item: abs(change(item)))
    if abs(change(most)) < MUCH:
        return Finding(FindingKind.STAYED)
    kind = FindingKind.ROSE if change(most) > 0 else FindingKind.FELL
    return Finding(kind, (most.choice.label,), (most.early.percent, most.late.percent))


def change(item: Compared) -> int:
    """Return the percentage points that an item gained."""
    return item.late.percent - item.early.percent


def _compared(vote: Round, early: Tally, late: Tally, option: RoundOption) -> Compared:
    told = (_told(vote, tally, option.number) for tally in (early, late))
    return Compared(Choice(option.number, option.label, option.icon), *told)


def _told(vote: Round, tally: Tally, option: int) -> Told:
    """Return how many said yes, of all who answered; for options to choose, of all votes."""
    form = FORMS[vote.form]
    yes = sum(tally.at_level(option, level) for level in form.yes)
    per_item = bool(form.scale) or vote.form is FormKind.RANKING
    return Told(yes, tally.total(option) if per_item else tally.given())
