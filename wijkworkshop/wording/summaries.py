"""What is said of what binds the blocks: the plan on one page."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.summary_screens import PlanScreen
from wijkworkshop.core.summaries.plan import Open, OpenKind, PlanLine, PlanPart, count_open
from wijkworkshop.wording.dutch import count_word, joined, sentence_case
from wijkworkshop.wording.outcomes import term_words


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
