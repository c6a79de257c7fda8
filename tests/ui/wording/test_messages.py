"""One door for what goes wrong: worded, logged, and held until somebody listens."""

import logging

import pytest
from pytestqt.qtbot import QtBot

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.wording.messages import Messages, Weight
from wijkworkshop.ui.wording.words import Message


def heard(messages: Messages) -> list[tuple[Message, Weight]]:
    told: list[tuple[Message, Weight]] = []
    messages.told.connect(lambda message, weight: told.append((message, weight)))
    return told


def test_messages_wait_for_a_window(qtbot: QtBot) -> None:
    messages = Messages()
    told = heard(messages)
    messages.refuse(Refused(Reason.EMPTY_TEXT))
    assert told == []
    messages.listen()
    assert [weight for _message, weight in told] == [Weight.PASSING]
    messages.stop_listening()
    messages.refuse(Refused(Reason.EMPTY_TEXT))
    assert len(told) == 1


def test_failures_and_bugs_are_grave_and_logged(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    messages = Messages()
    told = heard(messages)
    messages.listen()
    with caplog.at_level(logging.ERROR):
        messages.fail(StorageProblem(Problem.DISK_FULL, detail="database or disk is full"))
        messages.report_bug(ZeroDivisionError("ours"))
    assert [weight for _message, weight in told] == [Weight.GRAVE, Weight.GRAVE]
    assert "disk is full" in caplog.text
    assert "ZeroDivisionError" in caplog.text
