"""The passages of a block that shows a case; they are made from the case itself."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wijkworkshop.core.catalogue import Case, Catalogue, Experience, LookBack, Wording
from wijkworkshop.core.planning.run_sheet import BlockPlan
from wijkworkshop.core.terms import Slot

UNKNOWN = "onbekend"


def case_passages(case: Case) -> Mapping[Slot, tuple[str, ...]]:
    """Return the passages of a case: its figures, the experience beside them, and the source."""
    back = case.look_back
    return {
        Slot.STATISTIC: _plain(back.statistics) or _figures(back),
        Slot.CAVEAT: _plain(back.caveats),
        Slot.EXPERIENCE: tuple(line for each in back.experience for line in _lines(each)),
        Slot.FINDING: _plain(back.findings),
        Slot.SOURCE: tuple(filter(None, (case.name, case.credit))),
    }


def result_passages(case: Case) -> Mapping[Slot, tuple[str, ...]]:
    """Return the passages of what came of a case: goals beside results, and the verdict.

    The first goal and the first result are the heads above the others.
    """
    rows, verdict = case.look_back.results, case.verdict
    if not rows:
        return {}
    heads = (f"Doelen ({rows[0].goal_year})", f"Resultaten ({rows[0].result_year})")
    return {
        Slot.GOAL: (heads[0], *(each.goal for each in rows)),
        Slot.RESULT: (heads[1], *(each.result or UNKNOWN for each in rows)),
        Slot.VERDICT: (verdict.output or UNKNOWN, verdict.outcome or UNKNOWN),
        Slot.SOURCE: tuple(filter(None, (case.name, case.credit))),
    }


def renamed(plan: BlockPlan, before: str, case: Case, catalogue: Catalogue) -> BlockPlan:
    """Return the block with the facilitator's prompts about this case instead of another."""
    called = next((each.called for each in catalogue.cases if each.slug == before), "")
    if not called:
        return plan

    def say(text: str) -> str:
        return text.replace(called, case.called)

    return replace(
        plan,
        passages=tuple(
            each if each.slot in CASE_SLOTS else replace(each, text=say(each.text))
            for each in plan.passages
        ),
        steps=tuple(replace(each, title=say(each.title)) for each in plan.steps),
    )


CASE_SLOTS = frozenset((Slot.STATISTIC, Slot.CAVEAT, Slot.EXPERIENCE, Slot.FINDING, Slot.SOURCE))
"""Kinds of passages that come from the case."""


def _figures(back: LookBack) -> tuple[str, ...]:
    """Return the goals with their results, or the facts when the case has no goals."""
    results = tuple(each.text or f"{each.goal}: {each.result or UNKNOWN}" for each in back.results)
    return results or tuple(each.text for each in back.facts)


def _plain(said: tuple[Wording, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in said)


def _lines(experience: Experience) -> Iterator[str]:
    if experience.lead:
        yield experience.lead
    yield experience.text
