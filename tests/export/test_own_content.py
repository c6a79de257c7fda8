"""The report says which content was used, and how much of it is somebody's own."""

from datetime import UTC, date, datetime

import pytest

from tests.content.test_own import BARE, FEAST
from wijkworkshop.content import own
from wijkworkshop.content.own_file import text_of
from wijkworkshop.content.texts import Texts
from wijkworkshop.content.validation import read_all_content
from wijkworkshop.core.acts.session_creation import make_session, with_texts
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session import Session
from wijkworkshop.export.chapters.closing import source_parts
from wijkworkshop.export.parts import Paragraph
from wijkworkshop.places import run_sheets

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


def last_line(texts: Texts) -> str:
    whole = read_all_content(texts, run_sheets())
    setup = Setup("Avond", date(2026, 11, 24), START, tables=4)
    sheet, version = whole.sheets["kort"], whole.catalogue.version
    session = make_session("avond", setup, sheet, version, START)
    return line_of(with_texts(session, texts.by_name), texts).replace(version, "(versie)")


def line_of(session: Session, texts: Texts) -> str:
    parts = [*source_parts(session, read_all_content(texts, run_sheets()).catalogue)]
    assert isinstance(parts[-1], Paragraph)
    return str(parts[-1].text)


def test_what_ships_is_named_by_its_version() -> None:
    assert last_line(BARE) == "Versie van de teksten: (versie)"


def test_own_content_is_counted() -> None:
    tree = own.change({}, ("terms", "mixing"), {"gloss": "Anders"})
    tree = own.change(tree, ("measures", "buurtfeest"), FEAST)
    tree = own.hide(tree, ("items", "statements", "telt-mee"))
    said = last_line(Texts(BARE.files, text_of(tree)))
    counted = "1 gewijzigd, 1 eigen, 1 verborgen"
    assert said == f"Versie van de teksten: (versie), met eigen aanpassingen ({counted})"


@pytest.mark.parametrize("text", ["geen = [", "terms = 3\n", ""])
def test_a_session_from_elsewhere_may_carry_anything(text: str) -> None:
    setup = Setup("Avond", date(2026, 11, 24), START, tables=4)
    sheet = read_all_content(BARE, run_sheets()).sheets["kort"]
    session = make_session("avond", setup, sheet, "1", START)
    carried = with_texts(session, {**BARE.files, "eigen.toml": text})
    assert line_of(carried, BARE) == "Versie van de teksten: 1"
