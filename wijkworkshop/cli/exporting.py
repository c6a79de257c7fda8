"""The commands that export a session: the report, the paper slips, participant cards."""

from collections.abc import Mapping
from datetime import UTC, datetime
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wijkworkshop import places
from wijkworkshop.cli.archive_option import archive_option, chosen_archive, find, opened_store
from wijkworkshop.cli.dutch import Dutch, help_option
from wijkworkshop.cli.wrong_use import WrongUse

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session
    from wijkworkshop.storage.store import Store

WHAT = ("report", "letter", "actions", "four")
"""The names of `DOCUMENTS`, which are imported only when needed: that takes long."""

TARGET = click.Path(dir_okay=False, path_type=Path)


class FormatOption(click.Option):
    """Chooses a format; the formats are imported only when needed, because that takes long."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its line in the help."""
        self._look_up()
        return super().get_help_record(ctx)

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        """Read what was typed after it."""
        self._look_up()
        return super().handle_parse_result(ctx, opts, args)

    def _look_up(self) -> None:
        from wijkworkshop.export.formats import FORMATS

        names = [each.name for each in FORMATS]
        only = _("Welke soort bestand: voorlopig alleen {name}.").format(name=names[0])
        self.type, self.help = click.Choice(names), only if len(names) == 1 else self.help


@click.command(cls=Dutch, add_help_option=False)
@click.argument("session", metavar="BIJEENKOMST")
@click.option(
    "--format",
    "name",
    cls=FormatOption,
    help="Welke soort bestand; anders wat bij de naam van het bestand hoort.",
)
@click.option(
    "--what",
    type=click.Choice(WHAT),
    default=WHAT[0],
    help="Verslag (report), brief (letter), wie doet wat (actions), plan op één blad (four).",
)
@click.option("--out", required=True, type=TARGET, metavar="BESTAND", help="Waar het komt.")
@archive_option
@help_option
@click.pass_context
def export(
    ctx: click.Context, session: str, name: str | None, what: str, out: Path, archive: Path | None
) -> None:
    """Maak het verslag van een bijeenkomst, of een deel ervan als blad.

    BIJEENKOMST is het begin van haar nummer, zoals ‘sessions’ het laat zien.
    """
    from wijkworkshop.export.documents import DOCUMENTS
    from wijkworkshop.export.formats import FORMATS, format_of
    from wijkworkshop.shipped import Shipped
    from wijkworkshop.ui.files.papers import save_document

    kind = next(each for each in DOCUMENTS if each.name == what)
    named = (each for each in FORMATS if each.name == name)
    with opened_store(chosen_archive(ctx, archive)) as store:
        found = store.load(find(store, session).id)
        shipped = Shipped(places.resources() / "content", places.run_sheets())
        catalogue = shipped.content_of(found)
        made_as = next(named, format_of(out))
        for _progress in save_document(kind, found, catalogue, datetime.now(UTC), out, made_as):
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
    from wijkworkshop.ui.files.papers import save_slips

    with opened_store(chosen_archive(ctx, archive)) as store:
        for _progress in save_slips(store.load(find(store, session).id), datetime.now(UTC), out):
            pass
    click.echo(out)


@click.command(cls=Dutch, add_help_option=False)
@click.argument("session", metavar="BIJEENKOMST")
@click.option("--out", required=True, type=TARGET, metavar="BESTAND", help="Waar het komt.")
@click.option(
    "--address",
    "typed",
    required=True,
    metavar="ADRES",
    help="Waar telefoons uw laptop vinden, als 192.168.8.10:8080. Dat staat in uw router.",
)
@click.option("--count", default=0, type=int, metavar="AANTAL", help="Anders: wie u verwacht.")
@archive_option
@help_option
@click.pass_context
def cards(
    ctx: click.Context, session: str, out: Path, typed: str, count: int, archive: Path | None
) -> None:
    """Maak genummerde stemkaarten voor telefoons, om af te drukken.

    BIJEENKOMST is het begin van haar nummer, zoals ‘sessions’ het laat zien. De code om te scannen
    werkt alleen op dit adres; nummer en code typen werkt altijd.
    """
    from wijkworkshop.export.cards import MOST, where
    from wijkworkshop.ui.files.papers import save_cards
    from wijkworkshop.web.process.listening import FIRST_PORT

    at = where(typed, FIRST_PORT)
    if at is None:
        raise WrongUse(_("--address: geef een adres als 192.168.8.10:8080."))
    if not 0 <= count <= MOST:
        raise WrongUse(_("--count: geef een getal van 1 tot {most}.").format(most=MOST))
    with opened_store(chosen_archive(ctx, archive)) as store:
        found = _with_secret(store, store.load(find(store, session).id))
        for _progress in save_cards(found, datetime.now(UTC), out, at, count):
            pass
    click.echo(out)


def _with_secret(store: "Store", session: "Session") -> "Session":
    """Return the session with the secret for the codes of its cards."""
    from secrets import token_hex

    from wijkworkshop.core.acts.phones import MakeSecret
    from wijkworkshop.core.phones.records import phones_of
    from wijkworkshop.performing import perform

    if phones_of(session) is not None:
        return session
    return perform(store, session, MakeSecret(token_hex(16)), lambda: datetime.now(UTC)).session
