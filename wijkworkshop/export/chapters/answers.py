"""The answer to a block's question in one sentence, with which its chapter begins."""

from collections.abc import Callable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.outcome_views import (
    OUTCOME_VIEWS,
    action_plan,
    alignment,
    area_plan,
    evaluation,
    goals,
    recap,
)
from wijkworkshop.core.outcome_views.alignment import RoomClash
from wijkworkshop.core.outcome_views.goals import ReportGoal
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind, FormKind, GoalStatus
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.fist_to_five import carried_on_edge
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round
from wijkworkshop.export.chapters.disclosed import result
from wijkworkshop.export.chapters.voting import counts
from wijkworkshop.export.parts import Answer
from wijkworkshop.wording.agreement import degree_words, support_words
from wijkworkshop.wording.cells import some_words
from wijkworkshop.wording.dutch import count_word, joined, quoted, sentence_case
from wijkworkshop.wording.report import still_open
from wijkworkshop.wording.sentences import agreements_words, finding_words


def answers(session: Session, block: Block) -> tuple[Answer, ...]:
    """Return the room's literal answer and the group's own sentence, as far as they exist."""
    literal, own = _literal(session, block), _own(session, block)
    label = _("Onze zin") if sentence(session, block) else _("In het kort")
    found = (
        Answer(_("Antwoord van de zaal"), literal),
        Answer(label, own if own.rstrip(".") not in literal else ""),
    )
    there = tuple(each for each in found if each.text)
    return there or (Answer(_("Antwoord"), _nothing_yet(session, block), missing=True),)


def sentence(session: Session, block: Block, edition: int = 0) -> str:
    """Return the sentence of a block's outcome, empty when there is none."""
    view = OUTCOME_VIEWS.get(block.kind)
    return view.sentence(session, block.id, edition) if view else ""


def _nothing_yet(session: Session, block: Block) -> str:
    waiting = [each for each in session.where(Round, block=block.id) if each.state in TAKING_VOTES]
    return _("nog te tellen") if waiting else still_open()


def _literal(session: Session, block: Block) -> str:
    """Return the result of the vote on the presentation's own question, in words."""
    rounds = session.where(Round, block=block.id, literal=True)
    return next((_voted(session, vote) for vote in rounds if counts(session, vote)), "")


def _voted(session: Session, vote: Round) -> str:
    finding = result(session, vote).finding
    if finding.kind is FindingKind.NO_VOTES:
        return ""
    if vote.form is FormKind.FIST_TO_FIVE and degree_words(finding):
        return _carried(finding)
    return finding_words(finding) + "."


def _carried(finding: Finding) -> str:
    return _("{option}. {support}: {degree}.").format(
        option=quoted(finding.options[0]),
        support=support_words(finding),
        degree=degree_words(finding),
    )


def _own(session: Session, block: Block) -> str:
    text = sentence(session, block)
    if text or block.kind not in IN_SHORT:
        return text
    return IN_SHORT[block.kind](session, block.id)


def _goals(session: Session, block: int) -> str:
    adopted = [
        _goal(goal)
        for goal in goals.reported(session, block, 0)
        if goal.status is GoalStatus.ADOPTED
    ]
    return _("Wij kiezen: {goals}.").format(goals=joined(adopted)) if adopted else ""


def _goal(goal: ReportGoal) -> str:
    """Return a goal, and whether one answer decides that it is carried."""
    if goal.measured is None or not carried_on_edge(goal.measured):
        return quoted(goal.told.text)
    return _("{goal} (bij de steun scheelt het één stem)").format(goal=quoted(goal.told.text))


def _clashes(session: Session, block: int) -> str:
    if not alignment.is_rated(session, block):
        return ""
    found = alignment.room_clashes(session, block)
    finding = alignment.against(session, block)
    pieces = (finding_words(finding) + ".", _also_some(finding, found), _decided(found))
    return " ".join(piece for piece in pieces if piece)


def _also_some(finding: Finding, found: Sequence[RoomClash]) -> str:
    """Return on how many more cells a part of the tables says that something works against."""
    some = [clash for clash in found if clash.some]
    if not some or finding.kind is FindingKind.RULES_AGAINST_FOR_SOME:
        return ""
    tables = some_words(one_table=len(some) == 1 and some[0].one_table)
    return ngettext(
        "{tables} werkt op nog {count} plek iets tegen.",
        "{tables} werkt op nog {count} plekken iets tegen.",
        len(some),
    ).format(tables=sentence_case(tables), count=count_word(len(some)))


def _decided(found: Sequence[RoomClash]) -> str:
    """Return about how many of the cards there is a decision."""
    if not found:
        return ""
    decided = sum(clash.decided is not None for clash in found)
    if len(found) == 1:
        return _("Daarover is besloten.") if decided else _("Daarover is nog niet besloten.")
    if decided == len(found):
        return _("Over alle {all} plekken is besloten.").format(all=len(found))
    return _("Over {decided} van de {all} plekken is besloten.").format(
        decided=decided or count_word(0), all=len(found)
    )


def _areas(session: Session, block: int) -> str:
    areas = area_plan.areas(session, block, 0)
    names = [each.name for each in areas if each.priority and each.name]
    return _("We beginnen in {areas}.").format(areas=joined(names)) if names else ""


def _agreements(session: Session, block: int) -> str:
    found = action_plan.reported(session, block, 0)
    if not found:
        return ""
    ready = sum(not each.gaps for each in found)
    return agreements_words(ready, len(found) - ready) + "."


def _evaluation(session: Session, block: int) -> str:
    who = evaluation.told(session, block, 0).decides_next
    return _("Hierna beslist: {who}.").format(who=who.rstrip(".")) if who else ""


def _recap(session: Session, block: int) -> str:
    found = recap.reported(session, block, 0)
    if not found.confirmed:
        return ""
    return found.told.changed or _("Het staat nog zoals de vorige keer.")


IN_SHORT: Mapping[BlockKind, Callable[[Session, int], str]] = {
    BlockKind.STEP_1: _goals,
    BlockKind.STEP_2: _clashes,
    BlockKind.STEP_3: _areas,
    BlockKind.STEP_4: _agreements,
    BlockKind.CLOSING: _evaluation,
    BlockKind.RECAP: _recap,
}
"""Blocks whose outcome has no sentence of its own."""
