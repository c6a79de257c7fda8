"""The card for phones beside a ballot gives way before a list goes on on the next page."""

import pytest

from tests.pages.checks import IN_WIDTHS, faults
from tests.phone_examples import FORMS_BY_PHONE
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, Qr, texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.pages.wording import how_to_vote

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
