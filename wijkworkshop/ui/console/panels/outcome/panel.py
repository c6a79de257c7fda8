"""The outcome of the block where we are, as plain forms, with what is still to do beside it."""

from collections.abc import Mapping
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout

from wijkworkshop.core.boards.questions import open_gaps
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import about, position
from wijkworkshop.core.outcomes import OUTCOMES, Entry, OutcomeType
from wijkworkshop.core.outcomes.action_plan import (
    AddedToShortlist,
    Agreement,
)
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaPlan
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import TableDefinition
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.summaries.thread_steps import Spot
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.change_tracker import ChangeTracker
from wijkworkshop.ui.console.panels.asking_room import asking
from wijkworkshop.ui.console.panels.in_view import bring_in_view_once_laid_out
from wijkworkshop.ui.console.panels.outcome.agreements import AgreementsSection
from wijkworkshop.ui.console.panels.outcome.alignment import AlignmentSection
from wijkworkshop.ui.console.panels.outcome.clashes import ClashSection
from wijkworkshop.ui.console.panels.outcome.definitions import DefinitionsSection
from wijkworkshop.ui.console.panels.outcome.earlier_versions import EarlierVersions
from wijkworkshop.ui.console.panels.outcome.example_fold import ExampleFold
from wijkworkshop.ui.console.panels.outcome.goals import GoalsSection
from wijkworkshop.ui.console.panels.outcome.instruments import InstrumentsSection
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.ui.console.panels.outcome.pictures import PicturesSection
from wijkworkshop.ui.console.panels.outcome.reasons import ReasonsSection
from wijkworkshop.ui.console.panels.outcome.section import RecordSection, Section
from wijkworkshop.ui.console.panels.outcome.shortlist import ShortlistSection
from wijkworkshop.ui.console.panels.outcome.todo_card import NEXT, TodoCard
from wijkworkshop.ui.console.panels.panel import Panel
from wijkworkshop.ui.console.panels.sections import empty
from wijkworkshop.ui.widgets import BOLD, Label
from wijkworkshop.ui.widgets.on_key import on_key

NARROW, TODO = 680, 216
"""Pixels under which the list of what is to do stands on top, and its width beside."""

SECTIONS: Mapping[type[Entry], type[Section]] = {
    TableDefinition: DefinitionsSection,
    Goal: GoalsSection,
    NamedArgument: ReasonsSection,
    Instrument: InstrumentsSection,
    AlignmentCell: AlignmentSection,
    ClashDecision: ClashSection,
    AddedToShortlist: ShortlistSection,
    Agreement: AgreementsSection,
}
"""Kinds with a section of their own; other parts are a list with a form."""

RECORD_FIRST = (
    BlockKind.QUESTION_1,
    BlockKind.QUESTION_2,
    BlockKind.QUESTION_3,
    BlockKind.CLOSING,
    BlockKind.RECAP,
)
"""Blocks whose sentence comes before its parts."""

CORRECTED = (Recalled, Goal, AreaChoice, Agreement)
"""Parts of a recap that can be corrected in it."""


