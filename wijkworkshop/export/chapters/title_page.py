"""The title page: a summary that takes a minute to read."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcome_views import action_plan, evaluation
from wijkworkshop.core.outcome_views.action_plan import ReportAgreement
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.presence import at_most, named
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.export.chapters.answers import answers
from wijkworkshop.export.chapters.facts import day, extra, together, wanted
from wijkworkshop.export.parts import Fact, Facts, Heading, Part, Table
from wijkworkshop.wording.report import still_open

ASKED = (
    BlockKind.RECAP,
    BlockKind.QUESTION_1,
    BlockKind.QUESTION_2,
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.QUESTION_3,
)
"""Blocks whose answer is in the summary; agreements have their own table."""


def title_page_parts(session: Session) -> Iterator[Part]:
    """Return the parts: what was decided, who does what, and what happens next."""
    yield Heading(1, _("In één minuut"))
    asked = (each for each in blocks(session) if each.kind in ASKED)
    yield Facts((*_there(session), *(_answer(session, each) for each in asked)))
    agreements = [
        each for block in blocks(session) for each in action_plan.reported(session, block.id, 0)
    ]
    if agreements:
        header = (_("Wie doet wat?"), _("Wie neemt het voortouw?"), _("Klaar"))
        rows = tuple(map(_agreement, agreements))
        yield Table(_("Afspraken"), header, rows, texts=3)
    for block in blocks(session):
        if block.kind is BlockKind.CLOSING and session.find(SessionEvaluation, block.id, 0):
            found = evaluation.told(session, block.id, 0)
            yield Facts(
                (
                    *extra(_("Verslag naar"), together(found.report_to, day(found.report_on))),
                    *extra(_("Hierna beslist"), found.decides_next),
                )
            )


def _there(session: Session) -> tuple[Fact, ...]:
    """Return how many people there were, and how many residents if that may be shown."""
    people = at_most(session)
    everybody = sum(people.values())
    if not everybody:
        return ()
    words = ngettext("{number} mens", "{number} mensen", everybody).format(number=everybody)
    if Group.RESIDENTS in named(session):
        words = _("{words}, onder wie {residents} bewoners").format(
            words=words, residents=people[Group.RESIDENTS]
        )
    return (Fact(_("Wie er waren"), words),)


def _answer(session: Session, block: Block) -> Fact:
    first = answers(session, block)[0]
    return Fact(block.title, first.text, first.missing)


def _agreement(agreement: ReportAgreement) -> tuple[str, ...]:
    said = agreement.told
    title = _("{title} (onvolledig)").format(title=said.title) if agreement.gaps else said.title
    return (title, wanted("", said.lead).text, day(said.due) or still_open())
