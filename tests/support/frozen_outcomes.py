"""Generated sessions, and all that is said of their outcomes, as text to compare.

`sessions.json` holds the entries of 72 sessions as they were made once, each as its kind, the
kind of its block, and its fields. They are put over the example, of which every eighth session
keeps its rounds.
"""

import json
import types
import typing
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.support.console.desk import alone
from tests.support.frozen_relations import Areas, Written, in_rows
from tests.support.saying import every_part
from tests.support.shown import shown
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.navigation import Stop, blocks
from wijkworkshop.core.outcome_views.kept import sentences
from wijkworkshop.core.outcomes import ENTRY_KINDS, OUTCOMES, Entry
from wijkworkshop.core.public.screens import PublicView, Screen
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session, session_of
from wijkworkshop.core.session_records import Area, Block, Details, Earlier, Position, ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.example import ended
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import HEIGHT, Text
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.outcome.parts import PartsSection
from wijkworkshop.web.mirror import as_html, mirrored
from wijkworkshop.web.pages.pictograms import pictogram
from wijkworkshop.web.pages.words import words_in
from wijkworkshop.wording.report import gap_words

HERE = Path(__file__).parent.parent / "frozen"
RECAP, WITH_ROUNDS = 99, 8
"""The id of the block that looks back, and each how many sessions keep the rounds."""
SPACES = {"16:9": HEIGHT * 16 / 9, "4:3": HEIGHT * 4 / 3}
LANGUAGES = ("nl", "tr")
SHOWN: Mapping[ScreenKind, Collection[BlockKind]] = {
    ScreenKind.HARVEST: OUTCOMES,
    ScreenKind.FAREWELL: (BlockKind.CLOSING,),
    ScreenKind.RECAP: (BlockKind.RECAP,),
    ScreenKind.QUESTION: (BlockKind.STEP_1,),
    ScreenKind.MATRIX: (BlockKind.STEP_2,),
}
"""The screens that say something of outcomes, and the blocks that have them."""
KINDS = {kind.__name__: kind for kind in ENTRY_KINDS}


@cache
def written() -> tuple[tuple[Written, ...], ...]:
    """Return what the file holds, a tuple for each session."""
    return tuple(map(tuple, json.loads((HERE / "sessions.json").read_text(encoding="utf-8"))))


def session(number: int) -> Session:
    """Return a generated session; the first one has number 1."""
    example = ended(resources(), run_sheets())
    bare = number % WITH_ROUNDS != 0
    kept = [
        record
        for kind, table in example.tables.items()
        if not issubclass(kind, Entry) and (kind in (Details, Block) or not bare)
        for record in table.values()
    ]
    day = example.get(Details, 1).day
    there = {block.kind: block.id for block in example.all(Block)}
    looks_back = Block(RECAP, 0, BlockKind.RECAP, "Terugblik", 10, "", "Klopt dit nog?", "", False)
    areas, ids = Areas(), {**there, BlockKind.RECAP: RECAP}
    made = [_entry(each, ids) for each in in_rows(written()[number - 1], areas)]
    named = [Area(each, name, main=False) for each, name in areas.names.items()]
    earlier = Earlier(1, "eerder", "Vorige middag", day)
    return session_of("vast", [*kept, looks_back, earlier, *named, *made])


def _entry(found: Written, ids: Mapping[BlockKind, int]) -> Record:
    kind = KINDS[found[0]]
    hints = typing.get_type_hints(kind)
    values = {name: _value(hints[name], value) for name, value in found[2].items()}
    return kind(block=ids[BlockKind(found[1])], **values)


def _value(annotation: Any, value: Any) -> Any:
    if value is None:
        return None
    optional = isinstance(annotation, types.UnionType)
    plain = typing.get_args(annotation)[0] if optional else annotation
    if issubclass(plain, Enum):
        return plain(value)
    return date.fromisoformat(value) if plain is date else value


def said(found: Session, reader: str) -> str:
    """Return all that one reader gets of the outcomes of a session."""
    return "\n".join(READERS[reader](found)) + "\n"


