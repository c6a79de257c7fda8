"""The server as a process: how it starts, how it ends, and that it starts again where it was."""

import shutil
import signal
import socket
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette

from tests.support.waiting import until
from tests.support.web.marked import MARK, PHONES, SECRET, marked_session
from tests.support.web.phones import Phone, rest_of
from tests.support.web.serving import PATIENCE_S, Served, evening_in
from wijkworkshop import places
from wijkworkshop.core.acts.navigating import CloseSession, ReopenSession
from wijkworkshop.core.acts.phones import MovePhones, StartPhones
from wijkworkshop.core.acts.rounds import CloseRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.web.process import serve as process
from wijkworkshop.web.process.endings import Ending
from wijkworkshop.web.process.listening import listen
from wijkworkshop.web.process.running import config
from wijkworkshop.web.process.serve import Where, serve

HERE, SAVED = "127.0.0.1", "Uw stem is bewaard."


def ending_of(archive: Path, session: str) -> Ending:
    """Serve what cannot be served, here."""
    where = Where(archive, session, HERE, 0, places.resources() / "web")
    return serve(where, listen(HERE, 0), None)


def test_a_session_that_is_not_there(tmp_path: Path) -> None:
    with evening_in(tmp_path, marked_session()) as tonight:
        assert ending_of(tonight.archive, "een andere") == Ending.NO_SESSION


def test_an_archive_that_is_damaged_or_not_there(tmp_path: Path) -> None:
    archive = tmp_path / "archief.db"
    archive.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    assert ending_of(archive, "proef") == Ending.NO_ARCHIVE
    archive.unlink()
    assert ending_of(archive, "proef") == Ending.NO_ARCHIVE
    assert not archive.exists()  # looking never makes one


def test_an_archive_that_is_busy_may_be_free_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(path: Path, *, alone: bool) -> Archive:
        raise StorageProblem(Problem.BUSY, path, f"{alone}")

    monkeypatch.setattr(process, "open_archive", busy)
    assert ending_of(tmp_path / "archief.db", "proef") == Ending.BROKEN


@pytest.mark.seconds
def test_an_archive_that_is_replaced_while_it_runs(served: Served) -> None:
    copy = served.folder / "kopie.db"
    shutil.copy(served.archive, copy)
    copy.replace(served.archive)
    assert served.left() == Ending.NO_ARCHIVE


@pytest.mark.seconds
def test_a_session_that_is_deleted_while_it_runs(served: Served) -> None:
    served.store.delete(served.session.id)
    assert served.left() == Ending.NO_SESSION


@pytest.mark.seconds
def test_it_ends_when_its_input_does_and_when_the_system_says_so(served: Served) -> None:
    assert served.stop() == Ending.ASKED
    served.start()
    assert served.process is not None
    served.process.send_signal(signal.SIGINT)  # Ctrl+C in a terminal is for the app
    assert served.phone().get().status == 200
    served.process.send_signal(signal.SIGTERM)
    assert served.left() == Ending.ASKED


@pytest.mark.seconds
def test_it_ends_with_those_who_listen(served: Served) -> None:
    phone = served.joined()
    with socket.create_connection((HERE, served.port)) as line:
        head = f"GET /live HTTP/1.1\r\nHost: {HERE}:{served.port}\r\nCookie: {phone.cookie}\r\n\r\n"
        line.sendall(head.encode())
        assert b"200 OK" in line.recv(65_536)
        assert served.stop() == Ending.ASKED
        assert rest_of(line) == b""
    waits = config(Starlette()).timeout_graceful_shutdown
    assert waits is not None
    assert waits < 3  # after which the app kills it


@pytest.mark.seconds
def test_it_knows_everybody_again_after_it_was_killed(served: Served) -> None:
    phone = served.joined(group="residents", table="2")
    phone.vote(o1="2")
    number = phone.number
    served.kill()
    served.start()
    assert phone.number == number
    page = phone.get("/?change=1").text
    assert 'name="o1"' in page
    assert 'value="2"' in page[page.index('id="o1"') :].partition(">")[0]
    assert phone.vote(o2="1").status == 200
    assert served.ballots() == {number: ((2, 1),)}
    assert served.joined().number == number + 1


@pytest.mark.seconds
def test_nobody_gets_a_number_from_before_the_session_was_closed(served: Served) -> None:
    """It stands on somebody's phone, with its code, and on slips."""
    phone = served.joined()
    number, code = phone.number, phone.own_code
    assert served.stop() == Ending.ASKED
    served.do(CloseRound(1), SettleRound(1), CloseSession(), ReopenSession(), StartPhones(PHONES))
    served.start()
    assert served.joined().number == number + 1
    assert phone.post("/join", {"number": str(number), "code": code}).status == 303
    assert phone.number == number
    assert served.joined().number == number + 2


