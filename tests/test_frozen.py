"""What is said of outcomes is what it was: on the projection, phones, in report and forms."""

import json
import lzma
import re
from collections.abc import Mapping
from difflib import unified_diff
from functools import cache
from itertools import islice
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.frozen_outcomes import HERE, READERS, said, session, written
from wijkworkshop.core.public.own_work import MARK
from wijkworkshop.translating import use_language

QUICK = (1, 4, 8, 17, 29, 66)
"""A few of them; the others are slow."""


NEW = (
    *("In welke maat?", "Waar komt het cijfer vandaan?", "Waarde toevoegen", "Kaart toevoegen"),
    *("Doel erbij", "Stand toevoegen", "Bij wie kunt u terecht?", "Uitnodiging toevoegen"),
    *("Tot wanneer kunnen mensen reageren?", "Wie waren er uitgenodigd?", "Reactie toevoegen"),
    *("Reacties op het verslag", "Per gebied", "Oordeel over een gebied toevoegen"),
    *("In welk gebied?", "Welke afspraak is dat?", "Bij welke afspraak hoort dat?"),
    "Dit doel bij een ander doel voegen",
)
"""What forms ask now and did not then."""

IN_ROWS = (
    *("Voor wie?", "Voor wie is dit doel?", "Niet voor hen"),
    *("Welk doel is hier het belangrijkst?", "Doelen voor dit gebied", "Doel eraf"),
    *("Voor wie zijn hier woningen?", "Voor welke groep?", "Wat doen we met die groep?"),
    *("Groep erbij", "Groep eraf", "Waar komen mensen elkaar tegen?", "Plek erbij", "Plek eraf"),
    *("Plekken om elkaar te ontmoeten", "Welk gebied?", "Waar?", "Waar is dit?"),
    *("Gebied erbij", "Gebied eraf", "Van welk gebied?"),
)
"""What was one field then, and is a form for each row now."""

ANSWER = ("We beginnen in", "'nog open'", "missing: True", "'In het kort'", "'Antwoord'")
"""Lines of the answer of a block, which is open where it named no area."""

OF_RESULTS = (
    *("Groepen verschillen", "Een tweede lezing", "Elke groep even zwaar"),
    *("Alle maatregelen naast elkaar", "Stand van de maatregelen", "De lijsten zijn niet even"),
    *("De top van elke lijst", "Kortlijst uit de stippen", "dubbel geteld", "Mensen stemden"),
    *("geen steekproef", "Groepen van minder dan", "Uitslagen per groep staan", "13.00 tot 1"),
)
"""Words of parts of a report that say nothing of outcomes, and say something else by now."""
RENAMED = {
    "Arm en rijk groeien uit elkaar": "Groepen groeien uit elkaar",
    "Hoe fijn mengen we?": "Op welke schaal mengen we?",
    "Hoe fijn we mengen": "Op welke schaal we mengen",
    "hoe fijn we mengen": "op welke schaal we mengen",
    "Ne kadar ince kar\u0131şt\u0131r\u0131yoruz?": "Op welke schaal mengen we?",
    "Hangi ölçekte kar\u0131şt\u0131r\u0131yoruz?": "Op welke schaal mengen we?",
    "Op welke schaal kijken we?": "Hoe groot is het gebied waar we naar kijken?",
    " · uitwerking door de makers van deze app": "",
    " (uitwerking door de makers van deze app)": "",
    MARK: "",
}
"""What was called otherwise then; what is ours carries a mark now."""

