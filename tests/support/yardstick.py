"""What work costs on this machine, at this moment: limits of benchmarks are so many times that.

Milliseconds say more of a machine, and of who else is at work on it, than of the app.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from pytest_benchmark.fixture import BenchmarkFixture

from wijkworkshop.storage.connecting import PRAGMAS

LINES, LINE = 30, "Eerst het doel, dan het middel: mengen is geen doel op zich"


class Yardstick:
    """Takes its measure beside each round of a benchmark, so that a busy machine slows both."""

    def __init__(self, work: Callable[[], object]) -> None:
        """Measure by this work."""
        self._work = work
        self.taken: list[float] = []

    def take(self) -> None:
        """Do the work once, and note how long it took."""
        began = time.perf_counter()
        self._work()
        self.taken.append(time.perf_counter() - began)

    def times(self, took: Sequence[float]) -> float:
        """Return how many times the work these rounds took: the median of pairs."""
        assert took
        pairs = zip(took, self.taken[-len(took) :], strict=True)
        return median(ours / bare for ours, bare in pairs)

    def of(self, seconds: float) -> float:
        """Return how many times the work something took once."""
        return seconds / median(self.taken)


def times_of(benchmark: BenchmarkFixture, stick: Yardstick) -> float:
    """Return how many times the work a round of a benchmark took; note it beside its name."""
    assert benchmark.stats is not None
    found = stick.times(benchmark.stats.stats.data)
    benchmark.extra_info["times the bare work"] = round(found, 2)
    benchmark.stats.name += f" ({found:.1f} x the bare work)"
    return found


@contextmanager
def page_and_commit(folder: Path) -> Iterator[Yardstick]:
    """Measure by what no act can do without: lines of text painted, and a row committed."""
    image, font, numbers = QImage(1920, 1080, QImage.Format.Format_RGB32), QFont(), count()
    font.setPixelSize(30)
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        for name, value in PRAGMAS.items():
            bare.execute(f"PRAGMA {name}={value}")
        bare.execute("CREATE TABLE act (number INTEGER PRIMARY KEY, what TEXT)")

        def work() -> None:
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.setFont(font)
            for number in range(LINES):
                painter.drawText(QRectF(40, 36 * number, 1800, 36), 0, f"{number}. {LINE}")
            painter.end()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO act VALUES (?, ?)", (next(numbers), LINE))
            bare.execute("COMMIT")

        yield Yardstick(work)
