"""The gong: which program plays it on which system, and that nothing waits for it."""

import wave
from collections.abc import Callable

import pytest

from tools import gong as tool
from wijkworkshop.ui.laptop.gong import Gong, sound


class Played:
    """Notes what would be heard."""

    def __init__(self, *there: str, starts: bool = True) -> None:
        self.there, self.starts = there, starts
        self.began: list[tuple[str, list[str]]] = []
        self.beeps = 0

    def gong(self, platform: str) -> Gong:
        return Gong(platform, self.find, self.start, self.beep)

    def find(self, program: str) -> str | None:
        return f"/bin/{program}" if program in self.there else None

    def start(self, program: str, arguments: list[str]) -> bool:
        self.began.append((program, arguments))
        return self.starts

    def beep(self) -> None:
        self.beeps += 1


@pytest.mark.parametrize(
    ("platform", "there", "program"),
    [
        ("linux", ("aplay", "paplay"), "/bin/paplay"),
        ("linux", ("pw-play", "aplay"), "/bin/pw-play"),
        ("linux", ("aplay",), "/bin/aplay"),
        ("darwin", ("afplay", "aplay"), "/bin/afplay"),
    ],
)
def test_the_best_program_that_is_there_plays_it(
    platform: str, there: tuple[str, ...], program: str
) -> None:
    played = Played(*there)
    played.gong(platform)()
    assert played.began == [(program, [str(sound())])]
    assert played.beeps == 0


@pytest.mark.parametrize("played", [Played, lambda: Played("aplay", starts=False)])
def test_without_one_it_beeps(played: Callable[[], Played]) -> None:
    heard = played()
    heard.gong("linux")()
    assert heard.beeps == 1


def test_elsewhere_windows_beeps() -> None:
    heard = Played("aplay")
    heard.gong("win32")()
    assert (heard.began, heard.beeps) == ([], 1)


def test_the_sound_is_what_the_tool_makes_soft_and_without_a_click() -> None:
    made = tool.samples()
    with wave.open(str(sound()), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.readframes(file.getnframes()) == made.tobytes()
    assert abs(made[0]) < 10
    assert abs(made[-1]) < 10
    assert max(map(abs, made)) < 0.7 * 32_767
