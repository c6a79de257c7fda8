"""What the room sees while votes are counted, and how the width of a page is used."""

from dataclasses import replace

import pytest

from tests.support.pages.checks import faults
from tests.support.vote_examples import COUNTING, DOTS_OPEN
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.terms import FormKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, texts
from wijkworkshop.pages.options import MANY
from wijkworkshop.pages.theme import LIGHT

WIDE, NARROW = 1920, 1440


def _said(page: Marks) -> str:
    return "\n".join(text.text for text in texts(page))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_room_sees_what_is_counted_and_what_comes_next(width: float) -> None:
    pages = pages_of(PublicView(COUNTING), width, LIGHT, measure)
    said = "\n".join(map(_said, pages))
    assert all(choice.label in said for choice in COUNTING.choices)
    assert "De briefjes" in said
    assert "Daarna: Maatregelen van de corporaties" in said
    assert [fault for page in pages for fault in faults(page)] == []


def test_after_the_last_round_there_is_nothing_to_announce() -> None:
    (page,) = pages_of(PublicView(replace(COUNTING, next_title="")), WIDE, LIGHT, measure)
    assert "Daarna" not in _said(page)


@pytest.mark.parametrize("count", range(MANY - 1, 15))
def test_many_options_use_the_whole_width(count: int) -> None:
    choices = tuple(Choice(each, f"Maatregel {each}") for each in range(1, count + 1))
    ballot = replace(DOTS_OPEN, form=FormKind.DOTS, choices=choices)
    for screen in (ballot, replace(COUNTING, choices=choices)):
        (page,) = pages_of(PublicView(screen), WIDE, LIGHT, measure)
        begin = {text.rect.x for text in texts(page) if text.text.startswith("Maatregel ")}
        assert len(begin) == (1 if count < MANY else 2)
