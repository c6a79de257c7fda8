"""Example views for each kind of screen: an evening as it could be."""

from dataclasses import replace
from datetime import date

from tests.support.agreeing_examples import AGREEING_EXAMPLES
from tests.support.alignment_board_examples import ALIGNMENT_BOARD_EXAMPLES
from tests.support.board_examples import BOARD_EXAMPLES
from tests.support.documents import fact, facts
from tests.support.example_words import (
    GOALS,
    MUNICIPAL,
    OPENING,
    QUESTION_1,
    QUESTION_2,
    STEP_1,
    STEP_2,
    STEP_4,
    at,
    progress,
)
from tests.support.group_examples import GROUP_EXAMPLES
from tests.support.mess_examples import MESS_EXAMPLES
from tests.support.opinion_examples import OPINION_EXAMPLES
from tests.support.outcome_examples import OUTCOME_EXAMPLES
from tests.support.phone_examples import PHONE_EXAMPLES
from tests.support.recap_examples import RECAP_EXAMPLES
from tests.support.step_examples import STEP_EXAMPLES
from tests.support.summary_examples import SUMMARY_EXAMPLES
from tests.support.vote_examples import (
    BESIDE_ANOTHER,
    CHOICE_OPEN,
    CHOICE_RESULT,
    COUNTING,
    DOTS_GOALS,
    DOTS_OPEN,
    DOTS_READY,
    FIST_ONE,
    FIST_OPEN,
    FIST_RESULT,
    FIST_THREE,
    GRADE_ONE,
    GRADE_OPEN,
    GRADE_RESULT,
    LAPTOP_OPEN,
    OF_FEW,
    RANKING,
    RANKING_NINE,
    RECOGNITION_OPEN,
    RECOGNITION_RESULT,
    without_groups,
)
from wijkworkshop.core.document import Card, Facts, MatrixCell, Sentence
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.findings_screen import GoalResult
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import Alignment, BlockKind
from wijkworkshop.core.voting.findings import Finding, FindingKind

