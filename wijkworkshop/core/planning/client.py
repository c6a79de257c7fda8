"""The five questions that are asked of the client before an evening, and which are answered."""

from collections.abc import Mapping
from types import MappingProxyType

from wijkworkshop.core.session_records import Details

QUESTIONS: tuple[str, ...] = ("fixed", "influence", "decides", "reported_to", "heard")
"""The facts that answer them, in the order in which they are asked."""


def answers(details: Details) -> Mapping[str, str]:
    """Return the answer to each question; empty where it is not known yet."""
    return MappingProxyType({name: getattr(details, name).strip() for name in QUESTIONS})


def open_questions(details: Details) -> tuple[str, ...]:
    """Return the questions that still have no answer."""
    return tuple(name for name, answer in answers(details).items() if not answer)
