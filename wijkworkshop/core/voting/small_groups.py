"""The one rule for what may be shown by group, on the projection, phones and in every export.

Groups under five are merged; if the rest is still under five, the smallest other group joins it;
if one group is left, only the total is shown. At most six stand apart, the rest together.
Source: design/architecture.md, 'Small groups'.
"""

from collections.abc import Mapping, Set

from wijkworkshop.core.terms import Group

SMALLEST = 5
"""People in the smallest group that may be shown apart."""

MOST_APART = 6
"""Groups that a result shows apart at the most."""

Parts = tuple[tuple[Group, ...], ...]
"""Groups that may be shown together, largest part first, the merged rest last."""


def parts_to_show(people: Mapping[Group, int], unnumbered: Set[Group] = frozenset()) -> Parts:
    """Return how these groups may be shown; empty when only the total may be.

    `people` is how many of each group are in the figures; groups with nobody in them are left out.
    `unnumbered` are groups with votes of which nobody noted how many people gave them: they join
    the rest, and make it no larger.
    """
    present = {group: number for group, number in people.items() if number > 0}
    apart = sorted(
        (group for group, number in present.items() if number >= SMALLEST),
        key=lambda group: (-present[group], _order(group)),
    )
    rest = [group for group in present if group not in apart]
    rest += [group for group in unnumbered if group not in present]
    while apart and (_too_small(rest, present) or len(apart) + bool(rest) > MOST_APART):
        rest.append(apart.pop())
    parts: list[tuple[Group, ...]] = [(group,) for group in apart]
    if rest:
        parts.append(tuple(sorted(rest, key=_order)))
    return tuple(parts) if len(parts) > 1 else ()


def in_common(one: Parts, other: Parts) -> Parts:
    """Return parts that two results can both show: the finest that neither splits up.

    A part of either lies within one of these, so neither result tells more than it does by itself,
    and no part of one can be taken from a larger part of the other.
    """
    if not one or not other:
        return ()
    joined: list[set[Group]] = []
    for part in (*one, *other):
        touching = [each for each in joined if each & set(part)]
        joined = [each for each in joined if each not in touching]
        joined.append(set(part).union(*touching))
    parts = tuple(tuple(sorted(part, key=_order)) for part in joined)
    return parts if len(parts) > 1 else ()


def _too_small(rest: list[Group], people: Mapping[Group, int]) -> bool:
    return bool(rest) and sum(people.get(group, 0) for group in rest) < SMALLEST


def _order(group: Group) -> int:
    return list(Group).index(group)
