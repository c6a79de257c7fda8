"""Loads the run sheets and fills in the texts and options of their blocks and rounds."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from wijkworkshop.content.case_passages import (
    CASE_SLOTS,
    case_passages,
    renamed,
    result_passages,
)
from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.merging import is_hidden
from wijkworkshop.content.reading import Check, source_of
from wijkworkshop.content.sheet_checks import check_round, check_sheet
from wijkworkshop.content.sheet_files import (
    BlocksFile,
    BlockText,
    RoundChange,
    RoundText,
    SheetBlock,
    SheetFile,
    SheetStep,
)
from wijkworkshop.content.texts import Texts, texts_of
from wijkworkshop.core.catalogue import Case, Catalogue, Item, Measure
from wijkworkshop.core.planning.run_sheet import (
    BlockPlan,
    OptionPlan,
    PassagePlan,
    RoundPlan,
    RunSheet,
    StepPlan,
)
from wijkworkshop.core.terms import Actor, BlockKind, OptionSource, Slot

KEPT = ("proefsessie",)
"""Run sheets that cannot be hidden, because practising needs one."""


def load_run_sheets(
    content: Path, sessions: Path, catalogue: Catalogue | None = None
) -> Mapping[str, RunSheet]:
    """Return the run sheets by slug, or raise `ContentMistakes`."""
    texts = texts_of(content)
    return run_sheets_of(texts, sessions, catalogue or catalogue_of(texts))


def run_sheets_of(
    texts: Texts, sessions: Path, catalogue: Catalogue, case: str = ""
) -> Mapping[str, RunSheet]:
    """Return the run sheets that ship and the own ones, by slug, or raise `ContentMistakes`.

    Where a block shows a case, it shows this `case` if one is given.
    """
    blocks = block_texts(texts, catalogue)
    check = partial(check_sheet, blocks, catalogue)
    sheets = sheet_files(texts, sessions, check).items()
    return {slug: run_sheet_of(slug, sheet, blocks, catalogue, case) for slug, sheet in sheets}


def block_texts(texts: Texts, catalogue: Catalogue) -> Mapping[BlockKind, BlockText]:
    """Return the texts of each kind of block, and the rounds that it offers."""
    return texts.read("blocks.toml", BlocksFile, partial(check_round, catalogue)).blocks


def sheet_files(
    texts: Texts, sessions: Path, check: Check = lambda _: ()
) -> Mapping[str, SheetFile]:
    """Return the run sheets as files, without hidden ones; the one for practice is always there."""
    ships = {file.stem: source_of(file) for file in sessions.glob("*.toml")}
    slugs = sorted({*ships, *texts.own_sheets})
    shown = [slug for slug in slugs if slug in KEPT or not is_hidden(texts.own_sheets.get(slug))]
    return {slug: texts.read_sheet(slug, ships.get(slug, ""), SheetFile, check) for slug in shown}


def run_sheet_of(
    slug: str,
    sheet: SheetFile,
    texts: Mapping[BlockKind, BlockText],
    catalogue: Catalogue,
    case: str = "",
) -> RunSheet:
    """Return a run sheet with all its texts."""
    blocks = tuple(_planned(block, texts[block.kind], catalogue, case) for block in sheet.blocks)
    return RunSheet(slug, sheet.title, sheet.summary, blocks, sheet.practice, sheet.provisional)


def _planned(planned: SheetBlock, text: BlockText, catalogue: Catalogue, case: str) -> BlockPlan:
    """Return the plan of a block, with another case if it shows one and one is given.

    The sheet's texts about its own case are then left out.
    """
    before = planned.case or text.case
    if not case or not before:
        return _block(planned, text, catalogue)
    kept = {slot: said for slot, said in planned.passages.items() if slot not in CASE_SLOTS}
    made = _block(replace(planned, case=case, passages=kept), text, catalogue)
    return renamed(made, before, catalogue.case(case), catalogue)


def _names(planned: SheetBlock, text: BlockText, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the rounds that have options, and that of the measures of residents' groups.

    The latter is added after the last list of the other parties.
    """
    lists = [name for name in planned.rounds if text.rounds[name].actor]
    own = [name for name, each in text.rounds.items() if each.actor is Actor.RESIDENTS]
    place = planned.rounds.index(lists[-1]) + 1 if lists else 0
    added = [name for name in own if lists and name not in planned.rounds]
    names = (*planned.rounds[:place], *added, *planned.rounds[place:])
    return tuple(name for name in names if _can_choose(text.rounds[name], catalogue))


def _can_choose(text: RoundText, catalogue: Catalogue) -> bool:
    return text.source is not OptionSource.FIXED or bool(_options(text, (), catalogue))


