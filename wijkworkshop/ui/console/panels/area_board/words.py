"""Dutch for the board of step 3 on the console."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.messages import N_, Msgid
from wijkworkshop.ui.console.panels.area_board.view import AreaColumn, AreaRow, AreasView, RowKind
from wijkworkshop.wording.areas import (
    begins_words,
    flow_words,
    goal_words,
    grain_words,
    name_words,
    no_place_words,
)
from wijkworkshop.wording.dutch import joined, quoted

HEADS: Mapping[RowKind, Msgid] = {
    RowKind.GOAL: N_("Doel"),
    RowKind.GRAIN: N_("Op welke schaal mengen?"),
    RowKind.PLACE: N_("Waar ontmoeten?"),
    RowKind.STAYS: N_("Dit blijft zo"),
}

NOT_ASKED = "–"


def keys_words() -> str:
    """Return the keys to remember on the board."""
    return _(
        "Pijltjes: vakje · cijfers: kies · Enter: typ · Del: maak leeg · N gebied · G groep · "
        "S hier beginnen we · W waar mensen heen gaan · A vraag de zaal · F1: alle toetsen"
    )


def way_words() -> str:
    """Return how to come at the board."""
    return _("A brengt u naar de tabel. Daar kiezen pijltjes en cijfers.")


def row_words(row: AreaRow) -> str:
    """Return what stands beside a row."""
    return (
        row.group or _("groep zonder naam")
        if row.kind is RowKind.GROUP
        else looked_up(HEADS[row.kind])
    )


def column_words(column: AreaColumn) -> str:
    """Return the name of an area, and that we begin there."""
    name = name_words(column.told)
    return f"{name}\n{begins_words()}" if column.told.priority else name


def cell_words(column: AreaColumn, row: AreaRow) -> str:
    """Return what stands in a cell."""
    told = column.told
    if row.kind is RowKind.GROUP:
        flow = column.flow(row)
        return flow_words(flow.flow) if flow else NOT_ASKED
    if row.kind is RowKind.GOAL:
        return joined(goal_words(told))
    if row.kind is RowKind.GRAIN:
        return grain_words(told)
    if row.kind is RowKind.PLACE:
        return joined(told.meeting_places) or no_place_words()
    return told.stays or NOT_ASKED


def read_words(column: AreaColumn, row: AreaRow) -> str:
    """Return what a screen reader says of a cell."""
    said = cell_words(column, row)
    return _("{area}, {row}: {said}").format(
        area=name_words(column.told),
        row=row_words(row),
        said=_("niet gevraagd") if said == NOT_ASKED else said,
    )


def about_words(column: AreaColumn, row: AreaRow) -> str:
    """Return which area and row keys are about."""
    return f"{name_words(column.told)} · {row_words(row)}"


def no_area_words() -> str:
    """Return how the first area is made."""
    return _("Nog geen gebied. Op het bord maakt N het eerste.")


def waterbed_words(view: AreasView) -> str:
    """Return which groups are welcome in no area; nothing when there are none."""
    if not view.unplaced:
        return ""
    words = ngettext(
        "Hier komt minder plek voor {groups}. In geen gebied komt plek voor deze groep.",
        "Hier komt minder plek voor {groups}. In geen gebied komt plek voor deze groepen.",
        len(view.unplaced),
    )
    return words.format(groups=joined([quoted(each) for each in view.unplaced]))
