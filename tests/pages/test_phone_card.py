"""The card for phones beside a ballot gives way before a list goes on on the next page."""

from dataclasses import replace

import pytest

from tests.support.pages.checks import IN_WIDTHS, faults
from tests.support.phone_examples import FORMS_BY_PHONE
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, Qr, texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.forms import how_to_vote

ON_ONE_PAGE = ("dots", "choice", "fist", "fist-three", "grade", "order", "statement", "cards")


def drawn(name: str, width: float) -> tuple[Marks, ...]:
    return pages_of(PublicView(FORMS_BY_PHONE[name]), width, LIGHT, measure)


@IN_WIDTHS
@pytest.mark.parametrize("name", ON_ONE_PAGE)
def test_what_fits_on_one_page_stands_on_one_page(name: str, width: float) -> None:
    assert len(drawn(name, width)) == 1


@IN_WIDTHS
@pytest.mark.parametrize("name", FORMS_BY_PHONE)
def test_each_page_has_the_code_or_the_card_and_says_how_to_vote_on_paper(
    name: str, width: float
) -> None:
    screen = FORMS_BY_PHONE[name]
    assert screen.join is not None
    for page in drawn(name, width):
        assert faults(page) == []
        said = {text.text for text in texts(page)}
        assert how_to_vote(Channel.PAPER, screen.form) in said
        assert screen.join.address in said or len(screen.join.address) > 18
        assert any(isinstance(mark, Qr) for mark in page) == bool(screen.join.code)


READINGS = (
    "Kosten lopen voor de baat uit?",
    "Zonder vernieuwing was het veel slechter?",
    "Verwachtingen groeien met de vernieuwing mee?",
    "Bouwen gelukt, sociaal steken laten vallen?",
    "De vernieuwing is nog niet klaar?",
    "Buren kregen te weinig tijd om elkaar te leren kennen?",
)


@IN_WIDTHS
def test_the_card_gives_way_before_options_go_over_many_lines(width: float) -> None:
    choices = tuple(Choice(n, words, "home-heart") for n, words in enumerate(READINGS, 1))
    screen = replace(
        FORMS_BY_PHONE["order"],
        question="Welke verklaring past het best, en welke daarna?",
        choices=choices,
    )
    (page,) = pages_of(PublicView(screen), width, LIGHT, measure)
    assert faults(page) == []
    options = [text for text in texts(page) if text.text in READINGS]
    assert max(len(text.fitted.lines) for text in options) <= 2
