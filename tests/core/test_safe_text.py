"""No text that comes in turns the words around it."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.safe_text import (
    TURNING,
    has_direction_controls,
    strip_all_direction_controls,
    strip_direction_controls,
)
from wijkworkshop.core.terms import BlockKind, Group, Tag


@dataclass(frozen=True)
class Inner:
    words: tuple[str, ...]
    tag: Tag = Tag.MINORITY_VIEW


@dataclass(frozen=True)
class Outer:
    name: str
    inner: Inner
    group: Group = Group.RESIDENTS
    number: int = 3


TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(TURNING)))


@given(TEXTS)
def test_nothing_is_left_that_turns_and_the_rest_stays(text: str) -> None:
    assert not has_direction_controls(strip_direction_controls(text))
    assert strip_direction_controls(text) == "".join(each for each in text if each not in TURNING)


@given(TEXTS, st.lists(TEXTS))
def test_words_deep_in_a_value_are_plain_too(name: str, words: list[str]) -> None:
    found = strip_all_direction_controls(Outer(name, Inner(tuple(words))))
    assert found == Outer(
        strip_direction_controls(name), Inner(tuple(map(strip_direction_controls, words)))
    )


def test_a_value_without_them_is_the_same_object() -> None:
    value = Outer("Wijk", Inner(("גן", "a")))
    assert strip_all_direction_controls(value) is value


def test_what_somebody_types_is_kept_without_them() -> None:
    here = evening(block(BlockKind.STEP_1))
    here.do(AddContribution(1, "\u202eevil\u2066 גן"))
    said = [each.text for each in here.session.all(Contribution)]
    assert said == ["evil גן"]