def _block(planned: SheetBlock, text: BlockText, catalogue: Catalogue) -> BlockPlan:
    """Return the plan of a block with all its texts."""
    names = _names(planned, text, catalogue)
    return BlockPlan(
        kind=planned.kind,
        title=planned.title or text.title,
        minutes=planned.minutes,
        deck_words=text.deck_words,
        question=planned.question or text.question,
        task=planned.task or text.task,
        own_work=text.own_work,
        passages=(
            *_passages(
                {
                    **text.passages,
                    **(_definition(catalogue) if text.definition else {}),
                    **_case(planned.case or text.case, catalogue, case_passages),
                    **_case(text.results, catalogue, result_passages),
                    **planned.passages,
                }
            ),
            *(_advice(catalogue) if text.advice else ()),
        ),
        rounds=tuple(
            replace(
                _round(text.rounds[name], planned.change.get(name, RoundChange()), catalogue),
                pairs_with=_place(text.rounds[name].pairs_with, names),
            )
            for name in names
        ),
        steps=tuple(_step(step, names) for step in planned.steps),
    )


def _step(step: SheetStep, rounds: Sequence[str]) -> StepPlan:
    """Return the step with the place of its round, from 1."""
    return StepPlan(step.title, step.minutes, _place(step.round, rounds))


def _place(name: str, rounds: Sequence[str]) -> int:
    """Return the place of a round in its block, from 1; 0 when it is not asked there."""
    return rounds.index(name) + 1 if name in rounds else 0


def _definition(catalogue: Catalogue) -> Mapping[Slot, tuple[str, ...]]:
    """Return the five questions of the definition, each with its explanation."""
    asked = catalogue.definition.questions
    return {Slot.DISCUSS: tuple(f"{each.label} {each.text}" for each in asked)}


def _case(
    slug: str,
    catalogue: Catalogue,
    passages: Callable[[Case], Mapping[Slot, tuple[str, ...]]],
) -> Mapping[Slot, tuple[str, ...]]:
    """Return these passages about the case that a block names, if it names one."""
    shown = bool(slug) and slug not in catalogue.hidden
    return passages(catalogue.case(slug)) if shown else {}


def _passages(texts: Mapping[Slot, tuple[str, ...]]) -> Iterator[PassagePlan]:
    """Return the passages of a block, each with its purpose."""
    for slot, all_words in texts.items():
        yield from (PassagePlan(slot, words) for words in all_words)


def _advice(catalogue: Catalogue) -> Iterator[PassagePlan]:
    """Return the advice in plain words, in its own words, and its source."""
    yield from (PassagePlan(Slot.PLAIN_ADVICE, each.neutral) for each in catalogue.advice)
    yield from (PassagePlan(Slot.ADVICE, each.text) for each in catalogue.advice)
    for adviser in dict.fromkeys(each.speaker for each in catalogue.advice):
        yield PassagePlan(Slot.ADVISER, adviser)


def _round(text: RoundText, change: RoundChange, catalogue: Catalogue) -> RoundPlan:
    """Return the plan of a round with its options and the changes of this run sheet."""
    options = _options(text, change.only, catalogue)
    return RoundPlan(
        title=change.title or text.title,
        question=change.question or text.question,
        form=text.form,
        options=_asked_otherwise(options) if change.question else options,
        hint=change.hint or text.hint,
        budget=change.budget or text.budget,
        seconds=change.seconds or text.seconds,
        source=text.source,
        actor=text.actor,
        literal=text.literal,
        channel=change.channel or text.channel,
        top=change.top or text.top,
        early=text.early,
        wording=text.wording,
        only_group=change.only_group or text.only_group,
        only_table=change.only_table,
        about=text.about,
        listed="" if change.only else text.options,
    )


def _asked_otherwise(options: Sequence[OptionPlan]) -> tuple[OptionPlan, ...]:
    """Return options without the sentences that answer another question."""
    return tuple(replace(option, said_by_one="", said_by_many="") for option in options)


def _options(
    text: RoundText, only: Collection[str], catalogue: Catalogue
) -> tuple[OptionPlan, ...]:
    """Return the measures of the actor, or (some of) the list that the round names."""
    if text.actor:
        return tuple(map(measure_option, catalogue.of_actor(text.actor)))
    items = catalogue.items.get(text.options, ())
    if only:
        chosen = (item for item in items if item.slug in only)
        items = tuple(replace(item, number=place) for place, item in enumerate(chosen, 1))
    return tuple(map(item_option, items))


def measure_option(measure: Measure) -> OptionPlan:
    """Return a measure as an option."""
    return OptionPlan(
        number=measure.number,
        label=measure.short,
        title=measure.title,
        explanation=measure.explanation,
        icon=measure.icon,
        measure=measure.slug,
    )


def item_option(item: Item) -> OptionPlan:
    """Return an item as an option."""
    return OptionPlan(
        number=item.number,
        label=item.short or item.text,
        title=item.text,
        explanation=item.explanation,
        icon=item.icon,
        item=item.slug,
        said_by_one=item.said_by_one,
        said_by_many=item.said_by_many,
    )
