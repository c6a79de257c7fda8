"""The areas of a session: their names, what they are, and where they lie."""

from dataclasses import replace
from gettext import gettext as _
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wijkworkshop.core.acts.areas import DropArea, PutArea
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import LONGEST_AREA, Area
from wijkworkshop.core.terms import ScaleLevel
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.sections import empty, titled
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput
from wijkworkshop.ui.forms.field_columns import FieldColumns
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PANEL
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.widgets import BASE, Act, Field, Flow, Label
from wijkworkshop.wording.report import scale_words

LONGEST_CODE = 10


class AreaRow(QWidget):
    """What is known of one area; each field is stored as it is left."""

    def __init__(self, area: Area, ask: Ask) -> None:
        """Be about this area."""
        super().__init__()
        self._area, self._ask = area, ask
        self.fields = Fields(_plans(area.id), PANEL, self)
        self.away = Act(_("Gebied weghalen"), icon="trash").make_small()
        self._columns = FieldColumns(tuple(self.fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.addLayout(self._columns)
        row = Flow(gap=4)
        row.addWidget(self.away)
        column.addLayout(row)
        self._columns.fit(2 * 420)
        self.fields.finished.connect(self._take)
        self.away.clicked.connect(lambda: self._ask(DropArea(self._area.id)))

    def show_area(self, area: Area, others: tuple[Area, ...]) -> None:
        """Show the area as it is stored; while somebody types, that field waits."""
        self._area = area
        self.away.setAccessibleName(_("Gebied {area} weghalen").format(area=area.name))
        parent = self.fields["parent"]
        if isinstance(parent, ChoiceInput):
            named = tuple((each.id, each.name) for each in others if each.id != area.id)
            parent.show_choices(((0, _("geen ander gebied")), *named))
        for field in self.fields:
            field.show_value(getattr(area, field.plan.name))

    def _take(self, name: str) -> None:
        value: dict[str, Any] = {name: self.fields[name].value}
        self._area = replace(self._area, **value)
        self._ask(PutArea(self._area))


class Areas(QWidget):
    """A row for each area, and a field for one more."""

    def __init__(self, ask: Ask) -> None:
        """Know no area yet."""
        super().__init__()
        self._ask = ask
        self.rows: dict[int, AreaRow] = {}
        self._list = QVBoxLayout()
        self.new = Field(_("Nog een gebied"), _("Naam van de wijk of buurt"))
        self.new.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        card = titled(_("Gebieden"))
        card.body.setSpacing(10)
        words = _("De code van het CBS hoeft niet. Wat u invult, staat in het verslag.")
        card.body.addWidget(Label(words, BASE, color=LIGHT.muted, wrap=True))
        card.body.addLayout(self._list)
        card.body.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.new.entered.connect(self._add)

    def show_session(self, session: Session) -> None:
        """Show the areas, in the order in which they came."""
        areas = session.all(Area)
        if [each.id for each in areas] != list(self.rows):
            empty(self._list)
            self.rows = {each.id: AreaRow(each, self._ask) for each in areas}
            for row in self.rows.values():
                self._list.addWidget(row)
        for each in areas:
            self.rows[each.id].show_area(each, areas)

    def _add(self) -> None:
        name = self.new.text.strip()
        if name:
            self.new.put_text("")
            self._ask(PutArea(Area(0, name)))


def _plans(number: int) -> tuple[FieldPlan, ...]:
    """Return the plans of the fields of an area; a screen reader tells its number with each."""
    levels = tuple((level, scale_words(level)) for level in ScaleLevel)
    plans = (
        FieldPlan(("name",), label=_("Naam"), longest=LONGEST_AREA),
        FieldPlan(
            ("code",),
            label=_("Code van het CBS"),
            hint=_("Bijvoorbeeld BU03630001; leeg mag"),
            longest=LONGEST_CODE,
        ),
        FieldPlan(
            ("level",),
            FieldKind.CHOICE,
            label=_("Wat voor gebied is het?"),
            choices=((None, _("nog niet gekozen")), *levels),
            optional=True,
            empty=None,
        ),
        FieldPlan(("parent",), FieldKind.RECORD, label=_("Deel van"), empty=0),
    )
    spoken = _("{field} (gebied {number})")
    return tuple(
        replace(each, spoken=spoken.format(field=each.label, number=number)) for each in plans
    )
