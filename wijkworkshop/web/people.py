"""Who takes part: what a phone holds, who that is, and what they answered in the open round."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from wijkworkshop.core.phones import Participant
from wijkworkshop.core.voting.ballots import Answers

TOKEN_BYTES = 16
PROOF_LETTERS = 16
HIGHEST_ONCE = 2**53


@dataclass(frozen=True)
class Person:
    """A participant, the hash of what their phone holds, and the language of their pages."""

    who: Participant
    token: str
    language: str


def new_token() -> str:
    """Return what a phone holds: 128 bits of chance, as 32 hex digits."""
    return secrets.token_hex(TOKEN_BYTES)


def hashed(token: str) -> str:
    """Return what is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def proof(token: str) -> str:
    """Return what a form carries, so that no other site can send it for somebody."""
    return hmac.digest(token.encode(), b"form", "sha256").hex()[:PROOF_LETTERS]


def proves(token: str, said: str) -> bool:
    """Tell whether a form came from a page of this phone."""
    return hmac.compare_digest(proof(token).encode(), said.encode())


def one_time() -> int:
    """Return the one-time number of a form; a double of it exists by one chance in 10^16."""
    return secrets.randbelow(HIGHEST_ONCE - 1) + 1


class People:
    """Everybody who joined, by the hash of their token."""

    def __init__(self, joined: Mapping[str, tuple[Participant, str]]) -> None:
        """Know these from the start: after a restart nobody joins again."""
        self._known = {token: Person(who, token, tongue) for token, (who, tongue) in joined.items()}
        self._answered: dict[tuple[int, int], Answers] = {}

    def __len__(self) -> int:
        """Return how many numbers there are: somebody with two phones is one."""
        return len({person.who.number for person in self._known.values()})

    def find(self, token: str) -> Person | None:
        """Return whose phone holds this."""
        return self._known.get(hashed(token)) if token else None

    def add(self, person: Person) -> None:
        """Know somebody, or know something else of them."""
        self._known[person.token] = person

    def answered(self, round_id: int, number: int) -> Answers:
        """Return what somebody last sent in a round; nothing yet is empty."""
        return self._answered.get((round_id, number), ())

    def note(self, round_id: int, number: int, answers: Answers) -> None:
        """Remember what is kept, to show it in their form; earlier rounds are forgotten."""
        if self._answered and next(iter(self._answered))[0] != round_id:
            self._answered.clear()
        self._answered[round_id, number] = answers

    def forget(self) -> None:
        """Forget what anybody answered: the round is over."""
        self._answered.clear()
