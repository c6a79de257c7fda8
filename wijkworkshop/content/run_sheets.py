"""Loads the run sheets and fills in the texts and options of their blocks and rounds."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from wijkworkshop.content.case_passages import case_passages
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.reading import read
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
from wijkworkshop.core.catalogue import Catalogue, Item, Measure
from wijkworkshop.core.run_sheet import (
    BlockPlan,
    OptionPlan,
    PassagePlan,
    RoundPlan,
    RunSheet,
    StepPlan,
)
from wijkworkshop.core.terms import Slot


def load_run_sheets(
    content: Path, sessions: Path, catalogue: Catalogue | None = None
) -> Mapping[str, RunSheet]:
    """Return the run sheets by slug, or raise `ContentMistakes`."""
    catalogue = catalogue or load_catalogue(content)
    check = partial(check_round, catalogue)
    texts = read(content / "blocks.toml", BlocksFile, check).blocks
    sheets = {}
    for file in sorted(sessions.glob("*.toml"), key=lambda each: each.stem):
        sheet = read(file, SheetFile, partial(check_sheet, texts, catalogue))
        blocks = tuple(_block(planned, texts[planned.kind], catalogue) for planned in sheet.blocks)
        sheets[file.stem] = RunSheet(
            file.stem, sheet.title, sheet.summary, blocks, sheet.practice, sheet.provisional
        )
    return sheets


def _block(planned: SheetBlock, text: BlockText, catalogue: Catalogue) -> BlockPlan:
    """Return the block with all its words."""
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
                    **_case(planned.case or text.case, catalogue),
                    **planned.passages,
                }
            ),
            *(_advice(catalogue) if text.advice else ()),
        ),
        rounds=tuple(
            replace(
                _round(text.rounds[name], planned.change.get(name, RoundChange()), catalogue),
                pairs_with=_place(text.rounds[name].pairs_with, planned.rounds),
            )
            for name in planned.rounds
        ),
        steps=tuple(_step(step, planned.rounds) for step in planned.steps),
    )


def _step(step: SheetStep, rounds: Sequence[str]) -> StepPlan:
    """Return the step with the place of its round, from 1."""
    return StepPlan(step.title, step.minutes, _place(step.round, rounds))


def _place(name: str, rounds: Sequence[str]) -> int:
    """Return the place of a round in its block, from 1; 0 when it is not asked there."""
    return rounds.index(name) + 1 if name in rounds else 0


def _definition(catalogue: Catalogue) -> Mapping[Slot, tuple[str, ...]]:
    """Return the five questions, each with what it is about."""
    asked = catalogue.definition.questions
    return {Slot.DISCUSS: tuple(f"{each.label} {each.text}" for each in asked)}


def _case(slug: str, catalogue: Catalogue) -> Mapping[Slot, tuple[str, ...]]:
    """Return what the block says of the case that it shows, if it shows one."""
    return case_passages(catalogue.case(slug)) if slug else {}


def _passages(texts: Mapping[Slot, tuple[str, ...]]) -> Iterator[PassagePlan]:
    """Return the texts of a block with what they are for."""
    for slot, all_words in texts.items():
        yield from (PassagePlan(slot, words) for words in all_words)


def _advice(catalogue: Catalogue) -> Iterator[PassagePlan]:
    """Return the advice plainly and in its own words, and whose it is."""
    yield from (PassagePlan(Slot.PLAIN_ADVICE, each.neutral) for each in catalogue.advice)
    yield from (PassagePlan(Slot.ADVICE, each.text) for each in catalogue.advice)
    for adviser in dict.fromkeys(each.speaker for each in catalogue.advice):
        yield PassagePlan(Slot.ADVISER, adviser)


def _round(text: RoundText, change: RoundChange, catalogue: Catalogue) -> RoundPlan:
    """Return the round with its options, as this evening wants it."""
    return RoundPlan(
        title=change.title or text.title,
        question=change.question or text.question,
        form=text.form,
        options=_options(text, change.only, catalogue),
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
    )


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
    """Return a measure as something to choose."""
    return OptionPlan(
        number=measure.number,
        label=measure.short,
        title=measure.title,
        explanation=measure.explanation,
        icon=measure.icon,
        measure=measure.slug,
    )


def item_option(item: Item) -> OptionPlan:
    """Return an item as something to choose."""
    return OptionPlan(
        number=item.number,
        label=item.short or item.text,
        title=item.text,
        explanation=item.explanation,
        icon=item.icon,
    )
