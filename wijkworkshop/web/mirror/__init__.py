"""The room's screen as text for phones: a title and a few kinds of text.

The words are those of `pages/`, in the phone's language (`words.Words.said`), so a phone says
nothing that the projection does not.
"""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public import screens as s
from wijkworkshop.core.public.joining import Joining
from wijkworkshop.core.public.own_work import MARK, own
from wijkworkshop.core.public.screens import Heading, Screen
from wijkworkshop.pages.bidi_isolation import isolate_text
from wijkworkshop.web.mirror import material, outcomes, session_screens, summaries
from wijkworkshop.web.mirror.alignment_board import alignment_board
from wijkworkshop.web.mirror.board import board
from wijkworkshop.web.mirror.case import case
from wijkworkshop.web.mirror.dutch_content import as_html, marked
from wijkworkshop.web.mirror.results import RESULTS
from wijkworkshop.web.mirror.text_parts import Mirror, Piece, soft

BETWEEN = (s.Pause, s.Listening, s.Counting, s.PicturePage, Joining)
"""Screens that do not belong to a block, so they do not name the author of one."""

Teller = Callable[[Any], tuple[str, tuple[Piece, ...]]]


def mirrored(screen: Screen, *, mark: bool = False) -> Mirror:
    """Return a screen as text; with `mark` the session's own texts are marked as Dutch."""
    shown = isolate_text(screen)
    shown = marked(shown) if mark else shown
    title, pieces = MIRRORS[type(screen)](shown)
    heading = None if isinstance(screen, s.Pause) else getattr(shown, "heading", None)
    if heading is not None and heading.deck_words not in title:
        pieces = (*soft(heading.deck_words), *pieces)
    if isinstance(screen, BETWEEN) or heading is None:
        return Mirror(_above(heading), title, pieces)
    above = _above(heading, marked=_head_is_ours(screen))
    aloud = isinstance(screen, s.AlignmentBoard) and screen.aloud
    return Mirror(above, title, (*pieces, *_legend(heading)), aloud)


def _above(heading: Heading | None, *, marked: bool = False) -> str:
    """Return the line above a screen; on a page that is ours it carries the mark."""
    if heading is None:
        return ""
    words = " · ".join(part for part in (heading.block, heading.part) if part)
    return own(words) if marked else words


def _head_is_ours(screen: Any) -> bool:
    """Tell whether the line above carries the mark; beside the deck's words the title does."""
    quotes = isinstance(screen, s.Question) and screen.deck_words
    return screen.heading.own_work and not quotes


def _legend(heading: Heading) -> tuple[Piece, ...]:
    """Return what the mark means, on a screen that has it."""
    words = _("uitwerking door de makers van deze app")
    return soft(f"{MARK} {words}") if heading.own_work or heading.marked else ()


def _knowledge(screen: m.KnowledgePage) -> tuple[str, tuple[Piece, ...]]:
    """Return the parts of the knowledge base, and the screens that one of them leads to."""
    return material.knowledge(screen, MIRRORS)


MIRRORS: Mapping[type, Teller] = {
    s.Black: session_screens.black,
    s.Welcome: session_screens.welcome,
    s.Boxes: session_screens.boxes,
    s.Recap: outcomes.recap,
    s.Question: session_screens.question,
    s.Findings: session_screens.findings,
    s.BoardScreen: board,
    s.Ballot: session_screens.ballot,
    s.Counting: session_screens.counting,
    s.Pause: session_screens.pause,
    s.Harvest: outcomes.harvest,
    s.Matrix: outcomes.matrix,
    s.AlignmentBoard: alignment_board,
    s.Listening: session_screens.listening,
    s.ParkingList: outcomes.parking,
    s.PicturePage: session_screens.picture,
    s.Farewell: outcomes.farewell,
    s.PlanScreen: summaries.plan,
    s.ThreadScreen: summaries.thread,
    s.AdviceCheck: summaries.advice_check,
    Joining: session_screens.joining,
    **RESULTS,
    m.TimelinePage: material.timeline,
    m.ContextPage: material.context,
    m.DefinitionPage: material.definition,
    m.ArgumentsPage: material.arguments,
    m.ArgumentPage: material.argument,
    m.ReportsPage: material.reports,
    m.ComebackPage: material.comeback,
    m.AdvicePage: material.advice,
    m.CasePage: case,
    m.CasesPage: material.cases,
    m.ReadingsPage: material.readings,
    m.MeasurePage: material.measure,
    m.MeasureList: material.measures,
    m.TensionsPage: material.tensions,
    m.TermPage: material.term,
    m.GlossaryPage: material.glossary,
    m.KnowledgePage: _knowledge,
    m.ProjectPage: material.project,
    m.SourcesPage: material.sources,
}
"""The function for each kind of screen."""

__all__ = ["MIRRORS", "Mirror", "Piece", "as_html", "mirrored"]
