"""Makes the gong that sounds when the time is up: `resources/sounds/gong.wav`.

A soft, low metal bowl, made of a few sines that fade, the high ones first. Run it again after a
change here; the file is always the same.
"""

import math
import wave
from array import array
from pathlib import Path

OUT = Path(__file__).parent.parent / "resources" / "sounds" / "gong.wav"
RATE = 22_050
SECONDS = 3.2
LOW = 196.0
"""The lowest sine, in hertz: a G."""

PARTIALS = ((1.0, 1.0, 1.5), (2.01, 0.45, 1.1), (2.76, 0.32, 0.8), (4.07, 0.14, 0.5))
"""Of each sine: how high it is to the lowest, how loud, and in how many seconds it fades."""

RISE = 0.02
"""Seconds in which it begins: a soft beater, no click."""

LOUD = 0.6
"""Of what the file can hold; a room should hear it and nobody should jump."""


def sample(at: float) -> float:
    """Return how far the air moves at a moment, between about -1 and 1."""
    whole = sum(loud for _high, loud, _fade in PARTIALS)
    sines = (
        loud * math.exp(-at / fade) * math.sin(2 * math.pi * LOW * high * at)
        for high, loud, fade in PARTIALS
    )
    rise, end = min(1.0, at / RISE), min(1.0, (SECONDS - at) / 0.3)
    return sum(sines) / whole * rise * end


def samples() -> "array[int]":
    """Return the whole sound in 16 bits."""
    count = int(RATE * SECONDS)
    return array("h", (round(32_767 * LOUD * sample(place / RATE)) for place in range(count)))


def main() -> None:
    """Write the file."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(OUT), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples().tobytes())


if __name__ == "__main__":
    main()
