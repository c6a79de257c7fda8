"""Every page of a phone draws, in every language, and says what it has to."""

import re
from dataclasses import replace

import pytest

from tests.support.web.looks import (
    HERE,
    STRANGER,
    TOKEN,
    another,
    changing,
    opened,
    pages,
    ready,
    sent,
)
from wijkworkshop.core.acts.phones import StopPhones
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.pages.rendering import Visit
from wijkworkshop.web.pages.words import all_words, words_in
from wijkworkshop.web.people import proves
from wijkworkshop.web.phone_state import Phase, VersionedState, initial_state

SCREEN = pages()
STILL = re.compile(r'<noscript><link rel="stylesheet" href="/static/still[^"]*"></noscript>')
HIDDEN = re.compile(r'<(p|span) class="[^"]*by-itself">[^<]*</|<noscript>.*</noscript>')
BY_ITSELF = (
    "Deze pagina gaat vanzelf verder.",
    "Daarna gaat deze pagina vanzelf verder.",
    "Hier ziet u straks wat de zaal ziet. U hoeft niets te doen.",
)
LANGUAGES = [words.code for words in all_words()]
every_form = pytest.mark.parametrize("form", FormKind)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def speaking(visit: Visit, language: str) -> Visit:
    person = visit.person and replace(visit.person, language=language)
    return replace(visit, language=language, person=person)


def answers_to(form: FormKind) -> tuple[tuple[int, int], ...]:
    if form is FormKind.RANKING:
        return placed((2, 1), (1, 2, 3))
    levels = FORMS[form].scale or tuple(FORMS[form].adds(3))
    return ((1, levels[0]),)


@every_form
@every_language
def test_every_form_draws_in_every_language(form: FormKind, language: str) -> None:
    seen, given = opened(form), answers_to(form)
    visits = [
        HERE,
        changing(given),
        replace(HERE, answers=given, saved=True),
        replace(HERE, wrong=Refused(Reason.EMPTY_BALLOT), fields={"round": "1"}),
    ]
    for visit in visits:
        page = SCREEN.page(seen, speaking(visit, language))
        assert "@@" not in page
        assert f'<html lang="{language}"' in page
    assert (ENTRIES[form].template).endswith(".html")


@every_language
def test_every_phase_draws_in_every_language(language: str) -> None:
    for seen, visit, phase in in_each_phase():
        page = SCREEN.page(seen, speaking(visit, language))
        assert f'data-phase="{phase}"' in page
        assert "@@" not in page


def in_each_phase() -> list[tuple[VersionedState, Visit, Phase]]:
    now = ready(FormKind.DOTS)
    waiting = another(initial_state(now.session))
    now.do(OpenRound(1))
    voting = another(initial_state(now.session))
    vote = voting.state.vote
    assert vote
    limited = replace(vote, only_group=Group.MUNICIPALITY)
    others = another(replace(voting, state=replace(voting.state, vote=limited)))
    now.do(ChooseChannel(1, Channel.PAPER))
    on_paper = another(initial_state(now.session))
    now.do(StopPhones())
    return [
        (waiting, STRANGER, Phase.JOIN),
        (waiting, HERE, Phase.WAIT),
        (voting, HERE, Phase.VOTE),
        (others, HERE, Phase.NOT_ASKED),
        (on_paper, HERE, Phase.OTHER_WAY),
        (another(initial_state(now.session)), HERE, Phase.OFF),
    ]


def test_a_round_for_others_stays_for_others_when_it_goes_on_on_paper() -> None:
    now = opened(FormKind.DOTS)
    assert now.state.vote
    on_paper = replace(now.state.vote, channel=Channel.PAPER, only_group=Group.MUNICIPALITY)
    seen = another(replace(now, state=replace(now.state, vote=on_paper)))
    assert seen.phase(HERE.who) is Phase.NOT_ASKED
    assert "op papier" not in SCREEN.part(seen, HERE)


def test_a_ballot_that_is_not_for_all_says_for_whom() -> None:
    """Who did not say where they sit can vote too: nothing but these words keeps them from it."""
    now = opened(FormKind.DOTS)
    vote, who = now.state.vote, HERE.who
    assert vote
    assert who
    for limit, said in (
        ({"only_table": 1}, "Deze ronde is voor tafel 1."),
        ({"only_group": who.group}, "Deze ronde is voor bewoners."),
    ):
        seen = another(replace(now, state=replace(now.state, vote=replace(vote, **limit))))
        assert seen.phase(who) is Phase.VOTE
        assert said in SCREEN.part(seen, HERE)
    assert "Deze ronde is voor" not in SCREEN.part(now, HERE)


