"""Views with words that fit nowhere: the checks must say so, and nothing may fail."""

from dataclasses import replace
from datetime import date

from tests.support import agreeing_examples as ag
from tests.support import alignment_board_examples as ab
from tests.support import board_examples as b
from tests.support import example_words as w
from tests.support import examples as e
from tests.support import group_examples as g
from tests.support import mess_examples as m
from tests.support import opinion_examples as o
from tests.support import outcome_examples as oc
from tests.support import phone_examples as p
from tests.support import recap_examples as r
from tests.support import summary_examples as su
from tests.support import vote_examples as v
from tests.support.documents import fact
from tests.support.step_examples import MEANS, quadrants
from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.document import (
    Agreeing,
    Areas,
    Card,
    Facts,
    Figures,
    Keepsake,
    Readings,
    Reason,
    Reasons,
    ResultRow,
    Results,
    RoomDocument,
    Sentence,
)
from wijkworkshop.core.outcome_views.action_plan import OUTCOME
from wijkworkshop.core.outcome_views.alignment import ToldDecision
from wijkworkshop.core.public import result_screens as rs
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.board import LooseCard
from wijkworkshop.core.public.findings_screen import GoalResult
from wijkworkshop.core.public.screen_parts import Choice, Kept, KeptSentence, Piece
from wijkworkshop.core.terms import Decision, Judgement
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms.weighing import Quadrant

LONG = "Meervoudigeverantwoordelijkheidsaansprakelijkheidsverzekeringsmaatschappijen "
TALE = LONG * 12


def _choice(choice: Choice) -> Choice:
    return replace(choice, label=TALE)


def _finding(finding: Finding) -> Finding:
    return replace(finding, options=(TALE,) * len(finding.options))


def _harvest() -> s.Harvest:
    card = Card(TALE, (fact("lead", TALE),) * 6)
    return replace(e.AGREEMENTS, document=(card, card))


def _lines() -> RoomDocument:
    said = fact("sentence", 4 * TALE)
    return (Sentence(said), Facts((said,) * 5))


def _ranking() -> rs.Ranking:
    bars = tuple(replace(bar, choice=_choice(bar.choice)) for bar in v.RANKING.bars)
    return replace(v.RANKING, finding=_finding(v.RANKING.finding), bars=bars)


def _distribution(screen: rs.Distribution) -> rs.Distribution:
    spreads = tuple(replace(item, choice=_choice(item.choice)) for item in screen.spreads)
    return replace(screen, spreads=spreads, finding=_finding(screen.finding))


def _preference() -> rs.Preference:
    lines = tuple(replace(each, choice=_choice(each.choice)) for each in o.PREFERENCE.lines)
    return replace(o.PREFERENCE, finding=_finding(o.PREFERENCE.finding), lines=lines)


def _comparison() -> rs.Comparison:
    items = tuple(replace(each, choice=_choice(each.choice)) for each in o.COMPARISON_OF_BOTH.items)
    return replace(
        o.COMPARISON_OF_BOTH, finding=_finding(o.COMPARISON_OF_BOTH.finding), items=items
    )


def _by_group() -> rs.GroupTable:
    rows = tuple(replace(each, choice=_choice(each.choice)) for each in g.BY_GROUP.rows[:3])
    return replace(g.BY_GROUP, finding=_finding(g.BY_GROUP.finding), rows=rows)


def _quadrants() -> rs.Quadrants:
    screen = quadrants(MEANS)
    elsewhere = rs.MovedTo(Quadrant.NOT_NOW, TALE)
    weighed = tuple(
        replace(each, choice=_choice(each.choice), moved=elsewhere) for each in screen.weighed
    )
    return replace(screen, finding=_finding(screen.finding), weighed=weighed)


def _matrix() -> s.Matrix:
    tools = tuple(_choice(tool) for tool in e.MATRIX.instruments)
    return replace(e.MATRIX, instruments=tools, goals=(TALE,) * 3)


