"""The slips of a round as far as they are known here: stored, on their way, and the next number."""

from collections.abc import Iterable

from wijkworkshop.core.voting.ballots import FIRST_OPEN, Ballot


class Slips:
    """Stored slips by number, those on their way to the disk, and the order of typing."""

    def __init__(self) -> None:
        """Know of no slips."""
        self._stored: dict[int, Ballot] = {}
        self._sent: dict[int, Ballot] = {}
        self._order: list[int] = []

    def find(self, number: int) -> Ballot | None:
        """Return the slip with this number, as it was typed last."""
        return self._sent.get(number) or self._stored.get(number)

    def send(self, slip: Ballot) -> None:
        """Note that a slip is on its way."""
        self._sent[slip.number] = slip
        self._touch(slip.number)

    def withdraw(self, number: int) -> None:
        """Forget a slip."""
        self._sent.pop(number, None)
        self._stored.pop(number, None)
        self._order = [each for each in self._order if each != number]

    def take(self, stored: Iterable[Ballot]) -> tuple[int, ...]:
        """Take the slips that are stored; return the numbers that were on their way till now."""
        self._stored = {slip.number: slip for slip in stored}
        arrived = [n for n, slip in self._sent.items() if self._stored.get(n) == slip]
        for number in arrived:
            del self._sent[number]
        known = {*self._stored, *self._sent}
        kept = [number for number in self._order if number in known]
        self._order = sorted(known - set(kept)) + kept
        return tuple(arrived)

    def give_up(self) -> None:
        """Forget what is on its way: it was refused."""
        self._sent.clear()

    def latest(self, most: int) -> tuple[Ballot, ...]:
        """Return the slips that were typed last, newest first."""
        found = (self.find(number) for number in reversed(self._order))
        return tuple(slip for slip in found if slip is not None)[:most]

    def next_number(self, after: int = 0) -> int:
        """Return the number that comes next: free, and past `after`; never that of a phone."""
        number = after + 1
        while self.find(number) is not None:
            number += 1
        return number if number < FIRST_OPEN else self.beyond()

    def beyond(self) -> int:
        """Return the first number past all slips, but for those with the number of a phone.

        The number after that of a phone is somebody else's phone: their vote would give way.
        """
        own = [number for number in (*self._stored, *self._sent) if number < FIRST_OPEN - 1]
        return max(own, default=0) + 1

    def beside(self, number: int, step: int) -> int | None:
        """Return the number of the slip before (-1) or after (1) a number."""
        numbers = sorted({*self._stored, *self._sent})
        if step < 0:
            return max((each for each in numbers if each < number), default=None)
        return min((each for each in numbers if each > number), default=None)

    def _touch(self, number: int) -> None:
        self._order = [each for each in self._order if each != number] + [number]
