"""What phones are told over a real server while the room goes on."""

import pytest

from tests.support.web.marked import VOTES_SO_FAR
from tests.support.web.serving import Served
from tests.support.web.told import listening
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.overlays import TurnBlack
from wijkworkshop.core.acts.rounds import CloseRound, HideRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.web.pages.words import words_in

COUNTING, FIRST = "We tellen de stemmen", "krijgt de meeste stippen"
DARK = "Het scherm in de zaal is even donker"


@pytest.mark.seconds
def test_a_result_is_told_when_the_room_sees_it_and_gone_when_it_is_hidden(served: Served) -> None:
    for _ in range(6):
        assert served.joined(group="residents").vote(o1="2").status == 200
    phone = served.joined()
    with listening(phone) as until:
        served.do(CloseRound(1))
        assert FIRST not in until(COUNTING)
        served.do(SettleRound(1), RevealRound(1))
        total = f'<b class="total">{VOTES_SO_FAR + 12}</b>'
        told = until("6 deelnemers")
        assert total in told
        assert FIRST in told
        served.do(HideRound(1))
        until(COUNTING)
    assert FIRST not in phone.get().text


@pytest.mark.seconds
def test_a_group_that_is_small_is_told_to_nobody(served: Served) -> None:
    for _ in range(6):
        served.joined(group="residents").vote(o1="2")
    served.joined(group="municipality").vote(o2="2")
    phone = served.joined()
    with listening(phone) as until:
        served.do(CloseRound(1), SettleRound(1), RevealRound(1))
        heard = until("7 deelnemers")
    assert "Gemeente" not in heard
    assert "Bewoners:" not in heard


@pytest.mark.seconds
def test_the_end_of_the_evening_thanks_people(served: Served) -> None:
    phone = served.joined()
    with listening(phone) as until:
        served.do(CloseRound(1), SettleRound(1), CloseSession())
        until("Dank u wel")
    assert "Dank u wel" in phone.get().text


@pytest.mark.seconds
@pytest.mark.parametrize("language", ["nl", "en", "tr", "ar"])
def test_a_black_screen_is_told_and_gone_when_the_room_sees_again(
    shared: Served, language: str
) -> None:
    said = words_in(language).gettext
    dark, lit = said(DARK), said(COUNTING)
    assert (dark == DARK) is (language == "nl")
    if shared.session.get(Round, 1).state is RoundState.OPEN:
        shared.do(CloseRound(1))
    with listening(shared.joined(language=language)) as until:
        shared.do(TurnBlack(on=True))
        until(dark)
        shared.do(TurnBlack(on=False))
        assert dark not in until(lit)
