"""Who takes part: what a phone holds, who that is, and what they answered in the open round."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.voting_tables import by_tables

TOKEN_LETTERS = 32
PROOF_LETTERS = 16
MOST_KNOWN = 2048
HIGHEST_ONCE = 2**53

Place = tuple[bool, int]
"""Whose a ballot is: whether a table's, and the number of that table or of a participant."""


@dataclass(frozen=True)
class Person:
    """A participant, the hash of what their phone holds, and the language of their pages."""

    who: Participant
    token: str
    language: str


def new_token() -> str:
    """Return what a phone holds: 128 bits of chance, as 32 hex digits."""
    return secrets.token_hex(TOKEN_LETTERS // 2)


@lru_cache(MOST_KNOWN)
def hashed(token: str) -> str:
    """Return what is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()


@lru_cache(MOST_KNOWN)
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
        self._numbers = {person.who.number: person for person in self._known.values()}
        self._round = 0
        self._answered: dict[Place, Answers] = {}

    def __len__(self) -> int:
        """Return how many numbers there are: somebody with two phones is one."""
        return len(self._numbers)

    def find(self, token: str) -> Person | None:
        """Return whose phone holds this."""
        return self._known.get(hashed(token)) if token else None

    def with_number(self, number: int) -> Person | None:
        """Return who was last seen with a number."""
        return self._numbers.get(number)

    def add(self, person: Person) -> bool:
        """Know somebody, or know something else of them; tell whether their number is new."""
        before = self._known.get(person.token)
        self._known[person.token] = person
        if before and before.who.number != person.who.number:
            self._numbers = {each.who.number: each for each in self._known.values()}
        new = person.who.number not in self._numbers
        self._numbers[person.who.number] = person
        return new

    def shared(self, person: Person) -> bool:
        """Tell whether another phone has the same number."""
        same = (each for each in self._known.values() if each.who.number == person.who.number)
        return any(each.token != person.token for each in same)

    def renumber(self, before: int, after: int) -> None:
        """Let what somebody answered go along to another number that did not answer yet."""
        if before not in (0, after) and (False, before) in self._answered:
            self._answered.setdefault((False, after), self._answered.pop((False, before)))

    def answered(self, vote: Round, who: Participant) -> Answers:
        """Return what somebody last sent in a round; nothing yet is empty."""
        return self._answered.get(_place(vote, who), ()) if vote.id == self._round else ()

    def note(self, vote: Round, who: Participant, answers: Answers) -> None:
        """Remember what is kept, to show it in their form; earlier rounds are forgotten."""
        if vote.id != self._round:
            self._round, self._answered = vote.id, {}
        self._answered[_place(vote, who)] = answers

    def recall(self, vote: Round, ballots: Mapping[int, Answers]) -> None:
        """Remember what was kept before a restart."""
        tables = by_tables(vote)
        self._round = vote.id
        self._answered = {(tables, number): answers for number, answers in ballots.items()}

    def forget(self) -> None:
        """Forget what anybody answered: the round is over."""
        self._round, self._answered = 0, {}

    def forget_everybody(self) -> None:
        """Forget who took part, as the archive does when the session is closed."""
        self._known, self._numbers = {}, {}
        self.forget()


def _place(vote: Round, who: Participant) -> Place:
    """Return whose the ballot of somebody is: their table's where tables vote."""
    return (True, who.table) if by_tables(vote) else (False, who.number)
