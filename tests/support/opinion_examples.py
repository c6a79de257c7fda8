"""Example views of agreement, rankings, and before beside after."""

from collections.abc import Sequence
from dataclasses import replace

from tests.support.found import found
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, Wording
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.spread import shape

_PROGRESS = (s.Stage.DONE,) * 3 + (s.Stage.NOW,) + (s.Stage.TO_COME,) * 7
HEADING = s.Heading(BlockKind.QUESTION_2, "Vraag 2 · Verwachtingen", "Vijf verklaringen", _PROGRESS)
READINGS = (
    Choice(1, "Kosten lopen voor de baat uit?", "plant"),
    Choice(2, "Zonder vernieuwing was het veel slechter?", "umbrella"),
    Choice(3, "Verwachtingen groeien met de vernieuwing mee?", "trending-up"),
    Choice(4, "Bouwen gelukt, sociaal steken laten vallen?", "scale"),
    Choice(5, "De vernieuwing is nog niet klaar?", "crane"),
)
EXPECTATIONS = (
    Choice(1, "Betere woningen", "home"),
    Choice(2, "Prettige straten", "trees"),
    Choice(3, "Veiliger voelen", "shield-heart"),
    Choice(4, "Meer contact tussen buren", "messages"),
    Choice(5, "Meer werk en inkomen", "briefcase"),
    Choice(6, "Betere kansen op school", "school"),
    Choice(7, "Trots op de wijk", "award"),
    Choice(8, "Mensen willen hier blijven wonen", "anchor"),
)
SUPPOSE = "Stel: woningen en straten worden vernieuwd, verder verandert er niets. Wat lukt dan?"
SCALE = (1, 2, 3, 4, 5, 0)
ROOM = (r.Bucket((), 34),)
FOOT = r.Foot(34, ((Channel.PAPER, 34),), split=34)
PAPER = (Channel.PAPER,)


