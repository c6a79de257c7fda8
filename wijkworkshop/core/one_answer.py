"""Whether one answer, had it been another, makes all answers together say something else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

A = TypeVar("A")


def one_turns(
    answers: Mapping[A, int],
    said: Callable[[Mapping[A, int]], object],
    others: Callable[[A], Iterable[A]],
) -> bool:
    """Tell whether one of so many `answers`, had it been one of its `others`, turns what is `said`.

    Every sentence that names what came of a vote on goals or rules asks this, of a table's answer
    as of a person's.
    """
    before = said(answers)
    return any(said(each) != before for each in _turned(answers, others))


def _turned(
    answers: Mapping[A, int], others: Callable[[A], Iterable[A]]
) -> Iterator[Mapping[A, int]]:
    for answer, number in answers.items():
        for other in others(answer) if number else ():
            if other != answer:
                yield {**answers, answer: number - 1, other: answers.get(other, 0) + 1}
