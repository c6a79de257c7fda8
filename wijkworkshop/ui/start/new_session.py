"""The page for a new session: the form at the left, the run sheet with its times at the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.draft import DraftFile
from wijkworkshop.ui.start.form import Form
from wijkworkshop.ui.start.preview import Preview
from wijkworkshop.ui.start.setup_input import SetupInput, clock_times, mistakes, setup_of, starts_at
from wijkworkshop.ui.style.app_font import BOLD
from wijkworkshop.ui.style.sizes import NARROW_UNDER
from wijkworkshop.ui.widgets.act import Act, Kind
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import Scroll

KEEP_AFTER_MS = 1000
WIDEST = 880
BESIDE_WIDE, BESIDE_NARROW = 400, 300
BESIDE_FROM = 860
"""Under this width the end time at the field stands for the whole run sheet."""


class NewSession(QWidget):
    """Fills in a set-up. `made` carries the Setup and the RunSheet, `left` goes back.

    `sheet_requested` carries what is filled in, to change the run sheet that is chosen.
    """

    made = Signal(object, object)
    sheet_requested = Signal(object)
    left = Signal()

    def __init__(
        self,
        sheets: Sequence[RunSheet],
        drafts: DraftFile,
        today: date,
        earlier: Sequence[tuple[str, str]] = (),
        template: SetupInput | None = None,
        cases: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Start with what a template says, with the draft that was kept, or empty.

        `earlier` are sessions to go on from, `cases` what the figures can be about.
        """
        super().__init__()
        self._sheets = {sheet.slug: sheet for sheet in sheets}
        self._drafts, self._today = drafts, today
        self._checked = False
        self.about: Callable[[str, str], RunSheet] = lambda slug, _case: self._sheets[slug]
        self.form = Form(sheets, today, earlier, cases)
        self.preview = Preview()
        self.back = Act(_("Terug"), "Esc", Kind.QUIET, icon="arrow-left")
        self.make = Act(_("Bijeenkomst maken"), "Ctrl+Enter", Kind.PRIMARY)
        self.clear = Act(_("Leegmaken"), kind=Kind.QUIET)
        self.change = Act(_("Draaiboek aanpassen"), kind=Kind.QUIET, icon="edit")
        self.change.setVisible(template is None)  # a template keeps no draft to come back to
        self._told = Label("", color=LIGHT.muted, wrap=True)
        self._later = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._lay_out()
        self._connect()
        self._start(drafts.read())
        if template is not None:
            self._take_over(template)

    def choose_sheet(self, slug: str) -> None:
        """Choose a run sheet, if it is there."""
        if slug in self._sheets:
            self.form.put(replace(self.form.read(), sheet=slug))
            self._changed()

    def submit(self) -> None:
        """Make the session, or say at the fields what is still wrong."""
        filled = self.form.read()
        self._checked = True
        if self._tell_mistakes(filled, go=True):
            return
        self._keep()
        self.made.emit(setup_of(filled, self._today), self._about(filled))

    def _about(self, filled: SetupInput) -> RunSheet:
        """Return the run sheet with figures of the neighbourhood that was chosen."""
        return self.about(filled.sheet, filled.case) if filled.case else self._sheets[filled.sheet]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form the room on a narrow screen."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_UNDER
        self._beside.setFixedWidth(BESIDE_NARROW if narrow else BESIDE_WIDE)
        self._beside.setVisible(self.width() >= BESIDE_FROM)
        edge = 24 if narrow else 48
        self._column.setContentsMargins(edge, 22, edge, 18)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed last."""
        super().hideEvent(event)
        if self._later.isActive():
            self._keep()

    def _start(self, draft: SetupInput | None) -> None:
        first = next(iter(self._sheets), "")
        self.form.put(draft or SetupInput(sheet=first))
        self.clear.setVisible(draft is not None)
        self._told.show_text(_("Dit had u al ingevuld.") if draft else "")
        self._follow()

    def _take_over(self, template: SetupInput) -> None:
        self.form.put(template)
        self.clear.setVisible(True)
        taken = _("Overgenomen van ‘{name}’. Kies een datum, en pas aan wat anders is.")
        self._told.show_text(taken.format(name=template.name))
        self._follow()

    def _empty(self) -> None:
        self._later.stop()
        self._drafts.forget()
        self._checked = False
        self.form.show_mistakes({})
        self._start(None)
        self.form.setFocus()

    def _changed(self) -> None:
        self._later.start()
        self.clear.setVisible(True)
        self._follow()
        if self._checked:
            self._tell_mistakes(self.form.read(), go=False)
        else:
            self._told.show_text("")

    def _change_sheet(self) -> None:
        self._keep()
        self.sheet_requested.emit(self.form.read())

    def _follow(self) -> None:
        filled = self.form.read()
        sheet = self._sheets.get(filled.sheet)
        if sheet is not None:
            starts = starts_at(filled, self._today)
            self.preview.show_sheet(sheet, starts)
            self.form.show_end(clock_times(sheet, starts)[-1] if starts else None)

    def _tell_mistakes(self, filled: SetupInput, *, go: bool) -> bool:
        found = mistakes(filled, self._today)
        self.form.show_mistakes(found, go=go)
        words = ngettext(
            "Er is nog {count} ding te doen: kijk bij het veld.",
            "Er zijn nog {count} dingen te doen: kijk bij de velden.",
            len(found),
        )
        self._told.show_text(words.format(count=len(found)) if found else "")
        return bool(found)

    def _keep(self) -> None:
        self._later.stop()
        self._drafts.write(self.form.read())

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addSpacing(8)
        top.addWidget(Label(_("Nieuwe bijeenkomst"), 27, BOLD), 1)
        column.addLayout(top)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        fields = Scroll(self.form, LIGHT.paper)
        fields.setMaximumWidth(WIDEST)
        middle.addWidget(fields, 1)
        self._beside = Scroll(_above(self.preview), LIGHT.paper)
        middle.addWidget(self._beside)
        middle.addStretch(0)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        for each in (self.make, self.change, self.clear):
            foot.addWidget(each)
        foot.addWidget(self._told, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.form)

    def _connect(self) -> None:
        self.form.typed.connect(self._changed)
        self._later.timeout.connect(self._keep)
        self.make.clicked.connect(self.submit)
        self.clear.clicked.connect(self._empty)
        self.change.clicked.connect(self._change_sheet)
        self.back.clicked.connect(self.left)
        for key, wish in (
            ("Ctrl+Return", self.submit),
            ("Ctrl+Enter", self.submit),
            ("Esc", self.left.emit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(wish)


def _above(widget: QWidget) -> QWidget:
    """Return a widget that keeps another at its top, at its own height."""
    archive_controller = QWidget()
    column = QVBoxLayout(archive_controller)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return archive_controller
