"""What scales with several items share: which come first, which is last, where people are apart."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from wijkworkshop.core.voting.closeness import Score, lead_of, share
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.spread import Shape
from wijkworkshop.core.voting.tally import Tally

Numbers = Callable[[RoundOption], tuple[int, ...]]
"""What is said of an item in figures."""


def most_said(
    form: Form, kind: FindingKind, tally: Tally, answered: Sequence[RoundOption]
) -> Finding:
    """Say to which items most people said yes, of all who answered, don't knows included."""

    def score(option: int, turned: int) -> Fraction:
        return share(*form.said_yes(tally, option), turned)

    def numbers(option: RoundOption) -> tuple[int, ...]:
        return form.said_yes(tally, option.number)

    return of_several(form, kind, tally, answered, score, numbers)


def of_several(
    form: Form,
    kind: FindingKind,
    tally: Tally,
    answered: Sequence[RoundOption],
    score: Score,
    numbers: Numbers,
) -> Finding:
    """Say which of several items come first, which alone comes last, and where people are apart.

    The figures are those of each item that is named, one after the other.
    """
    found = lead_of(answered, score)
    how, apart = _apart(form, tally, answered)
    return Finding(
        kind,
        tuple(option.label for option in found.named),
        tuple(figure for option in found.named for figure in numbers(option)),
        places=tuple(option.number for option in found.named),
        turned_by=found.turned_by,
        levelled=found.levelled,
        lowest=found.last.label if found.last else "",
        lowest_numbers=numbers(found.last) if found.last else (),
        all_equal=len(found.first) == len(answered),
        apart=apart,
        shape=how,
    )


def _apart(
    form: Form, tally: Tally, answered: Sequence[RoundOption]
) -> tuple[Shape, tuple[str, ...]]:
    """Return the items with two camps; without those the ones with answers that are wide apart."""
    shapes = {option.label: form.shape(tally, option.number) for option in answered}
    for how in (Shape.TWO_CAMPS, Shape.WIDE):
        found = tuple(label for label, each in shapes.items() if each is how)
        if found:
            return how, found
    return Shape.TOGETHER, ()
