"""What a result may tell about groups, decided once: when a round is settled.

What may not be shown is not kept. Votes of groups that are too small are stored together, an item
that tells too much about a group is stored without groups, and of a round that may not be shown at
all no vote is stored. So nothing that is made of a session later (projection, phones, console,
report, exports, a session file) can tell more. The rules and their reasons are in
`docs/privacy.md`; `tests/core/test_disclosure_attack.py` attacks them.
"""

from wijkworkshop.core.voting.disclosure.retained_votes import disclosed, kept_counts, votes_of
from wijkworkshop.core.voting.disclosure.rule import (
    Disclosure,
    disclosure,
    fewest,
    foreseen,
    recounted,
)

__all__ = [
    "Disclosure",
    "disclosed",
    "disclosure",
    "fewest",
    "foreseen",
    "kept_counts",
    "recounted",
    "votes_of",
]
