"""The result of a ranking: points, how often first, where people put each option."""

from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Preference
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.chapters.disclosed import apart
from wijkworkshop.export.parts import Bar, Chart, ChartKind, Paragraph, Part, Series, Table
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.dutch import number, quoted
from wijkworkshop.wording.sentences import bucket_words

UNKNOWN = "–"


def preference_parts(session: Session, vote: Round, found: Preference) -> tuple[Part, ...]:
    """Return the chart of a ranking, its table, and the table per group."""
    titles = {option.number: option.title for option in options_of(session, vote.id)}
    groups = (_by_group(found, titles),) if apart(found.buckets) else ()
    return (*_residents(found), _chart(found), _table(found, titles), *groups)


def _residents(found: Preference) -> tuple[Paragraph, ...]:
    if found.residents_first is None:
        return ()
    first = quoted(found.residents_first.label)
    return (Paragraph(_("Bewoners zetten iets anders bovenaan: {first}.").format(first=first)),)


def _chart(found: Preference) -> Chart:
    bars = tuple(
        Bar(
            name=line.choice.label,
            parts=(line.half_points,),
            end=number(line.half_points / 2),
            number=str(line.choice.number),
            strong=line.leading,
        )
        for line in found.lines
    )
    named = ", ".join(f"{bar.name} {bar.end}" for bar in bars)
    alt = _("Staven met punten, de langste bovenaan: {named}. De tabel hierna zegt meer.").format(
        named=named
    )
    series = (Series(_("Punten"), LIGHT.everybody, LIGHT.inside),)
    return Chart(ChartKind.RANKED, series, bars, alt)


def _table(found: Preference, titles: dict[int, str]) -> Table:
    header = (
        _("Nr."), _("Keuze"), _("Punten"), _("Zo vaak op 1"), _("Gemiddelde plaats"),
        _("Middelste helft"),
    )  # fmt: skip
    rows = tuple(
        (
            str(line.choice.number),
            titles[line.choice.number],
            number(line.half_points / 2),
            str(line.first),
            _place(line.average),
            _between(line.between),
        )
        for line in found.lines
    )
    return Table(_("Punten en plaatsen"), header, rows, texts=2)


def _by_group(found: Preference, titles: dict[int, str]) -> Table:
    shown = apart(found.buckets)
    header = (_("Nr."), _("Keuze"), *(bucket_words(each) for each in shown), _("Iedereen"))
    rows = tuple(
        (
            str(line.choice.number),
            titles[line.choice.number],
            *map(_place, line.parts),
            _place(line.average),
        )
        for line in found.lines
    )
    return Table(_("Gemiddelde plaats per groep"), header, rows, texts=2)


def _place(average: float | None) -> str:
    return UNKNOWN if average is None else number(average)


def _between(places: tuple[float, float] | None) -> str:
    if places is None:
        return UNKNOWN
    low, high = map(number, places)
    return low if low == high else _("{low} tot {high}").format(low=low, high=high)
