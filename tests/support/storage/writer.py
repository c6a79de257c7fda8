"""A process that stores acts until it is killed, and says which ones are stored.

It prints the number of an act only after `Store.write` came back.
"""

import itertools
import sys
from pathlib import Path

from tests.support.storage.evenings import LINE, said
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store


def main(path: Path) -> None:
    """Add contributions, each with the number that it has."""
    store = Store(open_archive(path, environment={}))
    session = store.load("evening")
    for number in itertools.count(session.revision + 1):
        session = store.write(session, said(f"{number} " + "woord " * (number % 200)), LINE).session
        print(number, flush=True)  # noqa: T201 - the acknowledgement


if __name__ == "__main__":
    main(Path(sys.argv[1]))
