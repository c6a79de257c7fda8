"""The shortlist of step 4: what got most dots, and what the group adds with a reason."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist, Agreement
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Actor
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.shortlist import Shortlisted, shortlist, standings
from wijkworkshop.core.voting.weighed import to_agree_on
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.panels.outcome.add_measure import AddMeasure
from wijkworkshop.ui.console.panels.outcome.likeness import likeness_words
from wijkworkshop.ui.console.panels.outcome.section import Section
from wijkworkshop.ui.console.panels.outcome.term_words import term_words
from wijkworkshop.ui.console.panels.sections import Line, empty
from wijkworkshop.ui.style.palette import GOOD
from wijkworkshop.ui.widgets import BASE, BOLD, HALF_BOLD, Act, Label
from wijkworkshop.wording.report import places_words
from wijkworkshop.wording.terms import quadrant_words


class ShortlistSection(Section):
    """Each measure on the list becomes an agreement in one press: `agreed` carries it."""

    agreed = Signal(object)

    def __init__(self, kind: type[Entry], block: int, session: Session, ask: Ask) -> None:
        """Show the list as it stands."""
        super().__init__(kind, block, session, ask)
        self._about: object = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.adding = AddMeasure(block, ask)
        self.likes = Label("", 14, color=LIGHT.muted, wrap=True)
        self.likes.hide()
        self.card.body.addLayout(self._list)
        self.card.body.addWidget(self.likes)
        self.card.body.addWidget(self.adding)
        self.show_session(session)

    def show_content(self, content: Catalogue) -> None:
        """Know which measures are easily confused."""
        self.adding.content = content
        self._show_likes(content)

    def show_session(self, session: Session) -> None:
        """Show the list, and what may be added to it."""
        self.session = session
        measures = shortlist(session)
        agreed = {each.number for each in session.where(Agreement, edition=0)}
        on_it = {each.option.number for each in measures}
        self.adding.show_measures(
            [(vote, option) for vote, option in _voted(session) if option.number not in on_it]
        )
        weighed = to_agree_on(session, self.block)
        about = (measures, agreed, weighed)
        if about != self._about:
            self._about = about
            if self.adding.content is not None:
                self._show_likes(self.adding.content)
            empty(self._list)
            self._show_weighed(weighed, agreed)
            first = {option.number for option, _quadrant in weighed}
            rest = [each for each in measures if each.option.number not in first]
            self._show_list(rest, agreed, alone=not weighed)

    def _show_likes(self, content: Catalogue) -> None:
        """Say of the measures on the list which are easily confused, once each."""
        numbers = [each.option.number for each in shortlist(self.session)]
        said = dict.fromkeys(likeness_words(content, number) for number in numbers)
        self.likes.show_text("\n".join(words for words in said if words), hide_empty=True)

    def focus_first(self) -> None:
        """Start at the first measure that can be agreed on, else at adding one."""
        acts = [each for each in self.findChildren(Act) if not self.adding.isAncestorOf(each)]
        for act in (*acts, self.adding.add)[:1]:
            act.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_weighed(
        self, weighed: Sequence[tuple[RoundOption, Quadrant]], agreed: set[int]
    ) -> None:
        """Show what was weighed first: what to do now, then what to prepare."""
        before = None
        for option, quadrant in weighed:
            if quadrant is not before:
                before = quadrant
                self._list.addSpacing(6)
                self._list.addWidget(Label(quadrant_words(quadrant), BASE, HALF_BOLD, LIGHT.muted))
            self._list.addWidget(self._weighed_line(option, option.number in agreed))

    def _weighed_line(self, option: RoundOption, agreed: bool) -> Line:
        number = Label(str(option.number), BASE, BOLD, LIGHT.accent, tabular=True)
        number.setFixedWidth(26)
        done = Label(_("afgesproken"), BASE, HALF_BOLD, GOOD)
        last = done if agreed else self._agree(option)
        return Line(number, Label(option.label, wrap=True), last, wide=1)

    def _show_list(self, measures: Sequence[Shortlisted], agreed: set[int], *, alone: bool) -> None:
        actor, places = None, _on_more_lists(self.session)
        for measure in sorted(measures, key=lambda each: list(Actor).index(each.actor)):
            if measure.actor is not actor:
                actor = measure.actor
                self._list.addSpacing(6)
                self._list.addWidget(Label(term_words(actor), BASE, HALF_BOLD, LIGHT.muted))
            said = places.get(measure.option.measure, "")
            self._list.addWidget(self._line(measure, said, measure.option.number in agreed))
        if not measures and alone:
            words = _("Nog leeg. De lijst komt uit de stippen van deze stap.")
            self._list.addWidget(Label(words, color=LIGHT.muted, wrap=True))

    def _line(self, measure: Shortlisted, places: str, agreed: bool) -> Line:
        option = measure.option
        number = Label(str(option.number), BASE, BOLD, LIGHT.accent, tabular=True)
        number.setFixedWidth(26)
        text = option.label
        if measure.reason:
            text += "\n" + _("erbij, omdat {reason}").format(reason=measure.reason)
        if places:
            text += "\n" + places
        parts: list[QWidget] = [number, Label(text, wrap=True)]
        if measure.reason:
            parts.append(self._away(measure))
        done = Label(_("afgesproken"), BASE, HALF_BOLD, GOOD)
        parts.append(done if agreed else self._agree(option))
        return Line(*parts, wide=1)

    def _agree(self, option: RoundOption) -> Act:
        act = Act(_("Afspraak maken")).make_small()
        act.setAccessibleName(
            _("Afspraak maken: {number} {label}").format(number=option.number, label=option.label)
        )
        act.clicked.connect(lambda: self.agreed.emit(option))
        return act

    def _away(self, measure: Shortlisted) -> Act:
        act = Act("", icon="x").make_small()
        act.setAccessibleName(_("Van de lijst halen: {label}").format(label=measure.option.label))
        added = AddedToShortlist(
            block=self.block, number=measure.option.number, actor=measure.actor
        )
        act.clicked.connect(lambda: self.ask(DropEntry(added)))
        return act


def _on_more_lists(session: Session) -> Mapping[str, str]:
    """Return the places of each measure that is on more than one list, in words."""
    more = (each for each in standings(session) if len(each.places) > 1)
    return {each.option.measure: places_words(each.places) for each in more}


def _voted(session: Session) -> list[tuple[Round, RoundOption]]:
    """Return the measures of all actors' lists; one that is on two lists is there once."""
    found: dict[int, tuple[Round, RoundOption]] = {}
    for vote in session.all(Round):
        if vote.actor is not None:
            for option in session.where(RoundOption, round=vote.id):
                found.setdefault(option.number, (vote, option))
    return [found[number] for number in sorted(found)]
