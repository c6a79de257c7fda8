"""'Telefoons': let phones take part, see who is in, and what to do when nobody is."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from wijkworkshop.core.acts.overlays import ShowOver, TakeAway
from wijkworkshop.core.acts.phones import (
    LetPhonesSend,
    MovePhones,
    PutPaperFirst,
    SetPhones,
    StartPhones,
    StopPhones,
)
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, Over
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import open_round
from wijkworkshop.serving import ENDED
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.in_view import bring_in_view, bring_in_view_soon
from wijkworkshop.ui.console.panels.panel import Mode, Panel
from wijkworkshop.ui.console.panels.phones.draft import at_hand, draft
from wijkworkshop.ui.console.panels.phones.emergency import emergency
from wijkworkshop.ui.console.panels.phones.help import PhoneHelp
from wijkworkshop.ui.console.panels.phones.languages import languages_words, unchecked_words
from wijkworkshop.ui.console.panels.phones.numbers import PhoneNumbers
from wijkworkshop.ui.console.panels.phones.panel_view import PhonesPanelView, phones_panel_view
from wijkworkshop.ui.console.panels.phones.phone_access import PhoneAccess
from wijkworkshop.ui.console.panels.phones.setting import PhoneSetting
from wijkworkshop.ui.console.panels.phones.view import PhonesView, phones_view, waits_in_vain
from wijkworkshop.ui.console.panels.phones.words import (
    server_tone,
    server_words,
)
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.widgets import BOLD, QUIET, Act, Banner, Flow, Kind, Label, Pill
from wijkworkshop.ui.widgets.on_key import on_key


class PhonesPanel(Panel):
    """Off: what to set, and the start. On: how to get in, the numbers, and what may be wrong."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._now: datetime | None = None
        self._hosted = Hosted()
        self._draft: Phones | None = None  # what is set while phones are off
        self._running = False
        self._seen = ChangeTracker()
        self.pill = Pill("", QUIET)
        self.trouble_act = Act(_("Nog eens proberen")).make_small()
        self.trouble = Banner(act=self.trouble_act, icon="alert-triangle")
        self.many = Banner(icon="info-circle")
        self.read = Act(_("Bekijken")).make_small()
        self.waiting = Banner(act=self.read, icon="message-dots")
        self.help = PhoneHelp()
        self.door, self.numbers, self.setting = PhoneAccess(), PhoneNumbers(), PhoneSetting()
        self.start = Act(
            _("Telefoons laten meedoen"), "Alt+Enter", Kind.PRIMARY, icon="device-mobile"
        )
        self._arrange()
        self._connect()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show how phones take part."""
        first, self._now = self._session is None, now
        self._session = session = self._seen.watch(session)
        if self._seen.is_new:
            self._show(session)
        if first:
            self.setting.languages.show_text(languages_words())
            self.setting.unchecked.show_text(unchecked_words(), hide_empty=True)

    def show_hosted(self, hosted: Hosted) -> None:
        """Show which addresses there are, and how the server does."""
        self._hosted = hosted
        if self._session is not None:
            self._show(self._session)

    def show_time(self, session: Session, now: datetime) -> None:
        """Offer paper when the first phone keeps us waiting."""
        self._now = now
        self.help.setVisible(waits_in_vain(phones_view(session), self._hosted, now))

    def show_refused(self) -> None:
        """Put back what is stored."""
        if self._session is not None:
            self._show(self._session)

    def focus_first(self) -> None:
        """Start with the button to begin; while they run, with the one that shows the codes."""
        act = self.start if self.start.isVisibleTo(self) else self.door.show_code
        first = act if act.isEnabled() else self.setting.name.editor
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_view_soon(first)

    def _show(self, session: Session) -> None:
        numbers, focus = phones_view(session), QApplication.focusWidget()
        view = phones_panel_view(numbers, self._hosted)
        turned, self._running = view.running is not self._running, view.running
        held = turned and focus is not None and (focus is self or self.isAncestorOf(focus))
        phones = self._phones(numbers)
        self.setting.show_phones(phones)
        self.setting.show_places(self._hosted.places)
        self.setting.show_paper_first(on=session.get(Details, 1).paper_first)
        if view.running:
            self.door.show_session(session, phones, numbers.joined, starting=view.starting)
            self.numbers.show_view(numbers)
        self._show_view(view)
        if held:  # what had the focus may be gone
            bring_in_view(self.pill)
            self.focus_first()
        if self._now is not None:
            self.show_time(session, self._now)

    def _show_view(self, view: PhonesPanelView) -> None:
        off = view.cut_off
        self.pill.show_text(
            server_words(view.state, cut_off=off), server_tone(view.state, cut_off=off)
        )
        for banner, said in ((self.trouble, view.trouble), (self.many, view.many)):
            banner.show_text(said.title, said.text, hide_empty=True)
        self.waiting.show_text(view.waiting, hide_empty=True)
        self.trouble_act.show_text(view.remedy or self.trouble_act.text())
        self.trouble_act.setVisible(bool(view.remedy))
        for part in (self.door, self.numbers):
            part.setVisible(view.running)
        self.start.setVisible(not view.running)
        self.start.setEnabled(view.can_start)

    def _phones(self, view: PhonesView) -> Phones:
        """Return what is set: as it is stored while phones take part, else as it will be."""
        if view.running and view.phones is not None:
            self._draft = None
            return view.phones
        self._draft = at_hand(self._draft or draft(view.phones, self._hosted), self._hosted)
        return self._draft

    def _set(self, phones: Phones) -> None:
        """Keep a setting for the start, or ask for it at once while phones take part."""
        if self._session is None:
            return
        view = phones_view(self._session)
        if not view.running or view.phones is None:
            self._draft = phones
            self._show(self._session)
        elif phones.address != view.phones.address:
            self.ask(MovePhones(phones.address, phones.port))
        elif phones.words is not view.phones.words:
            self.ask(LetPhonesSend(phones.words))
        else:
            self.ask(SetPhones(phones))
        self.show_refused()  # a tick stays where it was until that is stored

    def _start(self) -> None:
        """Begin with what is set; a text that is still being typed counts."""
        if self._session is None or phones_view(self._session).running:
            return
        set_so = self._phones(phones_view(self._session))
        wifi = (self.setting.name.text.strip(), self.setting.password.text)
        self._draft = None
        self.ask(StartPhones(replace(set_so, wifi_name=wifi[0], wifi_password=wifi[1])))

    def _show_codes(self, on: bool) -> None:
        self.ask(ShowOver(Over.PHONES) if on else TakeAway())
        self.show_refused()

    def _put_paper_first(self, on: bool) -> None:
        self.ask(PutPaperFirst(on))
        self.show_refused()

    def _stop(self) -> None:
        self.ask(StopPhones())

    def _go_on_paper(self) -> None:
        """Go on without phones: the open round on paper, or all that come."""
        session = self._session
        vote = open_round(session) if session is not None else None
        if vote is not None and vote.channel is Channel.PHONE:
            self.ask(ChooseChannel(vote.id, emergency(vote)))
        else:
            self.ask(StopPhones())

    def _mend(self) -> None:
        """Do what the banner offers."""
        phones = phones_view(self._session).phones if self._session is not None else None
        if self._hosted.server in ENDED:
            self.console.serve_again()
        elif phones is not None:
            self.ask(MovePhones(phones.address, phones.port + 1))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Label(_("Telefoons"), 26, BOLD))
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column.addLayout(head)
        start = Flow()
        start.addWidget(self.start)
        for part in (self.trouble, self.many, self.help, self.waiting, self.door, self.numbers):
            column.addWidget(part)
        column.addLayout(start)
        column.addWidget(self.setting)
        column.addStretch(1)
        for part in (self.trouble, self.many, self.waiting, self.door, self.numbers):
            part.setVisible(False)

    def _connect(self) -> None:
        self.setting.changed.connect(self._set)
        self.setting.paper_first_wanted.connect(self._put_paper_first)
        self.start.clicked.connect(self._start)
        self.door.show_wanted.connect(self._show_codes)
        self.door.stop_wanted.connect(self._stop)
        self.help.paper_wanted.connect(self._go_on_paper)
        self.trouble_act.clicked.connect(self._mend)
        self.read.clicked.connect(lambda: self.go(Mode.CONTRIBUTIONS))
        on_key(self, "Alt+Enter", self._start)
        on_key(self, "Alt+C", self.door.show_code.click)
