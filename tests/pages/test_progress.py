"""The foot of a ballot counts only what is being counted."""

import re
from dataclasses import replace

import pytest

from tests.support.examples import EXAMPLES
from tests.support.phone_examples import FORMS_BY_PHONE
from wijkworkshop.core.public.screens import Ballot, Counting, PublicView
from wijkworkshop.core.terms import COUNTS_ITSELF, Channel
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Box, texts
from wijkworkshop.pages.progress import BAR_TOP
from wijkworkshop.pages.theme import LIGHT

BY_HAND = [each for each in Channel if each not in COUNTS_ITSELF]


def _said(screen: Ballot | Counting) -> str:
    pages = pages_of(PublicView(screen), 1920, LIGHT, measure)
    return "\n".join(text.text for page in pages for text in texts(page))


def _open(*channels: Channel, **came: int) -> Ballot:
    """A round that is open to eighteen people, voted in these ways."""
    found = EXAMPLES["ballot-fist"].screen
    assert isinstance(found, Ballot)
    received = tuple((Channel(name), number) for name, number in came.items())
    tables = 4 if Channel.TABLES in channels else 0
    present = 0 if tables else 18
    return replace(found, channels=channels, received=received, present=present, tables=tables)


@pytest.mark.parametrize("channel", BY_HAND)
def test_while_people_write_the_room_reads_no_number(channel: Channel) -> None:
    said = _said(_open(channel))
    assert "gestemd" not in said
    assert not re.search(r"\b0\b.*\bvan\b|\bvan (de )?(18|4)\b|klaar", said)


def test_on_paper_the_room_reads_what_happens_next() -> None:
    assert "Schrijf op papier. We tellen straks." in _said(_open(Channel.PAPER))
    assert "Plak uw stippen. We tellen straks." in _said(_open(Channel.STICKERS))


def test_slips_that_are_typed_meanwhile_are_counted() -> None:
    said = _said(_open(Channel.PAPER, paper=7))
    assert "7 briefjes geteld" in said
    assert "van 18" not in said


def test_phones_count_themselves_and_what_is_on_paper_comes_later() -> None:
    ways = (Channel.PHONE, Channel.PAPER)
    came = ((Channel.PHONE, 12),)
    by_phone = replace(FORMS_BY_PHONE["dots"], present=18, channels=ways, received=came)
    said = _said(by_phone)
    assert "12" in said
    assert "van 18 hebben met de telefoon gestemd" in said
    assert "Wie op papier stemt, tellen we straks" in said
    later = replace(by_phone, received=((Channel.PHONE, 12), (Channel.PAPER, 3)))
    said = _said(later)
    assert "van 18 hebben met de telefoon gestemd" in said
    assert "3 briefjes geteld" in said
    assert "15\nvan" not in said


@pytest.mark.parametrize("itself", [Channel.PHONE, Channel.DEVICE])
def test_the_bar_counts_who_the_line_above_it_counts(itself: Channel) -> None:
    """Four of twenty-four used the laptop; the slips that were typed have a line of their own."""
    came = ((itself, 6), (Channel.PAPER, 10))
    ways = (itself, Channel.PAPER)
    screen = replace(FORMS_BY_PHONE["dots"], present=24, channels=ways, received=came)
    (page, *_more) = pages_of(PublicView(screen), 1920, LIGHT, measure)
    empty, *parts = [mark for mark in page if isinstance(mark, Box) and mark.rect.y == BAR_TOP]
    assert sum(part.rect.width for part in parts) == pytest.approx(empty.rect.width / 4, abs=4)


def test_on_the_laptop_nought_is_a_number() -> None:
    said = _said(_open(Channel.DEVICE))
    assert "0\nvan 18 hebben op de laptop gestemd" in said


def test_while_slips_are_counted_the_room_reads_how_far_that_is() -> None:
    counting = EXAMPLES["counting"].screen
    assert isinstance(counting, Counting)
    none = _said(replace(counting, channels=(Channel.PAPER,)))
    some = _said(replace(counting, channels=(Channel.PAPER,), received=((Channel.PAPER, 7),)))
    assert "De briefjes" in none
    assert not re.search(r"\d+ (briefjes|van)", none)
    assert "7 briefjes geteld" in some
