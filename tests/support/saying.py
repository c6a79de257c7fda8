"""A report as plain text, to read and to compare."""

from collections.abc import Iterator

from wijkworkshop.export.decision_parts import ActionTable, Chain, Headline, Link
from wijkworkshop.export.parts import (
    Answer,
    Beside,
    Card,
    Chart,
    Fact,
    Facts,
    Heading,
    Listing,
    Matrix,
    Notice,
    Paragraph,
    Part,
    Picture,
    Quote,
    Report,
    Scatter,
    Table,
)


def every_part(report: Report) -> tuple[Part, ...]:
    """All parts of a report, in the order of reading."""
    return (*report.front, *report.actions, *report.summary, *report.parts)


def told(report: Report) -> str:
    """Everything that a report says, a line a text."""
    front = (f"{report.kind}: {report.title}", report.subtitle, *report.status)
    parts = (line for part in every_part(report) for line in lines(part))
    return "\n".join((*front, *parts)) + "\n"


def lines(part: Part) -> Iterator[str]:  # noqa: C901, PLR0912, PLR0915  (a case for each kind of part)
    """The texts of one part."""
    match part:
        case Heading(level, text):
            yield f"\n{'#' * level} {text}"
        case Paragraph(text):
            yield text
        case Answer(label, text):
            yield f"=> {label}: {text}"
        case Notice(text):
            yield f"! {text}"
        case Listing(items):
            yield from (f"- {item}" for item in items)
        case Facts(facts):
            yield from map(_fact, facts)
        case Card(title, facts, number, gaps):
            yield f"[{number} {title}]".replace("[ ", "[")
            yield from (f"  {_fact(fact)}" for fact in facts)
            yield from ([f"  ! {gaps}"] if gaps else [])
        case Headline(text, grounds):
            yield f"\n# {text}"
            yield from grounds
        case Chain():
            yield from _chain(part)
        case ActionTable():
            yield from _actions(part)
        case Beside(lists):
            for each in lists:
                yield f"## {each.title}"
                yield from map(_fact, each.facts)
                yield from ([each.rest] if each.rest else [])
        case Quote(text, group):
            yield f"> {text} ({group})" if group else f"> {text}"
        case Table():
            yield from _table(part)
        case Chart():
            yield f"(grafiek) {part.alt}"
            yield f"(kleuren) {', '.join(each.name for each in part.series)}"
        case Scatter():
            yield f"(vakken) {part.alt}"
            yield f"(assen) {part.up} · {part.on} · {', '.join(part.names)}"
        case Picture():
            yield f"(beeld) {part.caption}. {part.credit}"
        case Matrix(caption, _corner, columns, rows):
            yield caption
            yield " | ".join(("", *columns))
            yield from (" | ".join((name, *(c.text for c in cells))) for name, cells in rows)


def _chain(chain: Chain) -> Iterator[str]:
    yield f"## {chain.number} {chain.title}, {chain.where} <{chain.state}>"
    for link in (link for row in chain.rows for link in row):
        yield f"  {link.label}: {_together(link)}"
    yield from (f"  ! {each}" for each in chain.gaps)


def _actions(table: ActionTable) -> Iterator[str]:
    yield " | ".join(table.header)
    for actor in table.actors:
        yield f"[{actor.name}] {actor.role}"
        for row in actor.rows:
            about = " / ".join((row.title, *(line.text for line in row.about)))
            cells = (" / ".join(line.text for line in cell) for cell in row.cells)
            yield " | ".join((row.number, about, *cells))
            yield from (f"  {each.label}: {_together(each)}" for each in row.below)


def _together(link: Link) -> str:
    return " / ".join(line.text for line in link.lines)


def _fact(fact: Fact) -> str:
    return f"{fact.label}: {fact.text}"


def _table(table: Table) -> Iterator[str]:
    yield table.caption
    yield " | ".join(table.header)
    yield from (" | ".join(row) for row in table.rows)