class OutcomePanel(Panel):
    """Forms for the outcome of a block; every field is stored as it is left."""

    def __init__(self, console: ConsoleActions) -> None:
        """Show no block yet."""
        super().__init__(console)
        self._block = self._asked = 0
        self._content: Catalogue | None = None
        self._seen = ChangeTracker()
        self.sections: list[Section] = []
        self.title = Label("", 26, BOLD, wrap=True)
        self.nothing = Label(_("Dit onderdeel heeft geen uitkomst om in te vullen."), wrap=True)
        self.todo = TodoCard(self.ask)
        on_key(self, NEXT, self.todo.asking.click)
        self.earlier = EarlierVersions()
        self.example = ExampleFold()
        self._arrange()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the outcome of the block where we are."""
        session = self._seen.watch(session)
        if not self._seen.is_new:
            return
        block = about(session, self._asked or position(session).block)
        outcome = OUTCOMES.get(block.kind)
        self.nothing.setVisible(outcome is None)
        self.todo.setVisible(outcome is not None)
        self.title.show_text(_("Uitkomst · {title}").format(title=block.title))
        if block.id != self._block:
            held = self._block and self.isAncestorOf(QApplication.focusWidget() or self)
            self._block = block.id
            self._make_sections(session, block, outcome)
            if held:
                self.focus_first()
        else:
            for section in self.sections:
                section.show_session(session)
        self.earlier.show_block(session, block)
        self.example.show_block(block.kind)
        if outcome is not None:
            self.todo.show_gaps(open_gaps(session, block.id))
            there = block.id == about(session, position(session).block).id
            self.todo.asking.show_asking(asking(session, block.id) if there else None)

    def show_block(self, block: int) -> None:
        """Show the outcome of this block, also when the room sees another one."""
        if block != self._asked:
            self._asked, self._seen = block, ChangeTracker()

    def show_content(self, content: Catalogue) -> None:
        """Keep the content: some sections show cards of it."""
        self._content = content
        for section in self.sections:
            section.show_content(content)

    def show_refused(self) -> None:
        """Know that what was asked last was not done; what was typed stays."""
        for section in self.sections:
            section.show_refused()

    def focus_first(self) -> None:
        """Start in the first field."""
        for section in self.sections[:1]:
            section.focus_first()

    def show_spot(self, spot: Spot) -> None:
        """Start at the place where this is filled in; it is scrolled to."""
        for section in self.sections:
            if section.kind is spot.kind:
                section.focus_at(spot)
                bring_in_view_once_laid_out(QApplication.focusWidget() or section)

    def _make_sections(self, session: Session, block: Block, outcome: OutcomeType | None) -> None:
        empty(self._column)
        kinds = _kinds(block.kind, outcome) if outcome else ()
        if block.kind is BlockKind.RECAP:
            kinds = tuple(kind for kind in kinds if _is_recalled(session, block, kind))
        self.sections = []
        for kind in kinds:
            record = outcome is not None and kind is outcome.outcome
            made = RecordSection if record else SECTIONS.get(kind, PartsSection)
            section = made(kind, block.id, session, self.ask)
            if self._content is not None:
                section.show_content(self._content)
            self.sections.append(section)
            self._column.addWidget(section)
        if block.kind is BlockKind.STEP_3:
            pictures = PicturesSection(AreaPlan, block.id, session, self.ask)
            self.sections.append(pictures)
            self._column.addWidget(pictures)
        self._connect_shortlist()
        self._column.addStretch(1)

    def _connect_shortlist(self) -> None:
        """A measure on the shortlist becomes an agreement in the section below it."""
        agreements = [each for each in self.sections if isinstance(each, AgreementsSection)]
        for section in self.sections:
            if isinstance(section, ShortlistSection) and agreements:
                section.agreed.connect(agreements[0].agree)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._beside = QBoxLayout(QBoxLayout.Direction.RightToLeft)
        self._beside.setSpacing(14)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._beside.addWidget(self.todo, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addLayout(self._column, 1)
        column.addWidget(self.title)
        column.addWidget(self.nothing)
        column.addWidget(self.example)
        column.addLayout(self._beside)
        column.addWidget(self.earlier)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is to do beside the forms where there is room, else on top.

        A width that is no more than the least is what it was given for want of room.
        """
        least = self._column.minimumSize().width() + self._beside.spacing() + TODO
        narrow = event.size().width() <= max(NARROW - 1, least)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if narrow else direction.RightToLeft)
        self.todo.setMaximumWidth(16777215 if narrow else TODO)
        self.todo.setMinimumWidth(0 if narrow else TODO)
        self._beside.setAlignment(
            self.todo, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop
        )
        super().resizeEvent(event)


def _kinds(kind: BlockKind, outcome: OutcomeType) -> tuple[type[Entry], ...]:
    parts = tuple(part for part in outcome.parts if not part.FORM.within)
    first = kind in RECORD_FIRST
    return (outcome.outcome, *parts) if first else (*parts, outcome.outcome)


def _is_recalled(session: Session, block: Block, kind: type[Entry]) -> bool:
    """Tell whether a recap has this to correct; its own record is always there."""
    there = kind in CORRECTED and bool(session.where(kind, block=block.id, edition=0))
    return kind is Recap or there
