"""The command: `./start gallery OUT`."""

import os
from pathlib import Path

import click

from tools.gallery.phones.pictures import can_see_phones
from tools.gallery.rendering import render
from wijkworkshop import places
from wijkworkshop.app import dress_up, make_application
from wijkworkshop.cli.dutch import Dutch, help_option
from wijkworkshop.translating import use_language


@click.command(cls=Dutch, add_help_option=False)
@click.argument("out", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@help_option
def gallery(out: Path) -> None:
    """Teken alle schermen als plaatjes in een map; een beeldscherm is niet nodig."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    use_language()
    app = make_application(["wijkworkshop"])
    dress_up(app)
    for written in render(out, places.resources(), places.run_sheets()):
        click.echo(written)
    if not can_see_phones():
        click.echo("Telefoons overgeslagen: daarvoor zijn Chromium en Playwright nodig.", err=True)


if __name__ == "__main__":
    gallery(prog_name="./start gallery")
