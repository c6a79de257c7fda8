"""What example views are made of: headings, options, goals and who votes."""

from datetime import datetime
from zoneinfo import ZoneInfo

from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import BlockKind, Channel, Group

ZONE = ZoneInfo("Europe/Amsterdam")


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=ZONE)


def progress(done: int, total: int = 11) -> tuple[s.Stage, ...]:
    left = total - done - 1
    return (s.Stage.DONE,) * done + (s.Stage.NOW,) + (s.Stage.TO_COME,) * left


OPENING = s.Heading(BlockKind.OPENING, "Opening", "Samen wonen in Nieuw-West", progress(0))


QUESTION_1 = s.Heading(BlockKind.QUESTION_1, "Vraag 1 · Herkenning", "", progress(1))


QUESTION_2 = s.Heading(BlockKind.QUESTION_2, "Vraag 2 · Verwachtingen", "", progress(3))


STEP_1 = s.Heading(BlockKind.STEP_1, "Stap 1 · Doelen", "Waar doen we het voor?", progress(4))


STEP_2 = s.Heading(BlockKind.STEP_2, "Stap 2 · Strategische afstemming", "", progress(5))


STEP_4 = s.Heading(BlockKind.STEP_4, "Stap 4 · Uitwerking", "Maatregelen van de gemeente",
                   progress(8))  # fmt: skip


CLOSING = s.Heading(BlockKind.CLOSING, "Afsluiting", "", progress(10))


MUNICIPAL = (
    Choice(10, "Sociale huur spreiden over de stad", "home-share"),
    Choice(11, "Wonen, grond en voorzieningen samen", "circles-relation"),
    Choice(12, "Rotterdamwet verkennen", "file-search"),
    Choice(13, "Per gebied kiezen: wie kan doorstromen", "map-pins"),
    Choice(14, "Achterstallig onderhoud aanpakken", "paint"),
    Choice(15, "Woninggebruik handhaven", "home-check"),
    Choice(16, "Betere voorzieningen en openbare ruimte", "trees"),
)


OFFICE = (
    Choice(1, "Visie op de gemengde wijk", "telescope"),
    Choice(2, "Voorrang bij lokale binding", "anchor"),
    Choice(3, "Instroom van doelgroepen sturen", "door-enter"),
    Choice(4, "Bewonersnetwerken en eigen initiatief", "users-plus"),
    Choice(5, "Zorg, welzijn, onderwijs, veiligheid samen", "puzzle"),
    Choice(6, "Kiezen: mengen per deur, blok of buurt", "grain"),
    Choice(7, "Meer ontmoetingsplekken", "messages"),
    Choice(8, "Kleine woonvormen voor kwetsbare bewoners", "building-cottage"),
    Choice(9, "Bewoners ontwerpen mee aan de buurt", "pencil-heart"),
)


GOALS = (
    "Wie vooruitkomt, kan in de wijk blijven wonen",
    "Buren met verschillende achtergronden kennen elkaar",
    "Kinderen krijgen gelijke kansen op school",
    "Het is ’s avonds prettig en veilig op straat",
    "Er zijn genoeg betaalbare woningen voor gezinnen",
    "Ouderen kunnen in hun eigen buurt verhuizen",
    "Jongeren vinden hier een eerste woning",
    "Bewoners beslissen mee over de plannen",
    "Winkels en plekken om elkaar te ontmoeten blijven",
    "Woningen zijn goed onderhouden en warm",
    "Meer groen en minder auto’s in de straat",
    "Nieuwe en oude bewoners doen samen dingen",
)


STATEMENTS = (
    "De wijk ziet er beter uit dan tien jaar geleden.",
    "Ik merk zelf dat het beter gaat in de wijk.",
    "Er zijn meer verschillende mensen komen wonen.",
    "Mensen met verschillende achtergronden maken hier een praatje.",
    "Mensen die vooruitkomen, blijven hier wonen.",
    "In sommige straten wonen veel mensen die extra hulp nodig hebben.",
    "Wie hier al lang woont, kan hier blijven.",
    "Wat bewoners zeggen, telt mee in de plannen voor de wijk.",
)


GRADED = (
    "Leefbaarheid",
    "Tevreden met de buurt",
    "Buren helpen elkaar",
    "Meedoen in de buurt",
    "Hoe verschillende mensen hier met elkaar omgaan",
)


FOUR = (
    r.Bucket((Group.RESIDENTS,), 26),
    r.Bucket((Group.MUNICIPALITY,), 9),
    r.Bucket((Group.HOUSING_ASSOCIATIONS,), 10),
    r.Bucket((Group.PROGRAMME_OFFICE,), 7),
)


PAPER_AND_HANDS = ((Channel.PAPER, 42), (Channel.HANDS, 10))


def choices(words: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(number, label) for number, label in enumerate(words, start=1))
