"""A result by group: the largest difference, and the reading in which each group weighs the same.

All of it is worked out from the parts that a stored result shows apart (`Tally.parts`), so it says
nothing that these parts do not. Who named no group is in no part.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction
from itertools import combinations, permutations

from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import Part
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.closeness import shifted
from wijkworkshop.core.voting.forms import FORMS, Sum, ranking
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally, median, result_of
from wijkworkshop.core.voting.thresholds import (
    GROUPS_GRADE,
    GROUPS_PLACE,
    GROUPS_SHARE,
    GROUPS_TURNED,
)

AGAINST = (1,)
"""What is counted of a cell of step 2: who says that a rule works against a goal."""


class Measure(StrEnum):
    """What a group's answers to an option come down to."""

    CHOSE = auto()  # how many chose it, of the votes of the group
    DOTS = auto()  # its dots, of all dots that the group gave
    YES = auto()  # how many said yes, of who answered
    MIDDLE = auto()  # the median
    PLACE = auto()  # the average place: less is better


FLOOR: Mapping[Measure, Fraction] = {
    Measure.CHOSE: GROUPS_SHARE,
    Measure.DOTS: GROUPS_SHARE,
    Measure.YES: GROUPS_SHARE,
    Measure.MIDDLE: GROUPS_GRADE,
    Measure.PLACE: GROUPS_PLACE,
}
"""Differences that are smaller are not worth a sentence."""


@dataclass(frozen=True)
class Saying:
    """What a part of the room says of an option; without groups: everybody.

    `value` is `counted` of `of`, or a grade or a place. `least` and `most` are what it would be if
    `GROUPS_TURNED` people of the part had answered otherwise.
    """

    groups: Part
    value: Fraction
    least: Fraction
    most: Fraction
    counted: int = 0
    of: int = 0


@dataclass(frozen=True)
class OptionByGroup:
    """An option with what everybody says of it, and each part; no parts where none may be shown."""

    option: RoundOption
    whole: Saying | None
    parts: tuple[Saying, ...]

    @property
    def even(self) -> Fraction | None:
        """Return the mean of the parts, each weighing the same; None without two of them."""
        if len(self.parts) < 2:
            return None
        return sum((part.value for part in self.parts), Fraction(0)) / len(self.parts)


@dataclass(frozen=True)
class GroupGap:
    """The largest difference between two parts: `one` is for the option more than `other` is.

    `label` is empty when the round has one option only.
    """

    measure: Measure
    label: str
    one: Saying
    other: Saying


def measure_of(vote: Round) -> Measure:
    """Return what the answers in a round come down to."""
    if vote.form is FormKind.DOTS:
        return Measure.DOTS
    if vote.form is FormKind.RANKING:
        return Measure.PLACE
    form = FORMS[vote.form]
    if not form.scale:
        return Measure.CHOSE
    return Measure.MIDDLE if form.summed is Sum.MIDDLE else Measure.YES


def named_parts(tally: Tally) -> tuple[Part, ...]:
    """Return the parts of a result that are of groups; empty when there are not two."""
    parts = tuple(part for part in tally.parts if part != (Group.UNKNOWN,))
    return parts if len(parts) > 1 else ()


def by_group(
    vote: Round, tally: Tally, options: Sequence[RoundOption]
) -> tuple[OptionByGroup, ...]:
    """Return what everybody and each shown part say of each option, in the order given."""
    if vote.form is FormKind.WEIGHING:
        return ()
    return tuple(_option(vote, tally, options, option) for option in options)


def has_groups(session: Session, vote: Round) -> bool:
    """Tell whether a result can be read by group: two groups at least are shown apart."""
    return any(line.parts for line in lines_of(session, vote))


def lines_of(session: Session, vote: Round) -> tuple[OptionByGroup, ...]:
    """Return the options of a settled round by group."""
    return by_group(vote, result_of(session, vote.id), options_of(session, vote.id))


def largest_gap(vote: Round, tally: Tally, options: Sequence[RoundOption]) -> GroupGap | None:
    """Return the largest difference between two shown parts, when it is worth a sentence.

    It is as large as the floor, and would still be there if `GROUPS_TURNED` people of each part had
    answered otherwise.
    """
    measure, several = measure_of(vote), len(options) > 1
    return _worth_saying(
        GroupGap(measure, line.option.label if several else "", *pair)
        for line in by_group(vote, tally, options)
        for pair in permutations(line.parts, 2)
    )


def gap_on(vote: Round, line: OptionByGroup) -> GroupGap | None:
    """Return the largest difference on one option, when it is worth a sentence."""
    measure, label = measure_of(vote), line.option.label
    return _worth_saying(GroupGap(measure, label, *pair) for pair in permutations(line.parts, 2))


def _worth_saying(gaps: Iterable[GroupGap]) -> GroupGap | None:
    """Return the largest of these, when it is worth a sentence."""
    most = max(gaps, key=lambda gap: (difference(gap), _stands(gap)), default=None)
    return most if most and difference(most) >= FLOOR[most.measure] and _stands(most) else None


