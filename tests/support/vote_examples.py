"""Example views of rounds: while people vote, while votes are counted, and the results."""

from dataclasses import replace

from tests.support.example_words import (
    CLOSING,
    FOUR,
    GOALS,
    GRADED,
    MUNICIPAL,
    OFFICE,
    PAPER_AND_HANDS,
    QUESTION_1,
    QUESTION_2,
    STATEMENTS,
    STEP_1,
    STEP_4,
    choices,
)
from tests.support.found import found
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Channel, FormKind, Group, Withheld
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.spread import shape
from wijkworkshop.core.voting.tally import median

DOTS_OPEN = s.Ballot(
    STEP_4, FormKind.DOTS, "", "Twee stippen op één maatregel mag.", 2, MUNICIPAL, True,
    (Channel.PAPER, Channel.STICKERS), ((Channel.PAPER, 28), (Channel.STICKERS, 9)), 52, False,
)  # fmt: skip


LAPTOP_OPEN = replace(
    DOTS_OPEN,
    hint="",
    channels=(Channel.DEVICE, Channel.PAPER),
    received=((Channel.PAPER, 3), (Channel.DEVICE, 9)),
    present=18,
    secret=True,
    only_group=Group.RESIDENTS,
    reading=MUNICIPAL[2].number,
)


DOTS_READY = s.Ballot(
    STEP_4, FormKind.DOTS, "Welke maatregelen helpen het meest?", "", 2, OFFICE, False,
    (Channel.PAPER, Channel.HANDS), (), 52, False,
)  # fmt: skip


DOTS_GOALS = s.Ballot(
    STEP_1, FormKind.DOTS, "Welke doelen vindt u het belangrijkst?", "", 3, choices(GOALS), True,
    (Channel.PAPER,), ((Channel.PAPER, 11),), 24, True,
)  # fmt: skip


FIST_OPEN = s.Ballot(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u dit doel?", "Laat zien hoe u erover denkt.", 0,
    choices(GOALS[:1]), True, (Channel.HANDS,), (), 52, False,
)  # fmt: skip


FIST_THREE = s.Ballot(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u deze doelen?", "", 0,
    choices(GOALS[:3]), True, (Channel.HANDS, Channel.PAPER), ((Channel.PAPER, 12),), 52, False,
)  # fmt: skip


RECOGNITION_OPEN = s.Ballot(
    QUESTION_1, FormKind.RECOGNITION, "Klopt dit voor uw wijk?", "Kies per zin één antwoord.", 0,
    choices(STATEMENTS), True, (Channel.PAPER,), ((Channel.PAPER, 14),), 34, True,
)  # fmt: skip


GRADE_OPEN = s.Ballot(
    QUESTION_1, FormKind.GRADE, "Geef een cijfer van 1 tot 10", "", 0, choices(GRADED), True,
    (Channel.PAPER,), ((Channel.PAPER, 14),), 34, True,
)  # fmt: skip


CHOICE_OPEN = s.Ballot(
    QUESTION_2, FormKind.SINGLE_CHOICE, "Welke verklaring past het best?", "", 0,
    choices((
        "Het kost gewoon meer tijd",
        "Zonder de vernieuwing was het erger geworden",
        "Er is te weinig naar bewoners geluisterd",
        "Bouwen alleen is niet genoeg",
        "De stad als geheel werd duurder",
    )), True, (Channel.HANDS,), ((Channel.HANDS, 31),), 52, False,
)  # fmt: skip


COUNTING = s.Counting(STEP_4, "Welke maatregelen van de gemeente helpen het meest?",
                      (Channel.PAPER, Channel.STICKERS), FormKind.DOTS, MUNICIPAL,
                      "Maatregelen van de corporaties")  # fmt: skip
OF_FEW = replace(COUNTING, withheld=Withheld.TOO_FEW, fewest=5)
BESIDE_ANOTHER = replace(COUNTING, withheld=Withheld.BESIDE_ANOTHER, fewest=6)


