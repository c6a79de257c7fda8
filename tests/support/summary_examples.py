"""Views of what binds the blocks: the plan on one page, and the advice check."""

from dataclasses import replace

from tests.support.mess_examples import CLOSING
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.summaries.advice import AdviceLine, CheckedAdvice, Evidence
from wijkworkshop.core.summaries.plan import Open, OpenKind, PlanLine, PlanPart, Quarter
from wijkworkshop.core.terms import Flow, Grain

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
    CheckedAdvice(AdviceLine.NEIGHBOURHOOD, Evidence(True, 5, 5)),
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

SUMMARY_EXAMPLES: dict[str, s.PublicView] = {
    "plan": s.PublicView(PLAN),
    "plan-open": s.PublicView(PLAN_OPEN, s.Countdown(180, 108, True)),
    "advice": s.PublicView(ADVICE),
    "advice-open": s.PublicView(ADVICE_OPEN, s.Countdown(180, 108, True)),
    "advice-done": s.PublicView(ADVICE_DONE),
    "plan-many": s.PublicView(PLAN_MANY),
}
