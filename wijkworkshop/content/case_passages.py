"""What a block that shows a case says of it: the case is the one place where that stands."""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.catalogue import Case, Experience, LookBack, Wording
from wijkworkshop.core.terms import Slot

UNKNOWN = "onbekend"


def case_passages(case: Case) -> Mapping[Slot, tuple[str, ...]]:
    """Return the figures of a case beside the experience, plainly, and whose they are."""
    back = case.look_back
    return {
        Slot.STATISTIC: _plain(back.statistics) or _figures(back),
        Slot.CAVEAT: _plain(back.caveats),
        Slot.EXPERIENCE: tuple(line for each in back.experience for line in _lines(each)),
        Slot.FINDING: _plain(back.findings),
        Slot.SOURCE: tuple(filter(None, (case.name, case.credit))),
    }


def _figures(back: LookBack) -> tuple[str, ...]:
    """Return the goals with what became of them, or else the facts: of a case without more."""
    results = tuple(each.text or f"{each.goal}: {each.result or UNKNOWN}" for each in back.results)
    return results or tuple(each.text for each in back.facts)


def _plain(said: tuple[Wording, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in said)


def _lines(experience: Experience) -> Iterator[str]:
    if experience.lead:
        yield experience.lead
    yield experience.text
