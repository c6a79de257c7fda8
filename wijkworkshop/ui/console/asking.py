"""What a panel can ask of the console that it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

from wijkworkshop.core.acts.request import Ask
from wijkworkshop.core.primary_action import Step
from wijkworkshop.core.summaries.thread_steps import Spot


@dataclass(frozen=True)
class ConsoleActions:
    """What a panel can ask; it gets them when it is made. None of them waits for an answer.

    - `ask` sends a request to the session.
    - `go` leads to another panel, by its name.
    - `counted` says that a round is counted, and leads back to where we are.
    - `read_ballots` reads those of a round; they come through `Panel.show_ballots`.
    - `undo` is Ctrl+Z.
    - `leaf` turns so many pages of what lies over the screen; fewer than 0 is back.
    - `hand_over` lets people vote on this laptop in a round, until a code is typed.
    - `serve_again` tries once more to serve phones.
    - `fill_in` leads to the outcome of a block, also when the room sees another one.
    - `fill_in_at` does the same, and starts at the place where something is filled in.
    - `after` does what a closed session still wants.
    """

    ask: Ask
    go: Callable[[str], None]
    counted: Callable[[int], None]
    read_ballots: Callable[[int], None]
    undo: Callable[[], None]
    leaf: Callable[[int], None]
    hand_over: Callable[[int, str], None]
    serve_again: Callable[[], None]
    after: Callable[[Step], None]
    fill_in: Callable[[int], None]
    fill_in_at: Callable[[Spot], None]
