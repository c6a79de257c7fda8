"""A word of the field, large, with what it means; a notion with more to it has a second page."""

from collections.abc import Sequence
from gettext import gettext as _

from wijkworkshop.core.catalogue import Concept
from wijkworkshop.core.public.material_screens import TermPage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import rows
from wijkworkshop.pages.marks import Box, Marks, Rect, Role, Stand, Type, same
from wijkworkshop.pages.material.frame import framed, source_line
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.page_parts import header, in_middle, timer
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import subject_words

WORD = Type(150, 700, floor=60, leading=1.1)
GLOSS = Type(84, 400, floor=44, leading=1.24)


def term(screen: TermPage, space: Space) -> tuple[Marks, ...]:
    """Draw the word and its gloss; then what there is to say and to discuss about it."""
    first = _large(screen, space)
    return joined(space, (first,), _more(screen, screen.concept, space) if screen.concept else ())


def _large(screen: TermPage, space: Space) -> Marks:
    rect = space.within(150, 930)
    head, between, gloss = rows(rect, 320, 10, None, gap=36)
    word = screen.term.word[:1].upper() + screen.term.word[1:]
    bar = Rect(between.x, between.y, 200, between.height)
    said: Marks = (
        space.text(head, word, WORD, stand=Stand.BOTTOM, role=Role.TITLE),
        Box(bar, space.theme.now, corners=same(5)),
        space.text(gloss, screen.term.gloss, GLOSS, stand=Stand.TOP),
    )
    top = header(space, screen.heading, subject_words(Subject.TERMS))
    return (*top, *in_middle(said, rect), *timer(space, 996))


def _more(screen: TermPage, concept: Concept, space: Space) -> tuple[Marks, ...]:
    foot = source_line(screen.sources)
    frame = framed(space, screen.heading, subject_words(Subject.TERMS), concept.title, foot)
    about = Tile(_("Wat is het?"), concept.text, foot=concept.example)
    first = pages_of_tiles(space, frame.rect, [about], 1, lambda _shown: frame.marks)
    talk = framed(space, screen.heading, concept.title, _("Praat hierover aan tafel"), foot)
    second = pages_of_tiles(
        space, talk.rect, _questions(concept.discuss), 1, lambda _shown: talk.marks
    )
    return joined(space, first, second)


def _questions(asked: Sequence[str]) -> list[Tile]:
    return [Tile(each, icon="messages") for each in asked]