OF_THE_MARK = re.compile(
    r"""
      ^[ ]van[ ]deze[ ]app\n
    | ^<p[ ]class="calm">[ ]?(uitwerking[ ]door[ ]de|bu[ ]uygulamay.[ ]yap)[^\n]*\n
    | ^Paragraph\n[ ]text:[ ][']
      (Dit[ ]onderdeel[ ]is[ ]een|Foto[ ]Petra|De[ ]vragen,|Woordelijk[ ]uit|[ ]betekent:)
      [^\n]*\n([ ]style:[^\n]*\n)?
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
"""What says whose work something is."""

PAGE = re.compile(r"^== (?P<name>.*): [0-9a-f]{16}\n(?P<words>(?:(?!== ).*\n?)*)", re.MULTILINE)
"""A page of the projection: its name, what tells its layout, and its words."""

COLOUR = re.compile(r"(^| )#[0-9a-f]{6}$", re.MULTILINE)


VERSION = re.compile(r"(?<=Versie van de teksten: )[0-9a-f]{12}")


ROUNDS = re.compile(
    r"^Heading\n level: (?:2\n text: 'Stemmingen'|1\n text: 'Hoe we telden')\n.*?"
    r"(?=^Heading\n level: [12]\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
VOTED = re.compile(r"^ *label: 'Antwoord van de zaal'\n *text: (.*)$", re.MULTILINE)
"""What a report says of rounds. That is no outcome: the golden report has it word by word."""


def _without_rounds(report: str) -> str:
    """Return what a report says of outcomes: no results of rounds, nor answers that they gave."""
    voted = set(VOTED.findall(report))
    lines = ROUNDS.sub("", report).splitlines()
    return "\n".join(line for line in lines if line.strip().removeprefix("text: ") not in voted)


def _plain(told: str) -> str:
    """Return what was said without colours of forms, and without the version of the content.

    The palette is one that other tests set; the version had the names of classes in it.
    """
    for then, now in RENAMED.items():
        told = told.replace(then, now)
    return OF_THE_MARK.sub("", VERSION.sub("", COLOUR.sub("", told)))


def _laid_out_anew(was: str) -> frozenset[str]:
    """Return the pages with words that are others now, or with the mark: these are drawn anew."""
    pages = PAGE.finditer(was)
    return frozenset(
        page["name"]
        for page in pages
        if " question " in page["name"] or any(words in page["words"] for words in RENAMED)
    )


def _of_words_only(told: str, pages: frozenset[str]) -> str:
    """Return what was said, without the layout of these pages."""
    return PAGE.sub(lambda page: page["words"] if page["name"] in pages else page[0], told)


def _is_new(line: str) -> bool:
    return line[0] == "+" and any(words in line for words in NEW)


def _compared(told: str, number: int, reader: str) -> list[str]:
    """Return the lines that are the same now.

    A report said 'We beginnen in .' of an area without a name. In forms a part without a name is
    known by its first text, which can be another one since some texts are rows.
    """
    unnamed = [each for kind, _block, each in written()[number - 1] if not _name(kind, each)]
    left_out: tuple[str, ...] = ()
    if reader == "report" and any(each.get("priority") for each in unnamed):
        left_out = ANSWER
    if reader == "forms":
        texts = (" ".join(str(text).split()) for each in unnamed for text in each.values())
        labels = tuple(f"'{words}" for words in filter(None, texts))
        left_out = (*(f"'{words}'" for words in IN_ROWS), *labels)
    lines = _of_outcomes(told) if reader == "report" else told.splitlines()
    return [line for line in lines if not any(words in line for words in left_out)]


def _of_outcomes(told: str) -> list[str]:
    """Return the lines of the parts of a report that are not of results."""
    parts = re.split(r"\n(?=\S)", told)
    kept = (part for part in parts if not any(words in part for words in OF_RESULTS))
    return "\n".join(kept).splitlines()


def _name(kind: str, fields: Mapping[str, Any]) -> str:
    """Return what an area or an agreement is called; other entries are as they were."""
    named_by = {"AreaChoice": "area", "Agreement": "title"}
    return str(fields[named_by[kind]]) if kind in named_by else kind


@cache
def _frozen() -> Mapping[str, str]:
    with lzma.open(HERE / "said.json.xz", "rt", encoding="utf-8") as file:
        return json.load(file)  # type: ignore[no-any-return]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "number",
    [
        number if number in QUICK else pytest.param(number, marks=pytest.mark.slow)
        for number in range(1, len(written()) + 1)
    ],
)
def test_what_is_said_is_what_was_said(qtbot: QtBot, number: int, reader: str) -> None:
    use_language()
    was = _frozen()[f"{number:02}-{reader}.txt"]
    anew, now = _laid_out_anew(was), said(session(number), reader)
    was, now = (_plain(_of_words_only(each, anew)) for each in (was, now))
    if reader == "report":
        was, now = _without_rounds(was), _without_rounds(now)
    then, today = (_compared(each, number, reader) for each in (was, now))
    lines = list(unified_diff(then, today, "then", "now", lineterm=""))
    changed = [line for line in lines[2:] if line[:1] in ("+", "-") and not _is_new(line)]
    if changed:
        pytest.fail("\n".join(islice(lines, 80)))


def test_every_frozen_session_is_compared() -> None:
    assert len(_frozen()) == len(written()) * len(READERS) == 72 * 5
