"""Checks `blocks.toml` and run sheets; problems are worded in plain Dutch."""

from collections.abc import Iterator, Mapping

from wijkworkshop.content.shapes import Problem
from wijkworkshop.content.sheet_files import (
    BlockText,
    RoundChange,
    RoundText,
    SheetBlock,
    SheetFile,
)
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import BlockKind, FormKind, OptionSource, Wording
from wijkworkshop.core.voting.forms import FORMS

TOPS = (OptionSource.TOP_GOALS, OptionSource.TOP_PRINCIPLES)
"""Sources that take the options with the most dots."""


CELLS = (OptionSource.CELLS, OptionSource.DISPUTED_CELLS)
"""Sources whose options are cells of the matrix of step 2."""


def check_round(catalogue: Catalogue, record: object) -> Iterator[Problem]:
    """Say whether a round has the options and dots that its form asks for, a block its case."""
    if isinstance(record, BlockText):
        yield from _check_case(record, catalogue)
        yield from _check_pairs(record)
    if not isinstance(record, RoundText):
        return
    if record.options and record.options not in catalogue.items:
        valid = ", ".join(catalogue.items)
        yield Problem(("options",), f"de lijst '{record.options}' is niet bekend; wel: {valid}")
    fixed = record.source is OptionSource.FIXED
    if fixed != bool(record.options or record.actor) or (record.options and record.actor):
        yield Problem(("options",), "geef één keer aan waar de keuzes vandaan komen")
    if (record.form is FormKind.DOTS) != bool(record.budget):
        yield Problem(("budget",), "stippen horen bij 'dots', en alleen daarbij")
    yield from _check_form(record)
    if record.wording is not Wording.USUAL and record.form is not FormKind.AGREE:
        yield Problem(("wording",), "andere woorden zijn er alleen bij 'agree'")


def _check_form(record: RoundText) -> Iterator[Problem]:
    """Say whether the way to vote and the source of options go with the form."""
    if record.channel and record.channel not in FORMS[record.form].channels:
        yield Problem(("channel",), "zo kan er in deze ronde niet gestemd worden")
    rated = record.form is FormKind.CELL_RATING
    if rated != (record.source in CELLS) and record.source is not OptionSource.FIXED:
        yield Problem(("source",), "vakjes horen bij 'cell_rating', en alleen daarbij")


def _check_pairs(record: BlockText) -> Iterator[Problem]:
    """Say whether rounds that are compared ask the same."""
    for name, late in record.rounds.items():
        if not late.pairs_with:
            continue
        keys = ("rounds", name, "pairs_with")
        first = record.rounds.get(late.pairs_with)
        if first is None or first is late or first.pairs_with:
            valid = ", ".join(each for each in record.rounds if each != name) or "geen"
            yield Problem(keys, f"de stemronde '{late.pairs_with}' past hier niet; wel: {valid}")
        elif _same(first) != _same(late):
            yield Problem(keys, "een ronde vooraf vraagt hetzelfde als de ronde erna")


def _same(text: RoundText) -> tuple[object, ...]:
    return text.form, text.options, text.actor, text.source, text.budget, text.wording


def _check_case(record: BlockText | SheetBlock, catalogue: Catalogue) -> Iterator[Problem]:
    """Say whether the case that is shown exists."""
    known = [case.slug for case in catalogue.cases]
    named = {"case": record.case, "results": getattr(record, "results", "")}
    for key, slug in named.items():
        if slug and slug not in {*known, *catalogue.hidden}:
            yield Problem((key,), f"'{slug}' is niet bekend; wel: {', '.join(known)}")


def check_sheet(
    texts: Mapping[BlockKind, BlockText], catalogue: Catalogue, record: object
) -> Iterator[Problem]:
    """Say what is wrong with a run sheet or one of its blocks."""
    if isinstance(record, SheetFile) and all(b.kind is BlockKind.SLACK for b in record.blocks):
        yield Problem(("blocks",), "een draaiboek heeft meer dan alleen uitloop")
    if isinstance(record, SheetBlock):
        yield from _check_block(record, texts, catalogue)


def _check_block(
    record: SheetBlock, texts: Mapping[BlockKind, BlockText], catalogue: Catalogue
) -> Iterator[Problem]:
    """Say whether the block and its rounds exist, and whether its steps fit in its minutes."""
    if record.kind not in texts:
        yield Problem(("kind",), f"'{record.kind}' heeft nog geen teksten in blocks.toml")
        return
    yield from _check_case(record, catalogue)
    offered = texts[record.kind].rounds
    for place, name in enumerate(record.rounds):
        if name not in offered:
            valid = ", ".join(offered) or "geen"
            yield Problem(("rounds", place), f"de stemronde '{name}' is niet bekend; wel: {valid}")
    yield from _check_order(record, offered)
    yield from _check_steps(record)
    for name, change in record.change.items():
        if name not in record.rounds:
            yield Problem(("change", name), f"de stemronde '{name}' staat niet in dit onderdeel")
        elif name in offered:
            found = _check_change(change, offered[name], catalogue)
            yield from (Problem(("change", name, *keys), what) for keys, what in found)


def _check_order(record: SheetBlock, offered: Mapping[str, RoundText]) -> Iterator[Problem]:
    """Say whether a round that is compared comes after the one that it is compared with."""
    for place, name in enumerate(record.rounds):
        first = offered[name].pairs_with if name in offered else ""
        if first in record.rounds[place:]:
            what = f"de stemronde '{first}' komt vóór '{name}'"
            yield Problem(("rounds", place), what)


def _check_steps(record: SheetBlock) -> Iterator[Problem]:
    """Say whether the steps fit in the minutes of the block, and their rounds are there."""
    if sum(step.minutes for step in record.steps) > record.minutes:
        yield Problem(("steps",), "de stappen duren samen langer dan het onderdeel")
    for place, step in enumerate(record.steps):
        if step.round and step.round not in record.rounds:
            what = f"de stemronde '{step.round}' staat niet in dit onderdeel"
            yield Problem(("steps", place, "round"), what)


def _check_change(change: RoundChange, text: RoundText, catalogue: Catalogue) -> Iterator[Problem]:
    """Say whether what an evening does otherwise goes with the round."""
    if change.budget and text.form is not FormKind.DOTS:
        yield Problem(("budget",), "stippen horen bij 'dots', en alleen daarbij")
    if change.top and text.source not in TOPS:
        yield Problem(("top",), "deze ronde neemt niet de keuzes met de meeste stippen")
    if change.channel and change.channel not in FORMS[text.form].channels:
        yield Problem(("channel",), "zo kan er in deze ronde niet gestemd worden")
    known = {item.slug for item in catalogue.items.get(text.options, ())}
    for place, slug in enumerate(change.only):
        if slug not in known | catalogue.hidden:
            valid = ", ".join(sorted(known)) or "geen"
            yield Problem(("only", place), f"'{slug}' staat niet in de lijst; wel: {valid}")
