"""The command: `./start gallery OUT`, or only parts of it: `./start gallery OUT console paper`."""

import sys
from pathlib import Path

import click

from tools.gallery.parts import PARTS, can_be_drawn
from tools.gallery.running import run
from wijkworkshop.cli.dutch import Dutch, help_option


@click.command(cls=Dutch, add_help_option=False)
@click.argument("out", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@click.argument("names", metavar="[DEEL]...", nargs=-1, type=click.Choice(list(PARTS)))
@help_option
@click.pass_context
def gallery(ctx: click.Context, out: Path, names: tuple[str, ...]) -> None:
    """Teken alle schermen als plaatjes in een map; een beeldscherm is niet nodig."""
    chosen = [name for name in PARTS if name in names or not names]
    drawn = [name for name in chosen if can_be_drawn(name)]
    failed = run({name: command(name, out) for name in drawn}, click.echo)
    if drawn != chosen:
        click.echo("Telefoons overgeslagen: daarvoor zijn Chromium en Playwright nodig.", err=True)
    if failed:
        click.echo(f"Niet gelukt: {', '.join(failed)}. De rest is getekend.", err=True)
        ctx.exit(1)


def command(name: str, out: Path) -> tuple[str, ...]:
    """Return how a part is drawn into a folder, by a process of its own."""
    return (sys.executable, "-m", "tools.gallery.part", name, str(out))


if __name__ == "__main__":
    gallery(prog_name="./start gallery")
