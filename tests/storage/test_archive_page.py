"""The SQL of docs/archive.md gives what the app knows of the example session."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from wijkworkshop import places
from wijkworkshop.core.outcomes.action_plan import Agreement, AgreementArea
from wijkworkshop.core.outcomes.alignment import HELPS, AlignmentCell, rule_text
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaGoal
from wijkworkshop.core.outcomes.goals import Goal, GoalCard, goal_text, in_order
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, area_name
from wijkworkshop.core.summaries.threads import Thread, threads
from wijkworkshop.core.terms import Alignment
from wijkworkshop.example import BUSY_AT, EXAMPLE, fill
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

PAGE = Path(__file__).parents[2] / "docs" / "archive.md"
QUERY = re.compile(
    r"^## ([^\n]+)\n(?:(?!^## |^```)[^\n]*\n)*```sql\n(.*?)^```", re.MULTILINE | re.DOTALL
)
QUERIES = dict(QUERY.findall(PAGE.read_text(encoding="utf-8")))
Rows = list[tuple[object, ...]]


@dataclass(frozen=True)
class Example:
    """An archive whose second session is the whole example, and that session."""

    file: Path
    session: Session

    def rows(self, title: str) -> Rows:
        """What a query of the page gives, read-only and without the app."""
        link = sqlite3.connect(f"{self.file.as_uri()}?mode=ro", uri=True)
        with closing(link) as connection:
            return connection.execute(QUERIES[title], {"session": 2}).fetchall()


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    file = tmp_path_factory.mktemp("page") / "archive.db"
    with closing(Store(open_archive(file, environment={}))) as store:
        fill(store, places.resources(), places.run_sheets(), BUSY_AT, f"{EXAMPLE}-1")
        session = fill(store, places.resources(), places.run_sheets(), session_id=f"{EXAMPLE}-2")
        yield Example(file, session)


def test_every_query_of_the_page_is_compared() -> None:
    assert set(QUERIES) == {
        "Which sessions there are",
        "Goals and their cards",
        "Cells: what each table said a rule does to a goal",
        "Areas of a goal",
        "Agreements, where they lie and what they are measured by",
        "From goal to indicator",
    }
    assert PAGE.read_text(encoding="utf-8").count("```sql") == len(QUERIES)


def test_sessions(example: Example) -> None:
    details = example.session.get(Details, 1)
    told = (details.name, details.day.isoformat(), details.place)
    assert example.rows("Which sessions there are") == [(1, *told), (2, *told)]


def test_goals_and_their_cards(example: Example) -> None:
    expected: Rows = []
    for goal in in_order(example.session.where(Goal, edition=0)):
        cards = example.session.where(GoalCard, goal=goal.id, edition=0)
        expected += [(goal.text, goal.status, card.text, card.table) for card in cards]
    assert expected
    assert example.rows("Goals and their cards") == expected


def test_cells(example: Example) -> None:
    cells = example.session.where(AlignmentCell, edition=0)
    expected = [
        (
            goal_text(example.session, cell.goal),
            rule_text(example.session, cell.instrument),
            cell.table,
            cell.value,
            cell.reason,
        )
        for cell in sorted(cells, key=lambda cell: (cell.goal, cell.instrument, cell.table))
    ]
    assert expected
    assert example.rows("Cells: what each table said a rule does to a goal") == expected


def test_areas_of_a_goal(example: Example) -> None:
    session = example.session
    expected: Rows = []
    for lies in sorted(session.where(AreaGoal, edition=0), key=lambda each: (each.goal, each.id)):
        choice = session.get(AreaChoice, lies.choice, 0)
        place = area_name(session, choice.area)
        expected.append((goal_text(session, lies.goal), place, choice.grain, choice.priority))
    assert expected
    assert example.rows("Areas of a goal") == expected


def test_agreements_with_areas_and_indicators(example: Example) -> None:
    session = example.session
    expected: Rows = []
    for each in session.where(Agreement, edition=0):
        areas = session.where(AgreementArea, agreement=each.id, edition=0)
        measured = session.where(Indicator, agreement=each.id, edition=0)
        for area, indicator in product(areas, measured):
            expected.append(
                (
                    each.number,
                    each.title,
                    each.lead,
                    each.due.isoformat() if each.due else None,
                    area_name(session, area.area),
                    indicator.kind,
                    indicator.text,
                    indicator.baseline,
                    indicator.target,
                )
            )
    assert expected
    assert example.rows("Agreements, where they lie and what they are measured by") == expected


def test_from_goal_to_indicator_is_the_thread_of_the_app(example: Example) -> None:
    found = threads(example.session)
    assert found
    expected = [row for thread in found for row in _thread_rows(example.session, thread)]
    assert example.rows("From goal to indicator") == expected


def _thread_rows(session: Session, thread: Thread) -> Iterator[tuple[object, ...]]:
    """What the app says of a goal: answers of tables, and what ends in each of its areas."""
    of_tables = (each for each in session.where(AlignmentCell, goal=thread.goal) if each.table)
    said = [each.value for each in of_tables if each.edition == 0]
    answers = sum(value in HELPS for value in said), said.count(Alignment.CLASHES)
    for area in thread.areas:
        for end in area.ends:
            yield thread.text, *answers, area.name, end.title or None, end.noticed or None