@pytest.mark.seconds
def test_who_slept_while_another_server_came_is_told_what_is_new(served: Served) -> None:
    """Or a phone that wakes up goes on showing a round that is closed."""
    phone = served.joined()
    before = phone.ask("GET", "/now")
    seen = before.headers["etag"].strip('"').partition("-")[0]
    served.kill()
    served.do(CloseRound(1))
    served.start()
    told = phone.ask("GET", "/now", headers={"If-None-Match": before.headers["etag"]})
    assert told.status == 200
    with closing(socket.create_connection((HERE, served.port), timeout=PATIENCE_S)) as line:
        head = f"GET /live?seen={seen} HTTP/1.1\r\nHost: {HERE}:{served.port}\r\n"
        line.sendall(f"{head}Cookie: {phone.cookie}\r\n\r\n".encode())
        heard = b""
        while b"event: " not in heard:
            more = line.recv(65_536)
            assert more, heard
            heard += more
    assert b"event: part" in heard


@pytest.mark.seconds
@pytest.mark.skipif(sys.platform != "linux", reason="this system has one loopback address")
def test_who_knows_their_number_comes_back_at_another_address(served: Served) -> None:
    phone = served.joined()
    number, code = phone.number, phone.own_code
    phone.vote(o1="2")
    assert served.stop() == Ending.ASKED
    served.address, served.port = "127.0.0.2", 0  # ours may be somebody else's there
    served.start()
    served.do(MovePhones(served.address, served.port))
    moved = served.phone(host=served.address)
    assert moved.post("/join", {"number": str(number), "code": code}).status == 303
    assert moved.number == number
    assert SAVED in moved.get().text


@pytest.mark.seconds
def test_phones_go_on_by_themselves_and_nothing_is_lost_when_it_is_killed_in_a_burst(
    served: Served,
) -> None:
    phones = [served.joined() for _ in range(12)]
    acknowledged: dict[int, int] = {}
    enough = threading.Event()

    def vote_on(phone: Phone) -> None:
        """Vote again and again as a page does: send a form until it is acknowledged."""
        number, times = numbers[phone.cookie], 0
        while not enough.is_set():
            times += 1
            form = {**forms[phone.cookie], "once": str(times), "o1": str(times % 3)}
            form |= {"o2": "0" if times % 3 else "1"}
            until(partial(sent, phone, form), 3 * PATIENCE_S)
            acknowledged[number] = times

    numbers = {phone.cookie: phone.number for phone in phones}
    forms = {phone.cookie: phone.get().hidden() for phone in phones}
    threads = [threading.Thread(target=vote_on, args=(phone,)) for phone in phones]
    with at_work(threads, enough):
        until(lambda: len(acknowledged) == len(phones))
        served.kill()
        before = dict(acknowledged)
        stored = served.ballots()
        served.start()
        until(lambda: all(acknowledged[who] > before[who] + 1 for who in before))
    assert set(stored) >= set(before)
    for who, times in acknowledged.items():
        expected = ((1, times % 3),) if times % 3 else ((2, 1),)
        assert served.ballots()[who] == expected
    assert len(served.ballots()) == len(phones)


@contextmanager
def at_work(threads: Sequence[threading.Thread], enough: threading.Event) -> Iterator[None]:
    """Let threads work, and end them whatever happens meanwhile."""
    for each in threads:
        each.start()
    try:
        yield
    finally:
        enough.set()
        for each in threads:
            each.join()


def sent(phone: Phone, form: dict[str, str]) -> bool:
    """Send a form; tell whether it was acknowledged."""
    try:
        return phone.post("/vote", form, **{"X-Part": "1"}).status == 200
    except OSError:
        return False


def test_the_facilitator_and_the_phones_hear_each_other(served: Served) -> None:
    for _ in range(3):
        served.joined()
    phone = served.joined()
    phone.vote(o1="1")
    wanted = PhonesSeen(1, joined=4, here=4, busy=3, last_minute=4)
    until(lambda: served.hear().find(PhonesSeen, 1) == wanted)
    assert SAVED in phone.get().text
    served.do(CloseRound(1))
    until(lambda: SAVED not in phone.get().text)


@pytest.mark.seconds
def test_the_log_says_nothing_of_anybody(served: Served) -> None:
    phone = served.joined()
    phone.vote(o1="2")
    phone.post("/vote", {"round": MARK})
    with closing(served.store.archive._engine.raw_connection()) as held:
        for table in ("round SET form = 'GEHEIM'", "session SET revision = revision + 1"):
            held.driver_connection.execute(f"UPDATE {table}")  # type: ignore[union-attr]
    assert served.left() == Ending.NO_ARCHIVE
    assert "the archive is damaged" in served.log()
    token = phone.cookie.partition("=")[2]
    noted = served.log()
    for secret in (MARK, SECRET, token, "o1=2", HERE):
        assert secret not in noted