def test_a_question_of_ours_carries_the_mark_and_the_deck_s_own_does_not() -> None:
    seen = opened(FormKind.SINGLE_CHOICE)
    vote = seen.state.vote
    assert vote
    for literal in (False, True):
        state = replace(seen.state, vote=replace(vote, literal=literal))
        page = SCREEN.part(another(replace(seen, state=state)), HERE)
        assert (f"{vote.question}*</h1>" in page) is not literal
        assert ("* uitwerking door de makers van deze app" in page) is not literal


def test_only_pages_that_wait_refresh_by_themselves() -> None:
    for seen, visit, phase in in_each_phase():
        refreshes = 'http-equiv="refresh"' in SCREEN.page(seen, visit)
        assert refreshes is (phase not in {Phase.JOIN, Phase.VOTE, Phase.OFF}), phase


def test_a_page_that_says_that_phones_stopped_stays_when_nobody_serves_it() -> None:
    """A refresh would put the browser's own error in its place; at the end there is no news."""
    seen, visit, phase = in_each_phase()[-1]
    assert phase is Phase.OFF
    assert "Kijk of er iets nieuws is" in SCREEN.page(seen, visit)
    over = another(replace(seen, state=replace(seen.state, closed=True)))
    assert "Dank u wel" in SCREEN.page(over, visit)
    assert "Kijk of er iets nieuws is" not in SCREEN.page(over, visit)


@every_language
def test_a_page_that_stays_without_javascript_does_not_say_that_it_goes_on(language: str) -> None:
    """It says what to do instead, and hides what is only true with JavaScript."""
    gettext = words_in(language).gettext
    for seen, visit, _phase in in_each_phase():
        for words in (False, True):
            door = seen.state.phones and replace(seen.state.phones, words=words)
            shown = another(replace(seen, state=replace(seen.state, phones=door)))
            page = SCREEN.page(shown, speaking(visit, language))
            stays = gettext("Kijk of er iets nieuws is") in page
            assert (STILL.search(page) is not None) is stays
            by_itself = gettext("Deze pagina gaat niet vanzelf verder. Kijk straks zelf.")
            assert (by_itself in page) is stays
            for said in BY_ITSELF:
                rest = re.sub(HIDDEN, "", page)
                assert gettext(said) not in rest


@pytest.mark.parametrize(
    "hint", ["", "Kies er één. Dit is een oefening.", "Denk aan uw eigen straat."]
)
@every_language
def test_what_to_do_is_said_once(hint: str, language: str) -> None:
    """Either the session says it, or the form: also to who reads another language than Dutch."""
    seen = opened(FormKind.SINGLE_CHOICE)
    vote = seen.state.vote
    assert vote is not None
    asked = another(replace(seen, state=replace(seen.state, vote=replace(vote, hint=hint))))
    page = SCREEN.page(asked, speaking(HERE, language))
    ballot = page[: page.index('<template id="words"')]
    assert ballot.count(words_in(language).gettext("Kies er één.")) == 1
    assert hint in ballot
    if "<legend>" not in ballot:  # then what the session says is the name of the answers
        assert '<fieldset class="plain" aria-labelledby="hint">' in ballot
        assert '<p class="calm" id="hint">' in ballot


@pytest.mark.parametrize(
    ("hint", "said"), [("Kies wat past bij uw wijk.", False), ("Denk aan uw straat.", True)]
)
def test_what_the_session_says_of_choosing_is_not_said_again(hint: str, said: bool) -> None:
    seen = opened(FormKind.RECOGNITION)
    assert seen.state.vote is not None
    asked = replace(seen.state, vote=replace(seen.state.vote, hint=hint))
    page = SCREEN.page(another(replace(seen, state=asked)), HERE)
    assert ("Kies het antwoord dat het best bij u past." in page) is said
    assert "Iets overslaan mag." in page


def test_an_order_that_is_saved_is_told_in_that_order() -> None:
    seen = opened(FormKind.RANKING)
    order = replace(HERE, saved=True, answers=placed((3, 1), (1, 2, 3)))
    told = SCREEN.part(seen, order).split("Laat zien wat ik koos", 1)[1]
    assert re.findall(r'class="nr">(\d)<', told) == ["3", "1", "2"]
    assert re.findall(r"Plaats (\d)", told) == ["1", "2", "3"]


