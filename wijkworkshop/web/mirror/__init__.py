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
from wijkworkshop.core.public.screens import Heading, Screen
from wijkworkshop.pages.bidi_isolation import isolate_text
from wijkworkshop.web.mirror import material, outcomes, session_screens
from wijkworkshop.web.mirror.case import case
from wijkworkshop.web.mirror.dutch_content import as_html, marked
from wijkworkshop.web.mirror.results import RESULTS
from wijkworkshop.web.mirror.text_parts import Mirror, Piece, soft
from wijkworkshop.wording.dutch import sentence_case

BETWEEN = (s.Pause, s.Listening, s.Counting, s.PicturePage, Joining)
"""Screens that do not belong to a block, so they do not name the author of one."""

Teller = Callable[[Any], tuple[str, tuple[Piece, ...]]]


def mirrored(screen: Screen, *, mark: bool = False) -> Mirror:
    """Return a screen as text; with `mark` the session's own texts are marked as Dutch."""
    shown = isolate_text(screen)
    shown = marked(shown) if mark else shown
    title, pieces = MIRRORS[type(screen)](shown)
    heading = None if isinstance(screen, s.Pause) else getattr(shown, "heading", None)
    own = () if isinstance(screen, BETWEEN) else _own(heading)
    return Mirror(_above(heading), title, (*pieces, *own))


def _above(heading: Heading | None) -> str:
    """Return the line above a screen."""
    if heading is None:
        return ""
    return " · ".join(part for part in (heading.block, heading.part) if part)


def _own(heading: Heading | None) -> tuple[Piece, ...]:
    """Return the note on a block that does not come from the presentation."""
    own = heading is not None and heading.own_work
    return soft(sentence_case(_("uitwerking door de makers van deze app"))) if own else ()


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
    s.Ballot: session_screens.ballot,
    s.Counting: session_screens.counting,
    s.Pause: session_screens.pause,
    s.Harvest: outcomes.harvest,
    s.Matrix: outcomes.matrix,
    s.Listening: session_screens.listening,
    s.ParkingList: outcomes.parking,
    s.PicturePage: session_screens.picture,
    s.Farewell: outcomes.farewell,
    Joining: session_screens.joining,
    **RESULTS,
    m.TimelinePage: material.timeline,
    m.ContextPage: material.context,
    m.DefinitionPage: material.definition,
    m.ArgumentsPage: material.arguments,
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
