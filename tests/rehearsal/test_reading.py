"""A simulated participant reads pages as they are, and sends what their forms can take."""

from html import escape
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.web.looks import BUDGET, HERE, STRANGER, changing, opened, pages
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.rehearsal.filling import filled
from wijkworkshop.rehearsal.forms import Form, read_page
from wijkworkshop.rehearsal.phone import Phone, Visit, Way
from wijkworkshop.web.entries import ENTRIES

LABELS = ("Rijtjes", "Toren", "Park", "Plein", "Speelplek")
SCREEN = pages()
SEEN = {form: opened(form, *LABELS) for form in FormKind}
words = st.text("abc<>&\"' é", min_size=1, max_size=8)
names = st.lists(st.text("abcdefgh", min_size=1, max_size=4), min_size=1, max_size=5, unique=True)


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret


def form_on(html: str, action: str) -> Form:
    found = read_page(html).form(action)
    assert found is not None
    return found


@pytest.mark.parametrize("form", FormKind)
@given(seed=st.integers())
def test_every_ballot_that_is_filled_in_is_valid(form: FormKind, seed: int) -> None:
    seen = SEEN[form]
    found = form_on(SCREEN.page(seen, HERE), "/vote")
    sent = dict(filled(found, chance(seed)))
    options = options_of(seen.session, 1)
    answers = ENTRIES[form].read(sent, options)
    FORMS[form].check(answers, options, BUDGET.get(form, 0))
    assert sent["round"] == "1"
    assert int(sent["once"]) > 0
    assert sent["proof"]


@pytest.mark.parametrize("form", FormKind)
def test_people_choose_differently(form: FormKind) -> None:
    found = form_on(SCREEN.page(SEEN[form], HERE), "/vote")
    assert len({filled(found, chance(seed)) for seed in range(40)}) > 3
    assert filled(found, chance(7)) == filled(found, chance(7))


def test_a_ballot_that_was_sent_is_asked_for_again_by_a_link_of_the_page() -> None:
    seen, answers = SEEN[FormKind.DOTS], ((1, 2),)
    page = read_page(SCREEN.page(seen, changing(answers)))
    ballot = page.form("/vote")
    assert ballot is not None
    assert ballot.fields["o1"].value == "2"


def test_the_code_goes_where_letters_are_asked_and_a_table_where_there_are_tables() -> None:
    page = read_page(SCREEN.page(SEEN[FormKind.DOTS], STRANGER))
    sent = dict(
        filled(form_on(SCREEN.page(SEEN[FormKind.DOTS], STRANGER), "/join"), chance(1), "K7P4")
    )
    assert sent["code"] == "K7P4"
    assert sent.get("number", "") == ""
    assert page.version == SEEN[FormKind.DOTS].version
    assert {each.rpartition(".")[2] for each in page.assets} >= {"css", "js"}
    tables = "".join(f"<option value={each}>Tafel {each}" for each in ("", 3, 4))
    table = f'<form action="/join"><select name="t">{tables}</select></form>'
    for own in (3, 4):
        assert dict(filled(form_on(table, "/join"), chance(1), table=own)) == {"t": str(own)}


@given(names, st.lists(words, min_size=1, max_size=5, unique=True), st.integers())
def test_one_of_each_group_is_chosen_whatever_it_is_called(
    groups: list[str], values: list[str], seed: int
) -> None:
    radios = "".join(
        f'<label><input type="radio" name="{name}" value="{escape(value)}"><b>x</b></label>'
        for name in groups
        for value in values
    )
    found = form_on(f'<form method=post action="/x">{radios}</form>', "/x")
    sent = dict(filled(found, chance(seed)))
    assert sent.keys() == set(groups)
    assert set(sent.values()) <= set(values)


@given(names, st.integers(1, 9), st.integers())
def test_no_more_is_dealt_than_one_stepper_takes(steppers: list[str], most: int, seed: int) -> None:
    inputs = "".join(
        f'<input type="number" name="{each}" min="0" max="{most}">' for each in steppers
    )
    found = form_on(f'<form action="/x">{inputs}</form>', "/x")
    given_out = [int(value) for _name, value in filled(found, chance(seed))]
    assert sum(given_out) == most
    assert min(given_out) >= 0


@given(st.integers(2, 8), st.integers())
def test_lists_of_as_many_places_get_an_order(count: int, seed: int) -> None:
    places = "".join(f"<option>{place}</option>" for place in range(1, count + 1))
    selects = "".join(
        f'<select name="s{each}"><option value="">–</option>{places}</select>'
        for each in range(count)
    )
    found = form_on(f'<form action="/x">{selects}</form>', "/x")
    order = [int(value) for _name, value in filled(found, chance(seed))]
    assert sorted(order) == list(range(1, count + 1))


def test_a_crowd_has_people_of_all_kinds_and_the_same_ones_each_time() -> None:
    visit = Visit("http://127.0.0.1:9", "K7P4")

    def crowd(seed: int) -> list[tuple[Way, str]]:
        people = [Phone(visit, number, seed, lambda _said: None) for number in range(50)]
        return [(each.way, each.language) for each in people]

    assert {way for way, _language in crowd(1)} == set(Way)
    assert {language[:2] for _way, language in crowd(1)} == {"nl", "en", "tr", "ar"}
    assert crowd(1) == crowd(1) != crowd(2)


@given(st.text(max_size=300))
def test_whatever_comes_is_a_page(html: str) -> None:
    for form in read_page(html).forms:
        filled(form, chance(1))


def test_what_cannot_be_used_is_not_sent_and_what_is_silent_says_nothing() -> None:
    page = read_page(
        '<title>x</title><script>var a = "<form>";</script><p>Goed</p><a href="/hier"></a>'
        '<div role="alert">Let <b>op</b></div><p>Verder</p>'
        '<form action="/x"><input name="a" value="1" disabled>'
        '<input type="hidden" name="b" value="2">'
        '<button name="c" value="3">ja</button><textarea name="d">oud</textarea></form>'
        '<template><a href="/weg">weg</a></template>'
    )
    assert page.words.split() == ["Goed", "Let", "op", "Verder", "ja", "oud"]
    assert page.alert.split() == ["Let", "op"]
    assert page.links == ["/hier"]
    (form,) = page.forms
    assert filled(form, chance(1)) == (("b", "2"), ("d", ""))
    assert form.buttons == [("c", "3")]
