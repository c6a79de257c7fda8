"""Everything that can go wrong has words: what happened, that nothing is lost, what to do now."""

import pytest

from tests.support.documents import needs
from wijkworkshop.core.evening import ScreenKind
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.steering import Step
from wijkworkshop.core.terms import Channel, FormKind, Group, RoundState
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.console.panels.table import PANELS
from wijkworkshop.ui.console.words import (
    again_words,
    form_words,
    frame_words,
    gap_words,
    screen_words,
    state_words,
    step_words,
)
from wijkworkshop.ui.words import bug_words, problem_words, refusal_words

CALM = ("is er nog", "niets ver", "bij", "ander venster", "deze laptop", "gewone map", "reserve")
"""What says that nothing is lost, or that nothing was done yet."""


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_says_what_to_do(reason: Reason) -> None:
    for details in ((), (3, 2), (Group.RESIDENTS,), (Channel.PAPER,)):
        message = refusal_words(Refused(reason, *details))
        assert message.title
        assert message.text.endswith((".", "?"))
        assert "{" not in message.title + message.text


@pytest.mark.parametrize("problem", Problem)
def test_a_problem_of_the_archive_is_told_calmly(problem: Problem) -> None:
    message = problem_words(StorageProblem(problem))
    assert message.title
    assert any(words in message.text for words in CALM), message.text


def test_a_mistake_of_the_app_loses_nothing() -> None:
    assert "is er nog" in bug_words().text


def test_every_member_has_words() -> None:
    assert all(step_words(step) and again_words(step) for step in Step)
    assert all(state_words(state) for state in RoundState)
    assert all(form_words(form, 2) for form in FormKind)
    assert all(screen_words(screen) for screen in ScreenKind)
    assert all(gap_words(Gap(what, "X")) == f"{what.todo} · X" for what in needs())
    assert len(set(needs())) == len(needs()) > 20
    assert all("Esc" in frame_words(row.frame) for row in PANELS.values())
