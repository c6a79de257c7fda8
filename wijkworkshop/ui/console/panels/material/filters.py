"""Which measures are wanted: by actor, kind, cluster and step."""

from collections.abc import Sequence
from enum import Enum
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkworkshop.core.public.material_screens import Filter
from wijkworkshop.core.terms import Actor, Cluster, InstrumentType
from wijkworkshop.ui.forms.choice_box import ChoiceBox
from wijkworkshop.wording.material import cluster_words, kind_words, step_words
from wijkworkshop.wording.terms import actor_words

STEPS = range(1, 5)


class MaterialFilters(QWidget):
    """Four boxes; `changed` tells that another filter is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Want every measure."""
        super().__init__(parent)
        self.actor = _box(_("Van wie"), _("van iedereen"), _all(Actor, actor_words))
        self.kind = _box(_("Welk soort"), _("elk soort"), _all(InstrumentType, kind_words))
        self.cluster = _box(_("Welke groep"), _("elke groep"), _all(Cluster, cluster_words))
        steps = [(step, step_words(step)) for step in STEPS]
        self.step = _box(_("Welke stap"), _("elke stap"), steps)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, box in enumerate(self.boxes):
            grid.addWidget(box, place // 2, place % 2)
            box.chosen.connect(lambda _value: self.changed.emit())

    @property
    def boxes(self) -> tuple[ChoiceBox, ...]:
        """Return the boxes in reading order."""
        return (self.actor, self.kind, self.cluster, self.step)

    @property
    def wanted(self) -> Filter:
        """Return the filter that is chosen."""
        return Filter(
            self.actor.value or None,
            self.kind.value or None,
            self.cluster.value or None,
            self.step.value or 0,
        )

    def clear(self) -> None:
        """Want every measure again."""
        for box in self.boxes:
            box.show_value(0)


def _all(kind: type[Enum], words: Any) -> list[tuple[Any, str]]:
    return [(each, words(each)) for each in kind]


def _box(name: str, every: str, choices: Sequence[tuple[Any, str]]) -> ChoiceBox:
    box = ChoiceBox(name, high=38)
    box.show_choices([(0, every), *choices])
    box.show_value(0)
    return box
