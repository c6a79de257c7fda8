"""The forms of outcomes are complete: whatever an outcome holds can be filled in."""

from dataclasses import fields

import pytest

from tests.support.readable import assert_own_words, assert_readable
from wijkworkshop.core.outcomes import ENTRY_KINDS, OUTCOMES, Entry, Outcome
from wijkworkshop.core.session_records import Area
from wijkworkshop.ui.console.panels.outcome.entry_plans import BOUND, all_plans, plans
from wijkworkshop.ui.forms.plan import FieldKind


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_every_field_is_in_a_form_unless_it_says_which_entry_it_is(kind: type[Entry]) -> None:
    key = set(kind.KEY) if "id" not in kind.KEY and not issubclass(kind, Outcome) else set()
    asked = [each.name for each in plans(kind)]
    assert len(set(asked)) == len(asked)
    others = {*BOUND, *kind.FORM.measured, *key, kind.FORM.within}
    named = {each.name for each in fields(kind)}
    assert kind.FORM.within in {"", *named}
    assert set(asked) == named - others


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_no_two_fields_ask_the_same(kind: type[Entry]) -> None:
    words = [each.label for each in plans(kind)]
    for each in words:
        assert_readable(each)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_everything_to_choose_has_a_word(kind: type[Entry]) -> None:
    for plan in all_plans(kind):
        assert bool(plan.choices) is (plan.kind is FieldKind.CHOICE)
        if plan.choices:
            assert_own_words(pair for pair in plan.choices if pair[0] is not None)


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_every_reference_is_to_a_kind_that_exists(kind: type[Entry]) -> None:
    names = {each.__name__ for each in (*ENTRY_KINDS, Area)}
    refer = [each.refers for each in all_plans(kind) if each.kind is FieldKind.RECORD]
    assert set(refer) <= names


def test_parts_that_are_added_one_by_one_say_what_is_added() -> None:
    numbered = {kind for each in OUTCOMES.values() for kind in each.parts if "id" in kind.KEY}
    unnamed = {kind.__name__ for kind in numbered if not kind.FORM.add}
    assert unnamed == {"Indicator"}  # two stand with each agreement
