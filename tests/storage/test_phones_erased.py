"""What phones sent is tied to nobody once a round is settled, and gone when it should be.

Looked for in the raw bytes of every file: archive, log, backups, session files.
"""

import struct
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.core.scenes import START
from tests.support.storage.carried import carry
from tests.support.storage.phoned import (
    ADDRESS,
    CODE,
    HOST_CODE,
    ID,
    SECRET,
    WIFI,
    do,
    phones_of,
    say,
    voting_by_phone,
)
from wijkworkshop.core.acts.contributing import TakeBackContribution
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.phones import LayAllAside, LayAside, TakeUp
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.participating import Cast, Join
from wijkworkshop.core.phones.records import Participant, Phones, PhonesSeen, Submission
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.core.voting.rounds import Overridden, Received
from wijkworkshop.storage.archive import Archive, open_archive
from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.backups import Backups, erased_in
from wijkworkshop.storage.importing import import_session
from wijkworkshop.storage.retention import Retention
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store
from wijkworkshop.storage.transfer import Parcel

MARK = 0x5A5A0000  # above any number of a row, so that its bytes occur nowhere else
PEOPLE = 400
PRIVATE = "mijn buurman van nummer zeventien"
DAY = date(2026, 3, 12)


def token(each: int) -> str:
    """A hash as it is kept of a phone's token."""
    return f"hash-van-een-telefoon-{each:05}-{'0' * 20}"


def once(each: int) -> int:
    return MARK + each


def person(each: int) -> Participant:
    """Somebody whose number is found again in raw bytes; the archive itself knows no limit."""
    return Participant(MARK + 0x1000 + each, Group.RESIDENTS, 1)


def scattered(many: int) -> list[int]:
    """Return numbers in an order that makes tables grow everywhere."""
    return sorted(range(many), key=lambda each: each * 7919 % 401)


@pytest.fixture
def voted(archive: Archive, store: Store) -> Store:
    """Four hundred joined and voted, in batches; some changed their vote, some sent it again."""
    phones = phones_of(archive, voting_by_phone(store))
    order = scattered(PEOPLE)
    for start in range(0, PEOPLE, 16):
        some = order[start : start + 16]
        phones.write([Join(token(each), person(each), "nl") for each in some], START)
        phones.write([Cast(person(each), 1, once(each), ((1, 1),)) for each in some], START)
    again = [Cast(person(e), 1, once(e + 0x400), ((2, 1),)) for e in order[::5]]
    phones.write([*again, *again], START)
    return store


def files(archive: Archive) -> list[Path]:
    return [each for each in sorted(archive.path.parent.rglob("*")) if each.is_file()]


def found(paths: Iterable[Path], *wanted: int | str) -> set[int | str]:
    """What of these numbers and texts stands in the bytes of files."""
    data = [path.read_bytes() for path in paths]
    return {each for each in wanted if any(_bytes(each) in some for some in data)}


def _bytes(wanted: int | str) -> bytes:
    return struct.pack(">I", wanted) if isinstance(wanted, int) else wanted.encode()


FORMS = [once(each) for each in (*range(PEOPLE), *range(0x400, 0x400 + PEOPLE))]
NUMBERS = [person(each).number for each in range(PEOPLE)]
TOKENS = [token(each) for each in range(PEOPLE)]


@pytest.mark.seconds
def test_while_people_vote_their_numbers_are_there(archive: Archive, voted: Store) -> None:
    """So the search does find them."""
    there = found(files(archive), *FORMS, *NUMBERS, *TOKENS)
    assert there == {*FORMS[:PEOPLE], *(once(e + 0x400) for e in scattered(PEOPLE)[::5]),
                     *NUMBERS, *TOKENS}  # fmt: skip
    assert len(voted.ballots(ID, 1)) == PEOPLE


