"""The whole command, as a person or a program runs it: what it says, and what it leaves behind."""

import http.client
import json
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from tests.support.started import PATIENCE_S, ROOT, started, wait_until_gone
from tests.support.waiting import until
from wijkworkshop.rehearsal.filling import filled
from wijkworkshop.rehearsal.forms import read_page

SUM = (
    "joined", "acknowledged", "stored", "lost", "p50_ms", "p99_ms", "max_ms", "votes_per_second",
)  # fmt: skip
Line = dict[str, Any]


def ran(
    room: Path, *arguments: str, module: tuple[str, ...] = ("wijkworkshop",)
) -> tuple[int, str, str]:
    """Return how it ended, and what it said."""
    with started(room, *arguments, module=module) as process:
        said, complained = process.communicate(timeout=PATIENCE_S)
        return process.returncode, said, complained


def lines(said: str) -> list[Line]:
    return [json.loads(line) for line in said.splitlines()]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, list[Line]]:
    """One with twelve, beside an archive that is somebody's own."""
    folder = tmp_path_factory.mktemp("repetitie")
    for name in ("tijdelijk", "archief"):
        (folder / name).mkdir()
    own = folder / "archief" / "eigen.db"
    own.write_bytes(b"not ours to touch")
    where = ("--archive", str(own), "--out", str(folder / "uit"))
    code, said, complained = ran(
        folder / "tijdelijk", "--json", "--participants", "12", "--ramp", "0.5", *where
    )
    assert complained == ""
    return folder, code, lines(said)


def test_it_says_where_then_each_round_then_the_sum(whole: tuple[Path, int, list[Line]]) -> None:
    _folder, code, said = whole
    first, *rounds, last = said
    assert first.keys() == {"url", "code"}
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", first["url"])
    assert code == 0
    assert [each["round"] for each in rounds] == [1, 2, 3, 4, 5]
    for each in rounds:
        assert (each["joined"], each["acknowledged"], each["stored"], each["counted"]) == (12,) * 4
        assert each["votes"] >= 12
        assert 0 < each["p50_ms"] <= each["p99_ms"] <= each["max_ms"]
    assert {name: last[name] for name in SUM[:4]} == {
        "joined": 12, "acknowledged": 60, "stored": 60, "lost": 0,
    }  # fmt: skip
    assert set(SUM) <= last.keys()
    assert last["votes_per_second"] > 0
    assert [each for each in last["reasons"] if is_red(each) and not is_slow(each)] == []
    assert last["good"] is not any(map(is_red, last["reasons"]))
    assert last["screen"] == "Geen scherm gevonden."
    assert last["disk_ms"] > 0


def is_red(reason: dict[str, str]) -> bool:
    return reason["weight"] in ("red", "broken")


def is_slow(reason: dict[str, str]) -> bool:
    """Tell whether it says that this machine is busy, which it may be."""
    return reason["words"].startswith(("Te langzaam.", "De schijf doet"))


@pytest.mark.seconds
def test_it_writes_a_report_and_leaves_nothing_else(whole: tuple[Path, int, list[Line]]) -> None:
    folder, _code, said = whole
    facts = json.loads((folder / "uit" / "generale-repetitie.json").read_text(encoding="utf-8"))
    assert facts["stored"] == 60
    assert facts["rounds"] == said[1:-1]
    text = (folder / "uit" / "generale-repetitie.txt").read_text(encoding="utf-8")
    assert said[-1]["verdict"] in text
    assert "Ronde 5 van 5" in text
    assert [each.name for each in (folder / "archief").iterdir()] == ["eigen.db"]
    assert (folder / "archief" / "eigen.db").read_bytes() == b"not ours to touch"
    assert list((folder / "tijdelijk").iterdir()) == []
    wait_until_gone(folder / "tijdelijk")


