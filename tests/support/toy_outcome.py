"""An outcome that the app does not have, put into it before the app is there, and looked at.

Run as a program: it says as JSON what every reader gets of a toy. `tests/test_toy_outcome.py`
starts it in a process of its own, because tables and forms are made once, from the kinds that
there are.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wijkworkshop.core import outcomes
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Gap, Need
from wijkworkshop.core.records import refers
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, Judgement

# --- what would be core/outcomes/benches.py -------------------------------------------------

NO_BENCH = Need("bench", N_("een bankje"), N_("Een bankje"), P_("Waar komt een bankje?"))


@dataclass(frozen=True, slots=True)
class Bench(Entry):
    """A bench that people want: why, for which goal, whether it can be; a note for nobody else."""

    FORM: ClassVar[Form] = Form(
        N_("Bankjes"),
        (
            Ask("text", N_("Waar komt het?")),
            Ask("goal", N_("Voor welk doel?")),
            Ask("possible", N_("Kan het?")),
            Ask("note", N_("Notitie voor het verslag")),
        ),
        add=N_("Bankje toevoegen"),
        remove=N_("Bankje weghalen"),
    )

    id: int = 0
    text: str = ""
    goal: int = refers("Goal", default=0)
    possible: Judgement | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BenchSeat(Entry):
    """Who sits on a bench."""

    FORM: ClassVar[Form] = Form(
        N_("Wie zitten er?"),
        (Ask("who", N_("Wie?")),),
        add=N_("Iemand erbij"),
        remove=N_("Iemand weg"),
        within="bench",
    )

    id: int = 0
    bench: int = refers("Bench", default=0)
    who: str = ""


def missing(session: Session, block: int) -> tuple[Gap, ...]:
    return () if session.where(Bench, block=block, edition=0) else (Gap(NO_BENCH),)


# --- the line in OUTCOMES, before anything else asks which kinds there are -------------------

STEP = BlockKind.STEP_3
AREAS = outcomes.OUTCOMES[STEP]
TOYS: dict[BlockKind, outcomes.OutcomeType] = outcomes.OUTCOMES  # type: ignore[assignment]  # it is
TOYS[STEP] = outcomes.OutcomeType(
    AREAS.outcome, (*AREAS.parts, Bench, BenchSeat), missing, (NO_BENCH,)
)
outcomes.ENTRY_KINDS = (*outcomes.ENTRY_KINDS, Bench, BenchSeat)

from wijkworkshop.core.document import Card, Document, RoomDocument  # noqa: E402 - after the kinds
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS, OutcomeView  # noqa: E402
from wijkworkshop.core.outcome_views.facts import each, extra, facts, wanted  # noqa: E402
from wijkworkshop.core.outcome_views.labels import GOAL  # noqa: E402
from wijkworkshop.core.outcomes.goals import Goal  # noqa: E402

# --- what would be core/outcome_views/benches.py ---------------------------------------------

POSSIBLE = Label(P_("Kan het?"), P_("of het kan"))
SEATS = Label(P_("Wie zitten er?"), P_("wie er zitten"))
NOTE = Label(N_("Notitie"))


@dataclass(frozen=True)
class ToldBench:
    """A bench, for everybody."""

    text: str
    goal: str
    possible: Judgement | None
    seats: tuple[str, ...]


@dataclass(frozen=True)
class ReportBench:
    """A bench, for a report."""

    told: ToldBench
    note: str


def told(session: Session, bench: Bench) -> ToldBench:
    goal = session.find(Goal, bench.goal, 0)
    seats = session.where(BenchSeat, bench=bench.id, edition=bench.edition)
    text = goal.text if goal else ""
    return ToldBench(bench.text, text, bench.possible, tuple(seat.who for seat in seats))


def for_room(session: Session, block: int) -> RoomDocument:
    found = (told(session, bench) for bench in session.where(Bench, block=block, edition=0))
    return tuple(
        Card(
            bench.text,
            facts(
                wanted(GOAL, bench.goal),
                wanted(POSSIBLE, bench.possible),
                extra(SEATS, each(bench.seats)),
            ),
        )
        for bench in found
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    found = (
        ReportBench(told(session, bench), bench.note)
        for bench in session.where(Bench, block=block, edition=edition)
    )
    return tuple(
        Card(
            bench.told.text,
            facts(
                wanted(GOAL, bench.told.goal),
                wanted(POSSIBLE, bench.told.possible),
                extra(SEATS, each(bench.told.seats)),
                extra(NOTE, bench.note),
            ),
        )
        for bench in found
    )


# --- the line in OUTCOME_VIEWS ---------------------------------------------------------------

VIEWS: dict[BlockKind, OutcomeView] = OUTCOME_VIEWS  # type: ignore[assignment]  # it is one
VIEWS[STEP] = OutcomeView(for_room, for_report)


def said(folder: Path) -> dict[str, str]:
    """Return what each reader gets of a toy, by its name."""
    from wijkworkshop.storage import raw_sqlite  # noqa: PLC0415 - the tables, with toys

    raw_sqlite.SCHEMA = _schema(folder)
    from tests.support.toy_readers import readers  # noqa: PLC0415 - after the fingerprint

    return readers(folder, Bench, BenchSeat)


def _schema(folder: Path) -> str:
    """Return the fingerprint of an archive that has the tables of the toys as well."""
    import sqlite3  # noqa: PLC0415
    from contextlib import closing  # noqa: PLC0415

    from sqlalchemy import create_engine  # noqa: PLC0415

    from wijkworkshop.storage.raw_sqlite import fingerprint, schema_of  # noqa: PLC0415
    from wijkworkshop.storage.table_creation import create_tables  # noqa: PLC0415

    engine = create_engine(f"sqlite:///{folder / 'leeg.db'}")
    with engine.begin() as made:
        create_tables(made)
    engine.dispose()
    with closing(sqlite3.connect(folder / "leeg.db")) as connection:
        return fingerprint(schema_of(connection))


if __name__ == "__main__":
    print(json.dumps(said(Path(sys.argv[1])), ensure_ascii=False))  # noqa: T201 - for the test
