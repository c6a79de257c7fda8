"""What people said in a block: words, and the group only when that singles nobody out."""

from collections.abc import Iterator

from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.presence import named
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Tag
from wijkworkshop.export.parts import Heading, Part, Quote
from wijkworkshop.export.words import tag_words
from wijkworkshop.pages.wording import group_words


def contribution_parts(session: Session, block: int) -> Iterator[Part]:
    """Return the contributions of a block, by kind. No names, no tables, no times."""
    found = session.where(Contribution, block=block)
    groups = named(session)
    for tag in Tag:
        of_kind = [each for each in found if each.tag is tag]
        if of_kind:
            yield Heading(3, tag_words(tag))
        for each in of_kind:
            yield Quote(each.text, group_words(each.group) if each.group in groups else "")
