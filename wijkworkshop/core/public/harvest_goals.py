"""What the opening and step 1 leave for the room: definitions and goals, nothing forced."""

from wijkworkshop.core.outcomes.definition import WorkingDefinition, of_tables
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.outcomes.purpose import working_sentence
from wijkworkshop.core.public.lines import Line, OutcomeCard, OutcomeField
from wijkworkshop.core.public.measured import consensus_shown
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import GoalKind, GoalStatus

Lines = tuple[Line, ...]
Cards = tuple[OutcomeCard, ...]


def definition_lines(session: Session, block: int) -> tuple[Lines, Cards]:
    """Return the working definition, and a card for each table that has a sentence of its own."""
    found = session.find(WorkingDefinition, block, 0) or WorkingDefinition(block=block)
    said = tuple(each for each in of_tables(session, block) if each.sentence)
    cards = tuple(
        OutcomeCard("", (Line(OutcomeField.TABLES_SAY, each.sentence),), table=each.table)
        for each in said
    )
    return _working(found, bool(said)), cards


def _working(found: WorkingDefinition, others: bool) -> Lines:
    """Return the lines of the working definition; no table's sentence has to be taken over."""
    answers = (found.what, found.why, found.who, found.breadth, found.scale)
    if others and not any((found.sentence, *answers)):
        return ()
    return (
        Line(OutcomeField.SENTENCE, found.sentence),
        Line(OutcomeField.WHAT, ", ".join(text for text in (found.what, found.who) if text)),
        Line(OutcomeField.PURPOSE, found.why),
        Line(OutcomeField.SCALE, found.scale),
        Line(OutcomeField.MEANS, found.breadth),
        *([Line(OutcomeField.DIFFERENCES, found.differences)] if found.differences else []),
    )


def goal_lines(session: Session, block: int) -> tuple[Lines, Cards]:
    """Return the sentence of the opening, and a card for each goal that stands."""
    shown = (GoalStatus.ADOPTED, GoalStatus.PROPOSED)
    goals = session.where(Goal, block=block, edition=0)
    ordered = [goal for status in shown for goal in goals if goal.status is status]
    sentence = working_sentence(session)
    lines = (Line(OutcomeField.OPEN_END, sentence),) if sentence else ()
    return lines, tuple(_goal_card(session, goal) for goal in ordered)


def _goal_card(session: Session, goal: Goal) -> OutcomeCard:
    links = session.where(GoalServes, goal=goal.id, edition=0)
    served = (session.find(Goal, link.serves, 0) for link in links)
    serves = ", ".join(target.text for target in served if target)
    measured = consensus_shown(session, goal)
    means = goal.kind is GoalKind.OUTPUT
    lines = (
        Line(OutcomeField.AMBITION, goal.ambition),
        Line(OutcomeField.WHAT_FOR, serves),
        Line(OutcomeField.CONCERNS, goal.concerns),
        Line(OutcomeField.CONSENSUS, finding=measured),
    )
    wanted = (OutcomeField.WHAT_FOR,) if means else (OutcomeField.AMBITION,)
    shown = tuple(line for line in lines if line.known or line.label in wanted)
    return OutcomeCard(goal.text, shown, complete=bool(serves if means else goal.ambition))