SCREENS: dict[str, s.Screen] = {
    "welcome": replace(e.WELCOME, name=TALE, sentence=TALE),
    "boxes": s.Boxes(w.OPENING, TALE, TALE, TALE),
    "question": replace(e.RECOGNITION, question=TALE, statistics=(TALE,) * 4, task=TALE),
    "findings": replace(
        e.FINDINGS,
        results=(GoalResult(TALE, TALE),) * 4,
        done=TALE,
        noticed=TALE,
        findings=(TALE,) * 3,
        discuss=(TALE,) * 2,
        source=TALE,
    ),
    "ballot": replace(v.DOTS_OPEN, choices=tuple(map(_choice, w.OFFICE))),
    "ballot-fist": replace(v.FIST_OPEN, choices=tuple(map(_choice, v.FIST_OPEN.choices))),
    "ballot-phone": replace(p.FORMS_BY_PHONE["fist"], question=TALE),
    "joining": replace(p.JOINING, wifi_name=TALE, wifi_password=TALE),
    "counting": replace(v.COUNTING, question=TALE),
    "ranking": _ranking(),
    "distribution-fist": _distribution(v.FIST_RESULT),
    "distribution-one": _distribution(v.FIST_ONE),
    "distribution-grade": _distribution(v.GRADE_RESULT),
    "distribution-agree": _distribution(o.AGREE_RESULT),
    "preference": _preference(),
    "comparison": _comparison(),
    "quadrants": _quadrants(),
    "by-group": _by_group(),
    "harvest": _harvest(),
    "harvest-lines": replace(e.SENTENCE, document=_lines()),
    "matrix": _matrix(),
    "farewell": replace(
        m.FAREWELL, sentences=(KeptSentence(Kept.WHO, (Piece(4 * TALE, who=TALE),) * 2, 9),) * 5
    ),
    "recap": replace(
        r.RECAP,
        name=TALE,
        sentences=(Keepsake(TALE, 4 * TALE),) * 9,
        goals=(Card(TALE, (fact("ambition", TALE),)),) * 3,
    ),
    "picture": replace(
        oc.PICTURE, picture=replace(oc.SQUARE, caption=3 * TALE, credit=TALE, area=TALE)
    ),
    "question-pictures": replace(
        oc.ASKED, pictures=(replace(oc.TALL, caption=TALE, credit=TALE),) * 3
    ),
    "harvest-tables": replace(
        oc.THEN_AND_NOW,
        document=(
            Results((ResultRow(TALE, TALE, TALE, TALE, Judgement.PARTLY),) * 9),
            Readings(tuple(replace(each, label=TALE) for each in oc.STANDINGS) * 3),
            Reasons((Reason(Side.FOR, TALE, 999, own=True),) * 5),
        ),
    ),
    "harvest-figures": replace(
        oc.FIGURES_BESIDE,
        document=(
            Figures(
                tuple(
                    replace(each, text=TALE, area=TALE, source=TALE, explanation=TALE)
                    for each in oc.FIGURES
                )
                * 3
            ),
        ),
    ),
    "harvest-areas": replace(
        oc.AREAS_CHOSEN,
        document=(
            Areas(
                tuple(
                    replace(each, name=TALE, goals=(TALE,) * 3, reason=TALE, meeting_places=(TALE,))
                    for each in oc.AREAS
                )
                * 2,
                (oc.UNPLACED,),
                TALE,
            ),
        ),
    ),
    "agreeing": replace(
        ag.ASKED,
        document=(
            Agreeing(
                Card(TALE, (fact("lead", TALE), fact("output", TALE), fact("outcome", TALE))),
                OUTCOME,
                tuple(replace(each, party=TALE, condition=TALE) for each in 2 * ag.MANY),
                (1, 1),
            ),
        ),
    ),
    "board": replace(
        b.TALKED,
        groups=tuple(replace(each, name=TALE) for each in b.GROUPS),
        loose=(LooseCard(TALE, 3),) * 9,
        focus=replace(b.AT, name=TALE, steps=(TALE,) * 3, ends=TALE),
    ),
    "alignment-board": replace(
        ab.CLASH,
        goals=(TALE,) * 3,
        rules=tuple(map(_choice, ab.RULES)),
        voices=tuple(replace(each, reasons=(TALE,) * 2) for each in ab.CLASH.voices),
        decided=ToldDecision(Decision.ACCEPT, TALE, TALE, date(2027, 9, 30)),
    ),
    "plan": replace(
        su.PLAN,
        decides=TALE,
        quarters=tuple(
            replace(each, lines=tuple(replace(line, text=2 * TALE) for line in each.lines))
            for each in su.QUARTERS
        ),
    ),
    "thread": replace(
        su.THREAD,
        threads=tuple(
            replace(
                each,
                text=TALE,
                rules=tuple(replace(rule, text=TALE) for rule in each.rules),
                areas=tuple(
                    replace(
                        area,
                        name=TALE,
                        ends=tuple(replace(end, title=TALE, noticed=TALE) for end in area.ends),
                    )
                    for area in each.areas
                ),
            )
            for each in su.THREADS
        ),
    ),
    "advice": replace(
        su.ADVICE,
        speakers=(TALE,),
        lines=tuple(
            replace(each, evidence=replace(each.evidence, names=(TALE, TALE)), objection=TALE)
            for each in su.CHECKED
        ),
    ),
    "parking": replace(m.PARKING, lines=(s.ParkedLine(3 * TALE, TALE),) * 8),
}

ABSURD = {name: s.PublicView(screen, e.RUNNING) for name, screen in SCREENS.items()}
