"""Which groups are large enough to be shown apart, and how the others are merged.

The rule, with its reasons, is in `docs/privacy.md`. `disclosure.py` applies it to the result of a
round; the numbers here are used for presence and for names beside words too.
"""

from collections.abc import Callable, Mapping, Set

from wijkworkshop.core.terms import Group

SMALLEST = 5
"""People in the smallest round whose result is shown, and in the smallest group that the measure
of agreement tests (dossier A.2 and A.4)."""

APART = 6
"""People in the smallest part that is shown apart. One of six who takes off their own answer is
left with five others; one of five would be left with four."""

MOST_APART = 6
"""Groups that a result shows apart at the most."""

Part = tuple[Group, ...]
Parts = tuple[Part, ...]
"""Groups that may be shown together, largest part first, the merged rest last."""


def anything(_part: Part) -> bool:
    """Accept every part."""
    return True


def parts_to_show(
    people: Mapping[Group, int],
    unnumbered: Set[Group] = frozenset(),
    fits: Callable[[Part], bool] = anything,
) -> Parts:
    """Return how these groups may be shown; empty when only the total may be.

    `people` is how many of each group are in the figures; groups with nobody in them are left out.
    `unnumbered` are groups with votes of which nobody noted how many people gave them: they join
    the rest, and make it no larger. Who named no group is in the rest too. A part that does not
    `fit` is treated as one that is too small: a group joins the rest, and while the rest is too
    small or does not fit, the smallest group that stands apart joins it.
    """
    present = {group: number for group, number in people.items() if number > 0}
    apart = sorted(
        (group for group, number in present.items() if _stands_apart(group, number, fits)),
        key=lambda group: (-present[group], _order(group)),
    )
    rest = [group for group in present if group not in apart]
    rest += [group for group in unnumbered if group not in present]
    while apart and not _is_large_enough(rest, present, len(apart), fits):
        rest.append(apart.pop())
    parts: list[Part] = [(group,) for group in apart]
    if rest:
        parts.append(in_order(rest))
    return tuple(parts) if len(parts) > 1 else ()


def in_order(groups: Set[Group] | list[Group]) -> Part:
    """Return groups in the order of the terms."""
    return tuple(sorted(groups, key=_order))


def _stands_apart(group: Group, people: int, fits: Callable[[Part], bool]) -> bool:
    return group is not Group.UNKNOWN and people >= APART and fits((group,))


def _is_large_enough(
    rest: list[Group], people: Mapping[Group, int], apart: int, fits: Callable[[Part], bool]
) -> bool:
    if apart + bool(rest) > MOST_APART:
        return False
    number = sum(people.get(group, 0) for group in rest)
    return not rest or (number >= APART and fits(in_order(rest)))


def _order(group: Group) -> int:
    return list(Group).index(group)
