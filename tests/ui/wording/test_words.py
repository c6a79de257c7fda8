"""Everything that can go wrong has words: what happened, that nothing is lost, what to do now."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from tests.support.documents import needs
from tests.support.readable import assert_own_words, assert_readable
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.primary_action import Step
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Channel, FormKind, Group, RoundState
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.words import (
    again_words,
    frame_words,
    gap_words,
    screen_words,
    state_words,
    step_words,
)
from wijkworkshop.ui.wording.words import bug_words, problem_words, refusal_words
from wijkworkshop.wording.forms import few_words

CALM = ("is er nog", "niets ver", "bij", "ander venster", "deze laptop", "gewone map", "reserve")
"""What says that nothing is lost, or that nothing was done yet."""


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_says_what_to_do(reason: Reason) -> None:
    for details in ((), (3, 2), (Group.RESIDENTS,), (Channel.PAPER,)):
        message = refusal_words(Refused(reason, *details))
        assert_readable(message.title)
        assert_readable(message.text)
        assert message.text.endswith((".", "?"))


@pytest.mark.parametrize("problem", Problem)
def test_a_problem_of_the_archive_is_told_calmly(problem: Problem) -> None:
    message = problem_words(StorageProblem(problem))
    assert_readable(message.title)
    assert any(words in message.text for words in CALM), message.text


def test_a_mistake_of_the_app_loses_nothing() -> None:
    assert "is er nog" in bug_words().text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Step, step_words),
        (Step, again_words),
        (RoundState, state_words),
        (FormKind, lambda form: few_words(form, 2)),
        (ScreenKind, screen_words),
    ],
    ids=lambda part: part.__name__,
)
def test_every_member_has_words_of_its_own(kind: type[Enum], words: Callable[[Any], str]) -> None:
    assert_own_words((member, words(member)) for member in kind)


def test_a_gap_says_what_it_is_and_which_entry_it_is_in() -> None:
    assert len({what.todo for what in needs()}) > 20
    for what in needs():
        assert_readable(what.todo)
        assert_readable(what.said)
        assert gap_words(Gap(what, "X")) == f"{what.todo} · X"


def test_around_every_panel_stands_how_to_leave_it() -> None:
    for row in PANELS.values():
        assert_readable(frame_words(row.frame))
        assert "Esc" in frame_words(row.frame)