@pytest.mark.seconds
@pytest.mark.parametrize(
    ("end", "left"), [(SettleRound(1), PEOPLE), (InvalidateRound(1, "stroomstoring"), 0)]
)
def test_a_settled_round_ties_nobody_to_a_vote(
    archive: Archive, voted: Store, tmp_path: Path, end: SettleRound | InvalidateRound, left: int
) -> None:
    """Of one that is declared invalid before it is settled, no vote is left at all."""
    do(voted, ID, CloseRound(1), end)
    copy, stick = tmp_path / "copy.db", tmp_path / f"avond{SESSION_FILE}"
    back_up(archive.path, copy)
    save_session(archive, ID, stick)
    assert found([*files(archive), copy, stick], *FORMS) == set()
    assert found([copy, stick], *NUMBERS, *TOKENS) == set()
    with archive.reading() as connection:  # who takes part is known, and nothing of their votes
        tables = ("ballot", "ballot_answer", "once")
        counts = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() for table in tables
        ]
    assert counts == [0, 0, 0]
    assert len(phones_of(archive, voted.load(ID)).joined()) == PEOPLE
    assert len(voted.ballots(ID, 1)) == left


@pytest.mark.seconds
def test_ballots_that_are_open_stay_while_another_round_is_settled(
    archive: Archive, voted: Store
) -> None:
    do(voted, ID, CloseRound(1), OpenRound(2))
    phones = phones_of(archive, voted.load(ID))
    phones.write([Cast(person(each), 2, each, ((1, 1),)) for each in range(5)], START)
    do(voted, ID, SettleRound(1))
    assert [each.number for each in voted.ballots(ID, 2)] == NUMBERS[:5]
    assert found(files(archive), *FORMS) == set()


