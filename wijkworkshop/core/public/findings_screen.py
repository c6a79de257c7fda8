"""What came of plans somewhere else, as the room may see it once people said what they expect."""

from dataclasses import dataclass

from wijkworkshop.core.public.heading import Heading


@dataclass(frozen=True)
class GoalResult:
    """A goal, and what came of it; empty: nobody knows."""

    goal: str
    result: str


@dataclass(frozen=True)
class Findings:
    """What came of it somewhere else: goals against results, a verdict, what is striking.

    It is shown once people have said what they expect. `heads` are those of goals and results;
    `done` and `noticed` the verdict on what was done, and on what residents notice of it.
    """

    heading: Heading
    heads: tuple[str, str] = ("", "")
    results: tuple[GoalResult, ...] = ()
    done: str = ""
    noticed: str = ""
    findings: tuple[str, ...] = ()
    discuss: tuple[str, ...] = ()
    source: str = ""
