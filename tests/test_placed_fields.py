"""Every field of an outcome reaches whom it is meant for, and nobody else.

A field of an entry of a generated session is changed; who then gets something else, can see it. A
field that stands in no list below has to reach both the room and the report.
"""

import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any

import pytest

from tests.support.frozen_outcomes import screens, session
from wijkworkshop.core.boards.alignment import points
from wijkworkshop.core.boards.records import BoardFocus
from wijkworkshop.core.navigation import Stop, blocks
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.outcome_views.kept import sentences
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea, FollowUp, ServedGoal
from wijkworkshop.core.outcomes.charter import Coupling
from wijkworkshop.core.outcomes.evaluation import Invitation, Reaction
from wijkworkshop.core.outcomes.goals import Goal, GoalBeneficiary, GoalCard, GoalReason
from wijkworkshop.core.outcomes.indicators import NUMBER, Indicator, IndicatorValue
from wijkworkshop.core.outcomes.recognition import AreaProfile, ExperienceGap, Statistic
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area, Block, ScreenKind
from wijkworkshop.core.terms import Beneficiary, BlockKind, ConsensusLabel, Judgement
from wijkworkshop.export.chapters.agreements import standing_parts
from wijkworkshop.export.chapters.answers import answers

TRIED = (*range(1, 11), 16, 24, *range(65, 73))
"""The generated sessions in which a field is changed."""

NOBODY = {
    "TableDefinition.to_vote",  # chooses what people vote on
    "NamedArgument.icon",  # of the card, for the vote
    "Statistic.grade",  # chooses which grade of the room stands beside a figure
    "Agreement.builds",  # asks what goes with it in question 3
}
REPORT_ONLY = {
    *(f"TableDefinition.{name}" for name in ("what", "why", "who", "breadth", "scale")),
    *(f"SharedGoalSet.{name}" for name in ("remark", "minority_views")),
    "GoalBeneficiary.beneficiary",
    *(f"AlignmentMatrix.{name}" for name in ("remark", "to_find_out")),
    *(f"Instrument.{name}" for name in ("owner", "effect_here")),
    "AreaPlan.remark",
    "AddedToShortlist.reason",
    *(f"Agreement.{name}" for name in ("starts", "means", "depends_on", "risk", "programme")),
    *(f"Indicator.{name}" for name in ("baseline", "target", "measured")),
    *(f"ApproachCharter.{name}" for name in ("influence_level", "open_points")),
    *(f"SessionEvaluation.{name}" for name in ("words", "remark")),
    "Recap.confirmed",
    *(f"Indicator.{name}" for name in ("unit", "source")),
    *(f"IndicatorValue.{name}" for name in ("indicator", "area", "year", "value")),
    *(f"ServedGoal.{name}" for name in ("agreement", "goal")),
    *(f"FollowUp.{name}" for name in ("agreement", "status", "day", "note")),
    *(f"GoalCard.{name}" for name in ("goal", "origin")),
    *(f"SessionEvaluation.{name}" for name in ("contact", "reactions_until")),
    *(f"Invitation.{name}" for name in ("who", "how")),
    *(f"Reaction.{name}" for name in ("who", "text", "done")),
}
NEXT_SESSION = {
    *(f"{kind}.sentence" for kind in
      ("WorkingDefinition", "RecognitionProfile", "ExpectationMap", "ApproachCharter")),
    *(f"Goal.{name}" for name in ("text", "kind", "status")),
    *(f"{kind}.remark" for kind in ("AlignmentMatrix", "AreaPlan", "ActionPlan")),
    "Recap.changed",
}  # fmt: skip
"""What is in the one sentence a block that the next session hears."""


def to_room(found: Session) -> object:
    seen = [screen for _name, screen in screens(found)]
    return [*seen, *(screen for block in blocks(found) for screen in _on_board(found, block))]


def _on_board(found: Session, block: Block) -> Iterator[object]:
    """Yield the board of a block, with each clash of step 2 talked about."""
    if block.kind is BlockKind.STEP_1:
        yield screen_at(found, Stop(block.id, ScreenKind.BOARD))
    elif block.kind is BlockKind.STEP_2:
        for each in points(found, block.id):
            focus = BoardFocus(each.goal, block.id, across=each.rule)
            yield screen_at(found.after(Change(put=(focus,))), Stop(block.id, ScreenKind.MATRIX))


def to_report(found: Session) -> object:
    told = [
        OUTCOME_VIEWS[block.kind].report(found, block.id, 0)
        for block in blocks(found)
        if block.kind in OUTCOME_VIEWS
    ]
    own = [
        OUTCOME_VIEWS[block.kind].sentence(found, block.id, 0)
        for block in blocks(found)
        if block.kind in OUTCOME_VIEWS
    ]
    short = [answers(found, block) for block in blocks(found) if block.kind in OUTCOME_VIEWS]
    return told, own, short, list(standing_parts(found))