def difference(gap: GroupGap) -> Fraction:
    """Return by how much the one part is for the option more than the other."""
    apart = gap.one.value - gap.other.value
    return -apart if gap.measure is Measure.PLACE else apart


def rounded(value: Fraction, measure: Measure) -> int:
    """Return a value as it is shown: tenths of a grade or a place, or whole percents."""
    steps = 10 if measure in (Measure.MIDDLE, Measure.PLACE) else 100
    return int(steps * value + Fraction(1, 2))


def in_even_order(lines: Sequence[OptionByGroup], measure: Measure) -> tuple[OptionByGroup, ...]:
    """Return the options that have parts, best first when each part weighs the same."""
    known = [line for line in lines if line.even is not None]
    return tuple(sorted(known, key=lambda line: (-_for_it(line.even, measure), line.option.number)))


def even_first(order: Sequence[OptionByGroup], measure: Measure) -> tuple[RoundOption, ...]:
    """Return what is on top when each part weighs the same, with what shows the same number.

    Nothing is, when the highest number is none at all.
    """
    shown = [rounded(line.even or Fraction(0), measure) for line in order]
    pairs = zip(order, shown, strict=True)
    return tuple(line.option for line, value in pairs if value and value == shown[0])


def changes_order(lines: Sequence[OptionByGroup], measure: Measure) -> bool:
    """Tell whether an option above another comes below it when each part weighs the same.

    Only differences that are seen count: numbers that are shown the same are not apart.
    """
    known = [
        (rounded(line.whole.value, measure), rounded(line.even, measure))
        for line in lines
        if line.whole is not None and line.even is not None
    ]
    return any(
        (one - other) * (even - other_even) < 0
        for (one, even), (other, other_even) in combinations(known, 2)
    )


def _for_it(value: Fraction | None, measure: Measure) -> Fraction:
    found = value or Fraction(0)
    return -found if measure is Measure.PLACE else found


def _stands(gap: GroupGap) -> bool:
    """Tell whether a few people in each part could not have turned the difference."""
    if gap.measure is Measure.PLACE:
        return gap.one.most < gap.other.least
    return gap.one.least > gap.other.most


def _option(
    vote: Round, tally: Tally, options: Sequence[RoundOption], option: RoundOption
) -> OptionByGroup:
    shown = named_parts(tally)
    if FORMS[vote.form].scale and not tally.is_split(option.number):
        shown = ()
    parts = [_saying(vote, tally, options, option.number, part) for part in shown]
    told = tuple(part for part in parts if part is not None)
    whole = _saying(vote, tally, options, option.number, ())
    return OptionByGroup(option, whole, told if len(told) == len(parts) else ())


def _saying(
    vote: Round, tally: Tally, options: Sequence[RoundOption], number: int, part: Part
) -> Saying | None:
    """Return what a part says of an option; None when it says nothing."""
    measure = measure_of(vote)
    if measure is Measure.MIDDLE:
        return _middle(vote, tally, number, part)
    if measure is Measure.PLACE:
        return _place(tally, len(options), number, part)
    if measure is Measure.YES:
        levels = AGAINST if vote.form is FormKind.CELL_RATING else FORMS[vote.form].yes
        counted = sum(tally.in_part(number, level, part) for level in levels)
        return _share(part, counted, tally.of_part(number, part))
    given = sum(tally.of_part(option.number, part) for option in options)
    weight = vote.budget if measure is Measure.DOTS else 1
    return _share(part, tally.of_part(number, part), given, weight)


def _share(part: Part, counted: int, of: int, weight: int = 1) -> Saying | None:
    if not of:
        return None
    turned = GROUPS_TURNED * weight
    least, most = max(0, counted - turned), min(of, counted + turned)
    value, low, high = (Fraction(number, of) for number in (counted, least, most))
    return Saying(part, value, low, high, counted, of)


def _middle(vote: Round, tally: Tally, number: int, part: Part) -> Saying | None:
    known = FORMS[vote.form].known
    given = {level: tally.in_part(number, level, part) for level in known}
    if not any(given.values()):
        return None
    less, more = (
        shifted(given, turned, worst=known[0], best=known[-1])
        for turned in (-GROUPS_TURNED, GROUPS_TURNED)
    )
    value, least, most = (Fraction(median(each) or 0) for each in (given, less, more))
    return Saying(part, value, least, most)


def _place(tally: Tally, options: int, number: int, part: Part) -> Saying | None:
    people = tally.of_part(number, part)
    if not people:
        return None
    halves = sum(level * tally.in_part(number, level, part) for level in ranking.LEVELS)
    value, step = Fraction(halves, 2 * people), Fraction(GROUPS_TURNED * (options - 1), people)
    return Saying(part, value, max(Fraction(1), value - step), min(Fraction(options), value + step))
