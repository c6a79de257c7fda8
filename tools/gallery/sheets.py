"""Pictures of the run sheets and their editor."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.sheets.block_rows import Crowd
from wijkworkshop.ui.sheets.editor import SheetEditor, own_copy
from wijkworkshop.ui.sheets.sheet_library import SheetLibrary
from wijkworkshop.ui.sheets.sheets_page import SheetsPage

OWN = "Avond in Osdorp"
LONG = "Tafelgesprek met bewoners en ondernemers van de Tussen Meer, over regels en gebieden"
FULL = 45
"""People who make an evening too full."""


def sheet_states(shipped: Shipped) -> Mapping[str, Callable[[], QWidget]]:
    """Return every state of the list and the editor, by name."""
    library = SheetLibrary(shipped)
    edit = partial(_editor, library)
    return {
        "sheets": lambda: _list(library, OWN, LONG),
        "sheets-none": lambda: _list(library),
        "sheet": lambda: edit("kort", -1),
        "sheet-block": lambda: edit("kort", 1),
        "sheet-too-full": lambda: edit("halve-dag", 1, people=FULL),
        "sheet-rounds": lambda: edit("twee-halve-dagen-2", 3, down=430),
        "sheet-steps": lambda: edit("traject-2", 1, down=2_000),
        "sheet-break": lambda: edit("kort", 2),
        "sheet-undone": lambda: _mistaken(library),
    }


def _list(library: SheetLibrary, *titles: str) -> SheetsPage:
    page = SheetsPage()
    own = {title: own_copy(library.files["kort"], title) for title in titles}
    page.show_sheets(own, library.shipped)
    return page


def _editor(
    library: SheetLibrary, slug: str, place: int, *, people: int = 24, down: int = 0
) -> SheetEditor:
    page = SheetEditor(_own(library, slug), library.bench, Crowd(people, 6))
    page.go_to(place)
    page.show_from(down)
    return page


def _mistaken(library: SheetLibrary) -> SheetEditor:
    sheet = edits.with_block(_own(library, "kort"), 0, minutes=8)
    page = SheetEditor(sheet, library.bench)
    page.save()
    return page


def _own(library: SheetLibrary, slug: str) -> SheetFile:
    return own_copy(library.files[slug], OWN)