def screens(found: Session) -> Iterator[tuple[str, Screen]]:
    for block in blocks(found):
        for screen, kinds in SHOWN.items():
            if block.kind in kinds:
                yield f"{block.kind} {screen}", screen_at(found, Stop(block.id, screen))


def projection(found: Session) -> Iterator[str]:
    """Yield the words of every page, and a digest of where everything on it stands."""
    for name, screen in screens(found):
        for ratio, space in SPACES.items():
            for number, marks in enumerate(pages_of(PublicView(screen), space, LIGHT, measure), 1):
                digest = blake2b(repr(marks).encode(), digest_size=8).hexdigest()
                yield f"== {name} {ratio}, page {number}: {digest}"
                yield from (mark.text for mark in marks if isinstance(mark, Text))


def phones(found: Session) -> Iterator[str]:
    """Yield the page of every screen as HTML, in Dutch and for who reads another language."""
    draw = _template()
    for language in LANGUAGES:
        words = words_in(language)
        for name, screen in screens(found):
            mirror = words.said(partial(mirrored, screen, mark=language != "nl"))
            yield f"== {name} {language}"
            yield from filter(str.strip, draw(room=lambda mirror=mirror: mirror).splitlines())


@cache
def _template() -> Callable[..., str]:
    folder = resources() / "web" / "templates"
    made = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.globals.update(spoken=as_html, icon=partial(pictogram, resources() / "icons"))
    return made.get_template("mirror.html").render


def in_report(found: Session) -> Iterator[str]:
    """Yield every part of the report."""
    made = report(found, found.get(Details, 1).starts, _content())
    for part in every_part(made):
        yield from _plain(part)


@cache
def _content() -> Any:
    return load_catalogue(resources() / "content")


def _plain(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield a value as lines, without what a part leaves at its default."""
    indent = " " * depth
    if is_dataclass(value) and not isinstance(value, type):
        yield f"{indent}{type(value).__name__}"
        for each in fields(value):
            here = getattr(value, each.name)
            if each.default is MISSING or here != each.default:
                yield from _named(each.name, here, depth + 1)
    elif isinstance(value, tuple):
        for each in value:
            yield from _plain(each, depth)
    else:
        yield f"{indent}{value!s}"


def _named(name: str, value: Any, depth: int) -> Iterator[str]:
    if is_dataclass(value) or isinstance(value, tuple):
        yield f"{' ' * depth}{name}:"
        yield from _plain(value, depth + 1)
    else:
        yield f"{' ' * depth}{name}: {value!r}"


def gaps(found: Session) -> Iterator[str]:
    """Yield what each block lacks, and the sentence that it leaves for the next session."""
    for block in blocks(found):
        if block.kind in OUTCOMES:
            for gap in OUTCOMES[block.kind].missing(found, block.id):
                yield f"{block.kind}: {gap_words(gap)}"
    yield from (f"{each.block}: {each.text}" for each in sentences(found))


def forms(found: Session) -> Iterator[str]:
    """Yield what the forms of every block show, each part of it opened in turn."""
    for block in blocks(found):
        if block.kind not in OUTCOMES:
            continue
        here = _at(found, block)
        panel = alone(OutcomePanel)
        panel.resize(900, 1600)
        panel.show_session(here, here.get(Details, 1).starts)
        yield f"== {block.kind}"
        yield from _visible(panel)
        for section in panel.sections:
            if isinstance(section, PartsSection):
                yield from _opened(section)
        panel.deleteLater()


def _opened(section: PartsSection) -> Iterator[str]:
    for number in section.lines:
        section.open(number)
        yield f"-- {section.kind.__name__} {number}"
        yield from _visible(section)


def _at(found: Session, block: Block) -> Session:
    return found.after(Change(put=(Position(1, ScreenKind.HARVEST, block.id, 0),)))


def _visible(widget: Any) -> Iterator[str]:
    """Yield what can be read in a widget, whatever its class is called."""
    for line in shown(widget):
        words = line.strip().partition(" ")[2]
        if words:
            yield words


READERS: Mapping[str, Callable[[Session], Iterator[str]]] = {
    "projection": projection,
    "phones": phones,
    "report": in_report,
    "gaps": gaps,
    "forms": forms,
}
"""Who reads it, and what they get."""
