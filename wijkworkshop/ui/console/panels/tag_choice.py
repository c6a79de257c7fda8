"""A choice of what kind of contribution it is, by a digit."""

from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.terms import Tag
from wijkworkshop.ui.widgets import Act, Flow

DIGITS = {tag: str(place) for place, tag in enumerate(Tag, 1)}
TAGS = {digit: tag for tag, digit in DIGITS.items()}


class TagChoice(QWidget):
    """Shows the kinds with their keys; one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Choose 'idee'."""
        super().__init__(parent)
        self.tag = Tag.IDEA
        self._acts = {tag: self._act(tag) for tag in Tag}
        flow = Flow(self, gap=2)
        for act in self._acts.values():
            flow.addWidget(act)
        self.show_tag(Tag.IDEA)

    def show_tag(self, tag: Tag) -> None:
        """Show that this kind is chosen."""
        self.tag = tag
        for each, act in self._acts.items():
            act.setChecked(each is tag)

    def _act(self, tag: Tag) -> Act:
        act = Act(tag_label(tag), f"Alt+{DIGITS[tag]}").make_small()
        act.setCheckable(True)
        act.setAccessibleName(_("Soort: {tag}").format(tag=tag_label(tag)))
        act.clicked.connect(lambda: self.show_tag(tag))
        return act


def tag_label(tag: Tag) -> str:
    """Return the word for one contribution of a kind."""
    return {
        Tag.IDEA: _("Idee"),
        Tag.CONCERN: _("Zorg"),
        Tag.QUESTION: _("Vraag"),
        Tag.AGREEMENT: _("Eens"),
        Tag.MINORITY_VIEW: _("Andere mening"),
        Tag.OBJECTION: _("Bezwaar"),
    }[tag]
