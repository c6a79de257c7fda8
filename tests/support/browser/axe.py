"""What axe-core has against a page: the rules of WCAG 2.2, level A and AA."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
SCRIPTS_RUN = "matchMedia('(scripting: enabled)').matches"
STILL = "Promise.all(document.getAnimations().map(each => each.finished))"
RUN = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"


def violations(page: Page) -> list[str]:
    """One line for each place where the page as it now is breaks a rule; none is as it should."""
    assert page.evaluate(SCRIPTS_RUN), "on a phone without scripts axe-core would wait for ever"
    page.evaluate(_axe_core())
    page.evaluate(STILL)  # half-way from one colour to the other is neither
    found = page.evaluate(RUN, TAGS)["violations"]
    return [_line(rule, place) for rule in found for place in rule["nodes"]]


@cache
def _axe_core() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def _line(rule: dict[str, Any], place: dict[str, Any]) -> str:
    where = " ".join(map(str, place["target"]))
    why = "; ".join(place["failureSummary"].split("\n  ")[1:])
    return f"{rule['id']} at {where}: {why or rule['help']}"
