"""What the room and a report say of step 1: goals, what they are for, reasons for and against."""

from dataclasses import dataclass, replace

from wijkworkshop.core.boards.placing import as_it_lies
from wijkworkshop.core.document import Annotated, Card, Document, Facts, Reasons, RoomDocument
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import each, extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import FOR_WHOM, REMARK, WHAT_FOR
from wijkworkshop.core.outcome_views.measured import consensus_shown, consensus_stored
from wijkworkshop.core.outcome_views.tables import reasons
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.goals import (
    Goal,
    GoalBeneficiary,
    GoalCard,
    GoalReason,
    SharedGoalSet,
    chosen_goals,
    in_order,
    served,
)
from wijkworkshop.core.outcomes.purpose import working_sentence
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Beneficiary, GoalKind, GoalStatus
from wijkworkshop.core.voting.findings import Finding

OPEN_END = Label(P_("Wij mengen (om..?)"))
AMBITION = Label(P_("Wanneer is het gelukt?"))
CONCERNS = Label(P_("Zorgen en bezwaren"))
CONSENSUS = Label(P_("Hoe staan we erin?"))
STATUS = Label(N_("Stand"))
KIND = Label(N_("Gaat over"))
MINORITY = Label(N_("Andere meningen"))
CARDS = Label(N_("Kaarten"))
LOOSE_CARDS = Label(N_("Kaarten die bij geen doel liggen"))
WHY = Label(N_("Waarom dit belangrijk is"))
STANDING = (GoalStatus.ADOPTED, GoalStatus.PROPOSED)
"""The goals that the room sees, in this order."""


@dataclass(frozen=True)
class ToldGoal:
    """A goal, for everybody; `serves` are the goals that it is a means for."""

    text: str
    kind: GoalKind
    ambition: str
    concerns: str
    serves: tuple[str, ...]


@dataclass(frozen=True)
class RoomGoal:
    """A goal, for the room, with the support that the room has seen."""

    told: ToldGoal
    measured: Finding | None


@dataclass(frozen=True)
class ReportGoal:
    """A goal, for a report, also when it was put aside."""

    told: ToldGoal
    beneficiaries: tuple[Beneficiary, ...]
    status: GoalStatus
    measured: Finding | None
    cards: tuple[Annotated, ...]
    why: tuple[str, ...]


@dataclass(frozen=True)
class ReportGoalSet:
    """What was said about the goals together, for a report."""

    remark: str
    minority_views: str


def told(session: Session, goal: Goal) -> ToldGoal:
    """Return what everybody may know of a goal."""
    serves = tuple(target.text for target in served(session, goal))
    return ToldGoal(goal.text, goal.kind, goal.ambition, goal.concerns, serves)


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the sentence of the opening, a card for each goal that stands, and the reasons."""
    goals = in_order(session.where(Goal, block=block, edition=0))
    ordered = [goal for status in STANDING for goal in goals if goal.status is status]
    cards = (
        replace(
            _in_room(RoomGoal(told(session, goal), consensus_shown(session, goal))),
            entry=goal.reference,
        )
        for goal in ordered
    )
    return (
        Facts(facts(extra(OPEN_END, working_sentence(session)))),
        *cards,
        Reasons(reasons(session, block)),
    )


def _in_room(goal: RoomGoal) -> Card:
    means = goal.told.kind is GoalKind.OUTPUT
    said = facts(
        extra(AMBITION, goal.told.ambition) if means else wanted(AMBITION, goal.told.ambition),
        wanted(WHAT_FOR, *goal.told.serves) if means else extra(WHAT_FOR, *goal.told.serves),
        extra(CONCERNS, goal.told.concerns),
        extra(CONSENSUS, goal.measured, matters=True),
    )
    complete = bool(any(goal.told.serves) if means else goal.told.ambition)
    return Card(goal.told.text, said, complete)


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return every goal, the reasons, and what was said about it all."""
    sentence_ = working_sentence(session) if edition == 0 else ""
    cards = map(_in_report, reported(session, block, edition))
    found = outcome_of(session, SharedGoalSet, block, edition)
    as_a_whole = ReportGoalSet(found.remark, found.minority_views)
    return (
        Facts(facts(extra(OPEN_END, sentence_))),
        *cards,
        Facts(facts(extra(LOOSE_CARDS, each(_loose(session, block, edition))))),
        Reasons(reasons(session, block, edition)),
        Facts(facts(extra(REMARK, as_a_whole.remark), extra(MINORITY, as_a_whole.minority_views))),
    )


def reported(session: Session, block: int, edition: int) -> tuple[ReportGoal, ...]:
    """Return the goals of a block, as a report may know them."""
    goals = in_order(session.where(Goal, block=block, edition=edition))
    return tuple(_for_report(session, goal) for goal in goals)


def _for_report(session: Session, goal: Goal) -> ReportGoal:
    cards = _lying(session, goal.block, goal.edition, goal.id)
    for_whom = session.where(GoalBeneficiary, goal=goal.id, edition=goal.edition)
    why = session.where(GoalReason, goal=goal.id, edition=goal.edition)
    return ReportGoal(
        told=told(session, goal),
        beneficiaries=tuple(each.beneficiary for each in for_whom if each.beneficiary),
        status=goal.status,
        measured=consensus_stored(goal),
        cards=tuple(map(_card, cards)),
        why=tuple(step.text for step in why),
    )


def _loose(session: Session, block: int, edition: int) -> tuple[Annotated, ...]:
    """Return the cards that nobody laid at a goal."""
    return tuple(map(_card, _lying(session, block, edition, 0)))


def _lying(session: Session, block: int, edition: int, goal: int) -> tuple[GoalCard, ...]:
    """Return the cards that lie at a goal by now, or that are loose (0)."""
    cards = session.where(GoalCard, block=block, edition=edition)
    return tuple(card for card in cards if as_it_lies(session, card).goal == goal)


def _card(card: GoalCard) -> Annotated:
    table = phrase(N_("tafel {number}"), number=str(card.table))
    return Annotated(card.text, (table,) if card.table else (card.origin,))


def _in_report(goal: ReportGoal) -> Card:
    means = goal.told.kind is GoalKind.OUTPUT
    serves = each(goal.told.serves)
    said = facts(
        wanted(STATUS, goal.status),
        wanted(CONSENSUS, goal.measured),
        wanted(AMBITION, goal.told.ambition),
        wanted(FOR_WHOM, each(goal.beneficiaries)),
        wanted(KIND, goal.told.kind),
        wanted(WHAT_FOR, serves) if means else extra(WHAT_FOR, serves),
        extra(WHY, each(goal.why)),
        extra(CONCERNS, each(tuple(goal.told.concerns.splitlines()))),
        extra(CARDS, each(goal.cards)),
    )
    return Card(goal.told.text, said)


def kept(session: Session, block: int) -> str:
    """Return the adopted goals for people's lives, one sentence after the other."""
    goals = (goal for goal in chosen_goals(session) if goal.block == block)
    texts = (goal.text.strip().rstrip(".") for goal in goals)
    return " ".join(f"{text}." for text in texts)
