"""A picture of an area is part of its session: it is stored, and goes along on a stick."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.core.scenes import START, block, evening
from tests.support.outcome_examples import JPEG
from wijkworkshop.core.acts.area_pictures import DropPicture, PutPicture
from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.core.pictures import MOST_DATA, AreaPicture
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.performing import perform
from wijkworkshop.storage.importing import import_session
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store

LARGE = JPEG + "A" * (4 * ((MOST_DATA - len(JPEG)) // 4))
PUT = PutPicture(0, "Het plein", "gemeente", LARGE.replace("=", "A"), 1600, 1066)


@pytest.fixture
def saved(store: Store, tmp_path: Path) -> Path:
    """The file of a session with a picture as large as it may be."""
    session = replace(evening(block(BlockKind.STEP_3)).session, id="plein")
    store.create(session)
    session = perform(store, session, PUT, lambda: START).session
    assert store.load("plein").all(AreaPicture) == session.all(AreaPicture) != ()
    path = tmp_path / f"plein{SESSION_FILE}"
    save_session(store.archive, "plein", path)
    return path


def test_a_picture_goes_along_on_a_stick(store: Store, other: Store, saved: Path) -> None:
    import_session(other.archive, open_session_file(saved), lambda: "x")
    assert other.load("plein") == store.load("plein")
    assert other.load("plein").get(AreaPicture, 1).data == PUT.data


@pytest.mark.usefixtures("saved")
def test_the_log_has_no_word_of_it(store: Store) -> None:
    assert all(PUT.caption not in line.subject for line in store.log("plein"))
    assert all(len(line.subject) < 100 for line in store.log("plein"))


def test_one_that_was_taken_away_does_not_go_along(store: Store, saved: Path) -> None:
    perform(store, store.load("plein"), DropPicture(1), lambda: START)
    saved.unlink()
    save_session(store.archive, "plein", saved)
    assert open_session_file(saved).session.all(AreaPicture) == ()
    assert PUT.data[500:900].encode() not in saved.read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [
        "data = 'geen foto'",
        "data = data || data",
        "data = 'R0lGODlhAQABAAAAACw='",
        "width = 2000000000",
        "height = -1",
        "caption = ''",
    ],
)
def test_a_picture_that_is_none_makes_the_file_refused(saved: Path, wrong: str) -> None:
    with closing(sqlite3.connect(saved)) as connection:
        connection.execute(f"UPDATE area_picture SET {wrong}")
        connection.commit()
    with pytest.raises(StorageProblem) as problem:
        open_session_file(saved)
    assert problem.value.problem is Problem.DAMAGED_SESSION_FILE
