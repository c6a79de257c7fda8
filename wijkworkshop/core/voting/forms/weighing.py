"""Weighing a measure: how much it helps, and whether it can be done (deck S05, S21; dossier B.8).

Per measure a table or a person gives two numbers from 1 to 5, and may answer 'Kunnen we? Mogen
we? Willen we?'. A `Weighing` is one level on a ballot, so that the answers to one measure stay
together in a cell; what is published are margins only: a mean per number, counts per question.

Means, not medians: four to eight tables give so few answers that medians would nearly all tie.
A mean is rounded to tenths first, and from `HIGH_MEAN` on it is high, so that the place in the
picture and the number beside it never contradict each other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from itertools import product

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.closeness import shifted
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally
from wijkworkshop.core.voting.thresholds import HIGH_MEAN

STEPS = range(1, 6)
OPEN, YES, NO, DONT_KNOW = range(4)
"""What is said to 'Kunnen we?', 'Mogen we?' and 'Willen we?'; OPEN when nothing is."""


class Quadrant(StrEnum):
    """What the two means together say about a measure."""

    DO_NOW = auto()
    PREPARE = auto()  # helps much, cannot be done yet
    SMALL = auto()  # can be done, helps little
    NOT_NOW = auto()


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was said about one measure. Its level reads like what was typed: 43 120 is '43jn'."""

    impact: int
    feasibility: int
    can: int = OPEN
    may: int = OPEN
    want: int = OPEN

    @property
    def level(self) -> int:
        """Return the weighing as one number: a digit for each answer."""
        digits = (self.impact, self.feasibility, self.can, self.may, self.want)
        return int("".join(map(str, digits)))

    @classmethod
    def of(cls, level: int) -> "Weighing":
        """Return the weighing that a level stands for."""
        return cls(*(int(digit) for digit in f"{level:05}"))


@cache
def every_level() -> tuple[int, ...]:
    """Return all levels that there are."""
    answers = (OPEN, YES, NO, DONT_KNOW)
    return tuple(Weighing(*each).level for each in product(STEPS, STEPS, answers, answers, answers))


@dataclass(frozen=True, slots=True)
class Margins:
    """What is published about one measure: means in tenths, and yes, no, don't know per question.

    `weighed` is by how many; without anybody both means are 0.
    """

    weighed: int
    impact: int
    feasibility: int
    can: tuple[int, int, int]
    may: tuple[int, int, int]
    want: tuple[int, int, int]

    @property
    def quadrant(self) -> Quadrant:
        """Return what the two means say together."""
        if self.impact >= HIGH_MEAN:
            return Quadrant.DO_NOW if self.feasibility >= HIGH_MEAN else Quadrant.PREPARE
        return Quadrant.SMALL if self.feasibility >= HIGH_MEAN else Quadrant.NOT_NOW

    @property
    def asked(self) -> bool:
        """Tell whether anybody answered one of the three questions."""
        return any((*self.can, *self.may, *self.want))


