"""The commands that open an archive, as they are typed."""

from pathlib import Path

from wijkworkshop.cli import main

ARGUMENTS = {
    "sessions": ("sessions",),
    "new": ("new", "--name", "Avond"),
    "export": ("export", "bezig", "--out", "{out}"),
    "slips": ("slips", "bezig", "--out", "{out}"),
    "cards": ("cards", "bezig", "--out", "{out}", "--address", "192.168.8.10", "--count", "2"),
    "rehearse": ("rehearse", "--session", "bezig", "--participants", "1"),
}
OPENING = tuple(ARGUMENTS)
"""Those that need an archive that holds; `doctor` and `serve` say it in their own ways."""

OTHERS = ("demo", "doctor", "serve", "crowd")
"""Those that open none that somebody names, or that are tested apart."""

assert {*OPENING, *OTHERS} == set(main.commands)


def command(name: str, archive: Path, folder: Path) -> list[str]:
    """What is typed to do something with this archive."""
    out = folder / "uit.pdf"
    return ["--archive", str(archive), *(each.format(out=out) for each in ARGUMENTS[name])]
