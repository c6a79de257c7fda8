"""The numbers in the rules of findings, each with its source. `docs/votes.md` explains the rules.

What may be shown of a small group is another matter: `core/small_groups.py`, `docs/privacy.md`.
"""

from fractions import Fraction

PASSES = 3
"""Fingers at which a proposal passes for a person (dossier A.4; F31)."""

BROAD, BROAD_IN_GROUP, CARRIED = 0.80, 0.67, 0.60
"""Shares of support: overall and in each group for 'breed gedragen'; overall for 'gedragen'
(dossier A.4)."""

LABEL_FROM = 10
"""People who answer a proposal from which it gets a label: of fewer, one answer is a share of more
than 10% (dossier A.4). A session can ask for more, never for fewer."""

CLOSE = 0.03
"""Two options are close when they differ by this share of all votes, or by one vote."""

MUCH = 5
"""Percentage points from which a change between two rounds is worth a sentence."""

HIGH_MEAN = 30
"""Tenths of a mean from 1 to 5 from which it is high: the middle of the scale."""

GROUPS_SHARE = Fraction(1, 5)
"""Difference between the shares of two groups from which it is worth a sentence: one in five
people, or one in five dots. Our own choice: in groups of six to ten, less is one or two people."""

GROUPS_TURNED = 2
"""People of each of two groups who may answer otherwise before their difference is gone: no
sentence about groups hangs on one person, or on two. Our own choice, as for options that are
close."""

GROUPS_GRADE = Fraction(1)
"""The same for the middle grades of two groups: a whole point on a Dutch school report, where
halves come of an even number of people only. Our own choice."""

GROUPS_PLACE = Fraction(1)
"""The same for the average places that two groups gave: one place. Our own choice."""
