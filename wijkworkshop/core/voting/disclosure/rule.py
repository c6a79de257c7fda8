"""The rule: which groups of a round stand apart, or why nothing of it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import APART, SMALLEST, Parts, parts_to_show
from wijkworkshop.core.terms import FormKind, Group, Withheld
from wijkworkshop.core.voting.disclosure.differencing import (
    Figure,
    asked,
    figures_of_parts,
    published_before,
    published_of,
    tells_too_much,
    to_be_published,
    waits_for_its_pair,
)
from wijkworkshop.core.voting.disclosure.items import WHOLE_ROUND, answering, by_item, items_of
from wijkworkshop.core.voting.disclosure.sizes import (
    Sizes,
    answering_at_least,
    group_sizes,
    voters_at_least,
)
from wijkworkshop.core.voting.disclosure.unanimity import all_agree, any_agree
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.core.voting.voting_tables import by_tables


@dataclass(frozen=True)
class Disclosure:
    """What is kept of a round: which groups stand apart, or why nothing is.

    Votes of the `merged` groups are kept under `Group.UNKNOWN`, and so are all votes on the
    options in `whole`.
    """

    withheld: Withheld | None = None
    apart: frozenset[Group] = frozenset()
    merged: frozenset[Group] = frozenset()
    whole: frozenset[int] = frozenset()

    @property
    def on_ballots(self) -> frozenset[Group]:
        """Return the groups that a ballot still names when its number is gone."""
        return frozenset() if self.whole else self.apart


def disclosure(session: Session, vote: Round, tally: Tally) -> Disclosure:
    """Return what may be kept of a round that is being settled, given all that was counted.

    `vote` knows already how many phones without a card and how many slips count in it.
    """
    groups = tally.groups()
    if by_tables(vote):
        return Disclosure(apart=groups)  # the vote of a table is nobody's own
    sizes = group_sizes(session, vote, tally)
    if _too_few(vote, tally, sizes):
        return Disclosure(Withheld.TOO_FEW)
    published = published_before(session, vote)
    if tells_too_much(_totals(vote, tally), published):
        return Disclosure(Withheld.BESIDE_ANOTHER)
    if len(groups) == 1:
        return Disclosure(apart=groups)
    if vote.form is FormKind.WEIGHING or waits_for_its_pair(session, vote):
        return Disclosure(merged=groups)
    return _split(vote, tally, sizes, published)


def recounted(session: Session, vote: Round, tally: Tally) -> Withheld | None:
    """Return why a result may not be shown as it is after a correction.

    What was shown of the round itself counts too. As many people as before are the same people.
    """
    if _too_few(vote, tally, group_sizes(session, vote, tally)):
        return Withheld.TOO_FEW
    before = set(_totals(vote, result_of(session, vote.id)))
    published = (*published_before(session, vote), *published_of(session, vote))
    other = (figure for figure in _totals(vote, tally) if figure not in before)
    return Withheld.BESIDE_ANOTHER if tells_too_much(other, published) else None


def foreseen(session: Session, vote: Round, people: int) -> Withheld | None:
    """Return why nothing would be shown of a round in which so many people vote."""
    if by_tables(vote):
        return None
    if people < fewest(vote):
        return Withheld.TOO_FEW
    published = published_before(session, vote) + to_be_published(session, vote)
    items = {figure.item for figure in published}
    figures = (Figure(0, item, asked(vote), people) for item in items)
    return Withheld.BESIDE_ANOTHER if tells_too_much(figures, published) else None


def fewest(vote: Round) -> int:
    """Return how many people it takes to show a result.

    What the whole room said is everybody's; a part of it is protected like any other part.
    """
    return APART if is_limited(vote) else SMALLEST


def _too_few(vote: Round, tally: Tally, sizes: Sizes) -> bool:
    """Tell whether too few voted in a round; in a round for some, in any item of it."""
    voters = voters_at_least(vote, tally, sizes)
    if is_limited(vote):
        answered = (answering_at_least(tally, sizes, each) for each in items_of(vote, tally))
        voters = min(voters, min(answered, default=0))
    return voters < fewest(vote)


def _split(vote: Round, tally: Tally, sizes: Sizes, published: Sequence[Figure]) -> Disclosure:
    groups, items = tally.groups(), items_of(vote, tally)
    unnumbered = groups - {group for group, number in sizes.items() if number > 0}
    agree = partial(any_agree, vote, tally, sizes)
    parts = (
        parts_to_show(sizes, unnumbered)
        if by_item(vote)
        else parts_to_show(sizes, unnumbered, lambda part: not agree(part))
    )
    hidden = {item for item in items if not _may_be_split(vote, tally, sizes, parts, item)}
    hidden |= {
        item
        for item in items
        if tells_too_much(figures_of_parts(vote, tally, item, parts), published)
    }
    if not parts or hidden.issuperset(items):
        return Disclosure(merged=groups)
    apart = frozenset(part[0] for part in parts if len(part) == 1) - {Group.UNKNOWN}
    return Disclosure(apart=apart, merged=groups - apart, whole=frozenset(hidden))


def _may_be_split(vote: Round, tally: Tally, sizes: Sizes, parts: Parts, item: int) -> bool:
    """Tell whether enough people of each part answered an item, and not all of them the same."""
    if item == WHOLE_ROUND:
        return True  # the parts were chosen so
    return all(
        answering_at_least(tally, sizes, item, part) >= APART
        and not all_agree(vote, tally, sizes, part, item)
        for part in parts
    )


def _totals(vote: Round, tally: Tally) -> list[Figure]:
    people = ((item, answering(tally, item)) for item in items_of(vote, tally))
    return [Figure(0, item, asked(vote), number) for item, number in people]
