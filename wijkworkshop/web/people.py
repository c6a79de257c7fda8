"""The participants: the token of each phone, whose it is, and their answers in the open round."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from wijkworkshop.core.phones.records import Participant
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.table_reasons import Reasons
from wijkworkshop.core.voting.voting_tables import by_tables

TOKEN_LETTERS = 32
PROOF_LETTERS = 16
MOST_KNOWN = 2048
HIGHEST_ONCE = 2**53

Place = tuple[bool, int]
"""Owner of a ballot: whether it is a table's, and the number of that table or participant."""


@dataclass(frozen=True)
class Person:
    """A participant, the hash of what their phone holds, and the language of their pages."""

    who: Participant
    token: str
    language: str


def new_token() -> str:
    """Return a new token for a phone: 128 random bits as 32 hex digits."""
    return secrets.token_hex(TOKEN_LETTERS // 2)


@lru_cache(MOST_KNOWN)
def hashed(token: str) -> str:
    """Return the hash of a token, which is all that is stored of it."""
    return hashlib.sha256(token.encode()).hexdigest()


@lru_cache(MOST_KNOWN)
def proof(token: str) -> str:
    """Return the proof that a form carries, so that no other site can send it (CSRF)."""
    return hmac.digest(token.encode(), b"form", "sha256").hex()[:PROOF_LETTERS]


def proves(token: str, said: str) -> bool:
    """Tell whether a proof is that of the phone with this token."""
    return hmac.compare_digest(proof(token).encode(), said.encode())


def one_time() -> int:
    """Return a one-time number for a form; two are equal with a chance of one in 10^16."""
    return secrets.randbelow(HIGHEST_ONCE - 1) + 1


class People:
    """Everybody who joined, by the hash of their token."""

    def __init__(self, joined: Mapping[str, tuple[Participant, str]]) -> None:
        """Begin with those who joined before a restart, so that nobody has to join again."""
        self._known = {token: Person(who, token, tongue) for token, (who, tongue) in joined.items()}
        self._numbers = {person.who.number: person for person in self._known.values()}
        self._round = 0
        self._answered: dict[Place, Answers] = {}
        self._reasons: dict[Place, Reasons] = {}
        self._by: dict[Place, str] = {}  # whose phone that was, by its hashed token

    def __len__(self) -> int:
        """Return how many participants there are; somebody with two phones counts once."""
        return len(self._numbers)

    def find(self, token: str) -> Person | None:
        """Return the owner of a token, None when it is unknown."""
        return self._known.get(hashed(token)) if token else None

    def with_number(self, number: int) -> Person | None:
        """Return the person with a number who joined last, None when there is none."""
        return self._numbers.get(number)

    def add(self, person: Person) -> bool:
        """Add or replace a person; return whether their number is new."""
        before = self._known.get(person.token)
        self._known[person.token] = person
        if before and before.who.number != person.who.number:
            self._numbers = {each.who.number: each for each in self._known.values()}
        new = person.who.number not in self._numbers
        self._numbers[person.who.number] = person
        return new

    def shared(self, person: Person) -> bool:
        """Tell whether another phone has this person's number."""
        same = (each for each in self._known.values() if each.who.number == person.who.number)
        return any(each.token != person.token for each in same)

    def hosts_of(self, who: Participant) -> tuple[int, ...]:
        """Return the number of each phone that hosts somebody's table, also of one that is gone."""
        known = (each.who for each in self._known.values())
        same = (each for each in known if each.hosts and each.table == who.table)
        return tuple(each.number for each in same) if who.hosts else ()

    def renumber(self, before: int, after: int) -> None:
        """Move somebody's answers to another number, unless that has answers already."""
        if before not in (0, after) and (False, before) in self._answered:
            self._answered.setdefault((False, after), self._answered.pop((False, before)))

    def answered(self, vote: Round, who: Participant) -> Answers:
        """Return what somebody last answered in a round; empty when nothing yet."""
        return self._answered.get(_place(vote, who), ()) if vote.id == self._round else ()

    def reasons(self, vote: Round, who: Participant) -> Reasons:
        """Return the reasons that somebody last gave for their table in a round."""
        return self._reasons.get(_place(vote, who), ()) if vote.id == self._round else ()

    def note(self, vote: Round, person: Person, answers: Answers, reasons: Reasons = ()) -> bool:
        """Remember stored answers, to fill them in on the form; earlier rounds are dropped.

        Return whether those of another phone stood there, such as of somebody at the same table.
        """
        if vote.id != self._round:
            self.forget()
            self._round = vote.id
        place = _place(vote, person.who)
        before = self._by.get(place, person.token)
        self._answered[place], self._by[place] = answers, person.token
        self._reasons[place] = reasons
        return before != person.token

    def recall(
        self, vote: Round, ballots: Mapping[int, Answers], reasons: Mapping[int, Reasons]
    ) -> None:
        """Remember a round's ballots, and tables' reasons, that were stored before a restart."""
        tables = by_tables(vote)
        self._round = vote.id
        self._answered = {(tables, number): answers for number, answers in ballots.items()}
        self._reasons = {(True, table): said for table, said in reasons.items()}

    def forget(self) -> None:
        """Forget all answers, because the round is over."""
        self._round, self._answered, self._reasons, self._by = 0, {}, {}, {}

    def forget_everybody(self) -> None:
        """Forget all participants, as the archive does when the session is closed."""
        self._known, self._numbers = {}, {}
        self.forget()


def _place(vote: Round, who: Participant) -> Place:
    """Return whose the ballot of somebody is: their table's where tables vote."""
    return (True, who.table) if by_tables(vote) else (False, who.number)
