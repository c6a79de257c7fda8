"""One picture of an area: small, with its words, and whether the room sees it."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.acts.area_pictures import DescribePicture, DropPicture
from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.session_records import Area, Over, Overlay
from wijkworkshop.pages.marks import Picture, Rect
from wijkworkshop.pages.picture import fitted
from wijkworkshop.ui.console.second_press import SecondPress
from wijkworkshop.ui.drawing.painting import paint
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.ui.widgets import Act, Field, Flow

SMALL = QSize(150, 100)


class Thumbnail(QWidget):
    """The picture, small, in its own shape."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._picture: AreaPicture | None = None
        self.setFixedSize(SMALL)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_picture(self, picture: AreaPicture) -> None:
        """Show this one."""
        self._picture = picture
        self.setAccessibleName(_("Foto of kaart: {caption}").format(caption=picture.caption))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle."""
        picture = self._picture
        if picture is not None:
            area = QRectF(self.rect())
            whole = Rect(0, 0, area.width(), area.height())
            spot = fitted(whole, picture.width, picture.height)
            paint(QPainter(self), (Picture(spot, picture.data),))


class PictureRow(QWidget):
    """Asks what is to be done with a picture; taking away asks for a second press."""

    def __init__(self, picture: AreaPicture, areas: Sequence[Area], ask: Ask) -> None:
        """Make the row of a picture."""
        super().__init__()
        self._picture, self._ask = picture, ask
        self._on = False
        self._twice = SecondPress(self)
        self.small = Thumbnail()
        self.area = ChoiceBox(_("Van welk gebied?"))
        self.area.show_choices([(0, _("geen gebied")), *((area.id, area.name) for area in areas)])
        self.caption = Field(_("Wat is er te zien?"))
        self.credit = Field(_("Van wie is het beeld?"))
        self.show_it = Act("", icon="device-projector").make_small()
        self.remove = Act("", icon="trash").make_small()
        self._arrange()
        self.area.chosen.connect(lambda area: self._describe(area=area))
        self.caption.finished.connect(lambda text: self._describe(caption=text))
        self.credit.finished.connect(lambda text: self._describe(credit=text))
        self.show_it.clicked.connect(self._toggle)
        self.remove.clicked.connect(self._remove)
        self._twice.waits.connect(self._name_acts)

    def show_picture(self, picture: AreaPicture, over: Overlay | None) -> None:
        """Show the picture as it is stored, and whether it lies over the walk."""
        self._picture = picture
        self._on = over is not None and over.over is Over.PICTURE and over.slug == str(picture.id)
        self.small.show_picture(picture)
        self.area.show_value(picture.area)
        self.caption.show_text(picture.caption)
        self.credit.show_text(picture.credit)
        self._name_acts(self._twice.asked is not None)

    def _name_acts(self, waits: bool) -> None:
        shown = _("Niet meer tonen") if self._on else _("Tonen aan de zaal")
        removed = _("Nog een keer: weghalen") if waits else _("Weghalen")
        for act, words in ((self.show_it, shown), (self.remove, removed)):
            act.setText(words)
            act.setAccessibleName(f"{words}: {self._picture.caption}")

    def _toggle(self) -> None:
        over = ShowOver(Over.PICTURE, slug=str(self._picture.id))
        self._ask(TakeAway() if self._on else over)

    def _remove(self) -> None:
        request = DropPicture(self._picture.id)
        if self._twice.press(request):
            self._ask(request)

    def _describe(
        self, area: int | None = None, caption: str | None = None, credit: str | None = None
    ) -> None:
        old = self._picture
        new = DescribePicture(
            old.id,
            old.area if area is None else area,
            old.caption if caption is None else caption,
            old.credit if credit is None else credit,
        )
        if (new.area, new.caption, new.credit) != (old.area, old.caption, old.credit):
            self._ask(new)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        acts = Flow(gap=4)
        acts.addWidget(self.show_it)
        acts.addWidget(self.remove)
        column = QVBoxLayout()
        column.setSpacing(8)
        for each in (self.caption, self.credit, self.area):
            column.addWidget(each)
        column.addLayout(acts)
        row.addWidget(self.small, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
