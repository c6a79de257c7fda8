"""A summary that takes a minute to read: the answer to the question of each block."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.outcome_views import evaluation
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.chapters.answers import answers
from wijkworkshop.export.chapters.facts import day, extra, together
from wijkworkshop.export.parts import Fact, Facts, Heading, Part

ASKED = (
    BlockKind.RECAP,
    BlockKind.QUESTION_1,
    BlockKind.QUESTION_2,
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.QUESTION_3,
)
"""Blocks whose answer is in the summary; agreements stand on the first page."""


def one_minute_parts(session: Session) -> Iterator[Part]:
    """Return the parts: what was answered, who gets the report, and who decides next."""
    yield Heading(1, _("In één minuut"))
    facts = tuple(_answer(session, each) for each in blocks(session) if each.kind in ASKED)
    if facts:
        yield Facts(facts)
    for block in blocks(session):
        if block.kind is BlockKind.CLOSING and session.find(SessionEvaluation, block.id, 0):
            yield from _after(session, block)


def _answer(session: Session, block: Block) -> Fact:
    first = answers(session, block)[0]
    return Fact(block.title, first.text, first.missing)


def _after(session: Session, block: Block) -> Iterator[Facts]:
    found = evaluation.told(session, block.id, 0)
    facts = (
        *extra(_("Verslag naar"), together(found.report_to, day(found.report_on))),
        *extra(_("Hierna beslist"), found.decides_next),
    )
    if facts:
        yield Facts(facts)
