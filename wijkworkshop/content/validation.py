"""Validates own content by reading all content as the app does."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.run_sheets import run_sheets_of
from wijkworkshop.content.texts import OWN, SHEETS, Texts
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import RunSheet


@dataclass(frozen=True)
class ReadContent:
    """Texts, and the catalogue and run sheets read from them."""

    texts: Texts
    catalogue: Catalogue
    sheets: Mapping[str, RunSheet]


def read_all_content(texts: Texts, sessions: Path) -> ReadContent:
    """Read and return all content. Raises ContentMistakes, also when no run sheet is left."""
    catalogue = catalogue_of(texts)
    sheets = run_sheets_of(texts, sessions, catalogue)
    if all(sheet.practice for sheet in sheets.values()):
        what = "er moet één draaiboek overblijven"
        raise ContentMistakes([ContentMistake(Path(OWN), 1, SHEETS, what)])
    return ReadContent(texts, catalogue, sheets)
