"""The chapter of a block: its question, the answer, and then what that is based on."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.acts.outcomes import kinds_of
from wijkworkshop.core.open_points import is_untouched, kept_gaps
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.chapters.agreements import standing_parts
from wijkworkshop.export.chapters.answers import answers, sentence
from wijkworkshop.export.chapters.contributions import contribution_parts
from wijkworkshop.export.chapters.facts import incomplete
from wijkworkshop.export.chapters.outcomes import outcome_parts
from wijkworkshop.export.chapters.pictures import picture_parts
from wijkworkshop.export.chapters.voting import voting_parts
from wijkworkshop.export.parts import Heading, Notice, Paragraph, Part, Quote, Style
from wijkworkshop.wording.dutch import joined, sentence_case
from wijkworkshop.wording.report import gap_words
from wijkworkshop.wording.terms import harvest_title


def block_parts(session: Session, block: Block) -> Iterator[Part]:
    """Return the chapter of one block."""
    yield Heading(1, block.title)
    if block.deck_words:
        yield Paragraph(block.deck_words, Style.DECK)
    yield from answers(session, block)
    if is_untouched(session, block):
        yield Paragraph(sentence_case(not_done(session, block)) + ".")
        return
    yield from _outcome(session, block)
    votes = tuple(voting_parts(session, block.id))
    if votes:
        yield Heading(2, _("Stemmingen"))
        yield from votes
    if block.kind is BlockKind.STEP_3:
        yield from picture_parts(session)
    if block.kind is BlockKind.STEP_4:
        yield from standing_parts(session)
    said = tuple(contribution_parts(session, block.id))
    if said:
        yield Heading(2, _("Wat mensen zeiden"))
        yield from said
    yield from _earlier(session, block)


def not_done(session: Session, block: Block) -> str:
    """Return the parts for a block in which nothing happened."""
    if block.skipped:
        return _("overgeslagen")
    closed = session.get(Details, 1).closed_at is not None
    return _("niet gedaan") if closed else _("nog niet begonnen")


def _outcome(session: Session, block: Block) -> Iterator[Part]:
    if block.kind not in OUTCOMES:
        return
    yield Heading(2, harvest_title(block.kind))
    lacking = OUTCOMES[block.kind].missing(session, block.id)
    asked = kept_gaps(session, block.id, lacking)
    if asked:
        yield Notice(incomplete(asked, where=True))
    if gone := [gap_words(gap) for gap in lacking if gap not in asked]:
        yield Notice(_("Losgelaten: {gaps}.").format(gaps=joined(gone)))
    yield from outcome_parts(session, block, 0)


def _earlier(session: Session, block: Block) -> Iterator[Part]:
    """Return the outcomes from before the block was reopened."""
    for edition in editions(session, block):
        yield Heading(2, _("Eerdere versie {number}").format(number=edition))
        yield Paragraph(
            _("Dit stond er voordat het onderdeel opnieuw werd geopend. Het geldt niet meer."),
            Style.SMALL,
        )
        if sentence(session, block, edition):
            yield Quote(sentence(session, block, edition))
        yield from outcome_parts(session, block, edition)


def editions(session: Session, block: Block) -> tuple[int, ...]:
    """Return the numbers of the earlier versions of a block's outcome."""
    found = {
        each.edition for kind in kinds_of(block) for each in session.where(kind, block=block.id)
    }
    return tuple(sorted(found - {0}))
