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

LEADS_FROM = 2
"""Votes, or people in a ranking, from which an option can be ahead of another: with one vote
nobody is. Our own choice."""

CLOSE = 2
"""A first place is close when so few people would have turned it by choosing otherwise (issue 11:
closeness is said in people). One who chooses otherwise makes a lead of two votes a tie, so with
two no first place that a single voter can take away is told as a certain one. No share of the
votes: those present are no sample, and what people can picture is one or two of them."""

WIDE, WIDE_PEOPLE = 4, 5
"""Answers are wide apart when the middle half of them covers more than a quarter of the scale:
two steps of four, five or six answers, three of ten; and there are five people at the least, as
of fewer the middle half is everybody. Delphi studies take an interquartile range of
one at the most on four or five points, and of two on ten, as consensus (von der Gracht, Consensus
measurement in Delphi studies, 2012, doi 10.1016/j.techfore.2012.04.013)."""

CAMP, CAMP_PEOPLE, VALLEY = 3, 3, 2
"""There are two camps when each holds a third of the people, and three of them at the least, as
one or two are no camp; and when its top is at least twice as high as any answer in the middle of
the scale, so that there are two tops, as in a histogram. By our own choice."""

MUCH = 5
"""Percentage points from which a change between two rounds is worth a sentence, when it is also
more than `CLOSE` people."""

COUNTS_SAID_BELOW = 10
"""With fewer people than this a title always says how many chose (issue 11)."""

PER_ACTOR = 3
"""Measures of each actor on the shortlist; an actor with fewer brings them all (deck S21, dossier
B.8)."""

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
