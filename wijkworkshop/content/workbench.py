"""What the editor of run sheets needs: the texts of all blocks, and checks of a run sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from wijkworkshop.content.run_sheets import block_texts, run_sheet_of
from wijkworkshop.content.shapes import Problem, Shape
from wijkworkshop.content.sheet_checks import check_sheet
from wijkworkshop.content.sheet_files import BlockText, SheetBlock, SheetFile
from wijkworkshop.content.sheet_values import sheet_values
from wijkworkshop.content.texts import Texts
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RoundPlan, RunSheet
from wijkworkshop.core.terms import BlockKind, Slot

SHORT = 10
"""Minutes of a block that no run sheet has."""


@dataclass(frozen=True)
class Workbench:
    """The blocks that a run sheet can have; `patterns` are the initial ones of each kind."""

    texts: Mapping[BlockKind, BlockText]
    catalogue: Catalogue
    patterns: Mapping[BlockKind, SheetBlock]

    def plan(self, slug: str, sheet: SheetFile) -> RunSheet:
        """Return the run sheet with all its texts, also while it still has problems."""
        return run_sheet_of(slug, sheet, self.texts, self.catalogue)

    def problems(self, sheet: SheetFile) -> tuple[Problem, ...]:
        """Return what is wrong with a run sheet, in plain Dutch."""
        shape = Shape(partial(check_sheet, self.texts, self.catalogue))
        shape.record(SheetFile, sheet_values(sheet), ())
        return tuple(shape.problems)

    def prompts(self, block: SheetBlock) -> tuple[str, ...]:
        """Return the prompts of a block for the facilitator."""
        return block.passages.get(Slot.PROMPT) or self.usual_prompts(block.kind)

    def usual_prompts(self, kind: BlockKind) -> tuple[str, ...]:
        """Return the default prompts of this kind of block."""
        return self.texts[kind].passages.get(Slot.PROMPT, ())

    def new_block(self, kind: BlockKind) -> SheetBlock:
        """Return a block to put in."""
        first = tuple(self.texts[kind].rounds)[:1]
        return self.patterns.get(kind) or SheetBlock(kind, SHORT, first)


def offered_rounds(texts: Texts, catalogue: Catalogue) -> Mapping[BlockKind, tuple[RoundPlan, ...]]:
    """Return all rounds that each kind of block can have, except those without options."""
    words = block_texts(texts, catalogue)
    blocks = tuple(SheetBlock(kind, SHORT, tuple(text.rounds)) for kind, text in words.items())
    plan = run_sheet_of("", SheetFile("", "", blocks), words, catalogue)
    return {block.kind: block.rounds for block in plan.blocks}


def workbench_of(texts: Texts, catalogue: Catalogue, sheets: Mapping[str, SheetFile]) -> Workbench:
    """Return the workbench for this content; a new block gets the least minutes in these sheets."""
    real = (sheet for sheet in sheets.values() if not sheet.practice)
    blocks = sorted((b for sheet in real for b in sheet.blocks), key=lambda block: -block.minutes)
    patterns = {block.kind: block for block in blocks}
    return Workbench(block_texts(texts, catalogue), catalogue, patterns)
