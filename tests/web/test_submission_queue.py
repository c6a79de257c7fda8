"""On the way to the disk: an archive that fails, and forms that are remembered."""

from pathlib import Path

import pytest

from tests.support.web.inside import Inside
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.participating import Cast, Standing
from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.web.sent import joining, writer
from wijkworkshop.web.sent.submission_queue import HOPELESS


@pytest.mark.parametrize("problem", Problem)
def test_nobody_is_told_that_something_is_kept_when_the_archive_fails(
    inside: Inside, monkeypatch: pytest.MonkeyPatch, problem: Problem
) -> None:
    """The page tries again by itself; only an archive that never comes back ends the server."""
    over: list[Problem] = []
    phone = inside.joined()

    def fails(*_details: object, **_more: object) -> None:
        raise StorageProblem(problem, Path("avond.wijk"))

    inside.queue.hopeless = lambda: over.append(problem)
    monkeypatch.setattr(inside.store, "writing", fails)
    monkeypatch.setattr(writer, "PATIENCE_S", 0)
    for answer in (phone.vote(o1="1"), inside.phone().join()):
        assert answer.status == 503
        assert answer.headers["retry-after"] == "1"
        assert not answer.cookie
    assert over == [problem] * 2 * (problem in HOPELESS)
    monkeypatch.undo()
    assert phone.vote(o1="1").status == 200
    assert len(inside.ballots()) == 1


def test_forms_to_join_with_are_not_remembered_for_ever(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "MOST_FORMS", 2)

    def cookie(once: str) -> str:
        return inside.joined(once=once).cookie

    first, *others = map(cookie, "123")
    assert [cookie("2"), cookie("3")] == others
    assert cookie("1") not in (first, *others)


def test_what_is_kept_while_its_round_closes_is_said_but_not_remembered(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone, send = inside.joined(), inside.queue.send
    vote, who = inside.session.get(Round, 1), Participant(FIRST_OPEN)

    async def slowly(job: Cast) -> Standing | Participant:
        kept = await send(job)
        inside.tonight.do(CloseRound(1))
        inside.views.hear(inside.session)
        return kept

    monkeypatch.setattr(inside.queue, "send", slowly)
    assert "Uw stem is bewaard." in phone.vote(o1="1").text
    assert len(inside.ballots()) == 1
    assert inside.views.people.answered(vote, who) == ()
