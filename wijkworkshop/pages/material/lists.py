"""Lists: readings, the knowledge base, the project, cases to choose from, words, sources."""

from gettext import gettext as _

from wijkworkshop.core.public.material_screens import (
    CasesPage,
    GlossaryPage,
    KnowledgePage,
    ProjectPage,
    ReadingsPage,
    SourcesPage,
)
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.frame import framed
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import Cut, pages_of_tiles
from wijkworkshop.pages.paging import joined
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.material import subject_words


def readings(screen: ReadingsPage, space: Space) -> tuple[Marks, ...]:
    """Draw the readings; each may be so, or not."""
    frame = framed(
        space,
        screen.heading,
        screen.heading.deck_words,
        subject_words(Subject.READINGS),
        _("Dit zijn mogelijke verklaringen. U mag er zelf een bij bedenken."),
    )
    tiles = [
        Tile(f"{each.number}\u00a0\u00a0{asked_reading(each.text)}", icon=each.icon)
        for each in screen.readings
    ]
    return pages_of_tiles(space, frame.rect, tiles, 1, lambda _shown: frame.marks)


def asked_reading(reading: str) -> str:
    """Return a reading with its question mark: it is a possibility, not a truth."""
    return f"{reading.rstrip('.? ')}?"


def knowledge(screen: KnowledgePage, space: Space) -> tuple[Marks, ...]:
    """Draw the parts of the knowledge base."""
    frame = framed(space, screen.heading, subject_words(Subject.KNOWLEDGE), _("Wat weten we al?"))
    tiles = [
        Tile(each.title, each.text, over=str(each.number), icon=each.icon) for each in screen.parts
    ]
    columns = 1 if len(tiles) == 1 else 2 if space.narrow else 3
    return pages_of_tiles(space, frame.rect, tiles, columns, lambda _shown: frame.marks)


def project(screen: ProjectPage, space: Space) -> tuple[Marks, ...]:
    """Draw what the project is, and its three parts with where to read on."""
    said = screen.project
    addresses = {each.source.slug: each.source.address for each in screen.sources}
    frame = framed(space, screen.heading, subject_words(Subject.PROJECT), said.title)
    about = Tile(_("Waar gaat het over?"), said.text, tone=space.theme.strong)
    tiles = [
        Tile(each.title, each.text, foot=addresses.get(each.source, ""), icon=each.icon)
        for each in said.parts
    ]
    return pages_of_tiles(space, frame.rect, [about, *tiles], 2, lambda _shown: frame.marks)


def cases(screen: CasesPage, space: Space) -> tuple[Marks, ...]:
    """Draw the cases that there are."""
    frame = framed(
        space, screen.heading, subject_words(Subject.CASE), _("Wat leren we van andere wijken?")
    )
    tiles = [Tile(each.name, each.text, over=each.period, icon="map-pin") for each in screen.cases]
    columns = 1 if len(tiles) == 1 else 2
    return pages_of_tiles(space, frame.rect, tiles, columns, lambda _shown: frame.marks)


def glossary(screen: GlossaryPage, space: Space) -> tuple[Marks, ...]:
    """Draw every word with what it means."""
    kicker = subject_words(Subject.TERMS)
    frame = framed(space, screen.heading, kicker, _("Wat betekent dat woord?"))
    tiles = [Tile(each.word[:1].upper() + each.word[1:], each.gloss) for each in screen.terms]
    columns = 2 if space.narrow else 3
    return pages_of_tiles(space, frame.rect, tiles, Cut(columns, 3), lambda _shown: frame.marks)


def sources(screen: SourcesPage, space: Space) -> tuple[Marks, ...]:
    """Draw the publications by number, and whose ideas and whose work this is."""
    frame = framed(
        space, screen.heading, subject_words(Subject.SOURCES), _("Waar komt dit vandaan?")
    )
    tiles = [
        Tile(
            f"{each.number}\u00a0\u00a0{each.source.title}",
            over=each.source.publisher,
            foot=each.source.address,
        )
        for each in screen.sources
    ]
    columns, most = (1, 5) if space.narrow else (2, 4)
    listed = pages_of_tiles(
        space, frame.rect, tiles, Cut(columns, most), lambda _shown: frame.marks
    )
    credit = screen.credits
    whose = framed(space, screen.heading, subject_words(Subject.SOURCES), _("Wie maakte dit?"))
    card = Tile(
        credit.author,
        f"{credit.role}, {credit.organisation}\n{credit.site}\n{credit.mail}\n{credit.photo}",
        over=_("Presentatie en aanpak"),
        icon="user",
    )
    own = Tile(_("Deze app"), credit.own_work, icon="device-laptop")
    last = pages_of_tiles(space, whose.rect, [card, own], 2, lambda _shown: whose.marks)
    return joined(space, listed, last)
