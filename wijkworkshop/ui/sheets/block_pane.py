"""One block in the editor: its minutes, words, rounds, steps, and what the facilitator reads."""

from functools import partial
from gettext import gettext as _

from PySide6.QtWidgets import QHBoxLayout

from wijkworkshop.content import sheet_edits as edits
from wijkworkshop.content.sheet_files import BlockText, SheetBlock
from wijkworkshop.content.workbench import Workbench
from wijkworkshop.core.acts.navigating import LONGEST_BLOCK
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.look import PAGE
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.sheets.pane import EditSheet, Pane, section
from wijkworkshop.ui.sheets.rounds_section import RoundsSection
from wijkworkshop.ui.sheets.steps_section import StepsSection
from wijkworkshop.ui.sheets.words import kind_words
from wijkworkshop.ui.widgets.banner import Banner
from wijkworkshop.ui.widgets.stepper import Stepper

PROMPTS = 6
"""Lines of the prompts that are seen at once."""


class BlockPane(Pane):
    """Shows a block; `shape` is what it was made for: another one asks for another pane."""

    def __init__(self, place: int, block: SheetBlock, bench: Workbench, edit: EditSheet) -> None:
        """Make the parts that this block has."""
        super().__init__(edit)
        self.place, self._bench = place, bench
        self.shape = shape_of(place, block)
        text = bench.texts[block.kind]
        self.minutes = Stepper(_("Minuten"), 1, LONGEST_BLOCK)
        self.fields = Fields(_plans(text), PAGE, self)
        self._warning = Banner(icon="alert-triangle")
        self._warning.hide()
        self.rounds = RoundsSection(place, block, text.rounds, edit) if text.rounds else None
        self.steps = StepsSection(place, block, text.rounds, edit)
        self._lay_out(kind_words(block.kind, bench))
        self.show_block(block, "")
        self._connect()
        self.setFocusProxy(self.minutes)

    def show_block(self, block: SheetBlock, warning: str) -> None:
        """Show how it stands, and what is too much."""
        self.minutes.put(block.minutes)
        for name in ("title", "question", "task"):
            self.fields[name].follow(getattr(block, name))
        prompts = self._bench.prompts(block)
        if self._said != prompts:
            self.fields["prompts"].put(prompts)
        if self.rounds is not None:
            self.rounds.show_block(block)
        self.steps.show_block(block)
        self._warning.show_text(_("Dit past niet") if warning else "", warning)
        self._warning.setVisible(bool(warning))

    @property
    def _said(self) -> tuple[str, ...]:
        """Return the lines of the prompts, each once."""
        return tuple(dict.fromkeys(self.fields["prompts"].value))

    def _lay_out(self, kind: str) -> None:
        words = section(kind, _("Wat u leeg laat, blijft zoals het in grijs staat."))
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.minutes)
        top.addWidget(self.fields["title"], 1)
        words.body.addLayout(top)
        words.body.addWidget(self.fields["question"])
        words.body.addWidget(self.fields["task"])
        prompts = section(_("Spiekbriefje"), _("Alleen voor u. Elke regel is een punt."))
        prompts.body.addWidget(self.fields["prompts"])
        self.column.addWidget(self._warning)
        self.column.addWidget(words)
        if self.rounds is not None:
            self.column.addLayout(self.rounds)
        self.column.addLayout(self.steps)
        self.column.addWidget(prompts)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.minutes.stepped.connect(partial(self._change, "minutes"))
        self.fields.typed.connect(self._take)

    def _take(self, name: str) -> None:
        if name == "prompts":
            self._prompt(self._said)
        else:
            self._change(name, self.fields[name].value)

    def _change(self, field: str, value: object) -> None:
        self.edit(
            lambda sheet: edits.with_block(sheet, self.place, **{field: value}),
            f"{self.place} {field}",
        )

    def _prompt(self, said: tuple[str, ...]) -> None:
        def usual(kind: SheetBlock) -> tuple[str, ...]:
            return self._bench.usual_prompts(kind.kind)

        self.edit(
            lambda sheet: edits.with_prompts(
                sheet, self.place, said, usual(sheet.blocks[self.place])
            ),
            f"{self.place} prompts",
        )


def _plans(text: BlockText) -> tuple[FieldPlan, ...]:
    """Return the fields of a block; what it has of itself stands in them in grey."""
    prompts = _("Spiekbriefje")
    return (
        FieldPlan(("title",), label=_("Naam"), hint=text.title),
        FieldPlan(("question",), label=_("Vraag op het scherm"), hint=text.question),
        FieldPlan(("task",), label=_("Wat mensen doen"), hint=text.task, lines=2),
        FieldPlan(("prompts",), FieldKind.LINES, spoken=prompts, lines=PROMPTS),
    )


def shape_of(place: int, block: SheetBlock) -> tuple[object, ...]:
    """Return what decides which fields a block has."""
    return place, block.kind, block.rounds, len(block.steps)
