"""Makes the report of a session, its chapters in order, and the list of actions alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import blocks
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Earlier
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.bidi_isolation import isolate_words
from wijkworkshop.export.chapters.action_page import action_page_parts
from wijkworkshop.export.chapters.advice import advice_parts
from wijkworkshop.export.chapters.block import block_parts
from wijkworkshop.export.chapters.closing import method_parts, open_parts, source_parts
from wijkworkshop.export.chapters.contributions import erased_parts
from wijkworkshop.export.chapters.decision_page import decision_page_parts
from wijkworkshop.export.chapters.feedback import feedback_parts
from wijkworkshop.export.chapters.four import four_parts
from wijkworkshop.export.chapters.letter import letter_parts
from wijkworkshop.export.chapters.one_minute import one_minute_parts
from wijkworkshop.export.chapters.opening import opening_parts
from wijkworkshop.export.parts import Look, Notice, Part, Report
from wijkworkshop.wording.dutch import date_of

MAKER = "Wijkworkshop"
NO_CHAPTER = (BlockKind.RESULT, BlockKind.BREAK, BlockKind.SLACK, BlockKind.PRACTICE)


def report(session: Session, moment: datetime, catalogue: Catalogue) -> Report:
    """Return the report of a session as it stands at this moment (with its zone)."""
    session = isolate_words(session)
    return replace(
        _cover(session, moment, _("Verslag van de bijeenkomst")),
        front=tuple(decision_page_parts(session)),
        actions=tuple(action_page_parts(session)),
        summary=tuple(one_minute_parts(session)),
        parts=tuple(_chapters(session, catalogue)),
    )


def action_list(session: Session, moment: datetime, _catalogue: Catalogue) -> Report:
    """Return who does what, as the report says it, to give to who does it."""
    session = isolate_words(session)
    none = Notice(_("Er zijn nog geen afspraken gemaakt."))
    actions = tuple(action_page_parts(session)) or (none,)
    return replace(_cover(session, moment, _("Actielijst")), actions=actions)


def plan_sheet(session: Session, moment: datetime, _catalogue: Catalogue) -> Report:
    """Return the plan on one sheet: what for, who, how, where, and when."""
    session = isolate_words(session)
    cover = _cover(session, moment, _("Waartoe, wie, hoe en waar"))
    return replace(cover, actions=tuple(four_parts(session)), look=Look.WIDE)


def letter(session: Session, moment: datetime, _catalogue: Catalogue) -> Report:
    """Return the letter to who took part: what was agreed, and what happens now."""
    session = isolate_words(session)
    cover = _cover(session, moment, _("Brief na de bijeenkomst"))
    return replace(cover, actions=tuple(letter_parts(session)), look=Look.LETTER)


def _cover(session: Session, moment: datetime, kind: str) -> Report:
    """Return a document that only says of which session it is, and what it is."""
    details = session.get(Details, 1)
    return Report(
        title=details.name,
        kind=kind,
        subtitle=" · ".join(
            part for part in (date_of(details.day), details.place, _follows(session)) if part
        ),
        status=_status(details),
        moment=moment,
        author=MAKER,
    )


def _follows(session: Session) -> str:
    """Return which session this one goes on from."""
    earlier = session.find(Earlier, 1)
    if earlier is None:
        return ""
    return _("vervolg op {name} van {day}").format(name=earlier.name, day=date_of(earlier.day))


def _status(details: Details) -> tuple[str, ...]:
    draft = _("tussenstand") if details.closed_at is None else ""
    made_up = _("voorbeeld, verzonnen") if details.made_up else ""
    provisional = _("uitkomst voorlopig") if details.provisional else ""
    return tuple(words for words in (draft, provisional, made_up) if words)


def _chapters(session: Session, catalogue: Catalogue) -> Iterator[Part]:
    yield from opening_parts(session)
    for block in blocks(session):
        if block.kind not in NO_CHAPTER:
            yield from block_parts(session, block)
    yield from feedback_parts(session)
    yield from erased_parts(session)
    yield from open_parts(session)
    yield from advice_parts(session, catalogue)
    yield from method_parts(session)
    yield from source_parts(session, catalogue)
