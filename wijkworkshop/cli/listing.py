"""The command that lists the sessions."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wijkworkshop.cli.archive_option import ALL, archive_option, chosen_archive, opened_store
from wijkworkshop.cli.dutch import Dutch, help_option

if TYPE_CHECKING:
    from wijkworkshop.storage.listings import Listing


@click.command(cls=Dutch, add_help_option=False)
@click.option("--json", "as_json", is_flag=True, help="Als JSON, voor een ander programma.")
@archive_option
@help_option
@click.pass_context
def sessions(ctx: click.Context, as_json: bool, archive: Path | None) -> None:
    """Laat zien welke bijeenkomsten er zijn."""
    with opened_store(chosen_archive(ctx, archive)) as store:
        listings = store.listings(ALL)
    if as_json:
        import json

        found = [asdict(each) for each in listings]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2, default=str))
    else:
        for each in listings:
            click.echo(_line(each))


def _line(listing: "Listing") -> str:
    area = f"  ({listing.area})" if listing.area else ""
    return f"{listing.id}  {listing.day}  {listing.progress.value:8}  {listing.name}{area}"
