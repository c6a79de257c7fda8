"""The editor of one run sheet: its blocks at the left, what is in the chosen one at the right."""

from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.acts.navigating import LONGEST_BLOCK
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.sheets.add_menu import AddMenu
from wijkworkshop.ui.sheets.block_pane import BlockPane, shape_of
from wijkworkshop.ui.sheets.block_rows import BlockRow, Crowd, block_rows
from wijkworkshop.ui.sheets.editor_layout import EditorLayout
from wijkworkshop.ui.sheets.facts_pane import FactsPane
from wijkworkshop.ui.sheets.history import History
from wijkworkshop.ui.sheets.pane import Edit
from wijkworkshop.ui.sheets.words import problem_block, problem_words, title_of
from wijkworkshop.ui.widgets.dialog import Dialog

FACTS = -1
"""The place of the run sheet itself in the list."""


class SheetEditor(EditorLayout):
    """`save_requested` carries the run sheet when it is sound, `left` goes back without it."""

    save_requested = Signal(object)
    left = Signal()

    def __init__(
        self, sheet: SheetFile, bench: Workbench, crowd: Crowd | None = None, *, kept: bool = True
    ) -> None:
        """Show a run sheet; one that was not `kept` yet asks when it is left."""
        super().__init__()
        self._bench, self._crowd = bench, crowd or Crowd()
        self._history = History(sheet)
        self._kept = sheet if kept else None
        self._place = FACTS
        self._rows: tuple[BlockRow, ...] = ()
        self._facts = FactsPane(self._crowd, self.edit)
        self._facts.crowd_changed.connect(self._check_for)
        self._pane: BlockPane | None = None
        self.show_pane(self._facts)
        self._connect()
        self._show()
        self.first = self.list if kept else self._facts

    @property
    def sheet(self) -> SheetFile:
        """Return the run sheet as it stands now."""
        return self._history.now

    def edit(self, edit: Edit, same: str = "") -> None:
        """Do something with the run sheet; under one name it is one step."""
        self._history = self._history.do(edit(self.sheet), same)
        self._show()

    def save(self) -> None:
        """Ask to keep it, or say what cannot be right."""
        problems = self._bench.problems(self.sheet)
        if not problems:
            self.save_requested.emit(self.sheet)
            return
        place = problem_block(problems[0])
        self.go_to(FACTS if place is None else place)
        self.tell(problem_words(problems[0], self.sheet, self._bench))

    def tell_unkept(self, why: str) -> None:
        """Say that it could not be kept, and why."""
        self.tell(why)

    def leave(self) -> None:
        """Go back, and ask what to do with what was not kept."""
        if self.sheet == self._kept:
            self.left.emit()
            return
        title = _("Wijzigingen opslaan?")
        text = _("U hebt dit draaiboek veranderd, en nog niet opgeslagen.")
        ways = [_("Opslaan"), _("Niet opslaan"), _("Verder werken")]
        dialog = Dialog(title, text, ways, parent=self.window())
        dialog.chosen.connect(lambda way: (self.save, self.left.emit, lambda: None)[way]())
        dialog.open()

    def go_to(self, place: int) -> None:
        """Choose a block, or the run sheet itself."""
        self._place = place
        self._show()

    def move_block(self, place: int, to: int) -> None:
        """Do a block earlier or later; it stays chosen."""
        if place >= 0 and 0 <= to < len(self.sheet.blocks):
            self._place = to
            self.edit(lambda sheet: edits.moved(sheet, place, to))

    def drop(self, place: int) -> None:
        """Take a block out; the last one stays."""
        if place < 0 or len(self.sheet.blocks) == 1:
            return
        title = title_of(self.sheet.blocks[place], self._bench)
        self._place = min(place, len(self.sheet.blocks) - 2)
        self.edit(lambda sheet: edits.without(sheet, place))
        self.tell(_("‘{title}’ is eruit. Ctrl+Z zet het terug.").format(title=title))

    def add(self, kind: BlockKind) -> None:
        """Put a block in after the chosen one; with none chosen at the end."""
        place = len(self.sheet.blocks) if self._place == FACTS else self._place + 1
        block = self._bench.new_block(kind)
        self._place = place
        self.edit(lambda sheet: edits.put_in(sheet, place, block))
        self.list.setFocus()

    def _lengthen(self, place: int, by: int) -> None:
        minutes = min(max(self.sheet.blocks[place].minutes + by, 1), LONGEST_BLOCK)
        self.edit(lambda sheet: edits.with_block(sheet, place, minutes=minutes), f"{place} minutes")

    def _undo(self) -> None:
        self._history = self._history.undo()
        self._show()

    def _redo(self) -> None:
        self._history = self._history.redo()
        self._show()

    def _check_for(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._show()

    def _show(self) -> None:
        """Show how everything stands; what somebody is typing in stays under their hands."""
        self.tell("")
        self._place = min(self._place, len(self.sheet.blocks) - 1)
        self._rows = block_rows(self.sheet, self._bench, self._crowd)
        self.list.show_blocks(self._rows, self._place)
        self._facts.show_sheet(self.sheet)
        if self._place == FACTS:
            self.show_pane(self._facts)
        else:
            self._show_block()
        self.show_state(
            undo=bool(self._history.past),
            redo=bool(self._history.future),
            place=self._place,
            last=len(self.sheet.blocks) - 1,
        )

    def _show_block(self) -> None:
        block = self.sheet.blocks[self._place]
        if self._pane is None or self._pane.shape != shape_of(self._place, block):
            self._pane = BlockPane(self._place, block, self._bench, self.edit)
        self._pane.show_block(block, self._rows[self._place + 1].warning)
        self.show_pane(self._pane)

    def _open_menu(self) -> None:
        menu = AddMenu(self.sheet, self._bench, self)
        menu.chosen.connect(self.add)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.plus.mapToGlobal(self.plus.rect().topLeft()))

    def _connect(self) -> None:
        self.list.chosen.connect(self.go_to)
        self.list.moved.connect(self.move_block)
        self.list.dropped.connect(self.drop)
        self.list.lengthened.connect(self._lengthen)
        self.plus.clicked.connect(self._open_menu)
        self.earlier.clicked.connect(lambda: self.move_block(self._place, self._place - 1))
        self.later.clicked.connect(lambda: self.move_block(self._place, self._place + 1))
        self.out.clicked.connect(lambda: self.drop(self._place))
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self.back.clicked.connect(self.leave)
        self.keep.clicked.connect(self.save)
        wishes = {
            "Ctrl+S": self.save,
            "Ctrl+Return": self.save,
            "Ctrl+Z": self._undo,
            "Ctrl+Shift+Z": self._redo,
            "Ctrl+Y": self._redo,
            "Esc": self.leave,
        }
        for key, wish in wishes.items():
            self.on_key(key, wish)


def own_copy(sheet: SheetFile, title: str) -> SheetFile:
    """Return a copy of a run sheet to make one's own, under another title."""
    return replace(sheet, title=title, practice=False)
