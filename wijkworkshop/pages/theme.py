"""The colours of a page as frozen tokens, light and dark, and how each group is marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wijkworkshop.core.terms import Alignment, Group
from wijkworkshop.pages.marks import Color, Shape


@dataclass(frozen=True, slots=True)
class Tone:
    """A fill, the text on it, and an edge where it has one; dashed for what nobody knows."""

    fill: Color
    text: Color
    edge: Color = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """The tokens that every page is drawn from; two themes are equal when they are the same."""

    name: str
    paper: Color
    ink: Color
    muted: Color
    line: Color
    card: Tone
    tint: Tone  # tiles of pictograms, the answer that counts
    sand: Tone  # notices
    strong: Tone  # the card that matters most
    deep: Tone  # walking in, and breaks
    deep_card: Tone
    accent: Color  # numbers of options
    sunlight: Color  # accent on deep
    now: Color
    to_come: Color
    progress: tuple[Color, ...]
    empty: Tone
    everybody: Color
    merged: Color
    inside: Color  # bold numbers in the groups' colours
    groups: Mapping[Group, Color]
    alignment: Mapping[Alignment, Tone]
    ladder: tuple[Tone, ...]  # from 'no' to 'yes' in six steps


SHAPES: Mapping[Group, Shape] = MappingProxyType(
    {
        Group.RESIDENTS: Shape.CIRCLE,
        Group.MUNICIPALITY: Shape.SQUARE,
        Group.HOUSING_ASSOCIATIONS: Shape.TRIANGLE,
        Group.PROGRAMME_OFFICE: Shape.DIAMOND,
        Group.METROPOLITAN_REGION: Shape.PENTAGON,
        Group.ENTREPRENEURS: Shape.STAR,
        Group.CARE_AND_WELFARE: Shape.PLUS,
        Group.EDUCATION: Shape.TRIANGLE_DOWN,
        Group.POLICE_AND_SAFETY: Shape.HEXAGON,
        Group.MARKET_PARTIES: Shape.BAR,
        Group.OTHER: Shape.CROSS,
        Group.UNKNOWN: Shape.RING,
    }
)


def _groups(*colors: Color) -> Mapping[Group, Color]:
    return MappingProxyType(dict(zip(Group, colors, strict=True)))


def _alignment(*tones: Tone) -> Mapping[Alignment, Tone]:
    return MappingProxyType(dict(zip(Alignment, tones, strict=True)))


_WHITE, _INK, _NIGHT = "#FFFFFF", "#14242B", "#0B1A20"

LIGHT = Theme(
    name="light",
    paper="#F7F5F0",
    ink=_INK,
    muted="#44545B",
    line="#DCD7CB",
    card=Tone(_WHITE, _INK, "#DCD7CB"),
    tint=Tone("#E1EDEF", "#0A3D49"),
    sand=Tone("#FBEBCF", _INK),
    strong=Tone("#0E5A6A", _WHITE),
    deep=Tone("#0B3B48", _WHITE),
    deep_card=Tone("#0D4653", _WHITE, "#4C8794"),
    accent="#0E5A6A",
    sunlight="#FFD08A",
    now="#E9A23B",
    to_come="#DCD7CB",
    progress=("#0E5A6A", "#2F7A87", "#5E97A3"),
    empty=Tone(_WHITE, _INK, "#8B9498"),
    everybody="#0E5A6A",
    merged="#56646B",
    inside=_WHITE,
    groups=_groups(
        "#D55E00", "#0072B2", "#009E73", "#A8527F", "#B97F00", "#43308A",
        "#006A78", "#4B5A00", "#33476B", "#8A4B2A", "#4F5B61", "#7D8A90",
    ),
    alignment=_alignment(
        Tone("#0B6049", _WHITE),
        Tone("#A9D0C4", _INK, "#3F8C74"),
        Tone("#EDEAE2", _INK, "#827D70"),
        Tone("#963618", _WHITE),
        Tone(_WHITE, _INK, "#6D7C83", dashed=True),
    ),
    ladder=(
        Tone("#963618", _WHITE),
        Tone("#D98F6E", _INK, "#B4643F"),
        Tone("#F0CDBB", _INK, "#B4643F"),
        Tone("#CFE3DC", _INK, "#3F8C74"),
        Tone("#7FBBA8", _INK, "#3F8C74"),
        Tone("#0B6049", _WHITE),
    ),
)  # fmt: skip

DARK = Theme(
    name="dark",
    paper=_NIGHT,
    ink=_WHITE,
    muted="#C3D0D5",
    line="#55707A",
    card=Tone("#13292F", _WHITE, "#6A8792"),
    tint=Tone("#1B3C46", _WHITE),
    sand=Tone("#4A3710", _WHITE),
    strong=Tone("#0E5A6A", _WHITE),
    deep=Tone("#06232B", _WHITE),
    deep_card=Tone("#0A313B", _WHITE, "#4C8794"),
    accent="#8FDBE8",
    sunlight="#FFD08A",
    now="#E9A23B",
    to_come="#5A7883",
    progress=("#8FDBE8", "#5DB0BF", "#3F8C9B"),
    empty=Tone(_NIGHT, _WHITE, "#9FB0B6"),
    everybody="#5DB0BF",
    merged="#9FB0B6",
    inside=_NIGHT,
    groups=_groups(
        "#FF8A3C", "#5DB4EE", "#3CCBA0", "#DE8FBB", "#E5B23C", "#B0A6F5",
        "#4FD0DB", "#C8D35A", "#9DB4DD", "#E6B095", "#AEBBC1", "#D3DBDE",
    ),
    alignment=_alignment(
        Tone("#57D3AC", _NIGHT),
        Tone("#8DB8AB", _NIGHT),
        Tone("#A7B2B6", _NIGHT),
        Tone("#FF9A78", _NIGHT),
        Tone(_NIGHT, _WHITE, "#9FB0B6", dashed=True),
    ),
    ladder=(
        Tone("#FF9A78", _NIGHT),
        Tone("#C5745A", _NIGHT),
        Tone("#A0523A", _WHITE),
        Tone("#2E7F6B", _WHITE),
        Tone("#3CA78A", _NIGHT),
        Tone("#7BE5C2", _NIGHT),
    ),
)  # fmt: skip
