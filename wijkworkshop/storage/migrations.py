"""From an older schema to the newest: copied aside, then changed in one transaction.

Before 0.1.0 a change of the schema replaces the baseline, so there are no steps yet.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from wijkworkshop.storage.backup import back_up
from wijkworkshop.storage.connecting import PATIENCE_S, connect, writing

BASELINE = 1
Step = Callable[[Connection], None]
STEPS: Mapping[int, Step] = {}
"""What leads to a version from the one before, by number."""


def newest(steps: Mapping[int, Step]) -> int:
    """Return the version that an archive has after all steps."""
    return max(steps, default=BASELINE)


def migrate(path: Path, found: int, steps: Mapping[int, Step]) -> None:
    """Copy an archive aside and take it to the newest version, or leave it as it was."""
    back_up(path, path.with_name(f"{path.stem}-v{found}{path.suffix}"))
    engine = connect(path)
    try:
        with writing(engine, PATIENCE_S) as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for number in range(found + 1, newest(steps) + 1):
                steps[number](connection)
            connection.exec_driver_sql(f"PRAGMA user_version={newest(steps)}")
    finally:
        engine.dispose()
