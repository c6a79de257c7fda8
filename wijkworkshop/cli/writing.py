"""The commands that make a file of a session: the report, and the paper slips."""

from datetime import UTC, datetime
from pathlib import Path

import click

from wijkworkshop import places
from wijkworkshop.cli.dutch import Dutch, help_option
from wijkworkshop.cli.place import archive_option, chosen_archive, find, opened

TARGET = click.Path(dir_okay=False, path_type=Path)
FORMATS = ("pdf",)


@click.command(cls=Dutch, add_help_option=False)
@click.argument("session", metavar="BIJEENKOMST")
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="pdf",
    expose_value=False,
    help="Welke soort bestand: voorlopig alleen pdf.",
)
@click.option("--out", required=True, type=TARGET, metavar="BESTAND", help="Waar het komt.")
@archive_option
@help_option
@click.pass_context
def export(ctx: click.Context, session: str, out: Path, archive: Path | None) -> None:
    """Maak het verslag van een bijeenkomst.

    BIJEENKOMST is het begin van haar nummer, zoals ‘sessions’ het laat zien.
    """
    from wijkworkshop.ui.start.papers import save_report  # noqa: PLC0415 - not for `--help`
    from wijkworkshop.ui.start.shipped import Shipped  # noqa: PLC0415

    with opened(chosen_archive(ctx, archive)) as store:
        found = store.load(find(store, session).id)
        shipped = Shipped(places.resources() / "content", places.run_sheets())
        catalogue = shipped.content_of(found)
        for _progress in save_report(found, catalogue, datetime.now(UTC), out):
            pass
    click.echo(out)


@click.command(cls=Dutch, add_help_option=False)
@click.argument("session", metavar="BIJEENKOMST")
@click.option("--out", required=True, type=TARGET, metavar="BESTAND", help="Waar het komt.")
@archive_option
@help_option
@click.pass_context
def slips(ctx: click.Context, session: str, out: Path, archive: Path | None) -> None:
    """Maak de briefjes van een bijeenkomst, om af te drukken.

    BIJEENKOMST is het begin van haar nummer, zoals ‘sessions’ het laat zien.
    """
    from wijkworkshop.ui.start.papers import save_slips  # noqa: PLC0415 - not for `--help`

    with opened(chosen_archive(ctx, archive)) as store:
        for _progress in save_slips(store.load(find(store, session).id), datetime.now(UTC), out):
            pass
    click.echo(out)
