"""Example views of what outcomes leave: tables, a picture, the sentence that gets its end."""

from dataclasses import replace

from tests.support.documents import fact
from wijkworkshop.core.boards.parted import BETTER_NO_PASS
from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.document import (
    Areas,
    Card,
    ChosenArea,
    Facts,
    Figure,
    Figures,
    LimitedGroup,
    Readings,
    Reason,
    Reasons,
    ResultRow,
    Results,
    Standing,
    TargetGroup,
)
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.screen_parts import Picture
from wijkworkshop.core.terms import (
    BlockKind,
    Flow,
    Grain,
    Judgement,
    ProgrammeGoal,
    ScaleLevel,
)
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.spread import Shape

JPEG = (
    "/9j/4AAQSkZJRgABAQEAZABkAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVt"
    "VkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
    "fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCABAAGADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA"
    "AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk"
    "M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT"
    "lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA"
    "HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdh"
    "cRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp"
    "anN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk"
    "5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDpqKKKszCiiigAooooAKKKKACiiigAooooAKr30jxWjvGcMMYO"
    "PcVYqrqX/HjL+H8xSlsyofEjL/tG6/56/wDjo/wo/tG6/wCev/jo/wAKq0Vyc0u538kexa/tG6/56/8Ajo/wrerl"
    "66itqTbvc568UrWQUVWlldZCA2B9KZ58n979BQ68U7GSpNq5coqn58n979BR58n979BS9vEfspFyiobd2fduOcYq"
    "atoyUldGclZ2Cqupf8eMv4fzFQ/2n/0x/wDHv/rVDd33nWzx+Xtzjnd71EpxaY4fEjNooormPSCuorl62P7T/wCm"
    "P/j3/wBatackr3OXE9CSf/XNUdHm+d+8xtz2zRXNPWTKj8KCiiipKLFr/H+FWKz/ALT9m/g3bvfFH9p/9Mf/AB7/"
    "AOtXZSmlBJnJU+JmfRRRWZkFFFFABRRRQAUUUUAFFFFABRRRQB//2Q=="
)
_PROGRESS = (s.Stage.DONE,) * 4 + (s.Stage.NOW,) + (s.Stage.TO_COME,) * 6


def _heading(kind: BlockKind, title: str) -> s.Heading:
    return s.Heading(kind, title, "", _PROGRESS)


SQUARE = Picture(
    "Slotermeer-Noord", "Het plein bij de markt, gezien vanaf de school", "gemeente", JPEG, 96, 64
)
TALL = replace(SQUARE, area="", caption="De toren", credit="", width=40, height=64)
PICTURE = s.PicturePage(_heading(BlockKind.STEP_3, "Stap 3 · Gebied"), SQUARE)
ASKED = s.Question(
    _heading(BlockKind.STEP_3, "Stap 3 · Gebied"),
    "Gebiedsgerichte doorvertaling",
    "Wat past in welk gebied?",
    "Vul met uw tafel één gebiedskaart in.",
    discuss=(
        "Wat is hier het belangrijkste doel?",
        "Voor wie komen hier woningen? Wie moet hier kunnen blijven?",
        "Waar komen mensen elkaar dan tegen?",
        "Wat moet hier juist zo blijven?",
    ),
    pictures=(SQUARE, TALL),
)
PURPOSE = s.Question(
    _heading(BlockKind.STEP_1, "Stap 1 · Doelen"),
    "Bewustwording en consensus over doelen & ambities",
    "Wat wordt beter met een gemengde wijk, en voor wie?",
    "Schrijf twee kaarten. Kies daarna aan tafel de drie belangrijkste.",
    discuss=(
        "Mengen is een middel, geen doel. Waarvoor mengen we?",
        "En waarom is dat belangrijk?",
    ),
    purpose="Wij willen huurders en kopers mengen, per straat, om: buren kennen elkaar.",
)
DEFINITIONS = s.Harvest(
    _heading(BlockKind.OPENING, "Opening"),
    "",
    tuple(
        Card("", (fact("tables_say", sentence),), table=table)
        for table, sentence in (
            (1, "Wij willen huurders en kopers mengen, per straat, (om..?)"),
            (4, "Eerst goede woningen voor wie hier al woont."),
        )
    ),
)
MEANS = s.Harvest(
    _heading(BlockKind.STEP_1, "Stap 1 · Doelen"),
    "",
    (
        Facts((fact("open_end", "Wij willen jong en oud mengen, om: buren kennen elkaar."),)),
        Card("Meer koopwoningen", (fact("what_for"),), complete=False),
        Card("Minder leegstand", (fact("what_for", "Het is ’s avonds prettig op straat"),)),
        Reasons(
            (
                Reason(Side.FOR, "Groepen groeien uit elkaar", 12, own=False),
                Reason(Side.FOR, "Kinderen zien dat het ook anders kan", 7, own=True),
                Reason(Side.AGAINST, "Het probleem verschuift naar elders", 11, own=False),
            )
        ),
    ),
)
STANDINGS = (
    Standing(4, "Bouwen gelukt, sociaal steken laten vallen?", "scale", chosen=(23, 52),
             place=1.6, between=(1.0, 2.5), agree=(31, 40)),
    Standing(6, "Jongeren zijn vergeten", own=True, place=3.0, between=(3.0, 3.0),
             agree=(20, 40), shape=Shape.WIDE),
    Standing(1, "Kosten lopen voor de baat uit?", "plant", chosen=(8, 52)),
)  # fmt: skip
RESULTS = (
    ResultRow("Elk portiek een veilige voordeur", "2015", "31 van de 40", "2025",
              Judgement.PARTLY),
    ResultRow("Een buurthuis in elke buurt", "", "", "", Judgement.UNKNOWN),
)  # fmt: skip
THEN_AND_NOW = s.Harvest(
    _heading(BlockKind.QUESTION_2, "Vraag 2 · Verwachtingen"),
    "",
    (Results(RESULTS), Readings(STANDINGS)),
)


