"""Correcting a count after settling: the counts as they stand, a reason, and what follows."""

from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.acts.correcting import LONGEST, CorrectCounts, correctable
from wijkworkshop.core.acts.rounds import RepeatRound
from wijkworkshop.core.navigation import here
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.rounds import SETTLED, Correction, Round, title_of
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.field_drafts import FieldDrafts
from wijkworkshop.ui.console.panels.correction import words
from wijkworkshop.ui.console.panels.correction.sheet import correction_of, sheet_of
from wijkworkshop.ui.console.panels.in_view import bring_in_view_soon
from wijkworkshop.ui.console.panels.panel import Mode, Panel
from wijkworkshop.ui.console.panels.tally.grid import TallyGrid
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.console.panels.tally.sheet import Sheet
from wijkworkshop.ui.console.panels.tally.words import of_grid
from wijkworkshop.ui.widgets import Act, Banner, Card, Field, Flow, Kind, Label, show_part
from wijkworkshop.ui.widgets.on_key import on_key
from wijkworkshop.ui.wording.words import refusal_words


class CorrectionPanel(Panel):
    """The counts of a settled round, as one types what they should have been."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel; it is about the round where we are when it is opened."""
        super().__init__(console)
        self._session: Session | None = None
        self._now: datetime | None = None
        self._round, self._made = 0, 0
        self._before: Sheet | None = None
        self._grid: TallyGrid | None = None
        self._seen = ChangeTracker()
        self._warned: CorrectCounts | None = None
        self.head = TallyHead()
        self.refused = Banner(icon="alert-triangle")
        self.others = Banner()
        self.card = Card()
        self.changed = Label("", 14, color=LIGHT.muted, wrap=True)
        self.why = Field(
            _("Waarom? De zaal leest dit onder de uitslag"),
            _("Bijvoorbeeld: tafel 3 was niet meegeteld"),
        )
        self.drafts = FieldDrafts(self.why, self.ask)
        self.effects = Banner()
        self.grave = Banner(icon="alert-triangle")
        self.confirm = Act(_("Verbetering vaststellen"), _("Ctrl+Enter"), Kind.PRIMARY)
        self.leave = Act(_("Toch niet"), _("Esc"))
        self.again = Act(_("Nieuwe ronde"))
        self._arrange()
        self._connect()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the counts of the round where we are; what is being typed stays."""
        self._session, self._now = self._seen.watch(session), now
        if not self._seen.is_new:
            return
        session = self._session
        if not self.isVisible() or not self._round:
            self._round = here(session).round
        made = len(session.where(Correction, round=self._round))
        if self.isVisible() and self._before is not None and made > self._made:
            self.drafts.done()
            self.go(Mode.RESULT)
            return
        self._made = made
        self._show(session)

    def focus_first(self) -> None:
        """Start in the first cell."""
        first = self._grid or self.leave
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show all that belongs to the reason when somebody comes to type it."""
        if event.type() is QEvent.Type.FocusIn:
            bring_in_view_soon(self._foot)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the numbers that were typed: who comes back begins with what counts."""
        super().hideEvent(event)
        self._take_grid_away()
        self._seen = ChangeTracker()

    def _show(self, session: Session) -> None:
        vote = session.find(Round, self._round)
        why_not = _why_not(session, vote)
        possible = vote is not None and why_not is None
        for part in (self.card, self.why, self.confirm):
            show_part(part, possible)
        show_part(self.again, vote is not None and vote.state in SETTLED and not possible)
        self.refused.show_text(*_told(why_not), hide_empty=True)
        if vote is None or not possible:
            self._take_grid_away()
            title = title_of(session, vote) if vote else ""
            self.head.show_words(_("Telling verbeteren"), title, "")
            self.others.show_text("", hide_empty=True)
            self._show_effects()
            return
        self.head.show_words(_("Telling verbeteren"), title_of(session, vote), _("geteld"))
        self.others.show_text(*words.numbered_words(session, vote), hide_empty=True)
        self.drafts.show_session(session, f"correction-{vote.id}")
        sheet = sheet_of(session, vote)
        before = self._before
        if before is None or _told_apart(before) != _told_apart(sheet):
            self._make_grid(vote, sheet)
        self._show_effects()

    def _make_grid(self, vote: Round, sheet: Sheet) -> None:
        self._take_grid_away()
        self._before = sheet
        self._grid = TallyGrid(Sheet(sheet.rows, sheet.columns, sheet.most), of_grid(vote))
        self._grid.show_values(sheet.values)
        self._grid.changed.connect(lambda _sheet: self._show_effects())
        self.card.body.insertWidget(0, self._grid)

    def _take_grid_away(self) -> None:
        self._before = self._warned = None
        if self._grid is not None:
            self.card.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
            self._grid = None

    def _asked(self) -> CorrectCounts | None:
        if self._grid is None or self._before is None:
            return None
        return correction_of(self._round, self._before, self._grid.sheet, self.why.text)

    def _show_effects(self) -> None:
        """Say what is about to change and what follows; nothing while no number is another one."""
        asked = self._asked()
        said, effects = "", ("", "")
        if self._grid is not None and self._before is not None:
            said = words.changed_words(self._before, self._grid.sheet)
            sheet = self._grid.sheet
            self.head.show_sums(sheet.all_counted() or 0, sheet.all_possible())
        if asked is not None and said:
            effects = self._effects(asked)
        self.changed.show_text(said, hide_empty=True)
        self.effects.show_text(*effects, hide_empty=True)
        self._take_warning_back()

    def _take_warning_back(self) -> None:
        """Take back a warning about other numbers or another reason, in sight of who types one.

        What follows from a correction is the same for every reason: typing one changes no more.
        """
        if self._asked() != self._warned:
            self._warned = None
        if self._warned is None:
            self.grave.show_text("", hide_empty=True)
        if self.why.editor.hasFocus():
            bring_in_view_soon(self._foot)

    def _effects(self, asked: CorrectCounts) -> tuple[str, str]:
        if self._session is None or self._now is None:
            return "", ""
        try:
            change = asked.foreseen(self._session, self._now)
        except Refused as refused:
            return _told(refused)
        said = words.effect_words(self._session, asked, change)
        return (_("Wat er verandert"), said) if said else ("", "")

    def _finish(self) -> None:
        """Ask for the correction; where something is grave only at the second press."""
        if self._grid is None or self._session is None or self._now is None:
            return
        self._grid.finish_cell()
        asked = self._asked()
        if asked is None:
            return
        grave = self._grave(asked)
        if grave and asked != self._warned:
            self._warned = asked
            title = _("Klopt dit? Druk nog eens op Ctrl+Enter")
            self.grave.show_text(title, grave, hide_empty=True)
            bring_in_view_soon(self._foot)
            return
        self.ask(asked)

    def _grave(self, asked: CorrectCounts) -> str:
        if self._grid is None or self._session is None or self._now is None:
            return ""
        if not asked.why.strip() or len(asked.why) > LONGEST:
            return ""
        try:
            change = asked.foreseen(self._session, self._now)
        except Refused:
            return ""
        return words.grave_words(self._session, asked, change, self._grid.sheet)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.card.body.addWidget(self.changed)
        row = Flow(gap=6)
        for act in (self.confirm, self.leave, self.again):
            row.addWidget(act)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(14)
        for part in (self.effects, self.why, self.grave):
            foot.addWidget(part)
        foot.addLayout(row)
        for above in (self.head, self.refused, self.others, self.card, self._foot):
            column.addWidget(above)
        column.addStretch(1)
        for banner in (self.refused, self.others, self.effects, self.grave):
            banner.show_text("", hide_empty=True)

    def _connect(self) -> None:
        self.confirm.clicked.connect(self._finish)
        self.why.entered.connect(self._finish)
        self.why.typed.connect(lambda _text: self._take_warning_back())
        self.leave.clicked.connect(lambda: self.go(Mode.RESULT))
        self.again.clicked.connect(self._repeat)
        self.why.editor.installEventFilter(self)
        on_key(self, "Ctrl+Enter", self._finish)

    def _repeat(self) -> None:
        self.ask(RepeatRound(self._round))
        self.go(Mode.RESULT)


def _why_not(session: Session, vote: Round | None) -> Refused | None:
    if vote is None:
        return Refused(Reason.ROUND_NOT_SETTLED)
    try:
        correctable(session, vote.id)
    except Refused as refused:
        return refused
    return None


def _told(refused: Refused | None) -> tuple[str, str]:
    if refused is None:
        return "", ""
    said = refusal_words(refused)
    return said.title, said.text


def _told_apart(sheet: Sheet) -> tuple[object, ...]:
    """Return what tells a count from another: its rows, its columns and its numbers."""
    return sheet.rows, sheet.columns, dict(sheet.values)
