"""The two national reports, and the national programme with its sub-goals."""

from gettext import gettext as _

from wijkworkshop.core.public.material_screens import ComebackPage, ReportsPage
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.frame import framed, source_line
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import month_words, subject_words


def reports(screen: ReportsPage, space: Space) -> tuple[Marks, ...]:
    """Draw a card for each report; its address is text."""
    frame = framed(
        space, screen.heading, subject_words(Subject.REPORTS), _("Hoe leefbaar zijn de wijken?")
    )
    tiles = [
        Tile(
            source.title,
            report.text,
            over=f"{source.publisher} · {month_words(report)}",
            foot=source.address,
            icon="report-analytics",
        )
        for report, source in screen.reports
    ]
    return pages_of_tiles(space, frame.rect, tiles, 2, lambda _shown: frame.marks)


def comeback(screen: ComebackPage, space: Space) -> tuple[Marks, ...]:
    """Draw that the pendulum swings back, then the programme's aim with its three sub-goals."""
    said = screen.comeback
    foot = source_line(screen.sources)
    frame = framed(space, screen.heading, said.title, subject_words(Subject.COMEBACK), foot)
    tiles = [
        Tile(said.deck_words[:1].upper() + said.deck_words[1:], said.text, tone=space.theme.strong),
        Tile(said.programme.deck_words, said.programme.text),
        Tile(said.agenda.deck_words, said.agenda.text),
    ]
    columns = 1 if space.narrow else 3
    first = pages_of_tiles(space, frame.rect, tiles, columns, lambda _shown: frame.marks)
    goals = framed(
        space, screen.heading, said.programme.deck_words, _("Drie doelen van het NPLV"), foot
    )
    aim = Tile(said.aim.deck_words, said.aim.text, tone=space.theme.strong)
    each_goal = [Tile(each.title, each.text, icon=each.icon) for each in said.sub_goals]
    second = pages_of_tiles(
        space, goals.rect, [aim, *each_goal], 1 if space.narrow else 2, lambda _shown: goals.marks
    )
    return joined(space, first, second)
