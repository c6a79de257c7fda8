"""What a report says of phones: how many, how they came in, and a count that adds up."""

from datetime import timedelta

import pytest

from tests.support.core.scenes import START, Evening, block, evening, voting
from tests.support.saying import told
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.phones import PutPaperFirst, StartPhones
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.phones.records import Phones, PhonesSeen
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import PAGES
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT

SECRET, CODE, HOST_CODE, WIFI, ADDRESS = "ab" * 16, "Brug24", "Gastvrouw", "geheim", "192.168.7.7"
PHONES = Phones(1, SECRET, CODE, HOST_CODE, ADDRESS, 8080, wifi_name="Zaalnet", wifi_password=WIFI)
PHONE, PAPER = Channel.PHONE, Channel.PAPER


def opened(*, paper_first: bool = False) -> Evening:
    """Phones take part in an evening of twelve people, and a round is open."""
    choice = voting(FormKind.SINGLE_CHOICE, "Fiets", "Bus")
    play = evening(block(BlockKind.QUESTION_1, choice))
    play.do(PutPaperFirst(paper_first), StartPhones(PHONES), OpenRound(1))
    return play


def cast(play: Evening, way: Channel, *numbers: int) -> None:
    for number in numbers:
        play.do(CastBallot(1, number, ((1, 1),), Group.RESIDENTS, channel=way))


def read(play: Evening, catalogue: Catalogue) -> str:
    play.do(CloseRound(1), SettleRound(1))
    return told(report(play.session, START + timedelta(hours=3), catalogue))


def foot_of(play: Evening) -> str:
    """The foot of the result, as the room reads it."""
    play.do(RevealRound(1))
    screen = lit_view(play.session, play.now).screen
    pages = PAGES[type(screen)](screen, Space(1920, LIGHT, measure))
    words = [mark.text for page in pages for mark in page if isinstance(mark, Text)]
    return next(each for each in words if "deelnemers" in each).replace("\u00a0", " ")


def test_the_count_adds_up(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, 1, 2, 3, 4, 5)
    cast(play, PAPER, 4, 5, 6)
    text = read(play, catalogue)
    assert "6 deelnemers: 5 met telefoon + 1 papier, van 12 aanwezigen." in text
    assert "Er kwamen 8 stemmen binnen: 5 met telefoon + 3 papier." in text
    assert "2 mensen stemden met telefoon én op papier: de telefoon telt. Zo tellen er 6." in text
    assert "kan dubbel geteld zijn" not in text
    foot = foot_of(play)
    assert "2 deden allebei: de telefoon telt" in foot
    assert "telling klopt" in foot
    assert "dubbel zijn" not in foot


def test_with_paper_first_the_slip_counts(catalogue: Catalogue) -> None:
    play = opened(paper_first=True)
    cast(play, PHONE, 1, 2, 3, 4, 5)
    cast(play, PAPER, 1)
    text = read(play, catalogue)
    assert "5 deelnemers: 4 met telefoon + 1 papier" in text
    assert "1 mens stemde op papier én met telefoon: het papier telt." in text
    assert "Wie allebei deed, telt met het papier." in text
    assert "1 deed allebei: het papier telt" in foot_of(play)


def test_where_nobody_did_both_nothing_is_said_of_it(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, 1, 2, 3, 4, 5)
    text = read(play, catalogue)
    assert "Er kwamen" not in text
    assert "allebei" not in foot_of(play)


def test_with_cards_or_open(catalogue: Catalogue) -> None:
    cards, without = opened(), opened()
    cast(cards, PHONE, 1, 2, 3, 4, 5)
    cast(without, PHONE, *range(FIRST_OPEN, FIRST_OPEN + 5))
    assert "met een genummerde stemkaart" in read(cards, catalogue)
    assert "met een code op het scherm" in read(without, catalogue)


def test_open_phones_beside_slips_may_be_double(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, *range(FIRST_OPEN, FIRST_OPEN + 5))
    cast(play, PAPER, 3)
    text = read(play, catalogue)
    assert "Telefoons deden mee zonder stemkaart, naast genummerd papier" in text
    foot = foot_of(play)
    assert "hoogstens 1 mens dubbel" in foot
    assert "telling klopt" not in foot


def test_phones_beside_hands_may_be_double(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, 1, 2, 3, 4, 5)
    place = (1, Channel.HANDS, Group.UNKNOWN, 0)
    play.do(RecordCount(*place, 1, 0, 3), RecordTurnout(*place, 3))
    text = read(play, catalogue)
    assert "Er is op meer manieren gestemd: hoogstens 3 mensen kunnen dubbel geteld zijn." in text


@pytest.mark.parametrize(("voters", "more"), [(12, ""), (13, "1 mens meer"), (15, "3 mensen meer")])
def test_more_than_were_present_is_told_calmly(
    voters: int, more: str, catalogue: Catalogue
) -> None:
    play = opened()
    cast(play, PHONE, *range(1, voters + 1))
    text = read(play, catalogue)
    assert ("meer dan er als aanwezig" in text) is bool(more)
    assert more in text


def test_how_many_took_part_by_phone(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, 1, 2, 3, 4, 5)
    play.session = play.session.after(Change(put=(PhonesSeen(1, joined=9, here=4),)))
    assert "9 mensen deden mee met hun eigen telefoon." in read(play, catalogue)


def test_without_phones_nothing_is_said_of_them(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PAPER, 1, 2, 3, 4, 5)
    assert "telefoon" not in read(play, catalogue)


def test_codes_and_passwords_stand_in_no_report(catalogue: Catalogue) -> None:
    play = opened()
    cast(play, PHONE, 1, 2, 3, 4, 5)
    text = read(play, catalogue)
    secrets = (SECRET, CODE, HOST_CODE, WIFI, ADDRESS, "Zaalnet", "8080")
    assert [each for each in secrets if each in text] == []


def test_in_a_round_for_some_a_handful_stays_hidden(catalogue: Catalogue) -> None:
    """What came in would say how many they were."""
    choice = voting(FormKind.SINGLE_CHOICE, "Fiets", "Bus")
    play = evening(block(BlockKind.QUESTION_1, choice))
    play.do(StartPhones(PHONES), LimitRound(1, Group.RESIDENTS), OpenRound(1))
    cast(play, PHONE, 1, 2, 3, 4)
    cast(play, PAPER, 4)
    text = read(play, catalogue)
    assert "Er kwamen" not in text
    assert "én op papier" not in text
