"""Where a figure and the grade of the room part: better, and no pass; or worse, and a pass.

A figure and a grade have scales of their own and are never put on one axis (deck S15-S16; dossier
B.3): only which way the figure went is compared with whether the grade is a pass.
"""

from collections.abc import Mapping
from fractions import Fraction

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import Gap, Need
from wijkworkshop.core.outcomes.indicators import NUMBER
from wijkworkshop.core.outcomes.recognition import Statistic
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, RoundState
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.grade import Grade
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of

PASS = Fraction(11, 2)
"""A grade over this is a pass on a Dutch school report: 5,5 itself is none."""

SAID = N_("waarom cijfer en gevoel uiteenlopen")
TODO = N_("Hoe komt het dat cijfer en gevoel uiteenlopen?")
BETTER_NO_PASS = Need(
    "better_no_pass",
    SAID,
    TODO,
    P_("Bij {first} werd het cijfer beter. De zaal geeft geen voldoende. Hoe kan dat?"),
    ("Statistic",),
)
WORSE_AND_PASS = Need(
    "worse_and_pass",
    SAID,
    TODO,
    P_("Bij {first} werd het cijfer slechter. De zaal geeft toch een voldoende. Hoe kan dat?"),
    ("Statistic",),
)
NEEDS = (BETTER_NO_PASS, WORSE_AND_PASS)

PARTS: Mapping[tuple[int, bool], Need] = {(1, False): BETTER_NO_PASS, (-1, True): WORSE_AND_PASS}


def gaps(session: Session, block: int) -> tuple[Gap, ...]:
    """Return the figures that part from the room's grade, and that nobody explained."""
    found = session.where(Statistic, block=block, edition=0)
    open_ones = (each for each in found if not each.explanation.strip())
    asked = ((each, parts(each, grade(session, each))) for each in open_ones)
    return tuple(Gap(need, each.text, about=(each.id, 0)) for each, need in asked if need)


def parts(found: Statistic, graded: Finding | None) -> Need | None:
    """Return what is asked where a figure parts from a grade of the room; None where it does not.

    Tenths tell all of a grade: a median is whole or a half.
    """
    if graded is None:
        return None
    return PARTS.get((course(found), Fraction(graded.numbers[0], 10) > PASS))


def course(found: Statistic) -> int:
    """Return 1 when a figure became better, -1 when it became worse, and 0 when it stayed.

    An archive of somebody else may hold what is no number: that says nothing either way.
    """
    if not (NUMBER.fullmatch(found.first.strip()) and NUMBER.fullmatch(found.last.strip())):
        return 0
    first, last = (Fraction(each.strip().replace(",", ".")) for each in (found.first, found.last))
    rises = (last > first) - (last < first)
    return -rises if found.less_is_better else rises


def grade(session: Session, found: Statistic) -> Finding | None:
    """Return the last grade beside a figure, of the same area, that the room saw; None before."""
    about = {"block": found.block, "area": found.area}
    votes = session.where(Round, form=FormKind.GRADE, state=RoundState.SHOWN, **about)
    for vote in reversed([each for each in votes if is_told(each)]):
        tally = result_of(session, vote.id)
        for option in options_of(session, vote.id):
            if option.number == found.grade and tally.total(option.number):
                return Grade().finding(tally, [option], {})
    return None
