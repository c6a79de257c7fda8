"""Every measure and every card with evidence has its pictogram wherever it is seen."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.support.core.scenes import block, evening
from tests.support.pages.read_pages import pages
from tests.support.pages.shown_material import content, screen_of
from wijkworkshop.content.run_sheets import item_option, measure_option
from wijkworkshop.core.catalogue import Argument, Measure, as_item
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.public.material_screens import MaterialScreen
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.core.terms import BlockKind, FormKind, Subject
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.questions import question
from wijkworkshop.pages.marks import Icon, texts
from wijkworkshop.places import resources
from wijkworkshop.ui.widgets.pictogram import paint_pictogram
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.web.mirror.text_parts import Head, Rows

Card = Measure | Argument


def cards() -> Iterator[tuple[Card, MaterialScreen]]:
    """Every card, with the screen that shows it alone."""
    for each in content().measures:
        yield each, screen_of(Subject.MEASURES, each.slug)
    for card in content().evidence:
        yield card, screen_of(Subject.ARGUMENTS, f"evidence/{card.slug}")


def test_the_projection_shows_it_beside_the_words() -> None:
    for card, screen in cards():
        first = pages(screen)[0]
        assert card.icon in {mark.name for mark in first if isinstance(mark, Icon)}, card.slug


def test_phones_show_it_beside_the_words() -> None:
    for card, screen in cards():
        pieces = mirrored(screen).pieces
        shown = {each.icon for each in pieces if isinstance(each, Head)}
        shown |= {row.icon for each in pieces if isinstance(each, Rows) for row in each.rows}
        assert card.icon in shown, card.slug


@pytest.mark.parametrize("on", ["measures", "evidence"])
def test_paper_has_it_beside_the_words(on: str) -> None:
    measures, evidence = content().measures, content().evidence
    options = (
        tuple(map(measure_option, measures))
        if on == "measures"
        else tuple(item_option(as_item(each)) for each in evidence)
    )
    plan = RoundPlan("Kaarten", "Wat is waar?", FormKind.DOTS, options, budget=2)
    session = evening(block(BlockKind.STEP_4, plan)).session
    choices = question(session, session.all(Round)[0]).choices
    found: Sequence[Card] = measures if on == "measures" else evidence
    assert [each.icon for each in choices] == [each.icon for each in found]


def test_a_card_with_evidence_says_its_source_and_that_its_words_are_ours() -> None:
    for card, screen in cards():
        if isinstance(card, Argument):
            words = " ".join(text.text for page in pages(screen) for text in texts(page))
            assert card.basis.split()[0] in words
            assert bool(card.sources) == bool(re.search(r"Bron(nen)?: \d", words)), card.slug
            assert MARK in words, card.slug


@pytest.mark.usefixtures("qapp")
def test_it_is_told_apart_in_black_and_white() -> None:
    """No two lists have pictograms that look alike once printed small, without grey."""
    for found in (content().measures, content().evidence):
        seen = {_printed(each.icon) for each in found}
        assert len(seen) == len(found)


def _printed(name: str) -> bytes:
    """Draw a pictogram in pure black on white, 24 pixels large."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_pictogram(painter, QRectF(0, 0, 24, 24), name, "#000000")
    painter.end()
    assert Path(resources() / "icons" / f"{name}.svg").is_file()
    mono = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    black = sum(mono.pixelColor(x, y).value() == 0 for x in range(24) for y in range(24))
    assert black > 12, name  # two strokes at least
    return bytes(mono.constBits())
