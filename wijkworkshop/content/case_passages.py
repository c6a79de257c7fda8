"""What a block that shows a case says of it: the case is the one place where that stands."""

from collections.abc import Iterator, Mapping

from wijkworkshop.core.catalogue import Case, Experience, Wording
from wijkworkshop.core.terms import Slot


def case_passages(case: Case) -> Mapping[Slot, tuple[str, ...]]:
    """Return the figures of a case beside the experience, plainly, and whose they are."""
    back = case.look_back
    return {
        Slot.STATISTIC: _plain(back.statistics),
        Slot.CAVEAT: _plain(back.caveats),
        Slot.EXPERIENCE: tuple(line for each in back.experience for line in _lines(each)),
        Slot.FINDING: _plain(back.findings),
        Slot.SOURCE: tuple(filter(None, (case.name, case.credit))),
    }


def _plain(said: tuple[Wording, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in said)


def _lines(experience: Experience) -> Iterator[str]:
    if experience.lead:
        yield experience.lead
    yield experience.text
