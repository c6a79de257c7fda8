"""The command that makes a session."""

from dataclasses import replace
from datetime import UTC, datetime
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wijkworkshop import places
from wijkworkshop.cli.archive_option import (
    PlainError,
    archive_option,
    chosen_archive,
    find,
    opened_store,
)
from wijkworkshop.cli.dutch import Dutch, help_option
from wijkworkshop.cli.wrong_use import WrongUse

if TYPE_CHECKING:
    from wijkworkshop.core.planning.run_sheet import RunSheet
    from wijkworkshop.shipped import Shipped


@click.command(cls=Dutch, add_help_option=False)
@click.option("--run-sheet", default="halve-dag", metavar="NAAM", help="Welk draaiboek.")
@click.option("--name", required=True, metavar="NAAM", help="Hoe de bijeenkomst heet.")
@click.option("--area", "areas", multiple=True, metavar="GEBIED", help="Mag vaker.")
@click.option("--date", "day", metavar="DATUM", help="Als 24-11-2026; anders is het vandaag.")
@click.option("--start", default="19.30", metavar="TIJD", help="Als 19.30.")
@click.option("--place", default="", metavar="PLAATS", help="Waar het is.")
@click.option("--after", default="", metavar="NUMMER", help="De bijeenkomst ervóór.")
@click.option("--tables", default=6, type=int, metavar="AANTAL", help="Hoeveel tafels.")
@archive_option
@help_option
@click.pass_context
def new(  # noqa: PLR0913, PLR0917 - one per option
    ctx: click.Context,
    archive: Path | None,
    run_sheet: str,
    name: str,
    areas: tuple[str, ...],
    day: str | None,
    start: str,
    place: str,
    after: str,
    tables: int,
) -> None:
    """Maak een bijeenkomst, en laat haar nummer zien."""
    from uuid import uuid4

    from wijkworkshop.performing import start as make
    from wijkworkshop.shipped import Shipped
    from wijkworkshop.ui.start.setup_input import SetupInput, mistakes, setup_of
    from wijkworkshop.ui.wording.dates import day_of, short_date

    now = datetime.now(UTC)
    today = day_of(now)
    filled = SetupInput(
        name=name,
        day=day or short_date(today),
        time=start,
        place=place,
        areas=", ".join(areas),
        tables=tables,
    )
    if wrong := mistakes(filled, today):
        raise WrongUse(" ".join(wrong.values()))
    shipped = Shipped(places.resources() / "content", places.run_sheets())
    where = chosen_archive(ctx, archive)
    shipped.use(where)
    with opened_store(where) as store:
        sheet, version = _sheet(shipped, run_sheet), shipped.catalogue.version
        before = find(store, after).id if after else ""
        setup = replace(setup_of(filled, today), after=before)
        texts = shipped.texts.by_name
        made = make(store, setup, sheet, version, lambda: now, lambda: str(uuid4()), texts)
    click.echo(made.id)


def _sheet(shipped: "Shipped", slug: str) -> "RunSheet":
    sheet = shipped.sheets.get(slug)
    if sheet is None:
        known = ", ".join(sheet.slug for sheet in shipped.real)
        words = _("Er is geen draaiboek ‘{slug}’. Wel: {known}.")
        raise PlainError(words.format(slug=slug, known=known))
    return sheet