class WeighingForm(Form):
    """A level is a `Weighing`; each measure has one on a ballot, or none."""

    kind = FormKind.WEIGHING
    channels = (Channel.PAPER, Channel.PHONE, Channel.TABLES, Channel.DEVICE)
    fewest_options = 2
    most_options = 12

    def adds(self, budget: int) -> Mapping[int, tuple[int, int]]:
        """Each weighing has a cell of its own."""
        return _cells()

    def count_levels(self) -> tuple[int, ...]:
        """Return every weighing, though nobody counts them with hands."""
        return every_level()

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say which measures can be done now, most helpful first, and which nearly so; or none."""
        found = in_order(tally, options)
        if not found:
            return Finding(FindingKind.NO_VOTES)
        now = [option.label for option, each in found if each.quadrant is Quadrant.DO_NOW]
        turning = tuple(each.label for each, _ in found if one_decides(tally, each.number))
        return Finding(
            FindingKind.DO_NOW if now else FindingKind.NOTHING_NOW,
            tuple(now),
            (len(now), len(found)),
            unit=Unit.TABLES if tally.tables() else Unit.PEOPLE,
            turned_by=1 if turning else 0,
            turning=turning,
        )


@cache
def _cells() -> Mapping[int, tuple[int, int]]:
    return {level: (level, 1) for level in every_level()}


def margins(tally: Tally, option: int) -> Margins:
    """Return what is published about an option, of everybody together."""
    given = [
        (Weighing.of(level), number)
        for (each, level, _group), number in tally.cells.items()
        if each == option and number
    ]
    return Margins(
        weighed=sum(number for _, number in given),
        impact=_tenths([(each.impact, number) for each, number in given]),
        feasibility=_tenths([(each.feasibility, number) for each, number in given]),
        can=_said([(each.can, number) for each, number in given]),
        may=_said([(each.may, number) for each, number in given]),
        want=_said([(each.want, number) for each, number in given]),
    )


def one_decides(tally: Tally, option: int) -> bool:
    """Tell whether one who weighs otherwise decides if something can be done now."""
    now = margins(tally, option).quadrant is Quadrant.DO_NOW
    turned = -1 if now else 1
    given = [(Weighing.of(level), tally.at_level(option, level)) for level in tally.levels(option)]
    impact = Counter[int]()
    feasibility = Counter[int]()
    for each, number in given:
        impact[each.impact] += number
        feasibility[each.feasibility] += number
    means = (_tenths(list(_turned(steps, turned).items())) for steps in (impact, feasibility))
    return all(mean >= HIGH_MEAN for mean in means) != now


def _turned(steps: Mapping[int, int], turned: int) -> Mapping[int, int]:
    return shifted(steps, turned, worst=STEPS[0], best=STEPS[-1])


def in_order(
    tally: Tally, options: Sequence[RoundOption]
) -> tuple[tuple[RoundOption, Margins], ...]:
    """Return the options that were weighed: by quadrant, then both numbers, then number."""
    found = ((option, margins(tally, option.number)) for option in options)
    weighed = [pair for pair in found if pair[1].weighed]
    return tuple(sorted(weighed, key=_rank))


def _rank(pair: tuple[RoundOption, Margins]) -> tuple[int, int, int, int]:
    option, each = pair
    place = list(Quadrant).index(each.quadrant)
    return place, -(each.impact + each.feasibility), -each.impact, option.number


def _tenths(given: Sequence[tuple[int, int]]) -> int:
    """Return the mean in tenths, a half rounded up."""
    people = sum(number for _, number in given)
    total = sum(step * number for step, number in given)
    return (20 * total + people) // (2 * people) if people else 0


def _said(given: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    yes, no, unsure = (
        sum(number for each, number in given if each == said) for said in (YES, NO, DONT_KNOW)
    )
    return yes, no, unsure


LETTERS = {OPEN: "x", YES: "j", NO: "n", DONT_KNOW: "?"}
"""What is typed for the three questions; `x` is for one that was left open."""


def keys_of(weighing: Weighing) -> str:
    """Return the shortest keys that say a weighing."""
    said = "".join(LETTERS[each] for each in (weighing.can, weighing.may, weighing.want))
    return f"{weighing.impact}{weighing.feasibility}{said.rstrip(LETTERS[OPEN])}"


def read_keys(keys: str) -> Iterator[str]:
    """Split keys per measure: two digits with up to three letters, or a dash.

    What cannot begin a measure is a piece of its own, to be told as a mistake.
    """
    at = 0
    while at < len(keys):
        end = at + 1
        if keys[at].isdigit():
            end += keys[end : end + 1].isdigit()
            while end - at < 5 and keys[end : end + 1] in (*LETTERS.values(),):
                end += 1
        yield keys[at:end]
        at = end


def weighing_of(piece: str) -> Weighing:
    """Return the weighing that a piece says. Raises Refused when it says none."""
    steps, said = piece[:2], piece[2:]
    if len(steps) == 1 and steps in "12345":
        raise Refused(Reason.TWO_NUMBERS, piece)
    if len(steps) < 2 or not all(each in "12345" for each in steps):
        raise Refused(Reason.LEVEL_UNKNOWN, piece)
    answers = {letter: answer for answer, letter in LETTERS.items()}
    return Weighing(int(steps[0]), int(steps[1]), *(answers[letter] for letter in said))