_SCORES = ((0, 26, (9, 7, 5, 5)), (4, 25, (16, 2, 5, 2)), (6, 17, (11, 2, 2, 2)),
           (3, 12, (4, 2, 4, 2)), (5, 12, (8, 2, 1, 1)), (1, 7, (2, 2, 2, 1)),
           (2, 5, (2, 1, 1, 1)))  # fmt: skip


RANKING = r.Ranking(
    STEP_4, FormKind.DOTS, "Welke maatregelen helpen het meest?",
    found(
        FormKind.DOTS, [MUNICIPAL[place] for place, *_ in _SCORES],
        [{0: total} for _place, total, _parts in _SCORES], budget=2,
    ),
    MUNICIPAL[4],
    tuple(r.Bar(MUNICIPAL[place], total, parts, rank < 2)
          for rank, (place, total, parts) in enumerate(_SCORES)),
    FOUR,
    r.Foot(52, PAPER_AND_HANDS, 104, 104, 52),
)  # fmt: skip


_SIX = (*FOUR[:3], r.Bucket((Group.PROGRAMME_OFFICE, Group.METROPOLITAN_REGION), 5),
        r.Bucket((Group.CARE_AND_WELFARE,), 6),
        r.Bucket((Group.ENTREPRENEURS, Group.EDUCATION, Group.POLICE_AND_SAFETY), 7))  # fmt: skip


_NINE = (32, *range(28, 4, -3))