WELCOME = s.Welcome(
    "Samen wonen in Nieuw-West",
    at(19, 30),
    "Vanavond praten we over onze wijk. Wat gaat goed? Wat moet beter? U kunt stemmen op papier.",
    (
        s.ProgrammeLine(at(19, 30), "Opening", BlockKind.OPENING),
        s.ProgrammeLine(at(19, 40), "Vraag 1: Herkent u dit?", BlockKind.QUESTION_1),
        s.ProgrammeLine(at(20, 20), "Pauze", BlockKind.BREAK),
        s.ProgrammeLine(at(20, 40), "Vraag 2: Wat mogen we verwachten?", BlockKind.QUESTION_2),
        s.ProgrammeLine(at(21, 0), "Stap 1: Waar doen we het voor?", BlockKind.STEP_1),
        s.ProgrammeLine(at(21, 45), "Afsluiting", BlockKind.CLOSING),
    ),
    at(22, 0),
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


FINDINGS = s.Findings(
    QUESTION_2,
    ("Doelen (2001)", "Resultaten (2022)"),
    (
        GoalResult("13.000 sociale huurwoningen slopen", "6.500 gesloopt"),
        GoalResult("Minder sociale huurwoningen", "Evenveel sociale huurwoningen"),
        GoalResult("Lichte toename aantal woningen", "Stevige verdichting (40.000 inwoners)"),
        GoalResult("Voor iedereen werk in de buurt", ""),
    ),
    "Gelukt: er wonen nu mensen met verschillend inkomen, werk en opleiding.",
    "Bewoners merken er maar heel weinig van.",
    findings=("Geen verschil tussen vernieuwde en niet-vernieuwde gebieden",),
    discuss=("Hoe kunnen we dit duiden?",),
    source="Amsterdam Nieuw-West · bron: Platform31",
)


PAUSE = s.Pause(s.Heading(BlockKind.BREAK, "Pauze", "", progress(2)), at(20, 35),
                "Uitslag van vraag 1")  # fmt: skip


AGREEMENTS = s.Harvest(
    STEP_4,
    "",
    (
        Card(
            "Achterstallig onderhoud aanpakken",
            facts(
                lead="gemeente",
                partners="corporaties, bewoners",
                where="Osdorp-Midden",
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
        Card(
            "Betere voorzieningen en openbare ruimte",
            facts(
                lead="gemeente",
                partners="corporaties",
                where="Slotermeer-Noord",
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
    (
        Sentence(
            fact(
                "sentence",
                "Wij willen huurders en kopers mengen, per straat, om elkaar te leren kennen, "
                "met meer dan alleen bouwen.",
            )
        ),
        Facts(
            facts(
                what="huurders en kopers",
                scale="per straat",
                purpose="elkaar leren kennen",
                means="ook andere dingen dan bouwen",
                differences="",
            )
        ),
    ),
)


def _carried(goal: str) -> Finding:
    return Finding(FindingKind.BROADLY_CARRIED, (goal,), (48, 52, 0))


GOAL_CARDS = s.Harvest(
    STEP_1,
    "",
    tuple(
        Card(goal, facts(ambition="In 2031 zegt 8 van de 10 bewoners dat het zo is.",
                                 consensus=_carried(goal)))
        for goal in GOALS[:3]
    ),
)  # fmt: skip


_A = {"+": Alignment.REINFORCES, "p": Alignment.HELPS_A_LITTLE, "0": Alignment.NEUTRAL,
      "-": Alignment.CLASHES, "?": Alignment.UNKNOWN}  # fmt: skip


def _cells(row: str) -> tuple[MatrixCell | None, ...]:
    return tuple(
        None if word == "." else MatrixCell(_A[word[0]], "!" in word, "~" in word)
        for word in row.split()
    )


TOOLS = (
    Choice(17, "Voorrang bij sociale en economische binding"),
    Choice(20, "Verkoop van sociale huurwoningen"),
    Choice(21, "Sociaal beheer"),
    Choice(16, "Betere voorzieningen en openbare ruimte"),
    Choice(14, "Achterstallig onderhoud aanpakken"),
)


MATRIX = s.Matrix(
    STEP_2,
    Finding(FindingKind.RULES_AGAINST, ("Verkoop van sociale huurwoningen",), (1, 1)),
    ("Wie vooruitkomt, kan hier blijven", "Prettig samenleven", "Bewoners doen mee"),
    TOOLS,
    (_cells("+ p! 0 p~ 0"), _cells("p!~ - + + p"), _cells("p ? + p! ?~")),
    8,
)


MATRIX_LARGE = s.Matrix(
    STEP_2,
    Finding(FindingKind.RULES_AGAINST, (), (2, 2)),
    GOALS[:4],
    (*MUNICIPAL, Choice(24, "Sociale huur spreiden over de regio")),
    (_cells("+ p! 0 p 0 . + p"), _cells("p!~ -~ + + p 0 0 ?"), _cells("p ? +~ p! ? -~ p 0"),
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
    "withheld-few": s.PublicView(OF_FEW),
    "withheld-beside": s.PublicView(BESIDE_ANOTHER),
    "ranking": s.PublicView(RANKING),
    "ranking-nine": s.PublicView(RANKING_NINE),
    "ranking-choice": s.PublicView(CHOICE_RESULT),
    "distribution-fist": s.PublicView(FIST_RESULT),
    "distribution-fist-one": s.PublicView(FIST_ONE),
    "distribution-recognition": s.PublicView(RECOGNITION_RESULT),
    "distribution-grade": s.PublicView(GRADE_RESULT),
    "distribution-grade-one": s.PublicView(GRADE_ONE),
    "distribution-fist-whole": s.PublicView(without_groups(FIST_ONE)),
    "distribution-grade-whole": s.PublicView(without_groups(GRADE_ONE)),
    "pause": s.PublicView(PAUSE, s.Countdown(900, 520, True)),
    "harvest-agreements": s.PublicView(AGREEMENTS),
    "harvest-sentence": s.PublicView(SENTENCE),
    "harvest-goals": s.PublicView(GOAL_CARDS),
    "matrix": s.PublicView(MATRIX, s.Countdown(900, 495, True)),
    "matrix-large": s.PublicView(MATRIX_LARGE),
    **AGREEING_EXAMPLES,
    **ALIGNMENT_BOARD_EXAMPLES,
    **BOARD_EXAMPLES,
    **GROUP_EXAMPLES,
    **STEP_EXAMPLES,
    **OPINION_EXAMPLES,
    **OUTCOME_EXAMPLES,
    **RECAP_EXAMPLES,
    **SUMMARY_EXAMPLES,
    **MESS_EXAMPLES,
    **PHONE_EXAMPLES,
}
