"""The dress rehearsal with simulated phones: its button, how it goes, and the verdict in words."""

from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from wijkworkshop.core.presence import headcount
from wijkworkshop.core.session import Session
from wijkworkshop.ui.prepare.found_list import BAD, FINE, NOTE, FoundList
from wijkworkshop.ui.prepare.part import Part
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.card import Card
from wijkworkshop.ui.widgets.flow import Flow
from wijkworkshop.ui.widgets.label import Label

Facts = Mapping[str, Any]
USUAL, FEWEST, MOST = 50, 10, 1000
"""How many phones: as many as people are expected, where that is known."""
SIGNS = {"fine": FINE, "note": NOTE, "red": BAD, "broken": BAD}


class DressRehearsalPart(Part):
    """`started` asks for one with so many phones, `stopped` that it ends."""

    started = Signal(int)
    stopped = Signal()
    wide = True

    def __init__(self) -> None:
        """Make the button."""
        about = _(
            "Probeer de hele avond met nagebootste telefoons: elke ronde van uw draaiboek gaat "
            "open, krijgt stemmen en wordt geteld. Daarna wordt alles gewist."
        )
        super().__init__(_("Generale repetitie"), about)
        self.running, self.verdict = False, ""
        self._participants, self._good = USUAL, False
        self.start = Act(_("Generale repetitie"), kind=Kind.PRIMARY, icon="device-mobile")
        self.stop = Act(_("Stop"), icon="player-stop")
        holder = QWidget()
        flow = Flow(holder)
        flow.addWidget(self.start)
        flow.addWidget(self.stop)
        self.body.addWidget(holder)
        self.progress = Label("", 16, BOLD, wrap=True)
        self.body.addWidget(self.progress)
        self.found = FoundList()
        self.how = Card()
        for words in _how():
            self.how.body.addWidget(Label(words, 16, wrap=True))
        self.body.addWidget(self.how)
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        self.start.clicked.connect(lambda: self.started.emit(self._participants))
        self.stop.clicked.connect(self._ask_to_stop)
        self._show_before()

    @property
    def status(self) -> str:
        """Return how it went."""
        if self.running:
            return _("bezig")
        if not self.verdict:
            return _("nog niet gedaan")
        return _("goed") if self._good else _("niet goed")

    @property
    def done(self) -> bool:
        """Tell whether it went well."""
        return self._good and not self.running

    def show_session(self, session: Session) -> None:
        """Bring as many phones as people are expected."""
        expected = headcount(session) or USUAL
        self._participants = min(max(expected, FEWEST), MOST)
        if not self.running and not self.verdict:
            self._show_before()

    def show_started(self) -> None:
        """Show that it begins; what was found before is gone."""
        self.running, self.verdict, self._good = True, "", False
        self.found.clear()
        self.how.hide()
        self.start.setEnabled(False)
        self.stop.show()
        self.stop.setFocus()
        self._tell(_("De server start…"))

    def show_said(self, facts: Facts) -> None:
        """Show what it says next: where phones come in, how a round went, or how all went."""
        if "url" in facts:
            words = _("{count} telefoons komen binnen…")
            self._tell(words.format(count=self._participants))
        elif "round" in facts:
            self._show_round(facts)
        else:
            self._show_verdict(facts)

    def show_ended(self, complained: str) -> None:
        """Show that it is over; without a verdict it was stopped, or it could not be held."""
        self.running = False
        had_focus = self.stop.hasFocus()
        self.stop.hide()
        self.start.setEnabled(True)
        self.start.show_text(_("Nog een keer"))
        if had_focus:
            self.start.setFocus()
        if not self.verdict:
            self.found.clear()
            self.how.show()
            self._tell(complained or _("Gestopt. Er is niets bewaard."))
        self.status_changed.emit()

    def _show_before(self) -> None:
        self.stop.hide()
        words = _(
            "Er komen {count} nagebootste telefoons. Dat duurt een halve minuut tot enkele minuten."
        )
        self.progress.show_text(words.format(count=self._participants))

    def _ask_to_stop(self) -> None:
        self.stop.hide()
        self._tell(_("Wordt gestopt en gewist…"))
        self.stopped.emit()

    def _show_round(self, facts: Facts) -> None:
        place = _("Ronde {place} van {all}").format(place=facts["round"], all=facts["rounds"])
        words = _("{place} van {all} rondes klaar")
        self._tell(words.format(place=facts["round"], all=facts["rounds"]))
        title = f"{place}: {facts['title']}"
        if "skipped" in facts:
            found = _("Overgeslagen. {why}").format(why=facts["skipped"])
            self.found.add(NOTE, title, found)
            return
        lost = facts["lost"] + facts["refused"] + facts["silent"]
        words = _("{stored} stemmen bewaard, {lost} kwijt, {refused} geweigerd.")
        self.found.add(BAD if lost else FINE, title, words.format_map(dict(facts)))

    def _show_verdict(self, facts: Facts) -> None:
        """Show the verdict first, then the reasons; the rounds stay below."""
        self.verdict, self._good = str(facts["verdict"]), bool(facts["good"])
        self.found.begin_above(FINE if self._good else BAD, self.verdict)
        for reason in facts["reasons"]:
            self.found.add(SIGNS[reason["weight"]], reason["words"], bold=False)
        self._tell(_("Klaar. Alles is gewist."), aloud=self.verdict)

    def _tell(self, words: str, aloud: str = "") -> None:
        """Say how far it is, to screen readers too."""
        self.progress.show_text(words)
        event = QAccessibleAnnouncementEvent(self.progress, aloud or words)
        QAccessible.updateAccessibility(event)
        self.status_changed.emit()


def _how() -> tuple[str, ...]:
    return (
        _("De server, het archief en het tellen zijn die van de avond zelf."),
        _("De telefoons doen mee zoals echte: ze stemmen, bedenken zich en laden opnieuw."),
        _("Het oordeel is groen of rood, met de redenen erbij: snelheid, kwijt, schijf."),
        _("De wifi van de zaal wordt niet getest. Probeer die met één echte telefoon."),
        _("De bijeenkomst zelf verandert niet."),
    )
