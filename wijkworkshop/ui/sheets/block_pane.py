"""One block in the editor: its minutes, words, rounds, steps, and what the facilitator reads."""

from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import SheetBlock
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.acts.walking import LONGEST_BLOCK
from wijkworkshop.ui.sheets.pane import EditSheet, Pane, keep_low, put_text, section
from wijkworkshop.ui.sheets.rounds_section import RoundsSection
from wijkworkshop.ui.sheets.steps_section import StepsSection
from wijkworkshop.ui.sheets.words import kind_words
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.field import Field
from wijkworkshop.ui.widgets.stepper import Stepper

LONGEST_TITLE = 80


class BlockPane(Pane):
    """Shows a block; `shape` is what it was made for: another one asks for another pane."""

    def __init__(self, place: int, block: SheetBlock, bench: Workbench, edit: EditSheet) -> None:
        """Make the parts that this block has."""
        super().__init__(edit)
        self.place, self._bench = place, bench
        self.shape = shape_of(place, block)
        text = bench.texts[block.kind]
        self.minutes = Stepper(_("Minuten"), 1, LONGEST_BLOCK)
        self.title = Field(_("Naam"), text.title)
        self.question = Field(_("Vraag op het scherm"), text.question)
        self.task = keep_low(Field(_("Wat mensen doen"), text.task, lines=2))
        self._warning = Banner(icon="alert-triangle")
        self._warning.hide()
        self.rounds = RoundsSection(place, block, text.rounds, edit) if text.rounds else None
        self.steps = StepsSection(place, block, text.rounds, edit)
        self.prompts = keep_low(Field("", lines=6, name=_("Spiekbriefje")))
        self._lay_out(kind_words(block.kind, bench))
        self.show_block(block, "")
        self._connect()
        self.setFocusProxy(self.minutes)

    def show_block(self, block: SheetBlock, warning: str) -> None:
        """Show how it stands, and what is too much."""
        self.minutes.put(block.minutes)
        for field, text in self._texts(block):
            put_text(field, text)
        prompts = self._bench.prompts(block)
        same = lines_of(self.prompts.text) == prompts
        put_text(self.prompts, "\n".join(prompts), same)
        if self.rounds is not None:
            self.rounds.show_block(block)
        self.steps.show_block(block)
        self._warning.show_text(_("Dit past niet") if warning else "", warning)
        self._warning.setVisible(bool(warning))

    def _texts(self, block: SheetBlock) -> tuple[tuple[Field, str], ...]:
        return (
            (self.title, block.title),
            (self.question, block.question),
            (self.task, block.task),
        )

    def _lay_out(self, kind: str) -> None:
        words = section(kind, _("Wat u leeg laat, blijft zoals het in grijs staat."))
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.minutes)
        top.addWidget(self.title, 1)
        words.body.addLayout(top)
        words.body.addWidget(self.question)
        words.body.addWidget(self.task)
        prompts = section(_("Spiekbriefje"), _("Alleen voor u. Elke regel is een punt."))
        prompts.body.addWidget(self.prompts)
        self.column.addWidget(self._warning)
        self.column.addWidget(words)
        if self.rounds is not None:
            self.column.addLayout(self.rounds)
        self.column.addLayout(self.steps)
        self.column.addWidget(prompts)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.minutes.stepped.connect(partial(self._change, "minutes"))
        self.title.typed.connect(partial(self._change, "title"))
        self.question.typed.connect(partial(self._change, "question"))
        self.task.typed.connect(partial(self._change, "task"))
        self.prompts.typed.connect(self._prompt)

    def _change(self, field: str, value: object) -> None:
        self.edit(
            lambda sheet: edits.with_block(sheet, self.place, **{field: value}),
            f"{self.place} {field}",
        )

    def _prompt(self, text: str) -> None:
        def usual(kind: SheetBlock) -> tuple[str, ...]:
            return self._bench.usual_prompts(kind.kind)

        self.edit(
            lambda sheet: edits.with_prompts(
                sheet, self.place, lines_of(text), usual(sheet.blocks[self.place])
            ),
            f"{self.place} prompts",
        )


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines in which something stands, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def shape_of(place: int, block: SheetBlock) -> tuple[object, ...]:
    """Return what decides which fields a block has."""
    return place, block.kind, block.rounds, len(block.steps)
