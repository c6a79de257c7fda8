"""What the room and a report say of step 2: decisions about clashes, and effects of rules.

The room sees the matrix on a page of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wijkworkshop.core.document import (
    Annotated,
    Card,
    Deadline,
    Document,
    Effects,
    Facts,
    Matrix,
    MatrixCell,
    RoomDocument,
    RuleEffect,
    Value,
)
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import GOAL, REMARK, WHY
from wijkworkshop.core.outcome_views.measured import measure_number, with_number, without_number
from wijkworkshop.core.outcomes import alignment
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    AlignmentMatrix,
    ClashDecision,
    Instrument,
)
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.goals import Goal, goal_text, in_order
from wijkworkshop.core.outcomes.works_against import Against, Place, goals_per_rule, works_against
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Decision
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.cell_rating import nothing_against

DECISION = Label(P_("Wat doen we ermee?"))
OWNER = Label(P_("Wie pakt het op?"))
TABLES_SAY = Label(N_("Dit zeggen de tafels"))
EFFECT = Label(N_("Wat doet dit met déze wijk?"))
WHOSE = Label(N_("Van wie is dit?"))
TO_FIND_OUT = Label(N_("Dit zoeken we uit"))
SOME = phrase(P_("volgens een deel van de tafels"))
ONE_TABLE = phrase(P_("volgens één tafel"))
ON_EDGE = phrase(P_("het scheelt één stem"))
UNNAMED = phrase(P_("Een regel zonder naam"))


@dataclass(frozen=True)
class ToldDecision:
    """What is done about a clash, for everybody."""

    decision: Decision
    reason: str
    owner: str
    due: date | None


@dataclass(frozen=True)
class RoomClash:
    """A clash, for the room; `number` is that of a measure of which the rule is one.

    It is for `some` when a part of the tables says so, and not the tables as a whole; that part
    can be `one_table`. It is `on_edge` when one answer decides whether it is so as a whole.
    """

    instrument: str
    goal: str
    number: int
    decided: ToldDecision | None
    some: bool
    one_table: bool = False
    on_edge: bool = False


@dataclass(frozen=True)
class ReportClash:
    """A clash about which something was decided, for a report."""

    goal: Value
    decided: ToldDecision
    rule: RuleEffect


@dataclass(frozen=True)
class ReportMatrix:
    """What was said about the matrix as a whole, for a report."""

    remark: str
    to_find_out: str


def _decided(found: ClashDecision) -> ToldDecision:
    return ToldDecision(found.decision, found.reason, found.owner, found.due)


def decision_on(session: Session, goal: int, rule: int) -> ToldDecision | None:
    """Return what is done about a clash, when that was decided."""
    found = session.find(ClashDecision, goal, rule, 0)
    return _decided(found) if found else None


def room_clashes(session: Session, block: int) -> tuple[RoomClash, ...]:
    """Return what works against a goal, according to at least one table."""
    return tuple(_clashes(session, block).values())


def _clashes(session: Session, block: int) -> Mapping[Place, RoomClash]:
    found = works_against(session, block)
    return {
        place: _clash(session, place, found, one=alignment.says_one_table(session, block, {place}))
        for place in sorted((*found.whole, *found.some))
    }


def against(session: Session, block: int) -> Finding:
    """Return how many rules work against a goal: the title of step 2, on every edge."""
    found, said = works_against(session, block), alignment.cells(session, block).values()
    nearly = sum(each.nearly_against for each in said)
    rules = goals_per_rule(found.named_first)
    if not rules:
        return nothing_against([each.value for each in said], nearly)
    kind = FindingKind.RULES_AGAINST if found.whole else FindingKind.RULES_AGAINST_FOR_SOME
    names = [without_number(alignment.rule_text(session, rule)) for rule in rules]
    named = tuple(names) if len(names) == 1 and names[0].strip() else ()
    return Finding(
        kind,
        named,
        (len(rules), sum(rules.values())),
        edge=sum(place in found.on_edge for place in found.whole),
        nearly=nearly,
        one_table=not found.whole and alignment.says_one_table(session, block, found.some),
    )


def is_rated(session: Session, block: int) -> bool:
    """Tell whether any table said what a rule does to a goal."""
    return bool(session.where(AlignmentCell, block=block, edition=0))


def for_room(session: Session, block: int) -> RoomDocument:
    """Return a card for each clash."""
    return tuple(map(_in_room, room_clashes(session, block)))


def beside_the_matrix(voted: Finding, whole: Finding) -> Finding:
    """Return the title of one vote on cells, as that of this vote only where the matrix differs.

    A vote can be about a part of the matrix, and another one can follow it: the room would read
    two numbers for one step.
    """
    counted = (FindingKind.RULES_AGAINST, FindingKind.NO_CLASHES)
    if voted.kind not in counted or _counted(voted) == _counted(whole):
        return voted
    numbers = voted.numbers if voted.kind is FindingKind.RULES_AGAINST else (0, 0)
    here = FindingKind.RULES_AGAINST_HERE
    return Finding(here, (), numbers, edge=voted.edge, nearly=voted.nearly)


def _counted(finding: Finding) -> tuple[FindingKind, tuple[int, ...], int, int]:
    return finding.kind, finding.numbers, finding.edge, finding.nearly


def _clash(session: Session, place: Place, found: Against, *, one: bool) -> RoomClash:
    goal_id, instrument_id = place
    text = alignment.rule_text(session, instrument_id)
    return RoomClash(
        instrument=without_number(text),
        goal=goal_text(session, goal_id),
        number=measure_number(session, text),
        decided=decision_on(session, goal_id, instrument_id),
        some=place in found.some,
        one_table=place in found.some and one,
        on_edge=place in found.on_edge,
    )


def _in_room(clash: RoomClash) -> Card:
    made = clash.decided
    decided = (wanted(DECISION), wanted(OWNER))
    if made:
        due = Deadline(made.due) if made.due else None
        decided = (
            wanted(DECISION, made.decision, made.reason),
            wanted(OWNER, made.owner, due),
        )
    title = clash.instrument or UNNAMED
    return Card(
        title, (wanted(GOAL, _goal(clash)), *decided), made is not None, number=clash.number
    )


def _goal(clash: RoomClash) -> Value:
    """Return the goal that a rule works against, with who says so where that is not everybody."""
    some = ONE_TABLE if clash.one_table else SOME
    notes = ((some,) if clash.some else ()) + ((ON_EDGE,) if clash.on_edge else ())
    return Annotated(clash.goal, notes) if notes else clash.goal


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return a card for each decision, what was said of other rules, and about it all."""
    decisions = session.where(ClashDecision, block=block, edition=edition)
    against = _clashes(session, block) if edition == 0 else {}
    clashes = [
        _reported(session, each, against.get((each.goal, each.instrument))) for each in decisions
    ]
    record = outcome_of(session, AlignmentMatrix, block, edition)
    whole = ReportMatrix(record.remark, record.to_find_out)
    said = facts(extra(REMARK, whole.remark), extra(TO_FIND_OUT, whole.to_find_out))
    matrix = (_matrix(session, block),) if edition == 0 else ()
    return (
        *matrix,
        *map(_in_report, clashes),
        Effects(_others(session, block, edition)),
        Facts(said),
    )


