"""An evening long: phones join, listen and vote in one round after the other.

`python -m tests.support.soak` takes ten minutes with 200 phones; `tests/web/test_soak.py` a few
seconds.
"""

import sys
import tempfile
from pathlib import Path

from tests.support.crowd import CHOICES, CODE, Told, crowd_of, evening_in, serving
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound

MOST_BYTES = 10e6
"""How much more memory the server may have at the end than after the first round (Linux)."""


def soak(folder: Path, phones: int, rounds: int, seconds: float, pause: float) -> Told:
    """Let phones vote in so many rounds, each so long; say what went wrong, and what it cost."""
    before = 0
    told: Told = {"votes": 0, "errors": 0, "refused": 0, "lost": 0}
    with (
        evening_in(folder / "archive.db", rounds) as tonight,
        serving(tonight) as server,
        crowd_of(phones, server.port) as crowd,
    ):
        crowd.ask("join", code=CODE, within=1.0)
        told["errors"] += crowd.ask("listen")["errors"]
        for vote in range(1, rounds + 1):
            if vote > 1:
                tonight.do(OpenRound(vote))
            told["errors"] += crowd.ask("look", vote=vote)["errors"]
            found = crowd.ask("keep_voting", choices=CHOICES, pause=pause, seconds=seconds)
            told["errors"] += found["errors"]
            told["refused"] += found["answers"] - found["statuses"]["200"]
            told["votes"] += found["statuses"]["200"]
            told["lost"] += len(tonight.lost(crowd.ask("forms")["forms"], vote))
            tonight.do(CloseRound(vote), SettleRound(vote), RevealRound(vote))
            if vote == 1:
                before = server.memory()
        told["grown"] = server.memory() - before
    return told


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        told = soak(Path(folder), phones=200, rounds=10, seconds=60.0, pause=1.0)
    print(told)  # noqa: T201 - run by hand
    right = told["grown"] < MOST_BYTES and not (told["errors"] or told["refused"] or told["lost"])
    sys.exit(not right)


if __name__ == "__main__":
    main()
