"""A case as text: looking back, whether it is mixed, what can be done."""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from wijkworkshop.core.catalogue import GoalResult, LookBack
from wijkworkshop.core.public.material_screens import CasePage, CaseTab
from wijkworkshop.pages.material.case_back import unknown
from wijkworkshop.pages.material.case_mixed import felt_words
from wijkworkshop.pages.material.frame import quotes, source_words
from wijkworkshop.web.mirror.material import joined
from wijkworkshop.web.mirror.text_parts import (
    Head,
    Piece,
    facts,
    points,
    sentences,
    soft,
    under,
)
from wijkworkshop.wording.material import tab_words
from wijkworkshop.wording.terms import block_words


def case(screen: CasePage) -> tuple[str, tuple[Piece, ...]]:
    """Tell the parts of a case that are shown."""
    parts = (under(tab_words(tab), TABS[tab](screen)) for tab in screen.tabs)
    return screen.case.name, (*soft(screen.case.period), *joined(parts))


def _look_back(screen: CasePage) -> tuple[Piece, ...]:
    told = screen.case
    back = told.look_back
    goal = ((_("Hoofddoel"), told.main_goal or unknown()), (_("Waar gaat het over?"), told.text))
    return (
        *under(Head(back.title, 3), facts(goal), soft(quotes(told.main_goal_words))),
        *under(
            Head(_("Wat was het plan, en wat kwam ervan?"), 3), joined(map(_result, back.results))
        ),
        *_shifts(back),
        *under(Head(_("Wat weten we verder?"), 3), joined(_facts(screen))),
    )


def _result(each: GoalResult) -> tuple[Piece, ...]:
    pairs = (
        (_("Doel ({year})").format(year=each.goal_year), each.goal),
        (_("Resultaat ({year})").format(year=each.result_year), each.result or unknown()),
    )
    return (*facts(pairs), *soft(each.text))


def _shifts(back: LookBack) -> tuple[Piece, ...]:
    pairs = [(f"{e.year} · {e.label}", e.target_group or unknown()) for e in back.shifts]
    if not pairs:
        return ()
    head = Head(_("Voor wie was de vernieuwing?"), 3)
    return under(head, facts(pairs), sentences(back.shift_question))


def _facts(screen: CasePage) -> list[tuple[Piece, ...]]:
    found = screen.case.look_back.facts
    return [(*sentences(e.text), *soft(source_words(screen.sources, (e.source,)))) for e in found]


def _mixed(screen: CasePage) -> tuple[Piece, ...]:
    back, verdict = screen.case.look_back, screen.case.verdict
    moved, titles = verdict.displacement, back.deck_titles
    done = (
        (_("Wat is er gedaan? (output)"), verdict.output or unknown()),
        (_("Wat merken bewoners ervan? (outcome)"), verdict.outcome or unknown()),
    )
    figures = (
        *sentences(*(e.text for e in back.caveats)),
        *points(e.text for e in back.statistics),
    )
    sides = (
        *under(Head(_("De cijfers werden beter"), 4), figures, soft(quotes(titles.statistics))),
        *under(
            Head(_("Zo voelen bewoners het"), 4),
            points(felt_words(back.experience)),
            soft(quotes(titles.experience, titles.indicators)),
        ),
    )
    return (
        *under(Head(_("De cijfers, en wat bewoners voelen"), 3), sides),
        *under(Head(_("Dit valt op"), 3), sentences(*(e.text for e in back.findings))),
        *under(Head(verdict.title, 3), facts(done)),
        *(under(Head(moved.deck_words or moved.text, 4), sentences(moved.text)) if moved else ()),
        *points(e.text for e in verdict.points),
    )


def _outlook(screen: CasePage) -> tuple[Piece, ...]:
    told = screen.case.outlook
    steps = ", ".join(block_words(kind) for kind in told.blocks)
    where = _("Hier werken we aan in {parts}").format(parts=steps) if steps else ""
    return (*under(Head(told.title, 3), points(told.lines)), *soft(where))


TABS: Mapping[CaseTab, Callable[[CasePage], tuple[Piece, ...]]] = {
    CaseTab.LOOK_BACK: _look_back,
    CaseTab.MIXED: _mixed,
    CaseTab.OUTLOOK: _outlook,
}
