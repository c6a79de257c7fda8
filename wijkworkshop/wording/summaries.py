"""What is said of what binds the blocks: the thread, the plan, and the advice check."""

from collections.abc import Callable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.summary_screens import AdviceCheck, PlanScreen, ThreadScreen
from wijkworkshop.core.summaries.advice import AdviceLine, CheckedAdvice, Evidence
from wijkworkshop.core.summaries.plan import Open, OpenKind, PlanLine, PlanPart, count_open
from wijkworkshop.core.summaries.thread_steps import ThreadStep
from wijkworkshop.core.summaries.threads import Loose, ThreadArea, ThreadEnd
from wijkworkshop.core.terms import Alignment
from wijkworkshop.wording.dutch import count_word, joined, sentence_case
from wijkworkshop.wording.outcomes import term_words
from wijkworkshop.wording.terms import alignment_words

SIGNS: Mapping[Alignment, str] = {
    Alignment.REINFORCES: "++",
    Alignment.HELPS_A_LITTLE: "+",
    Alignment.NEUTRAL: "0",
    Alignment.CLASHES: "−",
    Alignment.UNKNOWN: "?",
}
"""The signs of what a rule does to a goal; below the page stands what they mean."""


def thread_title(screen: ThreadScreen) -> str:
    """Return at how many goals something was agreed that helps."""
    of, held = len(screen.threads), sum(each.held for each in screen.threads)
    if not of:
        return _("Er is nog geen doel gekozen")
    if held == of:
        return _("Bij elk doel helpt een afspraak")
    if not held:
        return _("Nog bij geen doel helpt een afspraak")
    words = _("Bij {held} van de {of} doelen helpt een afspraak")
    return words.format(held=count_word(held), of=count_word(of))


def thread_foot(screen: ThreadScreen) -> tuple[str, ...]:
    """Return how many loose ends there are, and what the signs mean that are used."""
    used = {rule.does for thread in screen.threads for rule in thread.rules}
    signs = (f"{sign} {alignment_words(does)}" for does, sign in SIGNS.items() if does in used)
    ends = loose_ends_words(screen)
    return (*((ends,) if ends else ()), *signs)


def loose_ends_words(screen: ThreadScreen) -> str:
    """Return how many loose ends there are; nothing while there is no thread."""
    count = screen.loose
    if not count:
        return _("geen losse einden") if screen.threads else ""
    return ngettext("{count} los einde", "{count} losse einden", count).format(count=count)


def thread_heads() -> tuple[str, str, str, str]:
    """Return the heads of the columns."""
    return _("Doel"), _("Helpt het?"), _("Waar"), _("Wat u merkt")


def no_goal_words() -> str:
    """Return what stands where agreements serve no goal."""
    return _("Nog bij geen doel")


def more_rules(count: int) -> str:
    """Return how many rules there are more than those that are shown."""
    return ngettext("en nog {count} regel", "en nog {count} regels", count).format(count=count)


def named(number: int, text: str) -> str:
    """Return a measure or rule with its number before it, where it has one."""
    return f"{number} {text}" if number else text


def end_words(area: ThreadArea, end: ThreadEnd) -> str:
    """Return what people notice of an agreement, or why it is a loose end."""
    title = named(end.number, end.title or "…")
    if end.loose is None:
        return named(end.number, end.noticed) if end.noticed else title
    return LOOSE[end.loose]().format(area=area.name, title=title)


def end_line(area: ThreadArea, end: ThreadEnd) -> str:
    """Return the same with the area before it, where that is not said in it."""
    words = end_words(area, end)
    named_in_it = not area.name or end.loose is Loose.NO_AGREEMENT
    return words if named_in_it else f"{area.name}: {words}"


def step_words(step: ThreadStep, goal: str) -> str:
    """Return a step of the thread of a goal, a rule with the sign of what it does."""
    if step.rule is not None:
        return f"{SIGNS[step.rule.does]} {named(step.rule.number, step.rule.text)}"
    if step.area is None:
        return goal or no_goal_words()
    return end_words(step.area, step.end) if step.end else step.area.name


