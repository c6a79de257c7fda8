"""What a form says of numbers that an example shows, so that examples obey the rules too."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import FormKind, Group, Wording
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally


def found(
    kind: FormKind,
    choices: Sequence[Choice],
    people: Sequence[Mapping[int, int]],
    budget: int = 1,
    wording: Wording = Wording.USUAL,
) -> Finding:
    """Return the finding of people, or dots, per level for each option."""
    options = [RoundOption(each.number, each.label, each.label, "", "", "", 1) for each in choices]
    cells = {
        (choice.number, level, Group.UNKNOWN): count
        for choice, levels in zip(choices, people, strict=True)
        for level, count in levels.items()
    }
    finding = FORMS[kind].finding(Tally(cells), options, {}, budget)
    return replace(finding, wording=wording)
