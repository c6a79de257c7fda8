"""What a round is about, where a session is about several areas."""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkworkshop.core.acts.areas import AskAbout, AskAboutToo, asked_about
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, area_name
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.forms.choice_box import ChoiceBox, Choices
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Flow, Label, show_part


@dataclass(frozen=True)
class AboutView:
    """What a round is about: what can be chosen while it is ready, later in words.

    `others` are the areas about which the same can be asked too. With one area there is nothing to
    say.
    """

    area: int = 0
    areas: Choices = ()
    words: str = ""
    others: Choices = ()


def about_view(session: Session, vote: Round) -> AboutView:
    """Return what a round is about, and about what else the same can be asked."""
    areas = session.where(Area, main=True)
    if len(areas) < 2:
        return AboutView()
    named = tuple((area.id, area.name) for area in areas)
    asked = asked_about(session, vote)
    others = tuple((number, name) for number, name in named if number not in asked)
    return AboutView(
        vote.area,
        ((0, _("alle gebieden")), *named) if vote.state is RoundState.READY else (),
        area_name(session, vote.area),
        ((0, _("kies een gebied")), *others) if vote.area and others else (),
    )


class About(QWidget):
    """A box while it can be chosen, after that a line; and a box to ask it of another area too."""

    def __init__(self, ask: Ask) -> None:
        """Be about no round yet."""
        super().__init__()
        self._ask = ask
        self._round = 0
        self.area = ChoiceBox(_("Over welk gebied gaat deze ronde"))
        self.other = ChoiceBox(_("Dit ook vragen over een ander gebied"))
        self.words = Label("", BASE, HALF_BOLD)
        self._arrange()
        self.area.chosen.connect(lambda area: self._ask(AskAbout(self._round, area)))
        self.other.chosen.connect(self._ask_too)

    def show_view(self, round_id: int, view: AboutView) -> None:
        """Show what a round is about."""
        self._round = round_id
        self.area.show_choices(view.areas)
        self.area.show_value(view.area)
        self.other.show_choices(view.others)
        self.other.show_value(0)
        self.words.show_text("" if view.areas else view.words, hide_empty=True)
        show_part(self.area, bool(view.areas))
        show_part(self.title, bool(view.areas or view.words))
        show_part(self.also, bool(view.others))
        show_part(self, bool(view.areas or view.words))

    def _ask_too(self, area: int) -> None:
        if area:
            self._ask(AskAboutToo(self._round, area))

    def _arrange(self) -> None:
        self.title = Label(_("Gebied"), BASE, BOLD, LIGHT.muted)
        also = Label(_("ook vragen over"), BASE, HALF_BOLD, LIGHT.muted)
        self.also = _beside(also, self.other)
        row = Flow(self, gap=8)
        row.addWidget(_beside(self.title, self.area, self.words))
        row.addWidget(self.also)


def _beside(*widgets: QWidget) -> QWidget:
    """Return widgets beside each other, which stay together where the line ends."""
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return together