RANKING_NINE = r.Ranking(
    STEP_4, FormKind.DOTS, "Welke maatregelen van het programmabureau helpen het meest?",
    found(FormKind.DOTS, OFFICE,
          [{0: total} for total in _NINE], budget=2),
    None,
    tuple(r.Bar(choice, _NINE[place], (11 - place, max(0, 7 - place), 4 - place // 4, 2,
                                         2 - place // 4, 1 - place // 8), place < 3)
          for place, choice in enumerate(OFFICE)),
    _SIX,
    r.Foot(86, ((Channel.PAPER, 56), (Channel.HANDS, 30)), 172, 172, 79, doubles=30),
)  # fmt: skip


CHOICE_RESULT = r.Ranking(
    QUESTION_2, FormKind.SINGLE_CHOICE, "Welke verklaring past het best?",
    Finding(FindingKind.CLEAR_FIRST, ("Bouwen alleen is niet genoeg",), (19, 34)), None,
    tuple(r.Bar(CHOICE_OPEN.choices[place], total, (total,), place == 3)
          for place, total in ((3, 19), (2, 8), (0, 5), (4, 2), (1, 0))),
    (r.Bucket((), 34),),
    r.Foot(34, ((Channel.HANDS, 34),)),
)  # fmt: skip


_FIST = ((0, 1, 3, 10, 22, 16), (1, 4, 8, 19, 14, 6), (6, 9, 12, 11, 8, 6))


_LABELS = (FindingKind.BROADLY_CARRIED, FindingKind.CARRIED_WITH_CONCERNS, FindingKind.DIVIDED)


FIST_RESULT = r.Distribution(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u deze doelen?",
    Finding(FindingKind.SOME_CARRIED, GOALS[1:3], (2, 3, 0, 7, 0)), tuple(range(6)),
    tuple(r.Spread(Choice(place + 1, GOALS[place]), levels, (levels,), 4.0, 52)
          for place, levels in enumerate(_FIST)),
    tuple(Finding(kind, (GOALS[place],), (sum(_FIST[place][3:]), 52, _FIST[place][0]))
          for place, kind in enumerate(_LABELS)),
    (r.Bucket((), 52),),
    r.Foot(52, ((Channel.HANDS, 52),)),
)  # fmt: skip


_PARTS = ((0, 1, 2, 5, 10, 8), (0, 0, 0, 2, 5, 2), (0, 0, 1, 1, 4, 4), (0, 0, 0, 2, 3, 2))


_ONE = Finding(
    FindingKind.BROADLY_CARRIED, (GOALS[0],), (48, 52, 0),
    groups=(Group.RESIDENTS, Group.MUNICIPALITY, Group.HOUSING_ASSOCIATIONS),
)  # fmt: skip


FIST_ONE = r.Distribution(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u dit doel?",
    _ONE, tuple(range(6)),
    (r.Spread(Choice(1, GOALS[0]), _FIST[0], _PARTS, 4.0, 52),),
    (_ONE,),
    FOUR,
    r.Foot(52, ((Channel.HANDS, 52),), split=52),
)  # fmt: skip


_RECOGNISED = ((14, 11, 4, 2, 3), (6, 9, 10, 7, 2), (18, 9, 3, 1, 3), (7, 12, 9, 4, 2),
               (3, 6, 12, 9, 4), (12, 10, 4, 2, 6), (9, 9, 8, 5, 3), (2, 7, 11, 12, 2))  # fmt: skip


RECOGNITION_RESULT = r.Distribution(
    QUESTION_1, FormKind.RECOGNITION, "Klopt dit voor uw wijk?",
    found(FormKind.RECOGNITION, choices(STATEMENTS),
          [dict(zip((4, 3, 2, 1, 0), levels, strict=True)) for levels in _RECOGNISED]),
    (4, 3, 2, 1, 0),
    tuple(r.Spread(Choice(place + 1, STATEMENTS[place]), levels, (levels,), 3.0, 34,
                   shape(levels[:4]))
          for place, levels in enumerate(_RECOGNISED)),
    tuple(Finding(FindingKind.RECOGNISED, (STATEMENTS[place],), (sum(levels[:2]), 34))
          for place, levels in enumerate(_RECOGNISED)),
    (r.Bucket((), 34),),
    r.Foot(34, ((Channel.PAPER, 34),)),
)  # fmt: skip


_GRADES = ((0, 0, 1, 2, 5, 8, 11, 5, 2, 0), (0, 1, 2, 4, 6, 9, 8, 3, 1, 0),
           (0, 0, 0, 1, 2, 5, 10, 11, 4, 1), (1, 2, 4, 6, 8, 7, 4, 2, 0, 0),
           (0, 1, 3, 5, 7, 8, 6, 3, 1, 0))  # fmt: skip


GRADE_RESULT = r.Distribution(
    QUESTION_1, FormKind.GRADE, "Geef een cijfer van 1 tot 10",
    found(FormKind.GRADE, choices(GRADED), [dict(enumerate(levels, 1)) for levels in _GRADES]),
    tuple(range(1, 11)),
    tuple(r.Spread(Choice(place + 1, GRADED[place]), levels, (levels,),
                   median(dict(enumerate(levels, 1))), 34, shape(levels))
          for place, levels in enumerate(_GRADES)),
    (),
    (r.Bucket((), 34),),
    r.Foot(34, ((Channel.PAPER, 34),)),
)  # fmt: skip


GRADE_ONE = r.Distribution(
    CLOSING, FormKind.GRADE, "Welk cijfer geeft u deze bijeenkomst?",
    Finding(FindingKind.ONE_GRADE, ("Deze bijeenkomst",), (75, 34)), tuple(range(1, 11)),
    (r.Spread(Choice(1, "Deze bijeenkomst"), (0, 0, 0, 0, 2, 6, 10, 12, 3, 1),
              ((0, 0, 0, 0, 1, 3, 7, 8, 2, 1), (0, 0, 0, 0, 1, 3, 3, 4, 1, 0)), 7.5, 34),),
    (),
    (r.Bucket((Group.RESIDENTS,), 22), r.Bucket((Group.MUNICIPALITY, Group.EDUCATION), 12)),
    r.Foot(34, ((Channel.PAPER, 34),), split=34),
)  # fmt: skip


def without_groups(result: r.Distribution) -> r.Distribution:
    """Return a result as it is where its items may not be told by group."""
    return replace(result, spreads=tuple(replace(each, parts=()) for each in result.spreads))