LOOSE: Mapping[Loose, Callable[[], str]] = {
    Loose.NO_AREA: lambda: _("Nog in geen gebied"),
    Loose.NO_AGREEMENT: lambda: _("Nog geen afspraak in {area}"),
    Loose.NOT_ASKED: lambda: _("{title}: helpt dit? Nog niet gevraagd"),
    Loose.NOT_KNOWN: lambda: _("{title}: we weten nog niet of dit helpt"),
    Loose.NO_HELP: lambda: _("{title}: helpt dit doel niet"),
    Loose.ELSEWHERE: lambda: _("{title}: ligt in een ander gebied"),
    Loose.NOTHING_NOTICED: lambda: _("{title}: wat merkt u ervan?"),
    Loose.UNFINISHED: lambda: _("{title}: nog niet af"),
    Loose.NO_GOAL: lambda: _("{title}: bij welk doel hoort dit?"),
}


def plan_title(screen: PlanScreen) -> str:
    """Return that this is the plan, and how much of it is open."""
    count = count_open(screen.quarters)
    if not count:
        return _("Ons plan: waartoe, wie, hoe en waar")
    words = ngettext("Ons plan: {count} ding nog open", "Ons plan: {count} dingen nog open", count)
    return words.format(count=count_word(count))


def part_words(part: PlanPart) -> str:
    """Return the question of a part of the plan, in the deck's word."""
    return {
        PlanPart.WHAT_FOR: _("Waartoe"),
        PlanPart.WHO: _("Wie"),
        PlanPart.HOW: _("Hoe"),
        PlanPart.WHERE: _("Waar"),
    }[part]


def plan_line_words(line: PlanLine) -> str:
    """Return a line of the plan: whom with what is done, where with the grain."""
    if line.leads:
        return _("Nemen het voortouw: {names}").format(names=line.text)
    if line.flow is not None:
        return f"{sentence_case(term_words(line.flow))}: {line.text}"
    return ", ".join(filter(None, (line.text, term_words(line.grain) if line.grain else "")))


def open_words(found: Open) -> str:
    """Return what is open, after 'nog open:'."""
    words = {
        OpenKind.NO_GOAL: _("een doel voor mensen"),
        OpenKind.NO_FLOW: _("voor wie hier woningen zijn"),
        OpenKind.NO_LEAD: _("wie het voortouw neemt"),
        OpenKind.NO_AGREEMENT: _("wat we doen"),
        OpenKind.NO_AREA: _("in welk gebied"),
        OpenKind.NOT_PLACED: _("een plek voor {names}"),
        OpenKind.NOT_HELD: _("hoe we doel {places} halen"),
        OpenKind.NO_MEETING_PLACE: _("plek om elkaar te ontmoeten in {names}"),
        OpenKind.NO_GRAIN: _("op welke schaal we mengen in {names}"),
    }[found.kind]
    places = joined([str(place) for place in found.places])
    return words.replace("{places}", places).replace("{names}", joined(found.names))


def open_pill(found: Open) -> str:
    """Return what is open, as it stands in a box of the plan."""
    return _("nog open: {what}").replace("{what}", open_words(found))


def advice_title(screen: AdviceCheck) -> str:
    """Return how much of the advice is arranged; one line is the office's diagnosis."""
    done, of = sum(each.evidence.arranged for each in screen.lines), len(screen.lines)
    if not done:
        return _("Van het advies is nog niets geregeld")
    if done == of:
        return _("Alles van het advies is geregeld")
    words = ngettext(
        "{done} van de {of} punten is geregeld", "{done} van de {of} punten zijn geregeld", done
    )
    return sentence_case(words.format(done=count_word(done), of=count_word(of)))


