"""Ranking: each person puts the options in order, all of them or the first few.

The points are Borda's: with n options the first place is worth n - 1, the last 0 (Emerson, The
original Borda count and partial voting, Social Choice and Welfare 40, 2013). Options that somebody
leaves out share the last places evenly, so each ballot weighs the same (Cullinan, Hsiao and
Polett, A Borda count for partially ordered ballots, Social Choice and Welfare 42, 2014).

The level is twice the place, so that a shared place is a whole number too: with five options of
which three are in order, the other two stand at place 4½, level 9.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.closeness import Lead, Score, lead_of, shifted
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.forms import choosing
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally, quartiles
from wijkworkshop.core.voting.thresholds import LEADS_FROM

MOST = 8
"""Options that people can put in order: more is guesswork in the middle."""

LEVELS = tuple(range(2, 2 * MOST + 1))
FIRST = 2


class Ranking(Form):
    """The level is twice the place."""

    kind = FormKind.RANKING
    channels = (Channel.PAPER, Channel.PHONE, Channel.DEVICE)
    fewest_options = 2
    most_options = MOST
    yes = (FIRST,)

    def adds(self, budget: int) -> Mapping[int, tuple[int, int]]:
        """One answer adds one at its place."""
        return {level: (level, 1) for level in LEVELS}

    def count_levels(self) -> tuple[int, ...]:
        """Return twice every place."""
        return LEVELS

    def check(self, answers: Answers, options: Sequence[RoundOption], budget: int) -> None:
        """Also refuse what is no order, and one that names nothing."""
        super().check(answers, options, budget)
        order = order_of(answers)
        if not order:
            raise Refused(Reason.EMPTY_BALLOT)
        if tuple(sorted(answers)) != placed(order, [option.number for option in options]):
            raise Refused(Reason.NOT_AN_ORDER)

    def said_yes(self, tally: Tally, option: int) -> tuple[int, int]:
        """Return how many put an option first, of how many who put it somewhere."""
        return tally.in_levels(option, self.yes), tally.total(option)

    def lead(self, tally: Tally, options: Sequence[RoundOption], budget: int) -> Lead:
        """Return who has most points; below two people nobody leads."""
        return (
            lead_of(options, points_of(tally, len(options)))
            if len(options) and tally.total(options[0].number) >= LEADS_FROM
            else Lead()
        )

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say which option has most points, or that some are close."""
        order = ranked(tally, options)
        people = tally.total(order[0][0].number) if order else 0
        if not people:
            return Finding(FindingKind.NO_VOTES)
        found = self.lead(tally, options, budget)
        if not found.first:
            return Finding(FindingKind.ONE_VOTE, (order[0][0].label,), unit=Unit.HALF_POINTS)
        points = [half_points(tally, each.number, len(options)) for each in found.named]
        return choosing.first_of(found, points, people, Unit.HALF_POINTS)


def placed(order: Sequence[int], numbers: Sequence[int]) -> Answers:
    """Return the ballot with this order of option numbers; the others share the last places."""
    places = {option: 2 * place for place, option in enumerate(order, 1)}
    shared = len(order) + 1 + len(numbers)
    return tuple(sorted((number, places.get(number, shared)) for number in numbers))


def order_of(answers: Answers) -> tuple[int, ...]:
    """Return the options of a ballot, best first, without those that share the last places."""
    times = Counter(level for _, level in answers)
    in_order = sorted(answers, key=lambda answer: answer[1])
    return tuple(option for option, level in in_order if times[level] == 1)


def half_points(
    tally: Tally, option: int, options: int, groups: Sequence[Group] | None = None
) -> int:
    """Return twice the points of an option: a shared place is worth half a point more or less."""
    return sum((2 * options - level) * tally.at_level(option, level, groups) for level in LEVELS)


def average_place(tally: Tally, option: int, groups: Sequence[Group] | None = None) -> float | None:
    """Return the average place of an option, None without ballots."""
    people = tally.total(option, groups)
    total = sum(level * tally.at_level(option, level, groups) for level in LEVELS)
    return total / 2 / people if people else None


def middle_half(tally: Tally, option: int) -> tuple[float, float] | None:
    """Return the places between which the middle half of the people put an option."""
    between = quartiles({level: tally.at_level(option, level) for level in LEVELS})
    return None if between is None else (between[0] / 2, between[1] / 2)


def ranked(
    tally: Tally, options: Sequence[RoundOption], groups: Sequence[Group] | None = None
) -> tuple[tuple[RoundOption, int], ...]:
    """Return the options with twice their points, most first, equal ones by number."""
    count = len(options)
    points = ((each, half_points(tally, each.number, count, groups)) for each in options)
    return tuple(sorted(points, key=lambda pair: (-pair[1], pair[0].number)))


def points_of(tally: Tally, options: int) -> Score:
    """Return twice the points, after some people moved an option to the first or last place."""
    last = 2 * options

    def score(option: int, turned: int) -> Fraction:
        levels = {level: tally.at_level(option, level) for level in LEVELS}
        found = shifted(levels, turned, worst=last, best=FIRST)
        return Fraction(sum((last - level) * people for level, people in found.items()))

    return score
