"""Asks PyPI for known advisories of the pinned versions, of the app and of its tools.

python tools/advisories.py  ends with 0 when there are none, 1 when there are, 2 when PyPI did not
                            say: then nothing is known of what follows

Needs the internet. It is run before a release and after `tools/lock`, never by the app or ./test.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

INDEX = "https://pypi.org/pypi"
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-pip.lock")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)
PATIENCE_S = 30.0


@dataclass(frozen=True, order=True)
class Pin:
    """A version of a package that a lock file names."""

    name: str
    version: str

    def __str__(self) -> str:
        """Return it as in the lock file."""
        return f"{self.name}=={self.version}"


def pins(folder: Path) -> tuple[Pin, ...]:
    """Return what the lock files in a folder name, each once, by name."""
    texts = ((folder / name).read_text(encoding="utf-8") for name in LOCKS)
    return tuple(sorted({Pin(*found) for text in texts for found in PIN.findall(text)}))


def advisories(pin: Pin, index: str = INDEX) -> Iterator[str]:
    """Give a line for each known advisory that was not withdrawn. Raises OSError, ValueError."""
    address = f"{index}/{pin.name}/{pin.version}/json"
    with urlopen(address, timeout=PATIENCE_S) as answer:  # noqa: S310 - an address of the index
        told = json.load(answer)
    for each in told.get("vulnerabilities", ()):
        if not each.get("withdrawn"):
            names = ", ".join((each["id"], *each.get("aliases", ())))
            mended = ", ".join(each.get("fixed_in", ())) or "no version yet"
            yield f"{pin}: {names}; mended in {mended}: {each.get('link', '')}"


def main(folder: Path, index: str = INDEX) -> int:
    """Print what there is, and return how to end."""
    known, all_pins = 0, pins(folder)
    for asked, pin in enumerate(all_pins):
        try:
            found = list(advisories(pin, index))
        except (OSError, ValueError) as problem:
            print(f"{pin} could not be asked for: {problem}", file=sys.stderr)
            print(f"{asked} of {len(all_pins)} were asked for; {known} advisories.")
            return 2
        known += len(found)
        print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(all_pins)} of {len(all_pins)} were asked for; {known} advisories.")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent.parent))
