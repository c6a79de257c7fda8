"""The second page: who does what, actor by actor, with every answer and what is still open."""

from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _

from wijkworkshop.core.document import Pledge
from wijkworkshop.core.outcome_views.indicators import ReportIndicator, measured
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.actions import Action, ActorActions, actions
from wijkworkshop.core.summaries.decisions import DecidedAgreement, decided
from wijkworkshop.export.chapters.decision_page import ANSWER_MARKS, agreement_title, starts
from wijkworkshop.export.chapters.facts import day
from wijkworkshop.export.decision_parts import ActionRow, ActionTable, ActorRows, Line, Link
from wijkworkshop.export.parts import Heading, Paragraph, Part
from wijkworkshop.wording.consent import reply_words
from wijkworkshop.wording.decisions import replies_words, role_words
from wijkworkshop.wording.dutch import joined, quoted, sentence_case
from wijkworkshop.wording.report import REPORT, still_open


def action_page_parts(session: Session) -> Iterator[Part]:
    """Return how often each answer was given, and a table; nothing without agreements."""
    found = decided(session)
    if not found:
        return
    yield Heading(1, _("Wie doet wat?"))
    if answers := [party.pledge.answer for each in found for party in each.parties]:
        yield Paragraph(replies_words(answers))
    header = (_("Nr."), _("Wat"), _("Toegezegd?"), _("Eerste stap"), _("Klaar"), _("Stand"))
    yield ActionTable(header, tuple(map(_actor, actions(found))))


def _actor(actor: ActorActions) -> ActorRows:
    rows = (*map(_leading, actor.leads), *map(_helping, actor.helps))
    if not actor.name:
        return ActorRows(_("Nog niemand"), _("wie neemt het voortouw?"), rows)
    role = role_words(_numbers(actor.leads), _numbers(actor.helps))
    return ActorRows(sentence_case(actor.name), role, rows)


def _numbers(found: Sequence[Action]) -> tuple[int, ...]:
    return tuple(each.decided.agreement.number for each in found)


def _leading(action: Action) -> ActionRow:
    """Return all of an agreement; what was not filled in is open."""
    found = action.decided.agreement
    return ActionRow(
        number=str(found.number),
        title=agreement_title(action.decided),
        about=(
            _about(_("Waar"), joined(found.told.areas)),
            _about(_("Doel"), joined([quoted(each) for each in found.goals])),
        ),
        cells=(
            _replies(action.replies) or _said(""),
            (*_said(found.told.first_step), *_starts(action.decided)),
            _said(day(found.told.due)),
            _said(*_stand(action.decided)),
        ),
        below=(
            Link(_("Wat doen we?"), _said(*_measured(found.output))),
            Link(_("Wat merken bewoners?"), _said(*_measured(found.outcome))),
            Link(_("Rol van bewoners"), _said(found.told.residents_role)),
        ),
    )


def _helping(action: Action) -> ActionRow:
    """Return that somebody helps or is asked to; all else stands with who leads."""
    found = action.decided.agreement
    leads = _("Voortouw: {who}").format(who=found.told.lead.strip() or still_open())
    return ActionRow(
        number=str(found.number),
        title=_("Helpen bij {agreement}").format(agreement=quoted(agreement_title(action.decided))),
        about=(),
        cells=(_replies(action.replies), (Line(leads),)),
    )


def _replies(replies: Iterable[Pledge]) -> tuple[Line, ...]:
    return tuple(
        Line(sentence_case(reply_words(each)), ANSWER_MARKS[each.answer]) for each in replies
    )


def _said(*texts: str) -> tuple[Line, ...]:
    """Return a line for each text; without any it is open."""
    there = tuple(Line(text) for text in texts if text)
    return there or (Line(still_open(), missing=True),)


def _about(label: str, text: str) -> Line:
    return Line(f"{label}: {text or still_open()}", missing=not text)


def _starts(found: DecidedAgreement) -> tuple[Line, ...]:
    missing = Line(_("Begint: {day}").format(day=still_open()), missing=True)
    return tuple(map(Line, starts(found))) or (missing,)


def _measured(found: Iterable[ReportIndicator]) -> Iterator[str]:
    return (REPORT.words(measured(each)) for each in found)


def _stand(found: DecidedAgreement) -> Iterator[str]:
    """Yield how it went last."""
    for each in found.agreement.follow_ups[-1:]:
        yield sentence_case(REPORT.words(each))
