"""Dutch for the board of step 2 on the console."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.public.alignment_board import BoardCell
from wijkworkshop.core.terms import Channel, FormKind
from wijkworkshop.ui.console.panels.alignment_board.view import PointLine, PointsView
from wijkworkshop.wording.alignment_board import said_by, strip_words
from wijkworkshop.wording.dutch import bare, quoted
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


def tile_words(line: PointLine) -> str:
    """Return the number of a clash and the rule; of a goal as a whole the goal."""
    words = bare(line.short_rule) if line.rule else line.goal
    return f"{line.number} {words}" if line.number else words


def tile_state(line: PointLine, *, now: bool) -> str:
    """Return which goal it is about, and where it stands; goals go by their numbers."""
    goal = _("doel {number}").format(number=line.point.goal)
    said = state_words(line) or about_words(line.point.about)
    stands = _("nu") if now and line.decided is None else said
    return f"{goal} · {stands}"


def cell_words(rule: str, goal: str, cell: BoardCell | None, number: int) -> str:
    """Return what a screen reader says of a cell."""
    said = strip_words(cell) if cell else _("nog leeg")
    place = _("{rule}, doel {goal}: {said}").format(rule=rule, goal=goal, said=said)
    clash = _("botsing {number}").format(number=number) if number else ""
    return "; ".join(filter(None, (place, clash)))


def state_words(line: PointLine) -> str:
    """Return what is decided about a clash, or that it is open; other things need no decision."""
    if line.decided is None:
        return _("nog open") if line.point.about is About.CLASH else ""
    return term_words(line.decided.decision)


def read_words(line: PointLine) -> str:
    """Return what a screen reader says of what the room talks about."""
    parts = (about_words(line.point.about), line_words(line), state_words(line))
    return ". ".join(filter(None, parts))


def aloud_words(view: PointsView) -> str:
    """Return what the facilitator reads aloud now; nothing where nothing is."""
    said = next((said_by(each) for each in view.voices if each.aloud), "")
    if view.read is not None:
        said = line_words(view.lines[view.read])
    return _("Lees voor: {words}").format(words=said) if said else ""


def progress_words(view: PointsView) -> str:
    """Return how many clashes have a decision."""
    return ngettext(
        "{decided} van {count} botsing besloten", "{decided} van {count} botsingen besloten",
        view.clashes,
    ).format(decided=view.decided, count=view.clashes)  # fmt: skip


def cell_vote() -> RoundPlan:
    """Return the round in which the whole room votes on one cell."""
    return RoundPlan(
        title=_("Nog eens over dit vakje"),
        question=_("Helpt deze regel bij dit doel, of werkt hij tegen?"),
        form=FormKind.CELL_RATING,
        options=(),
        hint=_("Nu stemt de hele zaal. Wat de tafels zeiden, blijft staan."),
        channel=Channel.HANDS,
    )


def keys_words() -> str:
    """Return the keys to remember on the board."""
    return _(
        "Pijltjes: volgende en vorige · 1 tot en met 4 besluit · W wie en wanneer · "
        "V stem opnieuw · O voorlezen · 0 hele tabel"
    )


def way_words() -> str:
    """Return how to come at the board."""
    return _("A brengt u naar de tabel. Daar gaan pijltjes langs de vragen, en cijfers besluiten.")
