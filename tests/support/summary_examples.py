"""Views of what binds the blocks: the thread, the plan on one page, and the advice check."""

from dataclasses import replace

from tests.support.mess_examples import CLOSING
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.summaries.advice import AdviceLine, CheckedAdvice, Evidence
from wijkworkshop.core.summaries.plan import Open, OpenKind, PlanLine, PlanPart, Quarter
from wijkworkshop.core.summaries.threads import Loose, Thread, ThreadArea, ThreadEnd, ThreadRule
from wijkworkshop.core.terms import Alignment, Flow, Grain

GOALS = ("Wie vooruitkomt, kan hier blijven", "Buren kennen elkaar", "Jongeren vinden een woning")
AREAS = ("Osdorp-Midden", "Slotermeer-Noord", "Geuzenveld")
QUARTERS = (
    Quarter(
        PlanPart.WHAT_FOR, tuple(PlanLine(each, number=at) for at, each in enumerate(GOALS, 1)), ()
    ),
    Quarter(
        PlanPart.WHO,
        (
            PlanLine("wie een stap wil maken, gezinnen", flow=Flow.RETAIN),
            PlanLine("jongeren uit de wijk", flow=Flow.ATTRACT),
            PlanLine("gemeente, corporaties", leads=True),
        ),
        (Open(OpenKind.NOT_PLACED, ("wie snel een huis zoekt",)),),
    ),
    Quarter(
        PlanPart.HOW,
        (PlanLine("Een huismeester die bewoners kent"), PlanLine("Portieken herstellen")),
        (Open(OpenKind.NOT_HELD, places=(1, 3)),),
    ),
    Quarter(
        PlanPart.WHERE,
        tuple(PlanLine(name, grain=Grain.BLOCK) for name in AREAS),
        (Open(OpenKind.NO_MEETING_PLACE, AREAS[1:]),),
    ),
)
DECIDES = "De gemeenteraad beslist in maart 2027. Tot dan is dit voorlopig."
PLAN = s.PlanScreen(CLOSING, "Samen wonen in Nieuw-West", QUARTERS, DECIDES)
PLAN_OPEN = replace(
    PLAN,
    decides="",
    quarters=(
        Quarter(PlanPart.WHAT_FOR, (), (Open(OpenKind.NO_GOAL),)),
        Quarter(PlanPart.WHO, (), (Open(OpenKind.NO_FLOW), Open(OpenKind.NO_LEAD))),
        Quarter(PlanPart.HOW, (), (Open(OpenKind.NO_AGREEMENT),)),
        Quarter(PlanPart.WHERE, (), (Open(OpenKind.NO_AREA),)),
    ),
)
LONG_NAME = "Bewoners van de portiekflats tussen de Hoekenes en de Osdorper Ban, ook tijdelijk"
PLAN_MANY = replace(
    PLAN,
    quarters=tuple(
        replace(each, lines=tuple(replace(line, text=LONG_NAME) for line in each.lines * 3))
        for each in QUARTERS
    ),
)

CHECKED = (
    CheckedAdvice(AdviceLine.DIAGNOSIS, Evidence(False, 3, 4)),
    CheckedAdvice(AdviceLine.CLARITY, Evidence(False, 1, 4)),
    CheckedAdvice(AdviceLine.WITH_RESIDENTS, Evidence(True, 3, 3, there=(26, 52))),
    CheckedAdvice(AdviceLine.FLOWS, Evidence(False, 3, 3, ("wie snel een huis zoekt", "starters"))),
    CheckedAdvice(AdviceLine.NEIGHBOURHOOD, Evidence(True, 5, 5), "bewoners merken daar niets van"),
    CheckedAdvice(AdviceLine.WIDER_PLAN, Evidence(True, 2, 2)),
    CheckedAdvice(
        AdviceLine.COORDINATION, Evidence(False, names=("Programmabureau Samen Nieuw-West",))
    ),
)
ADVICE = s.AdviceCheck(CLOSING, CHECKED, ("Programmabureau Samen Nieuw-West",))
ADVICE_OPEN = replace(
    ADVICE,
    lines=tuple(
        CheckedAdvice(each.line, Evidence(False, of=4 * (each.line is AdviceLine.CLARITY)))
        for each in CHECKED
    ),
)
ADVICE_DONE = replace(
    ADVICE,
    lines=(
        CheckedAdvice(AdviceLine.DIAGNOSIS, Evidence(True)),
        *(replace(each, evidence=replace(each.evidence, arranged=True)) for each in CHECKED[1:3]),
    ),
)

RULES = (
    ThreadRule(17, "Voorrang bij binding", Alignment.REINFORCES),
    ThreadRule(20, "Verkoop sociale huur", Alignment.CLASHES),
    ThreadRule(21, "Sociaal beheer", Alignment.HELPS_A_LITTLE),
    ThreadRule(0, "Parkeren per buurt", Alignment.UNKNOWN),
)
CARETAKER = ThreadEnd(None, 1, 21, "Een huismeester die bewoners kent", "veiliger trappenhuis")
REPAIR = ThreadEnd(Loose.NOTHING_NOTICED, 2, 16, "Voorzieningen")
OTHER = ThreadEnd(Loose.NO_HELP, 3, 14, "Onderhoud")
THREADS = (
    Thread(1, GOALS[0], RULES[:2], (ThreadArea(1, AREAS[0], (OTHER,)),)),
    Thread(
        2,
        GOALS[1],
        RULES[:3],
        (ThreadArea(2, AREAS[1], (CARETAKER, REPAIR)), ThreadArea(1, AREAS[0], (CARETAKER,))),
    ),
    Thread(3, GOALS[2], RULES[2:], (ThreadArea(3, AREAS[2], (ThreadEnd(Loose.NO_AGREEMENT),)),)),
)
THREAD = s.ThreadScreen(CLOSING, THREADS)
LONG_GOAL = "Wie hier groot werd, kan hier ook een eerste woning vinden"
MANY = tuple(
    Thread(
        at,
        LONG_GOAL,
        (*RULES, *(replace(each, text=f"{each.text} in de hele wijk") for each in RULES)),
        tuple(
            ThreadArea(
                area, f"{name} rond het Osdorpplein", (CARETAKER, REPAIR, OTHER)[: 1 + at % 3]
            )
            for area, name in enumerate(AREAS, 1)
        ),
    )
    for at in range(1, 13)
)
THREAD_MANY = replace(
    THREAD, threads=MANY, alone=(ThreadEnd(Loose.NO_GOAL, 9, 0, "Portieken herstellen"),) * 5
)
THREAD_BARE = replace(
    THREAD,
    threads=tuple(
        Thread(at, goal, (), (ThreadArea(0, "", (ThreadEnd(Loose.NO_AREA),)),))
        for at, goal in enumerate(GOALS, 1)
    ),
)

SUMMARY_EXAMPLES: dict[str, s.PublicView] = {
    "thread": s.PublicView(THREAD),
    "thread-many": s.PublicView(THREAD_MANY, s.Countdown(180, 108, True)),
    "thread-bare": s.PublicView(THREAD_BARE),
    "thread-empty": s.PublicView(s.ThreadScreen(CLOSING, ())),
    "plan": s.PublicView(PLAN),
    "plan-open": s.PublicView(PLAN_OPEN, s.Countdown(180, 108, True)),
    "advice": s.PublicView(ADVICE),
    "advice-open": s.PublicView(ADVICE_OPEN, s.Countdown(180, 108, True)),
    "advice-done": s.PublicView(ADVICE_DONE),
    "plan-many": s.PublicView(PLAN_MANY),
}
