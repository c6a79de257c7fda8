"""Whether a part of the room said so much the same that everybody's answer is known."""

from collections.abc import Iterator, Set

from wijkworkshop.core.small_groups import Part
from wijkworkshop.core.voting.disclosure.items import answering, by_item, items_of
from wijkworkshop.core.voting.disclosure.sizes import Sizes
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally

MANY = 10
"""People from which a group may be shown to agree. Merged groups never are, however many."""


def all_agree(vote: Round, tally: Tally, sizes: Sizes, part: Part, item: int) -> bool:
    """Tell whether everybody in a part gave the same answer to an item, or all but one did.

    That one would know what all others said. What the whole room says is no secret of a part.
    """
    if len(part) == 1 and sizes.get(part[0], 0) >= MANY:
        return False
    each = FORMS[vote.form].most(1, vote.budget, 1)
    here, everybody = (each * answering(tally, item, groups) for groups in (part, None))
    return any(
        tally.in_levels(option, side, part) > here - 2 * each
        and tally.in_levels(option, side) < everybody
        for option, side in _answers(vote, tally, item)
    )


def any_agree(vote: Round, tally: Tally, sizes: Sizes, part: Part) -> bool:
    """Tell the same of any item of a round."""
    return any(all_agree(vote, tally, sizes, part, item) for item in items_of(vote, tally))


def _answers(vote: Round, tally: Tally, item: int) -> Iterator[tuple[int, Set[int]]]:
    """Return what counts as one answer: an option at one level, or on one side of its scale."""
    for option in {item} if by_item(vote) else tally.options():
        yield from ((option, {level}) for level in tally.levels(option))
        yield from ((option, side) for side in _sides(vote))


def _sides(vote: Round) -> tuple[Set[int], ...]:
    """Return the levels that speak for an item, and those that do not."""
    form = FORMS[vote.form]
    if not form.scale or not set(form.yes) - {form.unsure}:
        return ()
    return set(form.yes), set(form.scale) - set(form.yes)
