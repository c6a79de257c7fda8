"""Says again what is said of the frozen sessions, when words changed on purpose.

python -m tests.support.renew_frozen DIFF    writes each line that differs once, with how often it
                                             does, then renews tests/frozen/said.json.xz
"""

import json
import lzma
import sys
from collections import Counter
from difflib import unified_diff
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.support.frozen_outcomes import HERE, READERS, said, session, written
from wijkworkshop.translating import use_language

FILE = HERE / "said.json.xz"


def renew(target: Path) -> None:
    """Write the differences to the target, and what is said now in the place of what was."""
    was = json.loads(lzma.decompress(FILE.read_bytes()))
    now: dict[str, str] = {}
    changed: Counter[str] = Counter()
    for number in range(1, len(written()) + 1):
        found = session(number)
        for reader in READERS:
            use_language()
            name = f"{number:02}-{reader}.txt"
            now[name] = said(found, reader)
            then, today = was[name].splitlines(), now[name].splitlines()
            lines = list(unified_diff(then, today, lineterm="", n=0))[2:]
            changed.update(line for line in lines if line[:1] in ("+", "-"))
    listed = sorted(changed.items(), key=lambda each: (each[0][1:].strip(), each[0]))
    target.write_text("".join(f"{n:4} {line}\n" for line, n in listed), encoding="utf-8")
    FILE.write_bytes(lzma.compress(json.dumps(now, ensure_ascii=False).encode(), preset=9))


if __name__ == "__main__":
    application = QApplication([])
    renew(Path(sys.argv[1]))
