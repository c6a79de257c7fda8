"""Outcomes as large as they come: 12 goals by 12 rules by 30 tables, 30 agreements."""

from collections.abc import Iterator
from datetime import date

from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, Commitment
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument, clashes
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaGoal, MeetingPlace
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import (
    Alignment,
    Consent,
    Decision,
    Flow,
    GoalStatus,
    Grain,
    IndicatorKind,
)

GOALS = INSTRUMENTS = 12
AGREEMENTS, AREAS = 30, 6


def fill_in(
    tonight: Evening, step_1: int, step_2: int, step_3: int, step_4: int, tables: int
) -> None:
    """Fill in every form of the four steps."""
    for entry in (*_goals(step_1), *_rules(step_2)):
        tonight.do(PutEntry(entry))
    tonight.do(*_areas(step_3), *_agreed(step_4))
    cells = tuple(_cells(step_2, tables))
    tonight.session = tonight.session.after(Change(put=cells))
    for goal, rule in clashes(tonight.session, step_2):
        decided = ClashDecision(
            block=step_2, goal=goal, instrument=rule, decision=Decision.ADJUST, owner="Gemeente"
        )
        tonight.do(PutEntry(decided))


def _goals(block: int) -> Iterator[Entry]:
    for number in range(1, GOALS + 1):
        yield Goal(
            block=block,
            text=f"Buren kennen elkaar en helpen elkaar, ook in portiek {number}",
            status=GoalStatus.ADOPTED,
            ambition="Over vijf jaar kent iedereen zes buren",
        )


def _rules(block: int) -> Iterator[Entry]:
    for number in range(1, INSTRUMENTS + 1):
        yield Instrument(
            block=block,
            text=f"Regel {number}: wie krijgt welke woning",
            owner="Corporatie",
            effect_here="Wie hier opgroeit, vindt hier geen woning",
        )


def _areas(block: int) -> Iterator[PutEntry]:
    for number in range(1, AREAS + 1):
        choice = AreaChoice(
            block=block,
            grain=next(iter(Grain)),
            reason="Daar is nu ruimte",
            priority=number < 4,
        )
        group = AreaFlow(block, choice=number, target_group="Starters", flow=next(iter(Flow)))
        yield PutEntry(choice, area=f"Buurt {number}")
        yield PutEntry(AreaGoal(block, choice=number, goal=number))
        yield PutEntry(group)
        yield PutEntry(MeetingPlace(block, choice=number, text="Het plein"))


def _agreed(block: int) -> Iterator[PutEntry]:
    for number in range(1, AGREEMENTS + 1):
        agreed = Agreement(
            block=block,
            title=f"Afspraak {number}: een plek om samen te koken",
            lead="Welzijn",
            partners="Gemeente, corporatie",
            residents_role="Zij kiezen de plek",
            first_step="Bellen met de school",
            due=date(2027, 3, 1),
        )
        said = Commitment(block=block, agreement=number, party="Welzijn", answer=Consent.YES)
        yield PutEntry(agreed)
        yield PutEntry(AgreementArea(block, agreement=number), area="Buurt 1")
        yield PutEntry(said)
        for kind in IndicatorKind:
            yield PutEntry(
                Indicator(block, agreement=number, kind=kind, text="Twintig mensen koken mee")
            )


def _cells(block: int, tables: int) -> Iterator[AlignmentCell]:
    values = list(Alignment)
    for goal in range(1, GOALS + 1):
        for rule in range(1, INSTRUMENTS + 1):
            for table in range(1, tables + 1):
                at = (goal + rule + (table % 2)) % len(values)
                reason = "Wie al een huis heeft, gaat voor" if table % 3 == 0 else ""
                yield AlignmentCell(
                    block=block, goal=goal, instrument=rule, table=table, value=values[at],
                    reason=reason,
                )  # fmt: skip