def _matrix(session: Session, block: int) -> Matrix:
    """Return the goals and rules of which tables said something, and what they said."""
    said = alignment.cells(session, block)
    every = in_order(session.where(Goal, edition=0))
    goals = [each for each in every if any(g == each.id for g, _ in said)]
    rules = [
        each for each in session.where(Instrument, edition=0) if any(i == each.id for _, i in said)
    ]
    rows = tuple(
        (
            with_number(session, rule.text),
            tuple(matrix_cell(said.get((goal.id, rule.id))) for goal in goals),
        )
        for rule in rules
    )
    tables = alignment.tables_in(session, block)
    room = alignment.room_decided(session, block)
    return Matrix(tuple(goal.text for goal in goals), rows, tables, room)


def matrix_cell(found: alignment.Said | None) -> MatrixCell | None:
    """Return a cell of the matrix as it is shown; None where nothing was said."""
    return MatrixCell(found.value, found.disputed, found.close) if found else None


def _reported(
    session: Session, found: ClashDecision, clash: RoomClash | None = None
) -> ReportClash:
    instrument = session.find(Instrument, found.instrument, found.edition)
    place = {"goal": found.goal, "instrument": found.instrument, "edition": found.edition}
    return ReportClash(
        goal=_goal(clash) if clash else goal_text(session, found.goal),
        decided=_decided(found),
        rule=RuleEffect(
            text=with_number(session, instrument.text) if instrument else "",
            owner=instrument.owner if instrument else "",
            effect_here=instrument.effect_here if instrument else "",
            reasons=_reasons(session, **place),
        ),
    )


def _in_report(clash: ReportClash) -> Card:
    made, rule = clash.decided, clash.rule
    said = facts(
        wanted(GOAL, clash.goal),
        wanted(DECISION, made.decision),
        wanted(OWNER, made.owner, made.due),
        extra(WHY, made.reason),
        extra(TABLES_SAY, rule.reasons),
        wanted(EFFECT, rule.effect_here),
        extra(WHOSE, rule.owner),
    )
    return Card(rule.text or UNNAMED, said)


def _reasons(session: Session, **place: int) -> str:
    said = (cell.reason for cell in session.where(AlignmentCell, **place))
    return " ".join(dict.fromkeys(reason for reason in said if reason))


def _others(session: Session, block: int, edition: int) -> tuple[RuleEffect, ...]:
    """Return what was said of the rules that have no card."""
    on_cards = {each.instrument for each in session.where(ClashDecision, edition=edition)}
    return tuple(
        _rule(session, each)
        for each in session.where(Instrument, block=block, edition=edition)
        if each.id not in on_cards
    )


def _rule(session: Session, found: Instrument) -> RuleEffect:
    reasons = _reasons(session, instrument=found.id, edition=found.edition)
    text = with_number(session, found.text)
    return RuleEffect(text, found.owner, found.effect_here, reasons)


def kept(session: Session, block: int) -> str:
    """Return what was said about the matrix as a whole."""
    return outcome_of(session, AlignmentMatrix, block).remark
