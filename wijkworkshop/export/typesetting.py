"""Turns plain data and one of our templates into an accessible PDF (PDF/UA-1 and PDF/A-2a)."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any

import typst

from wijkworkshop.core.safe_text import is_name
from wijkworkshop.export.glyphs import showable
from wijkworkshop.export.problems import ExportProblem, ProblemKind
from wijkworkshop.places import resources

ICON = "icon"
"""The field with the name of a pictogram, which may come from somebody else's session."""
STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]


def typeset(template: str, value: object, labels: Mapping[str, str], moment: datetime) -> bytes:
    """Return the value as a PDF; the same value and moment give the same bytes."""
    with _known_failures():
        made = _compiler(template, value, labels).compile(
            format="pdf", pdf_standards=STANDARDS, timestamp=_stamp(moment)
        )
    if not isinstance(made, bytes):
        raise ExportProblem(ProblemKind.TYPESETTING, "no document")
    return made


def pages(
    template: str, value: object, labels: Mapping[str, str], ppi: float = 72.0
) -> tuple[bytes, ...]:
    """Return the pages of the value as PNG pictures, to look at."""
    with _known_failures():
        made = _compiler(template, value, labels).compile(format="png", ppi=ppi)
    found = made if isinstance(made, list) else [made]
    return tuple(page for page in found if page is not None)


def _stamp(moment: datetime) -> datetime:
    """Return a moment in UTC and whole seconds, as typst takes it."""
    return moment.astimezone(UTC).replace(microsecond=0)


def _compiler(template: str, value: object, labels: Mapping[str, str]) -> typst.Compiler:
    data = json.dumps({"labels": plain(labels), **plain(value)}, ensure_ascii=False)
    return typst.Compiler(
        resources() / "report" / template,
        root=resources(),
        font_paths=_fonts(),
        sys_inputs={"data": data},
    )


@contextmanager
def _known_failures() -> Iterator[None]:
    try:
        yield
    except typst.TypstError as error:
        raise ExportProblem(ProblemKind.TYPESETTING, error.diagnostic) from error


def plain(value: Any) -> Any:
    """Return a value as JSON types; a dataclass gets its type's name, texts are made showable."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str):
        return showable(value)
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    named = _named(value)
    return value if named is None else {name: _field(name, each) for name, each in named.items()}


def _field(name: str, value: Any) -> Any:
    return pictogram(value) if name == ICON else plain(value)


@cache
def pictogram(name: str) -> str:
    """Return the name of a pictogram if it exists, else "": a missing one stops no export."""
    there = is_name(name) and (resources() / "icons" / f"{name}.svg").is_file()
    return name if there else ""


def _named(value: Any) -> Mapping[str, Any] | None:
    """Return what a value is made of, by name; None for a number or nothing."""
    if is_dataclass(value):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        return {"part": type(value).__name__.lower(), **parts}
    return value if isinstance(value, Mapping) else None


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts that ship with the app, and no others."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[resources() / "fonts"],
    )
