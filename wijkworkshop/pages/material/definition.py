"""What is a mixed neighbourhood: five questions and an open end; no single answer."""

from dataclasses import replace
from gettext import gettext as _

from wijkworkshop.core.catalogue import Definition, FrameLine, Question
from wijkworkshop.core.public.material_screens import DefinitionPage
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Align, Marks, Role, Stand, Type
from wijkworkshop.pages.material.frame import framed, quotes
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.page_parts import tile
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import CAPTION, Space
from wijkworkshop.wording.material import subject_words

LARGE = Type(150, 700, floor=60, leading=1.1)
BELOW = Type(72, 400, floor=40, leading=1.24)


def definition(screen: DefinitionPage, space: Space) -> tuple[Marks, ...]:
    """Draw the five questions with the open end, then what always holds; or one question."""
    if screen.question is not None:
        return (_one(screen, screen.question, space),)
    said = screen.definition
    kicker = subject_words(Subject.DEFINITION)
    questions = framed(space, screen.heading, kicker, said.title)
    tiles = [Tile(each.label, each.text, icon=each.icon) for each in said.questions]
    first = pages_of_tiles(
        space,
        questions.rect,
        [*tiles, _open_end(said, space)],
        2 if space.narrow else 3,
        lambda _shown: questions.marks,
    )
    frame = framed(space, screen.heading, kicker, said.title)
    runs = [
        pages_of_tiles(space, frame.rect, tiles, columns, lambda _shown: frame.marks)
        for tiles, columns in _frame_runs(said, space)
    ]
    return joined(space, first, *runs)


def _open_end(said: Definition, space: Space) -> Tile:
    """Return the sentence that the group has to finish."""
    words = own(_("Mengen is een middel, geen doel."))
    asked = own(_("Waarvoor mengen we?"))
    return Tile(asked, words, foot=quotes(said.open_end), tone=space.theme.strong)


def _frame_runs(said: Definition, space: Space) -> list[tuple[list[Tile], int]]:
    """Return what holds for a while and what always holds, each with its columns."""
    passing = [_said(each) for each in said.frame if not each.always]
    always = [
        replace(_said(each), over=_("Maar altijd:"), tone=space.theme.strong)
        for each in said.frame
        if each.always
    ]
    runs = ((passing, 1 if space.narrow else 3), (always, 2))
    return [(tiles, columns) for tiles, columns in runs if tiles]


def _said(each: FrameLine) -> Tile:
    return Tile(each.deck_words.rstrip(":"), each.text)


def _one(screen: DefinitionPage, question: Question, space: Space) -> Marks:
    frame = framed(
        space, screen.heading, subject_words(Subject.DEFINITION), screen.definition.title
    )
    icon, label, text, end = rows(frame.rect, 170, 280, None, 110, gap=24)
    place = cols(icon, 170, None)[0]
    strong = space.theme.strong
    foot = own(_("Mengen is een middel, geen doel. Waarvoor?"))
    said, small = cols(end.inset(40, 12), None, 180, gap=40)
    return (
        *frame.marks,
        *tile(place, question.icon, space.theme.tint),
        space.text(label, question.label, LARGE, role=Role.TITLE),
        space.text(text, question.text, BELOW, stand=Stand.TOP),
        space.box(end, strong),
        space.text(said, foot, BELOW, strong.text),
        space.text(
            small,
            screen.definition.open_end,
            CAPTION,
            strong.text,
            align=Align.RIGHT,
            role=Role.CAPTION,
        ),
    )
