"""The plan on one sheet: what for, who, how and where, and what happens when."""

from collections.abc import Iterable, Iterator, Mapping
from gettext import gettext as _

from wijkworkshop.core.document import ChosenArea
from wijkworkshop.core.outcome_views.area_plan import told
from wijkworkshop.core.outcome_views.measured import consensus_shown
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import chosen_goals
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.actions import actions
from wijkworkshop.core.summaries.decisions import DecidedAgreement, decided
from wijkworkshop.core.summaries.plan import PlanPart, Quarter, plan
from wijkworkshop.export.chapters.decision_page import STATE_MARKS, agreement_title, coming_days
from wijkworkshop.export.decision_parts import PlanBox, PlanBoxes, PlanRow
from wijkworkshop.export.parts import Beside, Part
from wijkworkshop.wording.areas import begins_words, grain_words, name_words, no_place_words
from wijkworkshop.wording.decisions import role_words, state_words
from wijkworkshop.wording.dutch import joined, sentence_case
from wijkworkshop.wording.outcomes import term_words
from wijkworkshop.wording.report import REPORT
from wijkworkshop.wording.summaries import open_pill, part_words

ICONS = {
    PlanPart.WHAT_FOR: "target-arrow",
    PlanPart.WHO: "users",
    PlanPart.HOW: "list-check",
    PlanPart.WHERE: "map-pin",
}


def four_parts(session: Session) -> Iterator[Part]:
    """Return the four boxes, and the days on which something happens."""
    found = decided(session)
    rows: Mapping[PlanPart, Iterable[PlanRow]] = {
        PlanPart.WHAT_FOR: _goals(session),
        PlanPart.WHO: _people(session, found),
        PlanPart.HOW: map(_agreement, found),
        PlanPart.WHERE: _areas(session),
    }
    yield PlanBoxes(tuple(_box(each, rows[each.part]) for each in plan(session)))
    if (days := coming_days(session)).facts:
        yield Beside((days,))


def _box(quarter: Quarter, rows: Iterable[PlanRow]) -> PlanBox:
    asked = {
        PlanPart.WHAT_FOR: _("Wat moet er beter worden?"),
        PlanPart.WHO: _("Voor wie, en wie doet het?"),
        PlanPart.HOW: _("Welke afspraken?"),
        PlanPart.WHERE: _("Welke buurt, en op welke schaal?"),
    }[quarter.part]
    title = _("{question}?").format(question=part_words(quarter.part))
    is_open = tuple(map(open_pill, quarter.open))
    return PlanBox(ICONS[quarter.part], title, asked, tuple(rows), is_open)


def _goals(session: Session) -> Iterator[PlanRow]:
    """Yield each goal that was chosen, when it is reached, and how far it is carried."""
    for number, goal in enumerate(chosen_goals(session), 1):
        support = consensus_shown(session, goal)
        note = sentence_case(REPORT.words(support)) if support is not None else ""
        yield PlanRow(str(number), goal.text, goal.ambition, note)


def _people(session: Session, found: tuple[DecidedAgreement, ...]) -> Iterator[PlanRow]:
    """Yield with which groups what is done, and who takes the lead in what."""
    (who,) = (each for each in plan(session) if each.part is PlanPart.WHO)
    for line in who.lines:
        if line.flow is not None:
            yield PlanRow("", sentence_case(line.text), term_words(line.flow))
    for actor in actions(found):
        leads = tuple(each.decided.agreement.number for each in actor.leads)
        if actor.name and leads:
            yield PlanRow("", sentence_case(actor.name), role_words(leads, ()))


def _agreement(found: DecidedAgreement) -> PlanRow:
    agreement = found.agreement
    return PlanRow(
        str(agreement.number),
        agreement_title(found),
        joined([each.text for each in agreement.output]),
        mark=STATE_MARKS[found.state],
        state=state_words(found.state),
    )


def _areas(session: Session) -> Iterator[PlanRow]:
    for choice in session.where(AreaChoice, edition=0):
        if choice.area:
            area = told(session, choice)
            yield PlanRow("", _area_name(area), grain_words(area), _there(area))


def _area_name(area: ChosenArea) -> str:
    name = name_words(area)
    return f"{name} ({begins_words()})" if area.priority else name


def _there(area: ChosenArea) -> str:
    """Return where people meet in an area, and what stays."""
    meet = joined(area.meeting_places) or no_place_words()
    stays = _("Dit blijft zo: {what}").format(what=area.stays) if area.stays else ""
    return ". ".join(filter(None, (sentence_case(meet), stays)))
