"""A vote form that the app does not have, put into it before the app is there, and looked at.

Run as a program: it says as JSON what everybody gets of a toy. `tests/test_toy_form.py` starts it
in a process of its own, because tables are made once, from the forms that there are.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from wijkworkshop.core import terms

# --- the member of FormKind, before anything else asks which forms there are ------------------

MEMBERS = [(kind.name, kind.value) for kind in terms.FormKind]
terms.FormKind = StrEnum("FormKind", [*MEMBERS, ("LIGHT", "light")])  # type: ignore[misc]  # it is

from wijkworkshop.core.terms import Channel, FormKind, Group  # noqa: E402 - after the member
from wijkworkshop.core.voting.findings import Finding, FindingKind  # noqa: E402
from wijkworkshop.core.voting.forms import FORMS, Form, LevelStyle  # noqa: E402
from wijkworkshop.core.voting.rounds import RoundOption  # noqa: E402
from wijkworkshop.core.voting.tally import Tally  # noqa: E402

LIGHT = FormKind("light")

# --- what would be core/voting/forms/light.py -------------------------------------------------


class Light(Form):
    """Levels: 3 green, 2 orange, 1 red, 0 'weet ik niet'."""

    kind = LIGHT
    channels = (Channel.PAPER, Channel.PHONE, Channel.HANDS, Channel.DEVICE)
    scale = (3, 2, 1, 0)
    unsure = 0
    style = LevelStyle.WORDED
    yes = (3,)

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say which option has most green."""
        order = sorted(options, key=lambda option: -tally.at_level(option.number, 3))
        numbers = tally.at_level(order[0].number, 3), tally.total(order[0].number)
        return Finding(FindingKind.CLEAR_FIRST, (order[0].label,), numbers)


# --- the line in FORMS ------------------------------------------------------------------------

TABLE: dict[FormKind, Form] = FORMS  # type: ignore[assignment]  # it is one
TABLE[LIGHT] = Light()

from gettext import ngettext  # noqa: E402

from wijkworkshop.core.messages import N_, P_  # noqa: E402
from wijkworkshop.wording.forms import FORM_WORDS  # noqa: E402
from wijkworkshop.wording.forms.words import FormWords, always  # noqa: E402

# --- what would be wording/forms/light.py -----------------------------------------------------

WORDS = FormWords(
    few=always(N_("groen, oranje of rood")),
    levels={3: P_("Groen"), 2: P_("Oranje"), 1: P_("Rood"), 0: P_("Geen idee")},
    on_paper=P_("Op papier: kleur uw lampje in"),
    on_slip=always(N_("Kleur bij elke zin één lampje.")),
    to_type=lambda _dots, items: ngettext(
        "Typ 3 groen, 2 oranje of 1 rood.", "Typ {count} keer 3 groen, 2 oranje of 1 rood.", items
    ).format(count=items),
    counts=always(N_("Stoplicht: wie groen geeft, wil ermee door.")),
    counted=P_("groen geeft"),
    summed=N_("Groen licht"),
)

# --- the line in FORM_WORDS -------------------------------------------------------------------

WORDED: dict[FormKind, FormWords] = FORM_WORDS  # type: ignore[assignment]  # it is one
WORDED[LIGHT] = WORDS

if __name__ == "__main__":
    from tests.support.toy_form_readers import readers

    said = readers(Path(sys.argv[1]), LIGHT)
    print(json.dumps(said, ensure_ascii=False))  # noqa: T201 - for the test
