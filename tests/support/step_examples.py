"""Example views of weighing measures, rating cells and choosing clusters."""

from dataclasses import replace

from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import BlockKind, Channel, FormKind
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.weighing import Margins, Quadrant

PROGRESS = (s.Stage.DONE,) * 5 + (s.Stage.NOW,) + (s.Stage.TO_COME,) * 5
STEP_2 = s.Heading(BlockKind.STEP_2, "Stap 2 · Afstemming", "De tabel, per tafel", PROGRESS)
STEP_4 = s.Heading(BlockKind.STEP_4, "Stap 4 · Uitwerking", "De shortlist wegen", PROGRESS)

MEASURES = (
    Choice(1, "Visie op de gemengde wijk", "telescope"),
    Choice(2, "Voorrang bij lokale binding", "anchor"),
    Choice(4, "Bewonersnetwerken en eigen initiatief", "users-plus"),
    Choice(5, "Zorg, welzijn, onderwijs, veiligheid samen", "puzzle"),
    Choice(7, "Meer ontmoetingsplekken", "messages"),
    Choice(10, "Sociale huur spreiden over de stad", "home-share"),
    Choice(13, "Per gebied kiezen: wie kan doorstromen", "map-pins"),
    Choice(14, "Achterstallig onderhoud aanpakken", "paint"),
    Choice(16, "Betere voorzieningen en openbare ruimte", "trees"),
    Choice(20, "Verkoop van sociale huurwoningen", "home-up"),
    Choice(21, "Sociaal beheer", "key"),
    Choice(25, "Sociale huur spreiden over de regio", "map-share"),
)
MEANS = (
    (42, 43), (33, 45), (43, 43), (37, 33), (43, 42), (42, 18), (28, 27), (37, 38), (40, 27),
    (18, 35), (23, 40), (47, 13),
)  # fmt: skip


def quadrants(means: tuple[tuple[int, int], ...], tables: int = 6) -> r.Quadrants:
    """The result of weighing the first measures, with these means."""
    weighed = [
        r.Weighed(choice, impact, can, Margins(tables, impact, can, *NOBODY).quadrant, tables,
                  *NOBODY)
        for choice, (impact, can) in zip(MEASURES, means, strict=False)
    ]  # fmt: skip
    order = {each: place for place, each in enumerate(type(weighed[0].quadrant))}
    weighed.sort(key=lambda w: (order[w.quadrant], -w.impact - w.feasibility, w.choice.number))
    now = tuple(w.choice.label for w in weighed if not order[w.quadrant])
    kind = FindingKind.DO_NOW if now else FindingKind.NOTHING_NOW
    return r.Quadrants(
        STEP_4,
        "Hoeveel helpt dit ons doel, en kunnen we dit echt doen?",
        Finding(kind, now, (len(now), len(weighed))),
        tuple(weighed),
        r.Foot(0, ((Channel.TABLES, tables),), tables=tables),
    )


def moved(screen: r.Quadrants) -> r.Quadrants:
    """That result, of which the group put two measures elsewhere."""
    weighed = list(screen.weighed)
    for place, quadrant, reason in (
        (-1, Quadrant.DO_NOW, "Koken hoort bij de plek."),
        (-2, Quadrant.SMALL, "Dat kan met het geld van dit jaar, zegt de corporatie"),
    ):
        weighed[place] = replace(weighed[place], moved=r.MovedTo(quadrant, reason))
    return replace(screen, weighed=tuple(weighed))


NOBODY = ((0, 0, 0),) * 3
CELLS = (
    "Verkoop van sociale huur → Prettig samenleven",
    "Voorrang bij lokale binding → Prettig samenleven",
    "Passend toewijzen → Prettig samenleven",
    "Verkoop van sociale huur → Wie vooruitkomt, kan blijven",
    "Voorrang bij lokale binding → Wie vooruitkomt, kan blijven",
    "Passend toewijzen → Wie vooruitkomt, kan blijven",
)
RATED = ((0, 1, 1, 4, 0), (4, 2, 0, 0, 0), (0, 1, 3, 0, 2), (2, 1, 1, 2, 0), (6, 0, 0, 0, 0),
         (0, 0, 2, 3, 1))  # fmt: skip

WEIGH_OPEN = s.Ballot(
    STEP_4,
    FormKind.WEIGHING,
    "Geef elke maatregel twee cijfers, van 1 tot 5",
    "Hoeveel helpt dit ons doel? Kunnen we dit echt doen: geld, tijd, regels, mensen?",
    0,
    MEASURES,
    open=True,
    channels=(Channel.TABLES,),
    received=((Channel.TABLES, 4),),
    present=0,
    secret=False,
    tables=6,
)
CELLS_OPEN = s.Ballot(
    STEP_2,
    FormKind.CELL_RATING,
    "Helpt deze regel bij dit doel?",
    "Eén antwoord per tafel.",
    0,
    tuple(Choice(number, words) for number, words in enumerate(CELLS, 1)),
    open=True,
    channels=(Channel.TABLES,),
    received=(),
    present=0,
    secret=False,
    tables=6,
)
CELLS_RESULT = r.Distribution(
    STEP_2,
    FormKind.CELL_RATING,
    "Helpt deze regel bij dit doel?",
    Finding(FindingKind.RULES_AGAINST, (), (2, 2)),
    (4, 3, 2, 1, 0),
    tuple(
        r.Spread(Choice(number, words), levels, (levels,), None, 6)
        for number, (words, levels) in enumerate(zip(CELLS, RATED, strict=True), 1)
    ),
    (),
    (r.Bucket((), 0),),
    r.Foot(0, ((Channel.TABLES, 6),), tables=6),
)

STEP_EXAMPLES: dict[str, s.PublicView] = {
    "ballot-weighing": s.PublicView(WEIGH_OPEN, s.Countdown(300, 108, True)),
    "ballot-cells": s.PublicView(CELLS_OPEN, s.Countdown(300, 108, True)),
    "quadrants": s.PublicView(quadrants(MEANS[:7])),
    "quadrants-moved": s.PublicView(moved(quadrants(MEANS[:7]))),
    "quadrants-twelve": s.PublicView(quadrants(MEANS)),
    "quadrants-tied": s.PublicView(quadrants(((30, 30),) * 12)),
    "quadrants-none": s.PublicView(quadrants(((29, 40), (12, 10), (50, 10)))),
    "distribution-cells": s.PublicView(CELLS_RESULT),
}
