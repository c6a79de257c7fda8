"""Dutch for the board of step 2 on the console."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.ui.console.panels.alignment_board.view import PointLine, PointsView
from wijkworkshop.wording.dutch import quoted
from wijkworkshop.wording.outcomes import term_words

ABOUT: Mapping[About, Callable[[], str]] = {
    About.CLASH: lambda: _("werkt tegen"),
    About.GAP: lambda: _("niets helpt"),
    About.DOUBLE: lambda: _("veel regels"),
    About.UNKNOWN: lambda: _("weten we niet"),
}


def about_words(about: About) -> str:
    """Return what is to be talked about, in two or three words."""
    return ABOUT[about]()


def line_words(line: PointLine) -> str:
    """Return the rule and the goal; of a goal as a whole the goal alone."""
    goal = quoted(line.goal)
    return _("{rule} en {goal}").format(rule=line.rule, goal=goal) if line.rule else goal


def state_words(line: PointLine) -> str:
    """Return what is decided about a clash, or that it is open; other things need no decision."""
    if line.decided is None:
        return _("nog open") if line.point.about is About.CLASH else ""
    return term_words(line.decided.decision)


def progress_words(view: PointsView) -> str:
    """Return how many clashes have a decision."""
    return ngettext(
        "{decided} van {count} botsing besloten", "{decided} van {count} botsingen besloten",
        view.clashes,
    ).format(decided=view.decided, count=view.clashes)  # fmt: skip


def keys_words() -> str:
    """Return the keys to remember on the board."""
    return _(
        "Pijltjes: volgende en vorige · 1 aanpassen · 2 stoppen · 3 later doen · "
        "4 toch zo laten · U later beslissen · W wie en wanneer · 0 de hele tabel"
    )
