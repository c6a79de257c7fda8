"""Usage errors in Dutch, because click's own are English."""

from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from typing import Any

import click


class WrongUse(click.UsageError):
    """A command that was used wrongly; it ends with 2."""

    def show(self, file: Any = None) -> None:
        """Say on stderr how it is used, where to read more, and what is wrong."""
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), err=True, file=file)
            more = _("‘{command} --help’ geeft uitleg.")
            click.echo(more.format(command=self.ctx.command_path) + "\n", err=True, file=file)
        click.echo(self.message, err=True, file=file)


@contextmanager
def in_dutch(ctx: click.Context) -> Iterator[None]:
    """Raise click's usage errors of the block in Dutch."""
    try:
        yield
    except WrongUse:
        raise
    except click.UsageError as error:
        context = error.ctx or ctx
        raise WrongUse(usage_words(error, context), context) from error


def usage_words(error: click.UsageError, ctx: click.Context) -> str:
    """Return what is wrong."""
    match error:
        case click.NoSuchOption():
            return _no_such_option(error)
        case click.BadOptionUsage():
            return _option_words(error.option_name, ctx)
        case click.MissingParameter(param=click.Parameter() as param):
            return _("{name} ontbreekt.").format(name=_name(param))
        case click.BadParameter(param=click.Parameter() as param):
            return f"{_name(param)}: {_value_words(param.type)}"
    return _("Achter deze opdracht staat meer dan zij kent.")


def _no_such_option(error: click.NoSuchOption) -> str:
    words = _("De optie {name} is er niet.").format(name=error.option_name)
    if not error.possibilities:
        return words
    near = _("Bedoelde u {names}?").format(names=", ".join(sorted(error.possibilities)))
    return f"{words} {near}"


def _option_words(name: str, ctx: click.Context) -> str:
    flags = (each for each in ctx.command.params if isinstance(each, click.Option) and each.is_flag)
    if any(name in flag.opts for flag in flags):
        return _("Achter {name} hoort niets te staan.").format(name=name)
    return _("Achter {name} hoort nog iets te staan.").format(name=name)


def _value_words(kind: "click.ParamType[Any]") -> str:
    """Return what a value should have been."""
    match kind:
        case click.Choice():
            return _("kies uit {choices}.").format(choices=", ".join(kind.choices))
        case click.Path(dir_okay=False):
            return _("dit is een map; een bestand is nodig.")
        case click.Path(file_okay=False):
            return _("dit is een bestand; een map is nodig.")
    return _("geef een heel getal.") if kind is click.INT else _("deze waarde kan niet.")


def _name(param: click.Parameter) -> str:
    return (
        max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name
    )