def test_somebody_whose_vote_is_saved_waits_for_the_room() -> None:
    """Not while they change it: what they fill in stays."""
    seen = opened(FormKind.DOTS)
    saved = replace(HERE, saved=True, answers=((1, 2),))
    assert 'http-equiv="refresh"' in SCREEN.page(seen, saved)
    assert 'http-equiv="refresh"' not in SCREEN.page(seen, replace(saved, changing=True))


def test_where_somebody_may_type_words_a_link_looks_for_news_in_place_of_a_refresh() -> None:
    """Without JavaScript nobody stays behind, and nobody loses what they type."""
    for seen, visit, phase in in_each_phase():
        door = seen.state.phones and replace(seen.state.phones, words=True)
        page = SCREEN.page(another(replace(seen, state=replace(seen.state, phones=door))), visit)
        assert 'http-equiv="refresh"' not in page
        assert ("Kijk of er iets nieuws is" in page) is (phase not in {Phase.JOIN, Phase.VOTE})


def test_each_form_of_a_page_has_a_number_and_a_proof_of_its_own() -> None:
    seen = opened(FormKind.DOTS)
    door = seen.state.phones and replace(seen.state.phones, words=True)
    seen = another(replace(seen, state=replace(seen.state, phones=door)))
    page = SCREEN.page(seen, HERE)
    ballot, words = sent(page, "ballot"), sent(page, "words-form")
    assert ballot["once"] != words["once"]
    assert ballot["once"] != sent(SCREEN.page(seen, HERE), "ballot")["once"]
    assert proves(TOKEN, ballot["proof"])
    assert proves(TOKEN, words["proof"])
    assert proves(TOKEN, sent(page, "language")["proof"])


@every_form
def test_what_was_refused_stands_in_the_fields_again(form: FormKind) -> None:
    seen = opened(form)
    name = "choice" if form is FormKind.SINGLE_CHOICE else "o2"
    name += "impact" if form is FormKind.WEIGHING else ""
    fields = {"round": "1", name: "2"}
    wrong = replace(HERE, wrong=Refused(Reason.OPTION_UNKNOWN), fields=fields)
    page = SCREEN.page(seen, wrong)
    assert sent(page, "ballot")[name] == "2"
    assert page.count('role="alert"') == 1


def test_where_something_is_wrong_it_is_told_there() -> None:
    wrong = replace(HERE, wrong=Refused(Reason.NOT_AN_ORDER, 1, 3), fields={"round": "1"})
    page = SCREEN.page(opened(FormKind.RANKING), wrong)
    for option in (1, 3):
        assert f'id="wrong{option}"' in page
        assert f'aria-describedby="wrong{option}"' in page
        assert f'<a href="#wrong{option}">Kijk bij nummer {option}</a>' in page
    assert 'id="wrong2"' not in page
    assert "Kijk bij nummer 2" not in page


def test_words_of_others_are_no_part_of_the_page() -> None:
    evil = '"><script>alert(1)</script>'
    seen = opened(FormKind.SINGLE_CHOICE, evil, "Park")
    wrong = replace(STRANGER, wrong=Refused(Reason.CODE_WRONG), fields={"code": evil}, code=evil)
    for page in (SCREEN.page(seen, HERE), SCREEN.page(seen, wrong)):
        assert "<script>alert" not in page


def test_what_the_session_says_is_marked_as_dutch_in_another_language() -> None:
    page = SCREEN.page(opened(FormKind.DOTS), speaking(HERE, "ar"))
    assert 'dir="rtl"' in page
    assert '<span lang="nl" dir="ltr">Park</span>' in page
    assert 'lang="nl"' not in SCREEN.page(opened(FormKind.DOTS), HERE).split("<body", 1)[1]


def test_parts_that_look_alike_have_one_key_whoever_looks() -> None:
    seen = opened(FormKind.DOTS)
    parts = {SCREEN.part(seen, HERE).split('data-key="')[1][:12] for _ in range(3)}
    assert len(parts) == 1
    saved = SCREEN.part(seen, replace(HERE, answers=((1, 1),), saved=True))
    assert saved.split('data-key="')[1][:12] not in parts


def test_a_phone_shows_its_number_and_code_only_when_somebody_takes_part() -> None:
    seen = opened(FormKind.DOTS)
    assert "Uw nummer <b>5001</b>" in SCREEN.page(seen, HERE)
    assert "Uw nummer" not in SCREEN.page(seen, STRANGER).split("<footer", 1)[1]


def test_after_the_end_nobody_is_told_to_write_their_code_down() -> None:
    seen = opened(FormKind.DOTS)
    over = another(replace(seen, state=replace(seen.state, closed=True)))
    assert "Uw nummer" not in SCREEN.page(over, HERE).split("<footer", 1)[1]
