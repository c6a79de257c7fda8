"""Counts participants for the facilitator: numbers only, never who."""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wijkworkshop.core.phones.records import Participant, PhonesSeen
from wijkworkshop.web.people import People
from wijkworkshop.web.phone_state import Phase, VersionedState

HERE_S = 30.0
"""Seconds after which somebody counts as gone who sent nothing and has no listening page."""
MINUTE_S = 60.0


class Headcount:
    """Notes when each participant was last heard from."""

    def __init__(self, people: People, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with nobody heard from yet."""
        self._people, self._clock = people, clock
        self._heard: dict[int, float] = {}
        self._listening: Counter[int] = Counter()
        self._joined: deque[float] = deque(maxlen=10_000)

    def heard(self, who: Participant) -> None:
        """Note a request of somebody."""
        self._heard[who.number] = self._clock()

    def joined(self) -> None:
        """Note that somebody joined."""
        self._joined.append(self._clock())

    def streams(self, who: Participant) -> int:
        """Return how many pages of somebody are listening."""
        return self._listening[who.number]

    @contextmanager
    def listening(self, who: Participant | None) -> Iterator[None]:
        """Count somebody as present inside the block: a page of theirs listens."""
        if who is None:
            yield
            return
        self._listening[who.number] += 1
        try:
            yield
        finally:
            self._listening[who.number] -= 1
            if not self._listening[who.number]:
                del self._listening[who.number]
            self.heard(who)

    def hosts_here(self, who: Participant) -> int:
        """Return how many phones that are here host somebody's table, theirs included."""
        return sum(map(self._is_here, self._people.hosts_of(who)))

    def _is_here(self, number: int) -> bool:
        heard = self._heard.get(number)
        return number in self._listening or (heard is not None and heard > self._clock() - HERE_S)

    def count(self, seen: VersionedState) -> PhonesSeen:
        """Return the numbers of this moment."""
        now = self._clock()
        self._heard = {who: at for who, at in self._heard.items() if at > now - HERE_S}
        while self._joined and self._joined[0] <= now - MINUTE_S:
            self._joined.popleft()
        here = self._heard.keys() | self._listening.keys()
        return PhonesSeen(
            1, len(self._people), len(here), self._busy(seen, here), len(self._joined)
        )

    def _busy(self, seen: VersionedState, here: set[int]) -> int:
        """Return how many people have an unsent ballot on their phone."""
        vote = seen.state.vote
        if vote is None:
            return 0
        found = (self._people.with_number(number) for number in here)
        there = [person.who for person in found if person]
        asked = (who for who in there if seen.phase(who) is Phase.VOTE)
        return sum(not self._people.answered(vote, who) for who in asked)
