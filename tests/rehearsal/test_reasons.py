"""Hosts of the rehearsal say why, and where their cards lie; what is lost of that is found out."""

from random import Random

import pytest

from tests.support.core.by_tables import aligned
from wijkworkshop.cli.dress_rehearsal.board_cards import lost_places
from wijkworkshop.cli.dress_rehearsal.ledger import Ledger, Page
from wijkworkshop.cli.dress_rehearsal.lost_ballots import lost_ballots
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import Ballot
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import Reasons
from wijkworkshop.rehearsal.filling import filled
from wijkworkshop.rehearsal.forms import read_page

CELL = (
    '<form action="/vote"><input type="radio" name="o1" value="1">'
    '<input name="o1why" maxlength="120"></form>'
)
SHEET = {"round": "1", "once": "7", "proof": "p", "o1": "1", "o1why": "Reden van tafel 2"}


def lost(reasons: dict[int, Reasons]) -> tuple[str, ...]:
    made = aligned("Prettig samenleven")
    made.do(OpenRound(1))
    stored = Ballot(1, 2, Channel.TABLES, Group.UNKNOWN, 2, ((1, 1),))
    vote, options = made.session.get(Round, 1), options_of(made.session, 1)
    return lost_ballots(Page(kept={"a": SHEET}), vote, options, {"a": 2}, [stored], reasons)


def test_a_host_fills_in_a_reason() -> None:
    (form,) = read_page(CELL).forms
    found = dict(filled(form, Random(1), "Reden van tafel 2"))  # noqa: S311 - no secret
    assert found == {"o1": "1", "o1why": "Reden van tafel 2"}


def test_a_reason_that_is_not_there_counts_as_lost() -> None:
    assert lost({2: ((1, "Reden van tafel 2"),)}) == ()
    assert lost({}) == ("a",)
    assert lost({2: ((1, "Anders"),)}) == ("a",)


@pytest.mark.parametrize(("stored", "gone"), [({4: True}, ()), ({4: False}, ("a",)), ({}, ("a",))])
def test_an_answer_about_a_card_that_is_not_there_counts_as_lost(
    stored: dict[int, bool], gone: tuple[str, ...]
) -> None:
    ledger = Ledger()
    said = {"block": "1", "laid": "4", "place": "1", "fits": "1"}
    ledger.take({"kept": "a", "fields": said, "ms": 1.0, "said": True})
    assert ledger.cards().kept == {}
    assert lost_places(ledger.places(), stored) == gone
