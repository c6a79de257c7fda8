"""How phones get in: the room's page with its codes in small, the address in large, the codes."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.joining import joining
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.miniature import Miniature
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.widgets import BASE, BOLD, Act, Card, Flow, Label

WIDE, SMALL = 620, 300


class PhoneAccess(Card):
    """`show_wanted` asks for the codes on the room's screen (or off it), `stop_wanted` to stop."""

    show_wanted = Signal(bool)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be about no phones yet."""
        super().__init__(parent=parent)
        self._shown: tuple[Phones, int, bool] | None = None
        self.miniature = Miniature(Stage())
        self.address = Label("", 27, BOLD, wrap=True)
        self.code = Label("", 17, BOLD, wrap=True)
        self.wifi = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.hosts = Label("", BASE, color=LIGHT.muted, wrap=True)
        self.show_code = Act(_("Toon code op het scherm"), "Alt+C", icon="qrcode").make_small()
        self.show_code.setCheckable(True)
        self.stop = Act(_("Telefoons stoppen")).make_small()
        self._arrange()
        self.show_code.clicked.connect(self.show_wanted)
        self.stop.clicked.connect(self.stop_wanted)

    def show_session(
        self, session: Session, phones: Phones, joined: int, *, starting: bool
    ) -> None:
        """Show how to get in now, and the page of the room; not before it is known where."""
        shown = any(each.over is Over.PHONES for each in session.all(Overlay))
        self.show_code.setChecked(shown)
        if (phones, joined, starting) == self._shown:
            return
        self._shown = (phones, joined, starting)
        address = phones.url.removeprefix("http://")
        self.address.show_text(_("Bezig met starten…") if starting else address)
        self.miniature.setVisible(not starting)
        only = _("Alleen met een stemkaart")
        open_code = _("Code {code}").format(code=phones.code)
        self.code.show_text(only if phones.cards_only else open_code)
        wifi = _("Wifi {name}").format(name=phones.wifi_name)
        self.wifi.show_text(wifi if phones.wifi_name else "", hide_empty=True)
        hosts = _("Code voor wie een tafel begeleidt: {code}").format(code=phones.host_code)
        self.hosts.show_text(hosts if phones.host_code else "", hide_empty=True)
        heading = Heading(BlockKind.OPENING, "")
        self.miniature.stage.show_view(PublicView(joining(phones, heading, joined)))

    def fold(self, *, narrow: bool) -> None:
        """Put the page above the words where there is little room."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def resizeEvent(self, event: object) -> None:
        """Fold by its own width."""
        self.fold(narrow=self.width() < WIDE)

    def _arrange(self) -> None:
        self.miniature.setFixedWidth(SMALL)
        place = self.miniature.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # for the second that it is away
        self.miniature.setSizePolicy(place)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(18)
        self._row.addWidget(self.miniature, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.address, self.code, self.wifi, self.hosts):
            words.addWidget(label)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self.body.addLayout(self._row)
        acts = Flow(gap=6)
        acts.addWidget(self.show_code)
        acts.addWidget(self.stop)
        self.body.addLayout(acts)