@pytest.mark.seconds
@pytest.mark.parametrize("mode", ["forgetting", pytest.param("mixing", marks=pytest.mark.slow)])
def test_a_server_that_loses_what_it_acknowledged_is_found_out(room: Path, mode: str) -> None:
    code, said, _ = ran(
        room, "--json", "--participants", "10", "--ramp", "0",
        module=("tests.support.forgetful", mode),
    )  # fmt: skip
    last = lines(said)[-1]
    assert code == 1
    assert last["lost"] > 0
    assert last["good"] is False
    assert any("Kwijt" in each["words"] for each in last["reasons"])
    assert list(room.iterdir()) == []


@pytest.mark.slow
def test_a_server_that_dies_ends_it_in_red(room: Path) -> None:
    module = ("tests.support.forgetful", "dying")
    code, said, _ = ran(room, "--participants", "6", "--ramp", "0", module=module)
    assert code == 1
    assert "De server voor telefoons stopte vanzelf." in said
    assert "Niet goed" in said
    assert list(room.iterdir()) == []
    wait_until_gone(room)


class RealPhone:
    """Somebody with a phone of their own."""

    def __init__(self, url: str) -> None:
        self._wire = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE_S)
        self._cookie = ""

    def ask(self, path: str, fields: tuple[tuple[str, str], ...] | None = None) -> str:
        headers = {"Cookie": self._cookie} if self._cookie else {}
        if fields is None:
            self._wire.request("GET", path, headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            self._wire.request("POST", path, urlencode(fields), headers)
        answer = self._wire.getresponse()
        self._cookie = (answer.getheader("set-cookie") or self._cookie).partition(";")[0]
        page = answer.read().decode()
        return self.ask("/") if answer.status == 303 else page

    def send(self, page: str, action: str) -> str:
        form = read_page(page).form(action)
        assert form is not None, page
        return self.ask(action, filled(form, Random(1)))  # noqa: S311 - no secret

    def join(self, code: str) -> None:
        page = self.send(self.ask(f"/c/{code}"), "/join")
        assert read_page(page).form("/join") is None

    def vote(self) -> None:
        """Send the form of some round; one that was closed meanwhile keeps nothing."""

        def voted() -> bool:
            page = self.ask("/")
            if read_page(page).form("/vote") is not None:
                self.send(page, "/vote")
            return "Uw stem is bewaard" in page

        until(voted, PATIENCE_S)

    def close(self) -> None:
        self._wire.close()


@pytest.mark.seconds
def test_real_phones_can_join_while_a_round_is_held_open(room: Path) -> None:
    few = ("--participants", "4", "--ramp", "0", "--hold", "1", "--address", "127.0.0.1")
    with started(room, "--json", *few) as process:
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        with closing(RealPhone(first["url"])) as phone:
            phone.join(first["code"])
            phone.vote()
            *rounds, last = lines(process.communicate(timeout=PATIENCE_S)[0])
    voted = next(each for each in rounds if each["stored"] == 5)  # as soon as the phone was there
    assert voted["joined"] == voted["counted"] == 5
    assert [each["acknowledged"] for each in rounds] == [4] * len(rounds)
    assert all(each["seconds"] >= 1 for each in rounds)
    assert last["joined"] == 5
    assert process.returncode == 0


def test_a_few_phones_are_enough_although_their_results_stay_hidden(room: Path) -> None:
    few = ("--participants", "2", "--ramp", "0", "--address", "127.0.0.1")
    code, said, _ = ran(room, "--json", *few)
    held = [each for each in lines(said) if "stored" in each and "counted" in each]
    assert [each["counted"] for each in held] == [None] * len(held) != []
    assert {each["note"] for each in held} == {"Hier stemden te weinig mensen"}
    assert lines(said)[-1]["good"]
    assert code == 0


@pytest.mark.slow
def test_without_participants_it_ends_by_itself(room: Path) -> None:
    nobody = ("--participants", "0", "--hold", "0.1", "--address", "127.0.0.1")
    code, said, _ = ran(room, "--json", *nobody)
    last = lines(said)[-1]
    assert code == 0
    assert (last["joined"], last["stored"], last["good"]) == (0, 0, False)
    assert "geen telefoon" in json.dumps(last, ensure_ascii=False)


@pytest.mark.slow
def test_hosts_vote_for_their_tables_and_what_cannot_be_held_is_said(room: Path) -> None:
    code, said, _ = ran(
        room, "--json", "--participants", "14", "--ramp", "0", "--run-sheet", "halve-dag"
    )
    rounds = lines(said)[1:-1]
    by_tables = next(each for each in rounds if "per tafel" in each["title"])
    assert code == 0
    assert (by_tables["acknowledged"], by_tables["stored"]) == (6, 6)
    cards = next(each for each in rounds if each["title"] == "Kaarten voor het bord")
    assert (cards["acknowledged"], cards["stored"]) == (6, 6)
    places = next(each for each in rounds if each["title"] == "Ligt uw kaart hier goed?")
    assert (places["acknowledged"], places["stored"], places["lost"]) == (6, 6, 0)
    cells = next(each for each in rounds if each["title"] == "De tabel, per tafel")
    assert (cells["acknowledged"], cells["stored"], cells["lost"]) == (6, 6, 0)
    skipped = [each for each in rounds if "skipped" in each]
    assert all(len(each["skipped"]) > 20 for each in skipped)
    assert len(rounds) - len(skipped) >= 13


@pytest.mark.seconds
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--participants", "0"), "--hold"),
        (("--participants", "veel"), "--participants"),
        (("--participants", "-1"), "--participants"),
        (("--run-sheet", "nergens"), "Er is geen draaiboek ‘nergens’"),
        (("--session", "x"), "Bij --session hoort --archive."),
        (("--archive", "/weg/niets/archief.db"), "De map van dit archief is er niet."),
        (("--address", "203.0.113.7", "--participants", "1"), "203.0.113.7"),
    ],
)
def test_wrong_use_is_said_and_makes_nothing(
    room: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, said, complained = ran(room, *arguments)
    assert (code, said) == (2, "")
    assert words in complained
    assert list(room.iterdir()) == []


@pytest.mark.seconds
def test_more_phones_than_the_laptop_has_connections_for_is_said(room: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(room)}
    command = f"ulimit -n 512; exec {sys.executable} -m wijkworkshop rehearse --participants 1000"
    done = subprocess.run(  # noqa: S602 - our own program
        command, shell=True, capture_output=True, text=True, check=False, cwd=ROOT, env=environment
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Hoogstens 206 deelnemers" in done.stderr
    assert list(room.iterdir()) == []


@pytest.mark.seconds
def test_a_report_that_cannot_be_written_is_said_before_it_begins(room: Path) -> None:
    file = room.parent / "bestand"
    file.write_text("", encoding="utf-8")
    code, said, complained = ran(room, "--out", str(file / "verslag"))
    assert (code, said) == (1, "")
    assert complained.strip() == f"In deze map kan niets worden gemaakt: {file / 'verslag'}"
    assert list(room.iterdir()) == []


@pytest.mark.slow
def test_a_session_of_ones_own_is_copied_and_stays_as_it_is(room: Path, tmp_path: Path) -> None:
    archive = tmp_path / "eigen" / "archief.db"
    archive.parent.mkdir()
    made = subprocess.run(
        [sys.executable, "-m", "wijkworkshop", "--archive", str(archive), "new",
         "--run-sheet", "traject-2", "--name", "Onze avond", "--tables", "1"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    before = archive.read_bytes()
    code, said, _ = ran(
        room, "--archive", str(archive), "--session", made.stdout.strip(),
        "--participants", "6", "--ramp", "0",
    )  # fmt: skip
    assert code == 0, said
    assert "Onze avond" in said
    assert archive.read_bytes() == before
    assert [each.name for each in archive.parent.iterdir() if each.is_dir()] == []
