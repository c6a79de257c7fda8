"""Which area the list is about; there is nothing to choose while there is one only."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.searching import searchable
from wijkworkshop.ui.forms.box import Box
from wijkworkshop.ui.start.row import Row
from wijkworkshop.ui.style.app_font import BASE, app_font
from wijkworkshop.ui.widgets.accessibility import set_accessible_name
from wijkworkshop.ui.widgets.showing import show_part

ALL = ""


class AreaChoice(Box):
    """A drop-down list of areas; `area_chosen` carries one, or nothing for all."""

    area_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent=parent)
        self.setFont(app_font(BASE))
        set_accessible_name(self, _("Gebied kiezen"))
        self.show_rows(())
        self.currentIndexChanged.connect(lambda _place: self.area_chosen.emit(self.area))

    @property
    def area(self) -> str:
        """Return the area that is chosen, or nothing for all."""
        return str(self.currentData() or ALL)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Offer the areas of these rows; the one that was chosen stays chosen if it is there."""
        chosen = self.area
        areas = sorted({area for row in rows for area in row.areas}, key=searchable)
        self.blockSignals(True)
        self.clear()
        self.addItem(_("Alle gebieden"), ALL)
        for area in areas:
            self.addItem(area, area)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        show_part(self, len(areas) > 1)
        if self.area != chosen:
            self.area_chosen.emit(self.area)

    def forget(self) -> None:
        """Choose all areas."""
        self.setCurrentIndex(0)