def graded(label: str, grade: int) -> Finding:
    """Return the grade that the room gave to something, in tenths."""
    return Finding(FindingKind.ONE_GRADE, (label,), (grade, 52))


HELPING = "Hoe buren elkaar helpen"
FIGURES = (
    Figure("De leefbaarheid", "Osdorp-Midden", 2014, "5,8", 2024, "6,3", 1,
           source="verzonnen, als voorbeeld", grade=graded(HELPING, 50), parts=True,
           explanation="De straat is mooier, maar ik ken mijn nieuwe buren niet."),
    Figure("Overlast van jongeren", "Slotermeer-Noord", 2014, "31,5", 2024, "24", 1,
           less_is_better=True, source="verzonnen, als voorbeeld", grade=graded(HELPING, 52),
           parts=True),
    Figure("De leefbaarheid", "", 0, "6,4", 0, "6,4", 0, source="verzonnen, als voorbeeld",
           grade=graded(HELPING, 61)),
)  # fmt: skip
_QUESTION_1 = _heading(BlockKind.QUESTION_1, "Vraag 1 · Herkenning")
FIGURES_BESIDE = s.Harvest(_QUESTION_1, "", (Figures(FIGURES),))
FIGURE_ASKED = s.Harvest(
    _QUESTION_1,
    "",
    (Figures(FIGURES[1:2]),),
    asked=Asked(("Statistic", 2), Gap(BETTER_NO_PASS, FIGURES[1].text)),
)
FIGURE_ALONE = s.Harvest(_QUESTION_1, "", (Figures(FIGURES[:1]),))
FIGURE_UNGRADED = s.Harvest(
    _QUESTION_1, "", (Figures(tuple(replace(each, grade=None) for each in FIGURES[2:])),)
)
SOON = "snel een huis nodig"
AREAS = (
    ChosenArea("Geuzenveld", ("Jongeren: een eerste woning",),
               (TargetGroup("jongeren uit de wijk", Flow.ATTRACT), TargetGroup(SOON, Flow.LIMIT)),
               None, Grain.STAIRCASE, (), "", "", entry=("AreaChoice", 1)),
    ChosenArea("Slotermeer-Noord", ("Buren kennen elkaar",),
               (TargetGroup("oude en nieuwe bewoners", Flow.NO_STEERING),
                TargetGroup(SOON, Flow.LIMIT)),
               None, Grain.STREET, ("Buurtkamer in de oude school",), "", "", priority=True,
               entry=("AreaChoice", 2)),
    ChosenArea("Osdorp-Midden", ("Wie vooruitkomt, blijft",),
               (TargetGroup("wie een stap wil maken", Flow.RETAIN), TargetGroup(SOON, None)),
               None, Grain.BLOCK, ("Het plein bij de markt",), "", "", priority=True,
               entry=("AreaChoice", 3)),
)  # fmt: skip
UNPLACED = LimitedGroup(SOON, (AREAS[0].entry, AREAS[1].entry))
AREAS_CHOSEN = s.Harvest(
    _heading(BlockKind.STEP_3, "Stap 3 · Gebied"),
    "",
    (Areas(AREAS, (UNPLACED,), "Naar Osdorp, zegt tafel 3"),),
)
_SAID = replace(
    AREAS[2],
    scale=ScaleLevel.NEIGHBOURHOOD,
    reason="Per blok mengen, want in één trappenhuis gaf dat eerder ruzie.",
    stays="De lage huren in het zuidelijke blok",
)
AREAS_ALONE = replace(AREAS_CHOSEN, document=(Areas((_SAID,)),))
AREAS_SAID = replace(AREAS_CHOSEN, document=(Areas((*AREAS[:2], _SAID)),))
TAGGED = s.Harvest(
    _heading(BlockKind.STEP_4, "Stap 4 · Uitwerking"),
    "",
    (
        Card(
            "Sociaal beheer",
            (fact("lead", "corporaties"), fact("where", "Slotermeer-Noord")),
            icon="user-heart",
            number=21,
            theme=ProgrammeGoal.SAFETY,
        ),
    ),
)
OUTCOME_EXAMPLES = {
    "picture": s.PublicView(PICTURE),
    "question-pictures": s.PublicView(ASKED),
    "question-purpose": s.PublicView(PURPOSE),
    "harvest-definitions": s.PublicView(DEFINITIONS),
    "harvest-means": s.PublicView(MEANS),
    "harvest-then-and-now": s.PublicView(THEN_AND_NOW),
    "harvest-figures": s.PublicView(FIGURES_BESIDE),
    "harvest-figure-asked": s.PublicView(FIGURE_ASKED),
    "harvest-figure-alone": s.PublicView(FIGURE_ALONE),
    "harvest-figure-ungraded": s.PublicView(FIGURE_UNGRADED),
    "harvest-areas": s.PublicView(AREAS_CHOSEN),
    "harvest-areas-said": s.PublicView(AREAS_SAID),
    "harvest-area-alone": s.PublicView(AREAS_ALONE),
    "harvest-tagged": s.PublicView(TAGGED),
}
