"""Examples of results by group, and with the largest difference between groups."""

from dataclasses import replace
from fractions import Fraction

from tests.support.example_words import STEP_4
from tests.support.vote_examples import GRADE_ONE, RANKING_NINE
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.small_groups import Part
from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.by_group import GroupGap, Measure, Saying


def saying(groups: Part, counted: int, of: int) -> Saying:
    """What a group says, as a share; what a few people change does not show."""
    share = Fraction(counted, of)
    return Saying(groups, share, share, share, counted, of)


BUCKETS = RANKING_NINE.buckets


def _row(bar: r.Bar) -> r.GroupRow:
    pairs = zip(BUCKETS, bar.parts, strict=True)
    parts = tuple(saying(each.groups, part, 2 * each.voters) for each, part in pairs)
    even = sum((part.value for part in parts), Fraction(0)) / len(parts)
    return r.GroupRow(bar.choice, saying((), bar.total, 140), parts, even)


BY_GROUP = r.GroupTable(
    heading=STEP_4,
    form=FormKind.DOTS,
    question="Welke maatregelen van het programmabureau helpen het meest?",
    wording=Wording.USUAL,
    finding=RANKING_NINE.finding,
    measure=Measure.DOTS,
    even=False,
    first=(),
    buckets=BUCKETS,
    rows=tuple(map(_row, RANKING_NINE.bars)),
    foot=RANKING_NINE.foot,
)
EVEN = replace(
    BY_GROUP, even=True, first=tuple(each.choice.label for each in RANKING_NINE.bars[:2])
)
ONE_EVEN = replace(EVEN, form=FormKind.RECOGNITION, measure=Measure.YES, rows=EVEN.rows[:1])
GAP = GroupGap(
    Measure.DOTS,
    RANKING_NINE.bars[0].choice.label,
    saying(BUCKETS[0].groups, 21, 52),
    saying(BUCKETS[-1].groups, 1, 12),
)

GROUP_EXAMPLES: dict[str, s.PublicView] = {
    "by-group": s.PublicView(BY_GROUP),
    "by-group-even": s.PublicView(EVEN),
    "by-group-one": s.PublicView(ONE_EVEN),
    "ranking-gap": s.PublicView(
        replace(RANKING_NINE, gap=GAP, foot=replace(RANKING_NINE.foot, first=True))
    ),
    "distribution-gap": s.PublicView(
        replace(GRADE_ONE, gap=replace(GAP, measure=Measure.MIDDLE, label=""))
    ),
}
