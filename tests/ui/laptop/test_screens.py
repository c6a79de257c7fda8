"""Where the projection goes, from nothing but where the screens are."""

from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.ui.laptop.screens import Area, Kind, choose

LAPTOP = Area("laptop", 0, 0, 1440, 900)
BEAMER = Area("beamer", 1440, 0, 1024, 768)
THIRD = Area("derde", -1920, 0, 1920, 1080)
MIRROR = Area("spiegel", 0, 0, 1024, 768)

areas = st.lists(
    st.builds(
        Area,
        st.sampled_from("abcd"),
        st.integers(-3000, 3000),
        st.integers(-2000, 2000),
        st.integers(1, 3000),
        st.integers(1, 2000),
    ),
    unique_by=lambda area: area.name,
    max_size=4,
)


def test_the_second_screen_is_for_the_room() -> None:
    placement = choose((LAPTOP, BEAMER))
    assert (placement.kind, placement.console, placement.projection) == (
        Kind.SECOND,
        LAPTOP,
        BEAMER,
    )


def test_one_screen_shows_nothing_to_the_room() -> None:
    assert choose((LAPTOP,)).kind is Kind.SINGLE
    assert choose((LAPTOP,)).projection is None
    assert choose(()).console is None


def test_mirrored_screens_are_noticed() -> None:
    assert choose((LAPTOP, MIRROR)).kind is Kind.MIRRORED
    assert choose((LAPTOP, MIRROR)).projection is None
    assert choose((LAPTOP, MIRROR, BEAMER)).projection == BEAMER


def test_a_screen_that_was_asked_for_is_kept() -> None:
    assert choose((LAPTOP, BEAMER, THIRD), preferred="derde").projection == THIRD
    assert choose((LAPTOP, BEAMER), preferred="weg").projection == BEAMER
    assert choose((LAPTOP, BEAMER), console="beamer").projection == LAPTOP


@given(areas, st.sampled_from("abcd"), st.sampled_from("abcd"))
def test_the_room_never_gets_the_screen_of_the_console(
    screens: list[Area], preferred: str, console: str
) -> None:
    placement = choose(screens, preferred, console)
    assert placement.projection is None or placement.projection != placement.console
    assert (placement.projection is not None) == (placement.kind is Kind.SECOND)