@pytest.mark.seconds
@pytest.mark.usefixtures("voted")
def test_a_copy_made_while_people_vote_has_no_ballots(archive: Archive, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(archive.path, copy)
    assert found([copy], *FORMS, *NUMBERS, *TOKENS) == set()
    with closing(open_archive(copy, environment={})) as opened:
        session = Store(opened).load(ID)
    assert (session.all(Received), session.all(Overridden)) == ((), ())


@pytest.mark.seconds
def test_after_closing_nobody_who_took_part_is_left(archive: Archive, voted: Store) -> None:
    phones_of(archive, voted.load(ID)).write([say("Ja", once=once(900), number=NUMBERS[3])], START)
    do(voted, ID, CloseRound(1), SettleRound(1), CloseSession())
    assert phones_of(archive, voted.load(ID)).joined() == {}
    assert found(files(archive), *FORMS, once(900), *NUMBERS, *TOKENS) == set()


def test_other_sessions_keep_who_takes_part(archive: Archive, voted: Store) -> None:
    other = voting_by_phone(voted, session_id="andere")
    phones_of(archive, other).write([Join("ander", Participant(5001), "nl")], START)
    do(voted, ID, CloseRound(1), SettleRound(1), CloseSession())
    assert list(phones_of(archive, other).joined()) == ["ander"]


def test_of_a_session_that_is_erased_nothing_is_left(archive: Archive, voted: Store) -> None:
    voted.delete(ID)
    secrets = (SECRET, CODE, HOST_CODE, WIFI, ADDRESS)
    assert found(files(archive), *FORMS, *NUMBERS, *TOKENS, *secrets) == set()


# Words


def sent(archive: Archive, store: Store, many: int = 250) -> None:
    """Many phones sent words; number 17 is private."""
    phones = phones_of(archive, voting_by_phone(store))
    texts = [PRIVATE if each == 17 else f"iets anders {each} " * 6 for each in range(many)]
    for start in range(0, many, 10):
        some = range(start, min(many, start + 10))
        phones.write([say(texts[each], 1, FIRST_OPEN + each) for each in some], START)


def private(store: Store) -> Submission:
    return next(e for e in store.load(ID).all(Submission) if e.text == PRIVATE)


def test_words_that_are_laid_aside_leave_no_scraps(archive: Archive, store: Store) -> None:
    sent(archive, store)
    backups = Backups(archive.path)
    backups.make(DAY)
    assert len([p for p in files(archive) if found([p], PRIVATE)]) > 1
    do(store, ID, CloseRound(1), LayAside(private(store).id))
    backups.erase(erased_in(archive))
    assert found(files(archive), PRIVATE) == set()
    assert len(store.load(ID).all(Submission)) == 249


def test_all_words_that_are_laid_aside_at_once_leave_no_scraps(
    archive: Archive, store: Store
) -> None:
    sent(archive, store)
    backups = Backups(archive.path)
    backups.make(DAY)
    do(store, ID, CloseRound(1), LayAllAside(private(store).id))
    backups.erase(erased_in(archive))
    assert found(files(archive), PRIVATE, "iets anders 3 ") == set()
    do(store, ID, LayAllAside(250))
    assert store.load(ID).all(Submission) == ()


def test_while_people_vote_scraps_wait_for_the_next_act(archive: Archive, store: Store) -> None:
    """Writing the archive anew would hold up what phones send."""
    sent(archive, store)
    number, before = private(store).id, archive.path.stat().st_ino
    do(store, ID, LayAside(number))
    assert store.load(ID).find(Submission, number) is None
    assert archive.path.stat().st_ino == before
    do(store, ID, CloseRound(1))
    assert found(files(archive), PRIVATE) == set()


def test_words_that_were_taken_up_and_taken_back_are_nowhere(
    archive: Archive, store: Store
) -> None:
    sent(archive, store)
    backups = Backups(archive.path)
    backups.make(DAY - timedelta(days=1))
    waiting = private(store)
    do(store, ID, CloseRound(1), TakeUp(waiting.id, waiting.text))
    backups.make(DAY)
    [said] = store.load(ID).all(Contribution)
    assert said.text == PRIVATE
    do(store, ID, TakeBackContribution(said.id))
    backups.erase(erased_in(archive))
    assert found(files(archive), PRIVATE) == set()


def test_a_backup_does_not_bring_back_words_that_were_laid_aside(
    archive: Archive, store: Store
) -> None:
    sent(archive, store, 20)
    backups = Backups(archive.path)
    backup = backups.make(DAY)
    do(store, ID, CloseRound(1), LayAside(private(store).id))
    parcel = backups.parcel(backup, ID, erased_in(archive))
    assert len(parcel.session.all(Submission)) == 19


def test_words_are_erased_after_the_set_time(archive: Archive, store: Store) -> None:
    sent(archive, store, 20)
    retention = Retention(store)
    retention.keep_months(3)
    do(store, ID, CloseRound(1), SettleRound(1), CloseSession())
    now = START + timedelta(days=120)
    assert retention.erase_contributions(now) == 1
    assert store.load(ID).all(Submission) == ()
    assert store.load(ID).get(Details, 1).erased_on == now.date()
    assert found(files(archive), PRIVATE) == set()


# What must not travel


def settled(archive: Archive, store: Store) -> None:
    phones = phones_of(archive, voting_by_phone(store))
    five = [Cast(person(each), 1, 1, ((1, 1),)) for each in range(1, 6)]
    phones.write([*five, PhonesSeen(1, joined=5)], START)
    do(store, ID, CloseRound(1), SettleRound(1))


SECRETS = (SECRET, CODE, HOST_CODE, WIFI, ADDRESS, "Zaalnet")


def test_a_session_file_has_no_codes_and_passwords(
    archive: Archive, store: Store, tmp_path: Path
) -> None:
    settled(archive, store)
    assert found(files(archive), *SECRETS) == set(SECRETS)
    stick = tmp_path / f"avond{SESSION_FILE}"
    save_session(archive, ID, stick)
    assert found([stick], *SECRETS) == set()
    session = open_session_file(stick).session
    assert session.all(Phones) == ()
    assert session.get(PhonesSeen, 1).joined == 5
    assert session.get(Received, 1, Channel.PHONE).number == 5


def test_what_comes_in_brings_no_codes_of_its_own(
    archive: Archive, store: Store, tmp_path: Path
) -> None:
    """Whoever made a file would know the codes of everybody."""
    settled(archive, store)
    theirs = Parcel(store.load(ID))
    assert theirs.session.all(Phones) != ()
    with closing(open_archive(tmp_path / "elders" / "archive.db", environment={})) as other:
        import_session(other, theirs, lambda: "2")
        assert Store(other).load(ID).all(Phones) == ()


def test_a_copy_in_another_archive_has_none_either(
    archive: Archive, store: Store, tmp_path: Path
) -> None:
    settled(archive, store)
    with closing(open_archive(tmp_path / "elders" / "archive.db", environment={})) as other:
        carry(ID, archive, other)
        assert Store(other).load(ID).all(Phones) == ()
        assert found(files(other), *SECRETS) == set()
