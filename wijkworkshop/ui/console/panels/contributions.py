"""What people say: typed quickly, corrected, and taken away when somebody asks for it."""

from datetime import datetime
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wijkworkshop.core.acts.contributing import (
    AddContribution,
    EditContribution,
    TakeBackContribution,
)
from wijkworkshop.core.acts.parking import ParkContribution, UnparkContribution
from wijkworkshop.core.acts.phones import TakeUp
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import position
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.presence import present
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, Draft
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.contribution_line import ContributionLine
from wijkworkshop.ui.console.panels.group_choice import GROUPS, GroupChoice
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.phones.sent_line import ALL_ASIDE, ASIDE, TAKE
from wijkworkshop.ui.console.panels.phones.sent_words import SentWords
from wijkworkshop.ui.console.panels.tag_choice import TAGS, TagChoice
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.console.second_press import SecondPress
from wijkworkshop.ui.forms.drafts import Drafts
from wijkworkshop.ui.lists.line_list import LineList
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import Act, Card, Field, Flow, Kind, Label, NumberBox
from wijkworkshop.ui.widgets.on_key import on_key

PLACE = "contribution"


class ContributionsPanel(Panel):
    """Enter keeps what is typed; group, table and kind stay for the next one."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._edited: Contribution | Submission | None = None
        self._sent: tuple[str, Contribution | Submission | None] = (
            "",
            None,
        )  # on its way to the disk
        self._seen = ChangeTracker()
        self._twice = SecondPress(self)
        self._drafts = Drafts(PLACE, self.ask, self)
        self.head = TallyHead()
        hint = _("Wat zegt iemand? Typ en druk op Enter.")
        self.field = Field("", hint, lines=3, name=_("Inbreng"), enter_finishes=True)
        self.state = Label("", color=LIGHT.muted, wrap=True)
        self.groups, self.tags = GroupChoice("Alt+"), TagChoice()
        self.table = NumberBox(_("Tafel, mag leeg blijven"), 99)
        self.keep = Act(_("Bewaren"), _("Enter"), Kind.PRIMARY)
        self.leave = Act(_("Niet verbeteren"))
        self.by_phone = SentWords(self.ask)
        self.search = Field("", _("Zoek in alle inbreng"), name=_("Zoek in alle inbreng"))
        self.list = LineList(self._new_line, _show_line, lambda said: said.id)
        self._arrange()
        self._connect()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what was said in the block where we are; offer what was half typed before."""
        first = self._session is None
        self._session = session = self._seen.watch(session)
        if any(each.text == self._sent[0] for each in session.all(Contribution)):
            self._sent = ("", None)
        draft = session.find(Draft, PLACE)
        if first and draft is not None:
            self._drafts.found(draft.text)
            self.field.put_text(draft.text)
            self._tell(_("Dit typte u eerder. Enter bewaart het."))
        if not self._seen.is_new:
            return
        self.by_phone.show_session(session)
        self._show_head(session)
        self.groups.show_groups(present(session))
        block = session.get(Block, position(session).block)
        said = found_in(session, block.id, self.search.text)
        self.head.show_total(len(said), ngettext("bijdrage", "bijdragen", len(said)))
        self._show_said(said)

    def _show_head(self, session: Session) -> None:
        """Say where we are; words of phones stand below what is typed, so say that they wait."""
        line, waiting = session.get(Block, position(session).block).title, session.all(Submission)
        if waiting:
            line = _("{block} · {n} van telefoons: Alt+N").format(block=line, n=len(waiting))
        self.head.show_words(_("Inbreng"), line, "")

    def show_refused(self) -> None:
        """Put back what could not be stored, unless something else is typed by now."""
        self.by_phone.show_refused()
        (text, edited), self._sent = self._sent, ("", None)
        if text and not self.field.text:
            self._take_in_hand(edited)
            self.field.put_text(text)

    def focus_first(self) -> None:
        """Start typing."""
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_said(self, said: tuple[Contribution, ...]) -> None:
        """Show what was said, newest first."""
        self.list.show_items(said[::-1])
        self.said_card.setVisible(bool(said))

    def _new_line(self) -> ContributionLine:
        line = ContributionLine()
        line.edit_wanted.connect(self._edit)
        line.removal_wanted.connect(self._take_back)
        line.parking_wanted.connect(self._park)
        return line

    def _park(self, said: Contribution) -> None:
        off = said.parking is not None
        request = UnparkContribution(said.id) if off else ParkContribution(said.id)
        self.ask(request)

    def _search(self) -> None:
        """Show what is looked for, in whatever block it was said."""
        if self._session is not None:
            block = position(self._session).block
            self.list.start_anew()
            self._show_said(found_in(self._session, block, self.search.text))

    def _store(self) -> None:
        """Keep what is typed, as new or in place of the one that is corrected."""
        text, table = self.field.text.strip(), self.table.number or 0
        wrong = self._wrong(text, table)
        self._tell(wrong, WRONG)
        if wrong or self._session is None:
            return
        self._sent = (text, self._edited)
        about = (text, self.groups.group, table, self.tags.tag)
        if isinstance(self._edited, Submission):
            self.ask(TakeUp(self._edited.id, text, self.tags.tag))
        elif self._edited is not None:
            self.ask(EditContribution(self._edited.id, *about))
        else:
            self.ask(AddContribution(position(self._session).block, *about))
        self._clear()

    def _wrong(self, text: str, table: int) -> str:
        if not text:
            return _("Typ eerst wat er gezegd is.")
        tables = self._session.get(Details, 1).tables if self._session else table
        if table > tables:
            return _("Tafel {table} is er niet. Er zijn {tables} tafels.").format(
                table=table, tables=tables
            )
        return ""

    def _edit(self, said: Contribution) -> None:
        """Take a contribution in hand to correct it."""
        self._take_in_hand(said)
        self.field.put_text(said.text)
        self.groups.show_group(said.group)
        self.tags.show_tag(said.tag)
        self.table.setText(str(said.table or ""))
        self._tell(_("U verbetert deze bijdrage. Enter bewaart haar."))
        self.focus_first()

    def _take_up(self, sent: Submission) -> None:
        """Take up words as they were sent, as of the kind that is chosen."""
        self.ask(TakeUp(sent.id, sent.text, self.tags.tag))

    def _edit_sent(self, sent: Submission) -> None:
        """Take words of a phone in hand to correct them; the group and the table stay theirs."""
        self._take_in_hand(sent)
        self.field.put_text(sent.text)
        self._tell(_("U verbetert woorden van een telefoon. Enter neemt ze op."))
        self.focus_first()

    def _take_in_hand(self, edited: Contribution | Submission | None) -> None:
        """Correct this one; with None what is typed is new, and there is nothing to leave."""
        self._edited = edited
        self.leave.setVisible(edited is not None)

    def _clear(self) -> None:
        self._take_in_hand(None)
        self.field.put_text("")
        self._drafts.take("")
        self._drafts.keep()

    def _leave_edit(self) -> None:
        self._clear()
        self._tell("")
        self.focus_first()

    def _take_back(self, said: Contribution) -> None:
        """Erase somebody's words, at the second press."""
        request = TakeBackContribution(said.id)
        if self._twice.press(request):
            if self._edited == said:
                self._leave_edit()
            self.ask(request)

    def _show_waiting(self, waits: bool) -> None:
        for line in self.list.lines:
            asked = line.said is not None and TakeBackContribution(line.said.id)
            line.ask_again(waits and self._twice.asked == asked)

    def _tell(self, words: str, color: str = LIGHT.muted) -> None:
        self.state.set_color(color)
        self.state.show_text(words, hide_empty=True)

    def _typed(self, text: str) -> None:
        if self._edited is None:
            self._drafts.take(text)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        entry, self.said_card = Card(), Card()
        acts = Flow(gap=6)
        acts.addWidget(self.keep)
        acts.addWidget(self.leave)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addLayout(acts, 1)
        foot.addWidget(Label(_("Tafel")))
        foot.addWidget(Label(_("Alt+T"), color=LIGHT.muted))
        foot.addWidget(self.table)
        for part in (self.field, self.state, self.groups, self.tags):
            entry.body.addWidget(part)
        entry.body.addLayout(foot)
        self.said_card.body.addLayout(self.list.column)
        for each in (self.head, entry, self.by_phone, self.search, self.said_card):
            column.addWidget(each)
        column.addStretch(1)
        self.leave.hide()
        self.state.hide()
        self.said_card.hide()

    def _connect(self) -> None:
        self.field.typed.connect(self._typed)
        self.field.entered.connect(self._store)
        self.search.typed.connect(self._search)
        self.table.returnPressed.connect(self._store)
        self.keep.clicked.connect(self._store)
        self.leave.clicked.connect(self._leave_edit)
        self._twice.waits.connect(self._show_waiting)
        self.by_phone.taken.connect(self._take_up)
        self.by_phone.edit_wanted.connect(self._edit_sent)
        for letter, group in GROUPS.items():
            on_key(self, f"Alt+{letter}", partial(self.groups.show_group, group))
        for digit, tag in TAGS.items():
            on_key(self, f"Alt+{digit}", partial(self.tags.show_tag, tag))
        on_key(self, "Alt+t", self.table.setFocus)
        on_key(self, TAKE, self.by_phone.take_first)
        on_key(self, ASIDE, self.by_phone.lay_first_aside)
        on_key(self, ALL_ASIDE, self.by_phone.lay_all_aside)


def _show_line(line: ContributionLine, said: Contribution, place: int) -> None:
    line.show_said(said, ruled=place > 0)


def found_in(session: Session, block: int, words: str) -> tuple[Contribution, ...]:
    """Return what was said in a block; with words to look for, what has them in any block."""
    words = words.strip().casefold()
    if not words:
        return session.where(Contribution, block=block)
    return tuple(each for each in session.all(Contribution) if words in each.text.casefold())
