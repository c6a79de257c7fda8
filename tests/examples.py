"""Example views for each kind of screen: an evening as it could be, and one that is absurd."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tests.mess_examples import MESS_EXAMPLES
from tests.opinion_examples import OPINION_EXAMPLES
from tests.outcome_examples import OUTCOME_EXAMPLES
from tests.recap_examples import RECAP_EXAMPLES
from tests.step_examples import STEP_EXAMPLES
from wijkworkshop.core.findings import Finding, FindingKind
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.lines import Line, OutcomeCard, OutcomeField
from wijkworkshop.core.terms import Alignment, BlockKind, Channel, FormKind, Group

ZONE = ZoneInfo("Europe/Amsterdam")


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=ZONE)


def _progress(done: int, total: int = 11) -> tuple[s.Stage, ...]:
    left = total - done - 1
    return (s.Stage.DONE,) * done + (s.Stage.NOW,) + (s.Stage.TO_COME,) * left


OPENING = s.Heading(BlockKind.OPENING, "Opening", "Samen wonen in Nieuw-West", _progress(0))
QUESTION_1 = s.Heading(BlockKind.QUESTION_1, "Vraag 1 · Herkenning", "", _progress(1))
QUESTION_2 = s.Heading(BlockKind.QUESTION_2, "Vraag 2 · Verwachtingen", "", _progress(3))
STEP_1 = s.Heading(BlockKind.STEP_1, "Stap 1 · Doelen", "Waar doen we het voor?", _progress(4))
STEP_2 = s.Heading(BlockKind.STEP_2, "Stap 2 · Strategische afstemming", "", _progress(5))
STEP_4 = s.Heading(BlockKind.STEP_4, "Stap 4 · Uitwerking", "Maatregelen van de gemeente",
                   _progress(8))  # fmt: skip
CLOSING = s.Heading(BlockKind.CLOSING, "Afsluiting", "", _progress(10))

MUNICIPAL = (
    s.Choice(10, "Sociale huur spreiden over de stad", "home-share"),
    s.Choice(11, "Wonen, grond en voorzieningen samen", "circles-relation"),
    s.Choice(12, "Rotterdamwet verkennen", "file-search"),
    s.Choice(13, "Per gebied kiezen: wie kan doorstromen", "map-pins"),
    s.Choice(14, "Achterstallig onderhoud aanpakken", "paint"),
    s.Choice(15, "Woninggebruik handhaven", "home-check"),
    s.Choice(16, "Betere voorzieningen en openbare ruimte", "trees"),
)
OFFICE = (
    s.Choice(1, "Visie op de gemengde wijk", "telescope"),
    s.Choice(2, "Voorrang bij lokale binding", "anchor"),
    s.Choice(3, "Instroom van doelgroepen sturen", "door-enter"),
    s.Choice(4, "Bewonersnetwerken en eigen initiatief", "users-plus"),
    s.Choice(5, "Zorg, welzijn, onderwijs, veiligheid samen", "puzzle"),
    s.Choice(6, "Kiezen: mengen per deur, blok of buurt", "grain"),
    s.Choice(7, "Meer ontmoetingsplekken", "messages"),
    s.Choice(8, "Kleine woonvormen voor kwetsbare bewoners", "building-cottage"),
    s.Choice(9, "Bewoners ontwerpen mee aan de buurt", "pencil-heart"),
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
    s.Bucket((Group.RESIDENTS,), 26),
    s.Bucket((Group.MUNICIPALITY,), 9),
    s.Bucket((Group.HOUSING_ASSOCIATIONS,), 10),
    s.Bucket((Group.PROGRAMME_OFFICE,), 7),
)
PAPER_AND_HANDS = ((Channel.PAPER, 42), (Channel.HANDS, 10))


def _choices(words: tuple[str, ...]) -> tuple[s.Choice, ...]:
    return tuple(s.Choice(number, label) for number, label in enumerate(words, start=1))


WELCOME = s.Welcome(
    "Samen wonen in Nieuw-West",
    _at(19, 30),
    "Vanavond praten we over onze wijk. Wat gaat goed? Wat moet beter? U kunt stemmen op papier.",
    (
        s.ProgrammeLine(_at(19, 30), "Opening", BlockKind.OPENING),
        s.ProgrammeLine(_at(19, 40), "Vraag 1: Herkent u dit?", BlockKind.QUESTION_1),
        s.ProgrammeLine(_at(20, 20), "Pauze", BlockKind.BREAK),
        s.ProgrammeLine(_at(20, 40), "Vraag 2: Wat mogen we verwachten?", BlockKind.QUESTION_2),
        s.ProgrammeLine(_at(21, 0), "Stap 1: Waar doen we het voor?", BlockKind.STEP_1),
        s.ProgrammeLine(_at(21, 45), "Afsluiting", BlockKind.CLOSING),
    ),
    _at(22, 0),
)
BOXES = s.Boxes(
    OPENING,
    "Het plein en het speelveld worden opgeknapt. Het geld daarvoor is er.",
    "Welke maatregelen komen eerst, en in welke buurt beginnen we?",
    "De gemeenteraad beslist in maart 2027. In april hoort u wat er met uw ideeën gebeurt.",
)
RECOGNITION = s.Question(
    QUESTION_1,
    "Herkennen jullie dit beeld in jullie steden & wijken?",
    "Herkent u dit in uw wijk?",
    "Praat er aan tafel 5 minuten over. Wat klopt voor uw wijk?",
    statistics=(
        "Leefbaarheid verbeterd, maar alleen woningvoorraad en voorzieningen",
        "Inkomen +50%",
        "Meer hoger opgeleiden, minder lager opgeleiden",
        "Meer culturele diversiteit",
    ),
    experience=(
        "Bewoners geven nog de laagste cijfers van de stad voor:",
        "beleving leefbaarheid",
        "tevreden met de buurt",
        "sociale samenhang",
        "betrokkenheid",
        "De hoogste: ‘wil hier weg’",
    ),
    caveat="Dit zijn gemiddelden: niet elke straat is zo.",
    source="Amsterdam Nieuw-West · bron: Platform31",
)
DISCUSS = s.Question(
    replace(STEP_1, own_work=True),
    "Bewustwording en consensus over doelen & ambities",
    "Waar doen we het voor?",
    "Schrijf per tafel drie kaarten.",
    discuss=(
        "Wat wordt beter met een gemengde wijk, en voor wie? Of juist niet?",
        "Welke nadelen ziet u? Waar maakt u zich zorgen over?",
        "Waaraan merken we over 5 jaar dat het gelukt is?",
    ),
)
ALONE = s.Question(QUESTION_2, "", "Wat mogen we verwachten van nieuwe woningen en straten?",
                   "Vul het blad in, zonder te overleggen.")  # fmt: skip
FINDINGS = s.Question(
    QUESTION_2,
    "Wat mogen we verwachten van fysieke vernieuwing?",
    "Wat mogen we verwachten van nieuwbouw?",
    "Praat er aan tafel over.",
    findings=(
        "De woningen en straten werden beter.",
        "Het aandeel koopwoningen groeide.",
        "Mensen die vooruitkwamen, vertrokken vaak toch.",
    ),
    discuss=("Wat is er nog meer nodig?", "En van wie?"),
    source="bron: Platform31",
)
DOTS_OPEN = s.Ballot(
    STEP_4, FormKind.DOTS, "", "Twee stippen op één maatregel mag.", 2, MUNICIPAL, True,
    (Channel.PAPER, Channel.STICKERS), ((Channel.PAPER, 28), (Channel.STICKERS, 9)), 52, False,
)  # fmt: skip
LAPTOP_OPEN = replace(
    DOTS_OPEN,
    hint="",
    channels=(Channel.DEVICE, Channel.PAPER),
    received=((Channel.PAPER, 3), (Channel.DEVICE, 9)),
    present=18,
    secret=True,
    only_group=Group.RESIDENTS,
    reading=MUNICIPAL[2].number,
)
DOTS_READY = s.Ballot(
    STEP_4, FormKind.DOTS, "Welke maatregelen helpen het meest?", "", 2, OFFICE, False,
    (Channel.PAPER, Channel.HANDS), (), 52, False,
)  # fmt: skip
DOTS_GOALS = s.Ballot(
    STEP_1, FormKind.DOTS, "Welke doelen vindt u het belangrijkst?", "", 3, _choices(GOALS), True,
    (Channel.PAPER,), ((Channel.PAPER, 11),), 24, True,
)  # fmt: skip
FIST_OPEN = s.Ballot(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u dit doel?", "Laat zien hoe u erover denkt.", 0,
    _choices(GOALS[:1]), True, (Channel.HANDS,), (), 52, False,
)  # fmt: skip
FIST_THREE = s.Ballot(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u deze doelen?", "", 0,
    _choices(GOALS[:3]), True, (Channel.HANDS, Channel.PAPER), ((Channel.PAPER, 12),), 52, False,
)  # fmt: skip
RECOGNITION_OPEN = s.Ballot(
    QUESTION_1, FormKind.RECOGNITION, "Klopt dit voor uw wijk?", "Kies per zin één antwoord.", 0,
    _choices(STATEMENTS), True, (Channel.PAPER,), ((Channel.PAPER, 14),), 34, True,
)  # fmt: skip
GRADE_OPEN = s.Ballot(
    QUESTION_1, FormKind.GRADE, "Geef een cijfer van 1 tot 10", "", 0, _choices(GRADED), True,
    (Channel.PAPER,), ((Channel.PAPER, 14),), 34, True,
)  # fmt: skip
CHOICE_OPEN = s.Ballot(
    QUESTION_2, FormKind.SINGLE_CHOICE, "Welke verklaring past het best?", "", 0,
    _choices((
        "Het kost gewoon meer tijd",
        "Zonder de vernieuwing was het erger geworden",
        "Er is te weinig naar bewoners geluisterd",
        "Bouwen alleen is niet genoeg",
        "De stad als geheel werd duurder",
    )), True, (Channel.HANDS,), ((Channel.HANDS, 31),), 52, False,
)  # fmt: skip
COUNTING = s.Counting(STEP_4, "Welke maatregelen van de gemeente helpen het meest?",
                      (Channel.PAPER, Channel.STICKERS))  # fmt: skip

_SCORES = ((0, 26, (9, 7, 5, 5)), (4, 25, (16, 2, 5, 2)), (6, 17, (11, 2, 2, 2)),
           (3, 12, (4, 2, 4, 2)), (5, 12, (8, 2, 1, 1)), (1, 7, (2, 2, 2, 1)),
           (2, 5, (2, 1, 1, 1)))  # fmt: skip
RANKING = s.Ranking(
    STEP_4, FormKind.DOTS, "Welke maatregelen helpen het meest?",
    Finding(FindingKind.CLOSE, (MUNICIPAL[0].label, MUNICIPAL[4].label), (26, 25)),
    MUNICIPAL[4],
    tuple(s.Bar(MUNICIPAL[place], total, parts, rank < 2)
          for rank, (place, total, parts) in enumerate(_SCORES)),
    FOUR,
    s.Foot(52, PAPER_AND_HANDS, 104, 104, 52),
)  # fmt: skip
_SIX = (*FOUR[:3], s.Bucket((Group.PROGRAMME_OFFICE, Group.METROPOLITAN_REGION), 5),
        s.Bucket((Group.CARE_AND_WELFARE,), 6),
        s.Bucket((Group.ENTREPRENEURS, Group.EDUCATION, Group.POLICE_AND_SAFETY), 7))  # fmt: skip
RANKING_NINE = s.Ranking(
    STEP_4, FormKind.DOTS, "Welke maatregelen van het programmabureau helpen het meest?",
    Finding(FindingKind.CLEAR_FIRST, (OFFICE[0].label,), (31,)),
    None,
    tuple(s.Bar(choice, 31 - 3 * place, (11 - place, max(0, 7 - place), 4 - place // 4, 2,
                                         2 - place // 4, 1 - place // 8), place == 0)
          for place, choice in enumerate(OFFICE)),
    _SIX,
    s.Foot(70, ((Channel.PAPER, 40), (Channel.HANDS, 30)), 140, 140, 63, True),
)  # fmt: skip
CHOICE_RESULT = s.Ranking(
    QUESTION_2, FormKind.SINGLE_CHOICE, "Welke verklaring past het best?",
    Finding(FindingKind.CLEAR_FIRST, ("Bouwen alleen is niet genoeg",), (19,)), None,
    tuple(s.Bar(CHOICE_OPEN.choices[place], total, (total,), place == 3)
          for place, total in ((3, 19), (2, 8), (0, 5), (4, 2), (1, 0))),
    (s.Bucket((), 34),),
    s.Foot(34, ((Channel.HANDS, 34),)),
)  # fmt: skip

_FIST = ((0, 1, 3, 10, 22, 16), (1, 4, 8, 19, 14, 6), (6, 9, 12, 11, 8, 6))
_LABELS = (FindingKind.BROADLY_CARRIED, FindingKind.CARRIED_WITH_CONCERNS, FindingKind.DIVIDED)
FIST_RESULT = s.Distribution(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u deze doelen?",
    Finding(FindingKind.SOME_CARRIED, (), (2, 3)), tuple(range(6)),
    tuple(s.Spread(s.Choice(place + 1, GOALS[place]), levels, (levels,), 4.0, 52)
          for place, levels in enumerate(_FIST)),
    tuple(Finding(kind, (GOALS[place],), (sum(_FIST[place][3:]), 52))
          for place, kind in enumerate(_LABELS)),
    (s.Bucket((), 52),),
    s.Foot(52, ((Channel.HANDS, 52),)),
)  # fmt: skip
_PARTS = ((0, 1, 2, 5, 10, 8), (0, 0, 0, 2, 5, 2), (0, 0, 1, 1, 4, 4), (0, 0, 0, 2, 3, 2))
FIST_ONE = s.Distribution(
    STEP_1, FormKind.FIST_TO_FIVE, "Steunt u dit doel?",
    Finding(FindingKind.BROADLY_CARRIED, (GOALS[0],), (48, 52)), tuple(range(6)),
    (s.Spread(s.Choice(1, GOALS[0]), _FIST[0], _PARTS, 4.0, 52),),
    (Finding(FindingKind.BROADLY_CARRIED, (GOALS[0],), (48, 52)),),
    FOUR,
    s.Foot(52, ((Channel.HANDS, 52),), split=52),
)  # fmt: skip
_RECOGNISED = ((14, 11, 4, 2, 3), (6, 9, 10, 7, 2), (18, 9, 3, 1, 3), (7, 12, 9, 4, 2),
               (3, 6, 12, 9, 4), (12, 10, 4, 2, 6), (9, 9, 8, 5, 3), (2, 7, 11, 12, 2))  # fmt: skip
RECOGNITION_RESULT = s.Distribution(
    QUESTION_1, FormKind.RECOGNITION, "Klopt dit voor uw wijk?",
    Finding(FindingKind.ITEM_RECOGNISED_MOST, (STATEMENTS[2], STATEMENTS[7])), (4, 3, 2, 1, 0),
    tuple(s.Spread(s.Choice(place + 1, STATEMENTS[place]), levels, (levels,), 3.0, 34)
          for place, levels in enumerate(_RECOGNISED)),
    tuple(Finding(FindingKind.RECOGNISED, (STATEMENTS[place],), (sum(levels[:2]), 34))
          for place, levels in enumerate(_RECOGNISED)),
    (s.Bucket((), 34),),
    s.Foot(34, ((Channel.PAPER, 34),)),
)  # fmt: skip
_GRADES = ((0, 0, 1, 2, 5, 8, 11, 5, 2, 0), (0, 1, 2, 4, 6, 9, 8, 3, 1, 0),
           (0, 0, 0, 1, 2, 5, 10, 11, 4, 1), (1, 2, 4, 6, 8, 7, 4, 2, 0, 0),
           (0, 1, 3, 5, 7, 8, 6, 3, 1, 0))  # fmt: skip
GRADE_RESULT = s.Distribution(
    QUESTION_1, FormKind.GRADE, "Geef een cijfer van 1 tot 10",
    Finding(FindingKind.GRADES_BETWEEN, (GRADED[2], GRADED[3]), (75, 50)), tuple(range(1, 11)),
    tuple(s.Spread(s.Choice(place + 1, GRADED[place]), levels, (levels,), middle, 34)
          for place, (levels, middle) in
          enumerate(zip(_GRADES, (7.0, 6.0, 7.5, 5.0, 6.0), strict=True))),
    (),
    (s.Bucket((), 34),),
    s.Foot(34, ((Channel.PAPER, 34),)),
)  # fmt: skip
GRADE_ONE = s.Distribution(
    CLOSING, FormKind.GRADE, "Welk cijfer geeft u deze bijeenkomst?",
    Finding(FindingKind.ONE_GRADE, ("Deze bijeenkomst",), (75,)), tuple(range(1, 11)),
    (s.Spread(s.Choice(1, "Deze bijeenkomst"), (0, 0, 0, 0, 2, 6, 10, 12, 3, 1),
              ((0, 0, 0, 0, 1, 3, 7, 8, 2, 1), (0, 0, 0, 0, 1, 3, 3, 4, 1, 0)), 7.5, 34),),
    (),
    (s.Bucket((Group.RESIDENTS,), 22), s.Bucket((Group.MUNICIPALITY, Group.EDUCATION), 12)),
    s.Foot(34, ((Channel.PAPER, 34),), split=34),
)  # fmt: skip
PAUSE = s.Pause(s.Heading(BlockKind.BREAK, "Pauze", "", _progress(2)), _at(20, 35),
                "Uitslag van vraag 1")  # fmt: skip


def _lines(**words: str | date | Finding) -> tuple[Line, ...]:
    return tuple(_line(OutcomeField(label), said) for label, said in words.items())


def _line(label: OutcomeField, said: str | date | Finding) -> Line:
    match said:
        case date():
            return Line(label, day=said)
        case Finding():
            return Line(label, finding=said)
    return Line(label, said)


AGREEMENTS = s.Harvest(
    STEP_4,
    "",
    cards=(
        OutcomeCard(
            "Achterstallig onderhoud aanpakken",
            _lines(
                lead="gemeente",
                partners="corporaties, bewoners",
                area="Osdorp-Midden",
                due=date(2027, 7, 1),
                first_step="In januari langs alle portieken lopen",
                residents_role="Kiezen welke portieken eerst gaan",
                output="420 portieken herstellen",
                outcome="Meer bewoners zijn tevreden met hun portiek. We vragen het nu en in "
                "juli 2027.",
            ),
            True,
            "paint",
            14,
        ),
        OutcomeCard(
            "Betere voorzieningen en openbare ruimte",
            _lines(
                lead="gemeente",
                partners="corporaties",
                area="Slotermeer-Noord",
                due=date(2027, 5, 15),
                first_step="In februari met bewoners drie plekken bekijken",
                output="1 plek, 5 dagen per week open",
                outcome="",
            ),
            False,
            "trees",
            16,
        ),
    ),
)
SENTENCE = s.Harvest(
    OPENING,
    "Zo verstaan we mengen",
    lines=_lines(
        sentence="Wij willen huurders en kopers mengen, per straat, om elkaar te leren kennen, "
        "met meer dan alleen bouwen.",
        what="huurders en kopers",
        scale="per straat",
        purpose="elkaar leren kennen",
        means="ook andere dingen dan bouwen",
        differences="",
    ),
)
GOAL_CARDS = s.Harvest(
    STEP_1,
    "",
    cards=tuple(
        OutcomeCard(goal, _lines(ambition="In 2031 zegt 8 van de 10 bewoners dat het zo is.",
                                 consensus=Finding(FindingKind.BROADLY_CARRIED, (goal,), (48, 52))))
        for goal in GOALS[:3]
    ),
)  # fmt: skip

_A = {"+": Alignment.REINFORCES, "p": Alignment.HELPS_A_LITTLE, "0": Alignment.NEUTRAL,
      "-": Alignment.CLASHES, "?": Alignment.UNKNOWN}  # fmt: skip


def _cells(row: str) -> tuple[s.MatrixCell | None, ...]:
    return tuple(
        None if word == "." else s.MatrixCell(_A[word[0]], word.endswith("!"))
        for word in row.split()
    )


TOOLS = (
    s.Choice(17, "Voorrang bij sociale en economische binding"),
    s.Choice(20, "Verkoop van sociale huurwoningen"),
    s.Choice(21, "Sociaal beheer"),
    s.Choice(16, "Betere voorzieningen en openbare ruimte"),
    s.Choice(14, "Achterstallig onderhoud aanpakken"),
)
MATRIX = s.Matrix(
    STEP_2,
    Finding(FindingKind.CLASHES, ("Verkoop van sociale huurwoningen", "Prettig samenleven"), (1,)),
    ("Wie vooruitkomt, kan hier blijven", "Prettig samenleven", "Bewoners doen mee"),
    TOOLS,
    (_cells("+ p! 0 p 0"), _cells("p! - + + p"), _cells("p ? + p! ?")),
    8,
)
MATRIX_LARGE = s.Matrix(
    STEP_2,
    Finding(FindingKind.CLASHES, (MUNICIPAL[0].label, GOALS[4]), (3,)),
    GOALS[:4],
    (*MUNICIPAL, s.Choice(24, "Sociale huur spreiden over de regio")),
    (_cells("+ p! 0 p 0 . + p"), _cells("p! - + + p 0 0 ?"), _cells("p ? + p! ? - p 0"),
     _cells("0 0 p + + p + ?")),
    6,
)  # fmt: skip
MINUTES_5 = s.Countdown(300, 300, True)
RUNNING = s.Countdown(180, 108, True)
OVER = s.Countdown(180, -20, True)

EXAMPLES: dict[str, s.PublicView] = {
    "black": s.PublicView(),
    "welcome": s.PublicView(WELCOME),
    "boxes": s.PublicView(BOXES),
    "question": s.PublicView(RECOGNITION, MINUTES_5),
    "question-discuss": s.PublicView(DISCUSS, OVER),
    "question-alone": s.PublicView(ALONE, RUNNING),
    "question-findings": s.PublicView(FINDINGS),
    "ballot-dots": s.PublicView(DOTS_OPEN, RUNNING),
    "ballot-ready": s.PublicView(DOTS_READY),
    "ballot-goals": s.PublicView(DOTS_GOALS, RUNNING),
    "ballot-laptop": s.PublicView(LAPTOP_OPEN, RUNNING),
    "ballot-fist-read": s.PublicView(replace(FIST_OPEN, reading=FIST_OPEN.choices[0].number)),
    "ballot-fist": s.PublicView(FIST_OPEN, RUNNING),
    "ballot-fist-three": s.PublicView(FIST_THREE, RUNNING),
    "ballot-recognition": s.PublicView(RECOGNITION_OPEN, RUNNING),
    "ballot-grade": s.PublicView(GRADE_OPEN, RUNNING),
    "ballot-choice": s.PublicView(CHOICE_OPEN),
    "counting": s.PublicView(COUNTING),
    "ranking": s.PublicView(RANKING),
    "ranking-nine": s.PublicView(RANKING_NINE),
    "ranking-choice": s.PublicView(CHOICE_RESULT),
    "distribution-fist": s.PublicView(FIST_RESULT),
    "distribution-fist-one": s.PublicView(FIST_ONE),
    "distribution-recognition": s.PublicView(RECOGNITION_RESULT),
    "distribution-grade": s.PublicView(GRADE_RESULT),
    "distribution-grade-one": s.PublicView(GRADE_ONE),
    "pause": s.PublicView(PAUSE, s.Countdown(900, 520, True)),
    "harvest-agreements": s.PublicView(AGREEMENTS),
    "harvest-sentence": s.PublicView(SENTENCE),
    "harvest-goals": s.PublicView(GOAL_CARDS),
    "matrix": s.PublicView(MATRIX, s.Countdown(900, 495, True)),
    "matrix-large": s.PublicView(MATRIX_LARGE),
    **STEP_EXAMPLES,
    **OPINION_EXAMPLES,
    **OUTCOME_EXAMPLES,
    **RECAP_EXAMPLES,
    **MESS_EXAMPLES,
}
