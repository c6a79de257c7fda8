"""'Terugkoppeling': what is done with each contribution and why, one after the other by keys."""

from datetime import datetime
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from wijkworkshop.core.acts.responding import Respond, lacking
from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import Group, Reply
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.tag_choice import tag_label
from wijkworkshop.ui.console.panels.tally.head import TallyHead
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.forms.text_input import TextInput
from wijkworkshop.ui.style.palette import WRONG
from wijkworkshop.ui.widgets import Act, Card, Flow, Kind, Label
from wijkworkshop.ui.widgets.on_key import on_key
from wijkworkshop.ui.wording.words import refusal_words
from wijkworkshop.wording.terms import group_words, reply_label


class ResponsesPanel(Panel):
    """Alt and a digit choose the reply, Enter keeps it and goes on to what has none yet."""

    def __init__(self, console: ConsoleActions) -> None:
        """Make an empty panel."""
        super().__init__(console)
        self._session: Session | None = None
        self._seen = ChangeTracker()
        self._at = 0  # the contribution in hand
        self._answer: Response | None = None  # to it, as it is stored
        self._reply: Reply | None = None
        self._sent: Respond | None = None
        self.head = TallyHead()
        self.words = Label("", 20, wrap=True)
        self.about = Label("", color=LIGHT.muted, wrap=True)
        self.replies = {reply: self._choice(place, reply) for place, reply in enumerate(Reply, 1)}
        self.fields = Fields(_plans(), PAGE, self)
        self.problem = Label("", color=WRONG, wrap=True)
        self.keep = Act(_("Bewaren en verder"), "Ctrl+Enter", Kind.PRIMARY).make_small()
        self.back = Act(_("Vorige"), "PageUp").make_small()
        self.on = Act(_("Volgende"), "PageDown").make_small()
        self.nothing = Label(_("Er is nog niets gezegd om op te antwoorden."), wrap=True)
        self._arrange()
        self._connect()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show how many are answered; after a stored answer go on to what has none."""
        self._session = session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        said, done = session.all(Contribution), session.table(Response)
        self.head.show_words(_("Terugkoppeling"), _("Wat doen we ermee, en waarom?"), "")
        self.head.show_total(len(done), _("van {n} beantwoord").format(n=len(said)))
        self.card.setVisible(bool(said))
        self.nothing.setVisible(not said)
        if self._stored(session):
            self._show_next()
        elif session.find(Contribution, self._at) is None:
            self._show(next((each.id for each in said if (each.id,) not in done), _first(said)))
        else:
            self._show_words(session)
            if session.find(Response, self._at) != self._answer:
                self._show_answer(session, waits=True)

    def show_refused(self) -> None:
        """Let what was typed stay: it was not stored."""
        self._sent = None

    def focus_first(self) -> None:
        """Start with the reason."""
        self.fields["reason"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stored(self, session: Session) -> bool:
        """Tell whether what was sent is stored now."""
        sent = self._sent
        found = session.find(Response, sent.contribution) if sent else None
        if sent is None or found is None or found.reply is not sent.reply:
            return False
        self._sent = None
        return True

    def _show(self, number: int) -> None:
        """Take a contribution in hand, with what was answered before."""
        if self._session is None or self._session.find(Contribution, number) is None:
            return
        self._at = number
        self._show_words(self._session)
        self._show_answer(self._session)

    def _show_words(self, session: Session) -> None:
        """Show what was said, as it stands now."""
        said = session.get(Contribution, self._at)
        block = session.get(Block, said.block)
        group = "" if said.group is Group.UNKNOWN else group_words(said.group)
        self.words.show_text(said.text)
        about = (tag_label(said.tag), group, block.title)
        self.about.show_text(" · ".join(part for part in about if part))

    def _show_answer(self, session: Session, *, waits: bool = False) -> None:
        """Show what was answered in place of what stands in the fields; one in use may wait."""
        answer = self._answer = session.find(Response, self._at)
        for each in self.fields:
            show = each.show_value if waits else each.put
            show(getattr(answer, each.plan.name, None))
        self._choose(answer.reply if answer else None)
        self._tell("")

    def _choose(self, reply: Reply | None) -> None:
        self._reply = reply
        for each, act in self.replies.items():
            act.setChecked(each is reply)
        undecided = reply is Reply.UNDECIDED
        for name in ("decides", "due"):
            self.fields[name].setVisible(undecided)

    def _store(self) -> None:
        """Ask to keep the reply, or say what it still needs."""
        wrong = self._wrong()
        self._tell(wrong)
        if wrong or self._reply is None:
            return
        said = self.fields.values()
        if self._reply is not Reply.UNDECIDED:
            said.update(decides="", due=None)
        self._sent = Respond(self._at, self._reply, **said)
        self.ask(self._sent)

    def _wrong(self) -> str:
        if self._reply is None:
            return _("Kies eerst wat u ermee doet.")
        lacks = lacking(self._reply, self.fields["reason"].value, self.fields["decides"].value)
        if lacks is not None:
            message = refusal_words(Refused(lacks))
            return f"{message.title}. {message.text}"
        return self.fields["due"].wrong if self._reply is Reply.UNDECIDED else ""

    def _step(self, step: int) -> None:
        """Go to the one before or after, answered or not."""
        if self._session is None:
            return
        numbers = [each.id for each in self._session.all(Contribution)]
        if self._at in numbers:
            self._show(numbers[(numbers.index(self._at) + step) % len(numbers)])
            self.focus_first()

    def _show_next(self) -> None:
        """Go to the next one without an answer; when all have one, to the next."""
        if self._session is None:
            return
        numbers = [each.id for each in self._session.all(Contribution)]
        later = [each for each in numbers if each > self._at] + [
            each for each in numbers if each <= self._at
        ]
        done = self._session.table(Response)
        self._show(next((each for each in later if (each,) not in done), later[0]))
        self.focus_first()

    def _tell(self, words: str) -> None:
        self.problem.show_text(words, hide_empty=True)

    def _choice(self, place: int, reply: Reply) -> Act:
        act = Act(reply_label(reply), f"Alt+{place}").make_small()
        act.setCheckable(True)
        act.clicked.connect(partial(self._choose, reply))
        return act

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.card = Card()
        choices, acts = Flow(gap=2), Flow(gap=6)
        for act in self.replies.values():
            choices.addWidget(act)
        for act in (self.keep, self.back, self.on):
            acts.addWidget(act)
        self.card.body.addWidget(self.words)
        self.card.body.addWidget(self.about)
        self.card.body.addLayout(choices)
        for part in (*self.fields, self.problem):
            self.card.body.addWidget(part)
        self.card.body.addLayout(acts)
        for whole in (self.head, self.nothing, self.card):
            column.addWidget(whole)
        column.addStretch(1)
        self._choose(None)

    def _connect(self) -> None:
        for field in self.fields:
            if isinstance(field, TextInput):
                field.field.entered.connect(self._store)
        self.keep.clicked.connect(self._store)
        self.back.clicked.connect(partial(self._step, -1))
        self.on.clicked.connect(partial(self._step, 1))
        for place, act in enumerate(self.replies.values(), 1):
            on_key(self, f"Alt+{place}", act.click)
        on_key(self, "PgUp", self.back.click)
        on_key(self, "PgDown", self.on.click)


def _first(said: tuple[Contribution, ...]) -> int:
    return said[0].id if said else 0


def _plans() -> tuple[FieldPlan, ...]:
    why, when = _("In gewone woorden; dit komt in het verslag."), _("Wanneer? Mag leeg blijven.")
    return (
        FieldPlan(("reason",), label=_("Waarom?"), hint=why, lines=2),
        FieldPlan(("decides",), label=_("Wie beslist?")),
        FieldPlan(("due",), FieldKind.DATE, when, empty=None),
    )
