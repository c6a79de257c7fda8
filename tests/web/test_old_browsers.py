"""A cheap phone has an old browser: nothing it drops may be what a page needs."""

import re
from pathlib import Path

import pytest

from wijkworkshop import places

STATIC = places.resources() / "web" / "static"
NEWER = {
    ".css": (
        r":is\(|:where\(|"  # a browser that does not know one of its selectors drops the whole rule
        r"(margin|padding|inset)-(inline|block)(-start|-end)?:|\binset:|"
        r"(?<!-)\b(rotate|translate|scale):|float: inline"
    ),
    ".js": r"\?\.[a-z(\[]|\?\?|\.at\(|replaceAll|structuredClone|Object\.hasOwn|allSettled",
}
"""What Chromium learned after version 80 and has no other spelling beside it, as patterns."""
KNOWN = r"(margin|padding)-inline-(start|end):"
"""Known since Chromium 69, and without another spelling that turns with the language."""


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.[cj]s*")), ids=lambda path: path.name)
def test_a_page_needs_nothing_that_chromium_80_does_not_know(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    newer = [each for each in lines if re.search(NEWER[path.suffix], re.sub(KNOWN, "", each))]
    assert not newer