def _with_more(found: Session) -> Session:
    """Return a session that has an entry of every kind that the generated ones do not have."""
    ids = {block.kind: block.id for block in blocks(found)}
    question_1, question_3, first, fourth, last = (
        ids[kind]
        for kind in (
            BlockKind.QUESTION_1,
            BlockKind.QUESTION_3,
            BlockKind.STEP_1,
            BlockKind.STEP_4,
            BlockKind.CLOSING,
        )
    )
    goals = found.all(Goal)
    goal = goals[0].id if goals else 0
    more = (
        Agreement(fourth, id=8, title="Een ander plein"),
        Agreement(fourth, id=9, title="Een plein"),
        *(Indicator(fourth, id=number, agreement=9, text=f"{number} keer") for number in (8, 9)),
        IndicatorValue(fourth, id=1, indicator=9, area=1, year=2027, value="6,3"),
        ServedGoal(fourth, id=1, agreement=9, goal=goal),
        AgreementArea(fourth, id=1, agreement=9, area=1),
        Coupling(question_3, id=1, physical_agreement=8, social_agreement=8),
        AreaProfile(question_1, id=1, area=1, mixed_output=Judgement.YES),
        ExperienceGap(question_1, id=1, statistic="Een 7", area=1),
        Statistic(question_1, id=1, text="Een cijfer", area=1, first="5", last="6"),
        GoalBeneficiary(first, id=1, goal=8, beneficiary=Beneficiary.EVERYBODY),
        FollowUp(fourth, id=1, agreement=8, note="Het plein is er"),
        *(Goal(first, id=number, text=f"Doel {number}") for number in (8, 9)),
        *(
            replace(
                each,
                label=ConsensusLabel.CARRIED_WITH_CONCERNS,
                support=40,
                voters=52,
                blocks=2,
                tested="residents",
            )
            for each in goals[:1]
        ),
        GoalCard(first, id=1, goal=8, text="Een bankje"),
        GoalReason(first, id=1, goal=8, text="Dan blijft iedereen"),
        BoardFocus(8, first),
        Invitation(last, id=1, who="bewoners", how="brief"),
        Reaction(last, id=1, who="de school", text="Mooi", done="Overgenomen"),
        Area(1, "Noord"),
        Area(2, "Zuid"),
    )
    return found.after(Change(put=more))


EDGES: Mapping[str, Callable[[Session], object]] = {
    "room": to_room,
    "report": to_report,
    "next session": sentences,
}


CASES = tuple(
    (kind, each.name)
    for kind in ENTRY_KINDS
    for each in fields(kind)
    if each.name not in ("id", "block", "edition", *kind.KEY)
)


def _others(kind: type[Entry], name: str, value: Any) -> Iterator[Any]:
    """Yield other values of a field."""
    hint = typing.get_type_hints(kind)[name]
    options = typing.get_args(hint) if isinstance(hint, UnionType) else (hint,)
    (plain,) = (each for each in options if each is not NoneType)
    if issubclass(plain, Enum):
        yield from (each for each in plain if each is not value)
    elif plain is bool:
        yield not value
    elif plain is str:
        yield "7" if NUMBER.fullmatch(value) else "Dit stond er eerst niet"
    else:
        yield date(2031, 3, 3) if plain is date else value + 1


def _reached(kind: type[Entry], name: str, edges: set[str]) -> set[str]:
    """Return which of these edges get something else when the field changes."""
    found: set[str] = set()
    for number in TRIED:
        here = _with_more(session(number))
        entries = here.where(kind, edition=0)[:2]
        before = {edge: EDGES[edge](here) for edge in edges - found} if entries else {}
        for entry in entries:
            for other in _others(kind, name, getattr(entry, name)):
                value: dict[str, Any] = {name: other}
                changed = here.after(Change(put=(replace(entry, **value),)))
                found |= {e for e in edges - found if EDGES[e](changed) != before[e]}
        if found == edges:
            break
    return found


@pytest.mark.parametrize(("kind", "name"), CASES, ids=lambda part: getattr(part, "__name__", part))
def test_a_field_reaches_whom_it_is_meant_for(kind: type[Entry], name: str) -> None:
    field = f"{kind.__name__}.{name}"
    meant = set() if field in NOBODY else {"report"}
    meant |= {"room"} if field not in NOBODY | REPORT_ONLY else set()
    meant |= {"next session"} if field in NEXT_SESSION else set()
    assert _reached(kind, name, set(EDGES)) == meant


def test_the_lists_name_fields_that_exist() -> None:
    there = {f"{kind.__name__}.{name}" for kind, name in CASES}
    assert there >= NOBODY | REPORT_ONLY | NEXT_SESSION
