"""The first page ends with how much people weigh and what was settled before, if that is known."""

from dataclasses import replace

from tests.export.conftest import MOMENT
from tests.support.core.scenes import block, evening
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.parts import Facts, Paragraph, Report
from wijkworkshop.export.report import report


def _frame(made: Report) -> str:
    return next(part.text for part in made.front if isinstance(part, Paragraph))


def test_it_is_what_the_chapter_says(made: Report) -> None:
    facts = [fact for part in made.parts if isinstance(part, Facts) for fact in part.facts]
    said = {fact.label: fact.text for fact in facts}
    level = said["Hoeveel invloed"].split(":")[0].lower()
    assert f"Invloed: {level}. Lag al vast: {said['Dit lag al vast']}" in _frame(made)


def test_what_nobody_settled_is_not_said(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    nothing = replace(session.get(Details, 1), fixed=" ")
    made = report(session.after(Change(put=(nothing,))), MOMENT, catalogue)
    assert "Invloed" in _frame(made)
    assert "Lag al vast" not in _frame(made)