def _spread(choice: Choice, *levels: int) -> r.Spread:
    known = [level for level, n in zip(SCALE, levels, strict=True) for _ in range(n) if level]
    middle = sorted(known)[len(known) // 2] if known else None
    return r.Spread(choice, levels, (levels,), middle, sum(levels), shape(levels[:5]))


def _agreed(
    choices: Sequence[Choice], rows: Sequence[Sequence[int]], wording: Wording = Wording.USUAL
) -> Finding:
    people = [dict(zip(SCALE, row, strict=True)) for row in rows]
    return found(FormKind.AGREE, choices, people, wording=wording)


AGREE_OPEN = s.Ballot(
    HEADING, FormKind.AGREE, "Bent u het eens met deze verklaring?",
    "Het zijn vragen, geen feiten.", 0, READINGS, True, PAPER, ((Channel.PAPER, 21),), 34, True,
)  # fmt: skip
EXPECT_OPEN = s.Ballot(
    HEADING, FormKind.AGREE, SUPPOSE, "Vul het in voordat we praten.", 0, EXPECTATIONS, True,
    PAPER, ((Channel.PAPER, 21),), 34, True, wording=Wording.EXPECTED,
)  # fmt: skip
STATEMENT_OPEN = s.Ballot(
    HEADING, FormKind.AGREE, "Bent u het eens met deze zin?", "", 0,
    (Choice(1, "De wijk mag populairder worden, als bewoners en winkels kunnen blijven."),),
    True, (Channel.PAPER, Channel.HANDS), ((Channel.PAPER, 21),), 34, False,
)  # fmt: skip
RANKING_OPEN = s.Ballot(
    HEADING, FormKind.RANKING, "Welke verklaring past het best, en welke daarna?", "", 0, READINGS,
    True, PAPER, ((Channel.PAPER, 12),), 34, True,
)  # fmt: skip

_READ = ((2, 5, 9, 12, 3, 3), (1, 2, 4, 14, 11, 2), (6, 9, 8, 6, 2, 3), (9, 6, 1, 7, 9, 2),
         (3, 4, 10, 9, 5, 3))  # fmt: skip
AGREE_RESULT = r.Distribution(
    HEADING, FormKind.AGREE, "Bent u het eens met deze verklaring?",
    _agreed(READINGS, _READ), SCALE,
    tuple(_spread(choice, *row) for choice, row in zip(READINGS, _READ, strict=True)), (), ROOM,
    FOOT,
)  # fmt: skip
_EXPECTED = ((0, 1, 3, 12, 17, 1), (0, 2, 4, 15, 12, 1), (3, 8, 11, 8, 2, 2), (6, 10, 9, 5, 2, 2),
             (14, 9, 5, 3, 1, 2), (9, 10, 7, 4, 2, 2), (2, 5, 9, 11, 5, 2), (3, 6, 10, 9, 4, 2),
             )  # fmt: skip
EXPECTED_RESULT = r.Distribution(
    HEADING, FormKind.AGREE, SUPPOSE,
    _agreed(EXPECTATIONS, _EXPECTED, Wording.EXPECTED),
    SCALE, tuple(_spread(each, *row) for each, row in zip(EXPECTATIONS, _EXPECTED, strict=True)),
    (), ROOM, FOOT, Wording.EXPECTED,
)  # fmt: skip
STATEMENT_RESULT = r.Distribution(
    HEADING, FormKind.AGREE, "Bent u het eens met deze zin?",
    Finding(FindingKind.AGREED, ("Populairder, als wie er is kan blijven",), (24, 34)), SCALE,
    (r.Spread(Choice(1, "Populairder, als wie er is kan blijven"), (2, 3, 3, 13, 11, 2),
              ((1, 1, 2, 9, 8, 1), (1, 2, 1, 4, 3, 1)), 4.0, 34),),
    (), (r.Bucket((Group.RESIDENTS,), 22), r.Bucket((Group.MUNICIPALITY,), 12)), FOOT,
)  # fmt: skip

_PLACED = ((1, 186, 16, 2.3, (1, 3)), (3, 168, 9, 2.5, (1.5, 4)), (0, 137, 5, 3.0, (2, 4)),
           (4, 118, 3, 3.3, (2, 4.5)), (2, 71, 1, 4.0, (3, 5)))  # fmt: skip
PREFERENCE = r.Preference(
    HEADING, "Welke verklaring past het best, en welke daarna?",
    Finding(FindingKind.CLOSE, (READINGS[1].label, READINGS[3].label), (186, 168, 34),
            places=(2, 4), unit=Unit.HALF_POINTS, turned_by=2),
    READINGS[3],
    tuple(r.Preferred(READINGS[at], halves, first, average, between, (average,), at in (1, 3))
          for at, halves, first, average, between in _PLACED),
    272, ROOM, FOOT,
)  # fmt: skip
PREFERENCE_EIGHT = r.Preference(
    HEADING, "Wat lukt het eerst?",
    Finding(FindingKind.CLOSE, ("Betere woningen", "Prettige straten"), (403, 352, 34),
            places=(1, 2), unit=Unit.HALF_POINTS, turned_by=2),
    None,
    tuple(r.Preferred(each, 403 - 51 * place, 15 - 2 * place, 1.8 + 0.7 * place,
                      (max(1.0, place - 0.5), place + 1.5), (None,), place < 2)
          for place, each in enumerate(EXPECTATIONS)),
    476, ROOM, FOOT,
)  # fmt: skip

_BEFORE = ((30, 34), (28, 34), (19, 34), (16, 34), (9, 34), (12, 34), (17, 34), (18, 34))
COMPARISON = r.Comparison(
    HEADING, FormKind.AGREE, SUPPOSE, Wording.EXPECTED,
    Finding(FindingKind.FELL, ("Meer contact tussen buren",), (16, 34, 7, 34), Wording.EXPECTED,
            form=FormKind.AGREE),
    tuple(
        r.Compared(choice, r.Told(*before), r.Told(row[3] + row[4], 34))
        for choice, before, row in zip(EXPECTATIONS, _BEFORE, _EXPECTED, strict=True)
    ),
    (FOOT, FOOT), 27, 34, EXPECTED_RESULT,
)  # fmt: skip

_MOVES = ((8, 13, 6), (None, 19, None), (0, 15, 12), (None, None, 14), (5, 5, 17), (0, 27, 0),
          (9, None, None), (None, None, None))  # fmt: skip


def _of_27(told: r.Told) -> r.Told:
    return r.Told(told.yes * 27 // 34, 27)


COMPARISON_OF_BOTH = replace(
    COMPARISON,
    items=tuple(
        r.Compared(item.choice, _of_27(item.early), _of_27(item.late), r.Movement(27, *moves))
        for item, moves in zip(COMPARISON.items, _MOVES, strict=True)
    ),
    of_both=True,
)

OPINION_EXAMPLES: dict[str, s.PublicView] = {
    "ballot-agree": s.PublicView(AGREE_OPEN),
    "ballot-expect": s.PublicView(EXPECT_OPEN),
    "ballot-statement": s.PublicView(STATEMENT_OPEN),
    "ballot-ranking": s.PublicView(RANKING_OPEN),
    "distribution-agree": s.PublicView(AGREE_RESULT),
    "distribution-expect": s.PublicView(EXPECTED_RESULT),
    "distribution-agree-one": s.PublicView(STATEMENT_RESULT),
    "preference": s.PublicView(PREFERENCE),
    "preference-eight": s.PublicView(PREFERENCE_EIGHT),
    "comparison": s.PublicView(COMPARISON),
    "comparison-of-both": s.PublicView(COMPARISON_OF_BOTH),
}