def arranged_words(evidence: Evidence) -> str:
    """Return whether an advice is followed."""
    return _("geregeld") if evidence.arranged else _("nog open")


def asked_words(line: CheckedAdvice) -> str:
    """Return what is checked of a line of the advice, in our words."""
    return ASKED[line.line]()


def evidence_words(line: CheckedAdvice) -> str:
    """Return what shows that an advice is followed, or what is open."""
    return EVIDENCE[line.line](line.evidence)


def objection_words(line: CheckedAdvice) -> str:
    """Return why the room sees a line otherwise; nothing where it does not."""
    if not line.objection:
        return ""
    return _("De zaal ziet het anders: {why}").replace("{why}", line.objection)


def advice_foot(speakers: Sequence[str]) -> str:
    """Return whose advice it is, and who says whether it is so."""
    words = _("Naar het advies van {speaker}. De zaal beslist of het klopt.")
    return words.replace("{speaker}", joined(speakers))


def _clashes(found: Evidence) -> str:
    if not found.of:
        return _("geen regel werkt tegen") if found.arranged else _not_talked()
    words = ngettext(
        "{done} van {of} botsing besloten", "{done} van {of} botsingen besloten", found.of
    )
    return _counted(words, found)


def _with_residents(found: Evidence) -> str:
    roles = _counted(_("rol bij {done} van {of} afspraken"), found) if found.of else _not_agreed()
    if found.there is None:
        return roles
    there = _("{residents} van {people} zijn bewoner").format(
        residents=found.there[0], people=found.there[1]
    )
    return f"{there}; {roles}"


def _flows(found: Evidence) -> str:
    if found.names:
        return _("nog geen plek voor {names}").replace("{names}", joined(found.names))
    return _counted(_("bij {done} van {of} groepen gekozen"), found) if found.of else _not_talked()


def _coordinated(found: Evidence) -> str:
    if not found.names:
        return _not_talked()
    words = found.names[0]
    return words if found.arranged else _("{name}, nog zonder mandaat").replace("{name}", words)


def _counted(words: str, found: Evidence) -> str:
    return words.format(done=found.done, of=found.of)


def _not_talked() -> str:
    return _("nog niet besproken")


def _not_agreed() -> str:
    return _("nog geen afspraken")


EVIDENCE: Mapping[AdviceLine, Callable[[Evidence], str]] = {
    AdviceLine.DIAGNOSIS: _clashes,
    AdviceLine.CLARITY: lambda found: _counted(_("{done} van de {of} vragen beantwoord"), found),
    AdviceLine.WITH_RESIDENTS: _with_residents,
    AdviceLine.FLOWS: _flows,
    AdviceLine.NEIGHBOURHOOD: lambda found: (
        _counted(_("bij {done} van {of} regels ingevuld"), found) if found.of else _not_talked()
    ),
    AdviceLine.WIDER_PLAN: lambda found: (
        _counted(_("{done} van {of} afspraken horen bij een breder plan"), found)
        if found.of
        else _not_agreed()
    ),
    AdviceLine.COORDINATION: _coordinated,
}
"""What shows each line of the advice."""

ASKED: Mapping[AdviceLine, Callable[[], str]] = {
    AdviceLine.DIAGNOSIS: lambda: _("Geen regels die botsen zonder besluit"),
    AdviceLine.CLARITY: lambda: _("Helder: waartoe, wie, hoe, waar"),
    AdviceLine.WITH_RESIDENTS: lambda: _("Samen met bewoners"),
    AdviceLine.FLOWS: lambda: _("Kiezen wie komt en wie blijft"),
    AdviceLine.NEIGHBOURHOOD: lambda: _("Weten wat een regel met déze wijk doet"),
    AdviceLine.WIDER_PLAN: lambda: _("Verbonden met de brede wijkaanpak"),
    AdviceLine.COORDINATION: lambda: _("Eén bureau houdt het overzicht"),
}
"""What is checked of each line."""
