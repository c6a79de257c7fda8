"""What a ballot on a phone says comes back as it was; what no ballot of ours says is refused."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import strategies
from tests.support.core.scenes import options
from tests.support.web.looks import changing, opened, pages, sent
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.web.entries import ENTRIES

every_form = pytest.mark.parametrize("form", FormKind)
TOO_MUCH = {
    Reason.LEVEL_UNKNOWN,
    Reason.TOO_MANY_DOTS,
    Reason.NOT_AN_ORDER,
    Reason.OPTION_UNKNOWN,
    Reason.TWO_NUMBERS,
}
LABELS = ("Rijtjes", "Toren", "Park", "Plein", "Speelplek")
OPTIONS = options(*LABELS)
NUMBERS = tuple(option.number for option in OPTIONS)
BUDGET = 3
SCREEN = pages()
SEEN = {form: opened(form, *LABELS) for form in FormKind}


def read(form: FormKind, fields: dict[str, str]) -> Answers:
    return tuple(sorted(ENTRIES[form].read(fields, OPTIONS)))


def refused(form: FormKind, fields: dict[str, str]) -> Refused:
    """Why a ballot with these fields is not taken, by its entry or by its form."""
    with pytest.raises(Refused) as caught:
        FORMS[form].check(read(form, fields), OPTIONS, BUDGET)
    return caught.value


def test_every_form_has_an_entry() -> None:
    assert set(ENTRIES) == set(FormKind)


@every_form
@given(data=st.data())
def test_what_is_filled_in_is_read_back(form: FormKind, data: st.DataObject) -> None:
    answers = data.draw(strategies.answers(form, NUMBERS))
    assert read(form, dict(ENTRIES[form].fill(answers))) == answers


@every_form
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_page_without_javascript_sends_what_it_shows(form: FormKind, data: st.DataObject) -> None:
    answers = data.draw(strategies.answers(form, NUMBERS))
    fields = sent(SCREEN.page(SEEN[form], changing(answers)), "ballot")
    assert read(form, fields) == answers
    assert fields["round"] == "1"


@every_form
def test_an_empty_ballot_is_refused_as_empty(form: FormKind) -> None:
    fields = sent(SCREEN.page(SEEN[form], changing(())), "ballot")
    assert read(form, fields) == ()
    assert refused(form, fields).reason is Reason.EMPTY_BALLOT


@every_form
@pytest.mark.parametrize("name", ["o99", "o99impact", "choice2", "o1x", "text", "__proto__", ""])
def test_a_field_of_no_form_is_refused(form: FormKind, name: str) -> None:
    assert refused(form, {name: "1"}).reason is Reason.OPTION_UNKNOWN


def names_of(form: FormKind, found: Sequence[RoundOption]) -> str:
    return next(iter(ENTRIES[form].fill(((found[0].number, 11_111),))), "o1")


@every_form
@pytest.mark.parametrize(
    "value", ["x", "-1", "1e3", "²", "٣", "1" * 6, "0x1", "1.0", "NaN", "\x00"]
)
def test_what_is_no_number_is_refused(form: FormKind, value: str) -> None:
    fields = {names_of(form, OPTIONS): value}
    assert refused(form, fields).reason is Reason.LEVEL_UNKNOWN


@every_form
@given(value=st.integers(12, 99_999))
def test_what_is_too_much_is_refused(form: FormKind, value: int) -> None:
    name = names_of(form, OPTIONS)
    assert refused(form, {name: str(value)}).reason in TOO_MUCH


@every_form
@given(data=st.data())
def test_whatever_comes_is_a_ballot_or_is_refused(form: FormKind, data: st.DataObject) -> None:
    names = st.sampled_from(("choice", *(f"o{number}" for number in NUMBERS), "o1impact", "o1can"))
    values = st.text(max_size=6) | st.integers(0, 20).map(str)
    fields = data.draw(st.dictionaries(names, values, max_size=6))
    try:
        answers = read(form, fields)
        FORMS[form].check(answers, OPTIONS, BUDGET)
    except Refused:
        return
    assert read(form, dict(ENTRIES[form].fill(answers))) == answers


def test_two_options_with_one_place_are_named() -> None:
    why = refused(FormKind.RANKING, {"o1": "1", "o2": "2", "o3": "2"})
    assert (why.reason, why.details) == (Reason.NOT_AN_ORDER, (2, 3))


def test_a_place_that_there_is_not_is_named() -> None:
    assert refused(FormKind.RANKING, {"o1": "1", "o2": "6"}).details == (2,)


@pytest.mark.parametrize("fields", [{"o2impact": "3"}, {"o2feasibility": "1"}, {"o2can": "1"}])
def test_a_measure_with_half_a_weighing_is_named(fields: dict[str, str]) -> None:
    why = refused(FormKind.WEIGHING, fields)
    assert (why.reason, why.details) == (Reason.TWO_NUMBERS, (2,))
