"""What is chosen for areas: what happens with which groups, and who is welcome in none of them."""

from dataclasses import dataclass

from wijkworkshop.core.terms import Flow, Grain, ScaleLevel


@dataclass(frozen=True)
class TargetGroup:
    """A group of people, and what happens with it in an area; nobody asked without a `flow`."""

    name: str
    flow: Flow | None


@dataclass(frozen=True)
class ChosenArea:
    """What is chosen for an area; `priority` where the group begins. `entry` is as on a card."""

    name: str
    goals: tuple[str, ...]
    groups: tuple[TargetGroup, ...]
    scale: ScaleLevel | None
    grain: Grain | None
    meeting_places: tuple[str, ...]
    reason: str
    stays: str
    priority: bool = False
    entry: tuple[str, int] = ("", 0)

    @property
    def complete(self) -> bool:
        """Tell whether there is a goal, something for a group, a grain, and a place to meet."""
        steered = any(each.flow for each in self.groups)
        return bool(self.goals and steered and self.grain and self.meeting_places)


@dataclass(frozen=True)
class LimitedGroup:
    """A group that is welcome in no area, and the entries of the areas that limit it.

    Its name is empty where it is not to be repeated.
    """

    name: str
    areas: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Areas:
    """Areas, the groups that are welcome in none, and what the room says of where these go."""

    areas: tuple[ChosenArea, ...]
    unplaced: tuple[LimitedGroup, ...] = ()
    waterbed: str = ""

    @property
    def limiting(self) -> tuple[tuple[str, int], ...]:
        """Return the entries of the areas that limit a group that is welcome in none."""
        return tuple(dict.fromkeys(area for group in self.unplaced for area in group.areas))
