"""Every vote form goes the whole way: ballot, slip, keys, result, report. None is half there."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.core.scenes import (
    PARK,
    START,
    TERRACE,
    TOWER,
    Evening,
    block,
    evening,
    options,
    voting,
)
from tests.support.readable import assert_readable
from tests.support.web.looks import changing, pages, sent
from tests.support.web.looks import opened as on_phones
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.screens import Screen
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.parts import Heading
from wijkworkshop.export.questions import question
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import PAGES
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.ballot.entries import ENTRIES
from wijkworkshop.ui.console.panels.slips.words import how_to_type
from wijkworkshop.web.entries import ENTRIES as ON_PHONES
from wijkworkshop.wording.forms import counts_words, few_words, how_to_vote, level_words

PEOPLE = 12
BUDGET = {FormKind.DOTS: 2}

every_form = pytest.mark.parametrize("form", FormKind)


def opened(form: FormKind) -> Evening:
    """An evening of twelve residents in which a round of this form is open."""
    plan = voting(form, TERRACE, TOWER, PARK, budget=BUDGET.get(form, 0))
    now = evening(block(BlockKind.STEP_1, replace(plan, title="Waar bouwen we?")))
    now.do(OpenRound(1))
    return now


def words_of(screen: Screen) -> str:
    pages = PAGES[type(screen)](screen, Space(1920, LIGHT, measure))
    return "\n".join(mark.text for page in pages for mark in page if isinstance(mark, Text))


def shown(now: Evening) -> str:
    return words_of(lit_view(now.session, now.now).screen)


def ballot_for(form: FormKind) -> Answers:
    if form is FormKind.RANKING:
        return placed((1,), (1, 2, 3))
    level = (FORMS[form].scale or (min(FORMS[form].adds(BUDGET.get(form, 0))),))[0]
    return ((1, level),)


@every_form
def test_the_room_reads_the_options_and_every_answer(form: FormKind) -> None:
    """An answer that is a figure stands there beside the number of an option."""
    read = Counter(shown(opened(form)).split("\n"))
    answers = [level_words(form, level) or str(level) for level in FORMS[form].scale]
    assert Counter([TERRACE, TOWER, PARK, "1", "2", "3", *answers]) <= read


@every_form
def test_a_slip_says_what_to_do_and_has_a_place_for_every_answer(form: FormKind) -> None:
    session = opened(form).session
    for channel in FORMS[form].channels:
        asked = question(session, replace(session.get(Round, 1), channel=channel))
        assert_readable(asked.how)
        assert len(asked.choices) == 3
        assert [answer for answer in asked.scale if not (answer.mark or answer.words)] == []
        assert len(asked.scale) == len(FORMS[form].scale)


@every_form
def test_the_facilitator_reads_how_to_vote_and_what_to_type(form: FormKind) -> None:
    assert_readable(few_words(form, 2))
    assert_readable(how_to_type(FORMS[form], 2, options(TERRACE, TOWER, PARK)))
    assert FORMS[form].channels
    for channel in FORMS[form].channels:
        assert_readable(how_to_vote(channel, form))


@every_form
def test_a_person_can_vote_on_the_laptop_or_no_person_votes_so(form: FormKind) -> None:
    """A form that allows the device has a widget for it; one by tables only has none."""
    assert (form in ENTRIES) is (Channel.DEVICE in FORMS[form].channels)
    assert form in ENTRIES or Channel.TABLES in FORMS[form].channels


@every_form
def test_a_person_can_vote_by_phone_and_their_ballot_is_read_back(form: FormKind) -> None:
    """Every form has an entry; its template is there, and what it shows is what it sends."""
    assert Channel.PHONE in FORMS[form].channels
    assert ON_PHONES.keys() == set(FormKind)
    answers = ballot_for(form)
    fields = sent(pages().page(on_phones(form, TERRACE, TOWER, PARK), changing(answers)), "ballot")
    assert ON_PHONES[form].read(fields, options(TERRACE, TOWER, PARK)) == answers


@every_form
def test_a_result_is_shown_and_stands_in_the_report(form: FormKind) -> None:
    now = opened(form)
    for number in range(1, PEOPLE + 1):
        now.do(CastBallot(1, number, ballot_for(form), Group.RESIDENTS, channel=Channel.PAPER))
    now.do(CloseRound(1), SettleRound(1))
    before = shown(now)
    now.do(RevealRound(1))
    after = shown(now)
    assert str(PEOPLE) not in before.replace(f"{PEOPLE} briefjes geteld", "")  # how far it is
    assert TERRACE in after
    assert str(PEOPLE) in after
    catalogue = load_catalogue(places.resources() / "content")
    parts = report(now.session, START + timedelta(hours=3), catalogue).parts
    assert [part for part in parts if isinstance(part, Heading) and part.text == "Waar bouwen we?"]
    assert any(counts_words(form) in str(part) for part in parts)
