"""Loads the run sheets and fills in the texts and options of their blocks and rounds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.reading import read
from wijkworkshop.content.shapes import Problem
from wijkworkshop.core.catalogue import Catalogue, Item, Measure
from wijkworkshop.core.run_sheet import BlockPlan, OptionPlan, PassagePlan, RoundPlan, RunSheet
from wijkworkshop.core.terms import Actor, BlockKind, FormKind, OptionSource, Slot


@dataclass(frozen=True)
class RoundText:
    """A round that a block offers; `options` names a list, `actor` takes its measures."""

    title: str
    question: str
    form: FormKind
    options: str = ""
    actor: Actor | None = None
    source: OptionSource = OptionSource.FIXED
    hint: str = ""
    budget: int = 0
    seconds: int = 180
    literal: bool = False


@dataclass(frozen=True)
class BlockText:
    """The words of a kind of block, and the rounds that it offers, by name."""

    title: str
    deck_words: str = ""
    question: str = ""
    task: str = ""
    own_work: bool = False
    advice: bool = False  # the programme office's advice belongs to this block
    passages: Mapping[Slot, tuple[str, ...]] = field(default_factory=dict)
    rounds: Mapping[str, RoundText] = field(default_factory=dict)


@dataclass(frozen=True)
class BlocksFile:
    """`blocks.toml`."""

    blocks: Mapping[BlockKind, BlockText]


@dataclass(frozen=True)
class SheetBlock:
    """A part of one evening: how long, which rounds of the block, and other words if given."""

    kind: BlockKind
    minutes: int
    rounds: tuple[str, ...] = ()
    title: str = ""
    task: str = ""


@dataclass(frozen=True)
class SheetFile:
    """A run sheet in `sessions/`; its slug is the name of the file."""

    title: str
    summary: str
    blocks: tuple[SheetBlock, ...]
    practice: bool = False


def load_run_sheets(
    content: Path, sessions: Path, catalogue: Catalogue | None = None
) -> Mapping[str, RunSheet]:
    """Return the run sheets by slug, or raise `ContentMistakes`."""
    catalogue = catalogue or load_catalogue(content)
    check_round = partial(_check_round, catalogue)
    texts = read(content / "blocks.toml", BlocksFile, check_round).blocks
    sheets = {}
    for file in sorted(sessions.glob("*.toml")):
        sheet = read(file, SheetFile, partial(_check_block, texts))
        blocks = tuple(_block(planned, texts[planned.kind], catalogue) for planned in sheet.blocks)
        sheets[file.stem] = RunSheet(file.stem, sheet.title, sheet.summary, blocks, sheet.practice)
    return sheets


def _block(planned: SheetBlock, text: BlockText, catalogue: Catalogue) -> BlockPlan:
    """Return the block with all its words."""
    return BlockPlan(
        kind=planned.kind,
        title=planned.title or text.title,
        minutes=planned.minutes,
        deck_words=text.deck_words,
        question=text.question,
        task=planned.task or text.task,
        own_work=text.own_work,
        passages=(*_passages(text.passages), *(_advice(catalogue) if text.advice else ())),
        rounds=tuple(_round(text.rounds[name], catalogue) for name in planned.rounds),
    )


def _passages(texts: Mapping[Slot, tuple[str, ...]]) -> Iterator[PassagePlan]:
    """Return the texts of a block with what they are for."""
    for slot, all_words in texts.items():
        yield from (PassagePlan(slot, words) for words in all_words)


def _advice(catalogue: Catalogue) -> Iterator[PassagePlan]:
    """Return the advice in its own words, and whose it is."""
    yield from (PassagePlan(Slot.ADVICE, each.text) for each in catalogue.advice)
    for adviser in dict.fromkeys(each.speaker for each in catalogue.advice):
        yield PassagePlan(Slot.ADVISER, adviser)


def _round(text: RoundText, catalogue: Catalogue) -> RoundPlan:
    """Return the round with its options."""
    return RoundPlan(
        title=text.title,
        question=text.question,
        form=text.form,
        options=_options(text, catalogue),
        hint=text.hint,
        budget=text.budget,
        seconds=text.seconds,
        source=text.source,
        actor=text.actor,
        literal=text.literal,
    )


def _options(text: RoundText, catalogue: Catalogue) -> tuple[OptionPlan, ...]:
    """Return the measures of the actor, or the list that the round names."""
    if text.actor:
        return tuple(map(measure_option, catalogue.of_actor(text.actor)))
    return tuple(map(item_option, catalogue.items.get(text.options, ())))


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


def _check_round(catalogue: Catalogue, record: object) -> Iterator[Problem]:
    """Say whether a round has the options and dots that its form asks for."""
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


def _check_block(texts: Mapping[BlockKind, BlockText], record: object) -> Iterator[Problem]:
    """Say whether the block and its rounds exist."""
    if not isinstance(record, SheetBlock):
        return
    if record.kind not in texts:
        yield Problem(("kind",), f"'{record.kind}' heeft nog geen teksten in blocks.toml")
        return
    offered = texts[record.kind].rounds
    for place, name in enumerate(record.rounds):
        if name not in offered:
            valid = ", ".join(offered) or "geen"
            yield Problem(("rounds", place), f"de stemronde '{name}' is niet bekend; wel: {valid}")
