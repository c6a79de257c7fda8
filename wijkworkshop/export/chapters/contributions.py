"""What people said in a block: words, and the group only when that singles nobody out."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import named
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Tag
from wijkworkshop.export.parts import Heading, Paragraph, Part, Quote
from wijkworkshop.wording.dutch import date_of
from wijkworkshop.wording.report import tag_words
from wijkworkshop.wording.terms import group_words


def contribution_parts(session: Session, block: int) -> Iterator[Part]:
    """Return the contributions of a block, by kind. No names, no tables, no times.

    Objections have a chapter of their own.
    """
    found = session.where(Contribution, block=block)
    groups = named(session)
    for tag in (each for each in Tag if each is not Tag.OBJECTION):
        of_kind = [each for each in found if each.tag is tag]
        if of_kind:
            yield Heading(3, tag_words(tag))
        for each in of_kind:
            yield Quote(each.text, group_words(each.group) if each.group in groups else "")


def erased_parts(session: Session) -> Iterator[Part]:
    """Return when the contributions were erased, if they were."""
    day = session.get(Details, 1).erased_on
    if day is not None:
        yield Heading(1, _("Wat mensen zeiden"))
        words = _("Wat mensen zeiden, is gewist op {day}. Uitkomsten en uitslagen zijn bewaard.")
        yield Paragraph(words.format(day=date_of(day)))
